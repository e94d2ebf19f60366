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
    for address in form.answers.keys {
      if let row = row(of: address, in: form, id) { rows.append((address.description, row)) }
    }
    return rows.sorted { $0.key < $1.key }.map(\.row)
  }

  /// The same where those of an earlier revision of the form are known: a save changes one field or a few.
  static func rows(
    of form: Form, in id: CaseID, following known: [PassageRow], at revision: Int
  ) -> [PassageRow] {
    guard form.revision > revision else { return known }
    let changed = form.fieldRevisions.filter { $0.value > revision }
    var rows = known.filter { changed[$0.field] == nil }
    for address in changed.keys {
      guard let row = row(of: address, in: form, id) else { continue }
      let key = address.description
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle].field.description < key { low = middle + 1 } else { high = middle }
      }
      rows.insert(row, at: low)
    }
    return rows
  }

  /// What stands in one field; nil where it has no words.
  private static func row(of address: FieldAddress, in form: Form, _ id: CaseID) -> PassageRow? {
    let text = form.answers[address].map(words) ?? ""
    guard !text.isEmpty else { return nil }
    return PassageRow(caseID: id, form: form.id, field: address, definition: form.definition, text: text)
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
