/// A colour from the user's own palette, or one of the 256 indexed ones.
public enum Color: Hashable, Sendable {
  /// The terminal's default foreground or background.
  case standard
  /// 0 to 7 the eight basic colours, 8 to 15 the bright ones, 16 to 255 the indexed cube and greys.
  case index(UInt8)
}

/// What a cell can be besides coloured; these survive on a terminal without colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  public let rawValue: UInt8

  /// The attributes of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier, or brighter.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter.
  public static let dim = Attributes(rawValue: 2)
  /// With a line below.
  public static let underline = Attributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 8)
  /// With a line through it; plain where the terminal cannot.
  public static let strikethrough = Attributes(rawValue: 16)
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Color
  /// The colour behind it.
  public var background: Color
  /// What it is besides coloured.
  public var attributes: Attributes

  /// A style; the terminal's own colours where none are given.
  public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours and no attributes.
  public static let plain = Style()
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, Sendable, CaseIterable {
  /// No colour at all, or `NO_COLOR` is set: bold, dim, reverse and underline stay.
  case none = 0
  /// The eight basic colours.
  case eight = 8
  /// The basic colours and their bright variants.
  case sixteen = 16
  /// 256 or more.
  case indexed = 256

  /// True when the left one shows fewer colours.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
