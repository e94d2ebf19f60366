import Casework
import Synchronization
import Workflow

/// A refuge that several sittings share, as files in one folder are.
struct SharedRefuge: DraftRefuge {
  let place: Place
  let sitting: String?

  /// What is in it, and which sittings go on.
  final class Place: Sendable {
    let drafts = Mutex<[Draft]>([])
    let open = Mutex<Set<String?>>([])

    /// What it holds of a field, in order.
    func texts(of field: FieldKey) -> [String] {
      drafts.withLock { $0.compactMap { $0.answers[FieldAddress(field)]?.text } }.sorted()
    }
  }

  func keep(_ draft: Draft) -> Bool {
    forget(draft.form, in: draft.caseID, by: draft.worker, of: draft.sitting)
    place.drafts.withLock { $0.append(draft) }
    return true
  }

  func drafts(of form: TaskID, in id: CaseID, by worker: WorkerID) -> [Draft] {
    let others = place.open.withLock { $0.subtracting([sitting]) }
    return place.drafts.withLock { $0 }
      .filter { $0.form == form && $0.caseID == id && $0.worker == worker && !others.contains($0.sitting) }
      .sorted { $0.savedAt > $1.savedAt }
  }

  func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID, of sitting: String?) {
    place.drafts.withLock { drafts in
      drafts.removeAll { $0.form == form && $0.caseID == id && $0.worker == worker && $0.sitting == sitting }
    }
  }
}
