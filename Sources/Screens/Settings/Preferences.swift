public import Definitions
public import Terminal
public import Workflow

/// How a person wants the program to be: what their settings come to.
public struct Preferences: Hashable, Sendable {
  public var theme = ThemeName.auto
  public var isPlain = false
  public var usesMouse = true
  /// The language of the screens; nil where the locale decides.
  public var language: Language?
  /// False where the tour is not offered at the first start.
  public var offersTour = true
  /// After how many minutes without a key the screen is locked; nil for what is usual.
  public var lock: Int?
  public var keys = OwnKeys()
  /// What is said as the program begins; nil where nothing is wrong.
  public var notice: String?

  /// As the program is.
  public init() {}

  /// What settings come to, and what is wrong with them: that is left as the program has it.
  public static func resolve(_ settings: Settings) -> (preferences: Preferences, problems: [Problem]) {
    var preferences = Preferences()
    var problems: [Problem] = []
    if let theme = settings.theme {
      if let name = ThemeName(rawValue: theme.text) {
        preferences.theme = name
      } else {
        problems.append(
          Problem(
            .unknownTheme, "there is no theme \"\(theme.text)\"" + Preferences.known(themes, theme.text), at: theme))
      }
    }
    if let language = settings.language {
      preferences.language = Language(rawValue: language.text)
      if preferences.language == nil {
        let hint = Preferences.known(languages, language.text)
        problems.append(Problem(.unknownLanguage, "there is no language \"\(language.text)\"" + hint, at: language))
      }
    }
    preferences.isPlain = settings.plain ?? false
    preferences.usesMouse = settings.mouse ?? true
    preferences.offersTour = settings.tour ?? true
    preferences.lock = settings.lock
    let keys = KeyCheck(settings.keys)
    preferences.keys = keys.own
    return (preferences, (problems + keys.problems).sorted())
  }

  /// The names of the themes.
  public static let themes = ThemeName.allCases.map(\.rawValue)
  /// The codes of the languages that the program speaks.
  public static let languages = Language.allCases.map(\.rawValue)

  private static func known(_ names: [String], _ name: String) -> String {
    Suggestion.hintOrList(for: name, among: names)
  }
}

extension Problem {
  /// A problem with a text of a settings file.
  init(_ id: ProblemID, _ message: String, at text: PlacedText) {
    self.init(path: text.place.path, line: text.place.line, column: text.place.column, id: id, message: message)
  }
}
