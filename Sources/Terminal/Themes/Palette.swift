/// The colours of a theme.
public enum Palette: Hashable, Sendable, CaseIterable {
  /// For a background that is not known: each colour stands out at least 3 to 1 from black and from white (WCAG 2.1,
  /// 1.4.11), but for the orange of the step under way, which practice guides fix.
  case standard
  /// For a dark background: text in any colour stands out at least 4.5 to 1 from black (WCAG 2.1, 1.4.3).
  case dark
  /// For a light background: the same from white.
  case light
  /// Bold instead of colour, and nothing fainter than text: as much contrast as the terminal has.
  case highContrast
  /// The same with colours that stand out at least 7 to 1 from black (WCAG 2.1, 1.4.6).
  case highContrastOnDark
  /// The same from white.
  case highContrastOnLight
  /// For eyes that do not tell red from green: blue and magenta in place of those.
  case colourBlind
  /// No colours at all.
  case mono
  /// For terminals of lines, where styles are read and not seen.
  case spoken

  /// True where nothing may be fainter than text.
  var isStrong: Bool {
    switch self {
    case .highContrast, .highContrastOnDark, .highContrastOnLight: true
    case .standard, .dark, .light, .colourBlind, .mono, .spoken: false
    }
  }

  /// The colour of an ink; nil for the terminal's own.
  func hue(of ink: Ink) -> Hue? { hues?[ink] }

  private var hues: Hues? {
    switch self {
    case .standard: .standard
    case .dark: .dark
    case .light: .light
    case .highContrastOnDark: .strongOnDark
    case .highContrastOnLight: .strongOnLight
    case .colourBlind: .colourBlind
    case .highContrast, .mono, .spoken: nil
    }
  }
}
