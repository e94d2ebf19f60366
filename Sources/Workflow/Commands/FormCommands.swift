/// Starts a task's form: blank, or with answers copied forward from earlier forms.
public struct StartForm: CommandPayload {
  public static let name = "start-form"
  public var form: TaskID
  /// The earlier forms to copy forward from; none for a blank start.
  public var copyFrom: [TaskID]?
  /// The sections that are copied into, by their keys; all of them where it is left out.
  public var sections: [FieldKey]?
  public init(form: TaskID, copyFrom: [TaskID]? = nil, sections: [FieldKey]? = nil) {
    self.form = form
    self.copyFrom = copyFrom
    self.sections = sections
  }
}

/// Copies answers into a form that is being filled in: from earlier forms, or from one child's answers to its siblings'.
public struct CopyAnswers: CommandPayload {
  public static let name = "copy-answers"
  public var form: TaskID
  /// The earlier forms to copy forward from; where it is left out the answers about `child` in the form itself are
  /// copied.
  public var from: [TaskID]?
  /// The child whose answers are given to the others; without it each child takes its own.
  public var child: PersonID?
  /// The children who are given them; all others where it is left out.
  public var to: [PersonID]?
  /// The sections that are copied into, by their keys; all of them where it is left out.
  public var sections: [FieldKey]?
  /// True where answers that are there already are replaced; they stay otherwise.
  public var replace: Bool?
  /// The revision that the choice was made on; without it the copy is taken as it is.
  public var revision: Int?
  public init(
    form: TaskID, from: [TaskID]? = nil, child: PersonID? = nil, to: [PersonID]? = nil, sections: [FieldKey]? = nil,
    replace: Bool? = nil, revision: Int? = nil
  ) {
    self.form = form
    self.from = from
    self.child = child
    self.to = to
    self.sections = sections
    self.replace = replace
    self.revision = revision
  }
}

/// Saves changes to a form.
public struct SaveForm: CommandPayload {
  public static let name = "save-form"
  public var form: TaskID
  /// The answers that changed; null clears one.
  public var answers: [FieldAddress: Answer]
  /// The revision that the edit was made on; without it the save is taken as it is.
  public var revision: Int?
  public init(form: TaskID, answers: [FieldAddress: Answer], revision: Int? = nil) {
    self.form = form
    self.answers = answers
    self.revision = revision
  }
}

/// Finalises a form: it becomes read-only and, where the procedure says so, goes to be authorised.
public struct FinaliseForm: CommandPayload {
  public static let name = "finalise-form"
  public var form: TaskID
  /// Who is asked to authorise it; without a name whoever is allocated, or the first of the role to take it.
  public var to: WorkerID?
  /// What they are told.
  public var note: String?
  public init(form: TaskID, to: WorkerID? = nil, note: String? = nil) {
    self.form = form
    self.to = to
    self.note = note
  }
}

/// Takes a finalised form back into draft, while nothing was built on it.
public struct AmendForm: CommandPayload {
  public static let name = "amend-form"
  public var form: TaskID
  public init(form: TaskID) { self.form = form }
}

/// Sends finished forms to be authorised together.
public struct SubmitForms: CommandPayload {
  public static let name = "submit-forms"
  public var task: TaskID
  /// Who is asked to authorise them; without a name whoever is allocated, or the first of the role to take it.
  public var to: WorkerID?
  /// What they are told.
  public var note: String?
  public init(task: TaskID, to: WorkerID? = nil, note: String? = nil) {
    self.task = task
    self.to = to
    self.note = note
  }
}

/// Authorises what was submitted by a task.
public struct Authorise: CommandPayload {
  public static let name = "authorise"
  public var task: TaskID
  public init(task: TaskID) { self.task = task }
}

/// Rejects what was submitted by a task; it returns to the worker with the reason.
public struct Reject: CommandPayload {
  public static let name = "reject"
  public var task: TaskID
  public var reason: String
  public init(task: TaskID, reason: String) {
    self.task = task
    self.reason = reason
  }
}

/// Rolls an authorised or finalised record back by one stage, with the reason.
public struct RollBack: CommandPayload {
  public static let name = "roll-back"
  public var task: TaskID
  public var reason: String
  public init(task: TaskID, reason: String) {
    self.task = task
    self.reason = reason
  }
}
