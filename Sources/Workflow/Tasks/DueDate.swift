/// When something is due and why: the limit that holds, and every other limit on it.
public struct DueDate: Hashable, Sendable {
  /// The limit that comes first: it drives the tray.
  public var governing: Limit
  /// The others, in order.
  public var others: [Limit]

  /// One limit, counted out.
  public struct Limit: Hashable, Sendable {
    public var timescale: Timescale
    public var counted: CountedSpan
    /// What it was counted from: "strategy discussion held".
    public var start: String
    /// Where that was before, and what was due then; nil where it was not moved.
    public var moved: Moved?
    /// Why it is counted from there, where that is not the regular way.
    public var reason: String?
    public var deadline: Deadline { counted.deadline }
  }

  /// What a limit was before the meeting that it counts from was moved.
  public struct Moved: Hashable, Sendable {
    /// The day that the meeting was set for.
    public var from: Day
    /// What was due by then.
    public var wasDue: Deadline
  }

  public var deadline: Deadline { governing.deadline }

  /// Every limit, the earliest first.
  public var limits: [Limit] { [governing] + others }

  /// Why it is due then, in words: rule, starting moment, days counted, holidays skipped, source.
  public var explanation: String {
    limits.map(\.explanation).joined(separator: "\n")
  }
}

extension DueDate.Limit {
  /// The limit in words.
  public var explanation: String {
    let scope = timescale.isNational ? say("National limit") : say("Local limit")
    let moved = moved.map { ", \($0.words)" } ?? ""
    let reason = reason.map { " \($0)." } ?? ""
    return "\(scope): \(counted.wording) (\(start)\(moved)).\(reason) \(timescale.cite)."
  }
}

extension DueDate.Moved {
  /// "moved from Mon 12 Jan 2026; was due Thu 8 Jan 2026".
  var words: String { say("moved from \(from.long); was due \(wasDue.long)") }
}

extension CaseFile {
  /// When a step is due; nil where the procedure sets no limit or its moment has not come.
  public func due(of step: Step, procedure: Procedure, calendar: WorkingCalendar) -> DueDate? {
    DueCount(file: self, procedure: procedure, calendar: calendar).due(of: step)
  }

  /// When a task is due: its own limits, and its step's where it says so.
  public func due(
    of task: TaskDefinition, in step: Step, procedure: Procedure, calendar: WorkingCalendar
  ) -> DueDate? {
    guard let definition = procedure.step(step.id.key) else { return nil }
    return due(timescales(of: task, in: step, definition), for: step, procedure: procedure, calendar: calendar)
  }

  func due(
    _ keys: [TimescaleKey], for step: Step, procedure: Procedure, calendar: WorkingCalendar
  ) -> DueDate? {
    DueCount(file: self, procedure: procedure, calendar: calendar).due(keys, for: step)
  }

  /// The limits on a task: its own, and its step's where it says so.
  func timescales(of task: TaskDefinition, in step: Step, _ definition: StepDefinition) -> [TimescaleKey] {
    task.isDueWithStep ? task.due + timescales(of: step, definition) : task.due
  }

  /// The limits on a step: those of the first of its kind, or of a later one.
  func timescales(of step: Step, _ definition: StepDefinition) -> [TimescaleKey] {
    self.step(before: step) == nil ? definition.dueFirst : definition.dueLater
  }

  /// The latest step of the same kind before a step, but for those that were called off.
  func step(before step: Step) -> Step? {
    steps.last { $0.id.key == step.id.key && $0.id.number < step.id.number && $0.state != .cancelled }
  }
}
