import Casework
import GRDB
import Workflow

/// Where a stream ended on a day, as the store took note of it.
struct StreamHead {
  var day: DayPart
  var sequence: Int
  var hash: String

  /// More entries than a stream ever has.
  static let most = 1 << 40
}

/// Every stream's heads, in the order of streams: read beside the journal.
final class StreamHeads {
  private let rows: RowCursor
  private var next: (stream: String, head: StreamHead)?

  init(_ db: Database) throws {
    rows = try Row.fetchCursor(
      db, sql: "SELECT stream, day, part, sequence, hash FROM day_head ORDER BY stream, day, part")
    try advance()
  }

  /// The heads of a stream, earliest first; those of streams before it, of which the journal has nothing, are given
  /// to `passing` with how many entries they had.
  func heads(of stream: String, passing: (String, Int) -> Void) throws -> [StreamHead] {
    while let next, ByteOrder.precedes(next.stream, stream) {
      passing(next.stream, try take(next.stream).map(\.sequence).max() ?? 0)
    }
    return try take(stream)
  }

  /// The streams that are left, of which the journal has nothing.
  func rest(passing: (String, Int) -> Void) throws {
    while let next { passing(next.stream, try take(next.stream).map(\.sequence).max() ?? 0) }
  }

  private func take(_ stream: String) throws -> [StreamHead] {
    var heads: [StreamHead] = []
    while let found = next, found.stream.utf8.elementsEqual(stream.utf8) {
      heads.append(found.head)
      try advance()
    }
    return heads
  }

  private func advance() throws {
    next = try rows.next().map { row in
      let head = StreamHead(
        day: try DayPart(row, at: 1), sequence: try row.decode(atIndex: 3), hash: try row.decode(atIndex: 4))
      guard 1...StreamHead.most ~= head.sequence else { throw UnreadableRow() }
      return (try row.decode(atIndex: 0), head)
    }
  }
}
