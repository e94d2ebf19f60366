import TestSupport
import Testing

@testable import Workflow

/// The search against a model that tries everything, on diaries drawn at random.
@Suite struct SlotModelTests {
  /// SplitMix64: the same diaries on every machine.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let workers: [WorkerID] = ["ann", "bo", "cy", "di"]
  private static let places = [
    Venue("a", title: "Attic"), Venue("b", title: "Barn"), Venue("c", title: "Call", isShared: true),
  ]

  /// A search over two weeks around a bank holiday with diaries that are nearly full.
  private func search(_ dice: inout Dice) -> SlotSearch {
    let first = Day(number: 20_590 + Int.random(in: 0..<14, using: &dice))
    var busy: [Booked: [Range<Moment>]] = [:]
    let booked = Self.workers.map { Booked.worker($0) } + Self.places.map { .venue(called: $0.title) }
    for who in booked {
      for _ in 0..<Int.random(in: 0..<30, using: &dice) {
        let start = Moment(
          day: first.adding(days: Int.random(in: 0..<14, using: &dice)),
          time: TimeOfDay(minutes: Int.random(in: 480..<1000, using: &dice)))
        busy[who, default: []].append(start..<start.adding(minutes: Int.random(in: 15...400, using: &dice)))
      }
    }
    let roles: [RoleKey] = ["chair", "writer", "guide"]
    let candidates = roles.prefix(Int.random(in: 0...3, using: &dice)).map { role in
      (role, Array(Self.workers.shuffled(using: &dice).prefix(Int.random(in: 1...3, using: &dice))))
    }
    let limit = Int.random(in: -1..<12, using: &dice)
    return SlotSearch(
      candidates: candidates, venues: Array(Self.places.prefix(Int.random(in: 0...3, using: &dice))), busy: busy,
      avoided: Set((0..<3).map { _ in first.adding(days: Int.random(in: 0..<14, using: &dice)) }),
      calendar: WorkingCalendar(closures: [first.adding(days: 3): "training"]),
      hours: MeetingHours(
        from: TimeOfDay(minutes: 570), to: TimeOfDay(minutes: 990), step: Bool.random(using: &dice) ? 15 : 30),
      length: Int.random(in: 2...10, using: &dice) * 30,
      earliest: Moment(day: first, time: TimeOfDay(minutes: Int.random(in: 0..<1440, using: &dice))),
      limit: limit < 0 ? nil : Deadline(day: first.adding(days: limit)), horizon: first.adding(days: 13))
  }

  /// Every moment at which it could be, found minute by minute and by every way to name officers.
  private func model(_ search: SlotSearch) -> [Moment] {
    let bounds = search.earliest.sortKey..<(search.horizon.number + 1) * 1440
    return bounds.compactMap { key -> Moment? in
      let start = Moment(sortKey: key)
      let minute = start.time.minutes
      guard minute >= 570, (minute - 570) % search.hours.step == 0, minute + search.length <= 990,
        !search.avoided.contains(start.day), search.calendar.nonWorking(start.day) == nil
      else { return nil }
      let end = start.adding(minutes: search.length)
      func isFree(_ booked: Booked) -> Bool {
        (search.busy[booked] ?? []).allSatisfy { $0.upperBound <= start || end <= $0.lowerBound }
      }
      var crews: [Set<WorkerID>] = [[]]
      for candidate in search.candidates {
        crews = crews.flatMap { crew in
          candidate.workers.filter { isFree(.worker($0)) && !crew.contains($0) }.map { crew.union([$0]) }
        }
      }
      let hasVenue =
        search.venues.isEmpty || search.venues.contains { $0.isShared || isFree(.venue(called: $0.title)) }
      return crews.isEmpty || !hasVenue ? nil : start
    }
  }

  @Test func whatIsFoundIsFreeAndTheEarliestThereIs() {
    var dice = Dice(state: 7)
    var (inTime, late, none) = (0, 0, 0)
    for _ in 0..<150 {
      let search = search(&dice)
      let possible = model(search)
      let before = possible.filter { !(search.limit?.isPassed(at: $0) ?? false) }
      let finding = search.find(4)
      #expect(finding.slots.first?.start == (before.first ?? possible.first))
      #expect(finding.slots.allSatisfy { possible.contains($0.start) })
      #expect(finding.slots.map(\.start) == finding.slots.map(\.start).sorted())
      #expect(finding.slots.allSatisfy { $0.isLate == before.isEmpty })
      let days = Dictionary(grouping: finding.slots, by: \.start.day)
      #expect(days.values.allSatisfy { $0.count <= 2 })
      for slot in finding.slots { check(slot, search) }
      if before.isEmpty { if possible.isEmpty { none += 1 } else { late += 1 } } else { inTime += 1 }
    }
    #expect(inTime > 20 && late > 20 && none > 5, "\(inTime), \(late), \(none): every way is met")
  }

  /// Who and where a slot says are free then, each of them once.
  private func check(_ slot: Slot, _ search: SlotSearch) {
    #expect(Set(slot.officers.values).count == slot.officers.count)
    #expect(Set(slot.officers.keys) == Set(search.candidates.map(\.role)))
    #expect(slot.end == slot.start.adding(minutes: search.length))
    for candidate in search.candidates {
      #expect(slot.officers[candidate.role].map(candidate.workers.contains) ?? false)
    }
    let venue = search.venues.first { $0.title == slot.venue }
    #expect((venue == nil) == search.venues.isEmpty)
    let booked =
      slot.officers.values.map { Booked.worker($0) }
      + (venue.map { $0.isShared ? [] : [.venue(called: $0.title)] } ?? [])
    for who in booked {
      #expect(!(search.busy[who] ?? []).contains { $0.overlaps(slot.start..<slot.end) }, "\(who)")
    }
  }

  @Test func countsOfDaysAddUpToTheDaysBeforeTheLimit() {
    var dice = Dice(state: 11)
    for _ in 0..<100 {
      let search = search(&dice)
      let finding = search.find(3)
      guard let limit = search.limit, finding.isTooLate else { continue }
      let last = min(limit.day, search.horizon)
      let days = last < search.earliest.day ? 0 : last - search.earliest.day + 1
      #expect(finding.obstacles.values.reduce(0, +) == days)
    }
  }
}
