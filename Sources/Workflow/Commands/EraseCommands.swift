/// Erases a text by order of a court, or because it should never have been written: one of a form, an entry of the
/// chronology, or the notes on a task. That it was there stays on the record.
public struct EraseText: CommandPayload {
  public static let name = "erase-text"
  public var form: TaskID?
  /// An entry that was written in the chronology, from 1.
  public var entry: Int?
  /// The task whose notes are erased.
  public var task: TaskID?
  public var reason: String
  /// The order by which it is done.
  public var order: String?
  public init(
    form: TaskID? = nil, entry: Int? = nil, task: TaskID? = nil, reason: String, order: String? = nil
  ) {
    self.form = form
    self.entry = entry
    self.task = task
    self.reason = reason
    self.order = order
  }
}
