import Casework
import GRDB
import Workflow

/// Makes the heads and seals of a store that was kept before there were any, from its journal in one pass.
///
/// What was changed before cannot be told from what was written then: the proof begins here.
enum EvidenceMigration {
  static func fill(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT stream, sequence, at, hash FROM journal ORDER BY stream, sequence")
    var last: (day: DayPart, stream: String, sequence: Int, hash: String)?
    func insert() throws {
      guard let last else { return }
      try DayHeads.insert(last.day, stream: last.stream, sequence: last.sequence, hash: last.hash, in: db)
    }
    while let row = try rows.next() {
      let stream: String = try row.decode(atIndex: 0)
      let earlier = last.flatMap { $0.stream == stream ? $0.day : nil }
      // One whose date can't be read belongs to the day of the one before.
      var day = DayPart(day: Instant(try row.decode(String.self, atIndex: 2))?.day ?? .earliest)
      if let earlier { day = max(day, earlier) }
      if day != earlier { try insert() }
      last = (day, stream, try row.decode(atIndex: 1), try row.decode(atIndex: 3))
    }
    try insert()
    try DaySeals.sealAllButLast(in: db)
  }
}
