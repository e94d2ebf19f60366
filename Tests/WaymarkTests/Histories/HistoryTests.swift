import Definitions
import Foundation
import Testing
import Workflow

@testable import Casework
@testable import waymark

/// Whole cases as earlier versions of the program wrote them: today's code reads every one, and makes the same of it.
///
/// `WAYMARK_RECORD=1` adds the histories of scenarios that have none yet, and never overwrites one: a difference is a
/// break with what is in people's stores.
@Suite(.serialized) struct HistoryTests {
  /// A history is recorded of the scenarios that no other goes on from.
  @Test(arguments: ScenarioLoader.paths(resources: ShippedScenariosTests.resources))
  func scenariosAreRecordedOnce(path: String) throws {
    let definitions = try Office.definitions.get()
    let file = try #require(ScenarioLoader.load(files: [path], definitions: definitions).first?.file)
    let history = History(name: "\(file.procedure)-\(definitions.procedures[file.procedure]?.version ?? 0)")
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
      try history.record(Recording(file, definitions: definitions).store)
    }
    #expect(history.isKept, "WAYMARK_RECORD=1 records the scenarios of \(file.procedure).")
  }

  @Test(arguments: History.all.map(\.name)) func isReadByTodaysCode(name: String) throws {
    let history = History(name: name)
    let entries = try history.entries()
    let streams = Dictionary(grouping: entries, by: \.stream)
    #expect(streams.count > 1)
    for (stream, entries) in streams {
      #expect(HashChain.firstBreak(in: entries) == nil, "\(stream)")
    }
    let replay = try HistoryReplay(entries)
    for (stream, entries) in streams { #expect(try replay.store.entries(of: stream) == entries, "\(stream)") }
    let found = try replay.summary()
    let isKept = FileManager.default.fileExists(atPath: history.summary.path)
    if !isKept, ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
      try found.write(to: history.summary, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: history.summary, encoding: .utf8)
    #expect(found == kept, "\(Comparison(kept, found).lines(width: 200).joined(separator: "\n"))")
  }

  /// Every event of a case is read by the decoder of the journal's lines, and as Foundation reads it.
  @Test(arguments: History.all.map(\.name)) func isReadAsFoundationReadsIt(name: String) throws {
    for entry in try History(name: name).entries() where entry.stream != .authority {
      let event = try JSONText.decodeByLibrary(Event.self, from: entry.fact.payload)
      #expect(JSONLine.event(entry.fact.payload) == event, "\(entry.stream) \(entry.sequence)")
    }
  }

  /// Nothing that a case can do is left out of what must stay readable: a case of the first layout goes on today.
  @Test func aCaseOfTheFirstLayoutGoesOn() throws {
    let replay = try HistoryReplay(History(name: "first-layout-demo").entries())
    let service = replay.service
    let file = try service.file("C0003")
    #expect(file.procedureVersion == 1)
    let id = try #require(file.allocations["social-worker"])
    let worker = try #require(service.worker(id))
    let change = ChangeCase(family: "\(file.family) again")
    let outcome = try service.perform(.changeCase(change), on: file.id, as: Actor(worker))
    #expect(outcome.version == file.version + 1)
    #expect(HashChain.firstBreak(in: try replay.store.entries(of: "C0003")) == nil)
    let rows = try replay.store.dumpRows()
    try service.rebuild()
    #expect(try replay.store.dumpRows() == rows)
  }

  @Test func theCorpusStaysSmall() throws {
    let files = FileManager.default.enumerator(at: History.folder, includingPropertiesForKeys: [.fileSizeKey])
    let sizes = try (files?.allObjects ?? []).compactMap { ($0 as? URL) }
      .map { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
    #expect(sizes.reduce(0, +) < 90_000 * History.all.count)
  }
}

extension Comparison {
  /// Two texts line by line: only what differs.
  fileprivate init(_ kept: String, _ found: String) {
    func lines(_ text: String) -> [(key: String, text: String)] {
      text.split(separator: "\n").map { (String($0), String($0)) }
    }
    self.init(expected: lines(kept), found: lines(found))
    rows.removeAll(where: \.isSame)
  }
}
