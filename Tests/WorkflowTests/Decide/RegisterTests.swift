import CustomDump
import Testing

@testable import Workflow

/// Registers say person by person what was received or sent, when and how, or why it is not.
@Suite struct RegisterTests {
  static let (lines, songs) = (Choir.task("lines"), Choir.task("songs"))
  static let monday = Day("2026-01-05") ?? .earliest

  /// A rehearsal that was held, at which the miller and the baker were missing.
  static func given() -> Given {
    var given = Choir.given()
    given.when(Choir.join("p2", "dove"))
    given.when(Choir.join("p3", "dove"))
    given.when(Choir.join("p4"))
    given.when(Choir.held("p2"))
    return given
  }

  static func received(_ people: [PersonID: RegisterEntry]) -> Command {
    .recordReceived(RecordReceived(task: lines, people: people))
  }

  static func sent(_ people: [PersonID: RegisterEntry]) -> Command {
    .recordSent(RecordSent(task: songs, people: people))
  }

  private func note(_ task: TaskID, _ given: Given) -> String? {
    given.file.openTasks(procedure: given.procedure, calendar: Given.calendar).first { $0.id == task }?.note
  }

  @Test("CG-8 who was absent owes something, and the tray says who is still waited for") func owed() {
    var given = Choir.given()
    given.when(Choir.join("p3"))
    #expect(!given.open.contains("rehearsal-1/lines"), "nobody is absent before it was held")
    expectNoDifference(
      given.refusal(Self.received(["p3": RegisterEntry(on: Self.monday)])),
      [.waitsFor(title: "Collect their lines", others: ["Hold it"])])
    given = Self.given()
    #expect(note(Self.lines, given) == "0 of 2 received; not yet: Mo Miller, Bo Baker")
    given.when(Self.received(["p3": RegisterEntry(on: Self.monday, note: "By hand.")]))
    #expect(note(Self.lines, given) == "1 of 2 received; not yet: Bo Baker")
    given.when(.excuse(Excuse(task: Self.lines, person: "p4", reason: "Has no voice.")))
    #expect(!given.open.contains("rehearsal-1/lines"))
    let marks = given.file.step(Choir.step)?.registers["lines"]
    let signature = Signature(by: "ann.worker", at: Given.monday)
    #expect(marks?["p3"] == .recorded(RegisterEntry(on: Self.monday, note: "By hand."), signature))
    #expect(marks?["p4"] == .excused(reason: "Has no voice.", signature))
  }

  @Test("CG-8 where nobody owes anything it is done at once") func nobody() {
    var given = Choir.given()
    given.when(Choir.join("p3"))
    given.when(Choir.held("p3"))
    #expect(!given.open.contains("rehearsal-1/lines"))
    #expect(given.open.contains("rehearsal-1/songs"))
  }

  @Test("CG-6 QG-7 MOS-15 what is sent goes by the way agreed with each member, and another way can be said")
  func distributed() {
    var given = Self.given()
    #expect(note(Self.songs, given) == "0 of 3 sent; not yet: Ada Ash, Mo Miller, Bo Baker")
    expectNoDifference(
      given.refusal(Self.sent(["p2": RegisterEntry(on: Self.monday), "p4": RegisterEntry(on: Self.monday)])),
      [.wayNeeded(name: "Bo Baker")])
    given.when(
      Self.sent(["p2": RegisterEntry(on: Self.monday), "p4": RegisterEntry(on: Self.monday, method: "horn")]))
    #expect(note(Self.songs, given) == "2 of 3 sent; not yet: Mo Miller")
    given.when(.excuse(Excuse(task: Self.songs, person: "p3", reason: "Is deaf.")))
    #expect(!given.open.contains("rehearsal-1/songs"))
    guard case .recorded(let entry, _)? = given.file.step(Choir.step)?.registers["songs"]?["p2"] else {
      Issue.record("nothing is recorded")
      return
    }
    #expect(entry.method == "dove")
  }

  @Test func everythingThatIsWrongIsNamedAtOnce() {
    let given = Self.given()
    let tomorrow = Day("2026-01-06") ?? .earliest
    expectNoDifference(
      given.refusal(
        Self.sent([
          "p1": RegisterEntry(on: Self.monday, method: "drum"), "p2": RegisterEntry(on: tomorrow, method: "crow"),
          "p9": RegisterEntry(on: tomorrow, method: "drum"),
        ])),
      [
        .notOnRegister(name: "Child 1 Ash", title: "Send the songs round"), .stillToCome(tomorrow),
        .unknownWay("crow", allowed: ["drum", "horn", "dove"]), .noSuchPerson("p9"),
      ])
    expectNoDifference(given.refusal(Self.sent([:])), [.nobodyNamed])
    expectNoDifference(
      given.refusal(.recordSent(RecordSent(task: Self.lines, people: [:]))),
      [.wrongTask(title: "Collect their lines", needs: "needs a record of what was received from whom")])
    expectNoDifference(
      given.refusal(Self.received([:]), by: "bob.manager"),
      [.notYourRole(needed: ["Worker"], doing: "\"Collect their lines\"")])
    expectNoDifference(
      given.refusal(.excuse(Excuse(task: Self.lines, person: "p3", reason: ""))), [.reasonNeeded])
  }

  @Test func whatIsRecordedCanBePutRight() {
    var given = Self.given()
    let entry = RegisterEntry(on: Self.monday)
    given.when(Self.received(["p3": entry]))
    expectNoDifference(given.refusal(Self.received(["p3": entry])), [.nothingChanges])
    let earlier = RegisterEntry(on: Self.monday.adding(days: -1), method: "horn")
    given.when(Self.received(["p3": earlier]))
    given.when(.excuse(Excuse(task: Self.lines, person: "p3", reason: "It was not theirs.")))
    expectNoDifference(
      given.refusal(.excuse(Excuse(task: Self.lines, person: "p3", reason: "It was not theirs."))), [.nothingChanges])
  }

  @Test func whoLeavesBeforeItWasHeldOwesNothing() {
    var given = Choir.given()
    given.when(Choir.join("p3", since: "2025-12-01"))
    given.when(Choir.join("p4", since: "2025-12-01"))
    given.when(Choir.leave("p3", until: "2026-01-02"))
    given.when(Choir.held("p2"))
    #expect(note(Self.lines, given) == "0 of 1 received; not yet: Bo Baker")
  }
}
