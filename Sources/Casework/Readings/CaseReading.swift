public import Workflow

/// That somebody opened something of a case: when, who, what, and why where that was said.
public struct CaseReading: Hashable, Sendable {
  public var at: Instant
  public var by: WorkerID
  /// For whom they acted, by a mandate.
  public var principal: WorkerID?
  public var caseID: CaseID
  public var what: ReadTarget
  public var why: String?

  public init(
    at: Instant, by: WorkerID, principal: WorkerID? = nil, caseID: CaseID, what: ReadTarget, why: String? = nil
  ) {
    self.at = at
    self.by = by
    self.principal = principal
    self.caseID = caseID
    self.what = what
    self.why = why
  }
}

/// What of a case was opened: a part of it, and which where there are several.
public struct ReadTarget: Hashable, Sendable, CustomStringConvertible {
  public var part: Part
  /// The step, form or task, as the store names it; empty for the case as a whole.
  public var place: String

  /// The parts of a case that can be opened.
  public enum Part: String, CaseIterable, Sendable {
    case summary, pathway, form, forms, meeting, meetings, step, task, board, members, network, chronology, print, audit
    case contribution, slots
  }

  public init(_ part: Part, _ place: String = "") {
    self.part = part
    self.place = place
  }

  /// Reads `form initial-conference-1/report`; nil for a part that there is not.
  public init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let part = words.first.flatMap(Part.init) else { return nil }
    self.init(part, words.count > 1 ? words[1] : "")
  }

  /// `form initial-conference-1/report`.
  public var description: String { place.isEmpty ? part.rawValue : "\(part.rawValue) \(place)" }
}

/// A reading as it is kept: chained to the one before it in the store.
public struct KeptReading: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  public var reading: CaseReading
  /// SHA-256 over the hash before and everything in this one, in hexadecimal.
  public var hash: String

  public init(number: Int, reading: CaseReading, hash: String) {
    self.number = number
    self.reading = reading
    self.hash = hash
  }
}

/// Whose readings are asked for.
public enum ReadingQuery: Hashable, Sendable {
  /// Who opened these cases.
  case cases([CaseID])
  /// What a worker opened, for themselves or in another's place.
  case worker(WorkerID)
}
