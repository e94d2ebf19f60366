import Casework
import Terminal
import Workflow

extension FormScreen {
  /// What is typed and not saved, as it is kept in case of need.
  private func draft(in session: Session) -> Draft? {
    guard let record, record.form != nil, isEditing else { return nil }
    return Draft(
      caseID: caseID, form: record.id, worker: session.worker.id, revision: base, answers: edits, focus: focus,
      offset: input?.offset ?? 0, savedAt: session.now)
  }

  /// Keeps what is typed where that has changed since, and with `alsoFocus` also where only the cursor has moved.
  mutating func keepDraft(in session: Session, alsoFocus: Bool) -> [Effect] {
    guard let draft = draft(in: session) else { return [] }
    let isNew =
      draft.answers != (keptDraft?.answers ?? [:])
      || (alsoFocus && (draft.focus, draft.offset) != (keptDraft?.focus, keptDraft?.offset ?? 0))
    guard isNew else { return [] }
    do throws(StoreError) {
      try session.service.store.saveDraft(draft)
      keptDraft = draft
      return []
    } catch {
      return [.refuse("What you typed could not be kept: \(error.description)")]
    }
  }

  /// Forgets what was kept, now that it is saved.
  private mutating func discardDraft(in session: Session) -> [Effect] {
    guard let record, keptDraft != nil else { return [] }
    do throws(StoreError) {
      try session.service.store.discardDraft(of: record.id, in: caseID, by: session.worker.id)
      keptDraft = nil
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// Saves the answers that changed; nil where all that is asked for is saved, otherwise what stands in the way. What
  /// was typed stays, on the screen and as a draft, until it is saved.
  mutating func save(in session: Session) -> String? {
    commit(in: session)
    guard let record, !unsaved.isEmpty else {
      _ = edits.isEmpty ? discardDraft(in: session) : keepDraft(in: session, alsoFocus: true)
      return nil
    }
    let shown = Set(places.map(\.address))
    let undecided = conflicts.filter(shown.contains)
    if !undecided.isEmpty {
      _ = keepDraft(in: session, alsoFocus: true)
      let labels = undecided.sorted().map(label)
      return "Choose for each whether to keep yours or take theirs: \(labels.joined(separator: "; "))."
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
      if let form = outcome.file.form(record.id) { keepRest(parts, of: form, in: session) }
      return refreshed(in: session)
    case .failure(let error):
      let refusal = if case .refused(let refusal) = error { refusal } else { Refusal([]) }
      _ = keepDraft(in: session, alsoFocus: true)
      if refusal.reasons == [.nothingChanges], let form = record.form {
        keepRest(parts, of: form, in: session)
        return refreshed(in: session)
      }
      for case .editedMeanwhile in refusal.reasons { meetConflict(in: session) }
      return error.description
    }
  }

  /// Keeps what was not sent. Another's change to it, made since it was typed, is still to be decided on.
  private mutating func keepRest(_ parts: SaveParts, of form: Form, in session: Session) {
    edits = parts.rest
    conflicts.formUnion(edits.keys.filter { parts.good[$0] == nil && form.fieldRevisions[$0, default: 0] > base })
    base = form.revision
    _ = edits.isEmpty ? discardDraft(in: session) : keepDraft(in: session, alsoFocus: true)
  }

  private mutating func refreshed(in session: Session) -> String? {
    for case .refuse(let text) in read(in: session) { return text }
    return nil
  }

  /// Finds the fields that somebody else has changed meanwhile, and goes to the first of them.
  private mutating func meetConflict(in session: Session) {
    _ = read(in: session)
    guard let form = record?.form else { return }
    edits = edits.filter { !$0.value.isSame(as: form.answers[$0.key] ?? .blank) }
    conflicts = Set(edits.keys.filter { form.fieldRevisions[$0, default: 0] > base })
    if let first = places.first(where: { conflicts.contains($0.address) }) { focus(on: first.address, in: session) }
  }

  /// Decides on a field that both have changed: one's own answer, or the one that is saved.
  mutating func decideConflict(keepingMine: Bool, in session: Session) -> [Effect] {
    guard let focus, conflicts.contains(focus) else { return [] }
    if keepingMine { commit(in: session) } else { edits[focus] = nil }
    conflicts.remove(focus)
    set(focus, to: (keepingMine ? edits[focus] : nil) ?? record?.form?.answers[focus] ?? .blank)
    self.focus(on: focus, in: session)
    guard conflicts.isEmpty else {
      let next = places.first { conflicts.contains($0.address) }
      if let next { self.focus(on: next.address, in: session) }
      return keepDraft(in: session, alsoFocus: true)
    }
    base = record?.form?.revision ?? base
    return keepDraft(in: session, alsoFocus: true) + [.say("Decided; \(Key.control("s").label) saves.")]
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
      return [.refuse("Not saved, but kept as you typed it for when you come back. \(refusal)"), .pop]
    }
    return (hadEdits ? [.say("Saved.")] : []) + [.pop]
  }
}
