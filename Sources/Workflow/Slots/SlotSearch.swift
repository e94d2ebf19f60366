/// A search for times at which everybody who serves a meeting, and a venue, are free together.
public struct SlotSearch: Sendable {
  /// Who could serve in each role, whoever is wanted first coming first.
  public var candidates: [(role: RoleKey, workers: [WorkerID])]
  /// Where it could be, the place that is wanted first coming first; empty where no place is looked for.
  public var venues: [Venue]
  /// When people and places have other meetings.
  public var busy: [Booked: [Range<Moment>]]
  /// Days on which it must not be.
  public var avoided: Set<Day>
  public var calendar: WorkingCalendar
  public var hours: MeetingHours
  /// How long it lasts, in minutes.
  public var length: Int
  /// It begins no earlier.
  public var earliest: Moment
  /// It should be by then; nil where there is no limit.
  public var limit: Deadline?
  /// No later day is looked at.
  public var horizon: Day

  /// How many calendar days beyond the earliest day and the limit are looked at, unless a search says otherwise.
  public static let reach = 60

  public init(
    candidates: [(role: RoleKey, workers: [WorkerID])], venues: [Venue], busy: [Booked: [Range<Moment>]],
    avoided: Set<Day> = [], calendar: WorkingCalendar, hours: MeetingHours = .usual, length: Int, earliest: Moment,
    limit: Deadline?, horizon: Day? = nil
  ) {
    self.candidates = candidates
    self.venues = venues
    self.busy = busy
    self.avoided = avoided
    self.calendar = calendar
    self.hours = hours
    self.length = length
    self.earliest = earliest
    self.limit = limit
    self.horizon = horizon ?? SlotSearch.horizon(earliest: earliest.day, limit: limit)
  }

  /// The last day that is looked at for a meeting from a day on that has a limit.
  public static func horizon(earliest: Day, limit: Deadline?) -> Day {
    max(earliest, limit?.day ?? earliest).adding(days: reach)
  }

  /// The first times before the limit, no more than one each morning and afternoon so that there is a choice; where there
  /// are none, the first ones after it, and what stood in the way.
  public func find(_ count: Int) -> SlotFinding {
    var finding = SlotFinding(slots: [], obstacles: [:])
    var late: [Slot] = []
    for day in earliest.day...max(earliest.day, horizon) {
      let isBeyond = limit.map { day > $0.day } ?? false
      if isBeyond, !finding.slots.isEmpty || late.count >= count { break }
      let found = slots(on: day)
      if !isBeyond, found.slots.allSatisfy(\.isLate), let obstacle = found.obstacle {
        finding.obstacles[obstacle, default: 0] += 1
      }
      finding.slots += found.slots.filter { !$0.isLate }
      late += found.slots.filter(\.isLate)
      if finding.slots.count >= count { break }
    }
    let slots = finding.slots.isEmpty ? late : finding.slots
    finding.slots = Array(slots.prefix(max(0, count)))
    return finding
  }

  /// The first time of the morning and of the afternoon of a day, or what stands in the way of both.
  func slots(on day: Day) -> (slots: [Slot], obstacle: SlotObstacle?) {
    guard calendar.isWorkingDay(day) else { return ([], .notWorked) }
    guard !avoided.contains(day) else { return ([], .avoided) }
    let starts = hours.starts(length: length).map { Moment(day: day, time: $0) }.filter { $0 >= earliest }
    guard !starts.isEmpty else { return ([], .over) }
    let all = starts.lazy.compactMap { slot(at: $0) }
    let noon = TimeOfDay(minutes: 720)
    let found = [all.first { $0.start.time < noon }, all.first { $0.start.time >= noon }].compactMap { $0 }
    return (found, found.isEmpty ? obstacle(at: starts) : nil)
  }

  /// Who and where a meeting that begins at a moment would have; nil where somebody or a place is wanting.
  func slot(at start: Moment) -> Slot? {
    let time = start..<start.adding(minutes: length)
    guard let officers = officers(for: candidates[...], during: time, besides: []) else { return nil }
    let venue = venues.first { isFree($0, during: time) }
    guard venue != nil || venues.isEmpty else { return nil }
    let isLate = limit?.isPassed(at: start) ?? false
    return Slot(start: start, end: time.upperBound, officers: officers, venue: venue?.title, isLate: isLate)
  }

  /// Somebody for each role, nobody for two of them; those wanted first where that can be.
  private func officers(
    for roles: ArraySlice<(role: RoleKey, workers: [WorkerID])>, during time: Range<Moment>,
    besides taken: Set<WorkerID>
  ) -> [RoleKey: WorkerID]? {
    guard let first = roles.first else { return [:] }
    for worker in first.workers where !taken.contains(worker) && isFree(.worker(worker), during: time) {
      guard var rest = officers(for: roles.dropFirst(), during: time, besides: taken.union([worker])) else { continue }
      rest[first.role] = worker
      return rest
    }
    return nil
  }

  private func isFree(_ booked: Booked, during time: Range<Moment>) -> Bool {
    !(busy[booked] ?? []).contains { $0.overlaps(time) }
  }

  private func isFree(_ venue: Venue, during time: Range<Moment>) -> Bool {
    venue.isShared || isFree(.venue(called: venue.title), during: time)
  }

  /// What stands in the way at every one of these moments.
  private func obstacle(at starts: [Moment]) -> SlotObstacle {
    let times = starts.map { $0..<$0.adding(minutes: length) }
    for (index, candidate) in candidates.enumerated() {
      let isSomebody = times.contains { time in candidate.workers.contains { isFree(.worker($0), during: time) } }
      if !isSomebody { return .nobodyFree(index) }
    }
    let isSomewhere = venues.isEmpty || times.contains { time in venues.contains { isFree($0, during: time) } }
    return isSomewhere ? .notTogether : .noVenue
  }
}
