import Casework
import GRDB
import Workflow

/// In which streams a worker did something: the way to what they did, since the journal is in the order of streams.
enum WorkedTable {
  static func note(_ entries: [Entry], in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO worked (worker, stream) VALUES (?, ?) ON CONFLICT DO NOTHING")
    var last: WorkerID?
    for entry in entries where entry.fact.by != last {
      last = entry.fact.by
      try statement.execute(arguments: [entry.fact.by.rawValue, entry.stream.rawValue])
    }
  }

  /// Makes all of it anew from the journal.
  static func remake(in db: Database) throws {
    try db.execute(sql: "DELETE FROM worked; INSERT INTO worked SELECT DISTINCT by, stream FROM journal")
  }

  static func streams(of worker: WorkerID, in db: Database) throws -> [StreamID] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT stream FROM worked WHERE worker = ? ORDER BY stream"),
      arguments: [worker.rawValue]
    )
    .map { StreamID(rawValue: $0) }
  }
}
