extension Permission {
  /// What it allows, at the start of a sentence: "Opening a case".
  public var doing: String {
    switch self {
    case .openCase: "Opening a case"
    case .editPeople: "Changing the family's details and people"
    case .allocate: "Allocating somebody"
    case .reassign: "Giving a task to somebody else"
    case .cancelStep: "Calling a step off"
    case .rollBack: "Rolling forms back"
    case .moveCase: "Moving a case to another version or procedure"
    case .readAudit: "Reading the audit trail"
    case .readTimeliness: "Reading the figures on timeliness"
    case .administer: "Administering Waymark"
    }
  }
}
