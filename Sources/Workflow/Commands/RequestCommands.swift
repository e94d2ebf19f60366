/// Sends a request with a note to a worker, a role's inbox or a team's.
public struct SendRequest: CommandPayload {
  public static let name = "send-request"
  public var task: TaskID
  public var to: Recipient
  public var note: String?
  public init(task: TaskID, to: Recipient, note: String? = nil) {
    self.task = task
    self.to = to
    self.note = note
  }
}

/// Answers a request: it is done, or it is returned with a note that says why.
public struct AnswerRequest: CommandPayload {
  public static let name = "answer-request"
  public var task: TaskID
  public var done: Bool
  public var note: String?
  public init(task: TaskID, done: Bool, note: String? = nil) {
    self.task = task
    self.done = done
    self.note = note
  }
}

/// Chooses what follows a step: it is sent when the step is closed.
public struct ChooseActions: CommandPayload {
  public static let name = "choose-actions"
  public var task: TaskID
  public var actions: [ChosenAction]
  public init(task: TaskID, actions: [ChosenAction]) {
    self.task = task
    self.actions = actions
  }
}

/// Ticks items of a checklist, or takes ticks back.
public struct CheckItems: CommandPayload {
  public static let name = "check-items"
  public var task: TaskID
  /// True to tick, false to take a tick back, for each item.
  public var items: [String: Bool]
  public init(task: TaskID, items: [String: Bool]) {
    self.task = task
    self.items = items
  }
}

/// Says which of the family's children a step is about.
public struct ConcernChildren: CommandPayload {
  public static let name = "concern-children"
  public var step: StepID
  public var children: [PersonID]
  public init(step: StepID, children: [PersonID]) {
    self.step = step
    self.children = children
  }
}
