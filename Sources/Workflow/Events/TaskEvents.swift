/// A task was put back.
public struct TaskPutBack: EventPayload {
  public static let name = "task-put-back"
  public var task: TaskID
  public init(task: TaskID) { self.task = task }
}

/// A task was put off.
public struct TaskSnoozed: EventPayload {
  public static let name = "task-snoozed"
  public var task: TaskID
  /// When it comes back.
  public var until: Deadline
  public init(task: TaskID, until: Deadline) {
    self.task = task
    self.until = until
  }
}

/// A task that was put off was taken up again before its time.
public struct TaskWoken: EventPayload {
  public static let name = "task-woken"
  public var task: TaskID
  public init(task: TaskID) { self.task = task }
}

/// A note was left on a task.
public struct TaskNoted: EventPayload {
  public static let name = "task-noted"
  public var task: TaskID
  public var text: String
  public init(task: TaskID, text: String) {
    self.task = task
    self.text = text
  }
}
