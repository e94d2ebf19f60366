internal import Workflow

/// Reads the text of a requirement: `every child has worker social-worker`, or a condition.
struct RequirementParser {
  /// What a text asks for, and the names in it that are to be looked up.
  struct Result {
    var demand: Requirement.Demand
    var names: [Placed<Reference>] = []
    /// What a condition names.
    var condition: ReadCondition?
  }

  private var reader: TokenReader
  private var names: [Placed<Reference>] = []

  /// Reads a whole text; `place` turns an offset in it into a place in the file.
  static func read(_ text: String, place: @escaping (Int) -> Place) throws(ConditionError) -> Result {
    var parser = RequirementParser(reader: try TokenReader(text, place: place))
    guard let demand = try parser.demand() else {
      let condition = try ConditionParser.read(text, place: place)
      return Result(demand: .condition(condition.condition), condition: condition)
    }
    if let rest = parser.reader.next {
      throw ConditionError(
        offset: rest.offset, message: "\"\(rest.text)\" is not expected after a complete requirement")
    }
    return Result(demand: demand, names: parser.names)
  }

  private init(reader: TokenReader) { self.reader = reader }

  /// What is asked for; nil where it is a condition.
  private mutating func demand() throws(ConditionError) -> Requirement.Demand? {
    switch reader.next?.text {
    case "gate" where reader.tokens.count == 2 && reader.tokens[1].text != "is":
      reader.index += 1
      return .gate(name({ .gate(GateKey($0)) }, GateKey.init))
    case "every":
      reader.index += 1
      return try every()
    case "attended":
      reader.index += 1
      try reader.expect("by", after: "\"attended\"")
      var sectors = [try sector()]
      while reader.take(",") || reader.take("and") { sectors.append(try sector()) }
      return .attended(by: sectors)
    case "at":
      reader.index += 1
      try reader.expect("least", after: "\"at\"")
      guard let count = reader.next.flatMap({ Int($0.text) }), count > 0 else {
        throw reader.error("expected a number from 1")
      }
      reader.index += 1
      return .atLeast(count, try people())
    default: return try comparison()
    }
  }

  private mutating func every() throws(ConditionError) -> Requirement.Demand {
    if let token = reader.next, let (task, field) = Self.question(token.text) {
      reader.index += 1
      return .everyNamed(task, field, has: try details())
    }
    let set = try people()
    return .every(set, has: try details())
  }

  private mutating func details() throws(ConditionError) -> [[PersonDetail]] {
    try reader.expect("has", after: "the people")
    var details = [try alternatives()]
    while reader.take(",") || reader.take("and") { details.append(try alternatives()) }
    return details
  }

  private mutating func people() throws(ConditionError) -> PeopleSet {
    var text = reader.next?.text
    // "absent members" are two words.
    if let first = text, reader.tokens.indices.contains(reader.index + 1) {
      let pair = "\(first) \(reader.tokens[reader.index + 1].text)"
      if PeopleSet.allCases.contains(where: { $0.singular == pair || $0.rawValue == pair }) { text = pair }
    }
    guard let set = PeopleSet.allCases.first(where: { $0.singular == text || $0.rawValue == text }) else {
      throw reader.error("expected one of \(PeopleSet.allCases.map(\.singular).joined(separator: ", "))")
    }
    reader.index += text?.contains(" ") == true ? 2 : 1
    return set
  }

  private mutating func alternatives() throws(ConditionError) -> [PersonDetail] {
    var details = [try detail()]
    while reader.take("or") { details.append(try detail()) }
    return details
  }

  private mutating func detail() throws(ConditionError) -> PersonDetail {
    if reader.take("worker") {
      guard reader.next != nil else { throw reader.error("expected a role after \"worker\"") }
      return .worker(name({ .role(RoleKey($0)) }, RoleKey.init))
    }
    guard let token = reader.next else { throw reader.error("expected a detail") }
    if let plain = PersonDetail.plain.first(where: { $0.name == token.text }) {
      reader.index += 1
      return plain.detail
    }
    guard let (step, point) = Self.moment(token.text) else {
      let known = PersonDetail.plain.map(\.name) + ["worker ROLE", "STEP.held"]
      throw reader.error("expected one of \(known.joined(separator: ", "))")
    }
    names.append(Placed(value: .moment(MomentReference(step, point)), place: reader.place(token.offset)))
    reader.index += 1
    return .step(step, point)
  }

  /// `review.held`: a step and one of its moments.
  private static func moment(_ text: String) -> (StepKey, StepPoint)? {
    guard let dot = text.firstIndex(of: "."), let point = StepPoint(rawValue: String(text[text.index(after: dot)...]))
    else { return nil }
    return (StepKey(text[..<dot]), point)
  }

  /// `sheet is done`, `review is held`, `chair is not minute-taker`; nil for a condition.
  private mutating func comparison() throws(ConditionError) -> Requirement.Demand? {
    guard reader.tokens.count == 3 || reader.tokens.count == 4, reader.tokens[1].text == "is" else { return nil }
    let (subject, last) = (reader.tokens[0], reader.tokens[reader.tokens.count - 1])
    if reader.tokens.count == 3, !subject.text.contains(".") {
      if last.text == "done" {
        reader.index = 3
        return .done(TaskKey(subject.text))
      }
      guard let point = StepPoint(rawValue: last.text) else { return nil }
      let reference = MomentReference(StepKey(subject.text), point)
      names.append(Placed(value: .moment(reference), place: reader.place(subject.offset)))
      reader.index = 3
      return .reached(reference.step, point)
    }
    guard reader.tokens.count == 4, reader.tokens[2].text == "not", let left = named(subject), let right = named(last)
    else {
      return nil
    }
    switch (left, right) {
    case (.officer, .officer), (.answer, .answer): break
    case (.officer, .answer), (.answer, .officer): return nil
    }
    reader.index = 4
    return .differ(left, right)
  }

  private mutating func named(_ token: ConditionToken) -> NamedPerson? {
    guard token.text != "answered" else { return nil }
    if let (task, field) = Self.question(token.text) { return .answer(task, field) }
    names.append(Placed(value: .role(RoleKey(token.text)), place: reader.place(token.offset)))
    return .officer(RoleKey(token.text))
  }

  /// `sheet.attendees`: a task and a field of its form.
  private static func question(_ text: String) -> (TaskKey, FieldKey)? {
    guard let dot = text.firstIndex(of: ".") else { return nil }
    return (TaskKey(text[..<dot]), FieldKey(text[text.index(after: dot)...]))
  }

  private mutating func sector() throws(ConditionError) -> String {
    guard reader.next != nil, reader.next?.text != "," else { throw reader.error("expected a sector") }
    return name({ .sector($0) }, { (text: String) in text })
  }

  /// Takes the next word as a name that is to be looked up.
  private mutating func name<Key>(_ reference: (String) -> Reference, _ key: (String) -> Key) -> Key {
    let token = reader.next ?? ConditionToken(text: "", offset: reader.offset)
    names.append(Placed(value: reference(token.text), place: reader.place(token.offset)))
    reader.index += 1
    return key(token.text)
  }
}
