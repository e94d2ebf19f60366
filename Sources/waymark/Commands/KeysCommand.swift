import ArgumentParser
import Screens

/// Prints the key sheet.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys of every screen.")

  func run() throws { Display.write(keySheet()) }
}
