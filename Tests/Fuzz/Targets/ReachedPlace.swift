import Casework
import Storage
import Workflow

@testable import waymark

/// A place of the screens that was gone to once: each run stands there without going the whole way again.
final class ReachedPlace {
  private let reached: KeyTrial
  private let looked: [StreamID: Int]
  private let kept: KeptStore
  private var store: SQLiteStore
  private var written: Int

  init(_ place: TrialPlace, in trials: TrialStore) throws {
    reached = try KeyTrial(place, in: trials)
    looked = try reached.lookedStreams()
    store = reached.desk.store
    kept = try KeptStore(of: store)
    written = store.writtenRows
  }

  /// Somebody who stands there, with nothing looked up yet and over a store in which nothing has been done since.
  func trial() throws -> KeyTrial {
    if store.writtenRows != written {
      try kept.restore(closing: store)
      store = try SQLiteStore(opening: kept.path)
      written = store.writtenRows
    }
    return KeyTrial(reached, at: try reached.desk.again(over: store), looked: looked)
  }
}
