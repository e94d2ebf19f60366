import Casework
public import Workflow

extension Listing {
  /// What differs between two states of a form: a row a field, words taken out `[-so-]`, put in `{+so+}`.
  public static func comparison(_ changes: [FieldChange], file: CaseFile) throws -> Listing {
    var listing = Listing(columns: ["SECTION", "FIELD", "CHANGE"])
    for change in changes {
      let label = file.label(of: change.field, child: change.address.child)
      let columns = if case .table(let columns) = change.field.kind { columns } else { [ColumnDefinition]() }
      let value = ComparisonValue(
        field: change.address, label: label, section: change.section, from: change.from, to: change.to,
        change: change.change.marked(columns))
      try listing.add([change.section, label, value.change.joined(separator: " | ")], json: value)
    }
    return listing
  }
}

/// A field that differs, as JSON prints it.
private struct ComparisonValue: Encodable {
  var field: FieldAddress
  var label: String
  var section: String
  var from: Answer
  var to: Answer
  /// The change in marked text: one, or of a table one for each row that differs.
  var change: [String]
}

extension AnswerChange {
  /// The change as plain text; of a table a line for each row that differs, after `-`, `+` or `~` and its number.
  public func marked(_ columns: [ColumnDefinition]) -> [String] {
    switch self {
    case .text(let diff): return [diff.marked]
    case .whole(let from, let to): return [AnswerChange.marked(from, to)]
    case .rows(let rows):
      return rows.compactMap { row in
        switch row {
        case .same: return nil
        case .removed(let row, let number): return "- \(number). [-\(AnswerChange.plain(row, columns))-]"
        case .added(let row, let number): return "+ \(number). {+\(AnswerChange.plain(row, columns))+}"
        case .changed(let row, let number, let cells):
          let texts = columns.map { column in
            cells[column.key]?.marked([]).first ?? AnswerChange.plain(row, [column])
          }
          return "~ \(number). " + texts.joined(separator: " · ")
        }
      }
    }
  }

  private static func marked(_ from: Answer, _ to: Answer) -> String {
    let (old, new) = (from.values.joined(separator: ", "), to.values.joined(separator: ", "))
    return (old.isEmpty ? "" : "[-\(old)-]") + (new.isEmpty ? "" : "{+\(new)+}")
  }

  private static func plain(_ row: [FieldKey: Answer], _ columns: [ColumnDefinition]) -> String {
    columns.map { column in
      let text = (row[column.key] ?? .blank).values.joined(separator: ", ")
      return text.isEmpty ? "-" : text
    }.joined(separator: " · ")
  }
}
