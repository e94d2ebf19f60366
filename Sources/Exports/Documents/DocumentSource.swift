public import Casework
public import Workflow

/// What a document is made of: a case, what it runs on, the time that it is, and the authority's workers.
public struct DocumentSource {
  public var file: CaseFile
  public var rules: Rules
  public var now: Instant
  public var worker: (WorkerID) -> Worker?
  /// A table of more columns than this is printed as entries, one under the other.
  public var mostColumns: Int
  /// The lines of its chronology, for the documents that print it.
  public var chronology: [ChronologyLine] = []

  public init(
    file: CaseFile, rules: Rules, now: Instant, mostColumns: Int = 6, worker: @escaping (WorkerID) -> Worker?
  ) {
    self.file = file
    self.rules = rules
    self.now = now
    self.mostColumns = mostColumns
    self.worker = worker
  }

  var procedure: Procedure { rules.procedure }

  /// The title of a step: "Core group 2".
  public func title(of step: Step) -> String {
    procedure.step(step.id.key)?.title(number: step.id.number) ?? step.id.description
  }

  /// A worker's name, or the id where nobody is known by it.
  func name(_ id: WorkerID) -> String { worker(id)?.name ?? id.rawValue }

  /// A worker with what they are: "Grace Obi, Team manager", in the role of those given that they have.
  func name(_ id: WorkerID, in roles: [RoleKey]) -> String {
    guard let worker = worker(id) else { return id.rawValue }
    let role = roles.first { worker.roles.contains($0) }
    return "\(worker.name), \(role.map { procedure.title(of: $0) } ?? worker.title)"
  }
}

/// A document ready for its template.
public struct PrintedDocument: Hashable, Sendable {
  /// What it is, without the name of anybody: "Minutes of the conference".
  public var title: String
  /// True where every page must say that it is a draft.
  public var isDraft: Bool
  /// "Authorised by Grace Obi, Team manager, on Wed 14 Jan 2026 at 16:05"; empty for what is of no form.
  public var standing: String
  /// A record of the pieces that `DocumentVocabulary` names.
  public var data: DocumentValue
}

/// What a document is of.
public enum DocumentSubject: Hashable, Sendable {
  /// A form of the case.
  case form(TaskID)
  /// A meeting: its agenda is the headings of the form that this task of it fills in.
  case meeting(StepID, agendaOf: TaskKey?, form: FormKey?)
  /// The invitation of a person to a meeting.
  case invitation(StepID, PersonID)
  /// The chronology of the case.
  case chronology
}

extension DocumentSource {
  /// Takes what is kept confidential out of texts that a person reads; where that is nil, anybody.
  public func redacted(for reader: PersonID?) -> (String) -> String {
    let redaction = Redaction(file, reader: reader)
    return { redaction.clean($0) }
  }
}
