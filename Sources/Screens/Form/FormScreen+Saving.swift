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

  /// Saves the answers that changed; nil where all is saved, otherwise what stands in the way. What was typed stays,
  /// on the screen and as a draft, until it is saved.
  mutating func save(in session: Session) -> String? {
    commit(in: session)
    guard let record, !edits.isEmpty else {
      _ = discardDraft(in: session)
      return nil
    }
    if !conflicts.isEmpty {
      _ = keepDraft(in: session, alsoFocus: true)
      let labels = conflicts.sorted().map(label)
      return "Choose for each whether to keep yours or take theirs: \(labels.joined(separator: "; "))."
    }
    let command = SaveForm(form: record.id, answers: edits, revision: base)
    switch session.perform(.saveForm(command), on: caseID) {
    case .success(let outcome):
      edits = [:]
      base = outcome.file.form(record.id)?.revision ?? base
      _ = discardDraft(in: session)
      return refreshed(in: session)
    case .failure(let error):
      let refusal = if case .refused(let refusal) = error { refusal } else { Refusal([]) }
      _ = keepDraft(in: session, alsoFocus: true)
      if refusal.reasons == [.nothingChanges] {
        edits = [:]
        _ = discardDraft(in: session)
        return refreshed(in: session)
      }
      for case .editedMeanwhile in refusal.reasons { meetConflict(in: session) }
      if case .badAnswer = refusal.reasons.first { focusProblem(in: session) }
      return error.description
    }
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

  /// Goes to the first field whose answer is not of its kind.
  private mutating func focusProblem(in session: Session) {
    let answers = answers
    if let bad = places.first(where: { $0.field.kind.problem(with: answers[$0.address] ?? .blank) != nil }) {
      focus(on: bad.address, in: session)
    }
  }

  func label(_ address: FieldAddress) -> String {
    guard let record, let field = record.definition.field(address.field)?.field else { return address.description }
    return record.file.label(of: field, child: address.child)
  }

  /// Leaves the form: saves first, and keeps as a draft what can't be saved.
  mutating func leave(in session: Session) -> [Effect] {
    guard isEditing else { return [.pop] }
    commit(in: session)
    let hadEdits = !edits.isEmpty
    if let refusal = save(in: session) {
      return [.refuse("Not saved, but kept as you typed it for when you come back. \(refusal)"), .pop]
    }
    return (hadEdits ? [.say("Saved.")] : []) + [.pop]
  }
}
