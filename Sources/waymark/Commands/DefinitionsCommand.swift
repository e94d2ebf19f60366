import ArgumentParser
import Definitions

/// Works on procedures and forms.
struct DefinitionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "definitions", abstract: "Check procedures and forms.", subcommands: [Check.self])

  /// Checks definitions and reports every problem.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report every problem of definition files at once, as path:line:column: error: message [id].")

    @Argument(help: "The files; none for those that the program ships.")
    var files: [String] = []

    func run() throws {
      let folder: String
      do {
        folder = try ResourceLocator.current.locate()
      } catch {
        throw Complaint("\(error)")
      }
      let problems =
        files.isEmpty
        ? DefinitionLoader.check(resources: folder) : DefinitionLoader.check(files: files, beside: folder)
      for problem in problems { Display.write(Display.line("\(problem)")) }
      guard problems.isEmpty else { throw ExitCode.failure }
      Display.write("No problems.")
    }
  }
}
