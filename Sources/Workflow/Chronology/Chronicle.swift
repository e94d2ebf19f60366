/// Writes the lines of a chronology, one event after the other.
struct Chronicle {
  let file: CaseFile
  let procedure: Procedure
  let forms: [FormKey: FormDefinition]
  let calendar: WorkingCalendar
  let now: Instant
  private(set) var lines: [ChronologyLine] = []
  /// How many versions of each form were finalised so far.
  private var versions: [TaskID: Int] = [:]
  /// What was decided in a form before, for each child.
  private var decided: [FieldOwner: String] = [:]
  private var addresses: [PersonID: String] = [:]
  private var address: String?

  init(
    file: CaseFile, procedure: Procedure, forms: [FormKey: FormDefinition], calendar: WorkingCalendar, now: Instant
  ) {
    self.file = file
    self.procedure = procedure
    self.forms = forms
    self.calendar = calendar
    self.now = now
  }

  /// A form, and the child that it is asked for.
  private struct FieldOwner: Hashable {
    var form: TaskID
    var child: PersonID?
  }

  mutating func write(_ happening: Chronology.Happening, number: Int) {
    let day = happening.signature.at.day
    let id = ChronologyLineID.event(number, 0)
    func add(
      _ what: String, on date: Day = day, outcome: String? = nil, _ children: [PersonID] = [], step: StepID? = nil
    ) {
      lines.append(ChronologyLine(id, date, what, outcome: outcome, children: children, step: step))
    }
    switch happening.event {
    case .caseOpened(let event):
      address = event.address
      add(say("Case opened"), outcome: procedure.title)
    case .caseChanged(let event):
      if let new = event.address, new != address { add(say("The family moved"), outcome: new) }
      address = event.address
    case .caseMoved(let event): add(say("Case moved to another version or procedure"), outcome: event.reason)
    case .personAdded(let event):
      addresses[event.person.id] = event.person.address ?? ""
      if event.person.kind == .child, day > file.opened.at.day {
        let born = event.person.born.map { say("born \($0.short)") }
        add(say("\(event.person.calledBy) joined the case"), outcome: born, [event.person.id])
      }
    case .personChanged(let event): moved(event.person, id, day)
    case .stepOpened(let event): opened(event, number, day)
    case .stepClosed(let event): closed(event.step, id, day)
    case .stepReopened(let event): add(say("\(title(event.step)) opened again"), step: event.step)
    case .stepCancelled(let event):
      add(say("\(title(event.step)) called off"), outcome: event.reason, children(of: event.step), step: event.step)
    case .statusBegun(let event):
      let title = procedure.status(event.status)?.title ?? event.status.rawValue
      let detail = event.detail.map { procedure.title(ofDetail: $0, for: event.status, forms: forms) }
      add("\(name(event.child)): \(title)", on: event.since, outcome: detail, [event.child])
    case .statusEnded(let event):
      let title = procedure.status(event.status)?.title ?? event.status.rawValue
      add(say("\(name(event.child)): no longer \(title)"), [event.child])
    case .meetingHeld(let event): held(event, id)
    case .formFinalised(let event): finalised(event.form, number, day)
    case .formsAuthorised(let event): authorised(event, id, day)
    case .actionsChosen(let event): chosen(event, id, day)
    case .personRemoved, .workerAllocated, .taskReassigned, .taskPutBack, .taskSnoozed, .taskWoken, .taskNoted,
      .taskConfirmed, .meetingScheduled, .personInvited,
      .invitationWithdrawn, .personLeftOut, .invitationAnswered, .formStarted, .formSaved, .formReopened,
      .formsSubmitted, .formsRejected, .formsRolledBack, .requestSent, .requestAnswered, .itemsChecked,
      .childrenConcerned, .memberJoined, .sharingChanged, .memberLeft, .papersReceived, .papersSent, .personExcused,
      .personArrived, .personDeparted, .remarkLeft, .remarkSettled, .chronologyEntryAdded, .chronologyLineHidden,
      .chronologyLineShown, .caseRestricted, .restrictionLifted, .emergencyAccessTaken, .emergencyAccessReviewed,
      .textErased, .retentionHeld, .retentionReleased:
      break
    }
  }

  // Steps.

  private func title(_ step: StepID) -> String {
    procedure.step(step.key)?.title(number: step.number) ?? step.description
  }

  private func name(_ child: PersonID) -> String { file.person(child)?.shortName ?? child.rawValue }

  /// The children that a step is about; none where it is about all of them.
  private func children(of step: StepID) -> [PersonID] { file.step(step)?.concerned ?? [] }

  /// A step whose time has passed, and which did not take place, has a line of its own from the day after that.
  private mutating func opened(_ event: StepOpened, _ number: Int, _ day: Day) {
    if let reason = event.reason {
      lines.append(
        ChronologyLine(
          .event(number, 0), day, say("\(title(event.step)) opened"), outcome: reason,
          children: children(of: event.step),
          step: event.step))
    }
    guard let step = file.step(event.step), let definition = procedure.step(event.step.key), definition.kind != .work,
      let standing = file.timeliness(of: step, procedure: procedure, calendar: calendar), standing.done == nil,
      standing.due.deadline.isPassed(at: now.moment)
    else { return }
    lines.append(
      ChronologyLine(
        .event(number, 1), standing.due.deadline.day, say("\(title(event.step)) missed"),
        outcome: say("was due by \(standing.due.deadline.long), and has not taken place"),
        children: children(of: event.step), step: event.step))
  }

