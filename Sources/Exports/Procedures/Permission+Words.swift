import Workflow

extension Permission {
  /// What it allows, as it follows "may".
  var words: String {
    switch self {
    case .openCase: "open a case"
    case .editPeople: "add and correct people"
    case .allocate: "allocate workers"
    case .reassign: "reassign tasks"
    case .cancelStep: "call steps off"
    case .rollBack: "roll records back"
    case .readAudit: "read the audit"
    case .readTimeliness: "read the figures on timeliness"
    case .moveCase: "move cases to other versions"
    case .administer: "administer"
    case .restrict: "restrict cases and review emergency openings"
    case .emergencyAccess: "open a restricted case in an emergency"
    case .erase: "erase texts"
    }
  }
}
