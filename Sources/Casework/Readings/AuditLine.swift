public import Workflow

/// Somebody did something in a case, or opened something of it: a line of an audit.
public struct AuditLine: Hashable, Sendable {
  public var at: Instant
  public var by: WorkerID
  /// For whom they acted; nil where that was nobody else, or is said by the event.
  public var principal: WorkerID?
  /// The case; nil for what was done in the authority itself.
  public var caseID: CaseID?
  public var what: What
  /// The entry of its stream, or of the readings.
  public var number: Int
  /// Why it was opened, where that was said.
  public var why: String?

  /// What it was.
  public enum What: Hashable, Sendable {
    /// Something was done: the event by its name, and the form, task or step that it was about.
    case event(String, place: String)
    /// Something was opened.
    case reading(ReadTarget)
  }

  /// True where something was opened and nothing done.
  public var isReading: Bool {
    switch what {
    case .reading: true
    case .event: false
    }
  }

  /// The form, task or step that it was about; empty for none.
  public var place: String {
    switch what {
    case .event(_, let place): place
    case .reading(let target): target.place
    }
  }

  /// The line of an entry.
  public init(_ entry: Entry) {
    let kept = try? JSONText.decode(KeptEvent.self, from: entry.fact.payload)
    self.at = entry.fact.at
    self.by = entry.fact.by
    self.principal = kept?.principal
    self.caseID = entry.stream == .authority ? nil : CaseID(entry.stream.rawValue)
    let ofAuthority =
      entry.stream == .authority ? try? JSONText.decode(AuthorityEvent.self, from: entry.fact.payload) : nil
    self.what = .event(kept?.event ?? ofAuthority?.name ?? "", place: kept?.place ?? ofAuthority?.place ?? "")
    self.number = entry.sequence
  }

  /// The line of a reading.
  public init(_ kept: KeptReading) {
    let reading = kept.reading
    (at, by, principal, caseID) = (reading.at, reading.by, reading.principal, reading.caseID)
    (what, number, why) = (.reading(reading.what), kept.number, reading.why)
  }

  /// What every event has of these.
  private struct KeptEvent: Decodable {
    var event: String?
    var place: String?
    var principal: WorkerID?

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: TextKey.self)
      event = try? fields.decode(String.self, forKey: TextKey(stringValue: "event"))
      place =
        ["form", "task", "step"].lazy.compactMap { name in
          try? fields.decode(String.self, forKey: TextKey(stringValue: name))
        }
        .first
      principal = (try? Acting(from: decoder))?.actingFor
    }
  }
}

/// Whose audit it is.
public enum AuditSubject: Hashable, Sendable {
  /// What was done in a case, and who opened it.
  case family(CaseID)
  /// The same of every case that somebody is in, by who that is.
  case person(PersonRow)
  /// What a worker did and opened.
  case worker(WorkerID)
}
