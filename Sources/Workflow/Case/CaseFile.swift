/// A family's case file: everything the events so far have made of it. It is the boundary of consistency.
public struct CaseFile: Hashable, Sendable {
  public var id: CaseID
  /// The number of events so far.
  public var version: Int
  public var procedure: ProcedureKey
  public var procedureVersion: Int
  /// The family's name.
  public var family: String
  public var address: String?
  public var team: TeamID
  public var opened: Signature
  /// When the latest event was recorded.
  public var latest: Instant
  public var people: [Person] = []
  /// The highest number that a person was ever given: nobody gets the id of somebody who was removed.
  var lastPerson = 0
  /// The worker allocated in each role.
  public var allocations: [RoleKey: WorkerID] = [:]
  /// Every allocation so far, oldest first.
  public var allocationHistory: [Allocation] = []
  /// In the order in which they were opened.
  public var steps: [Step] = []
  /// What each child is, and since when.
  public var statuses: [PersonID: [StatusKey: ChildStatus]] = [:]
  /// What a child of it is or was at any time.
  public var everStatuses: Set<StatusKey> = []
  /// Who was in which group when, in the order in which they joined.
  public var memberships: [Membership] = []
  /// What people have made of its chronology.
  public var chronology = ChronologyNotes()
  /// Who alone may see it; nil for a case that is not restricted.
  public var restriction: Restriction?
  /// Every hold on the destruction of its records, oldest first.
  public var holds: [RecordHold] = []
  /// Who opened it in an emergency, oldest first.
  public var emergencies: [EmergencyAccess] = []

  public var children: [Person] { people.filter { $0.kind == .child } }

  public func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }
  public func step(_ id: StepID) -> Step? { index(of: id).map { steps[$0] } }
  public func form(_ id: TaskID) -> Form? { step(id.step)?.forms[id.task] }

  /// Where a step stands among the case's; looked for from the latest, and without taking a step out to look at it.
  func index(of id: StepID) -> Int? {
    steps.indices.reversed().first { steps[$0].id == id }
  }

  /// Every form of the case, in the order of its steps.
  public var forms: [Form] {
    steps.flatMap { step in step.forms.values.sorted { $0.id < $1.id } }
  }

  /// The family as lists show it: "Okafor, Sam", or "Carter (3 children)".
  public var label: String {
    let children = children
    if children.count == 1, let only = children.first { return only.listName }
    return children.isEmpty ? family : say("\(family) (\(children.count) children)")
  }
}

/// What a child is, since when, and the detail (such as the category of abuse).
public struct ChildStatus: Hashable, Sendable, Codable {
  public var since: Day
  public var detail: String?
  public init(since: Day, detail: String? = nil) {
    self.since = since
    self.detail = detail
  }
}
