import ArgumentParser
import Screens

/// Prints the key sheet.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys of every screen, your own among them.")

  func run() throws {
    let own = OwnSettings.current
    for problem in own.problems { Display.complain(Display.line("\(problem)")) }
    Display.write(keySheet(own.preferences.keys))
  }
}
