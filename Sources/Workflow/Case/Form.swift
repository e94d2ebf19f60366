/// A form of a case: its answers, where they came from, its state and every finalised version.
public struct Form: Hashable, Sendable {
  public var id: TaskID
  public var definition: FormKey
  public var state: FormState
  /// Raised with every save; an edit names the one it was made on. It stands before the answers, so that two states of
  /// a form are told apart without a look at them.
  public var revision: Int
  public var answers: [FieldAddress: Answer]
  /// Where an answer was copied from, until it is edited.
  public var sources: [FieldAddress: AnswerSource]
  /// The revision in which each field last changed.
  public var fieldRevisions: [FieldAddress: Int]
  /// Who last changed each field, and when; of one that was never changed since it was started nothing is known.
  public var fieldWriters: [FieldAddress: Signature] = [:]
  /// Who started it.
  public var author: WorkerID
  public var savedAt: Instant
  public var savedBy: WorkerID
  /// Each finalised version, oldest first.
  public var versions: [FormVersion]
  /// Who sent it to be authorised, last.
  public var submittedBy: WorkerID?
  /// What they wrote to whoever authorises it.
  public var submittedNote: String?
  /// Who authorised it, and when.
  public var authorised: Signature?
  /// Why it was last rejected or rolled back, by whom.
  public var returned: Return?
  /// Everybody who has written in it, finalised or sent it, and in whose place.
  public var writers: Set<WorkerID>
  /// What was remarked on it while it was written, oldest first.
  public var remarks: [Remark] = []
  /// That all that was written in it was erased, last; what was written since stands.
  public var erased: Erasure?
  /// The revision that the erasure made; what somebody wrote on an earlier one may hold the text.
  public var erasedRevision = 0

  /// Who gave the answer that a field has now, and when.
  public func writer(of address: FieldAddress) -> Signature? { fieldWriters[address] }

  /// The answers of its last finalised version; its own where none was finalised.
  public var finalisedAnswers: [FieldAddress: Answer] { versions.last?.answers ?? answers }
}

/// Where a form stands.
public enum FormState: String, CaseIterable, Hashable, Sendable, Codable {
  case draft
  /// Read-only; it can be taken back while nothing was built on it.
  case finalised
  case awaitingAuthorisation = "awaiting-authorisation"
  /// Returned with a reason, open for amendment.
  case rejected
  case authorised

  /// True where answers may change.
  public var isEditable: Bool { self == .draft || self == .rejected }

  /// As people say it.
  public var title: String {
    switch self {
    case .draft: say("draft")
    case .finalised: say("finalised")
    case .awaitingAuthorisation: say("awaiting authorisation")
    case .rejected: say("returned for amendment")
    case .authorised: say("authorised")
    }
  }
}

/// A finalised version of a form, kept for good.
public struct FormVersion: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  public var answers: [FieldAddress: Answer]
  public var finalised: Signature
}

/// Who did something, and when.
public struct Signature: Hashable, Sendable, Codable {
  public var by: WorkerID
  public var at: Instant
  public init(by: WorkerID, at: Instant) {
    self.by = by
    self.at = at
  }
}

/// A form sent back: by whom, when, and why.
public struct Return: Hashable, Sendable {
  public var signature: Signature
  public var reason: String
  /// True where records support rolled it back, false where it was rejected.
  public var isRollBack: Bool
}
