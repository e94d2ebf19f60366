import ArgumentParser
import Definitions

extension BenchmarkCommand {
  /// Times `procedure check` on every definition: reading the files, and all that is checked in them.
  struct Check: ParsableCommand {
    @Option(name: .long) var rounds = 15

    func run() throws {
      guard rounds > 0 else { throw Complaint("--rounds wants a number above 0.") }
      let folder = try ProcedureCommand.folder()
      let times = (0..<rounds).map { _ in Stopwatch.time { _ = DefinitionLoader.check(resources: folder) } }
      // The first is what a person waits for: nothing is warm yet.
      Display.write("check_first_ms=\(times[0]) check_p50_ms=\(Stopwatch.median(times))")
    }
  }
}
