public import Workflow

/// The board of a step: its tasks in a lane for each role that takes part, and a row for each period.
public struct Board: Hashable, Sendable {
  public var title: String
  public var lanes: [Lane]
  /// The rows, from first to last; a last one without a title where tasks stand in no period.
  public var periods: [String]
  /// In the order of the step.
  public var tasks: [Item]

  /// A column.
  public struct Lane: Hashable, Sendable, Codable {
    public var role: RoleKey
    public var title: String
  }

  /// A task on the board.
  public struct Item: Hashable, Sendable, Codable {
    public var task: TaskID
    public var title: String
    public var lane: RoleKey
    public var period: String
    public var state: State
    public var due: Deadline?
    public var isLate: Bool
    /// Who has it, by name.
    public var worker: String?
  }

  /// How a task is marked.
  public enum State: String, Hashable, Sendable, Codable {
    case done, open, waiting

    /// The mark that says it without colour.
    public var mark: String {
      switch self {
      case .done: "✔"
      case .open: "●"
      case .waiting: "○"
      }
    }
  }

  /// The tasks of a lane in a period.
  public func tasks(in lane: RoleKey, _ period: String) -> [Item] {
    tasks.filter { $0.lane == lane && $0.period == period }
  }
}

extension Board {
  /// The board of a step of a case; nil where its procedure has no such step, or no lanes for it.
  public init?(
    of id: StepID, in file: CaseFile, procedure: Procedure, calendar: WorkingCalendar, now: Instant,
    worker: (WorkerID) -> Worker?
  ) {
    guard let step = file.step(id), let definition = procedure.step(id.key), let first = definition.lanes.first else {
      return nil
    }
    let open = file.openTasks(of: step, procedure: procedure, calendar: calendar)
    title = definition.title(number: id.number)
    lanes = definition.lanes.map { Lane(role: $0, title: procedure.title(of: $0)) }
    tasks = definition.tasks.compactMap { task in
      guard let state = State(file.status(of: task, in: step, procedure: procedure)) else { return nil }
      let found = open.first { $0.id.task == task.key }
      let due = state == .done ? nil : file.due(of: task, in: step, procedure: procedure, calendar: calendar)?.deadline
      return Item(
        task: TaskID(id, task.key), title: task.title,
        lane: task.place.lane ?? task.by.first(where: definition.lanes.contains) ?? first,
        period: task.place.period ?? "", state: state, due: due,
        isLate: due.map { $0.isPassed(at: now.moment) } ?? false,
        worker: found?.worker.map { worker($0)?.name ?? $0.rawValue })
    }
    periods = definition.periods
    if periods.isEmpty || tasks.contains(where: { $0.period.isEmpty }) { periods.append("") }
  }
}

extension Board.State {
  /// Nil for a task that is not needed, which no board shows.
  fileprivate init?(_ status: TaskStatus) {
    switch status {
    case .done: self = .done
    case .open, .awaitingAuthorisation, .requested: self = .open
    case .waiting: self = .waiting
    case .notNeeded: return nil
    }
  }
}
