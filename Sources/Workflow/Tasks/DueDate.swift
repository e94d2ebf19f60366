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
    public var deadline: Deadline { counted.deadline }
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
    let scope = timescale.isNational ? "National limit" : "Local limit"
    return "\(scope): \(counted.wording) (\(start)). \(timescale.cite)."
  }
}

extension CaseFile {
  /// When a step is due; nil where the procedure sets no limit or its moment has not come.
  public func due(of step: Step, procedure: Procedure, calendar: WorkingCalendar) -> DueDate? {
    guard let definition = procedure.step(step.id.key) else { return nil }
    return due(definition.due(number: step.id.number), for: step, procedure: procedure, calendar: calendar)
  }

  /// When a task is due: its own limits, and its step's where it says so.
  public func due(
    of task: TaskDefinition, in step: Step, procedure: Procedure, calendar: WorkingCalendar
  ) -> DueDate? {
    guard let definition = procedure.step(step.id.key) else { return nil }
    let keys = task.timescales(in: definition, number: step.id.number)
    return due(keys, for: step, procedure: procedure, calendar: calendar)
  }

  func due(
    _ keys: [TimescaleKey], for step: Step, procedure: Procedure, calendar: WorkingCalendar
  ) -> DueDate? {
    let limits = keys.compactMap { key -> DueDate.Limit? in
      guard let timescale = procedure.timescale(key),
        let source = self.step(for: timescale.from, of: step),
        let start = source.moment(timescale.from.point),
        let definition = procedure.step(timescale.from.step)
      else { return nil }
      let counted = calendar.count(timescale.span, timescale.direction, from: start)
      let name = definition.title(number: source.id.number).lowercasedFirst
      return DueDate.Limit(
        timescale: timescale, counted: counted, start: "\(name) \(timescale.from.point.rawValue)")
    }
    .sorted { $0.deadline < $1.deadline }
    guard let first = limits.first else { return nil }
    return DueDate(governing: first, others: Array(limits.dropFirst()))
  }
}

extension TaskDefinition {
  /// The limits on the task: its own, and its step's where it says so.
  func timescales(in step: StepDefinition, number: Int) -> [TimescaleKey] {
    isDueWithStep ? due + step.due(number: number) : due
  }
}
