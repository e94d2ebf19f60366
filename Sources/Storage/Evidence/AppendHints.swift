import Casework
import Synchronization
import Workflow

/// What the last append of this process left behind, so that the next one need not look it up: the part of the day that
/// is open, who is known to work in which stream, and where streams end. The first two are true in the store for good, or
/// found untrue by it; the ends are, as long as no other connection writes.
final class AppendHints: Sendable {
  private struct State {
    var open: DayPart?
    var worked: Set<Worked> = []
    var ends = Ends(change: 0)
  }

  /// Where streams end after what the other connections have written.
  private struct Ends {
    /// SQLite's count of that.
    var change: Int
    var streams: [StreamID: StreamEnd] = [:]
  }

  private struct Worked: Hashable {
    var worker: WorkerID
    var stream: StreamID
  }

  private let state = Mutex(State())
  /// How many are remembered of each at most: more are looked up again.
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

  /// Where a stream ends, if that was met since another connection wrote last.
  func end(of stream: StreamID, at change: Int) -> StreamEnd? {
    state.withLock { $0.ends.change == change ? $0.ends.streams[stream] : nil }
  }

  /// Remembers where streams end. It must not be called but while no other can write on the same connection.
  func remember(_ ends: [StreamID: StreamEnd], at change: Int) {
    state.withLock { state in
      if state.ends.change != change || state.ends.streams.count > AppendHints.most {
        state.ends = Ends(change: change)
      }
      state.ends.streams.merge(ends) { $1 }
    }
  }

  /// Forgets where streams end: something is appended that is not remembered.
  func forgetEnds() { state.withLock { $0.ends.streams = [:] } }
}

/// How many entries a stream has, and the hash of the last.
typealias StreamEnd = (version: Int, hash: String)
