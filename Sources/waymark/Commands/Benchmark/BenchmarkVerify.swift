import ArgumentParser
import Casework
import Glibc
import Storage
import Workflow

extension BenchmarkCommand {
  /// Times verification of a store with many events, of which it writes the bytes that are hashed into a file for
  /// `sha256sum`.
  struct Verify: ParsableCommand {
    @Option(name: .long, help: "The store; made where it is not there.") var store: String
    @Option(name: .long, help: "How many events it has.") var events = 1_000_000
    @Option(name: .customLong("bytes"), help: "A file for as many bytes as are hashed.") var file: String
    @Option(name: .long) var rounds = 3

    func run() throws {
      guard events > 0, rounds > 0 else { throw Complaint("--events and --rounds want numbers above 0.") }
      if access(store, F_OK) != 0 { try make() }
      let opened = try SQLiteStore(opening: store)
      var times: [Double] = []
      var (bytes, entries) = (0, 0)
      for _ in 0..<rounds {
        let start = Stopwatch.milliseconds
        let result = try opened.verify()
        times.append(Stopwatch.milliseconds - start)
        if let finding = result.findings.first { throw Complaint("The store does not verify: \(finding)") }
        (bytes, entries) = (result.bytes, result.entries)
      }
      try write(count: bytes)
      Display.write("verify_ms=\(Stopwatch.median(times)) verify_events=\(entries) verify_bytes=\(bytes)")
    }

    /// Streams of 40 events each, of the size that a saved form has.
    private func make() throws {
      let length = 40
      let payload = "{\"event\":\"form-saved\",\"text\":\"" + String(repeating: "invented words ", count: 24) + "\"}"
      let opened = try SQLiteStore.create(at: store, training: true)
      let start = Instant(milliseconds: 1_768_210_860_000)
      let streams = stride(from: 0, to: events, by: length).lazy.map { first in
        let facts = (first..<min(first + length, events)).map { number in
          NewEntry(
            at: start.adding(seconds: number * 30), by: "amina.shah", role: "social-worker", payload: payload,
            remains: "{\"event\":\"form-saved\"}")
        }
        return NewStream(stream: StreamID(CaseID.numbered(first / length + 1)), facts: facts, change: RowChange())
      }
      try opened.bulkAppend(streams)
    }

    private func write(count: Int) throws {
      guard let stream = fopen(file, "w") else { throw Complaint("\(Display.line(file)) can't be written.") }
      defer { fclose(stream) }
      let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
      var left = count
      while left > 0 {
        let written = fwrite(chunk, 1, min(left, chunk.count), stream)
        guard written > 0 else { throw Complaint("\(Display.line(file)) can't be written.") }
        left -= written
      }
    }
  }
}
