import Casework
import Terminal
import Workflow

extension FormScreen {
  public mutating func appear(in session: Session) -> [Effect] {
    let isFirst = record == nil
    // Typed on the record as it was: what has come since is no change of one's own.
    commit(in: session)
    var effects = keepDraft(in: session, alsoFocus: false) + read(in: session)
    if isFirst, let record {
      if record.procedure.task(opened)?.isSubmission == true { page = .parts }
      effects += open(in: session)
      enter(in: session)
    }
    layOut(in: session)
    if isFirst { showEntrance(in: session) }
    return effects
  }

  /// Reads the record anew; what was typed stays. Where it was not oneself who has made something else of the form, and
  /// letters that are typed would do something else now, they do nothing until that was seen.
  mutating func read(in session: Session, isOwnDoing: Bool = false) -> [Effect] {
    let (before, focused, halted) = (mode, focus, halt?.why)
    let shown = record?.id
    do throws(CaseworkError) {
      let record = try FormRecord(caseID, opened, part: part, in: session)
      self.record = record
      problem = nil
      let isErased = !edits.isEmpty && base < record.form?.erasedRevision ?? 0
      if isErased { (edits, conflicts) = ([:], []) }
      settle(record, in: session)
      if isErased { return discardDraft(in: session) + [.refuse(FormScreen.erasedTyping)] }
      if !isOwnDoing, shown == record.id { notice(before, focused, in: session) }
      guard let halt, halt.why != halted else { return [] }
      return [.refuse(halt.said)]
    } catch {
      problem = error.description
      return record == nil ? [] : [.refuse(error.description)]
    }
  }

  /// Stops whoever types where the field is not theirs to type in any more.
  private mutating func notice(_ before: Mode, _ focused: FieldAddress?, in session: Session) {
    guard page == .form, before == .field || before == .finding || before == .sections else { return }
    guard isEditing else {
      let kept = unsaved.isEmpty ? "" : " " + FormScreen.stillKept(session.now, in: session)
      return stop(say("The form can only be read now. \(whyReading(in: session))\(kept)"))
    }
    guard let focused, !places.contains(where: { $0.address == focused }) else { return }
    leaveField()
    let kept = edits[focused] == nil ? "" : say(" What you typed in it is kept.")
    stop(say("\"\(label(focused))\" is not asked for any more, by another's change.\(kept)"))
  }

  /// Why it can't be written in, by whom.
  private func whyReading(in session: Session) -> String {
    guard let record, let form = record.form else { return "" }
    return form.state.isEditable ? reasons["save"] ?? "" : stateWording(form, record, in: session)
  }

  /// Opens the form that was read: at what was typed before and not saved, else at its first field.
  mutating func open(in session: Session) -> [Effect] {
    edits = [:]
    conflicts = []
    (halt, search) = (nil, nil)
    arrived = [:]
    hasAttempted = false
    (focus, input, section, scroll) = (nil, nil, 0, 0)
    (keptDraft, sheltered) = (nil, nil)
    guard let record, let form = record.form else { return [] }
    base = form.revision
    var problems: [Effect] = []
    let draft = session.read(
      { _ throws(StoreError) in try session.draft(of: record.id, in: caseID) },
      problems: &problems)
    guard let found = draft, let draft = found else {
      if page == .form, isEditing { focusFirst(in: session) }
      return problems
    }
    take(draft, form, record)
    guard draft.revision >= form.erasedRevision else {
      (edits, conflicts) = ([:], [])
      if page == .form, isEditing { focusFirst(in: session) }
      return problems + discardDraft(in: session) + [.refuse(FormScreen.erasedTyping)]
    }
    guard isEditing else {
      guard !unsaved.isEmpty else { return problems }
      return problems + [.say(FormScreen.stillKept(draft.savedAt, in: session))]
    }
    // Still in the refuge: the store could not take it, and is asked again.
    if session.isSheltered(record.id, in: caseID) { sheltered = draft }
    if page == .form { goBack(to: draft, in: session) }
    if !unsaved.isEmpty {
      let more = session.hasMore(of: record.id, in: caseID)
      problems.append(
        .say(
          more
            ? say(
              "Restored what you had typed, \(session.saying(draft.savedAt)). Save it and open the form again for what "
                + "you typed at another terminal.")
            : say("Restored what you had typed, \(session.saying(draft.savedAt)); it is not saved yet.")))
    } else if page == .form, draft.focus != nil, focus == draft.focus {
      problems.append(.say(say("Opened where you were, \(session.saying(draft.savedAt)); everything is saved.")))
    }
    return problems
  }

  /// What is said where what was typed can't be saved here any more.
  private static func stillKept(_ time: Instant, in session: Session) -> String {
    let key = exporting.keys[0].label
    return say("What you typed and could not save, \(session.saying(time)), is still kept. \(key) writes it to a file.")
  }

