import CustomDump
import Testing

@testable import Workflow

/// How long a closed case is kept: which rule holds, what it counts from, and until when.
@Suite struct RetentionTests {
  private static let talk = StepID("talk", 1)
  private static let closing = Day("2026-01-05") ?? .earliest

  private static func rule(
    _ title: String, steps: [StepKey] = [], statuses: [StatusKey] = [], _ years: Int, from: RetentionRule.From
  ) -> RetentionRule {
    RetentionRule(title: title, cite: "The schedule", steps: steps, statuses: statuses, years: years, from: from)
  }

  private static let birth = RetentionSchedule(title: "Small", rules: [rule("Any", 25, from: .birth)])

  /// A case that was closed on Monday 5 January 2026, with children born on these days.
  private static func closed(_ born: [String?], _ events: [Event] = []) -> CaseFile {
    var given = Given(events, children: max(1, born.count))
    for (index, text) in born.enumerated() { given.file.people[index].born = text.flatMap { Day($0) } }
    if born.isEmpty { given.file.people = [] }
    given.file.evolve(.stepClosed(StepClosed(step: talk)), signature: Signature(by: "ann.worker", at: Given.monday))
    return given.file
  }

  // When a case is closed.

  @Test func aCaseIsClosedOnceNoStepIsOpen() {
    var file = Given().file
    #expect(file.closing == nil)
    #expect(file.retention(by: Self.birth) == nil)
    let monday = Signature(by: "ann.worker", at: Given.monday)
    let tuesday = Signature(by: "bob.manager", at: Given.monday.adding(seconds: 86_400))
    file.evolve(.stepOpened(StepOpened(step: StepID("visit", 1), from: Self.talk)), signature: monday)
    file.evolve(.stepCancelled(StepCancelled(step: StepID("visit", 1), reason: "r")), signature: tuesday)
    #expect(file.closing == nil)
    file.evolve(.stepClosed(StepClosed(step: Self.talk)), signature: monday)
    #expect(file.closing == tuesday)
    #expect(file.retention(by: Self.birth)?.closed == tuesday.at.day)
  }

  @Test func aCaseThatIsOpenedAgainHasNoDateUntilItIsClosedAgain() {
    var file = Self.closed(["2020-05-01"])
    let later = Signature(by: "ann.worker", at: Given.monday.adding(seconds: 86_400 * 30))
    file.evolve(.stepReopened(StepReopened(step: Self.talk)), signature: later)
    #expect(file.closing == nil)
    #expect(file.retention(by: Self.birth) == nil)
    file.evolve(.stepClosed(StepClosed(step: Self.talk)), signature: later)
    #expect(file.closing == later)
  }

  // What is counted.

  /// Births of the children, what is counted from, and until when 25 years.
  @Test(
    arguments: [
      (["2017-01-09"], Retention.Start.birth(of: "Child 1", day("2017-01-09")), "2042-01-09"),
      // The youngest counts, and of twins the one that is listed last.
      (["2020-06-02", "2017-01-09"], .birth(of: "Child 1", day("2020-06-02")), "2045-06-02"),
      (["2020-06-02", "2020-06-02"], .birth(of: "Child 1", day("2020-06-02")), "2045-06-02"),
      // A birthday on 29 February is 1 March in a year that has none.
      (["2020-02-29"], .birth(of: "Child 1", day("2020-02-29")), "2045-03-01"),
      // Nobody has said when a child was born: from the closing.
      ([nil], .unknownBirth(of: "Child 1", closed: closing), "2051-01-05"),
      (["2020-06-02", nil], .unknownBirth(of: "Child 2", closed: closing), "2051-01-05"),
      // A child who was expected when the case was closed.
      (["2026-03-26"], .expected("Child 1", day("2026-03-26")), "2051-03-26"),
      (["2026-03-26", nil], .expected("Child 1", day("2026-03-26")), "2051-03-26"),
      ([], .noChild(closed: closing), "2051-01-05"),
      // Born on the day of the closing.
      (["2026-01-05"], .birth(of: "Child 1", day("2026-01-05")), "2051-01-05"),
    ] as [([String?], Retention.Start, String)])
  func theYoungestChildCounts(born: [String?], start: Retention.Start, until: String) {
    let term = Self.closed(born).retention(by: Self.birth)?.term
    expectNoDifference(term?.start, start)
    #expect(term?.until == Day(until))
  }

