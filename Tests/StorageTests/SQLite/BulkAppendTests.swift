import Casework
import Testing
import Workflow

@testable import Storage

@Suite("Many streams at once")
struct BulkAppendTests {
  private func streams(_ numbers: Range<Int>) -> [NewStream] {
    numbers.map { number in
      let id = CaseID.numbered(number)
      return NewStream(
        stream: StreamID(id), facts: [Samples.fact("{\"n\":\(number)}")],
        change: Samples.change(id) { $0.put.tray = [Samples.tray(id)] })
    }
  }

  @Test("are the same as one by one, and case numbers go on behind them")
  func sameAsSingly() throws {
    let folder = try TemporaryFolder()
    let bulk = try SQLiteStore.create(at: folder.file("bulk"), training: true)
    let single = try SQLiteStore.create(at: folder.file("single"), training: true)
    try bulk.bulkAppend(streams(1..<40).lazy.map { $0 })
    try bulk.bulkAppend(streams(40..<51))
    for item in streams(1..<51) {
      try single.append(item.facts, to: item.stream, expecting: 0, changing: item.change)
    }
    #expect(try bulk.dumpRows() == single.dumpRows())
    #expect(try bulk.streams() == single.streams())
    #expect(try bulk.entries(of: "C0050") == single.entries(of: "C0050"))
    #expect(try bulk.nextCaseID() == "C0051")
    #expect(try bulk.tray(TrayPage(view: .queues(["north"]), limit: 100)).count == 50)
    withExtendedLifetime(folder) {}
  }

  @Test("are all taken or none")
  func conflict() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    #expect(throws: StoreError.conflict(stream: "C0001", expected: 0, found: 1)) {
      try store.bulkAppend(streams(1..<4) + streams(1..<2))
    }
    #expect(try store.dumpRows().isEmpty)
    try store.bulkAppend(streams(1..<4))
    #expect(try store.trayCount(.mine("amina.shah"), limit: 9) == 3)
    withExtendedLifetime(folder) {}
  }
}
