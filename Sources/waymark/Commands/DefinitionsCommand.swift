import ArgumentParser
import Definitions
import Typesetting
import Workflow

/// Works on procedures, forms and templates.
struct DefinitionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "definitions", abstract: "Check procedures, forms and templates.", subcommands: [Check.self])

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
      let problems = DefinitionProblem.all(files, in: folder)
      for problem in problems { Display.write(Display.line("\(problem)")) }
      guard problems.isEmpty else { throw ExitCode.failure }
      Display.write("No problems.")
    }
  }
}
