public import Workflow

/// The form of a contribution as Markdown that an agency fills in and sends back: a heading for each column.
public enum ContributionTemplate {
  /// For a table of contributions, and for one person where it is known who writes it; nil where the field is none.
  public static func text(
    for field: FieldDefinition, titled title: String, of person: Person?, about occasion: String, label: String
  ) -> String? {
    guard case .table(let columns) = field.kind, let contributor = field.rows.contributor else { return nil }
    var lines = [
      "# \(title)", "", "From: \(person?.withAgency ?? "")", "About: \(label), \(occasion)", "",
      "> Write below each heading and leave the headings as they are. Save it as plain text (.md or .txt).",
    ]
    for column in columns where column.key != contributor.column {
      lines += ["", "## \(column.label)", ""]
      if let advice = advice(on: column) { lines += ["> \(advice)", ""] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func advice(on column: ColumnDefinition) -> String? {
    let needed = column.isRequired ? "Needed. " : ""
    switch column.kind {
    case .oneOf(let choices): return needed + "One of: \(choices.map(\.title).joined(separator: ", "))"
    case .someOf(let choices): return needed + "Any of, with commas: \(choices.map(\.title).joined(separator: ", "))"
    case .yesNo: return needed + "Yes or No"
    case .date: return needed + "A date, as 2026-01-14"
    case .time: return needed + "A time, as 14:00"
    case .number: return needed + "A number"
    case .person: return needed + "The name of somebody in the case"
    case .text, .longText, .table, .heading: return column.isRequired ? "Needed." : nil
    }
  }
}
