import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let journalLaws = [
    Law("an empty store holds nothing") { try $0.emptyStoreHoldsNothing() },
    Law("entries come back as they went in, chained") { try $0.entriesComeBack() },
    Law("a conflict changes nothing") { try $0.conflictChangesNothing() },
    Law("an append that relies on another stream holds only while that one stands still") { try $0.reliedOn() },
    Law("streams are apart") { try $0.streamsAreApart() },
    Law("tampering shows in the chain") { try $0.tamperingShows() },
    Law("case numbers are given once") { try $0.caseNumbersAreGivenOnce() },
  ]

  func emptyStoreHoldsNothing() throws {
    let store = try make()
    #expect(try store.isTraining)
    #expect(try store.streams().isEmpty)
    #expect(try store.entries(of: "C0001").isEmpty)
    #expect(try store.version(of: "C0001") == 0)
    #expect(try store.worker("nobody") == nil)
    #expect(try store.workers(matching: "", role: nil, limit: 10).isEmpty)
    for anchor: TrayPage.Anchor in [.start, .end] {
      #expect(try store.tray(TrayPage(view: .mine("nobody"), anchor: anchor, limit: 10)).isEmpty)
      #expect(try store.tray(TrayPage(view: .queues(["north", "south"]), anchor: anchor, limit: 10)).isEmpty)
    }
    #expect(try store.trayCount(.queues([]), limit: 10) == 0)
    #expect(try store.caseRow("C0001") == nil)
    #expect(try store.cases(matching: "", limit: 10).isEmpty)
    #expect(try store.people(matching: "", limit: 10).isEmpty)
    #expect(try store.meetings(of: "C0001").isEmpty)
    #expect(try store.forms(of: "C0001").isEmpty)
    #expect(try store.dumpRows().isEmpty)
  }

  func entriesComeBack() throws {
    let store = try make()
    let facts = ["{\"a\":\"Zoe\u{308} 山田 👩‍👧 '; --\"}", "{\"b\":\"e\u{301}\"}", "{}"].map { Samples.fact($0) }
    let first = try store.append([facts[0]], to: "C0001", expecting: 0, changing: RowChange())
    let rest = try store.append(Array(facts[1...]), to: "C0001", expecting: 1, changing: RowChange())
    let entries = try store.entries(of: "C0001")
    #expect(entries == first + rest)
    #expect(entries.map(\.fact) == facts)
    #expect(entries.map { Array($0.fact.payload.utf8) } == facts.map { Array($0.payload.utf8) })
    #expect(entries.map(\.sequence) == [1, 2, 3])
    #expect(try store.version(of: "C0001") == 3)
    #expect(HashChain.firstBreak(in: entries) == nil)
    #expect(try store.append([], to: "C0001", expecting: 3, changing: RowChange()).isEmpty)
    #expect(try store.version(of: "C0001") == 3)
    let all = try store.entries(of: "C0001")
    for count in 0...(all.count + 1) {
      #expect(try store.entries(of: "C0001", after: count) == Array(all.dropFirst(count)))
    }
    #expect(try store.entries(of: "C0002", after: 0).isEmpty)
  }

  func reliedOn() throws {
    let store = try make()
    try store.append([Samples.fact()], to: .authority, expecting: 0, changing: RowChange())
    let change = Samples.change { $0.put.tray = [Samples.tray()] }
    #expect(throws: StoreError.conflict(stream: .authority, expected: 0, found: 1)) {
      try store.append([Samples.fact()], to: "C0001", expecting: 0, relyingOn: [.authority: 0], changing: change)
    }
    #expect(try store.version(of: "C0001") == 0)
    #expect(try store.tray(TrayPage(view: .mine("amina.shah"), limit: 10)).isEmpty)
    try store.append([Samples.fact()], to: "C0001", expecting: 0, relyingOn: [.authority: 1], changing: change)
    #expect(try store.version(of: "C0001") == 1)
  }

  func conflictChangesNothing() throws {
    let store = try make()
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    for expected in [0, 2] {
      #expect(throws: StoreError.conflict(stream: "C0001", expected: expected, found: 1)) {
        try store.append(
          [Samples.fact()], to: "C0001", expecting: expected,
          changing: Samples.change { $0.put.tray = [Samples.tray()] })
      }
    }
    #expect(try store.version(of: "C0001") == 1)
    #expect(try store.dumpRows().isEmpty)
  }

  func streamsAreApart() throws {
    let store = try make()
    for stream: StreamID in ["C0002", .authority, "C0001", "C0010"] {
      try store.append([Samples.fact(stream.rawValue)], to: stream, expecting: 0, changing: RowChange())
    }
    #expect(try store.streams() == ["C0001", "C0002", "C0010", .authority])
    #expect(try store.entries(of: "C0001").map(\.fact.payload) == ["C0001"])
    #expect(Set(try store.streams().map { try store.entries(of: $0)[0].hash }).count == 4)
  }

  func tamperingShows() throws {
    let store = try make()
    let facts = (1...4).map { Samples.fact("{\"n\":\($0)}") }
    try store.append(facts, to: "C0001", expecting: 0, changing: RowChange())
    let entries = try store.entries(of: "C0001")
    var changed = entries
    changed[2].fact.payload = "{\"n\":9}"
    #expect(HashChain.firstBreak(in: changed) == 3)
    var shortened = entries
    shortened.remove(at: 1)
    #expect(HashChain.firstBreak(in: shortened) == 2)
    var swapped = entries
    swapped.swapAt(0, 1)
    #expect(HashChain.firstBreak(in: swapped) == 1)
  }

  func caseNumbersAreGivenOnce() throws {
    let store = try make()
    #expect(try store.nextCaseID() == "C0001")
    #expect(try store.nextCaseID() == "C0002")
    try store.append([Samples.fact()], to: "C0003", expecting: 0, changing: RowChange())
    #expect(try store.nextCaseID() == "C0004")
    #expect(CaseID.numbered(9_999) == "C9999")
    #expect(CaseID.numbered(12_345) == "C12345")
  }
}
