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

  /// Brings passages up to what a form is now, after an earlier state of it: a save changes one field or a few, and the
  /// others are not looked at. Those of a form follow one another; false where there are none of it, or too much of it
  /// is another.
  static func update(_ rows: inout [PassageRow], by form: Form, in id: CaseID, since earlier: Form) -> Bool {
    guard earlier.definition == form.definition, earlier.revision <= form.revision,
      let start = rows.firstIndex(where: { $0.form == form.id })
    else { return false }
    var end = rows[start...].firstIndex { $0.form != form.id } ?? rows.endIndex
    for (address, revision) in form.fieldRevisions where revision > earlier.revision {
      let row = row(of: address, in: form, id)
      if let place = rows[start..<end].firstIndex(where: { $0.field == address }) {
        if let row {
          rows[place] = row
        } else {
          rows.remove(at: place)
          end -= 1
        }
      } else if let row {
        rows.insert(row, at: place(of: address, in: rows[start..<end]))
        end += 1
      }
    }
    return true
  }

  /// Where a field's passage belongs among those of a form.
  private static func place(of address: FieldAddress, in rows: ArraySlice<PassageRow>) -> Int {
    var (low, high) = (rows.startIndex, rows.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].field < address { low = middle + 1 } else { high = middle }
    }
    return low
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
