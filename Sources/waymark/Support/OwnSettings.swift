import Definitions
import Screens

/// The settings of whoever runs the program, from their own file.
struct OwnSettings {
  var preferences: Preferences
  /// What is wrong with the file: that is left as the program has it.
  var problems: [Problem]

  /// The settings in a file; the program's own where there is no such file.
  init(file path: String) {
    guard let (settings, unread) = SettingsLoader.load(path) else {
      (preferences, problems) = (Preferences(), [])
      return
    }
    let (preferences, unfit) = Preferences.resolve(settings)
    self.preferences = preferences
    problems = (unread + unfit).sorted()
    if let first = problems.first {
      let more = problems.count > 1 ? " (1 of \(problems.count))" : ""
      self.preferences.notice = Display.line(
        "Your settings\(more): \(first) What is wrong is left as it was; `waymark config check` says all.")
    }
  }

  /// The settings of the person who runs the program.
  static var current: OwnSettings { OwnSettings(file: path) }

  /// `$XDG_CONFIG_HOME/waymark/config.yaml`, by default below `~/.config`.
  static var path: String {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/waymark/config.yaml" }
    return (environment("HOME") ?? "") + "/.config/waymark/config.yaml"
  }
}
