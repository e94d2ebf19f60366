/// A task of a step: what is done, by whom, after what, and by when.
public struct TaskDefinition: Hashable, Sendable {
  public var key: TaskKey
  /// As the tray shows it: "Write the conference report".
  public var title: String
  public var verb: Verb
  /// The roles that may do it; the first one's allocated worker gets it in their tray.
  public var by: [RoleKey]
  /// Tasks of the same step that must be done before it opens.
  public var after: [TaskKey]
  /// Where this does not hold the task is not needed.
  public var condition: Condition
  /// The task's own limits; the earliest holds.
  public var due: [TimescaleKey]
  /// True where the task is due when its step is.
  public var isDueWithStep: Bool
  /// The role that must authorise it before it is done.
  public var authorisedBy: RoleKey?
  /// The roles that read its form while it is written, and leave remarks on it.
  public var remarksBy: [RoleKey] = []
  /// The steps and tasks whose forms can be copied forward into this one.
  public var copyForwardFrom: [CopySource]
  /// What finishing the task makes of each child.
  public var sets: [StatusRule]
  /// The kinds of people who are each invited, or left out with a reason, before a task that invites is done; where
  /// it names none, one invitation is enough. The authority's own workers are never waited for.
  public var invites: [Person.Kind]
  /// The group whose members are each invited, or left out with a reason, in the same way.
  public var invitesMembersOf: GroupKey?
  /// The parts of a meeting that people can be invited to separately; none where it has no parts.
  public var parts: [Choice] = []
  /// Where this holds every relative is invited to a part.
  public var splitWhen: Condition?
  /// The forms that it fills in on some occasions in place of its usual one; the first whose occasion it is.
  public var formChoices: [FormChoice] = []
  /// Answers that the task's form begins with, for the step knows them.
  public var prefill: [FieldKey: Answer]
  /// True where the step can be closed while it is still open.
  public var isOptional: Bool
  /// What must be so before it can be done.
  public var gates: [GateKey]
  /// Where the step's board shows it.
  public var place: BoardPlace

  public init(
    key: TaskKey, title: String, verb: Verb, by: [RoleKey], after: [TaskKey] = [], condition: Condition = .always,
    due: [TimescaleKey] = [], isDueWithStep: Bool = false, authorisedBy: RoleKey? = nil,
    copyForwardFrom: [CopySource] = [], sets: [StatusRule] = [], invites: [Person.Kind] = [],
    invitesMembersOf: GroupKey? = nil,
    prefill: [FieldKey: Answer] = [:], isOptional: Bool = false, gates: [GateKey] = [],
    place: BoardPlace = BoardPlace()
  ) {
    self.key = key
    self.title = title
    self.verb = verb
    self.by = by
    self.after = after
    self.condition = condition
    self.due = due
    self.isDueWithStep = isDueWithStep
    self.authorisedBy = authorisedBy
    self.copyForwardFrom = copyForwardFrom
    self.sets = sets
    self.invites = invites
    self.invitesMembersOf = invitesMembersOf
    self.prefill = prefill
    self.isOptional = isOptional
    self.gates = gates
    self.place = place
  }

  /// The form that the task fills in.
  public var form: FormKey? {
    if case .form(let key) = verb { key } else { nil }
  }
}

/// The lane and the period of a step's board in which a task stands.
public struct BoardPlace: Hashable, Sendable {
  /// Nil for the first lane among the task's roles.
  public var lane: RoleKey?
  public var period: String?
  public init(lane: RoleKey? = nil, period: String? = nil) {
    self.lane = lane
    self.period = period
  }
}

/// What the engine can do for a task.
public enum Verb: Hashable, Sendable {
  /// Set date, time, venue and the workers who serve the meeting (chair, minute taker).
  case schedule(Scheduling)
  /// Invite people, each with a method.
  case invite
  /// Record for each person invited whether they will attend.
  case recordAnswers
  /// Record that the meeting was held, and who was there.
  case recordAttendance
  /// Fill in a form.
  case form(FormKey)
  /// Send the finished forms of these tasks to be authorised together.
  case submit([TaskKey])
  /// Say that it is done: "Complete the meeting".
  case confirm
  /// Tick each item of a list.
  case checklist([Choice])
  /// Send a request with a note.
  case request(RequestDefinition)
  /// Choose what follows the step.
  case chooseNext(NextActions)
  /// Keep a register: what was received from people, or sent to them.
  case register(RegisterDefinition)
  /// Close the step, once every other task is done.
  case close
}

/// A form that can be copied forward: that of a task of the latest steps of a kind.
public struct CopySource: Hashable, Sendable {
  public var step: StepKey
  public var task: TaskKey
  public init(step: StepKey, task: TaskKey) {
    self.step = step
    self.task = task
  }
}

/// What finishing a form makes of each child for whom the condition holds.
public struct StatusRule: Hashable, Sendable {
  public var status: StatusKey
  /// True to begin the status, false to end it.
  public var begins: Bool
  public var condition: Condition
  /// The field whose answer says more, such as the category of abuse.
  public var detail: FieldKey?
  public init(status: StatusKey, begins: Bool, condition: Condition, detail: FieldKey? = nil) {
    self.status = status
    self.begins = begins
    self.condition = condition
    self.detail = detail
  }
}
