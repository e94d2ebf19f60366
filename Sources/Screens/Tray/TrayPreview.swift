import Casework
import Terminal
import Workflow

/// What there is to know about the task under the cursor: whose it is, when it is due, and why then.
struct TrayPreview {
  var row: TrayRow
  var session: Session
  /// What the gates miss, where that is known of the task.
  var missing: TrayMissing?

  /// Windows at least so wide have the reason for the date beside the task.
  static let wideWidth = 100

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    guard !area.isEmpty else { return }
    let inside = area.inset(columns: 1)
    if area.width >= TrayPreview.wideWidth {
      let (left, right) = inside.left(inside.width * 2 / 5)
      draw(task, into: &buffer, area: left, theme: theme)
      draw(due, into: &buffer, area: right.left(2).rest, theme: theme)
    } else {
      draw(task + due, into: &buffer, area: inside, theme: theme)
    }
  }

  /// When the task is due and why, and what it still misses, in full.
  var reason: String {
    (due + lack).map { $0.text.drop { "! ".contains($0) } }.map { String($0).capitalisedFirst.ended }
      .joined(separator: "\n")
  }

  private typealias Part = (text: String, ink: Ink)

  /// The task, whose it is, and what was said about it.
  private var task: [Part] {
    var people = row.workerName.map { say("with \($0)") } ?? say("nobody has it yet")
    if let from = row.from { people += row.kind == .request ? say(", requested by \(from)") : say(", from \(from)") }
    if let until = row.snoozedUntil, until > session.now.moment { people += say(", put off until \(until.long)") }
    let facts: Part = ("\(row.label) · \(row.stepTitle) · \(people)", .text)
    return [(row.wording, .heading), facts] + (row.note.map { [($0, .text)] } ?? []) + lack
  }

  /// What has to be so before the task can be done.
  private var lack: [Part] {
    guard let missing, missing.isAbout(row) else { return [] }
    let name = row.workerName ?? ""
    let left: [Part] =
      missing.hasLeft ? [(say("! \(name) works here no longer: somebody else has to be given this."), .alert)] : []
    guard !missing.sentences.isEmpty else { return left }
    return left + [(say("! before it can be done: \(missing.sentences.joined(separator: " "))"), .warning)]
  }

  /// The date, and how it was counted.
  private var due: [Part] {
    guard let deadline = row.due else { return [(say("No date is set for this task."), .faint)] }
    let calendar = session.service.calendar
    let wording = DueWording(deadline, now: session.now.moment, calendar: calendar)
    let mark = wording.mark == "!" ? "! " : ""
    let free = PathwayView.note(on: deadline.day, calendar)
    return [(say("\(mark)due \(deadline.long)\(free)"), wording.ink)]
      + (explanation.isEmpty ? [] : [(explanation, .faint)])
  }

  private var explanation: String {
    // A row has it in English: in another language it is there once the case was looked at.
    guard Catalogue.current != nil else { return row.explanation }
    return missing.flatMap { $0.isAbout(row) ? $0.explanation : nil } ?? ""
  }

  /// Draws parts one below the other, each wrapped; where they do not all fit, the last line says where the rest is.
  private func draw(_ parts: [Part], into buffer: inout Buffer, area: Area, theme: Theme) {
    var lines = parts.flatMap { part in
      part.text.wrapped(toColumns: max(1, area.width)).map { (text: String($0), ink: part.ink) }
    }
    if lines.count > area.height, area.height > 0 {
      let more = say(" … \(TrayScreen.dueKeyLabel) says it all")
      let last = lines[area.height - 1]
      lines[area.height - 1].text = last.text.clipped(toColumns: max(0, area.width - more.columns)) + more
    }
    for (offset, line) in lines.prefix(area.height).enumerated() {
      buffer.write(
        line.text, at: Position(x: area.x, y: area.y + offset), style: theme[line.ink], width: area.width)
    }
  }
}

extension String {
  /// The text as a sentence: with a full stop where it has no end.
  fileprivate var ended: String { hasSuffix(".") ? self : self + "." }
}
