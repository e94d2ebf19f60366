import Casework
import GRDB
import Workflow

/// Which case numbers a store gives out.
///
/// An authority's store passes over every other number on average, by a rule that only what tells it from every other
/// store gives away: so that a number of which nobody sees a case says nothing of a case that is hidden. A training store
/// gives out all of them.
struct CaseNumbers {
  private let identity: String?

  /// The rule of a store of this identity; none where it is not known, as for training stores.
  init(identity: String?) { self.identity = identity }

  /// The rule of a store.
  init(_ db: Database) throws {
    let isTraining = try Meta.value(.training, in: db) != 0
    self.init(identity: isTraining ? nil : try DaySeals.identity(in: db))
  }

  /// Whether a number is never given out.
  func passesOver(_ number: Int) -> Bool {
    guard let identity else { return false }
    var hasher = PartHasher()
    for part in ["case numbers", identity, String(number)] { hasher.add(part) }
    return hasher.hex.utf8.first.map { $0 < UInt8(ascii: "8") } ?? false
  }
}
