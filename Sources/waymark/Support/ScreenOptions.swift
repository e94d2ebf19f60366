import ArgumentParser
import Screens
import Terminal

/// How the screens are shown, whatever the person's own settings say.
struct ScreenOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: "Write every screen as lines of text, for a screen reader or a terminal that can't place its cursor.")
  var plain = false

  @Option(name: .long, help: "The colours: auto, dark, light, high-contrast, colour-blind or mono.")
  var theme: String?

  /// The person's settings with what was asked for in their place.
  func preferences() throws -> Preferences {
    var preferences = OwnSettings.current.preferences
    if plain { preferences.isPlain = true }
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
    var rest: [String] = []
    var left = arguments[...]
    while let argument = left.popFirst() {
      switch argument {
      case "--plain" where !isPlain: isPlain = true
      case "--theme" where theme == nil && left.first?.hasPrefix("-") == false: theme = left.popFirst()
      default: rest.append(argument)
      }
    }
    var options = ScreenOptions()
    options.plain = isPlain
    options.theme = theme
    return (options, rest)
  }
}
