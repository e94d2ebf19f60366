/// A case file was opened.
public struct CaseOpened: EventPayload {
  public static let name = "case-opened"
  public var family: String
  public var procedure: ProcedureKey
  public var procedureVersion: Int
  public var team: TeamID
  public var address: String?
}

/// A child, relative, worker or agency was added.
public struct PersonAdded: EventPayload {
  public static let name = "person-added"
  public var person: Person
}

/// A person's details were put right.
public struct PersonChanged: EventPayload {
  public static let name = "person-changed"
  public var person: Person
}

/// A person was taken off the case file.
public struct PersonRemoved: EventPayload {
  public static let name = "person-removed"
  public var person: PersonID
}

/// The family's name and address were put right.
public struct CaseChanged: EventPayload {
  public static let name = "case-changed"
  public var family: String
  public var address: String?
}

/// A worker was allocated in a role.
public struct WorkerAllocated: EventPayload {
  public static let name = "worker-allocated"
  public var role: RoleKey
  public var worker: WorkerID
}

/// A task was given to a worker.
public struct TaskReassigned: EventPayload {
  public static let name = "task-reassigned"
  public var task: TaskID
  public var worker: WorkerID
}

/// A task was said to be done.
public struct TaskConfirmed: EventPayload {
  public static let name = "task-confirmed"
  public var task: TaskID
}

/// A step was opened.
public struct StepOpened: EventPayload {
  public static let name = "step-opened"
  public var step: StepID
  /// The step whose closing opened it; nil for the first of a case.
  public var from: StepID?
  /// To whom it was passed, where it was chosen as a next action, in which roles, with what note.
  public var to: Recipient?
  public var roles: [RoleKey]?
  public var note: String?
  /// Why somebody opened it that no other step led to; nil where nothing was said.
  public var reason: String?
}

/// A step was closed, all its tasks done.
public struct StepClosed: EventPayload {
  public static let name = "step-closed"
  public var step: StepID
}

/// A closed step was opened again by a roll-back.
public struct StepReopened: EventPayload {
  public static let name = "step-reopened"
  public var step: StepID
}

/// A step was called off.
public struct StepCancelled: EventPayload {
  public static let name = "step-cancelled"
  public var step: StepID
  public var reason: String
}

/// A child became something: subject to a plan.
public struct StatusBegun: EventPayload {
  public static let name = "status-begun"
  public var child: PersonID
  public var status: StatusKey
  public var since: Day
  public var detail: String?
}

/// A child is it no longer.
public struct StatusEnded: EventPayload {
  public static let name = "status-ended"
  public var child: PersonID
  public var status: StatusKey
}
