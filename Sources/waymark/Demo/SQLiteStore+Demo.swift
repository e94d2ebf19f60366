import Casework
import Storage
import Workflow

extension DemoAuthority {
  /// Builds into a store that is new, in one transaction; throws `DemoFailure` and writes nothing where the engine
  /// refuses a command.
  func build(
    definitions: DefinitionSet, calendar: WorkingCalendar = .englandAndWales, into store: SQLiteStore
  ) throws {
    let source = Source(try streams(definitions: definitions, calendar: calendar))
    do {
      try store.bulkAppend(source)
    } catch {
      throw source.failure ?? error
    }
  }

  /// Hands the streams over one by one. A sequence can't throw: a failure is kept, and the first stream comes again,
  /// which the store refuses together with all that went before.
  private final class Source: Sequence, IteratorProtocol {
    private var streams: DemoStreams
    private(set) var failure: (any Error)?

    init(_ streams: DemoStreams) { self.streams = streams }

    func next() -> NewStream? {
      do throws(DemoFailure) {
        return try streams.next().map { NewStream(stream: $0.stream, facts: $0.facts, change: $0.change) }
      } catch {
        guard failure == nil else { return nil }
        failure = error
        return NewStream(stream: .authority, facts: [], change: RowChange())
      }
    }
  }
}
