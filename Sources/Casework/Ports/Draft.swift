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
  /// The cursor's offset in it, in characters; where it is in a cell of a table, in that cell.
  public var offset: Int
  /// Where the cursor is in the focused table.
  public var cell: Cell?
  /// The section that was shown, from 0, where no field had the focus.
  public var section: Int?
  /// Fields that somebody else has changed since they were typed in, and that are still to be decided on.
  public var undecided: [FieldAddress]?
  public var savedAt: Instant
  /// Which run of the program wrote it, as `DraftRefuge.sitting` names it; nil in older ones.
  public var sitting: String?

  /// A place in a table.
  public struct Cell: Hashable, Sendable, Codable {
    /// The row, from 0, among those that hold something.
    public var row: Int
    /// The column of the cell that is filled in; nil while rows are walked through.
    public var column: FieldKey?
    /// True where nothing is in the row yet, so that it is not among the answers.
    public var isNew: Bool

    public init(row: Int, column: FieldKey?, isNew: Bool) {
      self.row = row
      self.column = column
      self.isNew = isNew
    }
  }

  public init(
    caseID: CaseID, form: TaskID, worker: WorkerID, revision: Int, answers: [FieldAddress: Answer],
    focus: FieldAddress?, offset: Int, savedAt: Instant, cell: Cell? = nil, section: Int? = nil,
    undecided: [FieldAddress]? = nil, sitting: String? = nil
  ) {
    self.caseID = caseID
    self.form = form
    self.worker = worker
    self.revision = revision
    self.answers = answers
    self.focus = focus
    self.offset = offset
    self.cell = cell
    self.section = section
    self.undecided = undecided
    self.savedAt = savedAt
    self.sitting = sitting
  }
}

extension [Draft] {
  /// The one that was typed in last; of several at one time, the last by case and form.
  public var latest: Draft? {
    self.max { ($0.savedAt, $0.caseID, $0.form.description) < ($1.savedAt, $1.caseID, $1.form.description) }
  }
}
