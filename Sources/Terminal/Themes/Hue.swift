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

extension Hue {
  /// The colours for any background: grey 244 and orange 208 on 256 colours.
  static func standard(_ ink: Ink) -> Hue? {
    switch ink {
    case .text, .heading, .bar, .selection, .input, .upcoming, .emphasis: nil
    case .faint: Hue(245, 8, nil)
    case .key: Hue(32, 12, 6)
    case .completed, .cancelled: Hue(244, 8, 7)
    case .current: Hue(208, 11, 3)
    case .alert, .misspelt: Hue(167, 9, 1)
    case .warning, .match: Hue(136, 3, 3)
    case .success: Hue(28, 2, 2)
    case .frame: Hue(241, 8, nil)
    }
  }

  /// The colours for a dark background.
  static func dark(_ ink: Ink) -> Hue? {
    switch ink {
    case .text, .heading, .bar, .selection, .input, .upcoming, .emphasis: nil
    case .faint: Hue(247, 7, nil)
    case .key: Hue(75, 14, 6)
    case .completed, .cancelled: Hue(246, 7, 7)
    case .current: Hue(208, 11, 3)
    case .alert, .misspelt: Hue(203, 9, 1)
    case .warning, .match: Hue(179, 11, 3)
    case .success: Hue(71, 10, 2)
    case .frame: Hue(243, 8, nil)
    }
  }

  /// The colours for a light background; the orange of the step under way is a darker one.
  static func light(_ ink: Ink) -> Hue? {
    switch ink {
    case .text, .heading, .bar, .selection, .input, .upcoming, .emphasis: nil
    case .faint: Hue(241, 8, nil)
    case .key: Hue(25, 4, 4)
    case .completed, .cancelled: Hue(243, 8, nil)
    case .current: Hue(130, 3, 3)
    case .alert, .misspelt: Hue(124, 1, 1)
    case .warning, .match: Hue(94, 3, 3)
    case .success: Hue(28, 2, 2)
    case .frame: Hue(245, 8, nil)
    }
  }

  /// The colours that stand out most from a dark background.
  static func strongOnDark(_ ink: Ink) -> Hue? {
    switch ink {
    case .text, .heading, .bar, .selection, .input, .upcoming, .emphasis: nil
    case .faint, .completed, .cancelled, .frame: nil
    case .key: Hue(51, 14, 6)
    case .current: Hue(214, 11, 3)
    case .alert, .misspelt: Hue(210, 9, 1)
    case .warning, .match: Hue(226, 11, 3)
    case .success: Hue(120, 10, 2)
    }
  }

  /// The colours that stand out most from a light background.
  static func strongOnLight(_ ink: Ink) -> Hue? {
    switch ink {
    case .text, .heading, .bar, .selection, .input, .upcoming, .emphasis: nil
    case .faint, .completed, .cancelled, .frame: nil
    case .key: Hue(18, 4, 4)
    case .current: Hue(90, 5, 5)
    case .alert, .misspelt: Hue(88, 1, 1)
    case .warning, .match: Hue(54, 5, 5)
    case .success: Hue(22, 2, 2)
    }
  }

  /// The colours that are told apart without red and green.
  static func colourBlind(_ ink: Ink) -> Hue? {
    switch ink {
    case .text, .heading, .bar, .selection, .input, .upcoming, .emphasis: nil
    case .faint: Hue(245, 8, nil)
    case .key: Hue(32, 12, 6)
    case .completed, .cancelled: Hue(244, 8, 7)
    case .current: Hue(208, 11, 3)
    case .alert, .misspelt: Hue(161, 13, 5)
    case .warning, .match: Hue(136, 3, 3)
    case .success: Hue(32, 12, 4)
    case .frame: Hue(241, 8, nil)
    }
  }
}
