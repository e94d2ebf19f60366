import Casework
import Terminal
import Workflow

/// The meetings to come of a worker or a venue, by day, week or month.
struct CalendarScreen: Screen {
  /// Whose meetings; nil before the screen is first shown, when they become those of whoever is at the terminal.
  private var booked: Booked?
  private(set) var name = ""
  private(set) var span = MeetingCalendar.Span.week
  /// The day under the cursor, or the one that the span is around.
  private(set) var day: Day?
  private(set) var shown: MeetingCalendar?
  private(set) var cursor = ListCursor()
  private var venues: [Venue] = []
  private var page = 10

  /// The calendar of whoever is at the terminal, this week.
  init() {}

  var title: String { say("Calendar") }
  var wantsIdle: Bool { false }

  private var isMonth: Bool { span == .month }

  var bindings: [Binding] {
    [
      Binding(
        "open", [.enter], isMonth ? say("the day") : say("open"),
        help: say("Open the meeting under the cursor, or the day of a month")),
      Binding("summary", [.character("s")], say("summary"), help: say("Show the family's summary"), group: .view),
      span(.day, "d"), span(.week, "w"), span(.month, "m"),
      Binding(
        "worker", [.character("o")], say("whose"), help: say("Choose the worker whose meetings are shown"), group: .view
      ),
      Binding(
        "venue", [.character("v")], say("venue"), help: say("Choose the venue whose meetings are shown"), group: .view),
      Binding(
        "today", [.character("t")], say("today"), help: say("Go to the day that it is"), group: .view, isInFooter: false
      ),
      Binding(
        "left", [.left, .character("h")], say("before"),
        help: say("Go to the day, the week or the day of the month before"), group: .move),
      Binding(
        "right", [.right, .character("l")], say("after"),
        help: say("Go to the day, the week or the day of the month after"),
        group: .move),
    ] + Binding.moves(over: isMonth ? say("week", "to go to") : say("meeting", "to go to"))
  }

  /// In a month the day under the cursor: its number alone would not say which it is, or what there is on it.
  func spoken(in session: Session) -> String? {
    guard isMonth, let day, let found = shown?.days.first(where: { $0.day == day }) else { return nil }
    let today = day == session.today ? say(", today") : ""
    let why = found.nonWorking.map { ", " + say("not worked: \($0.wording)") } ?? ""
    let meetings = found.meetings.map {
      say("\($0.start.time) to \($0.end.time)  \($0.title)") + ", " + say(kept: $0.label)
    }
    return "\(day.long)\(today)\(why): \(meetings.isEmpty ? say("No meeting.") : meetings.joined(separator: "; "))"
  }

  private func span(_ span: MeetingCalendar.Span, _ key: Character) -> Binding {
    Binding(
      ActionID(stringLiteral: span.rawValue), [.character(key)], span.title,
      help: say("Show one \(span.title) at a time"), group: .view)
  }

  /// The meeting under the cursor; in a month the first of the day.
  private var meeting: BookingRow? {
    guard let shown else { return nil }
    if isMonth { return shown.days.first { $0.day == day }?.meetings.first }
    let all = shown.meetings
    return all.indices.contains(cursor.index) ? all[cursor.index] : nil
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "open" where !isMonth && meeting == nil, "summary" where meeting == nil:
      .unavailable(say("There is no meeting under the cursor."))
    case "open" where !isMonth && meeting?.isUnnamed == true, "summary" where meeting?.isUnnamed == true:
      .unavailable(say("Of this meeting you may see no more than when it is."))
    case "venue" where venues.isEmpty: .unavailable(say("No procedure names a venue."))
    default: .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    if booked == nil {
      booked = .worker(session.worker.id)
      name = session.worker.name
      day = session.today
      venues = (try? session.service.bookableVenues()) ?? []
    }
    return load(in: session, stayingOn: isMonth ? nil : meeting?.name)
  }

  private mutating func load(in session: Session, stayingOn held: BookingRow.Name? = nil) -> [Effect] {
    guard let booked, let day else { return [] }
    do throws(CaseworkError) {
      let loaded = try session.service.calendar(of: booked, span, around: day)
      shown = loaded
      cursor.stay(on: held, among: loaded.meetings.map(\.name), page: page)
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    guard let day, let shown else { return [] }
    if isMonth, let moved = CalendarScreen.moved(day, action) { return go(to: moved, in: session) }
    if !isMonth, cursor.perform(action, count: shown.meetings.count, page: page) { return [] }
    switch action {
    case "left": return go(to: span.moved(day, by: -1), in: session)
    case "right": return go(to: span.moved(day, by: 1), in: session)
    case "today": return go(to: session.today, in: session)
    case "day", "week", "month":
      span = MeetingCalendar.Span(rawValue: action.rawValue) ?? span
      return go(to: isMonth ? day : meeting?.start.day ?? day, in: session)
    case "worker": return [.push(Routes.worker(title: say("Whose calendar?"), role: nil, tag: "worker"))]
    case "venue":
      let choices = venues.map { Choice($0.title, title: $0.title) }
      return [.push(Routes.choice(title: say("Which venue?"), choices: choices, tag: "venue"))]
    case "open" where isMonth:
      span = .day
      return go(to: day, in: session)
    case "open": return meeting.map { [.push(Routes.meeting($0.caseID, $0.step, focus: nil))] } ?? []
    case "summary": return meeting.map { [.push(SummaryScreen(caseID: $0.caseID))] } ?? []
    default: return []
    }
  }

  /// Where a key leads in a month; nil for one that does not move there.
  private static func moved(_ day: Day, _ action: ActionID) -> Day? {
    switch action {
    case "left": day.adding(days: -1)
    case "right": day.adding(days: 1)
    case "up": day.adding(days: -7)
    case "down": day.adding(days: 7)
    case "page-up": day.adding(months: -1)
    case "page-down": day.adding(months: 1)
    case "first": MeetingCalendar.Span.month.days(around: day).lowerBound
    case "last": MeetingCalendar.Span.month.days(around: day).upperBound
    default: nil
    }
  }

  private mutating func go(to day: Day, in session: Session) -> [Effect] {
    let isSame = self.day.map { span.days(around: $0) == span.days(around: day) } ?? false
    self.day = day
    if !isSame { cursor = ListCursor() }
    return load(in: session)
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard case .choice(let value) = answer else { return [] }
    switch tag {
    case "worker":
      booked = .worker(WorkerID(value))
      name = session.service.worker(WorkerID(value))?.name ?? value
    case "venue":
      booked = .venue(called: value)
      name = value
    default: return []
    }
    cursor = ListCursor()
    return load(in: session)
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard let shown, let day else { return }
    CalendarView(
      calendar: shown, name: name, day: day, today: session.today, index: cursor.index
    ).render(into: &buffer, area: area, theme: theme)
  }
}

extension CalendarScreen: ListScreen {
  var held: AnyHashable? { meeting.map { AnyHashable($0.name) } }
  /// In a month Enter opens the day.
  var actingOnHeld: Set<ActionID> { isMonth ? ["summary"] : ["open", "summary"] }
}

extension BookingRow {
  /// What tells a meeting from every other one of whoever has it, wherever it is moved to.
  fileprivate struct Name: Hashable {
    var caseID: CaseID
    var step: StepID
    /// Of one that has no name it is all that is known.
    var start: Moment?
  }

  fileprivate var name: Name { Name(caseID: caseID, step: step, start: isUnnamed ? start : nil) }
}
