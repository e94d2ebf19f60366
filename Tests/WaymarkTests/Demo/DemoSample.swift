import Casework
import Definitions
import Foundation
import Storage
import Testing
import Workflow

@testable import waymark

/// The demo authority as its tests look at it.
struct DemoSample {
  static let today = Day("2026-01-12")
  /// Forty families on Monday 12 January 2026.
  static let forty: Result<DemoSample, any Error> = Result { try DemoSample(today: #require(today)) }

  let authority: DemoAuthority
  let today: Day
  let procedure: Procedure
  let definitions: DefinitionSet
  let streams: [NewStream]
  let files: [CaseFile]

  init(today: Day, families: Int = 40, seed: UInt64 = 20_260_112) throws {
    let definitions = try Office.definitions.get()
    let authority = DemoAuthority(today: today, families: families, seed: seed)
    let streams = try (0..<families).map { try authority.stream(number: $0 + 1, definitions: definitions) }
    self.authority = authority
    self.today = today
    self.definitions = definitions
    self.streams = streams
    procedure = try #require(definitions.procedures["ics-steps"])
    files = try streams.map { stream in
      let chain = HashChain.chain(stream.facts, to: stream.stream, after: 0, hash: HashChain.beginning)
      return try #require(try CaseFile(id: CaseID(stream.stream.rawValue), entries: chain))
    }
  }

  /// Every row of every tray.
  var tray: [TrayRow] { streams.flatMap(\.change.put.tray) }

  var people: [Person] { files.flatMap(\.people) }

  /// The open tasks as `step/task`, without the numbers of steps.
  var openTasks: Set<String> { Set(tray.map { "\($0.task.step.key)/\($0.task.task)" }) }

  /// The tasks of a worker themselves.
  func tasks(of worker: WorkerID) -> [TrayRow] { tray.filter { $0.worker == worker } }

  /// Those of these tasks whose due day is as wanted.
  func count(_ rows: [TrayRow], dueWhere isWanted: (Day) -> Bool) -> Int {
    rows.count { $0.due.map { isWanted($0.day) } ?? false }
  }
}
