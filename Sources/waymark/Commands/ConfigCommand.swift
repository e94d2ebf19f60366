import ArgumentParser
import Definitions
import Screens

/// Works on a person's own settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Check your own settings: theme, keys, mouse.", subcommands: [Check.self])

  /// Checks a settings file and reports every problem.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report every problem of a settings file at once, as path:line:column: error: message [id].")

    @Argument(help: "The file (default: $XDG_CONFIG_HOME/waymark/config.yaml).")
    var file: String?

    func run() throws {
      let path = file ?? OwnSettings.path
      guard let (settings, unread) = SettingsLoader.load(path) else {
        throw Complaint("There is no file \(Display.line(path)); without one everything is as the program has it.")
      }
      let problems = (unread + Preferences.resolve(settings).problems).sorted()
      for problem in problems { Display.write(Display.line("\(problem)")) }
      guard problems.isEmpty else { throw ExitCode.failure }
      Display.write("No problems.")
    }
  }
}
