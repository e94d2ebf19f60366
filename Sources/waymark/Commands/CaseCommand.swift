import ArgumentParser
import Casework
import Workflow

/// Works on cases: prints them, moves one to other rules.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Print a case (C0001), find cases, or move one to another version of its procedure.",
    subcommands: [CaseListCommand.self, Move.self], defaultSubcommand: CaseListCommand.self)

  /// Moves a case.
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move a case to another version of its procedure, or to another procedure.",
      discussion: """
        waymark case move C0001 --to 2 --dry-run
        waymark case move C0001 --to 2 --reason "Limits of the new guidance"
        A case stays on what it began with until somebody moves it. Prints what changes in the trays: tasks that \
        appear, disappear, are called otherwise, change hands or due date. Refused where something in the case has no \
        place there; then everything that has none is named.
        """)

    @OptionGroup var options: StoreOptions
    @Option(name: .customLong("to"), help: "The version.")
    var version: Int
    @Option(name: .long, help: "The procedure; the case's own where none is named.")
    var procedure: String?
    @Option(name: .long, help: "Why, in words that go on the record.")
    var reason: String?
    @Flag(name: .long, help: "Only print what would change.")
    var dryRun = false
    @Argument(help: "The case: C0001.")
    var id: String

    func run() throws {
      guard dryRun || reason != nil else { throw Complaint("--reason is needed: why the case is moved.") }
      let (service, worker, _) = try options.session()
      let id = CaseID(id)
      let move = MoveCase(
        procedure: procedure.map { ProcedureKey($0) }, version: version, reason: reason ?? "To see what changes.")
      let changes = try service.changes(by: move, of: id, as: Actor(worker))
      let lines = try service.wording(of: changes, by: move, of: id)
      if !dryRun { try service.perform(.moveCase(move), on: id, as: Actor(worker)) }
      for line in lines { Display.write(Display.line(line)) }
      if lines.isEmpty { Display.write("Nothing changes in the trays.") }
      let file = try service.file(id)
      Display.write(
        Display.line(
          dryRun
            ? "Not moved: \(id) is on version \(file.procedureVersion) of \(file.procedure)."
            : "Moved: \(id) is on version \(file.procedureVersion) of \(file.procedure)."))
    }
  }
}