  private static func day(_ text: String) -> Day { Day(text) ?? .earliest }

  @Test(arguments: [(1, "2025-03-01"), (4, "2028-02-29"), (25, "2049-03-01"), (76, "2100-03-01"), (150, "2174-03-01")])
  func aLeapDayHasAnAnniversaryInEveryYear(years: Int, anniversary: String) {
    #expect(Self.day("2024-02-29").adding(years: years) == Day(anniversary))
  }

  @Test func theCalendarEndsWhereItEnds() {
    #expect(Self.day("2199-06-01").adding(years: 75) == .latest)
  }

  // Which rule.

  @Test func theRuleThatKeepsLongestHolds() {
    let rules = [
      Self.rule("Any", 10, from: .closing), Self.rule("Talked", steps: ["talk"], 35, from: .closing),
      Self.rule("Talked and young", steps: ["talk"], 25, from: .birth),
      Self.rule("Visited", steps: ["visit"], 100, from: .closing),
    ]
    let schedule = RetentionSchedule(title: "Small", rules: rules)
    let term = Self.closed(["2017-01-09"]).retention(by: schedule)?.term
    #expect(term?.rule.title == "Talked")
    #expect(term?.until == Day("2061-01-05"))
    #expect(term?.wording == "Talked: 35 years from the closing on 5 Jan 2026 (The schedule)")
  }

  @Test func ofRulesThatKeepAsLongTheFirstHolds() {
    let schedule = RetentionSchedule(
      title: "Small", rules: [Self.rule("First", 10, from: .closing), Self.rule("Second", 10, from: .closing)])
    #expect(Self.closed([nil]).retention(by: schedule)?.term?.rule.title == "First")
  }

  @Test func aStepThatWasCalledOffCoversNothingUnlessItsMeetingWasHeld() {
    let schedule = RetentionSchedule(
      title: "Small", rules: [Self.rule("Visited", steps: ["visit"], 10, from: .closing)])
    let visit = StepID("visit", 1)
    let off: [Event] = [
      .stepOpened(StepOpened(step: visit, from: Self.talk)), .stepCancelled(StepCancelled(step: visit, reason: "r")),
    ]
    let retention = Self.closed([nil], off).retention(by: schedule)
    #expect(retention?.closed == Self.closing)
    #expect(retention?.term == nil)
    #expect(retention?.isPast(on: .latest) == false)
    let held = Event.meetingHeld(MeetingHeld(step: visit, at: Given.monday.moment, present: []))
    #expect(Self.closed([nil], [off[0], held, off[1]]).retention(by: schedule)?.term?.rule.title == "Visited")
  }

  @Test func whatAChildWasOnceCountsAfterItEnded() {
    let rule = Self.rule("Watched", statuses: ["watched"], 10, from: .closing)
    let schedule = RetentionSchedule(title: "Small", rules: [rule])
    let events: [Event] = [
      .statusBegun(StatusBegun(child: "p1", status: "watched", since: Self.closing, detail: nil)),
      .statusEnded(StatusEnded(child: "p1", status: "watched")),
    ]
    #expect(Self.closed([nil]).retention(by: schedule)?.term == nil)
    #expect(Self.closed([nil], events).retention(by: schedule)?.term?.rule.title == "Watched")
  }

  @Test func theLastDayIsKept() throws {
    let retention = try #require(Self.closed(["2017-01-09"]).retention(by: Self.birth))
    #expect(!retention.isPast(on: Self.day("2042-01-09")))
    #expect(retention.isPast(on: Self.day("2042-01-10")))
  }

  @Test(arguments: [
    (Retention.Start.birth(of: "Sam", closing), "the birth of Sam on 5 Jan 2026"),
    (.closing(closing), "the closing on 5 Jan 2026"),
    (.expected("Ash", closing), "5 Jan 2026, when Ash was expected"),
    (
      .unknownBirth(of: "Sam", closed: closing),
      "the closing on 5 Jan 2026, since it is not known when Sam was born"
    ),
    (.noChild(closed: closing), "the closing on 5 Jan 2026, since there is no child in the case"),
  ])
  func whatIsCountedFromIsSaid(start: Retention.Start, wording: String) {
    #expect(start.wording == wording)
    #expect(start.day == Self.closing)
  }
}
