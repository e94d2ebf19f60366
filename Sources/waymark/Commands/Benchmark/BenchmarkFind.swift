import ArgumentParser
import Casework
import Storage
import Workflow

extension BenchmarkCommand {
  /// Times a search after each key of what is typed, one text a line of the standard input: `c`, `ca`, `car`.
  struct Find: ParsableCommand {
    @OptionGroup var options: StoreOptions
    @Option(name: .long, help: "How many of each group are wanted: as many as an 80x24 window lists.") var limit = 6
    @Option(name: .long) var rounds = 5
    @Flag(name: .long, help: "Print each text with its times.") var each = false

    func run() throws {
      guard rounds > 0, limit > 0 else { throw Complaint("--limit and --rounds want numbers above 0.") }
      let (service, _, _) = try options.training()
      var texts: [String] = []
      while let line = readLine() { texts.append(line) }
      guard !texts.isEmpty else { throw Complaint("There is no text on the standard input.") }
      var times: [Double] = []
      for text in texts {
        let own = try (0..<rounds).map { _ in
          try Stopwatch.time { _ = try service.find(text, limit: limit) }
        }
        times += own
        if each { Display.write("\(Stopwatch.median(own)) ms  \(Display.line(text))") }
      }
      times.sort()
      Display.write("find_p50_ms=\(times[times.count / 2]) find_p99_ms=\(times[times.count * 99 / 100])")
    }
  }
}
