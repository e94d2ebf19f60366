import Casework
import Synchronization
import Workflow

/// What this process last read or wrote of each draft: a row that is anything else was written by another one since.
final class KnownDrafts: Sendable {
  /// Whose row it is.
  struct Key: Hashable {
    var caseID: CaseID
    var form: TaskID
    var worker: WorkerID
  }

  /// As the rows hold them. More than one of a key where it is not known which of them is kept.
  private let texts = Mutex<[Key: Set<String>]>([:])

  /// True where a row holds what this process knows.
  func holds(_ text: String, of key: Key) -> Bool { texts.withLock { $0[key]?.contains(text) == true } }

  /// Remembers what was read or committed.
  func remember(_ text: String, of key: Key) { texts.withLock { $0[key] = [text] } }

  /// Remembers what may have been committed.
  func add(_ text: String, of key: Key) { texts.withLock { _ = $0[key, default: []].insert(text) } }

  /// Forgets it: its row is gone, or is another's.
  func forget(_ key: Key) { texts.withLock { $0[key] = nil } }
}
