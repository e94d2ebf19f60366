extension Span {
  /// The span in words, "1 working day" or "15 working days", in the language that is spoken.
  public var wording: String {
    switch unit {
    case .hours: counted(count, "hour", "hours")
    case .days: counted(count, "day", "days")
    case .workingDays: counted(count, "working day", "working days")
    case .weeks: counted(count, "week", "weeks")
    case .months: counted(count, "month", "months")
    }
  }
}

extension StepPoint {
  /// What the step then is: "held".
  var wording: String {
    switch self {
    case .opened: say("opened")
    case .scheduled: say("scheduled")
    case .held: say("held")
    case .closed: say("closed")
    }
  }
}

extension StepState {
  /// The state in a word: "started".
  public var wording: String {
    switch self {
    case .started: say("started")
    case .completed: say("completed")
    case .reopened: say("reopened")
    case .cancelled: say("cancelled")
    }
  }
}

extension RegisterDefinition.Direction {
  /// What becomes of what is on the register: "received".
  var wording: String {
    switch self {
    case .received: say("received")
    case .sent: say("sent")
    }
  }
}
