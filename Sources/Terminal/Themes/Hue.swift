/// A colour at each depth of colours.
struct Hue: Hashable, Sendable {
  let indexed: UInt8
  let sixteen: UInt8
  /// Nil for the terminal's own.
  let eight: UInt8?

  init(_ indexed: UInt8, _ sixteen: UInt8, _ eight: UInt8?) {
    self.indexed = indexed
    self.sixteen = sixteen
    self.eight = eight
  }

  func color(at depth: ColorDepth) -> Color {
    switch depth {
    case .none: .standard
    case .eight: eight.map(Color.index) ?? .standard
    case .sixteen: .index(sixteen)
    case .indexed: .index(indexed)
    }
  }
}
