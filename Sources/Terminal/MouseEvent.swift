/// What the mouse did, and over which cell.
public struct MouseEvent: Hashable, Sendable {
  public var kind: Kind
  /// The cell, from the top left corner; it may lie outside the window.
  public var position: Position

  /// What a mouse can do here. Only its left button counts.
  public enum Kind: Hashable, Sendable {
    case press
    /// It moves with the button held down.
    case drag
    case release
    case wheelUp, wheelDown
  }

  /// Something done over a cell.
  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
