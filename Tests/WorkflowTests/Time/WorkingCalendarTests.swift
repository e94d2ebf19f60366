import TestSupport
import Testing
import Workflow

@Suite("Working calendar")
struct WorkingCalendarTests {
  private let calendar = WorkingCalendar.englandAndWales

  @Test(
    "15 working days after the strategy discussion",
    arguments: [
      ("2025-05-06", "2025-05-28"), ("2025-12-15", "2026-01-08"), ("2022-09-05", "2022-09-27"),
      ("2020-04-24", "2020-05-18"), ("2023-04-24", "2023-05-17"), ("2026-03-20", "2026-04-14"),
    ])
  func conferenceLimit(start: String, end: String) throws {
    let (start, end) = try (Day.of(start), Day.of(end))
    #expect(calendar.adding(workingDays: 15, to: start) == end)
    #expect(calendar.workingDays(from: start, to: end) == 15)
  }

  @Test(
    "a few working days either way, from working and other days",
    arguments: [
      ("2026-01-14", 0, "2026-01-14"), ("2026-01-17", 0, "2026-01-17"), ("2026-01-16", 1, "2026-01-19"),
      ("2026-01-17", 1, "2026-01-19"), ("2026-01-18", 1, "2026-01-19"), ("2026-01-19", -1, "2026-01-16"),
      ("2026-01-18", -1, "2026-01-16"), ("2026-01-17", -1, "2026-01-16"), ("2026-04-07", -1, "2026-04-02"),
      ("2026-04-02", 1, "2026-04-07"), ("2026-01-14", -5, "2026-01-07"), ("2025-12-25", 2, "2025-12-30"),
    ])
  func adding(start: String, count: Int, end: String) throws {
    #expect(try calendar.adding(workingDays: count, to: .of(start)) == .of(end))
  }

  @Test("adding n and counting gives n, and ends on a working day")
  func property() {
    var generator = SplitMix(seed: 20_260_114)
    for _ in 0..<2_000 {
      let start = Day(number: Int.random(in: 0...40_000, using: &generator))
      let count = Int.random(in: -300...300, using: &generator)
      let end = calendar.adding(workingDays: count, to: start)
      guard calendar.workingDays(from: start, to: end) == count, count == 0 || calendar.isWorkingDay(end),
        (end - start).signum() == count.signum(),
        count <= 0 || calendar.adding(workingDays: 1, to: calendar.adding(workingDays: count - 1, to: start)) == end
      else {
        Issue.record("\(count) working days from \(start) came to \(end)")
        return
      }
    }
  }

  @Test("a period's working days, holidays and weekends add up to its days")
  func partition() throws {
    var generator = SplitMix(seed: 47)
    for _ in 0..<200 {
      let start = Day(number: Int.random(in: 0...40_000, using: &generator))
      let end = start.adding(days: Int.random(in: 1...800, using: &generator))
      let weekends = (start.adding(days: 1)...end).count(where: \.isWeekend)
      let holidays = calendar.holidays(from: start.adding(days: 1), to: end).count
      #expect(calendar.workingDays(from: start, to: end) + weekends + holidays == end - start)
    }
  }

  @Test("counting runs from the day after to the day itself, either way")
  func counting() throws {
    #expect(try calendar.workingDays(from: .of("2026-01-16"), to: .of("2026-01-18")) == 0)
    #expect(try calendar.workingDays(from: .of("2026-01-17"), to: .of("2026-01-19")) == 1)
    #expect(try calendar.workingDays(from: .of("2026-01-19"), to: .of("2026-01-17")) == 0)
    #expect(try calendar.workingDays(from: .of("2026-01-19"), to: .of("2026-01-15")) == -2)
    #expect(try calendar.workingDays(from: .of("2026-01-15"), to: .of("2026-01-15")) == 0)
  }

  @Test("why a day is not worked")
  func nonWorking() throws {
    let calendar = try WorkingCalendar(closures: [.of("2025-12-24"): "offices closed", .of("2025-12-25"): "x"])
    #expect(try calendar.nonWorking(.of("2025-12-23")) == nil)
    #expect(try calendar.nonWorking(.of("2025-12-24")) == .closure("offices closed"))
    #expect(try calendar.nonWorking(.of("2025-12-25")) == .holiday("Christmas Day"))
    #expect(try calendar.nonWorking(.of("2025-12-27")) == .weekend)
    for day in try Day.of("2025-01-01")...Day.of("2025-12-31") {
      #expect(calendar.isWorkingDay(day) == (calendar.nonWorking(day) == nil))
    }
  }

  @Test("closures are passed over like holidays, and listed on weekdays only")
  func closures() throws {
    let calendar = try WorkingCalendar(closures: [
      .of("2025-12-24"): "offices closed", .of("2025-12-27"): "Saturday",
    ])
    #expect(try calendar.adding(workingDays: 15, to: .of("2025-12-15")) == .of("2026-01-09"))
    #expect(
      try calendar.holidays(from: .of("2025-12-24"), to: .of("2026-01-01")).map(\.wording) == [
        "Wed 24 Dec (offices closed)", "Thu 25 Dec (Christmas Day)", "Fri 26 Dec (Boxing Day)",
        "Thu 1 Jan (New Year's Day)",
      ])
    #expect(try calendar.holidays(from: .of("2026-01-01"), to: .of("2025-12-24")).isEmpty)
  }

  @Test("a holiday that a proclamation moves is worked, and the day it moves to is not")
  func withdrawn() throws {
    let (old, new) = try (Day.of("2027-05-31"), Day.of("2027-06-03"))
    let moved = WorkingCalendar(closures: [new: "Spring bank holiday"], withdrawn: [old])
    #expect(moved.isWorkingDay(old))
    #expect(!moved.isWorkingDay(new))
    #expect(moved.holidays(from: old, to: new) == [BankHoliday(day: new, name: "Spring bank holiday")])
  }

  @Test("the nearest working day on or before, and on or after")
  func nearest() throws {
    #expect(try calendar.workingDay(onOrBefore: .of("2026-04-05")) == .of("2026-04-02"))
    #expect(try calendar.workingDay(onOrAfter: .of("2026-04-03")) == .of("2026-04-07"))
    #expect(try calendar.workingDay(onOrBefore: .of("2026-04-02")) == .of("2026-04-02"))
    #expect(try calendar.workingDay(onOrAfter: .of("2026-04-02")) == .of("2026-04-02"))
  }

  @Test("huge counts stop at the ends of the calendar")
  func saturates() throws {
    let day = try Day.of("2026-01-14")
    #expect(calendar.adding(workingDays: .max, to: day) == .latest)
    #expect(calendar.adding(workingDays: .min, to: day) == .earliest)
    #expect(calendar.workingDays(from: .latest, to: .latest) == 0)
  }
}
