import ArgumentParser
import Typesetting

/// Prints the manual page of the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man to show.",
    discussion: """
      Once Waymark is installed, `man waymark` shows it, and `man waymark-procedure` how a procedure is written. Until \
      then: waymark manual | man -l -
      """)

  func run() throws { Display.write(try ManualCommand.text) }

  static var text: String {
    get throws {
      let markdown = try ManualText().markdown
      return ManualPage.text(of: markdown, name: "waymark", section: 1, version: Waymark.version)
    }
  }
}

extension Waymark {
  /// What a shell completes the command line by: `bash`, `zsh` or `fish`; nil for another.
  static func completions(for shell: String) -> String? {
    CompletionShell(rawValue: shell).map { completionScript(for: $0) + "\n" }
  }

  /// The commands that a person is told of: "tray", "case".
  static var commandNames: [String] {
    configuration.subcommands.compactMap { command in
      let configuration = command.configuration
      return configuration.shouldDisplay ? configuration.commandName ?? "open" : nil
    }
  }
}
