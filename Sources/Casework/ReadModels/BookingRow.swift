public import Workflow

/// Somebody or something that a meeting has for a time, until it was held, moved or called off.
public struct BookingRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var step: StepID
  public var booked: Booked
  public var start: Moment
  public var end: Moment
  /// Whose meeting it is: "Okafor, Sam".
  public var label: String
  /// The meeting: "Review conference".
  public var title: String

  public init(
    caseID: CaseID, step: StepID, booked: Booked, start: Moment, end: Moment, label: String, title: String
  ) {
    self.caseID = caseID
    self.step = step
    self.booked = booked
    self.start = start
    self.end = end
    self.label = label
    self.title = title
  }

  /// True for another meeting that has the same person or place at some of the same time.
  public func clashes(with other: BookingRow) -> Bool {
    booked == other.booked && start < other.end && other.start < end
      && (caseID != other.caseID || step != other.step)
  }

  /// True for the same person or place at the same time, whatever the meeting is called.
  func isSameTime(as other: BookingRow) -> Bool {
    step == other.step && booked == other.booked && start == other.start && end == other.end
  }

  /// What tells a booking from every other one of its case.
  public struct Key: Hashable, Sendable {
    public var step: StepID
    public var booked: Booked
    public var start: Moment
  }

  public var key: Key { Key(step: step, booked: booked, start: start) }

  /// What lists of bookings are sorted by: time, then the rest, so that every store lists them alike.
  public static func precedes(_ left: BookingRow, _ right: BookingRow) -> Bool {
    left.start != right.start ? left.start < right.start : ByteOrder.precedes(left.texts, right.texts)
  }

  private var texts: [String] { [booked.description, caseID.rawValue, step.description] }
}

extension BookingRow {
  /// What a meeting that is still to come has: its officers, and its venue unless that can be shared.
  static func rows(of step: Step, in file: CaseFile, procedure: Procedure) -> [BookingRow] {
    guard step.state.isOpen, step.meeting.held == nil, let schedule = step.meeting.schedule,
      let definition = procedure.step(step.id.key)
    else { return [] }
    let length = definition.scheduling?.lasts ?? Scheduling.usualLength
    let end = schedule.end ?? schedule.start.adding(minutes: length)
    var booked = Set(schedule.officers.values.map { Booked.worker($0) })
    let isShared = procedure.venue(named: schedule.venue)?.isShared ?? false
    if !isShared { booked.insert(.venue(called: schedule.venue)) }
    return booked.map { booked in
      BookingRow(
        caseID: file.id, step: step.id, booked: booked, start: schedule.start, end: end, label: file.label,
        title: definition.title(number: step.id.number))
    }
    .sorted(by: precedes)
  }
}

extension RowChange {
  /// Takes note of the bookings that setting a meeting makes anew: those that no other meeting may have.
  mutating func claim(after events: [Event], from old: [BookingRow]) {
    let set = Set(
      events.compactMap { event in
        if case .meetingScheduled(let scheduled) = event { scheduled.step } else { nil }
      })
    claimed = put.bookings.filter { booking in
      set.contains(booking.step) && !old.contains { $0.isSameTime(as: booking) }
    }
  }
}
