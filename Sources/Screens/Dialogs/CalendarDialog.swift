import Casework
public import Terminal
public import Workflow

/// Asks for a day: a month to walk through, and a line to type a date into.
public struct CalendarDialog: Screen {
  public let title: String
  let due: Deadline?
  let explanation: String?
  let counted: CountedSpan?
  /// What else speaks against a day.
  let warnings: (Day) -> [String]
  private let tag: ActionID
  /// The day under the cursor.
  private(set) var day: Day
  /// The date being typed; nil where nothing is.
  private(set) var typed: LineEditor?
  /// What is wrong with what was typed.
  private(set) var problem: String?

  /// A calendar with a day under the cursor, a due date with its reason where there is one, and how it was counted;
  /// answers `.choice` with the ISO date.
  public init(
    title: String, day: Day, due: Deadline?, explanation: String?, counted: CountedSpan? = nil, tag: ActionID,
    warnings: @escaping (Day) -> [String] = { _ in [] }
  ) {
    self.title = title
    self.day = day
    self.due = due
    self.explanation = explanation
    self.counted = counted
    self.warnings = warnings
    self.tag = tag
  }

  public var isDialog: Bool { true }
  public var capturesText: Bool { typed != nil }
  public var wantsIdle: Bool { false }

  public var bindings: [Binding] {
    func move(_ action: ActionID, _ keys: [Key], _ label: String, _ help: String, shown: Bool = false) -> Binding {
      Binding(action, keys, label, help: help, group: .move, isInFooter: shown)
    }
    return [
      Binding(
        "accept", [.enter], say("choose"), help: say("Take the day under the cursor, or the date that was typed")),
      Binding(
        "cancel", typed == nil ? [.escape, .character("q")] : [.escape], typed == nil ? say("cancel") : say("back"),
        help: say("Leave without a day")),
      move("day-before", [.left, .character("h")], say("day"), say("Go to the day before"), shown: true),
      move("day-after", [.right, .character("l")], say("day"), say("Go to the day after"), shown: true),
      move("week-before", [.up, .character("k")], say("week"), say("Go to the week before"), shown: true),
      move("week-after", [.down, .character("j")], say("week"), say("Go to the week after"), shown: true),
      move("month-before", [.pageUp, .control("b")], say("month"), say("Go to the month before"), shown: true),
      move("month-after", [.pageDown, .control("f")], say("month"), say("Go to the month after"), shown: true),
      move("today", [.home], say("today"), say("Go to today")),
      move("due", [.end, .character("d")], say("limit"), say("Go to the day of the limit"), shown: true),
    ]
  }

  public func availability(of action: ActionID) -> Availability {
    action == "due" && due == nil ? .unavailable(say("There is no limit on this date.")) : .available
  }

  public mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "accept": return accept(in: session)
    case "cancel":
      guard typed != nil else { return [.answer(.cancelled, to: tag)] }
    case "day-before": day = day.adding(days: -1)
    case "day-after": day = day.adding(days: 1)
    case "week-before": day = day.adding(days: -7)
    case "week-after": day = day.adding(days: 7)
    case "month-before": day = day.adding(months: -1)
    case "month-after": day = day.adding(months: 1)
    case "today": day = session.today
    case "due": day = due?.day ?? day
    default: return []
    }
    typed = nil
    problem = nil
    return []
  }

  private mutating func accept(in session: Session) -> [Effect] {
    if let typed, !typed.isBlank, read(typed.text, in: session) == nil {
      let missing = DateInput.missingDay(typed.text).map { say("There is no \($0).") }
      problem = missing ?? say("\"\(typed.trimmed)\" is no date: try fri, 12 jan, 12/1/2026 or +10wd.")
      return []
    }
    return [.answer(.choice(day.description), to: tag)]
  }

  /// The same with the first characters of a date typed.
  func typing(_ text: String, in session: Session) -> CalendarDialog {
    var dialog = self
    _ = dialog.receive(.paste(text), in: session)
    return dialog
  }

  private func read(_ text: String, in session: Session) -> Day? {
    DateInput.parse(text, today: session.today, calendar: session.service.calendar)
  }

  public mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    switch event {
    case .key(.character), .paste: break
    case .key, .mouse, .resize, .idle, .resumed, .closed: if typed == nil { return [] }
    }
    var editor = typed ?? LineEditor(limit: 40)
    guard editor.receive(event) else { return [] }
    problem = nil
    typed = editor.characters.isEmpty ? nil : editor
    if let found = read(editor.text, in: session) { day = found }
    return []
  }
}
