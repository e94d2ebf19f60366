/// A text was erased: the entries that held it are empty, and proved by what is said of them here.
public struct TextErased: EventPayload {
  public static let name = "text-erased"
  public var form: TaskID?
  public var entry: Int?
  public var task: TaskID?
  public var reason: String
  public var order: String?
  /// The entries that were emptied, in their order.
  public var entries: [Emptied]

  /// An entry that was emptied.
  public struct Emptied: Hashable, Sendable, Codable {
    /// Its number in the case.
    public var sequence: Int
    /// The hash that it had, and keeps.
    public var hash: String

    public init(sequence: Int, hash: String) {
      self.sequence = sequence
      self.hash = hash
    }
  }

  public init(
    form: TaskID? = nil, entry: Int? = nil, task: TaskID? = nil, reason: String, order: String? = nil,
    entries: [Emptied] = []
  ) {
    self.form = form
    self.entry = entry
    self.task = task
    self.reason = reason
    self.order = order
    self.entries = entries
  }

  /// What was erased; nil for what no program wrote.
  public var text: ErasedText? { ErasedText(form: form, entry: entry, task: task) }
}
