import CustomDump
import Testing

@testable import Workflow

/// A chronology that writes itself, and what workers make of it.
@Suite struct ChronologyTests {
  private static let add = AddToChronology(
    date: Day("2019-03-14") ?? .earliest, text: "Moved here", outcome: "New school", source: "Letter", children: ["p1"])

  private func line(_ text: String) throws -> ChronologyLineID { try #require(ChronologyLineID(text)) }

  @Test func anEntryIsWrittenWithItsDateAndSource() {
    var given = Given()
    let event = ChronologyEntryAdded(
      entry: 1, date: Self.add.date, text: "Moved here", outcome: "New school", source: "Letter", children: ["p1"])
    expectNoDifference(given.when(.addToChronology(Self.add)), [.chronologyEntryAdded(event)])
    expectNoDifference(given.file.chronology.entries.map(\.number), [1])
    given.when(.addToChronology(AddToChronology(date: Self.add.date, text: "Again")))
    expectNoDifference(given.file.chronology.entries.map(\.number), [1, 2])
  }

  @Test func whatIsWrongWithAnEntryIsSaidAllAtOnce() {
    let given = Given()
    let wrong = AddToChronology(date: Day("2199-01-01") ?? .latest, text: " \n", source: "a\u{1B}", children: ["p9"])
    let reasons = given.refusal(.addToChronology(wrong)).map(\.wording)
    #expect(reasons.count == 5, "\(reasons)")
    #expect(reasons.contains("The text is empty."))
    #expect(reasons.contains("The case has no person p9."))
    #expect(reasons.contains { $0.hasSuffix("is still to come.") })
    #expect(
      given.refusal(.addToChronology(Self.add), by: "bob.manager").map(\.wording)
        == ["Writing in the chronology is for: Worker."])
  }

  @Test func aLineIsHiddenWithAReasonAndShownAgain() throws {
    var given = Given()
    given.when(.addToChronology(Self.add))
    let first = try line("a1")
    expectNoDifference(
      given.when(.hideFromChronology(HideFromChronology(line: first, reason: "Twice"))),
      [.chronologyLineHidden(ChronologyLineHidden(line: first, reason: "Twice"))])
    #expect(given.file.chronology.hidden[first]?.reason == "Twice")
    expectNoDifference(
      given.refusal(.hideFromChronology(HideFromChronology(line: first, reason: "Twice"))), [.nothingChanges])
    expectNoDifference(
      given.refusal(.hideFromChronology(HideFromChronology(line: try line("e1"), reason: " "))), [.reasonNeeded])
    expectNoDifference(
      given.when(.showInChronology(ShowInChronology(line: first))),
      [.chronologyLineShown(ChronologyLineShown(line: first))])
    expectNoDifference(given.refusal(.showInChronology(ShowInChronology(line: first))), [.nothingChanges])
    for text in ["a2", "e999", "e999-1"] {
      expectNoDifference(
        given.refusal(.hideFromChronology(HideFromChronology(line: try line(text), reason: "r"))).map(\.wording),
        ["The chronology has no line \(text)."])
    }
  }

