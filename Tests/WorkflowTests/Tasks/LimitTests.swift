import Testing

@testable import Workflow

/// Limits of a procedure that nobody has: what they count from, which holds, and how that is said.
@Suite struct LimitTests {
  private static let watch = StepID("watch", 1)
  private static let inspection = StepID("inspection", 1)

  @Test func theEarliestOfSeveralMomentsHoldsAndEachIsExplained() throws {
    var house = Lighthouse(report: [
      .limit(
        "report", ("2 working days before", "watch", .reached(.scheduled)), ("3 weeks", "sighting", .reached(.opened)))
    ])
    #expect(house.due("report")?.deadline.description == "2026-01-26", "the watch has no date yet")
    house.open(Self.watch, "2026-01-06")
    house.set(Self.watch, "2026-01-20")
    let due = try #require(house.due("report"))
    #expect(due.deadline.description == "2026-01-16")
    #expect(
      due.explanation == """
        Local limit: 2 working days before Tue 20 Jan 2026: day 1 is Mon 19 Jan, day 2 is Fri 16 Jan 2026; skips 1 \
        weekend (watch 1 scheduled). The log.
        Local limit: 3 weeks after Mon 5 Jan 2026: Mon 26 Jan 2026 (sighting opened). The log.
        """)
  }

  @Test("CG-1 of several meetings the latest counts, where the procedure says so") func latest() throws {
    var six = Timescale.limit("watch", ("6 weeks", "sighting", .reached(.opened)))
    six.limits.append(TimeLimit("6 weeks", "watch", .reached(.held), isPrevious: true))
    six.limits.append(TimeLimit("6 weeks", "inspection", .reached(.held), isPrevious: true))
    six.isFromLatest = true
    var house = Lighthouse(watch: [six], laterWatch: [six])
    house.open(Self.watch, "2026-01-06")
    #expect(house.due(Self.watch)?.governing.start == "sighting opened")
    house.hold(Self.watch, "2026-02-02")
    house.open(StepID("watch", 2), "2026-02-02")
    #expect(house.due(StepID("watch", 2))?.governing.start == "watch 1 held")
    house.open(Self.inspection, "2026-01-06")
    house.hold(Self.inspection, "2026-02-09")
    house.open(StepID("inspection", 2), "2026-02-09")
    let due = try #require(house.due(StepID("watch", 2)))
    #expect(due.deadline.description == "2026-03-23")
    #expect(due.governing.start == "inspection 1 held", "the next inspection is open and was not held")
    #expect(due.limits.count == 1)
  }

  @Test func aStepThatIsDueIsAMomentAndSaysHowItIsDue() throws {
    var house = Lighthouse(
      report: [.limit("report", ("1 week before", "watch", .due))],
      watch: [.limit("watch", ("1 month", "sighting", .reached(.opened)))])
    house.open(Self.watch, "2026-01-06")
    house.set(Self.watch, "2026-01-20")
    #expect(
      house.due("report")?.explanation == """
        Local limit: 1 week before Thu 5 Feb 2026: Thu 29 Jan 2026 (watch 1 is due then, 1 month after Mon 5 Jan 2026). \
        The log.
        """)
  }

  @Test func anExpectedMeetingIsDueUntilItHasADate() throws {
    var house = Lighthouse(
      report: [.limit("report", ("1 week before", "watch", .expected))],
      watch: [.limit("watch", ("1 month", "sighting", .reached(.opened)))])
    #expect(house.due("report") == nil)
    house.open(Self.watch, "2026-01-06")
    #expect(
      house.due("report")?.governing.start == "watch 1 has no date yet and is due then, 1 month after Mon 5 Jan 2026")
    house.set(Self.watch, "2026-01-21")
    #expect(house.due("report")?.governing.start == "watch 1 scheduled")
    #expect(house.due("report")?.deadline.description == "2026-01-14")
    house.hold(Self.watch, "2026-01-22")
    #expect(house.due("report")?.governing.start == "watch 1 held")
  }

  @Test func whatIsStillToComeIsLookedForAmongTheOpenSteps() throws {
    var house = Lighthouse(
      sighting: [.limit("sighting", ("1 day", "watch", .reached(.held)))],
      report: [.limit("report", ("1 day", "watch", .expected))])
    house.open(Self.watch, "2026-01-06")
    house.set(Self.watch, "2026-01-20")
    for (number, held) in [(2, "2026-01-12"), (3, "2026-01-13")] {
      house.open(StepID("watch", number), "2026-01-06")
      house.hold(StepID("watch", number), held)
    }
    house.file.change(StepID("watch", 3)) { $0.state = .cancelled }
    #expect(house.due("report")?.governing.start == "watch 1 scheduled")
    #expect(house.due(Lighthouse.sighting)?.governing.start == "watch 2 held", "the latest that was not called off")
  }

  @Test func limitsThatLeadBackToThemselvesSayNothing() {
    var house = Lighthouse(
      watch: [.limit("watch", ("1 week before", "inspection", .expected))],
      inspection: [.limit("inspection", ("1 week", "watch", .due), ("12 months", "sighting", .reached(.opened)))])
    house.open(Self.watch, "2026-01-06")
    house.open(Self.inspection, "2026-01-06")
    #expect(house.due(Self.watch)?.deadline.description == "2026-12-29")
    #expect(house.due(Self.inspection)?.limits.count == 1)
    var alone = Lighthouse(watch: [.limit("watch", ("1 week", "watch", .due))])
    alone.open(Self.watch, "2026-01-06")
    #expect(alone.due(Self.watch) == nil)
  }

  @Test func theOneBeforeIsTheLatestThatWasNotCalledOff() {
    let again = Timescale(
      key: "again", limits: [TimeLimit("2 weeks", "watch", .reached(.held), isPrevious: true)], isNational: false,
      cite: "The log")
    var house = Lighthouse(
      watch: [.limit("first", ("1 week", "sighting", .reached(.opened)))], laterWatch: [again])
    for number in 1...3 { house.open(StepID("watch", number), "2026-01-06") }
    house.file.change(Self.watch) { $0.state = .cancelled }
    #expect(house.due(StepID("watch", 2))?.governing.timescale.key == "first")
    house.hold(StepID("watch", 2), "2026-01-12")
    #expect(house.due(StepID("watch", 3))?.deadline.description == "2026-01-26")
    house.file.change(StepID("watch", 2)) { $0.state = .cancelled }
    house.file.change(Self.watch) { $0.state = .completed }
    house.hold(Self.watch, "2026-01-09")
    #expect(house.due(StepID("watch", 3))?.deadline.description == "2026-01-23")
  }

  @Test func aLimitHoldsOnlyWhereItsConditionDoes() {
    var soon = Timescale.limit("soon", ("3 days", "sighting", .reached(.opened)))
    soon.condition = .not(.answer(task: "log", field: "fog", .isOneOf(["yes"]), .anyChild))
    var now = Timescale.limit("now", ("0 days", "sighting", .reached(.opened)))
    now.condition = .answer(task: "log", field: "fog", .isOneOf(["yes"]), .anyChild)
    var house = Lighthouse(sighting: [soon, now])
    #expect(house.due("end")?.limits.map(\.timescale.key) == ["soon"])
    house.write("log", .draft, [at("fog"): .flag(true)])
    #expect(house.due("end")?.limits.map(\.timescale.key) == ["now"])
    #expect(
      house.due("end")?.explanation
        == "Local limit: on Mon 5 Jan 2026: the day itself (sighting opened). The log.")
  }

  @Test func theDayItselfCanBeDayOne() {
    var limit = Timescale.limit("watch", ("15 working days", "sighting", .reached(.opened)))
    limit.isDayOneIncluded = true
    var house = Lighthouse(opened: "2025-12-15", watch: [limit])
    house.open(Self.watch, "2025-12-15")
    #expect(
      house.due(Self.watch)?.explanation == """
        Local limit: 15 working days counted from Mon 15 Dec 2025, which is day 1: day 15 is Wed 7 Jan 2026; skips Thu \
        25 Dec (Christmas Day), Fri 26 Dec (Boxing Day), Thu 1 Jan (New Year's Day) and 3 weekends (sighting opened). \
        The log.
        """)
  }

  @Test func aMeetingThatWasMovedTakesItsLimitsAlongAndSaysSo() {
    var house = Lighthouse(report: [.limit("report", ("2 working days before", "watch", .expected))])
    house.open(Self.watch, "2026-01-06")
    house.set(Self.watch, "2026-01-12")
    #expect(house.due("report")?.governing.moved == nil)
    house.set(Self.watch, "2026-01-19")
    #expect(
      house.due("report")?.explanation == """
        Local limit: 2 working days before Mon 19 Jan 2026: day 1 is Fri 16 Jan, day 2 is Thu 15 Jan 2026; skips 1 \
        weekend (watch 1 scheduled, moved from Mon 12 Jan 2026; was due Thu 8 Jan 2026). The log.
        """)
    house.file.change(Self.watch) { $0.meeting.schedule?.venue = "The pier" }
    house.set(Self.watch, "2026-01-19")
    #expect(house.due("report")?.governing.moved?.from.description == "2026-01-12", "only the venue was changed")
  }
}
