/// A request was sent.
public struct RequestSent: EventPayload {
  public static let name = "request-sent"
  public var task: TaskID
  public var to: Recipient
  /// The roles in which the receiver can take it.
  public var roles: [RoleKey]
  public var note: String?
}

/// A request was answered.
public struct RequestAnswered: EventPayload {
  public static let name = "request-answered"
  public var task: TaskID
  public var isDone: Bool
  public var note: String?
}

/// What follows a step was chosen.
public struct ActionsChosen: EventPayload {
  public static let name = "actions-chosen"
  public var task: TaskID
  public var actions: [ChosenAction]
}

/// Items of a checklist were ticked, or ticks taken back.
public struct ItemsChecked: EventPayload {
  public static let name = "items-checked"
  public var task: TaskID
  public var items: [String: Bool]
}

/// The children that a step is about were named.
public struct ChildrenConcerned: EventPayload {
  public static let name = "children-concerned"
  public var step: StepID
  public var children: [PersonID]
}
