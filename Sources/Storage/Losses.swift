import Casework
import GRDB
import Workflow

/// Finds what of a damaged store can't be read. It never throws: what can't be asked is lost.
enum Losses {
  private static let tables: [(StoreLoss.List, [String])] = [
    (.trays, ["tray", "saved_tray"]), (.cases, ["case_row"]), (.people, ["person"]), (.meetings, ["meeting"]),
    (.forms, ["form"]), (.passages, ["passage"]), (.bookings, ["booking"]), (.workers, ["worker"]),
    (.definitions, ["definition"]), (.timeliness, ["timeliness", "timeliness_count"]), (.mandates, ["mandate"]),
    (.search, FindTable.all.flatMap { ["\($0.name)_data", "\($0.name)_idx"] }), (.drafts, ["draft"]),
  ]

  static func found(in db: Database, path: String) -> StoreLoss {
    let lists = tables.filter { !$0.1.allSatisfy { isWhole($0, db) } }.map(\.0)
    let (streams, areAll) = streams(db)
    let cases = streams.filter { $0 != .authority && !isReadable($0, db) }.map { CaseID($0.rawValue) }
    return StoreLoss(
      path: path, lists: lists, cases: cases, mayLackCases: !areAll || !isWhole("journal", db))
  }

  /// True for a table that SQLite finds nothing wrong with, nor with its indexes.
  private static func isWhole(_ table: String, _ db: Database) -> Bool {
    let found = try? String.fetchAll(db, sql: "PRAGMA integrity_check('\(table)')")
    return found == ["ok"]
  }

  /// The streams that can be found one after another or in the list of cases, and whether the first way went to the end.
  private static func streams(_ db: Database) -> (found: [StreamID], areAll: Bool) {
    var (names, areAll) = (Set<String>(), true)
    var last = ""
    do {
      while let next = try String.fetchOne(
        db, sql: "SELECT stream FROM journal WHERE stream > ? ORDER BY stream LIMIT 1", arguments: [last])
      {
        // A name of another kind than text comes after every text, and is read as one of them: again and again.
        guard ByteOrder.precedes(last, next) else {
          areAll = false
          break
        }
        names.insert(next)
        last = next
      }
    } catch {
      areAll = false
    }
    let listed = try? Row.fetchCursor(db, sql: "SELECT id FROM case_row")
    while let row = try? listed?.next() { if let id: String = row[0] { names.insert(id) } }
    return (names.sorted().map { StreamID(rawValue: $0) }, areAll)
  }

  private static func isReadable(_ stream: StreamID, _ db: Database) -> Bool {
    guard let entries = try? Journal.entries(of: stream, in: db), !entries.isEmpty else { return false }
    return HashChain.firstBreak(in: entries) == nil
  }
}
