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

  /// The rows of a file. Where it follows an earlier state of the same file whose rows are known, and the authority's
  /// workers are as they were, the rows of what has not changed are taken over from there.
  ///
  /// They are kept in English, whatever language is spoken to whoever changed the case: another may read them in theirs.
  public func rows(of file: CaseFile, following earlier: (file: CaseFile, rows: CaseRows)? = nil) -> CaseRows {
    Catalogue.$current.withValue(nil) { englishRows(of: file, following: earlier) }
  }

  private func englishRows(of file: CaseFile, following earlier: (file: CaseFile, rows: CaseRows)?) -> CaseRows {
    let same = Unchanged(file, since: earlier?.file, procedure: procedure)
    if let earlier, same.allButForms, let rows = saved(file, same, earlier) { return rows }
    var rows = CaseRows()
    rows.summary = (same.summary ? earlier?.rows.summary : nil) ?? summary(of: file)
    rows.access = (same.access ? earlier?.rows.access : nil) ?? AccessRow(caseID: file.id, access: file.access)
    if let known = earlier?.rows, same.people {
      rows.people = known.people
    } else {
      rows.people = file.people.map { PersonRow(caseID: file.id, person: $0) }
    }
    if let known = earlier?.rows, same.meetings, same.people {
      rows.meetings = known.meetings
    } else {
      rows.meetings = file.steps.compactMap { meeting($0, of: file) }
    }
    if let known = earlier?.rows, same.people, same.meetings, same.summary {
      rows.bookings = known.bookings
    } else {
      rows.bookings = file.steps.flatMap { BookingRow.rows(of: $0, in: file, procedure: procedure) }
    }
    rows.timeliness = (same.limits ? earlier?.rows.timeliness : nil) ?? timeliness(of: file)
    // In the order of the steps, as they were made.
    var knownPassages = (earlier?.rows.passages ?? [])[...]
    // A save adds a few at most.
    rows.passages.reserveCapacity(knownPassages.count + 16)
    rows.forms.reserveCapacity((earlier?.rows.forms.count ?? 0) + 4)
    let knownTray = same.tray ? earlier?.rows.tray : nil
    if knownTray == nil { rows.tray.reserveCapacity((earlier?.rows.tray.count ?? 0) + 16) }
    for (index, step) in file.steps.enumerated() {
      let known = knownPassages.prefix { $0.form.step == step.id }
      knownPassages = knownPassages.dropFirst(known.count)
      if same.forms[index] {
        rows.passages += known
      } else {
        rows.passages += passages(of: step, in: file, following: earlier?.file.step(step.id)?.forms, known)
      }
      if let known = earlier?.rows, same.forms[index], same.people {
        rows.forms += known.forms.filter { $0.form.step == step.id }
      } else {
        rows.forms += forms(of: step, in: file)
      }
      if knownTray != nil { continue }
      if let known = earlier?.rows, same.tasks[index] {
        rows.tray += known.tray.filter { $0.task.step == step.id }
      } else {
        rows.tray += self.rows(of: step, in: file)
      }
    }
    if let knownTray {
      rows.tray = knownTray
    } else {
      rows.tray += file.unreviewedEmergencies.compactMap { review(of: $0, in: file) }
    }
    return rows
  }

  /// The rows after a save, which changes forms and nothing else: all of them are known but those of these forms. Nil
  /// where a form is new, or none of what stands in it was known.
  private func saved(
    _ file: CaseFile, _ same: Unchanged, _ earlier: (file: CaseFile, rows: CaseRows)
  ) -> CaseRows? {
    var rows = earlier.rows
    for index in file.steps.indices where !same.forms[index] {
      let (forms, before) = (file.steps[index].forms, earlier.file.steps[index].forms)
      guard forms.count == before.count else { return nil }
      for (key, form) in forms {
        guard let before = before[key] else { return nil }
        if form == before { continue }
        guard let place = rows.forms.firstIndex(where: { $0.form == form.id }),
          PassageRow.update(&rows.passages, by: form, in: file.id, since: before)
        else { return nil }
        // Whose it is and what it is called are as they were.
        rows.forms[place].state = form.state
        rows.forms[place].savedAt = form.savedAt
        rows.forms[place].savedBy = name(form.savedBy)
      }
    }
    return rows
  }

  private func forms(of step: Step, in file: CaseFile) -> [FormRow] {
    step.forms.values.sorted { $0.id < $1.id }.map { form($0, of: file) }
  }

  /// What stands in the forms of a step; of a form that is as it was, what is known.
  private func passages(
    of step: Step, in file: CaseFile, following before: [TaskKey: Form]?, _ known: ArraySlice<PassageRow>
  ) -> [PassageRow] {
    step.forms.sorted { $0.key < $1.key }.flatMap { key, form in
      var rows = known.filter { $0.form.task == key }
      guard let before = before?[key], PassageRow.update(&rows, by: form, in: file.id, since: before) else {
        return PassageRow.rows(of: form, in: file.id)
      }
      return rows
    }
  }

  private func rows(of step: Step, in file: CaseFile) -> [TrayRow] {
    // Most tasks of a step are due together: the reason is put into words once.
    var last: (due: DueDate?, explanation: String) = (nil, "")
    return file.openTasks(of: step, procedure: procedure, calendar: calendar).map { task in
      if task.due != last.due { last = (task.due, task.due?.explanation ?? "") }
      return row(task, of: file, explanation: last.explanation)
    }
  }

  /// The reviewer's task of looking at an emergency opening, by the end of the next working day.
  private func review(of access: EmergencyAccess, in file: CaseFile) -> TrayRow? {
    guard let restriction = file.restriction else { return nil }
    let reviewer = reviewer(of: restriction, openedBy: access.worker)
    let due = Deadline(day: calendar.adding(workingDays: 1, to: access.taken.at.day))
    return TrayRow(
      caseID: file.id, task: EmergencyAccess.review(access.number), kind: .request, label: file.label,
      stepTitle: say("Restricted case"), title: say("Review who opened it in an emergency"), worker: reviewer,
      workerName: name(reviewer), queue: worker(reviewer)?.team.rawValue ?? file.team.rawValue,
      from: name(access.worker), due: due,
      explanation: say("By the end of the next working day after it was opened."), note: access.reason,
      sender: access.worker, receiver: name(reviewer), address: file.address)
  }

  /// The reviewer who was named or, where they review nothing any more, the first of the named who does.
  private func reviewer(of restriction: Restriction, openedBy opener: WorkerID) -> WorkerID {
    let reviewing = Set(procedure.roles.filter { $0.permissions.contains(.restrict) }.map(\.key))
    return ([restriction.reviewer] + restriction.named).first { id in
      id != opener && worker(id).map { !reviewing.isDisjoint(with: $0.roles) } == true
    } ?? restriction.reviewer
  }

  private func name(_ id: WorkerID) -> String { worker(id)?.name ?? id.rawValue }

  private func summary(of file: CaseFile) -> CaseRow {
    let allocated = procedure.roles.first { $0.isAllocated }.flatMap { file.allocations[$0.key] }
    let current = file.steps.filter(\.state.isOpen).compactMap { step in
      procedure.step(step.id.key)?.title(number: step.id.number)
    }
    return CaseRow(
      id: file.id, family: file.family, label: file.label, team: file.team, procedure: file.procedure,
      openedOn: file.opened.at.day, allocated: allocated.map(name),
      current: current.joined(separator: ", "))
  }

  private func row(_ task: OpenTask, of file: CaseFile, explanation: String) -> TrayRow {
    let queue =
      task.worker.map { worker($0)?.team.rawValue ?? file.team.rawValue } ?? task.team?.rawValue
      ?? task.roles.first.map(TrayRow.queue(of:)) ?? file.team.rawValue
    return TrayRow(
      caseID: file.id, task: task.id, kind: task.kind, label: file.label, stepTitle: task.stepTitle,
      title: task.title, worker: task.worker, workerName: task.worker.map(name), queue: queue,
      from: task.from.map(name), due: task.due?.deadline, explanation: explanation, note: note(on: task, of: file),
      sender: task.from, receiver: task.kind == .request ? receiver(of: task) : nil, roles: task.roles,
      address: file.address, about: about(task.id.step, of: file), snoozedUntil: task.snoozedUntil)
  }

  /// What there is to know of a task, and what was noted on it last.
  private func note(on task: OpenTask, of file: CaseFile) -> String? {
    let notes = file.step(task.id.step)?.taskNotes[task.id.task] ?? []
    guard let last = notes.last(where: { $0.erased == nil }) else { return task.note }
    let noted = "\(name(last.left.by)), \(last.left.at.day.short): \(last.text)"
    return task.note.map { "\($0) · \(noted)" } ?? noted
  }

  /// The children that a step is about where they were chosen, no more of them than can be read.
  private func about(_ id: StepID, of file: CaseFile) -> String? {
    guard let concerned = file.step(id)?.concerned else { return nil }
    let names = concerned.compactMap { file.person($0)?.givenName }
    let most = 6
    return names.isEmpty
      ? nil
      : names.prefix(most).joined(separator: ", ") + (names.count > most ? " and \(names.count - most) more" : "")
  }

  /// Who has a request, or in which inbox it waits.
  private func receiver(of task: OpenTask) -> String {
    if let worker = task.worker { return name(worker) }
    if let team = task.team { return "\(team) (team)" }
    return task.roles.map { procedure.title(of: $0) }.joined(separator: " or ")
  }

  private func meeting(_ step: Step, of file: CaseFile) -> MeetingRow? {
    guard let definition = procedure.step(step.id.key), definition.kind == .meeting else { return nil }
    let invitations = step.meeting.invitations
    return MeetingRow(
      caseID: file.id, step: step.id, label: file.label, title: definition.title(number: step.id.number),
      state: step.state,
      start: step.meeting.schedule?.start, venue: step.meeting.schedule?.venue, held: step.meeting.held,
      invited: invitations.count, attending: invitations.count { $0.isAttending == true },
      unanswered: invitations.count { $0.isAttending == nil })
  }

  private func form(_ form: Form, of file: CaseFile) -> FormRow {
    let definition = procedure.step(form.id.step.key)
    return FormRow(
      caseID: file.id, form: form.id, label: file.label,
      title: definition?.task(form.id.task)?.title ?? form.id.task.rawValue,
      stepTitle: definition?.title(number: form.id.step.number) ?? form.id.step.description, state: form.state,
      savedAt: form.savedAt, savedBy: name(form.savedBy))
  }
}

