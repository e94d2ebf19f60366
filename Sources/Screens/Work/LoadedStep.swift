import Casework
import Workflow

/// What a screen knows of a step: the case, its procedure, who looks at it, and where its tasks stand.
typealias LoadedStep = LoadedMeeting

extension LoadedStep {
  /// The names of the teams, where a step passes work on.
  static func teams(of definition: StepDefinition, _ step: Step, in session: Session) -> [TeamID: String] {
    guard step.passed != nil || definition.tasks.contains(where: { $0.verb.passesOn }) else { return [:] }
    let found = (try? session.service.store.teams()) ?? []
    return Dictionary(found.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The task as a tray shows it; nil where it stands in none.
  func open(_ task: TaskDefinition) -> OpenTask? { tasks.first { $0.id == TaskID(step.id, task.key) } }

  /// To whom something is passed, in words: "Ben Cole", "team manager (inbox)", "North (team)".
  func name(_ recipient: Recipient) -> String {
    switch recipient {
    case .worker(let id): name(id)
    case .role(let key): say("\(procedure.title(of: key)) (inbox)")
    case .team(let id): say("\(teams[id] ?? id.rawValue) (team)")
    }
  }

  /// Who did something and when: "Ben Cole, Mon 5 Jan 2026 14:02".
  func wording(of signature: Signature) -> String {
    "\(name(signature.by)), \(signature.at.day.long) \(signature.at.moment.time)"
  }

  /// What still has to be so before an open task can be done, as sentences.
  func missing(for task: TaskDefinition) -> [String] {
    guard step.state.isOpen, status(of: task) == .open else { return [] }
    return file.missing(for: task, in: step, context)
  }
}

extension Verb {
  /// True for a task that passes work on to somebody.
  fileprivate var passesOn: Bool {
    switch self {
    case .request, .chooseNext: true
    case .schedule, .invite, .recordAnswers, .recordAttendance, .form, .submit, .confirm, .checklist, .register, .close:
      false
    }
  }
}
