import Workflow

/// What a role may do in a procedure, in words.
struct RoleWording {
  /// One line each: the role with its permissions, its tasks, and what it authorises.
  var lines: [String]

  init(_ key: RoleKey, in procedure: Procedure) {
    guard let role = procedure.role(key) else {
      lines = [say("\(key): no role of this procedure.")]
      return
    }
    let permissions = Permission.allCases.filter(role.permissions.contains).map(\.wording)
    lines = [permissions.isEmpty ? role.title : "\(role.title): \(listed(permissions))"]
    for step in procedure.steps {
      let own = step.tasks.filter { $0.by.contains(key) }.map(\.title.inSentence)
      if !own.isEmpty { lines.append("  \(step.title): \(listed(own))") }
      let authorised = step.tasks.filter { $0.authorisedBy == key }.map(\.title.inSentence)
      if !authorised.isEmpty { lines.append(say("  \(step.title), authorises: \(listed(authorised))")) }
    }
  }
}

extension Permission {
  /// What it allows, in the middle of a sentence.
  var wording: String {
    switch self {
    case .openCase: say("opens cases")
    case .editPeople: say("adds and corrects people")
    case .allocate: say("allocates workers")
    case .reassign: say("gives tasks to others")
    case .cancelStep: say("calls steps off")
    case .rollBack: say("rolls records back")
    case .readTimeliness: say("sees what was done in time")
    case .readAudit: say("reads the audit trail")
    case .moveCase: say("moves cases to other versions")
    case .administer: say("administers the store")
    case .restrict: say("restricts cases and reviews emergency openings")
    case .emergencyAccess: say("opens restricted cases in an emergency")
    case .erase: say("erases texts")
    }
  }
}
