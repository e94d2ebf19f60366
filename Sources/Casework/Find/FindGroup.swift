/// Under which heading something is found, in the order in which they are shown.
public enum FindGroup: String, CaseIterable, Hashable, Sendable, Codable {
  case people, families, meetings, tasks, forms, words

  /// The heading.
  public var title: String {
    switch self {
    case .people: "People"
    case .families: "Families"
    case .meetings: "Meetings"
    case .tasks: "Tasks"
    case .forms: "Forms"
    case .words: "Words in forms and minutes"
    }
  }
}
