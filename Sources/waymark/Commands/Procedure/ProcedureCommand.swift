import ArgumentParser
import Definitions
import Exports
import Workflow

/// Works on procedures: an authority's way of working as data.
struct ProcedureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedure",
    abstract: "List, show, check, draw, try out and test procedures.",
    discussion: """
      They are read from the folder that \(ResourceLocator.variable) names, which has the folders procedures and forms \
      in it; else from those that the program ships.
      """,
    subcommands: [List.self, Show.self, Check.self, Diagram.self, Simulate.self, Test.self])

  /// The folder that procedures are read from.
  static func folder() throws -> String {
    do {
      return try ResourceLocator.current.locate()
    } catch {
      throw Complaint("\(error)")
    }
  }

  /// Everything in that folder; complains of every error in it.
  static func catalogue() throws -> ProcedureCatalogue {
    do {
      return try DefinitionLoader.catalogue(resources: try folder())
    } catch let problems as DefinitionProblems {
      throw Complaint(
        "The definitions have errors:\n" + problems.problems.map { Display.line("\($0)") }.joined(separator: "\n"))
    }
  }

  /// The procedure of a key, or a complaint that says which there are.
  static func entry(_ key: String, in catalogue: ProcedureCatalogue) throws -> ProcedureCatalogue.Entry {
    if let entry = catalogue.entry(key) { return entry }
    throw Complaint(Display.line("There is no procedure \"\(key)\"\(catalogue.hint(for: key))"))
  }

  /// Lists procedures.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the procedures, and what each extends.")

    @OptionGroup var output: FormatOption

    func run() throws {
      let rows = try ProcedureCommand.catalogue().entries.map {
        Listing.ProcedureRow($0.procedure, extends: $0.extends, isBase: $0.isBase)
      }
      Display.show(try .procedures(rows), as: output.format, empty: "No procedures.")
      if output.format == .table {
        Display.write("")
        Display.write(Display.line("Read from \(try ProcedureCommand.folder())"))
      }
    }
  }

  /// Prints a procedure for reading.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a procedure: steps, tasks, who does them, what they wait for, by when and why.")

    @OptionGroup var output: FormatOption
    @Argument(help: "The procedure: ics-steps.")
    var key: String

    func run() throws {
      let catalogue = try ProcedureCommand.catalogue()
      let entry = try ProcedureCommand.entry(key, in: catalogue)
      let forms = catalogue.definitions.forms
      guard output.format == .table else {
        Display.write(try Listing.tasks(of: entry.procedure, forms: forms).jsonArray)
        return
      }
      let origin = [entry.isBase ? "a base, which no case runs on" : nil, entry.extends.map { "extends \($0)" }]
        .compactMap(\.self)
      let page = Page.current
      let sheet = ProcedureSheet(
        entry.procedure, forms: forms, origin: origin.isEmpty ? nil : origin.joined(separator: "; "))
      for line in sheet.lines { page.write(line) }
    }
  }

  /// Reports every problem.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report every problem of procedures and forms at once, as path:line:column: error: message [id].",
      discussion: """
        The templates of documents that print what is checked are checked with it. Exits with 1 where there is an \
        error; warnings alone do not forbid the use of a definition.
        """)

    @OptionGroup var output: FormatOption
    @Argument(help: "The files; none for the whole folder.")
    var files: [String] = []

    func run() throws {
      let problems = DefinitionProblem.all(files, in: try ProcedureCommand.folder())
      switch output.format {
      case .json: Display.write(try Listing.problems(problems).jsonArray)
      case .table:
        for problem in problems { Display.write(Display.line("\(problem)")) }
        Display.write(Check.summary(of: problems))
      }
      if problems.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    /// "2 errors, 1 warning."
    static func summary(of problems: [Problem]) -> String {
      let errors = problems.count { $0.severity == .error }
      let warnings = problems.count - errors
      let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      if parts.isEmpty { return "No problems." }
      return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ") + "."
    }
  }
}

extension Listing {
  private struct ProblemRow: Encodable {
    var path: String
    var line: Int
    var column: Int
    var severity: String
    var id: String
    var message: String
  }

  /// Problems, one a row.
  fileprivate static func problems(_ problems: [Problem]) throws -> Listing {
    var listing = Listing(columns: [])
    for problem in problems {
      let row = ProblemRow(
        path: problem.path, line: problem.line, column: problem.column, severity: problem.severity.rawValue,
        id: problem.id.rawValue, message: problem.message)
      try listing.add([], json: row)
    }
    return listing
  }
}
