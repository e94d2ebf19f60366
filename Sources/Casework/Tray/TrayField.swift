import Workflow

/// A field that a tray's filter can ask about: `due:<fri`.
public enum TrayField: String, CaseIterable, Hashable, Sendable {
  case due, role, step, task, kind, family, person, worker, team, priority, from, address, note
  case caseNumber = "case"

  /// What its value can be, for the help and for what is said of a value that is none.
  public var expects: String {
    switch self {
    case .due: say("a date, <date, >=date, date..date, today, week, overdue or none")
    case .role: say("the key of a role, or how it begins")
    case .step: say("some of the step's title, or its key")
    case .task: say("some of the task's title")
    case .kind: say("work or request")
    case .family: say("some of the family's name")
    case .person: say("some of a name of somebody in the case")
    case .worker: say("some of a worker's name or id, me, none or left")
    case .team: say("the key or the name of a team")
    case .priority: say("urgent, soon, later or undated")
    case .from: say("some of the sender's name or id")
    case .address: say("some of the family's address")
    case .note: say("some of the note")
    case .caseNumber: say("a case number")
    }
  }

  /// The values that are always there, for completing.
  var values: [String] {
    switch self {
    case .due: ["today", "tomorrow", "week", "overdue", "none"]
    case .kind: ["work", "request"]
    case .worker: ["me", "none", "left"]
    case .priority: TrayPriority.allCases.map(\.rawValue)
    case .role, .step, .task, .family, .person, .team, .from, .address, .note, .caseNumber: []
    }
  }

  /// Every field, in a sentence.
  public static let list = allCases.map(\.rawValue).joined(separator: ", ")
}
