import Casework
import Workflow

/// The way from a task in a list to where it is done: its form, its meeting, or a question whether it is done.
struct TaskDoor {
  /// The command that waits for an answer, and what to say once it is done.
  struct Pending: Hashable {
    var caseID: CaseID
    var command: Command
    var done: String
  }

  /// The command that a dialog was opened for.
  private(set) var pending: Pending?

  /// The tag under which the dialog answers.
  static let tag: ActionID = "task-door"

  /// Opens a task of a case.
  mutating func open(_ id: TaskID, kind: OpenTask.Kind, of caseID: CaseID, in session: Session) -> [Effect] {
    pending = nil
    if let effects = TaskDoor.review(id, of: caseID, in: session) { return effects }
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      guard let definition = procedure.step(id.step.key), let task = definition.task(id.task) else {
        return [.refuse(Refusal(.noSuchTask(id)).description)]
      }
      let stepTitle = definition.title(number: id.step.number)
      if kind == .request, case .request(let request) = task.verb {
        // Whoever received a request comes to the step, at what it asks for.
        let focus = request.asksFor.first ?? task.key
        return [.push(Routes.step(caseID, id.step, definition.kind, focus: focus))]
      }
      return effects(of: task, id: id, kind: kind, file: file, stepTitle: stepTitle)
    } catch {
      return [.refuse(error.description)]
    }
  }

  private mutating func effects(
    of task: TaskDefinition, id: TaskID, kind: OpenTask.Kind, file: CaseFile, stepTitle: String
  ) -> [Effect] {
    let step = id.step
    let record = "\(file.label), \(stepTitle.inSentence)"
    switch task.verb {
    case .form: return [.push(Routes.form(file.id, id))]
    case .schedule: return [.push(Routes.meeting(file.id, step, focus: "schedule"))]
    case .invite: return [.push(Routes.meeting(file.id, step, focus: "invite"))]
    case .recordAnswers: return [.push(Routes.meeting(file.id, step, focus: "answers"))]
    case .recordAttendance: return [.push(Routes.meeting(file.id, step, focus: "attendance"))]
    case .submit(let forms):
      if kind == .request, let first = forms.first {
        return [.push(Routes.form(file.id, TaskID(step, first)))]
      }
      return ask(
        Pending(caseID: file.id, command: .submitForms(SubmitForms(task: id)), done: say("Sent to be authorised.")),
        title: task.title, message: say("Send the finished forms of \(record) to be authorised?"), confirm: say("Send"))
    case .checklist, .request, .chooseNext, .register: return [.push(Routes.work(file.id, id, doing: task.verb))]
    case .confirm:
      return ask(
        Pending(
          caseID: file.id, command: .confirmTask(ConfirmTask(task: id)), done: say("Done: \(task.title.inSentence).")),
        title: task.title, message: say("Record for \(record) that this is done: \(task.title.inSentence)?"),
        confirm: say("It is done"))
    case .close:
      return ask(
        Pending(caseID: file.id, command: .closeStep(CloseStep(step: step)), done: say("\(stepTitle) is closed.")),
        title: task.title,
        message:
          say("Close the \(stepTitle.inSentence) of \(file.label)? It takes no more changes, and what follows opens."),
        confirm: say("Close"))
    }
  }

  private mutating func ask(_ pending: Pending, title: String, message: String, confirm: String) -> [Effect] {
    self.pending = pending
    return [.push(Routes.confirm(title: title, message: message, confirm: confirm, tag: TaskDoor.tag))]
  }

  /// Does the command that was asked about, where the answer is yes.
  mutating func answered(_ answer: DialogAnswer, in session: Session) -> [Effect] {
    defer { pending = nil }
    guard let pending, answer == .confirmed else { return [] }
    return session.effects(of: pending.command, on: pending.caseID, saying: pending.done)
  }
}
