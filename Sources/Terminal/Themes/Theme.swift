/// The styles of every ink of a palette at one colour depth.
///
/// The window's own background is kept, light or dark. Attributes say the same as the colours do, so that nothing is
/// lost where there are none.
public struct Theme: Hashable, Sendable {
  /// How many colours the terminal shows.
  public let depth: ColorDepth
  /// The colours.
  public let palette: Palette

  /// The theme for a terminal that shows so many colours.
  public init(depth: ColorDepth, palette: Palette = .standard) {
    self.depth = palette == .mono || palette == .spoken ? .none : depth
    self.palette = palette
  }

  /// The style of an ink: its colour where the terminal has it, attributes alone on one without colours.
  public subscript(ink: Ink) -> Style {
    if palette == .spoken { return Theme.spoken(ink) }
    var style = Style(attributes: palette.isStrong ? Theme.strong(ink) : Theme.attributes(of: ink, depth: depth))
    if let hue = palette.hue(of: ink) { style.foreground = hue.color(at: depth) }
    return style
  }

  /// What an ink is besides coloured.
  private static func attributes(of ink: Ink, depth: ColorDepth) -> Attributes {
    switch ink {
    case .text, .upcoming, .warning, .success: []
    case .heading, .key, .current, .alert: .bold
    case .bar, .selection: .reverse
    case .input, .emphasis: .underline
    case .faint, .frame, .completed: depth == .none ? .dim : []
    case .cancelled: depth == .none ? [.dim, .strikethrough] : .strikethrough
    case .match, .misspelt: [.bold, .underline]
    }
  }

  /// The same where everything is to stand out as far as it can: nothing is fainter than text.
  private static func strong(_ ink: Ink) -> Attributes {
    switch ink {
    case .text, .faint, .frame, .completed, .upcoming, .success: []
    case .heading, .key, .current, .alert, .warning: .bold
    case .bar: .reverse
    case .selection: [.reverse, .bold]
    case .input, .emphasis: .underline
    case .cancelled: .strikethrough
    case .match, .misspelt: [.bold, .underline]
    }
  }

  /// What tells a reader of lines the text that is typed, the help, and what is marked from one another.
  private static func spoken(_ ink: Ink) -> Style {
    switch ink {
    case .text, .upcoming, .warning, .success, .match, .emphasis, .completed, .current, .alert: .plain
    case .heading, .key: Style(attributes: .bold)
    case .bar, .selection: Style(attributes: .reverse)
    case .input, .misspelt: Style(attributes: .underline)
    case .faint, .frame: Style(attributes: .dim)
    case .cancelled: Style(attributes: .strikethrough)
    }
  }
}
