import Casework
import Terminal
import Workflow

/// What there is to know about the task under the cursor: whose it is, when it is due, and why then.
struct TrayPreview {
  var row: TrayRow
  var session: Session

  /// Windows at least so wide have the reason for the date beside the task.
  static let wideWidth = 100

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    guard !area.isEmpty else { return }
    let inside = area.inset(columns: 1)
    if area.width >= TrayPreview.wideWidth {
      let (left, right) = inside.left(inside.width * 2 / 5)
      drawTask(into: &buffer, area: left, theme: theme)
      drawDue(into: &buffer, area: right.left(2).rest, theme)
    } else {
      let (head, rest) = inside.top(min(facts.count + 1, max(2, inside.height - 2)))
      drawTask(into: &buffer, area: head, theme: theme)
      drawDue(into: &buffer, area: rest, theme)
    }
  }

  private func drawTask(into buffer: inout Buffer, area: Area, theme: Theme) {
    buffer.write(
      row.wording, at: Position(x: area.x, y: area.y), style: theme[.heading], width: area.width, ellipsis: true)
    for (offset, fact) in facts.prefix(max(0, area.height - 1)).enumerated() {
      buffer.write(
        fact, at: Position(x: area.x, y: area.y + 1 + offset), style: theme[.text], width: area.width,
        ellipsis: true)
    }
  }

  private func drawDue(into buffer: inout Buffer, area: Area, _ theme: Theme) {
    guard area.height > 0 else { return }
    let due = DueWording(row.due, now: session.now.moment, calendar: session.service.calendar)
    let text = row.due.map { "due \($0.long)" } ?? "no date is set for this task"
    buffer.write(
      due.mark == "!" ? "! \(text)" : text, at: Position(x: area.x, y: area.y), style: theme[due.ink],
      width: area.width, ellipsis: true)
    let room = area.height - 1
    var lines = row.explanation.wrapped(toColumns: max(1, area.width)).map(String.init)
    if row.explanation.isEmpty { lines = [] }
    if lines.count > room, room > 0 { lines[room - 1] = lines[room - 1].clipped(toColumns: area.width - 2) + " …" }
    for (offset, line) in lines.prefix(max(0, room)).enumerated() {
      buffer.write(line, at: Position(x: area.x, y: area.y + 1 + offset), style: theme[.faint], width: area.width)
    }
  }

  /// Family and step; who has it and who sent it; the note.
  private var facts: [String] {
    var people = row.workerName.map { "with \($0)" } ?? "nobody has it yet"
    if let from = row.from { people += row.kind == .request ? ", requested by \(from)" : ", from \(from)" }
    return ["\(row.label) · \(row.stepTitle)", people] + (row.note.map { [$0] } ?? [])
  }
}