  private mutating func closed(_ id: StepID, _ line: ChronologyLineID, _ day: Day) {
    guard let step = file.step(id), procedure.step(id.key)?.kind == .work else { return }
    let late = step.closed?.at.day == day ? lateness(of: step) : nil
    lines.append(
      ChronologyLine(line, day, say("\(title(id)) completed"), outcome: late, children: children(of: id), step: id))
  }

  private mutating func held(_ event: MeetingHeld, _ id: ChronologyLineID) {
    guard let step = file.step(event.step) else { return }
    // Recorded again, it was held once.
    let what = say("\(title(event.step)) held")
    lines.removeAll { $0.step == event.step && $0.what == what }
    let late = step.meeting.held == event.at ? lateness(of: step) : nil
    let present = event.present.count == 1 ? say("1 person present") : say("\(event.present.count) people present")
    lines.append(
      ChronologyLine(
        id, event.at.day, what, outcome: [present, late].compactMap { $0 }.joined(separator: ", "),
        children: children(of: event.step), step: event.step))
  }

  /// "3 days after its limit", or nil where it was in time.
  private func lateness(of step: Step) -> String? {
    guard let standing = file.timeliness(of: step, procedure: procedure, calendar: calendar), let done = standing.done,
      standing.due.deadline.isPassed(at: done)
    else { return nil }
    let days = done.day - standing.due.deadline.day
    return days == 0
      ? say("after its limit") : days == 1 ? say("1 day after its limit") : say("\(days) days after its limit")
  }

  private mutating func chosen(_ event: ActionsChosen, _ id: ChronologyLineID, _ day: Day) {
    let actions = procedure.step(event.task.step.key)?.nextActions ?? []
    let titles = event.actions.map { chosen in actions.first { $0.key == chosen.action }?.title ?? chosen.action }
    guard !titles.isEmpty else { return }
    lines.append(
      ChronologyLine(
        id, day, say("\(title(event.task.step)): what follows"), outcome: titles.joined(separator: "; "),
        children: children(of: event.task.step), step: event.task.step))
  }

  // People.

  /// Somebody's new address; one that is kept confidential is not said.
  private mutating func moved(_ person: Person, _ id: ChronologyLineID, _ day: Day) {
    let before = addresses[person.id] ?? ""
    let after = person.address ?? ""
    addresses[person.id] = after
    guard before != after, !after.isEmpty else { return }
    let isHidden = file.person(person.id)?.isAddressConfidential ?? person.isAddressConfidential ?? false
    lines.append(
      ChronologyLine(
        id, day, say("\(person.calledBy) moved"),
        outcome: isHidden ? say("to an address that is kept confidential") : after,
        children: person.kind == .child ? [person.id] : []))
  }

  // Forms.

  private mutating func finalised(_ id: TaskID, _ number: Int, _ day: Day) {
    versions[id, default: 0] += 1
    let count = versions[id] ?? 0
    guard let form = file.form(id), let version = form.versions.first(where: { $0.number == count }),
      let definition = forms[form.definition], let step = file.step(id.step)
    else { return }
    let fields = procedure.decidingFields(of: id)
    guard !fields.isEmpty else { return }
    var part = 0
    for owner in [nil] + file.children(of: step).map({ Optional($0.id) }) {
      let decision = wording(of: version.answers, fields, definition, for: owner)
      let key = FieldOwner(form: id, child: owner)
      guard let decision, decided[key] != decision else { continue }
      decided[key] = decision
      let subject =
        owner.map { say("\(title(id.step)): decision about \(name($0))") } ?? say("\(title(id.step)): decision")
      lines.append(
        ChronologyLine(
          .event(number, part), day, subject, outcome: decision, children: owner.map { [$0] } ?? children(of: id.step),
          step: id.step, form: id, version: count, source: say("\(definition.title), version \(count)")))
      part += 1
    }
  }

  /// What a form says of what was decided: "Decision: Child protection plan; Category: Neglect"; nil where nothing.
  private func wording(
    of answers: [FieldAddress: Answer], _ fields: [FieldKey], _ definition: FormDefinition, for child: PersonID?
  ) -> String? {
    let parts = fields.compactMap { key -> String? in
      guard let (section, field) = definition.field(key), section.isForEachChild == (child != nil),
        let answer = answers[FieldAddress(key, child: child)], !answer.isBlank
      else { return nil }
      return "\(field.label): \(Chronicle.words(of: answer, field.kind))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func words(of answer: Answer, _ kind: FieldKind) -> String {
    switch kind {
    case .oneOf(let choices), .someOf(let choices):
      answer.values.map { value in choices.first { $0.value == value }?.title ?? value }.joined(separator: ", ")
    case .date: answer.text.flatMap { Day($0) }?.short ?? answer.values.joined(separator: ", ")
    case .text, .longText, .time, .yesNo, .number, .person, .table, .heading: answer.values.joined(separator: ", ")
    }
  }

  private mutating func authorised(_ event: FormsAuthorised, _ id: ChronologyLineID, _ day: Day) {
    let titles = event.forms.compactMap { form in file.form(form).flatMap { forms[$0.definition]?.title } }
    guard let first = event.forms.first, !titles.isEmpty else { return }
    lines.append(
      ChronologyLine(
        id, day, say("\(title(event.task.step)): \(titles.joined(separator: ", ").inSentence) authorised"),
        children: children(of: event.task.step), step: event.task.step, form: first, version: versions[first],
        source: versions[first].map { say("\(titles[0]), version \($0)") }))
  }
}
