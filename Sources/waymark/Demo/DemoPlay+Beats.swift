import Workflow

extension DemoPlay {
  /// Plays everything that happens before today, or what of it is asked for, as far as nothing stands in its way.
  mutating func playOut(_ isPlayed: (DemoBeat) -> Bool = { _ in true }) throws {
    for beat in DemoScript(timeline, family: number).beats where beat.at.day < stage.today && isPlayed(beat) {
      try play(beat)
    }
  }

  /// Plays one thing, where its step is open.
  mutating func play(_ beat: DemoBeat) throws {
    guard let step = file.step(beat.step), step.state.isOpen, let definition = stage.procedure.step(step.id.key)
    else { return }
    try play(beat, step, definition)
  }

  private mutating func play(_ beat: DemoBeat, _ step: Step, _ definition: StepDefinition) throws {
    switch beat.act {
    case .schedule(let start): try schedule(start, beat, step, definition)
    case .invite:
      guard let task = ready(definition, step, .begin, where: { $0 == .invite }) else { return }
      try perform(.invite(Invite(step: step.id, invitations: invitations)), by: doer(task), at: beat.at)
    case .answer(let isComplete): try answer(isComplete, beat, step, definition)
    case .attend(let start):
      guard let task = ready(definition, step, .begin, where: { $0 == .recordAttendance }) else { return }
      let command = RecordAttendance(step: step.id, date: start.day, time: start.time, present: present(at: step))
      try perform(.recordAttendance(command), by: doer(task), at: beat.at)
    case .begin(let key): try begin(key, beat, step, definition)
    case .finish(let key): try finish(key, beat, step, definition)
    case .send:
      guard let task = ready(definition, step, .begin, where: { if case .submit = $0 { true } else { false } }) else {
        return
      }
      try perform(.submitForms(SubmitForms(task: TaskID(step.id, task.key))), by: doer(task), at: beat.at)
    case .distribute(let key): try distribute(key, beat, step, definition)
    case .authorise(let key): try authorise(key, beat, step, definition)
    case .rollBack(let key):
      let id = TaskID(step.id, key)
      guard plot.rolledBack == id, file.form(id)?.state == .authorised else { return }
      let reason = "The report of another family was authorised under this name by mistake."
      try perform(.rollBack(RollBack(task: id, reason: reason)), by: crew.worker("records-support"), at: beat.at)
    case .claim(let key):
      let id = TaskID(step.id, key)
      guard plot.claimed.contains(id), let task = definition.task(key), isOpen(task, step) else { return }
      let support = crew.worker("conference-support")
      try perform(.reassignTask(ReassignTask(task: id, worker: support.id)), by: support, at: beat.at)
    case .confirm:
      guard let task = ready(definition, step, .begin, where: { $0 == .confirm }) else { return }
      try perform(.confirmTask(ConfirmTask(task: TaskID(step.id, task.key))), by: doer(task), at: beat.at)
    case .close:
      guard let task = ready(definition, step, .begin, where: { $0 == .close }), hasNothingLeft(step, definition)
      else { return }
      try perform(.closeStep(CloseStep(step: step.id)), by: doer(task), at: beat.at)
    }
  }

  private mutating func schedule(
    _ start: Moment, _ beat: DemoBeat, _ step: Step, _ definition: StepDefinition
  ) throws {
    var officers: [RoleKey] = []
    let task = ready(definition, step, .begin) {
      officers = $0.scheduling?.officers ?? []
      return $0.scheduling != nil
    }
    guard let task else { return }
    let command = ScheduleMeeting(
      step: step.id, date: start.day, time: start.time, venue: random.pick(DemoPlaces.venues, else: "Civic Centre"),
      officers: Dictionary(officers.map { ($0, crew.worker($0).id) }, uniquingKeysWith: { first, _ in first }))
    try perform(.scheduleMeeting(command), by: doer(task), at: beat.at)
  }

  private mutating func answer(
    _ isComplete: Bool, _ beat: DemoBeat, _ step: Step, _ definition: StepDefinition
  ) throws {
    guard let task = ready(definition, step, isComplete ? .finish : .begin, where: { $0 == .recordAnswers }) else {
      return
    }
    var answers: [PersonID: Bool] = [:]
    let waiting = step.meeting.invitations.filter { $0.isAttending == nil }
    for (index, invitation) in waiting.enumerated() where isComplete || index % 3 == 0 {
      answers[invitation.person] = index == 0 || random.chance(80)
    }
    guard !answers.isEmpty else { return }
    try perform(.recordAnswers(RecordAnswers(step: step.id, answers: answers)), by: doer(task), at: beat.at)
  }

  private mutating func distribute(
    _ key: TaskKey, _ beat: DemoBeat, _ step: Step, _ definition: StepDefinition
  ) throws {
    guard let task = ready(definition, step, .begin, where: { $0 == definition.task(key)?.verb }),
      case .register(let register) = task.verb
    else { return }
    let lines = file.lines(of: register, task: key, in: step)
    guard !lines.isEmpty else { return }
    let way = stage.procedure.methods(of: register, in: step.id.key).first?.value
    let people = lines.map { line in
      let method = step.meeting.invitation(of: line.person.id) == nil ? way : nil
      return (line.person.id, RegisterEntry(on: beat.at.day, method: method))
    }
    let command = RecordSent(
      task: TaskID(step.id, key), people: Dictionary(people, uniquingKeysWith: { first, _ in first }))
    try perform(.recordSent(command), by: doer(task), at: beat.at)
  }

  /// Every adult, and the children who are old enough to come; in brief, fewer.
  private var invitations: [PersonID: String] {
    let methods = stage.procedure.invitationMethods.map(\.value)
    var invitations: [PersonID: String] = [:]
    for (index, person) in file.people.enumerated() {
      if person.kind == .child, !isFull || (person.age(on: timeline.strategy) ?? 0) < 10 { continue }
      if person.worker != nil, !isFull { continue }
      let wanted = person.kind == .professional ? "email" : index % 2 == 0 ? "letter" : "in-person"
      invitations[person.id] = methods.contains(wanted) ? wanted : methods.first ?? wanted
    }
    return invitations
  }

  /// Those who said they would come; where nobody was asked, the professionals.
  private func present(at step: Step) -> [PersonID] {
    let attending = step.meeting.invitations.filter { $0.isAttending == true }.map(\.person)
    return attending.isEmpty ? file.people.filter { $0.kind == .professional }.map(\.id) : attending
  }
}
