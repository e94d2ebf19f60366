/// Records that somebody came to a meeting that is held: late, where a time is given.
public struct RecordArrival: CommandPayload {
  public static let name = "record-arrival"
  public var step: StepID
  public var person: PersonID
  /// When they came; nil for somebody who was there from the beginning.
  public var at: TimeOfDay?
  public init(step: StepID, person: PersonID, at: TimeOfDay? = nil) {
    self.step = step
    self.person = person
    self.at = at
  }
}

/// Records that somebody left a meeting before its end; without a time it takes that back.
public struct RecordDeparture: CommandPayload {
  public static let name = "record-departure"
  public var step: StepID
  public var person: PersonID
  public var at: TimeOfDay?
  public init(step: StepID, person: PersonID, at: TimeOfDay? = nil) {
    self.step = step
    self.person = person
    self.at = at
  }
}

/// Leaves a remark on a section of a form that is being written.
public struct LeaveRemark: CommandPayload {
  public static let name = "leave-remark"
  public var form: TaskID
  public var section: FieldKey
  /// The child, where the section is asked for each.
  public var child: PersonID?
  public var text: String
  public init(form: TaskID, section: FieldKey, child: PersonID? = nil, text: String) {
    self.form = form
    self.section = section
    self.child = child
    self.text = text
  }
}

/// Settles a remark on a form, with an answer where one is needed.
public struct SettleRemark: CommandPayload {
  public static let name = "settle-remark"
  public var form: TaskID
  /// The remark's number in its form.
  public var remark: Int
  public var answer: String?
  public init(form: TaskID, remark: Int, answer: String? = nil) {
    self.form = form
    self.remark = remark
    self.answer = answer
  }
}
