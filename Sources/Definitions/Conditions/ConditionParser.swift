internal import Workflow

/// Reads the text of a condition: `outcomes.decision is plan for any child and not report.shared is yes`.
///
/// `or` binds less than `and`, and `and` less than `not`; brackets group.
struct ConditionParser {
  private var reader: TokenReader
  private var depth = 0
  private static let deepest = 16

  /// Reads a whole text; `place` turns an offset in it into a place in the file.
  static func read(_ text: String, place: @escaping (Int) -> Place) throws(ConditionError) -> ReadCondition {
    var parser = ConditionParser(reader: try TokenReader(text, place: place))
    let condition = try parser.alternatives()
    if let rest = parser.reader.next {
      throw ConditionError(
        offset: rest.offset, message: "\"\(rest.text)\" is not expected after a complete condition")
    }
    return condition
  }

  private mutating func alternatives() throws(ConditionError) -> ReadCondition {
    var parts = [try conjunction()]
    while reader.take("or") { parts.append(try conjunction()) }
    return .combining(parts) { .any($0) }
  }

  private mutating func conjunction() throws(ConditionError) -> ReadCondition {
    var parts = [try unit()]
    while reader.take("and") { parts.append(try unit()) }
    return .combining(parts) { .all($0) }
  }

  private mutating func unit() throws(ConditionError) -> ReadCondition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw reader.error("a condition is nested at most \(Self.deepest) levels deep") }
    if reader.take("not") { return try unit().negated }
    if reader.take("(") {
      let inner = try alternatives()
      try reader.expect(")", after: "the condition in brackets")
      return inner
    }
    if reader.take("always") { return .always }
    if reader.take("status") { return try status() }
    return try question()
  }

  private mutating func status() throws(ConditionError) -> ReadCondition {
    let name = try word("the name of a status")
    let quantifier = try quantifier()
    return ReadCondition(
      condition: .status(StatusKey(name.value), quantifier?.value ?? .thisChild),
      statuses: [name.map { StatusKey($0) }])
  }

  private mutating func question() throws(ConditionError) -> ReadCondition {
    let start = reader.index
    let subject = try word("a field")
    if reader.take("differs") { return try difference(in: subject) }
    guard reader.next?.text == "is" else {
      if Self.reserved.contains(subject.value) { reader.index = start }
      throw reader.error("expected \"is\" after \"\(subject.value)\"")
    }
    reader.index += 1
    let isNegated = reader.take("not")
    let values = try answers()
    let quantifierStart = reader.offset
    let written = try quantifier()
    var quantifier = written?.value ?? .thisChild
    if isNegated {
      // Said of any child it could mean two things: no child, or not every child.
      switch quantifier {
      case .anyChild:
        throw ConditionError(
          offset: quantifierStart,
          message: "\"is not ... for any child\" can be understood in two ways; "
            + "write \"for every child\" where it must hold for no child, or \"not ... is ... for every child\"")
      case .everyChild: quantifier = .anyChild
      case .thisChild: break
      }
    }
    var atom = try split(subject)
    (atom.values, atom.quantifier) = (values, written)
    let comparison: Condition.Comparison = values.isEmpty ? .isAnswered : .isOneOf(values.map(\.value))
    let asked = Condition.answer(task: atom.task?.value, field: atom.field.value, comparison, quantifier)
    let condition = atom.step.map { Condition.inStep($0.value, asked) } ?? asked
    return ReadCondition(condition: isNegated ? .not(condition) : condition, atoms: [atom])
  }

  /// `positions differs in recommends`: whether the rows of a table hold different things in a column.
  private mutating func difference(in subject: Placed<String>) throws(ConditionError) -> ReadCondition {
    try reader.expect("in", after: "\"differs\"")
    let column = try word("a column")
    let quantifier = try quantifier()
    var atom = try split(subject)
    (atom.column, atom.quantifier) = (column.map { FieldKey($0) }, quantifier)
    let asked = Condition.answer(
      task: atom.task?.value, field: atom.field.value, .differsIn(FieldKey(column.value)),
      quantifier?.value ?? .thisChild)
    let condition = atom.step.map { Condition.inStep($0.value, asked) } ?? asked
    return ReadCondition(condition: condition, atoms: [atom])
  }

  /// The values asked for; none for `answered`.
  private mutating func answers() throws(ConditionError) -> [Placed<String>] {
    if reader.take("answered") { return [] }
    guard reader.take("one") else { return [try word("a value")] }
    try reader.expect("of", after: "\"one\"")
    var values = [try word("a value")]
    while reader.take(",") { values.append(try word("a value")) }
    return values
  }

  private mutating func quantifier() throws(ConditionError) -> Placed<Condition.Quantifier>? {
    guard reader.take("for") else { return nil }
    let offset = reader.offset
    for quantifier in Condition.Quantifier.allCases {
      let words = quantifier.rawValue.split(separator: " ").map(String.init)
      if reader.tokens[reader.index...].prefix(words.count).map(\.text) == words {
        reader.index += words.count
        return Placed(value: quantifier, place: reader.place(offset))
      }
    }
    throw reader.error("expected \"any child\", \"every child\" or \"this child\" after \"for\"")
  }

  private static let reserved: Set<String> = [
    "is", "not", "and", "or", "for", "one", "of", "answered", "status", "always", "(", ")", ",",
  ]

  private mutating func word(_ what: String) throws(ConditionError) -> Placed<String> {
    guard let token = reader.next, !Self.reserved.contains(token.text) else { throw reader.error("expected \(what)") }
    reader.index += 1
    return Placed(value: token.text, place: reader.place(token.offset))
  }

  /// `field`, `task.field` or `step.task.field`.
  private func split(_ subject: Placed<String>) throws(ConditionError) -> ConditionAtom {
    let parts = subject.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), !parts.contains("") else {
      throw ConditionError(
        offset: reader.tokens.first { reader.place($0.offset) == subject.place }?.offset ?? 0,
        message: "\"\(subject.value)\" is not written as field, task.field or step.task.field")
    }
    var columns = 0
    let names = parts.map { part in
      defer { columns += part.unicodeScalars.count + 1 }
      return Placed(value: part, place: subject.place.adding(columns: columns))
    }
    return ConditionAtom(
      step: names.count == 3 ? names[0].map { StepKey($0) } : nil,
      task: names.count > 1 ? names[names.count - 2].map { TaskKey($0) } : nil,
      field: names[names.count - 1].map { FieldKey($0) }, values: [], quantifier: nil)
  }
}
