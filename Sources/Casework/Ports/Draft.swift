public import Workflow

/// What somebody has typed into a form and not yet saved, and where their cursor was.
public struct Draft: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var form: TaskID
  public var worker: WorkerID
  /// The revision of the form that the typing was done on.
  public var revision: Int
  /// The answers that differ from the saved ones.
  public var answers: [FieldAddress: Answer]
  /// The field that had the focus.
  public var focus: FieldAddress?
  /// The cursor's offset in it, in characters.
  public var offset: Int
  public var savedAt: Instant

  public init(
    caseID: CaseID, form: TaskID, worker: WorkerID, revision: Int, answers: [FieldAddress: Answer],
    focus: FieldAddress?, offset: Int, savedAt: Instant
  ) {
    self.caseID = caseID
    self.form = form
    self.worker = worker
    self.revision = revision
    self.answers = answers
    self.focus = focus
    self.offset = offset
    self.savedAt = savedAt
  }
}
