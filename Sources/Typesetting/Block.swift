/// A block of a document.
public indirect enum Block: Hashable, Sendable {
  /// A heading of a level, 1 the highest.
  case heading(Int, [Run])
  case paragraph([Run])
  /// A list, counted from a number, or with bullets where that is nil.
  case list(from: Int?, [[Block]])
  case quote([Block])
  /// A table: its head, and its rows of cells.
  case table(head: [[Run]], rows: [[[Run]]])
  /// A line across the page.
  case rule
}

/// A run of text in one style; a newline in it ends a line.
public struct Run: Hashable, Sendable {
  public var text: String
  public var isStrong = false
  public var isEmphasis = false
}

extension [Run] {
  /// The text without its styles.
  var plain: String { map(\.text).joined() }
}
