import Workflow

/// Under which heading something is found, in the order in which they are shown.
public enum FindGroup: String, CaseIterable, Hashable, Sendable, Codable {
  case people, families, meetings, tasks, forms, words

  /// The heading.
  public var title: String {
    switch self {
    case .people: say("People")
    case .families: say("Families")
    case .meetings: say("Meetings")
    case .tasks: say("Tasks")
    case .forms: say("Forms")
    case .words: say("Words in forms and minutes")
    }
  }
}
