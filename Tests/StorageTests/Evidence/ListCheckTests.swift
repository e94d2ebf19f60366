import Testing
import Workflow

@testable import Casework
@testable import Storage

@Suite struct ListCheckTests {
  private let evidence: EvidenceStore

  init() throws { evidence = try EvidenceStore() }

  private var made: RowChange {
    Samples.change("C0001") { $0.put.summary = Samples.caseRow("C0001", family: "Carter") }
  }

  @Test("A case that somebody has gone on with is asked for again, and so where the authority has")
  func movedOn() throws {
    let check = try ListCheck(of: evidence.store)
    let length = try evidence.store.version(of: "C0001")
    for lengths: [StreamID: Int] in [["C0001": length - 1], ["C0001": length, .authority: 0]] {
      #expect(try !check.compare(RemadeLists(stream: "C0001", change: made, lengths: lengths)))
    }
    #expect(check.findings == [])
    #expect(try check.compare(RemadeLists(stream: "C0001", change: made, lengths: ["C0001": length])))
    #expect(check.findings == [])
  }

  @Test("Rows that are too many or missing are found, and those that can't be made")
  func others() throws {
    let check = try ListCheck(of: evidence.store)
    let lengths = ["C0001": 6, "C0002": 3] as [StreamID: Int]
    #expect(try check.compare(RemadeLists(stream: "C0001", change: Samples.change("C0001") { _ in }, lengths: lengths)))
    #expect(try check.compare(RemadeLists(stream: "C0002", change: nil, lengths: lengths)))
    #expect(check.findings == [.list("C0001", .cases), .listless("C0002")])
  }

  @Test("Bookings of a case that has gone on since are not compared")
  func bookings() throws {
    let check = try ListCheck(of: evidence.store)
    let lengths = ["C0001": 6] as [StreamID: Int]
    var made = made
    made.put.bookings = [try CaseStoreConformance.booking(.worker("amina.shah"), "10:00", "11:00")]
    #expect(try check.compare(RemadeLists(stream: "C0001", change: made, lengths: lengths)))
    try check.finish()
    #expect(check.findings == [.list("C0001", .bookings)])
    let later = try ListCheck(of: evidence.store)
    #expect(try later.compare(RemadeLists(stream: "C0001", change: made, lengths: lengths)))
    try evidence.append(1, to: "C0001", on: 2)
    try later.finish()
    #expect(later.findings == [])
  }
}
