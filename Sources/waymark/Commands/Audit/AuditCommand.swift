import ArgumentParser
import Casework
import Exports
import Workflow

/// What was done in cases, and whether it is still as it was written.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "What was done in a case, who has seen it, and whether the store is as it was written.",
    subcommands: [Journal.self, Reads.self, Verify.self, MakeReceipt.self], defaultSubcommand: Journal.self)

  /// Prints the journal of a case.
  struct Journal: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "case", abstract: "Print a case's journal, its chain of hashes checked (what `audit C0001` does).")

    @OptionGroup var options: StoreOptions
    @OptionGroup var output: FormatOption
    @Argument(help: "The case: C0001, or `authority` for the authority's own.")
    var id: String

    func run() throws {
      let (service, worker, _) = try options.session()
      let stream = StreamID(id)
      let entries = try service.store.entries(of: stream)
      guard !entries.isEmpty else { throw Complaint("There is no case \(Display.line(id)).") }
      if stream == .authority {
        try service.require(.readAudit, of: worker)
      } else {
        try service.requireAudit(of: .family(CaseID(id)), by: Actor(worker))
      }
      if stream != .authority { try options.record(ReadTarget(.audit), of: CaseID(id), by: worker, in: service) }
      Display.show(try .audit(entries), as: output.format, empty: "")
      if let broken = HashChain.firstBreak(in: entries) {
        throw Complaint("The chain is broken at entry \(broken): it is not what was written.")
      }
      if output.format == .table { Display.write("\(entries.count) entries, the chain holds.") }
    }
  }
}
