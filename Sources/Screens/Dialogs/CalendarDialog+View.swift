import Casework
public import Terminal
import Workflow

extension CalendarDialog {
  public func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let isWide = area.width >= 72
    let columns = DialogFrame.columns(isWide ? 68 : 46, in: area)
    let notes = notes(session: session)
    let noteColumns = isWide ? columns - CalendarGrid.columns - 3 : columns
    let noteRows = notes.reduce(0) { $0 + $1.text.wrapped(toColumns: max(1, noteColumns)).count }
    let rows = isWide ? max(CalendarGrid.rows, noteRows) : CalendarGrid.rows + 1 + noteRows
    let frame = DialogFrame(title: title, wanted: Size(width: columns, height: rows + 2))
    var inside = frame.render(into: &buffer, area: area, theme: theme)
    guard !inside.isEmpty else { return }
    let grid = CalendarGrid(day: day, today: session.today, due: due?.day, calendar: session.service.calendar)
    drawLine(into: &buffer, inside: &inside, theme: theme)
    if isWide {
      let (left, rest) = inside.left(CalendarGrid.columns)
      grid.render(into: &buffer, area: left, theme: theme, hasFocus: typed == nil)
      draw(notes, into: &buffer, area: rest.left(3).rest, theme: theme)
    } else {
      // The day under the cursor is always said in words; the grid takes what is left.
      let gridRows = inside.width < CalendarGrid.columns ? 0 : min(CalendarGrid.rows, inside.height - 3)
      let (top, rest) = inside.top(max(0, gridRows))
      if gridRows > 0 { grid.render(into: &buffer, area: top, theme: theme, hasFocus: typed == nil) }
      let skipsLine = gridRows == CalendarGrid.rows && rest.height > notes.count + 1
      draw(notes, into: &buffer, area: rest.top(skipsLine ? 1 : 0).rest, theme: theme)
    }
  }

  /// The day under the cursor and what there is to know of it: the month around it says that to the eye only.
  public func spoken(in session: Session) -> String? {
    typed == nil
      ? notes(session: session).filter { $0.ink != .faint }.map { Spoken.text($0.text.printable) }.joined(
        separator: "; ") : nil
  }

  /// The last row inside: what is typed, what is wrong with it, or what can be typed.
  private func drawLine(into buffer: inout Buffer, inside: inout Area, theme: Theme) {
    guard inside.height > 1 else { return }
    let line = Area(x: inside.x, y: inside.bottom - 1, width: inside.width, height: 1)
    let at = Position(x: line.x, y: line.y)
    if let problem {
      buffer.write("! " + problem, at: at, style: theme[.alert], width: line.width, ellipsis: true)
    } else if let typed {
      let used = buffer.write(say("Date: "), at: at, style: theme[.faint], width: line.width)
      typed.render(into: &buffer, area: line.left(used).rest, style: theme[.input], hasFocus: true)
    } else if inside.height > 4 {
      buffer.write(
        say("Type a date: fri, 12 jan, +10wd, 12/1/2026"), at: at, style: theme[.faint], width: line.width,
        ellipsis: true)
    } else {
      return
    }
    inside = inside.top(inside.height - 1).0
  }

  /// A line about the day under the cursor.
  struct Note {
    var text: String
    var ink: Ink
  }

  private func notes(session: Session) -> [Note] {
    let wording = DayWording(day: day, today: session.today, calendar: session.service.calendar)
    var notes = [Note(text: day.long, ink: .heading)]
    if let reason = wording.notWorked { notes.append(Note(text: "! \(reason)", ink: .warning)) }
    if let due {
      let isLate = day > due.day
      let relation = wording.relation(to: due, counted: counted)
      notes.append(Note(text: isLate ? "! \(relation)" : relation, ink: isLate ? .alert : .text))
    }
    notes += warnings(day).map { Note(text: "! \($0)", ink: .alert) }
    notes.append(Note(text: wording.distance, ink: .text))
    if let due { notes.append(Note(text: say("due \(due.long)"), ink: .text)) }
    if let explanation, !explanation.isEmpty { notes.append(Note(text: explanation, ink: .faint)) }
    return notes
  }

  private func draw(_ notes: [Note], into buffer: inout Buffer, area: Area, theme: Theme) {
    var area = area
    for note in notes where !area.isEmpty {
      area = area.top(buffer.write(note.text.printable, wrappedIn: area, style: theme[note.ink])).rest
    }
  }
}
