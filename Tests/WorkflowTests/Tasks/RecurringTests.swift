import Testing

@testable import Workflow

/// Limits that recur, over a year of a case: watches every so often, and inspections at three and then six months.
@Suite struct RecurringTests {
  private static let first = Timescale.limit("first", ("10 working days", "sighting", .reached(.opened)))

  private static func every(_ span: String, last: String? = nil, isAtMost: Bool = false) -> Timescale {
    var limit = Timescale.limit("again", (span, "watch", .reached(.held)))
    limit.isRecurring = true
    limit.last = last.map { LastBefore(TimeLimit($0, "inspection", .expected), isAtMost: isAtMost) }
    return limit
  }

  private static func house(_ again: Timescale, opened: String = "2026-01-14") -> Lighthouse {
    let next = Timescale(
      key: "next", limits: [TimeLimit("6 months", "inspection", .reached(.held), isPrevious: true)], isNational: true,
      cite: "The law")
    var house = Lighthouse(
      opened: opened, watch: [first, again], laterWatch: [again],
      inspection: [.limit("inspection", ("3 months", "sighting", .reached(.opened)))], laterInspection: [next])
    house.open(StepID("watch", 1), opened)
    house.open(StepID("inspection", 1), opened)
    return house
  }

  /// The days on which watches are held for a year when each is held on the day that it is due, and inspections too.
  private static func year(of house: Lighthouse) -> (watches: [Day], inspections: [Day], house: Lighthouse) {
    var diary = Diary(house: house)
    diary.run(days: 365) { _, _ in false }
    return (diary.watches, diary.inspections, diary.house)
  }

  @Test func theFirstHasItsOwnLimitAndThenEverySixWeeks() {
    let (watches, _, house) = Self.year(of: Self.house(Self.every("6 weeks")))
    #expect(
      watches.map(\.description) == [
        "2026-01-28", "2026-03-11", "2026-04-22", "2026-06-03", "2026-07-15", "2026-08-26", "2026-10-07", "2026-11-18",
        "2026-12-30",
      ])
    #expect(house.due(StepID("watch", 1))?.limits.map(\.timescale.key) == ["first"], "it says nothing of the first")
    #expect(
      house.due(StepID("watch", 2))?.explanation
        == "Local limit: 6 weeks after Wed 28 Jan 2026: Wed 11 Mar 2026 (watch 1 held). The log.")
  }

  @Test func theLastBeforeAnInspectionIsHeldInGoodTime() throws {
    let limit = Self.every("6 weeks", last: "4 weeks before")
    let (watches, inspections, _) = Self.year(of: Self.house(limit))
    #expect(inspections.map(\.description) == ["2026-04-14", "2026-10-14"])
    #expect(
      watches.map(\.description) == [
        "2026-01-28", "2026-03-11", "2026-04-22", "2026-06-03", "2026-07-15", "2026-08-26", "2026-09-16", "2026-10-28",
        "2026-12-09",
      ], "the second is the last before the first inspection; the seventh is brought forward to be that")
  }

  @Test func aLimitThatIsBroughtForwardSaysWhy() throws {
    var house = Self.house(Self.every("6 weeks", last: "4 weeks before"))
    house.hold(StepID("watch", 1), "2026-01-28")
    house.open(StepID("watch", 2), "2026-01-28")
    house.set(StepID("inspection", 1), "2026-04-01")
    let due = try #require(house.due(StepID("watch", 2)))
    #expect(
      due.explanation == """
        Local limit: 4 weeks before Wed 1 Apr 2026: Wed 4 Mar 2026 (inspection 1 scheduled). The last one before that \
        is due by then, for the regular date would fall after it: 6 weeks after Wed 28 Jan 2026: Wed 11 Mar 2026 \
        (watch 1 held). The log.
        """)
    house.hold(StepID("watch", 2), "2026-03-05")
    house.open(StepID("watch", 3), "2026-03-05")
    #expect(house.due(StepID("watch", 3))?.deadline.description == "2026-04-16", "the one before it was the last")
  }

  @Test func oneIsHeldShortlyBeforeEachInspection() throws {
    let limit = Self.every("4 weeks", last: "10 working days before", isAtMost: true)
    let (watches, inspections, _) = Self.year(of: Self.house(limit))
    #expect(inspections.map(\.description) == ["2026-04-14", "2026-10-14"])
    #expect(
      watches.map(\.description).prefix(9) == [
        "2026-01-28", "2026-02-25", "2026-03-25", "2026-04-13", "2026-05-11", "2026-06-08", "2026-07-06", "2026-08-03",
        "2026-08-31",
      ])
  }

  @Test func aLimitThatIsBroughtBeforeAnInspectionSaysWhy() throws {
    var house = Self.house(Self.every("4 weeks", last: "10 working days before", isAtMost: true))
    house.hold(StepID("watch", 1), "2026-03-25")
    house.open(StepID("watch", 2), "2026-03-25")
    #expect(
      house.due(StepID("watch", 2))?.explanation == """
        Local limit: 1 working day before Tue 14 Apr 2026: Mon 13 Apr 2026 (inspection 1 has no date yet and is due \
        then, 3 months after Wed 14 Jan 2026). One takes place at most 10 working days before that, from Fri 27 Mar \
        2026 on, and the regular date would come too late for it: 4 weeks after Wed 25 Mar 2026: Wed 22 Apr 2026 \
        (watch 1 held). The log.
        """)
    house.set(StepID("inspection", 1), "2026-04-24")
    #expect(house.due(StepID("watch", 2))?.deadline.description == "2026-04-22", "the regular one is in good time")
  }

  @Test(arguments: [UInt64](1...60))
  func whateverTheDaysTheIntervalAndTheLastOneAreKept(seed: UInt64) throws {
    for (span, days, last, isAtMost) in [
      ("6 weeks", 42, "4 weeks before", false), ("4 weeks", 28, "10 working days before", true),
    ] {
      let start = (Day("2026-01-14") ?? .earliest).adding(days: Int(seed % 28)).description
      var diary = Diary(house: Self.house(Self.every(span, last: last, isAtMost: isAtMost), opened: start), seed: seed)
      let rule = try #require(DueRule(last))
      diary.run(days: 400) { diary, day in
        let bound = diary.inspectionDay.map {
          Lighthouse.calendar.deadline(rule.span, .before, from: Deadline(day: $0)).day
        }
        // Nobody holds one of their own accord in the time before an inspection that is to be free of them.
        return diary.chance(5) && (isAtMost || bound.map { day <= $0 } ?? true)
      }
      let watches = diary.watches
      for (one, next) in zip(watches, watches.dropFirst()) { #expect(next - one <= days) }
      for inspection in diary.inspections where inspection - (Day(start) ?? .earliest) > 42 {
        let bound = Lighthouse.calendar.deadline(rule.span, .before, from: Deadline(day: inspection)).day
        let between = watches.filter { $0 > bound && $0 < inspection }
        if isAtMost {
          #expect(watches.contains { $0 >= bound && $0 < inspection }, "none from \(bound) to \(inspection)")
        } else {
          #expect(between.isEmpty, "\(between) between \(bound) and \(inspection)")
        }
      }
    }
  }
}

