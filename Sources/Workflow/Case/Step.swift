/// One step of a case.
public struct Step: Hashable, Sendable {
  public var id: StepID
  public var state: StepState
  public var opened: Signature
  /// The step whose closing opened this one; nil for the first.
  public var openedFrom: StepID?
  public var closed: Signature?
  public var cancelReason: String?
  public var meeting = Meeting()
  public var forms: [TaskKey: Form] = [:]
  /// Tasks that were confirmed by hand.
  public var confirmed: [TaskKey: Signature] = [:]
  /// Tasks given to somebody other than the allocated worker.
  public var assigned: [TaskKey: WorkerID] = [:]
  /// Until when whoever has a task has put it off.
  public var snoozed: [TaskKey: Deadline] = [:]
  /// What was noted on each task, oldest first.
  public var taskNotes: [TaskKey: [TaskNote]] = [:]
  /// Who sent the step on, to whom; nil where nobody chose it as a next action.
  public var passed: Passed?
  /// The requests that each task sent, oldest first.
  public var requests: [TaskKey: [Request]] = [:]
  /// Who ticked which item of each checklist, and when.
  public var checks: [TaskKey: [String: Signature]] = [:]
  /// What was chosen to follow it.
  public var chosen: [TaskKey: ChosenActions] = [:]
  /// The children that it is about, where they were chosen; nil for all of the family.
  public var concerned: [PersonID]?
  /// What became of the people of each register.
  public var registers: [TaskKey: [PersonID: RegisterMark]] = [:]
  /// What had become of them before, oldest first.
  public var earlierMarks: [TaskKey: [PersonID: [RegisterMark]]] = [:]

  public init(id: StepID, opened: Signature, openedFrom: StepID?) {
    self.id = id
    self.state = .started
    self.opened = opened
    self.openedFrom = openedFrom
  }

  /// The day of its meeting: when it was held, else when it is set for; nil while it has no date.
  public var meetingDay: Day? { (meeting.held ?? meeting.schedule?.start)?.day }

  /// The time of one of the step's moments; nil while it has not come.
  public func moment(_ point: StepPoint) -> Moment? {
    switch point {
    case .opened: opened.at.moment
    case .scheduled: meeting.schedule?.start
    case .held: meeting.held
    case .closed: closed?.at.moment
    }
  }
}

/// Where a step stands.
public enum StepState: String, CaseIterable, Hashable, Sendable, Codable {
  case started, completed, reopened, cancelled

  /// True while its tasks can be worked on.
  public var isOpen: Bool { self == .started || self == .reopened }
}
