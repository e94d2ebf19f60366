import Casework
import Terminal
import Workflow

/// Who is at the meeting, who sent apologies, and whose report came in: beside the text that is written.
struct AttendancePane: Screen {
  private let caseID: CaseID
  private let form: TaskID
  private let window: Area
  private var record: FormRecord?
  private var room: MeetingRoom?
  private var cursor = ListCursor()

  init(caseID: CaseID, form: TaskID, window: Area) {
    self.caseID = caseID
    self.form = form
    self.window = window
  }

  var title: String { say("Attendance") }
  var isDialog: Bool { true }

  var bindings: [Binding] {
    [
      Binding(
        "here", [.character(" "), .enter], say("here"),
        help: say("Record that they are here, from the beginning; or not")),
      Binding("late", [.character("l")], say("came late"), help: say("Record that they came now: the time is stamped")),
      Binding(
        "left", [.character("e")], say("left early"),
        help: say("Record that they left now; a second time takes it back")),
      Binding(
        "lists", [.character("w")], say("write in"),
        help: say("Write who attended, apologies and reports into the minutes")),
      Binding(
        "back", [.escape, .character("q"), .alt("w")], say("text"),
        help: say("Go back to the text, where the cursor was"),
        group: .program),
    ] + Binding.moves(over: say("person", "to go to"))
  }

  private var seat: MeetingRoom.Seat? {
    guard let seats = room?.seats, seats.indices.contains(cursor.index) else { return nil }
    return seats[cursor.index]
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "here", "late", "left":
      return seat == nil ? .unavailable(say("There is nobody under the cursor.")) : .available
    case "lists":
      return record?.definition.minutes?.lists.isEmpty == false
        ? .available : .unavailable(say("These minutes have no table for it."))
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    let held = seat?.person.id
    do throws(CaseworkError) {
      let record = try FormRecord(caseID, form, part: nil, in: session)
      let room = MeetingRoom(record, in: session)
      (self.record, self.room) = (record, room)
      let index = room.seats.firstIndex { $0.person.id == held } ?? room.seats.firstIndex { !$0.standing.isPresent }
      cursor.index = index ?? 0
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "back": return [.pop]
    case "lists": return [.answer(.confirmed, to: "minutes-lists")]
    case "here", "late", "left":
      guard let seat else { return [] }
      let effects = session.effects(
        of: command(action, seat, in: session), on: caseID, seen: record?.file,
        saying: said(action, seat, in: session))
      return appear(in: session) + effects
    default: _ = cursor.perform(action, count: room?.seats.count ?? 0, page: 8)
    }
    return []
  }

  private func command(_ action: ActionID, _ seat: MeetingRoom.Seat, in session: Session) -> Command {
    let (step, person, now) = (form.step, seat.person.id, session.now.moment.time)
    switch (action, seat.standing) {
    case ("late", _): return .recordArrival(RecordArrival(step: step, person: person, at: now))
    case ("left", .present(_, .some)): return .recordDeparture(RecordDeparture(step: step, person: person))
    case ("left", _): return .recordDeparture(RecordDeparture(step: step, person: person, at: now))
    case (_, .present(.some, _)): return .recordArrival(RecordArrival(step: step, person: person))
    case (_, .present):
      let rest = record?.step.meeting.present.filter { $0 != person } ?? []
      let held = room?.held ?? session.now.moment
      return .recordAttendance(RecordAttendance(step: step, date: held.day, time: held.time, present: rest))
    default: return .recordArrival(RecordArrival(step: step, person: person))
    }
  }

  private func said(_ action: ActionID, _ seat: MeetingRoom.Seat, in session: Session) -> String {
    let (name, now) = (seat.person.name, session.now.moment.time)
    switch (action, seat.standing) {
    case ("late", _): return say("\(name) came at \(now).")
    case ("left", .present(_, .some)): return say("\(name) is still here.")
    case ("left", _): return say("\(name) left at \(now).")
    case (_, .present(.some, _)): return say("\(name) was here from the beginning.")
    case (_, .present): return say("\(name) is not here.")
    default: return say("\(name) is here.")
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard let room else { return }
    let area = MinutesLayout.pane(area.intersection(buffer.area))
    let title = say("Present \(room.present), apologies \(room.apologies)")
    let inside = buffer.pane(area, title: title, theme: theme)
    var lines: [MeetingLine] = []
    var heading = ""
    for (index, seat) in room.seats.enumerated() {
      if seat.standing.heading != heading {
        heading = seat.standing.heading
        lines.append(MeetingLine([.init(heading, .heading)]))
      }
      lines.append(line(seat, at: index, columns: inside.width))
      if index == cursor.index, !seat.person.about.isEmpty {
        lines.append(MeetingLine([.init("      \(seat.person.about)", .faint)]))
      }
    }
    if !room.reports.isEmpty { lines.append(MeetingLine([.init(say("Reports"), .heading)])) }
    for report in room.reports {
      lines.append(
        MeetingLine([
          .init(report.isReceived ? "  ✔ " : "  ○ "), .init(report.from, width: max(8, inside.width / 2)),
          .init(report.standing, .faint),
        ]))
    }
    buffer.write(lines, item: cursor.index, hasFocus: true, area: inside, theme: theme, withWhatIsBelow: true)
  }

  private func line(_ seat: MeetingRoom.Seat, at index: Int, columns: Int) -> MeetingLine {
    let said = seat.standing.isPresent || seat.standing == .expected ? seat.standing.wording : seat.standing.wording
    let room = said.isEmpty ? columns - 6 : max(10, columns - 7 - min(said.columns, columns / 2))
    return MeetingLine(
      item: index,
      [
        .init(seat.standing.isPresent ? "  [x] " : "  [ ] "), .init(seat.person.name, width: room),
        .init(said, .faint),
      ])
  }
}
