import Casework
import Definitions
import Exports
import Typesetting
import Workflow

/// Finds what a template prints in a case.
struct DocumentFinder {
  let file: CaseFile
  let rules: Rules
  let template: TemplateDefinition
  let service: CaseService

  /// What is to be printed, at least one; throws a sentence that says what is not there.
  func subjects(_ order: DocumentPress.Order) throws -> [DocumentSubject] {
    if template.subject == .case {
      guard order.reference.isEmpty else {
        throw Complaint("The \(template.name) is of the case as a whole: waymark print \(template.name) \(file.id).")
      }
      return [.chronology]
    }
    guard !order.reference.isEmpty else {
      throw Complaint("A step or form is needed: waymark print \(template.name) \(file.id) core-group-1.")
    }
    if let task = TaskID(order.reference) { return try [form(task)] }
    let step = try step(order.reference)
    switch template.subject {
    case .form: return try forms(of: step)
    case .meeting: return [agenda(of: step)]
    case .invitation: return try invitations(to: step, order.person)
    case .case: return [.chronology]
    }
  }

  private func step(_ reference: String) throws -> Step {
    guard let id = StepID(reference), let step = file.step(id) else {
      throw Complaint("Case \(file.id) has no step \(Display.line(reference)).")
    }
    return step
  }

  private func prints(_ form: FormKey) -> Bool { template.forms.isEmpty || template.forms.contains(form) }

  private func form(_ id: TaskID) throws -> DocumentSubject {
    guard template.subject == .form else {
      throw Complaint("The \(template.name) of a case are those of a step, such as \(id.step), not of a task.")
    }
    guard let form = file.form(id) else { throw Complaint("Case \(file.id) has no form \(Display.line("\(id)")).") }
    guard prints(form.definition) else {
      let title = rules.forms[form.definition]?.title ?? form.definition.rawValue
      throw Complaint("\(id) is no \(template.name): it is the form \"\(title)\"; `waymark print form` prints it.")
    }
    return .form(id)
  }

  /// The forms of a step that the template prints, in the order of its tasks; of several of one kind the last.
  private func forms(of step: Step) throws -> [DocumentSubject] {
    let tasks = rules.procedure.step(step.id.key)?.tasks ?? []
    let found = tasks.compactMap { step.forms[$0.key] }.filter { prints($0.definition) }
    let last = found.indices.filter { index in
      !found[(index + 1)...].contains { $0.definition == found[index].definition }
    }
    guard !last.isEmpty else {
      let missing = tasks.first { task in task.forms.contains(where: prints) }
      throw Complaint(
        missing.map { "\(step.id) has no \(template.name) yet: nobody has begun \"\($0.title)\"." }
          ?? "\(step.id) has no \(template.name): none of its tasks writes any.")
    }
    return last.map { .form(found[$0].id) }
  }

  private func agenda(of step: Step) -> DocumentSubject {
    let tasks = rules.procedure.step(step.id.key)?.tasks ?? []
    for task in tasks {
      let form = file.form(
        for: task, in: step, procedure: rules.procedure, calendar: service.calendar, today: service.clock.now.day)
      if let form, template.forms.contains(form) { return .meeting(step.id, agendaOf: task.key, form: form) }
    }
    return .meeting(step.id, agendaOf: nil, form: nil)
  }

  private func invitations(to step: Step, _ person: PersonID?) throws -> [DocumentSubject] {
    guard step.meeting.schedule != nil else {
      throw Complaint("\(step.id) has no date yet: nobody can be invited to it.")
    }
    let invited = step.meeting.invitations.map(\.person)
    if let person, !invited.contains(person) {
      let name = file.person(person)?.name ?? person.rawValue
      throw Complaint("\(Display.line(name)) is not invited to \(step.id).")
    }
    guard !invited.isEmpty else { throw Complaint("Nobody is invited to \(step.id) yet.") }
    return file.people.map(\.id).filter { invited.contains($0) && (person == nil || person == $0) }
      .map { .invitation(step.id, $0) }
  }
}
