public import Workflow

/// What is found: where Enter leads.
public enum FindTarget: Hashable, Sendable, Codable {
  case person(PersonID)
  case family
  case meeting(StepID)
  case task(TaskID, OpenTask.Kind)
  case form(TaskID)
  /// A field of a form.
  case passage(TaskID, FieldAddress)

  /// The heading under which it is found.
  public var group: FindGroup {
    switch self {
    case .person: .people
    case .family: .families
    case .meeting: .meetings
    case .task: .tasks
    case .form: .forms
    case .passage: .words
    }
  }

  /// What tells it from everything else of its kind in its case: "p2", "core-group-1/minutes#views@p2".
  public var key: String {
    switch self {
    case .person(let id): id.rawValue
    case .family: ""
    case .meeting(let step): step.description
    case .task(let task, _): task.description
    case .form(let form): form.description
    case .passage(let form, let field): "\(form)#\(field)"
    }
  }
}

/// Something that was found, as lists show it.
public struct FindHit: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var target: FindTarget
  /// What it is called: "Okafor, Sam", "Core group 2", "Conference report".
  public var title: String
  /// What else tells it apart: whose it is, when, in which state.
  public var detail: String
  /// The text that was found, of a field.
  public var text: String?
  /// The definition of the form that the field is in.
  public var definition: FormKey?

  public init(
    caseID: CaseID, target: FindTarget, title: String, detail: String, text: String? = nil,
    definition: FormKey? = nil
  ) {
    self.caseID = caseID
    self.target = target
    self.title = title
    self.detail = detail
    self.text = text
    self.definition = definition
  }
}

/// What was found under one heading, the best first.
public struct FoundGroup: Hashable, Sendable {
  public var group: FindGroup
  public var hits: [FindHit]
  /// True where there is more than is listed.
  public var hasMore: Bool

  public init(group: FindGroup, hits: [FindHit], hasMore: Bool) {
    self.group = group
    self.hits = hits
    self.hasMore = hasMore
  }
}
