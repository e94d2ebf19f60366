/// What can follow a step, for a person to choose: "Action taken".
public struct NextActions: Hashable, Sendable {
  /// True where exactly one is chosen, false where one or several are.
  public var isSingle: Bool
  public var actions: [NextAction]

  public init(isSingle: Bool, actions: [NextAction]) {
    self.isSingle = isSingle
    self.actions = actions
  }

  public func action(_ key: String) -> NextAction? { actions.first { $0.key == key } }
}

/// One thing that can follow a step. It is sent when the step is closed.
public struct NextAction: Hashable, Sendable {
  public var key: String
  public var title: String
  /// The kind of step that it opens; nil for one that ends the workflow, and is passed to nobody.
  public var open: StepKey?
  /// Who it can be passed to, by role: a worker, the role's inbox or a team. Empty where it goes to nobody in
  /// particular.
  public var passTo: [RoleKey]
  /// True where nothing else can be chosen beside it.
  public var isAlone: Bool
  /// What the person who closes the step is reminded of.
  public var says: String?
  /// Where this does not hold it is not offered.
  public var condition: Condition
  /// True where it is chosen with a note.
  public var needsNote: Bool

  public init(
    key: String, title: String, open: StepKey? = nil, passTo: [RoleKey] = [], isAlone: Bool = false,
    says: String? = nil, condition: Condition = .always, needsNote: Bool = false
  ) {
    self.key = key
    self.title = title
    self.open = open
    self.passTo = passTo
    self.isAlone = isAlone
    self.says = says
    self.condition = condition
    self.needsNote = needsNote
  }
}

/// A request that a task sends with a note.
public struct RequestDefinition: Hashable, Sendable {
  /// The roles to whose workers, inbox or teams it can go.
  public var to: [RoleKey]
  /// The tasks of the same step that it asks for: they open when it is sent, are for whoever received it, and answer it
  /// when they are done. Where there are none the receiver answers it.
  public var asksFor: [TaskKey]
  /// True where it is sent with a note.
  public var needsNote: Bool

  public init(to: [RoleKey], asksFor: [TaskKey] = [], needsNote: Bool = false) {
    self.to = to
    self.asksFor = asksFor
    self.needsNote = needsNote
  }
}
