/// Puts a task back to where it would be had nobody been given it: to whoever the procedure gives it to, or the inbox.
public struct PutBackTask: CommandPayload {
  public static let name = "put-back-task"
  public var task: TaskID
  public init(task: TaskID) { self.task = task }
}

/// Puts one's task off until a day, or a time on it; without either it comes back now.
public struct SnoozeTask: CommandPayload {
  public static let name = "snooze-task"
  public var task: TaskID
  /// When it comes back; on a day without a time, in its first minute.
  public var until: Deadline?
  public init(task: TaskID, until: Deadline? = nil) {
    self.task = task
    self.until = until
  }
}

/// Leaves a note on a task, for whoever has it.
public struct NoteTask: CommandPayload {
  public static let name = "note-task"
  public var task: TaskID
  public var text: String
  public init(task: TaskID, text: String) {
    self.task = task
    self.text = text
  }
}
