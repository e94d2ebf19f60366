import Casework
import Synchronization
import Workflow

/// A refuge with room for one draft, and how often something was put into it.
final class OneDraftRefuge: DraftRefuge {
  let kept = Mutex<Draft?>(nil)
  private let count = Mutex(0)

  /// How often something was put into it.
  var times: Int { count.withLock { $0 } }

  /// What it holds of a field.
  func text(of field: FieldKey) -> String? { kept.withLock { $0 }?.answers[FieldAddress(field)]?.text }

  var sitting: String? { nil }

  func keep(_ draft: Draft) -> Bool {
    count.withLock { $0 += 1 }
    kept.withLock { $0 = draft }
    return true
  }

  func drafts(of form: TaskID, in id: CaseID, by worker: WorkerID) -> [Draft] {
    [kept.withLock { $0 }].compactMap(\.self).filter { $0.form == form && $0.caseID == id && $0.worker == worker }
  }

  func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID, of sitting: String?) {
    kept.withLock { if $0?.form == form { $0 = nil } }
  }
}
