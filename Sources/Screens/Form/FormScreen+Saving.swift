import Casework
import Terminal
import Workflow

extension FormScreen {
  /// What is typed and not saved, as it is kept in case of need.
  private func draft(in session: Session) -> Draft? {
    guard let record, record.form != nil, isEditing else { return nil }
    let place = input?.place(today: session.today, calendar: session.service.calendar)
    let last = [keptDraft?.savedAt, sheltered?.savedAt].compactMap(\.self).max()
    return Draft(
      caseID: caseID, form: record.id, worker: session.actor.worker, revision: base, answers: edits, focus: focus,
      offset: place?.offset ?? 0, savedAt: session.time(after: last), cell: place?.cell,
      section: focus == nil ? section : nil, undecided: conflicts.isEmpty ? nil : conflicts.sorted(),
      sitting: session.refuge.sitting)
  }

  /// Keeps what is typed where that has changed since, and with `alsoFocus` also where only the cursor has moved. As
  /// long as the store can't take it, it is in the refuge.
  mutating func keepDraft(in session: Session, alsoFocus: Bool) -> [Effect] {
    guard let draft = draft(in: session) else { return [] }
    let isOwed = alsoFocus && (unkept != nil || sheltered != nil)
    guard isOwed || !draft.holds(same: keptDraft, alsoPlace: alsoFocus) else { return [] }
    // The store is waited for: whatever ends the program meanwhile, it is there.
    if unkept != nil { shelter(draft, in: session) }
    do throws(StoreError) {
      try session.keep(draft)
      (keptDraft, sheltered) = (draft, nil)
      return became(unkept: nil, in: session)
    } catch {
      shelter(draft, in: session)
      return became(unkept: error, in: session)
    }
  }

  /// Puts a draft into the refuge where that does not hold it yet.
  private mutating func shelter(_ draft: Draft, in session: Session) {
    if let sheltered, draft.holds(same: sheltered, alsoPlace: true) { return }
    sheltered = session.refuge.keep(draft) ? draft : nil
  }

  /// Puts what is typed into the refuge where the store does not hold it.
  public mutating func shelter(in session: Session) {
    commit(in: session)
    guard let draft = draft(in: session), unkept != nil || !draft.holds(same: keptDraft, alsoPlace: true) else {
      return
    }
    shelter(draft, in: session)
  }

  /// Keeps what is typed as the program ends: in the refuge, for the store may let it wait too long, then in the store.
  mutating func keepLast(in session: Session) -> [Effect] {
    shelter(in: session)
    return keep(in: session)
  }

