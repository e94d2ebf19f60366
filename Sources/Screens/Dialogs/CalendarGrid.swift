import Terminal
import Workflow

/// A month of weeks from Monday to Sunday around a day.
struct CalendarGrid {
  var day: Day
  var today: Day
  var due: Day?
  var calendar: WorkingCalendar

  /// Four columns a day: a blank, two digits, a mark.
  static let columns = 28
  /// The month's name, the weekdays, six weeks and the meaning of the marks.
  static let rows = 9

  /// Draws it; where it is higher than the area only the weeks around the day are shown.
  func render(into buffer: inout Buffer, area: Area, theme: Theme, hasFocus: Bool) {
    var area = area
    if area.height > 2 {
      let (line, rest) = area.top(1)
      let name = "\(day.monthName) \(day.year)"
      buffer.write(
        name, at: Position(x: line.x + max(0, (CalendarGrid.columns - name.columns) / 2), y: line.y),
        style: theme[.heading], width: line.width)
      area = rest
    }
    if area.height > 2 {
      let (line, rest) = area.top(1)
      for weekday in Weekday.allCases {
        buffer.write(
          String(weekday.name.prefix(2)), at: Position(x: line.x + 4 * (weekday.rawValue - 1) + 1, y: line.y),
          style: theme[.faint])
      }
      area = rest
    }
    if area.height > 6 {
      let legend = say("* holiday  ! limit  · today")
      buffer.write(
        legend, at: Position(x: area.x + 1, y: area.y + 6), style: theme[.faint], width: area.width)
      area = area.top(6).0
    }
    let first = day.adding(days: 1 - day.day)
    let monday = first.adding(days: 1 - first.weekday.rawValue)
    let row = (day - monday) / 7
    let top = max(0, min(row - area.height / 2, 6 - area.height))
    for week in top..<min(6, top + area.height) {
      for column in 0..<7 {
        let at = Position(x: area.x + 4 * column, y: area.y + week - top)
        draw(monday.adding(days: 7 * week + column), into: &buffer, at: at, theme: theme, hasFocus: hasFocus)
      }
    }
  }

  private func draw(_ shown: Day, into buffer: inout Buffer, at: Position, theme: Theme, hasFocus: Bool) {
    // The ends of the calendar repeat themselves; only days of the month are drawn.
    guard shown.month == day.month, shown.year == day.year else { return }
    let number = (shown.day < 10 ? " " : "") + String(shown.day)
    buffer.write(" " + number + mark(of: shown), at: at, style: style(of: shown, theme: theme))
    guard shown == day else { return }
    buffer.restyle(Area(x: at.x, y: at.y, width: 4, height: 1), .selection, theme: theme)
    if hasFocus { buffer.cursor = Position(x: at.x + 1, y: at.y) }
  }

  private func mark(of shown: Day) -> String {
    if shown == due { return "!" }
    switch calendar.nonWorking(shown) {
    case .holiday, .closure: return "*"
    case .weekend, nil: return shown == today ? "·" : " "
    }
  }

  private func style(of shown: Day, theme: Theme) -> Style {
    if shown == due { return theme[.alert] }
    if shown == today { return theme[.heading] }
    return theme[calendar.isWorkingDay(shown) ? .text : .faint]
  }
}
