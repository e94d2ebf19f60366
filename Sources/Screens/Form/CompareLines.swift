import Terminal
import Workflow

/// The lines that show what became of one field: words taken out `[-so-]` and struck through, put in `{+so+}` and
/// underlined; of a table each row that differs, after `-`, `+` or `~`.
struct CompareLines {
  let change: FieldChange
  let file: CaseFile
  let width: Int

  func add(to lines: inout [FormLine]) {
    lines += change.field.label.wrapped(toColumns: max(10, width)).map { FormLine(String($0)) }
    switch change.change {
    case .text(let diff): add(MarkedText(diff, isAbridged: true), to: &lines)
    case .whole(let from, let to): add(whole(from, to, change.field.kind), to: &lines)
    case .rows(let rows):
      guard case .table(let columns) = change.field.kind else { return }
      for row in rows { add(row, columns, to: &lines) }
    }
  }

  private func add(_ text: MarkedText, to lines: inout [FormLine]) {
    lines += text.lines(columns: width - 2).map { $0.indented(by: 2) }
  }

  private func whole(_ from: Answer, _ to: Answer, _ kind: FieldKind) -> MarkedText {
    var text = MarkedText()
    let (old, new) = (kind.wording(of: from, in: file), kind.wording(of: to, in: file))
    if !old.isEmpty { text.add(old, "[-", "-]", .cancelled) }
    if !old.isEmpty, !new.isEmpty { text.add(" ") }
    if !new.isEmpty { text.add(new, "{+", "+}", .match) }
    return text
  }

  private func add(_ row: TableRowChange, _ columns: [ColumnDefinition], to lines: inout [FormLine]) {
    var text = MarkedText()
    switch row {
    case .same: return
    case .removed(let row, let number):
      text.add("- \(number). ")
      text.add(wording(row, columns), "[-", "-]", .cancelled)
    case .added(let row, let number):
      text.add("+ \(number). ")
      text.add(wording(row, columns), "{+", "+}", .match)
    case .changed(let row, let number, let cells):
      text.add("~ \(number). ")
      for (index, column) in columns.enumerated() {
        if index > 0 { text.add(" · ") }
        switch cells[column.key] {
        case .text(let diff): text.add(diff)
        case .whole(let from, let to): text.add(whole(from, to, column.kind))
        case .rows, nil: text.add(wording(row, [column]))
        }
      }
    }
    add(text, to: &lines)
  }

  private func wording(_ row: [FieldKey: Answer], _ columns: [ColumnDefinition]) -> String {
    columns.map { column in
      let text = column.kind.wording(of: row[column.key] ?? .blank, in: file)
      return text.isEmpty ? "-" : text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }.joined(separator: " · ")
  }
}
