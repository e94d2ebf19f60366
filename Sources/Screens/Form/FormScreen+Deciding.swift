import Casework
import Terminal
import Workflow

extension FormScreen {
  /// Asks whether to finalise, once everything is saved and nothing is missing; else says what is, and goes there.
  mutating func askToFinalise(in session: Session) -> [Effect] {
    if let refusal = save(in: session) { return [.refuse(besideHalt(say("Not saved: \(refusal)")))] }
    guard let record else { return [] }
    if let refusal = record.refusal(of: .finaliseForm(FinaliseForm(form: record.id))) {
      hasAttempted = true
      let missing = record.file.missingAnswers(definition: record.definition, answers: answers, in: record.step)
      if let first = missing.first { focus(on: first.address, row: first.row, column: first.column, in: session) }
      guard missing.count > 4 else { return [.refuse(say("Not finalised. \(refusal.description)"))] }
      // They are marked in the form: naming the first ones leaves room to see it.
      let first = missing.prefix(3).map(\.label).joined(separator: "; ")
      return [
        .refuse(say("Not finalised. \(missing.count) answers are missing: \(first) and \(missing.count - 3) more."))
      ]
    }
    mark([record.id])
    let next =
      record.task.authorisedBy.map { say("goes to a \(record.procedure.title(of: $0).inSentence), who authorises it") }
      ?? (record.carrier.map { say("can be amended until it is sent: \($0.title.inSentence)") }
        ?? say("is finished with that"))
    return [
      .push(
        ConfirmDialog(
          title: say("Finalise"),
          message: say("Finalise \(titled(record, all: false))? It becomes read-only and \(next)."),
          confirm: say("Finalise"), other: record.task.authorisedBy == nil ? nil : say("to whom, with a note"),
          tag: "finalise"))
    ]
  }

  /// What a question is about: the form, or all that are sent together, and of which record.
  func titled(_ record: FormRecord, all: Bool = true) -> String {
    say("\(all ? listed(record.partTitles) : "\"\(record.definition.title)\"") of \(record.name)")
  }

  /// Asks whether to roll back, saying what that does.
  private func confirmRollBack(_ record: FormRecord, because reason: String, in session: Session) -> [Effect] {
    let command = Command.rollBack(RollBack(task: record.decidedID, reason: reason))
    guard let decision = record.decision(on: command) else {
      return [.refuse(record.refusal(of: command)?.description ?? "")]
    }
    let message =
      say("Roll back \(titled(record))? \(record.consequences(of: decision, in: session)) Your reason: \(reason)")
    return [
      .push(ConfirmDialog(title: say("Roll back"), message: message, confirm: say("Roll back"), tag: "roll-back-sure"))
    ]
  }

  /// Asks before something that can't simply be undone.
  mutating func ask(_ action: ActionID) -> [Effect] {
    guard let record else { return [] }
    mark(record.parts)
    switch action {
    case "authorise":
      return [
        .push(
          ConfirmDialog(
            title: say("Authorise"), message: say("Authorise \(titled(record))? Nobody can amend it then."),
            confirm: say("Authorise"), tag: action))
      ]
    case "send":
      let to = record.authoriser.map { say("a \($0.inSentence)") } ?? say("be authorised")
      return [
        .push(
          ConfirmDialog(
            title: say("Send"),
            message: say("Send \(record.name) to \(to)? Nothing can be amended until it is decided on."),
            confirm: say("Send"), other: say("to whom, with a note"), tag: action))
      ]
    case "reject":
      let title = say("Reject: \(listed(record.partTitles))")
      return [
        .push(
          PromptDialog(
            title: title, label: say("The reason (\(record.name))"), needed: say("A reason is needed"), tag: action,
            about: title))
      ]
    case "roll-back":
      let title = say("Roll back: \(listed(record.partTitles))")
      return [
        .push(
          PromptDialog(
            title: title, label: say("The reason (\(record.name))"), needed: say("A reason is needed"), tag: action,
            about: title))
      ]
    default: return []
    }
  }

  /// Asks who of those who may authorise it is asked to.
  private func askAuthoriser(of record: FormRecord, sending: ActionID) -> [Effect] {
    let tag: ActionID = sending == "send" ? "send-to" : "finalise-to"
    return [
      .push(WorkerDialog(title: say("Who is asked to authorise it?"), role: record.decided.authorisedBy, tag: tag))
    ]
  }

  /// Asks for a note to whoever was chosen.
  private mutating func askNote(to worker: WorkerID, sending: ActionID, in session: Session) -> [Effect] {
    authoriser = worker
    let tag: ActionID = sending == "send" ? "send-note" : "finalise-note"
    let title = say("To \(session.nameOf(worker))")
    return [
      .push(
        PromptDialog(
          title: title, label: say("A note, or nothing"), tag: tag, isRequired: false, about: "\(worker)"))
    ]
  }

  /// Takes the finalised form back into draft.
  mutating func amend(in session: Session) -> [Effect] {
    guard let record else { return [] }
    if page == .parts, record.parts.indices.contains(list.index) { part = record.parts[list.index] }
    let id = part ?? record.id
    asked = [:]
    return act(
      .amendForm(AmendForm(form: id)), saying: say("Open for changes again; finalise it when done."), in: session
    ) {
      $0.page = .form
    }
  }

