import CustomDump
import Testing
import Workflow

@testable import Casework

/// A tray's filter as people type it: what it means, and what is said where it means nothing.
@Suite("A tray's filter") struct TrayFilterTests {
  /// Wed 14 Jan 2026, half past nine.
  static let now = Moment("2026-01-14T09:30") ?? Moment(day: .earliest, time: .midnight)
  static var vocabulary: TrayVocabulary {
    TrayVocabulary(now: now, calendar: .englandAndWales, me: "amina.shah") {
      [
        Worker(id: "amina.shah", name: "Amina Shah", title: "", roles: ["chair"], team: "north", teamName: "North"),
        Worker(id: "ruth.bell", name: "Ruth Bell", title: "", roles: [], team: "unit", teamName: "Conference unit"),
      ]
    }
  }

  static func read(_ text: String) throws(TrayFilterProblem) -> [TrayFilter.Term] {
    try TrayFilter(reading: text, vocabulary).terms
  }

  /// The sort key of the first minute of a day.
  static func key(_ day: String) -> Int { (Day(day) ?? .earliest).number * 1440 }

  @Test("a filter is bounded, and says where it goes on too long") func bounds() {
    #expect(throws: TrayFilterProblem(column: 1_001, message: "A filter is at most 1000 characters long.")) {
      _ = try Self.read(String(repeating: "a", count: 1_001))
    }
    #expect(throws: TrayFilterProblem(column: 82, message: "A filter is at most 40 words long.")) {
      _ = try Self.read(String(repeating: "a ", count: 60))
    }
    #expect(TrayFilter(words: String(repeating: "a ", count: 60)).terms.count == 40)
  }

  @Test(
    arguments: [
      ("", []), ("   ", []), ("Siân  CARTER", [.text("sian"), .text("carter")]),
      ("\"Child in  need\"", [.text("child in  need")]), ("\"\"", []), ("\"overdue\"", [.text("overdue")]),
      ("\"week\"", [.text("week")]),
      ("unclaimed", [.unclaimed]), ("family:carter", [.family("carter")]),
      ("Step:\"Core group\"", [.step("core group")]),
      ("kind:request", [.kind(.request)]), ("role:chair", [.role("chair")]), ("worker:none", [.unclaimed]),
      ("worker:me", [.heldBy(["amina.shah"])]), ("worker:left", [.heldBy(["ruth.bell"])]),
      ("worker:huw", [.worker("huw")]), ("team:unit", [.queues(["unit"])]), ("team:conf", [.queues(["unit"])]),
      ("case:c0001", [.caseNumber("C0001")]), ("due:none", [.undated]), ("14:00", [.text("14:00")]),
      ("note:draft", [.note("draft")]), ("Authorise: write", [.text("authorise:"), .text("write")]),
      ("contact:", [.text("contact:")]), ("from:ruth", [.from("ruth")]), ("person:mia", [.person("mia")]),
      ("address:\"mill lane\"", [.address("mill lane")]), ("task:report", [.task("report")]),
    ] as [(String, [TrayFilter.Test])])
  func isReadAsItIsTyped(text: String, tests: [TrayFilter.Test]) throws {
    expectNoDifference(try Self.read(text), tests.map { TrayFilter.Term($0) })
  }

  @Test(arguments: [
    ("due:fri", "2026-01-16", "2026-01-17"), ("due:today", "2026-01-14", "2026-01-15"),
    ("due:16jan", "2026-01-16", "2026-01-17"), ("due:\"16 jan 2026\"", "2026-01-16", "2026-01-17"),
    ("due:2026-01-16..2026-01-20", "2026-01-16", "2026-01-21"), ("due:today..+1wd", "2026-01-14", "2026-01-16"),
    ("due:week", "2026-01-14", "2026-01-19"), ("week", "2026-01-14", "2026-01-19"),
    ("today", "2026-01-14", "2026-01-15"),
  ])
  func datesAreDays(text: String, from: String, before: String) throws {
    expectNoDifference(try Self.read(text), [TrayFilter.Term(.due(Self.key(from)..<Self.key(before)))])
  }

  @Test func datesAreCompared() throws {
    let (friday, saturday) = (Self.key("2026-01-16"), Self.key("2026-01-17"))
    let last = TrayPosition.undated
    expectNoDifference(try Self.read("due:<fri"), [TrayFilter.Term(.due(Int.min..<friday))])
    expectNoDifference(try Self.read("due:<=fri"), [TrayFilter.Term(.due(Int.min..<saturday))])
    expectNoDifference(try Self.read("due:>fri"), [TrayFilter.Term(.due(saturday..<last))])
    expectNoDifference(try Self.read("due:>=fri"), [TrayFilter.Term(.due(friday..<last))])
    expectNoDifference(try Self.read("due:..fri"), [TrayFilter.Term(.due(Int.min..<saturday))])
    expectNoDifference(try Self.read("due:fri.."), [TrayFilter.Term(.due(friday..<last))])
    let now = Deadline(Self.now).sortKey
    for text in ["overdue", "due:overdue"] {
      expectNoDifference(try Self.read(text), [TrayFilter.Term(.due(Int.min..<now))])
    }
  }

  @Test func termsAreCombinedAndTakenBack() throws {
    let found = try Self.read("-kind:request role:chair -\"in need\" overdue")
    #expect(found.map(\.isNegated) == [true, false, true, false])
  }

  @Test(arguments: [
    ("rle:chair", 1, "There is no field \"rle\".", "The fields are: due, role, step,"),
    ("mia -foo:x", 6, "There is no field \"foo\".", "The fields are: due, role, step,"),
    ("mia due:", 9, "Nothing stands behind due:.", "It wants a date, <date,"),
    ("due:<", 6, "Nothing stands behind due:.", "It wants a date,"),
    ("due:foo", 5, "\"foo\" is no date.", "due: wants a date,"),
    ("due:31/2/2026", 5, "There is no 31 February 2026.", "due: wants a date,"),
    ("due:fri..foo", 10, "\"foo\" is no date.", "due: wants a date,"),
    ("due:2026-01-20..2026-01-16", 17, "2026-01-16 is before 2026-01-20.", "A range goes from the earlier."),
    ("due:..", 5, "\"..\" is no due.", "due: wants a date,"),
    ("role:>chair", 6, "Only due: can be compared.", "role: wants the key of a role"),
    ("kind:letter", 6, "\"letter\" is no kind.", "kind: wants work or request."),
    ("priority:high", 10, "\"high\" is no priority.", "priority: wants urgent, soon, later or undated."),
    ("team:moon", 6, "There is no team \"moon\".", "The teams are: unit, north."),
    ("mia \"in need", 5, "This quotation mark has no other.", "A \" ends what it begins."),
    ("mia - x", 5, "A - stands before what is not to be found.", ""),
  ])
  func whatCanNotBeReadIsPointedAt(text: String, column: Int, message: String, expected: String) {
    do {
      let found = try Self.read(text)
      Issue.record("read: \(found)")
    } catch {
      #expect(error.column == column)
      #expect(error.message == message)
      #expect(error.expected.hasPrefix(expected), "\(error.expected)")
      #expect(error.pointer.count == column)
    }
  }

  @Test(arguments: [
    ("ro", ["role:"]), ("mia -pr", ["priority:"]), ("p", ["person:", "priority:"]), ("over", ["overdue"]),
    ("kind:", ["work", "request"]), ("kind:r", ["request"]), ("team:", ["unit", "north"]),
    ("worker:le", ["left"]), ("worker:am", ["\"Amina Shah\""]), ("role:c", ["chair"]), ("xyz", []),
  ])
  func wordsAreCompleted(text: String, candidates: [String]) {
    let found = TrayCompletion(of: text, cursor: text.count, vocabulary: Self.vocabulary, rows: [])
    expectNoDifference(found.candidates, candidates)
    #expect(found.start <= text.count)
  }
}
