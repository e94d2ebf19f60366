/// One cell of a frame: a grapheme and its style. The cell right of a wide grapheme is its `continuation`.
public struct Cell: Hashable, Sendable {
  var symbol: Symbol
  /// How it looks.
  public var style: Style
  /// True for the second half of a wide grapheme; its character is a blank and is never drawn.
  public var isContinuation: Bool

  /// A cell with a grapheme; say `isContinuation` only for the second half of a wide one.
  public init(_ character: Character, style: Style = .plain, isContinuation: Bool = false) {
    self.init(Symbol(character), style: style, isContinuation: isContinuation)
  }

  init(_ symbol: Symbol, style: Style, isContinuation: Bool = false) {
    self.symbol = symbol
    self.style = style
    self.isContinuation = isContinuation
  }

  /// The grapheme that the cell shows.
  public var character: Character {
    get { symbol.character }
    set { symbol = Symbol(newValue) }
  }

  /// The grapheme's only scalar; nil where it has several.
  public var scalar: Unicode.Scalar? { symbol.scalar }

  /// An empty cell.
  public static let blank = Cell(Symbol.blank, style: .plain)
}