  /// Forgets what was kept, now that it is saved.
  mutating func discardDraft(in session: Session) -> [Effect] {
    guard let record, keptDraft != nil || sheltered != nil else { return [] }
    do throws(StoreError) {
      try session.discardDraft(of: record.id, in: caseID)
      (keptDraft, sheltered) = (nil, nil)
      return became(unkept: nil, in: session)
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// Saves the answers that changed; nil where all that is asked for is saved, otherwise what stands in the way. What
  /// was typed stays, on the screen and as a draft, until it is saved.
  mutating func save(in session: Session) -> String? {
    commit(in: session)
    // Saving waits for the store as well, and longer.
    if unkept != nil { shelter(in: session) }
    guard let record, !unsaved.isEmpty else {
      _ = keepDraft(in: session, alsoFocus: true)
      return nil
    }
    let shown = Set(places.map(\.address))
    let undecided = conflicts.filter(shown.contains)
    if !undecided.isEmpty {
      _ = keepDraft(in: session, alsoFocus: true)
      let labels = undecided.sorted().map(label)
      return say("Choose for each whether to keep yours or take theirs: \(labels.joined(separator: "; ")).")
    }
    let parts = SaveParts(edits: edits, places: places.map { ($0.address, $0.field) }, record: record)
    if !parts.good.isEmpty, let refusal = send(parts, record, in: session) { return refusal }
    guard let first = parts.problems.first else { return nil }
    _ = keepDraft(in: session, alsoFocus: true)
    focus(on: first.address, row: first.row, column: first.column, in: session)
    return parts.refusal
  }

  /// Saves what can be saved, and keeps the rest as it was typed.
  private mutating func send(_ parts: SaveParts, _ record: FormRecord, in session: Session) -> String? {
    let command = SaveForm(form: record.id, answers: parts.good, revision: base)
    switch session.perform(.saveForm(command), on: caseID) {
    case .success(let outcome):
      if let form = outcome.file.form(record.id) {
        if let before = record.form { noteArrivals(since: before, in: form, sent: parts.good) }
        keepRest(parts, of: form, in: session)
      }
      return refreshed(in: session)
    case .failure(let error):
      let refusal = if case .refused(let refusal) = error { refusal } else { Refusal([]) }
      _ = keepDraft(in: session, alsoFocus: true)
      if refusal.reasons == [.nothingChanges], let form = record.form {
        keepRest(parts, of: form, in: session)
        return refreshed(in: session)
      }
      if refusal.reasons.contains(where: \.isEditedMeanwhile) {
        meetConflict(in: session)
      } else if refusal.reasons.contains(where: \.isFormState) {
        // It is not written in any more: that is seen at once.
        _ = read(in: session)
      }
      return error.description
    }
  }

  /// Keeps what was not sent. Another's change to it, made since it was typed, is still to be decided on.
  private mutating func keepRest(_ parts: SaveParts, of form: Form, in session: Session) {
    edits = parts.rest
    conflicts.formUnion(edits.keys.filter { parts.good[$0] == nil && form.fieldRevisions[$0, default: 0] > base })
    base = form.revision
    _ = keepDraft(in: session, alsoFocus: true)
  }

  private mutating func refreshed(in session: Session) -> String? {
    // What has stopped the typing is no reason why it was not saved.
    for case .refuse(let text) in read(in: session) where text != halt?.said { return text }
    return nil
  }

  func label(_ address: FieldAddress) -> String {
    guard let record, let field = record.definition.field(address.field)?.field else { return address.description }
    return record.file.label(of: field, child: address.child)
  }

  /// Leaves the form: saves first, and keeps as a draft what can't be saved.
  mutating func leave(in session: Session) -> [Effect] {
    guard isEditing else { return [.pop] }
    commit(in: session)
    let hadEdits = !unsaved.isEmpty
    if let refusal = save(in: session) {
      if unkept != nil { return askToLose() }
      return [.refuse(say("Not saved, but kept as you typed it for when you come back. \(refusal)")), .pop]
    }
    if edits.isEmpty { _ = discardDraft(in: session) }
    noteWriting(in: session)
    return (hadEdits ? [.say(say("Saved."))] : []) + [.pop]
  }
}

extension FormScreen {
  /// Notes where the form is left, so that one key goes on with it; where that can't be kept, nothing is lost.
  private func noteWriting(in session: Session) {
    guard let record, let form = record.form else { return }
    let store = session.service.store
    let row = FormRow(
      caseID: caseID, form: record.id, label: record.file.label, title: record.task.title,
      stepTitle: record.stepTitle, state: form.state, savedAt: session.now, savedBy: session.worker.name)
    let before = try? store.places(of: session.actor.worker)
    let target = FindTarget.form(record.id)
    let isPinned = before?.contains { $0.isPinned && $0.hit.caseID == caseID && $0.hit.target == target } ?? false
    let focused = focus.map { KeptPlace.Writing(field: $0, offset: input?.offset ?? 0) }
    let kept = KeptPlace(
      hit: FindHit(row), isPinned: isPinned, at: session.now,
      writing: focused ?? wroteAt ?? KeptPlace.Writing(field: nil, offset: 0))
    try? store.keep(kept, of: session.actor.worker)
  }
}

extension Draft {
  /// True where another draft says the same, and with `alsoPlace` has the cursor at the same place.
  fileprivate func holds(same other: Draft?, alsoPlace: Bool) -> Bool {
    answers == (other?.answers ?? [:]) && undecided == other?.undecided && (!alsoPlace || hasPlace(of: other))
  }

  /// True where the cursor is where another draft has it; one that is not there yet has it nowhere.
  fileprivate func hasPlace(of other: Draft?) -> Bool {
    guard let other else { return focus == nil && offset == 0 && (section ?? 0) == 0 }
    return focus == other.focus && offset == other.offset && cell == other.cell && section == other.section
  }
}

extension Refusal.Reason {
  /// True where somebody else has changed the same.
  var isEditedMeanwhile: Bool { if case .editedMeanwhile = self { true } else { false } }

  /// True where the form is in another state than it has to be.
  fileprivate var isFormState: Bool { if case .formState = self { true } else { false } }
}
