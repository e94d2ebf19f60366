public import Workflow

/// What stands in a field of a form, for its words to be found.
public struct PassageRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var form: TaskID
  public var field: FieldAddress
  /// The kind of form: its definition knows the field's label.
  public var definition: FormKey
  public var text: String

  public init(caseID: CaseID, form: TaskID, field: FieldAddress, definition: FormKey, text: String) {
    self.caseID = caseID
    self.form = form
    self.field = field
    self.definition = definition
    self.text = text
  }

  /// What tells a passage from every other one of its case.
  public struct Key: Hashable, Sendable {
    public var form: TaskID
    public var field: FieldAddress
  }

  public var key: Key { Key(form: form, field: field) }

  /// What is looked in.
  public var searchText: String { SearchText.fold(text) }

  /// The passages of a form as it was saved last, in the order of their fields' keys; what somebody typed and has not
  /// saved is in none.
  public static func rows(of form: Form, in id: CaseID) -> [PassageRow] {
    var rows: [(key: String, row: PassageRow)] = []
    rows.reserveCapacity(form.answers.count)
    for (address, answer) in form.answers {
      let text = words(of: answer)
      guard !text.isEmpty else { continue }
      let row = PassageRow(caseID: id, form: form.id, field: address, definition: form.definition, text: text)
      rows.append((address.description, row))
    }
    return rows.sorted { $0.key < $1.key }.map(\.row)
  }

  /// The words of an answer; empty for one that has none.
  private static func words(of answer: Answer) -> String {
    switch answer {
    case .blank, .flag, .number: ""
    case .text(let text): hasWords(text) ? text : ""
    case .list(let values): values.filter(hasWords).joined(separator: "\n")
    case .rows(let rows):
      rows.flatMap { row in row.sorted { $0.key < $1.key }.map { words(of: $0.value) } }
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }

  /// False for what people don't search for as words: a date, a time, the id of a person, blanks.
  private static func hasWords(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter) else { return false }
    let isPerson = text.first == "p" && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber } && text.count > 1
    return !isPerson
  }
}
