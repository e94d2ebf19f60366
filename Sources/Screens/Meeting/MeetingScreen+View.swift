public import Terminal
import Workflow

extension MeetingScreen {
  public func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let area = area.intersection(buffer.area)
    buffer.fill(area)
    guard let loaded else {
      buffer.write((problem ?? "").printable, wrappedIn: area.inset(columns: 1), style: theme[.alert])
      return
    }
    var rest = area
    if area.height > 8 {
      let (line, below) = area.top(1)
      let state = loaded.step.state.isOpen ? "" : " · \(loaded.step.state.wording)"
      let unsaved = isChanged ? say(" · not saved yet") : ""
      buffer.write(
        " \(loaded.file.label) · \(loaded.title)\(state)\(unsaved)".printable, at: Position(x: line.x, y: line.y),
        style: theme[.heading], width: line.width, ellipsis: true)
      rest = below
    }
    if rest.width >= 76, rest.height >= 18 {
      drawColumns(into: &buffer, area: rest, theme: theme, session: session)
    } else {
      drawStack(into: &buffer, area: rest, theme: theme, session: session)
    }
  }

  /// Details over tasks on the left; on the right attendees over attendance, or the one of them last looked at.
  private func drawColumns(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    // People need the room for what they are.
    let isPicking = pane == .attendees || pane == .attendance
    let (left, right) = area.left(min(58, isPicking ? max(30, area.width * 2 / 5) : area.width / 2))
    let wanted = lines(of: .details, columns: left.width - 4, session: session).count + 2
    // The part that has the focus gets the room it needs, the other one what is left.
    let (top, bottom) = left.top(min(wanted, pane == .tasks ? max(9, left.height / 3) : left.height - 7))
    drawBox(.details, into: &buffer, area: top, theme: theme, session: session)
    drawBox(.tasks, into: &buffer, area: bottom, theme: theme, session: session)
    if right.height >= 30 {
      let (top, bottom) = right.top(right.height * 3 / 5)
      drawBox(.attendees, into: &buffer, area: top, theme: theme, session: session)
      drawBox(.attendance, into: &buffer, area: bottom, theme: theme, session: session)
    } else {
      let shown = pane == .attendance ? MeetingPane.attendance : .attendees
      drawBox(shown, into: &buffer, area: right, theme: theme, session: session)
    }
  }

  private func drawBox(
    _ shown: MeetingPane, into buffer: inout Buffer, area: Area, theme: Theme, session: Session
  ) {
    let hasFocus = shown == pane
    buffer.box(
      area, style: theme[hasFocus ? .text : .frame], title: heading(of: shown),
      titleStyle: theme[hasFocus ? .heading : .faint])
    let inside = area.inset(columns: 2, rows: 1)
    buffer.write(
      lines(of: shown, columns: inside.width, session: session), item: cursors[shown]?.index ?? 0,
      hasFocus: hasFocus, area: inside, theme: theme)
  }

  /// The panes one below the other: a line for each, and the one that has the focus opened.
  private func drawStack(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let panes = area.height >= 9 ? MeetingPane.allCases : area.height > 1 ? [pane] : []
    var y = area.y
    let room = max(1, area.height - panes.count)
    if panes.isEmpty { drawLines(of: pane, into: &buffer, area: area, theme: theme, session: session) }
    for shown in panes {
      let hasFocus = shown == pane
      let line = "\(hasFocus ? "▾" : "▸") \(heading(of: shown))\(hasFocus ? "" : ": " + summary(of: shown))"
      buffer.write(
        line.printable, at: Position(x: area.x, y: y), style: theme[hasFocus ? .heading : .faint], width: area.width,
        ellipsis: true)
      y += 1
      guard hasFocus else { continue }
      let inside = Area(x: area.x + 2, y: y, width: area.width - 3, height: room)
      drawLines(of: shown, into: &buffer, area: inside, theme: theme, session: session)
      y += room
    }
  }

  private func drawLines(
    of shown: MeetingPane, into buffer: inout Buffer, area: Area, theme: Theme, session: Session
  ) {
    buffer.write(
      lines(of: shown, columns: area.width, session: session), item: cursors[shown]?.index ?? 0, hasFocus: true,
      area: area, theme: theme)
  }

  private func heading(of pane: MeetingPane) -> String {
    let isUnsaved = pane == .details && details.isChanged || pane == .attendance && attendance.isChanged
    return pane.title + (isUnsaved ? say(" * not saved") : "")
  }

  /// A pane in a few words, where there is no room for it.
  private func summary(of pane: MeetingPane) -> String {
    guard let loaded else { return "" }
    let meeting = loaded.step.meeting
    switch pane {
    case .details:
      let start = meeting.schedule?.start
      return start.map { "\($0.long), \(meeting.schedule?.venue ?? "")" } ?? say("no date yet")
    case .attendees:
      let answers = meeting.invitations
      let yes = answers.count { $0.isAttending == true }
      let open = answers.count { $0.isAttending == nil }
      guard !answers.isEmpty else { return meeting.held == nil ? say("nobody invited yet") : say("nobody was invited") }
      let said = meeting.held == nil ? say("will attend, \(open) without an answer") : say("said yes")
      return say("\(answers.count) invited, \(yes) \(said)")
    case .attendance:
      return meeting.held.map { say("held \($0.long), \(meeting.present.count) present") } ?? say("not recorded yet")
    case .tasks:
      let left = taskItems.count { loaded.status(of: $0) != .done }
      return left == 0 ? say("all done") : say("\(left) of \(taskItems.count) left")
    }
  }

  /// Everything that a pane shows.
  func lines(of pane: MeetingPane, columns: Int, session: Session) -> [MeetingLine] {
    let whose = pane == self.pane ? whoseLines(of: pane, columns: columns) : []
    switch pane {
    case .details: return whose + detailsLines(columns: columns, session: session)
    case .attendees: return whose + attendeeLines(columns: columns)
    case .attendance: return whose + attendanceLines(columns: columns)
    case .tasks: return whose + taskLines(columns: columns)
    }
  }
}
