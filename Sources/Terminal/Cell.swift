/// One cell of a frame: a grapheme and its style. The cell right of a wide grapheme is its `continuation`.
public struct Cell: Hashable, Sendable {
  /// The grapheme that the cell shows.
  public var character: Character
  /// How it looks.
  public var style: Style
  /// True for the second half of a wide grapheme; its character is a blank and is never drawn.
  public var isContinuation: Bool

  /// A cell with a grapheme; say `isContinuation` only for the second half of a wide one.
  public init(_ character: Character, style: Style = .plain, isContinuation: Bool = false) {
    self.character = character
    self.style = style
    self.isContinuation = isContinuation
  }

  /// An empty cell.
  public static let blank = Cell(" ")
}
