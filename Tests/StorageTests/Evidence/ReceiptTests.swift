import Casework
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("A receipt")
struct ReceiptTests {
  private static let now = Instant(milliseconds: 1_768_410_860_000)
  private let evidence: EvidenceStore

  init() throws { evidence = try EvidenceStore() }

  @Test("is over everything, the open day too, and is read as it was written")
  func roundTrip() throws {
    let (receipt, unsealed) = try evidence.store.makeReceipt(at: Self.now)
    #expect(unsealed == 0)
    #expect((receipt.streams, receipt.entries) == (3, 10))
    #expect(receipt.seals.map(\.day) == EvidenceStore.days.reversed())
    #expect(try Receipt(receipt.text) == receipt)
    #expect(try Receipt(receipt.text.replacing("\n", with: "\r\n") + "\n\n") == receipt)
    #expect(try evidence.findings(against: receipt) == [])
  }

  @Test("holds for what is entered afterwards, on the same day and later, and so does the next")
  func goesOn() throws {
    let (first, _) = try evidence.store.makeReceipt(at: Self.now)
    try evidence.append(1, to: "C0001", on: 2)
    // A clock that went back.
    try evidence.append(1, to: "C0002", on: 0)
    let (second, _) = try evidence.store.makeReceipt(at: Self.now)
    #expect(second.seals.first?.part == 1)
    #expect((second.streams, second.entries) == (3, 12))
    // Nothing new to seal.
    #expect(try evidence.store.makeReceipt(at: Self.now).receipt == second)
    let later = NewEntry(at: Self.now.adding(seconds: 864_000), by: "a", role: "b", payload: "{}")
    try evidence.store.append([later], to: "C0001", expecting: 7, changing: RowChange())
    for receipt in [first, second] { #expect(try evidence.findings(against: receipt) == []) }
  }

  @Test("finds a store of which every hash was made anew, and says after which day")
  func madeAnew() throws {
    let (receipt, _) = try evidence.store.makeReceipt(at: Self.now)
    try evidence.tamper { db in
      try db.execute(sql: "UPDATE journal SET payload = '{}' WHERE stream = 'C0001' AND sequence = 3")
      try EvidenceStore.rehash("C0001", heads: true, in: db)
      try EvidenceStore.reseal(db)
    }
    #expect(try evidence.findings() == [])
    let found = try evidence.findings(against: receipt)
    #expect(found == [.receiptSeal(EvidenceStore.days[1], sinceAfter: EvidenceStore.days[0])])
    #expect(
      found.first?.description
        == "The receipt's seal of 2026-01-13 is another: the record was made anew, in some day after 2026-01-12.")
  }

  @Test("finds a case that was removed with everything made anew")
  func caseRemoved() throws {
    let (receipt, _) = try evidence.store.makeReceipt(at: Self.now)
    try evidence.tamper { db in
      for table in ["journal", "day_head"] { try db.execute(sql: "DELETE FROM \(table) WHERE stream = 'C0002'") }
      try db.execute(sql: "DELETE FROM case_row WHERE id = 'C0002'")
      try EvidenceStore.reseal(db)
    }
    #expect(try evidence.findings() == [])
    #expect(try evidence.findings(against: receipt) == [.receiptSeal(EvidenceStore.days[0], sinceAfter: nil)])
  }

  @Test("finds a store that was cut back to an earlier day")
  func cutBack() throws {
    let (receipt, _) = try evidence.store.makeReceipt(at: Self.now)
    try evidence.tamper { db in
      let third = EvidenceStore.days[2].number
      try db.execute(sql: "DELETE FROM day_seal WHERE day = \(third); DELETE FROM day_head WHERE day = \(third)")
      try db.execute(
        sql: "DELETE FROM journal WHERE stream = 'C0001' AND sequence > 4 OR stream = 'C0002' AND sequence > 2")
    }
    #expect(try evidence.findings() == [])
    #expect(
      try evidence.findings(against: receipt) == [
        .receiptSealMissing(EvidenceStore.days[2], sinceAfter: EvidenceStore.days[1])
      ])
  }

  @Test("of a store that can't be written is over the sealed days, and says of how many streams it is not")
  func readOnly() throws {
    let reader = try SQLiteStore(opening: evidence.folder.file(), readOnly: true)
    let (receipt, unsealed) = try reader.makeReceipt(at: Self.now)
    #expect(unsealed == 2)
    #expect((receipt.streams, receipt.entries) == (3, 7))
    #expect(try evidence.findings(against: receipt) == [])
  }

  @Test("stays short however long the store is kept, and goes back to its first day")
  func isShort() throws {
    for day in 3..<400 {
      let at = Instant(Moment(day: EvidenceStore.days[0].adding(days: day), time: TimeOfDay(minutes: 600)))
      let fact = NewEntry(at: at, by: "a", role: "b", payload: "{}")
      try evidence.store.append([fact], to: "C0002", expecting: day, changing: RowChange())
    }
    let (receipt, _) = try evidence.store.makeReceipt(at: Self.now)
    #expect(receipt.seals.count < 16)
    #expect(receipt.seals.last?.day == EvidenceStore.days[0])
    #expect(try evidence.findings(against: try Receipt(receipt.text)) == [])
  }

  @Test("that is none is refused by its line")
  func malformed() throws {
    let text = try evidence.store.makeReceipt(at: Self.now).receipt.text
    func problem(_ change: (inout [String]) -> Void) -> String? {
      var lines = text.split(separator: "\n").map(String.init)
      change(&lines)
      do throws(ReceiptProblem) {
        _ = try Receipt(lines.joined(separator: "\n"))
        return nil
      } catch {
        return error.description
      }
    }
    #expect(problem { _ in } == nil)
    #expect(problem { $0 = [] } == "line 1: \"Waymark receipt 2\" is expected")
    #expect(problem { $0[0] = "Waymark receipt 3" } == "line 1: \"Waymark receipt 2\" is expected")
    #expect(
      problem { $0[0] = "Waymark receipt 1" }?.hasPrefix("line 1: it is of before the store was brought up to date:")
        == true)
    #expect(problem { $0[1] = "store x" } == "line 2: \"store ...\" is expected")
    #expect(problem { $0[2] = "made today" } == "line 3: \"made ...\" is expected")
    #expect(problem { $0[3] = "streams -1" } == "line 4: \"streams ...\" is expected")
    #expect(problem { $0[4] = "entries 1e9" } == "line 5: \"entries ...\" is expected")
    #expect(problem { $0[5] += "0" } == "line 6: \"seal ...\" is expected")
    #expect(problem { $0.swapAt(5, 6) } == "line 7: a seal of 2026-01-14 does not follow one of 2026-01-13")
    #expect(problem { $0.remove(at: 6) } == "line 8: the check does not fit what is above it")
    #expect(problem { $0[4] = "entries 11" } == "line 9: the check does not fit what is above it")
    #expect(problem { $0.removeLast() } == "line 9: \"check ...\" is expected")
    #expect(problem { $0.append("more") } == "line 10: nothing follows the check")
    #expect(problem { $0 = Array(repeating: "x", count: 200) } == "line 101: a receipt is not as long as that")
  }
}
