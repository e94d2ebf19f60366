public import Workflow

/// What is expected at a point of a scenario.
public struct Expectation: Hashable, Sendable {
  public var place: FilePlace
  public var kind: Kind

  /// What is looked at, and how it must be.
  public enum Kind: Hashable, Sendable {
    /// Everything in the tray of a worker, or that waits for a role or a team.
    case tray(Holder, [ExpectedTask])
    /// Everything in every tray; who is not named has nothing.
    case everyTray([Holder: [ExpectedTask]])
    /// The whole pathway: steps by id, those still to come by kind.
    case pathway([String: PathwayState])
    /// When a task, or a step, is due, and what the reason for it says.
    case due(TaskOrStep, ExpectedDue, says: String?)
    /// What a child is, each with its detail where one is given; nothing else.
    case statuses(PersonID, [StatusKey: String?])
    case form(TaskID, FormState)
    /// What a form says, among other answers.
    case answers(TaskID, [FieldAddress: Answer])
    /// When a meeting is set for; nil where it has no date.
    case meeting(StepID, Moment?)
    /// The names of events that the entry must have brought about, among others.
    case recorded([String])
    /// What the person is warned of, as what they do is taken.
    case warning(String)
    /// The person is warned of nothing.
    case noWarning
  }

  /// In whose tray a task is.
  public enum Holder: Hashable, Sendable {
    case worker(WorkerID)
    /// Nobody's yet: it waits for the role.
    case role(RoleKey)
    /// Nobody's yet: it is in the inbox of the team.
    case team(TeamID)
  }

  /// How a step is drawn on the pathway.
  public enum PathwayState: String, CaseIterable, Hashable, Sendable {
    case completed, current, upcoming, cancelled
    /// Under way, and past its limit.
    case late
  }

  /// What has a due date.
  public enum TaskOrStep: Hashable, Sendable {
    case task(TaskID)
    case step(StepID)
  }
}

/// A task as a tray must show it.
public struct ExpectedTask: Hashable, Sendable {
  public var place: FilePlace
  public var task: TaskID
  public var kind: OpenTask.Kind
  /// Nil where it is not looked at.
  public var due: ExpectedDue?
  /// What the tray must say of it, among other things; nil where it is not looked at.
  public var note: String?
}

/// A due date as it must be.
public enum ExpectedDue: Hashable, Sendable {
  case on(Deadline)
  /// There is none.
  case never
}
