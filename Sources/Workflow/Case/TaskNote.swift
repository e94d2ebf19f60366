/// A note on a task, for whoever has it.
public struct TaskNote: Hashable, Sendable {
  public var text: String
  public var left: Signature

  public init(text: String, left: Signature) {
    self.text = text
    self.left = left
  }
}
