public import Workflow

/// What of a case decides who may see it, as a store keeps it beside the case's other rows.
public struct AccessRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var access: CaseAccess

  public init(caseID: CaseID, access: CaseAccess) {
    self.caseID = caseID
    self.access = access
  }

  /// Everybody whom it names in any way, and the last day on which each is named in a restricted case.
  public var workers: [(worker: WorkerID, namedUntil: Day?)] {
    Set(access.involved).union(access.named?.keys.map(\.self) ?? []).sorted().map { ($0, access.named?[$0]) }
  }
}

extension BookingRow {
  /// The same without whose meeting it is: all that anybody may know who may not see the case is that somebody is busy.
  public var unnamed: BookingRow {
    BookingRow(
      caseID: "", step: StepID("", 1), booked: booked, start: start, end: end, label: "", title: "")
  }

  /// True for a booking that is shown without whose it is.
  public var isUnnamed: Bool { caseID == "" }

  /// What lists call the meeting.
  public var shownTitle: String { isUnnamed ? say("another meeting") : title }
}
