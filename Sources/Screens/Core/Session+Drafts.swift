import Casework
import Workflow

/// The drafts of whoever is at the terminal: in the store, and where it could not take one, in the refuge.
extension Session {
  /// What was typed and not saved, the later of what store and refuge hold. What is found in the refuge goes into the
  /// store as soon as that takes it.
  func draft(of form: TaskID, in id: CaseID) throws(StoreError) -> Draft? {
    let stored = try service.store.draft(of: form, in: id, by: actor.worker)
    guard let found = refuge.draft(of: form, in: id, by: actor.worker) else { return stored }
    if let stored, stored.savedAt > found.savedAt {
      refuge.forget(form, in: id, by: actor.worker)
      return stored
    }
    try? keep(found)
    return found
  }

  /// Keeps a draft; the refuge's is then out of date.
  func keep(_ draft: Draft) throws(StoreError) {
    try service.store.saveDraft(draft)
    refuge.forget(draft.form, in: draft.caseID, by: draft.worker)
  }

  /// Forgets a draft, wherever it is.
  func discardDraft(of form: TaskID, in id: CaseID) throws(StoreError) {
    try service.store.discardDraft(of: form, in: id, by: actor.worker)
    refuge.forget(form, in: id, by: actor.worker)
  }
}
