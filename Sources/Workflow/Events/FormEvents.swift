/// A form was started, blank or with answers copied forward.
public struct FormStarted: EventPayload {
  public static let name = "form-started"
  public var form: TaskID
  public var definition: FormKey
  public var answers: [FieldAddress: Answer]
  /// Where each copied answer came from.
  public var sources: [FieldAddress: AnswerSource]
}

/// Changes to a form were saved.
public struct FormSaved: EventPayload {
  public static let name = "form-saved"
  public var form: TaskID
  public var answers: [FieldAddress: Answer]
  /// Where each answer came from that was copied into the form.
  public var sources: [FieldAddress: AnswerSource]?
}

/// A form was finalised: a version of it is kept.
public struct FormFinalised: EventPayload {
  public static let name = "form-finalised"
  public var form: TaskID
}

/// A finalised form was taken back into draft.
public struct FormReopened: EventPayload {
  public static let name = "form-reopened"
  public var form: TaskID
}

/// Forms were sent to be authorised.
public struct FormsSubmitted: EventPayload {
  public static let name = "forms-submitted"
  public var task: TaskID
  public var forms: [TaskID]
  /// Who is asked to authorise them, where somebody was named, and the note to them.
  public var to: WorkerID?
  public var note: String?
}

/// Forms were authorised.
public struct FormsAuthorised: EventPayload {
  public static let name = "forms-authorised"
  public var task: TaskID
  public var forms: [TaskID]
}

/// Forms were rejected with a reason.
public struct FormsRejected: EventPayload {
  public static let name = "forms-rejected"
  public var task: TaskID
  public var forms: [TaskID]
  public var reason: String
}

/// Records support rolled forms back: to awaiting authorisation where they had been authorised, else to the worker.
public struct FormsRolledBack: EventPayload {
  public static let name = "forms-rolled-back"
  public var task: TaskID
  public var forms: [TaskID]
  public var to: FormState
  public var reason: String
}
