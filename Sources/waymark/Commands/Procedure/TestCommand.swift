import ArgumentParser
import Definitions
import Exports

extension ProcedureCommand {
  /// Runs scenarios.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run scenarios: invented cases, and the trays, pathways and due dates that must come of them.",
      discussion: """
        Prints what was expected beside what was found, as path:line:column: message. Exits with 1 where a scenario \
        does not go as it says, or cannot be read. No store is read or written.
        """)

    @OptionGroup var output: FormatOption
    @Argument(help: "The files; none for the folder \"scenarios\" beside the procedures.")
    var files: [String] = []

    func run() throws {
      let folder = try ProcedureCommand.folder()
      let paths = files.isEmpty ? ScenarioLoader.paths(resources: folder) : files
      guard !paths.isEmpty else { throw Complaint(Display.line("There are no scenarios in \(folder)/scenarios.")) }
      let definitions = try ProcedureCommand.catalogue().definitions
      var report = ScenarioReport()
      for loaded in ScenarioLoader.load(files: paths, definitions: definitions) {
        report.problems += loaded.problems
        if let file = loaded.file {
          report.add(file, try ScenarioRun(file: file, definitions: definitions).results())
        }
      }
      switch output.format {
      case .json: Display.write(try report.listing().jsonArray)
      case .table: for line in report.lines(width: Page.current.width) { Display.write(Display.line(line)) }
      }
      if !report.isPassed { throw ExitCode.failure }
    }
  }
}
