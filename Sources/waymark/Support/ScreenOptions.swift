import ArgumentParser
import Screens
import Terminal
import Workflow

/// How the screens are shown, whatever the person's own settings say.
struct ScreenOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: "Write every screen as lines of text, for a screen reader or a terminal that can't place its cursor.")
  var plain = false

  @Option(name: .long, help: "The colours: auto, dark, light, high-contrast, colour-blind or mono.")
  var theme: String?

  @Option(name: .long, help: "The language of the screens: en or cy (default: that of the locale).")
  var language: String?

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

extension ScreenOptions {
  /// Takes these options out of arguments, the parser of every command being slow to set up; the rest as it was.
  static func taken(from arguments: [String]) -> (options: ScreenOptions, rest: [String]) {
    var isPlain = false
    var theme: String?
    var language: String?
    var rest: [String] = []
    var left = arguments[...]
    while let argument = left.popFirst() {
      switch argument {
      case "--plain" where !isPlain: isPlain = true
      case "--theme" where theme == nil && left.first?.hasPrefix("-") == false: theme = left.popFirst()
      case "--language" where language == nil && left.first?.hasPrefix("-") == false: language = left.popFirst()
      default: rest.append(argument)
      }
    }
    var options = ScreenOptions()
    options.plain = isPlain
    options.theme = theme
    options.language = language
    return (options, rest)
  }
}
