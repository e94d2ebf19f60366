import Casework
import Workflow

/// The drafts of whoever is at the terminal: in the store, and where it could not take one, in the refuge.
extension Session {
  /// What was typed and not saved, of what store and refuge hold. What is found in the refuge goes into the store as soon
  /// as that takes it. Where each holds what the other does not, as when somebody types at two terminals, one is given
  /// back, and the other waits for the next time.
  func draft(of form: TaskID, in id: CaseID) throws(StoreError) -> Draft? {
    let (store, worker) = (service.store, actor.worker)
    let left = refuge.drafts(of: form, in: id, by: worker)
    if let own = left.first(where: { $0.sitting == refuge.sitting }) {
      // Looked at with those of others: read as one's own, it would be replaced next.
      let stored = try store.drafts(of: form, in: id).first { $0.worker == worker }
      guard let stored, stored.outdoes(own), !own.outdoes(stored) else {
        try? keep(own)
        return own
      }
      forget(own)
      return try store.draft(of: form, in: id, by: worker)
    }
    let stored = try store.draft(of: form, in: id, by: worker)
    guard let found = left.first else { return stored }
    guard let stored, !found.outdoes(stored) else { return takeOver(found) }
    if stored.outdoes(found) {
      forget(found)
      return stored
    }
    guard found.savedAt > stored.savedAt, refuge.keep(stored.setAside) else { return stored }
    return takeOver(found)
  }

  /// Goes on with what a sitting has left that came to its end.
  private func takeOver(_ found: Draft) -> Draft {
    var mine = found
    mine.sitting = refuge.sitting
    guard (try? keep(mine)) != nil || refuge.keep(mine) else { return found }
    forget(found)
    return mine
  }

  /// Forgets a draft of the refuge.
  private func forget(_ draft: Draft) {
    refuge.forget(draft.form, in: draft.caseID, by: draft.worker, of: draft.sitting)
  }

  /// True where the refuge holds what was typed here.
  func isSheltered(_ form: TaskID, in id: CaseID) -> Bool {
    refuge.drafts(of: form, in: id, by: actor.worker).contains { $0.sitting == refuge.sitting }
  }

  /// True where the refuge holds what was typed elsewhere, for the next time.
  func hasMore(of form: TaskID, in id: CaseID) -> Bool {
    refuge.drafts(of: form, in: id, by: actor.worker).contains { $0.sitting != refuge.sitting }
  }

  /// Keeps a draft; what was typed here is then in the refuge no longer. The cursor's place alone gives way to what is
  /// typed elsewhere.
  func keep(_ draft: Draft) throws(StoreError) {
    do throws(StoreError) {
      try service.store.saveDraft(draft)
    } catch {
      guard error == .typedElsewhere, draft.answers.isEmpty else { throw error }
    }
    refuge.forget(draft.form, in: draft.caseID, by: draft.worker, of: refuge.sitting)
  }

  /// Forgets a draft, wherever it is.
  func discardDraft(of form: TaskID, in id: CaseID) throws(StoreError) {
    try service.store.discardDraft(of: form, in: id, by: actor.worker)
    refuge.forget(form, in: id, by: actor.worker, of: refuge.sitting)
  }

  /// The time of what is kept after something else was: a later one, even where the clock was set back.
  func time(after last: Instant?) -> Instant {
    max(now, last.map { Instant(milliseconds: $0.milliseconds + 1) } ?? now)
  }
}
