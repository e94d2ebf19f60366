/// A field that a tray's filter can ask about: `due:<fri`.
public enum TrayField: String, CaseIterable, Hashable, Sendable {
  case due, role, step, task, kind, family, person, worker, team, priority, from, address, note
  case caseNumber = "case"

  /// What its value can be, for the help and for what is said of a value that is none.
  public var expects: String {
    switch self {
    case .due: "a date, <date, >=date, date..date, today, week, overdue or none"
    case .role: "the key of a role, or how it begins"
    case .step: "some of the step's title, or its key"
    case .task: "some of the task's title"
    case .kind: "work or request"
    case .family: "some of the family's name"
    case .person: "some of a name of somebody in the case"
    case .worker: "some of a worker's name or id, me, none or left"
    case .team: "the key or the name of a team"
    case .priority: "urgent, soon, later or undated"
    case .from: "some of the sender's name or id"
    case .address: "some of the family's address"
    case .note: "some of the note"
    case .caseNumber: "a case number"
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
