import ArgumentParser
import Casework
import FoundationEssentials
import Workflow

extension BenchmarkCommand {
  /// Times the replay of a long case from its journal, beside Foundation decoding the same lines into plain structs.
  struct Replay: ParsableCommand {
    @Option(name: .long, help: "How many events the case has.") var events = 2_000
    @Option(name: .long) var rounds = 15

    func run() throws {
      guard events > 0, rounds > 0 else { throw Complaint("--events and --rounds want numbers above 0.") }
      let long = try LongCase(events: events)
      let plain = try PlainLines(long.entries)
      var replays: [Double] = []
      var decodes: [Double] = []
      // They take turns, so that what the machine does besides meets both.
      for round in -2..<rounds {
        let replay = try Stopwatch.time { _ = try long.file(events: events) }
        let decode = try Stopwatch.time { try plain.decode() }
        guard round >= 0 else { continue }
        replays.append(replay)
        decodes.append(decode)
      }
      func rate(_ milliseconds: Double) -> Double { Double(events) / milliseconds * 1_000 }
      let (replay, decode) = (Stopwatch.median(replays), Stopwatch.median(decodes))
      Display.write(
        "replay_events_s=\(rate(replay)) decode_events_s=\(rate(decode)) replay_ratio=\(decode / replay) events=\(events)"
      )
    }
  }
}

/// The lines of a journal, to be decoded by Foundation into the plainest struct that has their fields.
private struct PlainLines {
  private let lines: [(line: Data, decode: (JSONDecoder, Data) throws -> Void)]

  init(_ entries: [Entry]) throws {
    lines = try entries.map { entry in
      (Data(entry.fact.payload.utf8), PlainLines.decoder(of: try entry.event().payload))
    }
  }

  /// An event's fields as its own struct has them: what is read is known beforehand, nothing is looked up.
  private static func decoder(of payload: some EventPayload) -> (JSONDecoder, Data) throws -> Void {
    let type = type(of: payload)
    return { decoder, data in _ = try decoder.decode(type, from: data) }
  }

  func decode() throws {
    let decoder = JSONDecoder()
    for (line, decode) in lines { try decode(decoder, line) }
  }
}
