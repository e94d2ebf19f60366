import Casework
import Workflow

/// All that the form screen knows of the record it shows, as it was last read. It never changes; the screen hands it on
/// with each key, which costs nothing for an object.
final class FormRecord {
  let file: CaseFile
  let procedure: Procedure
  let step: Step
  let stepDefinition: StepDefinition
  /// The task whose form is shown.
  let task: TaskDefinition
  let definition: FormDefinition
  /// Nil until it is started.
  let form: Form?
  /// The task that sends this form, with others, to be authorised; nil where the form is sent by itself.
  let carrier: TaskDefinition?
  /// The forms that are sent together, this one among them; only this one where it is sent by itself.
  let parts: [TaskID]
  private let context: Context
  /// Every form that the case knows.
  var forms: [FormKey: FormDefinition] { context.forms }

  var id: TaskID { TaskID(step.id, task.key) }
  /// The task on whose submission a decision is made.
  var decided: TaskDefinition { carrier ?? task }
  var decidedID: TaskID { TaskID(step.id, decided.key) }
  var stepTitle: String { stepDefinition.title(number: step.id.number) }
  /// Which record this is: "Carter (3 children), core group 2".
  var name: String { "\(file.label), \(stepTitle.inSentence)" }
  /// Which part of what is sent together this is, from 1.
  var part: Int { (parts.firstIndex(of: id) ?? 0) + 1 }

  /// Reads the record of a task; for one that sends the forms of others, that of its first form, or of `part`.
  init(_ caseID: CaseID, _ opened: TaskID, part: TaskID?, in session: Session) throws(CaseworkError) {
    let (file, procedure) = try session.open(caseID)
    guard let step = file.step(opened.step), let stepDefinition = procedure.step(opened.step.key),
      let task = stepDefinition.task(opened.task)
    else { throw .refused(Refusal(.noSuchTask(opened))) }
    var shown = task
    if case .submit(let keys) = task.verb, let key = part?.task ?? keys.first, let found = stepDefinition.task(key) {
      shown = found
    } else if let key = part?.task, let found = stepDefinition.task(key) {
      shown = found
    }
    let forms = try session.service.rules(of: file).forms
    let filled = file.form(
      for: shown, in: step, procedure: procedure, calendar: session.service.calendar, today: session.today)
    guard let key = filled, let definition = forms[key] else {
      throw .definitions(say("\"\(task.title)\" has no form."))
    }
    self.file = file
    self.procedure = procedure
    self.step = step
    self.stepDefinition = stepDefinition
    self.task = shown
    self.definition = definition
    form = step.forms[shown.key]
    carrier = stepDefinition.tasks.first { $0.sends.contains(shown.key) }
    parts = (carrier?.sends ?? [shown.key]).map { TaskID(step.id, $0) }
    let store = session.service.store
    context = Context(
      actor: session.actor, at: session.now, procedure: procedure, forms: forms, calendar: session.service.calendar,
      worker: { try? store.worker($0) })
  }

  /// Why a command would be refused now; nil where it would be taken.
  func refusal(of command: Command) -> Refusal? {
    do throws(Refusal) {
      _ = try file.decide(command, in: context)
      return nil
    } catch {
      return error
    }
  }

  /// What the gates still ask for before the form, with these changes of its answers, can be finalised, and before the
  /// task that sends it can send it; sentences.
  func missing(with changes: [FieldAddress: Answer]) -> (toFinalise: [String], toSend: [String]) {
    let toFinalise = file.missing(finalising: id, with: changes, context)
    let toSend = carrier.map { file.missing(for: $0, of: step.id, finalising: id, with: changes, context) } ?? []
    return (toFinalise, toSend)
  }

  /// What a command would lead to now; nil where it would be refused.
  func decision(on command: Command) -> Decision? { try? file.decide(command, in: context) }

  /// The forms that are sent together, by their titles: "\"Plan, part 1\"".
  var partTitles: [String] {
    parts.map { part in
      let key = step.forms[part.task]?.definition ?? stepDefinition.task(part.task)?.form
      return "\"\(key.flatMap { context.forms[$0]?.title } ?? title(of: part))\""
    }
  }

  /// What a decision does to versions, stages and steps, in sentences.
  func consequences(of decision: Decision, in session: Session) -> String {
    var sentences: [String] = []
    let versions = parts.compactMap { file.form($0)?.versions.last?.number }.map { say("version \($0)") }
    if !versions.isEmpty { sentences.append(say("\(listed(versions).capitalisedFirst) stays on the record.")) }
    for event in decision.events {
      switch event {
      case .formsRolledBack(let rolled) where rolled.to == .awaitingAuthorisation:
        let role = authoriser.map { say("a \($0.inSentence)") } ?? say("whoever authorises it")
        sentences.append(say("It goes back to \(role), who can authorise or reject it."))
      case .formsRolledBack:
        let worker = form.map { session.nameOf($0.savedBy) } ?? say("whoever wrote it")
        sentences.append(say("It goes back to \(worker), open for changes."))
      case .stepReopened(let reopened):
        let title = stepDefinition.title(number: reopened.step.number).inSentence
        sentences.append(say("The \(title), which is closed, is opened again."))
      default: continue
      }
    }
    return sentences.joined(separator: " ")
  }

  /// Why this person can't write in the form; nil where they can.
  var editRefusal: Refusal? {
    guard let refusal = refusal(of: .saveForm(SaveForm(form: id, answers: [:]))) else { return nil }
    return refusal.reasons == [.nothingChanges] ? nil : refusal
  }

  /// What a task of the step is called.
  func title(of id: TaskID) -> String { procedure.task(id)?.title ?? id.description }

  /// What a form of the case is called: that of its step and of its kind.
  func title(ofForm form: Form, in session: Session) -> String {
    (try? session.service.rules(of: file).forms[form.definition]?.title) ?? form.definition.rawValue
  }

  /// Where an answer was copied from, and from when that is; nil where the case has no such form.
  func wording(of source: AnswerSource, in session: Session) -> String? {
    let forms = try? session.service.rules(of: file).forms
    return file.wording(of: source, copiedInto: id) { forms?[$0]?.title }
  }

  /// The titles of the roles that can roll a record back.
  var rollBackRoles: [String] {
    procedure.roles.filter { $0.permissions.contains(.rollBack) }.map(\.title)
  }

  /// The title of the role that authorises what this form is sent with; nil where none does.
  var authoriser: String? { decided.authorisedBy.map { procedure.title(of: $0) } }
}

extension TaskDefinition {
  /// The tasks whose forms this one sends.
  fileprivate var sends: [TaskKey] {
    if case .submit(let keys) = verb { keys } else { [] }
  }

  /// True for a task that sends the forms of others.
  var isSubmission: Bool {
    if case .submit = verb { true } else { false }
  }
}

extension Session {
  /// A worker's name, or their id where they are not known.
  func nameOf(_ worker: WorkerID) -> String { service.worker(worker)?.name ?? worker.rawValue }

  /// A moment as a person says it today: "09:41", or "12 Jan 2026, 09:41".
  func saying(_ instant: Instant) -> String {
    let moment = instant.moment
    return moment.day == today ? moment.time.description : "\(moment.day.short), \(moment.time)"
  }
}