/// A case that goes on day by day: whatever is due on a day is done on it, and some things before.
private struct Diary {
  var house: Lighthouse
  var watches: [Day] = []
  var inspections: [Day] = []
  private var random: UInt64

  init(house: Lighthouse, seed: UInt64 = 0) {
    self.house = house
    random = seed
  }

  /// The day that the inspection is set for, or due.
  var inspectionDay: Day? { day(of: StepID("inspection", inspections.count + 1)) }

  /// One time in so many.
  mutating func chance(_ many: UInt64) -> Bool {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return random >> 33 % many == 0
  }

  mutating func run(days: Int, early: (inout Diary, Day) -> Bool) {
    guard let start = house.file.steps.first?.opened.at.day else { return }
    if random != 0 { setInspection(after: start) }
    for day in (1...days).map(start.adding(days:)) {
      let watch = StepID("watch", watches.count + 1)
      if house.due(watch)?.deadline.day == day || early(&self, day) {
        house.hold(watch, day.description)
        watches.append(day)
        house.open(StepID("watch", watches.count + 1), day.description)
      }
      if inspectionDay == day {
        house.hold(StepID("inspection", inspections.count + 1), day.description)
        inspections.append(day)
        house.open(StepID("inspection", inspections.count + 1), day.description)
        if random != 0, chance(2) { setInspection(after: day) }
      }
    }
  }

  /// Gives the inspection a date, some weeks before it is due.
  private mutating func setInspection(after day: Day) {
    let step = StepID("inspection", inspections.count + 1)
    guard let due = house.due(step)?.deadline.day else { return }
    var days = 0
    while days < 28, !chance(6) { days += 1 }
    house.set(step, due.adding(days: -days).description)
  }

  private func day(of step: StepID) -> Day? {
    house.file.step(step)?.meeting.schedule?.start.day ?? house.due(step)?.deadline.day
  }
}
