extension Permission {
  /// What it allows, at the start of a sentence: "Opening a case".
  public var doing: String {
    switch self {
    case .openCase: say("Opening a case")
    case .editPeople: say("Changing the family's details and people")
    case .allocate: say("Allocating somebody")
    case .reassign: say("Giving a task to somebody else")
    case .cancelStep: say("Calling a step off")
    case .rollBack: say("Rolling forms back")
    case .moveCase: say("Moving a case to another version or procedure")
    case .readAudit: say("Reading the audit trail")
    case .readTimeliness: say("Reading the figures on timeliness")
    case .administer: say("Administering Waymark")
    case .restrict: say("Restricting a case, and reviewing who opened it in an emergency")
    case .emergencyAccess: say("Opening a restricted case in an emergency")
    case .erase: say("Erasing a text")
    }
  }
}
