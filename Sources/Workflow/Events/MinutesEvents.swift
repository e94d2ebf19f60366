/// Somebody came to a meeting: late, where a time is given.
public struct PersonArrived: EventPayload {
  public static let name = "person-arrived"
  public var step: StepID
  public var person: PersonID
  public var at: TimeOfDay?
}

/// Somebody left a meeting before its end; without a time that is taken back.
public struct PersonDeparted: EventPayload {
  public static let name = "person-departed"
  public var step: StepID
  public var person: PersonID
  public var at: TimeOfDay?
}

/// A remark was left on a section of a form.
public struct RemarkLeft: EventPayload {
  public static let name = "remark-left"
  public var form: TaskID
  public var section: FieldKey
  public var child: PersonID?
  public var text: String
}

/// A remark was settled.
public struct RemarkSettled: EventPayload {
  public static let name = "remark-settled"
  public var form: TaskID
  public var remark: Int
  public var answer: String?
}
