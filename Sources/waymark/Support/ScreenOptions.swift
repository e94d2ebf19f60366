import ArgumentParser
import Screens
import Terminal
import Workflow

/// How the screens are shown, whatever the person's own settings say.
protocol ScreenChoice {
  /// True where they are to be lines of text.
  var plain: Bool { get }
  /// The colours, where some were named.
  var theme: String? { get }
  /// The language of the screens, where one was named.
  var language: String? { get }
}

/// The options that every command with screens takes.
struct ScreenOptions: ParsableArguments, ScreenChoice {
  @Flag(
    name: .long,
    help: "Write every screen as lines of text, for a screen reader or a terminal that can't place its cursor.")
  var plain = false

  @Option(name: .long, help: "The colours: auto, dark, light, high-contrast, colour-blind or mono.")
  var theme: String?

  @Option(name: .long, help: "The language of the screens: en or cy (default: that of the locale).")
  var language: String?
}

extension ScreenChoice {
  /// The person's settings with what was asked for in their place.
  func preferences() throws -> Preferences {
    var preferences = OwnSettings.current.preferences
    if plain { preferences.isPlain = true }
    if let language {
      guard let chosen = Language(rawValue: language) else {
        let known = Preferences.languages.joined(separator: ", ")
        throw Complaint("There is no language \(Display.line(language)); there are: \(known).")
      }
      preferences.language = chosen
    }
    guard let theme else { return preferences }
    guard let name = ThemeName(rawValue: theme) else {
      let known = ThemeName.allCases.map(\.rawValue).joined(separator: ", ")
      throw Complaint("There is no theme \(Display.line(theme)); there are: \(known).")
    }
    preferences.theme = name
    return preferences
  }
}

/// The same options, read by hand.
struct PlainScreenOptions: ScreenChoice {
  private(set) var plain = false
  private(set) var theme: String?
  private(set) var language: String?

  /// Takes these options out of arguments; the rest as it was.
  static func taken(from arguments: [String]) -> (options: PlainScreenOptions, rest: [String]) {
    var options = PlainScreenOptions()
    var rest: [String] = []
    var left = arguments[...]
    while let argument = left.popFirst() {
      switch argument {
      case "--plain" where !options.plain: options.plain = true
      case "--theme" where options.theme == nil && left.first?.hasPrefix("-") == false: options.theme = left.popFirst()
      case "--language" where options.language == nil && left.first?.hasPrefix("-") == false:
        options.language = left.popFirst()
      default: rest.append(argument)
      }
    }
    return (options, rest)
  }
}
