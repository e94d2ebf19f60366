/// A note on a task, for whoever has it.
public struct TaskNote: Hashable, Sendable {
  public var text: String
  public var left: Signature
  /// That its text was erased; nil where it was not.
  public var erased: Erasure?

  public init(text: String, left: Signature) {
    self.text = text
    self.left = left
  }
}
