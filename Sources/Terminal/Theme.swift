/// What a piece of text is for; the theme says how it looks. Colour never says anything that a mark does not say too.
public enum Ink: Hashable, Sendable, CaseIterable {
  case text
  /// Secondary text: hints, explanations, units.
  case faint
  /// Titles and headings.
  case heading
  /// The title bar and the footer.
  case bar
  /// A key's label in the footer and help.
  case key
  /// The row or field that has the focus.
  case selection
  /// The field being edited.
  case input
  /// A finished step on the pathway: grey.
  case completed
  /// A step under way on the pathway: orange.
  case current
  /// A step still to come.
  case upcoming
  /// A step that was called off: struck through.
  case cancelled
  /// Late, missing or refused.
  case alert
  /// Due today or soon.
  case warning
  /// Done, saved, agreed.
  case success
  /// Lines and frames.
  case frame
  /// The part of a text that matches the filter.
  case match
  /// A word that no dictionary has.
  case misspelt
  /// A word that is to stand out in running text.
  case emphasis
}

/// The styles of every ink at one colour depth.
///
/// The window's own background is kept, light or dark, so each indexed colour is one that stands out at least 3 to 1
/// from black and from white (WCAG 2.1, 1.4.11), but for the orange of the step under way, which practice guides fix.
public struct Theme: Hashable, Sendable {
  /// How many colours the terminal shows.
  public let depth: ColorDepth

  /// The theme for a terminal that shows so many colours.
  public init(depth: ColorDepth) { self.depth = depth }

  /// The style of an ink: grey 244 and orange 208 on 256 colours, the nearest on 16 and 8, attributes alone on none.
  public subscript(ink: Ink) -> Style {
    switch ink {
    case .text: .plain
    case .faint: color(indexed: 245, sixteen: 8, eight: nil, [], mono: .dim)
    case .heading: Style(attributes: .bold)
    case .bar: Style(attributes: .reverse)
    case .key: color(indexed: 32, sixteen: 12, eight: 6, .bold, mono: .bold)
    case .selection: Style(attributes: .reverse)
    case .input: Style(attributes: .underline)
    case .completed: color(indexed: 244, sixteen: 8, eight: 7, [], mono: .dim)
    case .current: color(indexed: 208, sixteen: 11, eight: 3, .bold, mono: .bold)
    case .upcoming: .plain
    case .cancelled: color(indexed: 244, sixteen: 8, eight: 7, .strikethrough, mono: [.dim, .strikethrough])
    case .alert: color(indexed: 167, sixteen: 9, eight: 1, .bold, mono: .bold)
    case .warning: color(indexed: 136, sixteen: 3, eight: 3, [], mono: [])
    case .success: color(indexed: 28, sixteen: 2, eight: 2, [], mono: [])
    case .frame: color(indexed: 241, sixteen: 8, eight: nil, [], mono: .dim)
    case .match: color(indexed: 136, sixteen: 3, eight: 3, [.bold, .underline], mono: [.bold, .underline])
    case .misspelt: color(indexed: 167, sixteen: 9, eight: 1, [.bold, .underline], mono: [.bold, .underline])
    case .emphasis: Style(attributes: .underline)
    }
  }

  private func color(
    indexed: UInt8, sixteen: UInt8, eight: UInt8?, _ attributes: Attributes, mono: Attributes
  ) -> Style {
    switch depth {
    case .indexed: Style(foreground: .index(indexed), attributes: attributes)
    case .sixteen: Style(foreground: .index(sixteen), attributes: attributes)
    case .eight: eight.map { Style(foreground: .index($0), attributes: attributes) } ?? Style(attributes: attributes)
    case .none: Style(attributes: mono)
    }
  }
}