  /// What is said where what was typed stood on what has been erased.
  private static var erasedTyping: String {
    say("What stood in this form was erased meanwhile, and what you had typed on it is gone with it.")
  }

  /// Takes up what was typed before. What somebody else has changed in the same fields since is to be decided on.
  private mutating func take(_ draft: Draft, _ form: Form, _ record: FormRecord) {
    keptDraft = draft
    edits = draft.answers.filter { address, answer in
      record.definition.field(address.field) != nil && !answer.isSame(as: form.answers[address] ?? .blank)
        && !isOutdone(draft, at: address, in: form)
    }
    conflicts = Set(
      edits.keys.filter { address in
        draft.undecided?.contains(address) == true || form.fieldRevisions[address, default: 0] > draft.revision
      })
    base = form.revision
  }

  /// True where whoever typed it has saved it in the field, with what they typed on, and the program ended before the
  /// draft was brought up to date.
  private func isOutdone(_ draft: Draft, at address: FieldAddress, in form: Form) -> Bool {
    guard form.fieldRevisions[address, default: 0] > draft.revision, let writer = form.writer(of: address) else {
      return false
    }
    return writer.by == draft.worker && (form.answers[address] ?? .blank).holds(draft.answers[address] ?? .blank)
  }

  /// Goes to where the cursor was: the section, the field, the row and the cell of a table.
  private mutating func goBack(to draft: Draft, in session: Session) {
    if let address = draft.focus {
      focus(on: address, at: InputPlace(offset: draft.offset, cell: draft.cell), in: session)
    } else if let shown = draft.section, sections.indices.contains(shown) {
      section = shown
      return
    }
    if focus == nil { focusFirst(in: session) }
  }

  /// Makes the rest of the screen agree with a record that was read.
  private mutating func settle(_ record: FormRecord, in session: Session) {
    reasons = [:]
    if record.form == nil {
      start = StartPage(record, keeping: start, in: session)
      reasons["start-blank"] = start.refusal
    }
    reasons["save"] = record.form == nil ? say("It has not been started.") : record.editRefusal?.description
    reasons["finalise"] =
      record.form == nil ? say("It has not been started: copy forward or start blank first.") : reasons["save"]
    reasons["amend"] = reason(.amendForm(AmendForm(form: record.id)), of: record)
    reasons["send"] =
      record.carrier == nil
      ? say("Finalising it sends it.") : reason(.submitForms(SubmitForms(task: record.decidedID)), of: record)
    reasons["authorise"] = reason(.authorise(Authorise(task: record.decidedID)), of: record)
    reasons["reject"] = reason(.reject(Reject(task: record.decidedID, reason: "-")), of: record)
    reasons["roll-back"] = reason(.rollBack(RollBack(task: record.decidedID, reason: "-")), of: record)
    reasons["erase"] =
      record.form?.isEmptied == true
      ? Refusal(.erasedAlready).description : reason(.eraseText(EraseText(form: record.id, reason: "-")), of: record)
    if record.parts.count < 2 { reasons["other-part"] = say("This form has only one part.") }
    if record.form?.versions.isEmpty ?? true { reasons["versions"] = say("No version has been finalised yet.") }
    minutes = MinutesPart(record, keeping: minutes, in: session)
    if !isEditing { (focus, input, search) = (nil, nil, nil) }
    readDrafts(in: session)
    guard let form = record.form, isEditing else { return }
    if edits.isEmpty { base = form.revision }
    // An edit of another field, which may not be shown, is no reason to go on showing what is not so any more.
    if let focus, edits[focus] == nil { rebuildInput(in: session) }
  }

  private func reason(_ command: Command, of record: FormRecord) -> String? {
    record.refusal(of: command)?.description
  }

  /// Shows what was saved meanwhile in the focused field, where nothing is typed in it.
  private mutating func rebuildInput(in session: Session) {
    guard let focus, let input else { return }
    let saved = record?.form?.answers[focus] ?? .blank
    let typed = input.answer(today: session.today, calendar: session.service.calendar)
    if !typed.isSame(as: saved) { refill(in: session) }
  }

  /// Fills the focused field in with its answer as that is now. Cursor, row and open cell stay where they were.
  mutating func refill(in session: Session) {
    guard let focus, let field = focusedField, let input else { return }
    var new = FieldInput(field.kind, answer: answers[focus] ?? .blank)
    let isThere = new.keepPlace(of: input, today: session.today, calendar: session.service.calendar)
    self.input = new
    if !isThere { stop(say("The row that you were in is gone, by another's change.")) }
    // What was found was found in the text as it was.
    guard var search else { return }
    let isText = self.input?.withEditor { search.lookAgain(in: &$0) } != nil
    self.search = isText ? search : nil
  }
}
