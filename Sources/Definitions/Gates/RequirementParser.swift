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

  private let tokens: [ConditionToken]
  private let end: Int
  private let place: (Int) -> Place
  private var index = 0
  private var names: [Placed<Reference>] = []

  /// Reads a whole text; `place` turns an offset in it into a place in the file.
  static func read(_ text: String, place: @escaping (Int) -> Place) throws(ConditionError) -> Result {
    var parser = RequirementParser(
      tokens: try ConditionToken.tokens(of: text), end: text.unicodeScalars.count, place: place)
    guard let demand = try parser.demand() else {
      let condition = try ConditionParser.read(text, place: place)
      return Result(demand: .condition(condition.condition), condition: condition)
    }
    if let rest = parser.next {
      throw ConditionError(
        offset: rest.offset, message: "\"\(rest.text)\" is not expected after a complete requirement")
    }
    return Result(demand: demand, names: parser.names)
  }

  private init(tokens: [ConditionToken], end: Int, place: @escaping (Int) -> Place) {
    self.tokens = tokens
    self.end = end
    self.place = place
  }

  private var next: ConditionToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// What is asked for; nil where it is a condition.
  private mutating func demand() throws(ConditionError) -> Requirement.Demand? {
    switch next?.text {
    case "gate" where tokens.count == 2 && tokens[1].text != "is":
      index += 1
      return .gate(name({ .gate(GateKey($0)) }, GateKey.init))
    case "every":
      index += 1
      return try every()
    case "attended":
      index += 1
      try expect("by", after: "\"attended\"")
      var sectors = [try sector()]
      while take(",") || take("and") { sectors.append(try sector()) }
      return .attended(by: sectors)
    case "at":
      index += 1
      try expect("least", after: "\"at\"")
      guard let count = next.flatMap({ Int($0.text) }), count > 0 else { throw error("expected a number from 1") }
      index += 1
      return .atLeast(count, try people())
    default: return try comparison()
    }
  }

  private mutating func every() throws(ConditionError) -> Requirement.Demand {
    if let token = next, let (task, field) = Self.question(token.text) {
      index += 1
      return .everyNamed(task, field, has: try details())
    }
    let set = try people()
    return .every(set, has: try details())
  }

  private mutating func details() throws(ConditionError) -> [[PersonDetail]] {
    try expect("has", after: "the people")
    var details = [try alternatives()]
    while take(",") || take("and") { details.append(try alternatives()) }
    return details
  }

  private mutating func people() throws(ConditionError) -> PeopleSet {
    var text = next?.text
    // "absent members" are two words.
    if let first = text, tokens.indices.contains(index + 1) {
      let pair = "\(first) \(tokens[index + 1].text)"
      if PeopleSet.allCases.contains(where: { $0.singular == pair || $0.rawValue == pair }) { text = pair }
    }
    guard let set = PeopleSet.allCases.first(where: { $0.singular == text || $0.rawValue == text }) else {
      throw error("expected one of \(PeopleSet.allCases.map(\.singular).joined(separator: ", "))")
    }
    index += text?.contains(" ") == true ? 2 : 1
    return set
  }

  private mutating func alternatives() throws(ConditionError) -> [PersonDetail] {
    var details = [try detail()]
    while take("or") { details.append(try detail()) }
    return details
  }

  private mutating func detail() throws(ConditionError) -> PersonDetail {
    if take("worker") {
      guard next != nil else { throw error("expected a role after \"worker\"") }
      return .worker(name({ .role(RoleKey($0)) }, RoleKey.init))
    }
    guard let token = next else { throw error("expected a detail") }
    if let plain = PersonDetail.plain.first(where: { $0.name == token.text }) {
      index += 1
      return plain.detail
    }
    guard let (step, point) = Self.moment(token.text) else {
      let known = PersonDetail.plain.map(\.name) + ["worker ROLE", "STEP.held"]
      throw error("expected one of \(known.joined(separator: ", "))")
    }
    names.append(Placed(value: .moment(MomentReference(step, point)), place: place(token.offset)))
    index += 1
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
    guard tokens.count == 3 || tokens.count == 4, tokens[1].text == "is" else { return nil }
    let (subject, last) = (tokens[0], tokens[tokens.count - 1])
    if tokens.count == 3, !subject.text.contains(".") {
      if last.text == "done" {
        index = 3
        return .done(TaskKey(subject.text))
      }
      guard let point = StepPoint(rawValue: last.text) else { return nil }
      let reference = MomentReference(StepKey(subject.text), point)
      names.append(Placed(value: .moment(reference), place: place(subject.offset)))
      index = 3
      return .reached(reference.step, point)
    }
    guard tokens.count == 4, tokens[2].text == "not", let left = named(subject), let right = named(last) else {
      return nil
    }
    switch (left, right) {
    case (.officer, .officer), (.answer, .answer): break
    case (.officer, .answer), (.answer, .officer): return nil
    }
    index = 4
    return .differ(left, right)
  }

  private mutating func named(_ token: ConditionToken) -> NamedPerson? {
    guard token.text != "answered" else { return nil }
    if let (task, field) = Self.question(token.text) { return .answer(task, field) }
    names.append(Placed(value: .role(RoleKey(token.text)), place: place(token.offset)))
    return .officer(RoleKey(token.text))
  }

  /// `sheet.attendees`: a task and a field of its form.
  private static func question(_ text: String) -> (TaskKey, FieldKey)? {
    guard let dot = text.firstIndex(of: ".") else { return nil }
    return (TaskKey(text[..<dot]), FieldKey(text[text.index(after: dot)...]))
  }

  private mutating func sector() throws(ConditionError) -> String {
    guard next != nil, next?.text != "," else { throw error("expected a sector") }
    return name({ .sector($0) }, { (text: String) in text })
  }

  /// Takes the next word as a name that is to be looked up.
  private mutating func name<Key>(_ reference: (String) -> Reference, _ key: (String) -> Key) -> Key {
    let token = next ?? ConditionToken(text: "", offset: end)
    names.append(Placed(value: reference(token.text), place: place(token.offset)))
    index += 1
    return key(token.text)
  }

  private mutating func take(_ text: String) -> Bool {
    guard next?.text == text else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ text: String, after what: String) throws(ConditionError) {
    if !take(text) { throw error("expected \"\(text)\" after \(what)") }
  }

  private func error(_ expectation: String) -> ConditionError {
    ConditionError(
      offset: next?.offset ?? end, message: expectation + (next.map { ", found \"\($0.text)\"" } ?? ", found the end"))
  }
}
