import Casework
import Synchronization
import Workflow

/// What the last append of this process left behind, so that the next one need not look it up: the part of the day that
/// is open, and who is known to work in which stream. Each is true in the store for good, or found untrue by it.
final class AppendHints: Sendable {
  private struct State {
    var open: DayPart?
    var worked: Set<Worked> = []
  }

  private struct Worked: Hashable {
    var worker: WorkerID
    var stream: StreamID
  }

  private let state = Mutex(State())
  /// How many are remembered at most: more are looked up again.
  private static let most = 10_000

  /// The part of a day that was open.
  var open: DayPart? { state.withLock { $0.open } }

  /// True where whoever made the entries is known to work in their stream.
  func knows(_ entries: [Entry]) -> Bool {
    state.withLock { state in
      entries.allSatisfy { state.worked.contains(Worked(worker: $0.fact.by, stream: $0.stream)) }
    }
  }

  /// Remembers what was committed.
  func remember(_ entries: [Entry], in open: DayPart?) {
    state.withLock { state in
      state.open = open
      if state.worked.count > AppendHints.most { state.worked = [] }
      for entry in entries { state.worked.insert(Worked(worker: entry.fact.by, stream: entry.stream)) }
    }
  }
}
