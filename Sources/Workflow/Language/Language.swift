/// A language that the interface speaks; the raw value is its code in a locale.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case welsh = "cy"

  /// The language of a locale such as `cy_GB.UTF-8`; English for one whose language is not spoken.
  public init(locale: String) {
    let code = locale.prefix { !"_.@-".contains($0) }
    self = Language(rawValue: code.lowercased()) ?? .english
  }

  /// The language of an environment: of the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty.
  public init(environment: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    self.init(locale: locale ?? "")
  }
}
