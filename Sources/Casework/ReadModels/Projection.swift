public import Workflow

/// Makes the read models' rows of a case from its file.
public struct Projection: Sendable {
  public var procedure: Procedure
  public var calendar: WorkingCalendar
  public var worker: @Sendable (WorkerID) -> Worker?

  public init(
    procedure: Procedure, calendar: WorkingCalendar, worker: @escaping @Sendable (WorkerID) -> Worker?
  ) {
    self.procedure = procedure
    self.calendar = calendar
    self.worker = worker
  }

  public func rows(of file: CaseFile) -> CaseRows {
    var rows = CaseRows()
    rows.summary = summary(of: file)
    rows.tray = file.openTasks(procedure: procedure, calendar: calendar).map { row($0, of: file) }
    rows.people = file.people.map { PersonRow(caseID: file.id, person: $0) }
    rows.meetings = file.steps.compactMap { meeting($0, of: file) }
    rows.forms = file.forms.map { form($0, of: file) }
    return rows
  }

  private func name(_ id: WorkerID) -> String { worker(id)?.name ?? id.rawValue }

  private func summary(of file: CaseFile) -> CaseRow {
    let allocated = procedure.roles.first { $0.isAllocated }.flatMap { file.allocations[$0.key] }
    let current = file.steps.filter(\.state.isOpen).compactMap { step in
      procedure.step(step.id.key)?.title(number: step.id.number)
    }
    return CaseRow(
      id: file.id, family: file.family, label: file.label, team: file.team, procedure: file.procedure,
      version: file.version, openedOn: file.opened.at.day, allocated: allocated.map(name),
      current: current.joined(separator: ", "))
  }

  private func row(_ task: OpenTask, of file: CaseFile) -> TrayRow {
    let queue =
      task.worker.map { worker($0)?.team.rawValue ?? file.team.rawValue }
      ?? task.roles.first.map(TrayRow.queue(of:)) ?? file.team.rawValue
    return TrayRow(
      caseID: file.id, task: task.id, kind: task.kind, label: file.label, stepTitle: task.stepTitle,
      title: task.title, worker: task.worker, workerName: task.worker.map(name), queue: queue,
      from: task.from.map(name), due: task.due?.deadline, explanation: task.due?.explanation ?? "", note: task.note)
  }

  private func meeting(_ step: Step, of file: CaseFile) -> MeetingRow? {
    guard let definition = procedure.step(step.id.key), definition.kind == .meeting else { return nil }
    let invitations = step.meeting.invitations
    return MeetingRow(
      caseID: file.id, step: step.id, title: definition.title(number: step.id.number), state: step.state,
      start: step.meeting.schedule?.start, venue: step.meeting.schedule?.venue, held: step.meeting.held,
      invited: invitations.count, attending: invitations.count { $0.isAttending == true },
      unanswered: invitations.count { $0.isAttending == nil })
  }

  private func form(_ form: Form, of file: CaseFile) -> FormRow {
    let definition = procedure.step(form.id.step.key)
    return FormRow(
      caseID: file.id, form: form.id, title: definition?.task(form.id.task)?.title ?? form.id.task.rawValue,
      stepTitle: definition?.title(number: form.id.step.number) ?? form.id.step.description, state: form.state,
      savedAt: form.savedAt, savedBy: name(form.savedBy))
  }
}