  public mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard let record else { return [] }
    defer { layOut(in: session) }
    if let effects = answeredMinutes(answer, to: tag, in: session) { return effects }
    let (today, calendar) = (session.today, session.service.calendar)
    switch (tag, answer) {
    case ("finalise", .confirmed):
      return act(.finaliseForm(FinaliseForm(form: record.id)), saying: \.finalisedWording, in: session)
    case ("finalise", .choice), ("send", .choice): return askAuthoriser(of: record, sending: tag)
    case ("finalise-to", .choice(let worker)), ("send-to", .choice(let worker)):
      return askNote(to: WorkerID(worker), sending: tag == "send-to" ? "send" : "finalise", in: session)
    case ("finalise-note", .text(let note)):
      let command = FinaliseForm(form: record.id, to: authoriser, note: note.nilIfEmpty)
      return act(.finaliseForm(command), saying: \.finalisedWording, in: session)
    case ("send-note", .text(let note)):
      let command = SubmitForms(task: record.decidedID, to: authoriser, note: note.nilIfEmpty)
      return act(.submitForms(command), saying: say("Sent to be authorised."), in: session)
    case ("send", .confirmed):
      return act(
        .submitForms(SubmitForms(task: record.decidedID)), saying: say("Sent to be authorised."), in: session)
    case ("authorise", .confirmed):
      return act(.authorise(Authorise(task: record.decidedID)), saying: say("Authorised."), in: session)
    case ("reject", .text(let reason)):
      let worker = record.form?.submittedBy.map { say(" to \(session.nameOf($0))") } ?? ""
      return act(
        .reject(Reject(task: record.decidedID, reason: reason)), saying: say("Returned\(worker) with your reason."),
        in: session)
    case ("roll-back", .text(let reason)):
      rollBackReason = reason
      return confirmRollBack(record, because: reason, in: session)
    case ("roll-back-sure", .confirmed):
      let command = RollBack(task: record.decidedID, reason: rollBackReason)
      return act(.rollBack(command), saying: say("Rolled back."), in: session)
    case ("roll-back-sure", .cancelled): return [.say(say("Nothing was rolled back."))]
    case ("import-path", .text(let path)): return readContribution(from: path, in: session)
    case ("import-whose", .choice(let person)): return takePending(of: PersonID(person), in: session)
    case ("import-whose", .cancelled):
      pendingContribution = nil
      return [.say(say("Nothing was taken in."))]
    case ("same-for-all", .confirmed): return giveToSiblings(in: session)
    case ("export", .text(let path)): return [.export(exported(in: session), to: path)]
    case ("lose", .confirmed): return [.pop]
    case ("lose", .choice): return askExport(in: session)
    case ("editor", .text(let text)): return takeEdited(text, in: session)
    case ("calendar", .choice(let value)), ("calendar", .text(let value)), ("person", .choice(let value)):
      guard input?.take(value, today: today, calendar: calendar) == true else {
        let why = say("The field that this was chosen for is not there any more, by another's change.")
        // Whoever was chosen is no text.
        return tag == "person" ? [.refuse(say("\(why) Nothing was changed."))] : gone(why, keeping: value, in: session)
      }
      commit(in: session)
      return keepDraft(in: session, alsoFocus: true)
    case ("spelling", .choice(let choice)): return answerSpelling(choice, in: session)
    case ("spelling", .cancelled):
      input?.withOpenEditor { $0.deselect() }
      return []
    default: return []
    }
  }

  /// What finalising has led to, and the keys that work now.
  private var finalisedWording: String {
    guard let record else { return say("Finalised.") }
    if let role = record.task.authorisedBy {
      return say("Finalised. It waits for a \(record.procedure.title(of: role).inSentence) to authorise it.")
    }
    guard record.carrier != nil, record.parts.count > 1 else { return say("Finalised.") }
    return say("Finalised; p goes to the other part\(reasons["send"] == nil ? say(", t sends the parts") : "").")
  }

  /// Does a command on the record and shows what it has become.
  private mutating func act(
    _ command: Command, saying message: String, in session: Session, then change: (inout FormScreen) -> Void = { _ in }
  ) -> [Effect] {
    act(command, saying: { _ in message }, in: session, then: change)
  }

  /// Does a command on the record and says what it has led to, by what the screen is like then.
  private mutating func act(
    _ command: Command, saying message: (FormScreen) -> String, in session: Session,
    then change: (inout FormScreen) -> Void = { _ in }
  ) -> [Effect] {
    let before = record?.form
    if let refusal = performAsked(command, in: session) {
      let effects = read(in: session)
      if let before, let form = record?.form { noteArrivals(since: before, in: form, sent: [:]) }
      return effects + [.refuse(besideHalt(refusal))]
    }
    hasAttempted = false
    var effects = read(in: session, isOwnDoing: true)
    change(&self)
    if !isEditing { effects += discardDraft(in: session) }
    if isEditing, page == .form { effects += open(in: session) }
    scroll = 0
    return effects + [.say(message(self))]
  }

  /// Shows a calendar for the focused date.
  func openCalendar(in session: Session) -> [Effect] {
    guard let field = focusedField, let record else { return [] }
    let typed: Answer
    if case .table(let table) = input?.body, let cell = table.cell {
      typed = cell.input.answer(today: session.today, calendar: session.service.calendar)
    } else {
      typed = input?.answer(today: session.today, calendar: session.service.calendar) ?? .blank
    }
    let day = typed.text.flatMap { Day($0) } ?? session.today
    return [
      .push(
        CalendarDialog(
          title: "\(field.label): \(record.file.label)", day: day, due: nil, explanation: nil, tag: "calendar"))
    ]
  }
}
