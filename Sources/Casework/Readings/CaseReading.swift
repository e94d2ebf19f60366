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

extension CaseFile {
  /// Whether there is in it what a reading names: a step, a task or a form; the key of a group; of a document its kind and
  /// what it is about.
  public func has(_ what: ReadTarget) -> Bool {
    switch what.part {
    case .summary, .pathway, .forms, .meetings, .network, .chronology, .audit: what.place.isEmpty
    case .step, .meeting, .board, .slots: hasStep(what.place)
    case .task, .form, .contribution: hasTask(what.place)
    case .members: what.place.isEmpty || ReadTarget.isKey(what.place)
    case .print: hasDocument(what.place)
    }
  }

  private func hasStep(_ place: String) -> Bool { StepID(place).map { step($0) != nil } ?? false }

  private func hasTask(_ place: String) -> Bool {
    TaskID(place).map { step($0.step) != nil && ReadTarget.isKey($0.task.rawValue) } ?? false
  }

  private func hasDocument(_ place: String) -> Bool {
    let words = place.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard ReadTarget.isKey(words[0]) else { return false }
    let about = words.count > 1 ? words[1] : ""
    return about.isEmpty || hasStep(about) || hasTask(about)
  }
}

extension ReadTarget {
  /// True for a text like the keys of a procedure and the kinds of documents; false for what somebody would say.
  fileprivate static func isKey(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
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
