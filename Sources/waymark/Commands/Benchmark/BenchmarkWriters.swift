import ArgumentParser
import Glibc
import Workflow

extension BenchmarkCommand {
  /// One of the programs that the two below start.
  struct Load: ParsableCommand {
    @Option(name: .long) var store: String
    @Option(name: .long) var writer: Int
    @Option(name: .long) var start: Int
    @Option(name: .long) var count: Int
    @Flag(name: .long) var drafts = false

    func run() throws {
      let begin = Stopwatch.milliseconds
      let tally = try LoadWriter(path: store, writer: writer, start: start).run(count: count, drafts: drafts) {
        Display.write($0)
      }
      let times = tally.times.map { "\(Int($0 * 1_000))" }.joined(separator: ",")
      Display.write("T \(begin) \(Stopwatch.milliseconds) \(tally.refused) \(tally.conflicts) \(times)")
    }
  }

  /// Times writers on twenty cases of one store: one alone, then several at once, and proves what they left.
  struct Writers: ParsableCommand {
    @Option(name: .long, help: "How many commands all of them do together.") var commands = 10_000
    @Option(name: .long) var writers = 8
    @Option(name: .long, help: "Where the stores are made, for as long as this takes.") var folder = "."

    func run() throws {
      guard writers > 1, commands >= writers else { throw Complaint("--writers and --commands are too few.") }
      guard let place = PrivateFolder(in: folder) else { throw Complaint("\(folder) can't be written.") }
      defer { place.remove() }
      let one = try measure(1, commands: max(writers, commands / writers), in: place)
      let all = try measure(writers, commands: commands, in: place)
      let times = all.times.sorted()
      Display.write(
        "writers_one_s=\(one.rate) writers_all_s=\(all.rate) writers_ratio=\(all.rate / one.rate) "
          + "writers_p50_ms=\(times[times.count / 2]) writers_p99_ms=\(times[times.count * 99 / 100]) "
          + "writers_done=\(all.times.count) writers_refused=\(all.refused) writers_conflicts=\(all.conflicts)")
    }

    private struct Measure {
      var rate = 0.0
      var times: [Double] = []
      var refused = 0
      var conflicts = 0
    }

    private func measure(_ count: Int, commands: Int, in place: PrivateFolder) throws -> Measure {
      let path = "\(place.path)/\(count).store"
      try LoadOffice.make(at: path, writers: writers)
      let outputs = (1...count).map { "\(place.path)/\(count)-\($0)" }
      let processes = try (1...count).map { writer in
        try LoadProcess(
          LoadWriter(path: path, writer: writer, start: 1), count: commands / count, drafts: false,
          output: outputs[writer - 1])
      }
      for process in processes where !process.wait() { throw Complaint("A writer did not come to its end.") }
      let said = outputs.flatMap(LoadProcess.lines)
      _ = try LoadCheck(said: said, writers: writers).look(path)
      var measure = Measure()
      var (first, last) = (Double.infinity, 0.0)
      for line in said where line.hasPrefix("T ") {
        let words = line.split(separator: " ")
        guard words.count == 6, let begin = Double(words[1]), let end = Double(words[2]) else { continue }
        (first, last) = (min(first, begin), max(last, end))
        measure.refused += Int(words[3]) ?? 0
        measure.conflicts += Int(words[4]) ?? 0
        measure.times += words[5].split(separator: ",").compactMap { Double($0) }.map { $0 / 1_000 }
      }
      guard last > first, !measure.times.isEmpty else { throw Complaint("The writers did nothing.") }
      measure.rate = Double(measure.times.count + measure.refused) / (last - first) * 1_000
      return measure
    }
  }

  /// Ends four programs that write to one store at random moments, again and again, and proves what they left.
  struct Faults: ParsableCommand {
    @Option(name: .long, help: "How many programs are ended.") var kills = 500
    @Option(name: .long) var seed: UInt64 = 1
    @Option(name: .long, help: "Where the stores are made, for as long as this takes.") var folder = "."
    /// How many at once.
    private static let writers = 4
    /// After how many rounds the store is looked through, and another one made.
    private static let rounds = 25

    func run() throws {
      guard let place = PrivateFolder(in: folder) else { throw Complaint("\(folder) can't be written.") }
      defer { place.remove() }
      var random = SeededRandom(seed: seed)
      var (killed, acknowledged, underWay, batch) = (0, 0, 0, 0)
      while killed < kills {
        batch += 1
        let path = "\(place.path)/\(batch).store"
        try LoadOffice.make(at: path, writers: Faults.writers)
        var said: [String] = []
        for round in 1...Faults.rounds where killed < kills {
          said += try play(round, path, "\(place.path)/\(batch)-\(round)", &random)
          killed += Faults.writers
        }
        let finding: LoadCheck.Finding
        do {
          finding = try LoadCheck(said: said, writers: Faults.writers).look(path)
        } catch {
          throw Complaint("After \(killed) kills of seed \(seed): \(error)")
        }
        acknowledged += finding.acknowledged
        underWay += finding.underWay
      }
      Display.write("faults_kills=\(killed) faults_acknowledged=\(acknowledged) faults_under_way=\(underWay)")
    }

    /// Starts them, ends each at a moment of its own once all have begun, and gives what they said.
    private func play(
      _ round: Int, _ path: String, _ output: String, _ random: inout SeededRandom
    ) throws -> [String] {
      let outputs = (1...Faults.writers).map { "\(output)-\($0)" }
      let processes = try (1...Faults.writers).map { writer in
        try LoadProcess(
          LoadWriter(path: path, writer: writer, start: round), count: 1_000_000, drafts: true,
          output: outputs[writer - 1])
      }
      let patience = Stopwatch.milliseconds + 30_000
      while !processes.allSatisfy(\.hasBegun) {
        guard Stopwatch.milliseconds < patience else { throw Complaint("The writers do not begin.") }
        usleep(2_000)
      }
      let begin = Stopwatch.milliseconds
      let moments = processes.map { (Double(random.below(150_000)) / 1_000, $0) }.sorted { $0.0 < $1.0 }
      for (moment, process) in moments {
        let left = begin + moment - Stopwatch.milliseconds
        if left > 0 { usleep(UInt32(left * 1_000)) }
        process.end()
      }
      return outputs.flatMap(LoadProcess.lines)
    }
  }
}