/// Which parts of a file are what they were in an earlier state of it.
private struct Unchanged {
  /// All that a list says of the case is.
  var summary = false
  /// The people are.
  var people = false
  /// The steps are, but for their forms.
  var meetings = false
  /// What decides who may see the case is.
  var access = false
  /// What the limits look at is, and what says that a step is done.
  var limits = false
  /// For each step, whether its forms are.
  var forms: [Bool]
  /// For each step, whether its tasks are.
  var tasks: [Bool]
  /// Everything is but what stands in forms, and nothing in that concerns the rest.
  var allButForms: Bool { summary && limits && tray }
  /// The whole tray of the case is.
  var tray: Bool { access && tasks.allSatisfy(\.self) }

  init(_ file: CaseFile, since earlier: CaseFile?, procedure: Procedure) {
    forms = file.steps.map { _ in false }
    tasks = forms
    guard let earlier, earlier.steps.count <= file.steps.count else { return }
    people = file.people == earlier.people && file.family == earlier.family
    meetings = file.steps.count == earlier.steps.count
    // In their places: taken out, all that they hold would be copied.
    for index in earlier.steps.indices {
      if file.steps[index] == earlier.steps[index] {
        forms[index] = true
        continue
      }
      forms[index] = file.steps[index].forms == earlier.steps[index].forms
      var before = earlier.steps[index]
      before.forms = file.steps[index].forms
      if before != file.steps[index] { meetings = false }
    }
    // A task can depend on everything in the file but the forms of other steps, unless a limit looks at them.
    guard
      meetings, people, file.statuses == earlier.statuses, file.allocations == earlier.allocations,
      file.memberships == earlier.memberships,
      file.family == earlier.family, file.team == earlier.team, file.address == earlier.address
    else { return }
    summary = true
    access = file.restriction == earlier.restriction && file.emergencies == earlier.emergencies
    guard procedure.limitsStand(on: file, as: earlier) else { return }
    limits = true
    for index in file.steps.indices {
      tasks[index] =
        forms[index]
        || procedure.step(file.steps[index].id.key)?
          .tasksStand(on: file.steps[index].forms, as: earlier.steps[index].forms) == true
    }
  }
}
