import Casework
import Terminal
import Workflow

/// Draws the calendar: a day and a week as a list, a month as weeks with the meetings of the day beside them.
struct CalendarView {
  var calendar: MeetingCalendar
  var name: String
  /// The day under the cursor of a month.
  var day: Day
  var today: Day
  /// The meeting under the cursor of a day or a week.
  var index: Int

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    let (head, rest) = area.top(1)
    let count = counted(calendar.meetings.count, "meeting", "meetings")
    let heading = say("\(name) · \(calendar.span.title(around: day)) · \(count) to come").printable
    let short = "\(name) · \(calendar.span.title(around: day)) · \(count)".printable
    buffer.write(
      heading.columns + 2 > head.width ? short : heading,
      at: Position(x: head.x + 1, y: head.y), style: theme[.heading], width: max(0, head.width - 2), ellipsis: true)
    let (_, body) = rest.top(1)
    guard calendar.span == .month else {
      buffer.write(
        lines(columns: body.width), item: index, hasFocus: !calendar.meetings.isEmpty, area: body, theme: theme)
      return
    }
    let grid = CalendarMonth(calendar: calendar, day: day, today: today)
    let (left, right) = body.left(min(body.width, CalendarMonth.columns + 2))
    grid.render(into: &buffer, area: left, theme: theme)
    drawDay(into: &buffer, area: right, theme: theme)
  }

  /// The meetings of a day or a week, below a heading for each day.
  private func lines(columns: Int) -> [MeetingLine] {
    var lines: [MeetingLine] = []
    var item = 0
    for shown in calendar.days {
      lines.append(heading(of: shown))
      if shown.meetings.isEmpty, calendar.span == .day {
        lines.append(MeetingLine([.init(say("   No meeting."), .faint)]))
      }
      for meeting in shown.meetings {
        lines.append(CalendarView.line(of: meeting, on: shown.day, item: item, columns: columns))
        item += 1
      }
    }
    return lines
  }

  private func heading(of shown: MeetingCalendar.Day) -> MeetingLine {
    var cells: [MeetingLine.Cell] = [
      .init(" " + (shown.day == today ? "› " : "  ") + shown.day.long, shown.meetings.isEmpty ? .faint : .heading)
    ]
    if shown.day == today { cells.append(.init(say("  today"), .current)) }
    if let why = shown.nonWorking { cells.append(.init(say("  not worked: \(why.wording)"), .warning)) }
    return MeetingLine(cells)
  }

  private static func line(of meeting: BookingRow, on day: Day, item: Int, columns: Int) -> MeetingLine {
    let from = meeting.start.day < day ? "…" : "\(meeting.start.time)"
    let to = meeting.end.day > day ? "…" : "\(meeting.end.time)"
    let title = max(12, min(34, (columns - 20) / 2))
    return MeetingLine(
      item: item,
      [
        .init(say("     \(from) to \(to)"), .text, width: 20), .init(meeting.shownTitle, .text, width: title),
        .init(say(kept: meeting.label), .faint),
      ])
  }

  /// The meetings of the day under the cursor, beside the month.
  private func drawDay(into buffer: inout Buffer, area: Area, theme: Theme) {
    guard let shown = calendar.days.first(where: { $0.day == day }) else { return }
    var lines = MeetingLine.wrapped(day.long + (day == today ? say(", today") : ""), .heading, columns: area.width - 1)
    if let why = shown.nonWorking {
      lines += MeetingLine.wrapped(say("not worked: \(why.wording)"), .warning, columns: area.width - 1)
    }
    if shown.meetings.isEmpty { lines += MeetingLine.wrapped(say("No meeting."), .faint, columns: area.width - 1) }
    for meeting in shown.meetings {
      lines += MeetingLine.wrapped(
        say("\(meeting.start.time) to \(meeting.end.time)  \(meeting.shownTitle)"), .text, columns: area.width - 1)
      lines += MeetingLine.wrapped("  \(say(kept: meeting.label))", .faint, columns: area.width - 1)
    }
    buffer.write(lines, item: -1, hasFocus: false, area: area, theme: theme)
  }
}

/// The weeks of a month: of each day its number and how many meetings it has.
struct CalendarMonth {
  var calendar: MeetingCalendar
  var day: Day
  var today: Day

  /// Five columns a day: the mark of today, two digits, and how many meetings.
  static let columns = 35

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    for weekday in Weekday.allCases {
      buffer.write(
        String(weekday.name.prefix(2)), at: Position(x: area.x + 5 * (weekday.rawValue - 1) + 2, y: area.y),
        style: theme[.faint])
    }
    guard let first = calendar.days.first?.day else { return }
    for shown in calendar.days {
      let week = (shown.day.day - 1 + first.weekday.rawValue - 1) / 7
      let at = Position(x: area.x + 5 * (shown.day.weekday.rawValue - 1), y: area.y + 1 + week)
      guard at.y < area.bottom else { continue }
      draw(shown, at: at, into: &buffer, theme: theme)
    }
    let legend = area.y + 8
    guard legend < area.bottom else { return }
    buffer.write(
      say("› today  * not worked  :2 meetings"), at: Position(x: area.x + 1, y: legend), style: theme[.faint],
      width: max(0, area.width - 1))
  }

  private func draw(_ shown: MeetingCalendar.Day, at: Position, into buffer: inout Buffer, theme: Theme) {
    let number = (shown.day.day < 10 ? " " : "") + "\(shown.day.day)"
    let ink: Ink = shown.nonWorking != nil ? .faint : shown.day == today ? .current : .text
    buffer.write((shown.day == today ? "›" : " ") + number, at: at, style: theme[ink])
    let count = shown.meetings.count
    let mark = count == 0 ? (shown.nonWorking == nil ? " " : "*") : count > 9 ? ":+" : ":\(count)"
    buffer.write(mark, at: Position(x: at.x + 3, y: at.y), style: theme[count == 0 ? .faint : .key])
    guard shown.day == day else { return }
    buffer.restyle(Area(x: at.x, y: at.y, width: 5, height: 1), .selection, theme: theme)
    buffer.cursor = Position(x: at.x + 1, y: at.y)
  }
}
