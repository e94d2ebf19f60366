public import Workflow

/// A case as lists show it.
public struct CaseRow: Hashable, Sendable, Codable {
  public var id: CaseID
  public var family: String
  /// "Carter (3 children)".
  public var label: String
  public var team: TeamID
  public var procedure: ProcedureKey
  public var openedOn: Day
  /// The worker allocated first of all roles, by name.
  public var allocated: String?
  /// The open steps: "Core group 2, Review conference".
  public var current: String

  public init(
    id: CaseID, family: String, label: String, team: TeamID, procedure: ProcedureKey, openedOn: Day,
    allocated: String?, current: String
  ) {
    self.id = id
    self.family = family
    self.label = label
    self.team = team
    self.procedure = procedure
    self.openedOn = openedOn
    self.allocated = allocated
    self.current = current
  }
}

/// A person of a case as lists show them.
public struct PersonRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var person: Person

  public init(caseID: CaseID, person: Person) {
    self.caseID = caseID
    self.person = person
  }
}

/// A meeting as lists show it.
public struct MeetingRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var step: StepID
  /// Whose it is: "Carter (3 children)".
  public var label: String
  public var title: String
  public var state: StepState
  public var start: Moment?
  public var venue: String?
  public var held: Moment?
  public var invited: Int
  public var attending: Int
  public var unanswered: Int

  public init(
    caseID: CaseID, step: StepID, label: String, title: String, state: StepState, start: Moment?, venue: String?,
    held: Moment?,
    invited: Int, attending: Int, unanswered: Int
  ) {
    self.caseID = caseID
    self.step = step
    self.label = label
    self.title = title
    self.state = state
    self.start = start
    self.venue = venue
    self.held = held
    self.invited = invited
    self.attending = attending
    self.unanswered = unanswered
  }
}

/// A form as lists show it.
public struct FormRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var form: TaskID
  /// Whose it is: "Carter (3 children)".
  public var label: String
  public var title: String
  public var stepTitle: String
  public var state: FormState
  public var savedAt: Instant
  public var savedBy: String

  public init(
    caseID: CaseID, form: TaskID, label: String, title: String, stepTitle: String, state: FormState,
    savedAt: Instant, savedBy: String
  ) {
    self.caseID = caseID
    self.form = form
    self.label = label
    self.title = title
    self.stepTitle = stepTitle
    self.state = state
    self.savedAt = savedAt
    self.savedBy = savedBy
  }
}

/// Every row that a case has in the read models.
public struct CaseRows: Hashable, Sendable {
  public var summary: CaseRow?
  /// Who may see it.
  public var access: AccessRow?
  public var tray: [TrayRow] = []
  public var people: [PersonRow] = []
  public var meetings: [MeetingRow] = []
  public var forms: [FormRow] = []
  public var bookings: [BookingRow] = []
  public var timeliness: [TimelinessRow] = []
  public var passages: [PassageRow] = []

  public init() {}
}

/// What changes in the read models: rows to remove, by key, and rows to put in.
public struct RowChange: Hashable, Sendable {
  public var caseID: CaseID?
  /// The rows to put in, in place of those of the same key.
  public var put = CaseRows()
  public var removedTasks: [TaskID] = []
  public var removedPeople: [PersonID] = []
  public var removedMeetings: [StepID] = []
  public var removedForms: [TaskID] = []
  public var removedBookings: [BookingRow.Key] = []
  public var removedTimeliness: [TimelinessRow.Key] = []
  public var removedPassages: [PassageRow.Key] = []
  /// The bookings among those put in that no other meeting may have: where one does, nothing is changed.
  public var claimed: [BookingRow] = []
  public var workers: [Worker] = []
  public var definitions: [KeptDefinitions] = []
  /// What became of the tasks in the trays.
  public var trayChanges: [TrayChange] = []
  /// Who may act for whom from now on.
  public var mandates: [Mandate] = []

  public init() {}

  /// What turns the rows of a case from what they were into what they are.
  public init(of caseID: CaseID, from old: CaseRows, to new: CaseRows) {
    self.caseID = caseID
    put.summary = new.summary == old.summary ? nil : new.summary
    put.access = new.access == old.access ? nil : new.access
    (put.tray, removedTasks) = RowChange.difference(old.tray, new.tray) { $0.task }
    (put.people, removedPeople) = RowChange.difference(old.people, new.people) { $0.person.id }
    (put.meetings, removedMeetings) = RowChange.difference(old.meetings, new.meetings) { $0.step }
    (put.forms, removedForms) = RowChange.difference(old.forms, new.forms) { $0.form }
    (put.bookings, removedBookings) = RowChange.difference(old.bookings, new.bookings) { $0.key }
    (put.timeliness, removedTimeliness) = RowChange.difference(old.timeliness, new.timeliness) { $0.key }
    (put.passages, removedPassages) = RowChange.difference(old.passages, new.passages) { $0.key }
  }

  /// True for a list that was taken over as it was.
  private static func isSame<Row>(_ old: [Row], _ new: [Row]) -> Bool {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in old.baseAddress == new.baseAddress && old.count == new.count }
    }
  }

  private static func difference<Row: Equatable, Key: Hashable>(
    _ old: [Row], _ new: [Row], by key: (Row) -> Key
  ) -> (put: [Row], removed: [Key]) {
    if isSame(old, new) { return ([], []) }
    // Most of a long list is as it was: what is the same at both ends is passed over.
    var (start, oldEnd, newEnd) = (0, old.count, new.count)
    while start < oldEnd, start < newEnd, old[start] == new[start] { start += 1 }
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    guard start < oldEnd || start < newEnd else { return ([], []) }
    let (old, new) = (old[start..<oldEnd], new[start..<newEnd])
    if old.count == 1, new.count == 1, key(old[start]) == key(new[start]) { return (Array(new), []) }
    let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(key))
    return (new.filter { before[key($0)] != $0 }, old.map(key).filter { !kept.contains($0) })
  }
}