  @Test(arguments: ["", "a", "e", "a0", "e0", "e-1", "e1-", "e1-0", "x3", "a1-1", "e1-1-1", "a१", "e1 "])
  func linesAreReadStrictly(text: String) { #expect(ChronologyLineID(text) == nil) }

  @Test(arguments: ["a1", "e12", "e12-3"])
  func linesReadBack(text: String) { #expect(ChronologyLineID(text)?.description == text) }

  private func chronology(_ events: [(String, Event)], now: String, procedure: Procedure) throws -> Chronology {
    let history = events.map { Chronology.Happening($0.1, Lighthouse.signature($0.0)) }
    let first = try #require(history.first)
    var file = try #require(CaseFile(opening: first.event, id: "C0001", signature: first.signature))
    for next in history.dropFirst() { file.evolve(next.event, signature: next.signature) }
    return Chronology(
      of: history, file: file, procedure: procedure, forms: [:], calendar: .englandAndWales,
      now: Lighthouse.signature(now).at)
  }

  @Test func meetingsMovesAndStatusesAreTold() throws {
    let limit = Timescale.limit("first", ("10 days", "sighting", .reached(.opened)))
    var procedure = Lighthouse(sighting: [limit], watch: [limit]).procedure
    procedure.statuses = [StatusDefinition(key: "watched", title: "watched")]
    let child = Person(id: "p1", kind: .child, givenName: "Kit", familyName: "Rock")
    let baby = Person(id: "p2", kind: .child, givenName: "Bay", familyName: "Rock", born: Day("2026-01-20"))
    let (watch, second) = (StepID("watch", 1), StepID("watch", 2))
    func held(_ text: String) throws -> Event {
      .meetingHeld(MeetingHeld(step: watch, at: try #require(Moment(text)), present: ["p1"]))
    }
    let events: [(String, Event)] = [
      (
        "2026-01-05",
        .caseOpened(
          CaseOpened(family: "Rock", procedure: "small", procedureVersion: 1, team: "north", address: "1 Road"))
      ),
      ("2026-01-05", .personAdded(PersonAdded(person: child))),
      ("2026-01-05", .stepOpened(StepOpened(step: Lighthouse.sighting, from: nil))),
      ("2026-01-06", .stepOpened(StepOpened(step: watch, from: nil, reason: "Fog"))),
      ("2026-01-18", try held("2026-01-17 10:00")), ("2026-01-19", try held("2026-01-18 10:00")),
      ("2026-01-20", .personAdded(PersonAdded(person: baby))),
      ("2026-01-21", .caseChanged(CaseChanged(family: "Rock", address: "2 Road"))),
      ("2026-01-22", .caseChanged(CaseChanged(family: "Rocks", address: "2 Road"))),
      (
        "2026-01-23",
        .statusBegun(
          StatusBegun(child: "p1", status: "watched", since: Day("2026-01-22") ?? .earliest, detail: "by night"))
      ),
      ("2026-01-24", .stepOpened(StepOpened(step: second, from: watch))),
      ("2026-01-25", .stepCancelled(StepCancelled(step: second, reason: "Calm"))),
      ("2026-01-26", .stepClosed(StepClosed(step: Lighthouse.sighting))),
      ("2026-01-27", .statusEnded(StatusEnded(child: "p1", status: "watched"))),
    ]
    let told = try chronology(events, now: "2026-01-28", procedure: procedure)
    expectNoDifference(
      told.lines().map { "\($0.id) \($0.date) \($0.what)\($0.outcome.map { ": \($0)" } ?? "")" },
      [
        "e1 2026-01-05 Case opened: Lighthouse", "e4 2026-01-06 Watch 1 opened: Fog",
        "e6 2026-01-18 Watch 1 held: 1 person present, 3 days after its limit",
        "e7 2026-01-20 Bay Rock joined the case: born 20 Jan 2026", "e8 2026-01-21 The family moved: 2 Road",
        "e10 2026-01-22 Kit: watched: by night", "e12 2026-01-25 Watch 2 called off: Calm",
        "e13 2026-01-26 Sighting completed: 11 days after its limit", "e14 2026-01-27 Kit: no longer watched",
      ])
    #expect(told.lines(about: "p2").map(\.id.description) == ["e1", "e4", "e6", "e7", "e8", "e12", "e13"])
  }

  @Test func whatDidNotTakePlaceIsTold() throws {
    let limit = Timescale.limit("first", ("10 days", "watch", .reached(.opened)))
    let procedure = Lighthouse(watch: [limit]).procedure
    let events: [(String, Event)] = [
      (
        "2026-01-05",
        .caseOpened(CaseOpened(family: "Rock", procedure: "small", procedureVersion: 1, team: "north", address: nil))
      ),
      ("2026-01-05", .stepOpened(StepOpened(step: StepID("watch", 1), from: nil))),
    ]
    #expect(try chronology(events, now: "2026-01-15", procedure: procedure).lines.count == 1)
    let missed = try chronology(events, now: "2026-01-16", procedure: procedure).lines
    #expect(missed.map(\.what) == ["Case opened", "Watch 1 missed"])
    #expect(missed.last?.outcome == "was due by Thu 15 Jan 2026, and has not taken place")
    #expect(missed.last?.id.description == "e2-1")
  }

  @Test func anEmptyCaseAndHiddenLines() throws {
    let events: [(String, Event)] = [
      (
        "2026-01-05",
        .caseOpened(CaseOpened(family: "Rock", procedure: "small", procedureVersion: 1, team: "north", address: nil))
      ),
      (
        "2026-01-06",
        .chronologyEntryAdded(ChronologyEntryAdded(entry: 1, date: Day("2020-02-29") ?? .earliest, text: "Long ago"))
      ),
      ("2026-01-07", .chronologyLineHidden(ChronologyLineHidden(line: try line("e1"), reason: "Known"))),
    ]
    let told = try chronology(events, now: "2026-01-28", procedure: Lighthouse().procedure)
    #expect(told.lines.map(\.what) == ["Long ago", "Case opened"], "by date, whenever it was written")
    #expect(told.lines().map(\.what) == ["Long ago"])
    #expect(told.lines(withHidden: true).last?.hidden?.reason == "Known")
    let none = Chronology(
      of: [], file: Lighthouse().file, procedure: Lighthouse().procedure, forms: [:], calendar: .englandAndWales,
      now: Lighthouse.signature("2026-01-28").at)
    #expect(none.lines.isEmpty)
  }
}
