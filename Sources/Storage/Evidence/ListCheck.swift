public import Casework
import GRDB
import Workflow

/// Compares the lists of a store with what its journal makes: every table of rows, in every column.
///
/// Who may see what, and what is found in trays and searches, is looked up in lists: nothing chains them, and so they are
/// made once more beside the store, in memory, a case at a time.
public final class ListCheck {
  private let store: SQLiteStore
  /// A store without a file, which holds the rows of one case; and of all cases what has no order by case.
  private let made: DatabaseQueue
  /// How many entries each case had when its rows were compared.
  private var lengths: [StreamID: Int] = [:]
  public private(set) var findings: [Finding] = []

  public init(of store: SQLiteStore) throws(StoreError) {
    self.store = store
    do {
      made = try Connection.open(":memory:", busyTimeout: 0, readOnly: false)
      try made.writeWithoutTransaction { db in try Schema.create(db, training: false) }
    } catch {
      throw StoreFailure.error(for: error, path: store.path)
    }
  }

  /// Compares what a stream makes with what the store has of it. False where the store has gone on since it was read: it
  /// is to be read again.
  public func compare(_ remade: RemadeLists) throws(StoreError) -> Bool {
    try store.readTogether { db in
      for (stream, length) in remade.lengths where try Journal.version(of: stream, in: db) != length { return false }
      guard let change = remade.change else {
        findings.append(.listless(remade.stream))
        return true
      }
      let tables = remade.stream == .authority ? KeptList.ofAuthority : KeptList.ofCase
      let others = try made.inDatabase { made in
        try made.inTransaction {
          try Rows.apply(change, words: .rebuilt, in: made)
          return .commit
        }
        let others = try tables.filter { list in
          try list.tables.contains { table in
            try table.rows(of: remade.stream, in: made) != table.rows(of: remade.stream, in: db)
          }
        }
        try made.inTransaction {
          for table in tables.flatMap(\.tables) { try made.execute(sql: "DELETE FROM \(table.name)") }
          try Passages.removeAll(in: made)
          return .commit
        }
        return others
      }
      lengths[remade.stream] = remade.lengths[remade.stream]
      findings += others.map { .list(remade.stream, $0) }
      return true
    }
  }

  /// Compares what can only be once every stream was: what is listed of no case, bookings, counts, and who worked on what.
  public func finish() throws(StoreError) {
    findings += try store.readTogether { db in
      try listedOfNone(db) + bookings(db) + timelinessCounts(db) + worked(db) + indexes(db) + passageWords(db)
    }
    findings += try words()
  }

  private func listedOfNone(_ db: Database) throws -> [Finding] {
    try (KeptList.ofCase + [.bookings]).flatMap { list in
      try list.tables.flatMap { table in
        let id = table.stream ?? "''"
        let sql = """
          SELECT DISTINCT \(id) FROM \(table.name)
          WHERE NOT EXISTS (SELECT 1 FROM journal WHERE stream = \(id)) ORDER BY 1
          """
        return try String.fetchAll(db, sql: sql).map { Finding.list(StreamID(rawValue: $0), list) }
      }
    }
  }

  /// The bookings of those cases that nobody has gone on with.
  private func bookings(_ db: Database) throws -> [Finding] {
    let sql = "SELECT case_id, \(try KeptTable("booking").bytes(in: db)) FROM booking"
    let there = Set(try Row.fetchAll(db, sql: sql))
    let made = Set(try made.inDatabase { db in try Row.fetchAll(db, sql: sql) })
    let others = try there.symmetricDifference(made).map { row in
      StreamID(rawValue: try row.decode(String.self, atIndex: 0))
    }
    return try Set(others).sorted().filter { try Journal.version(of: $0, in: db) == lengths[$0] }
      .map { .list($0, .bookings) }
  }

  /// The counts that the rows of timeliness add up to.
  private func timelinessCounts(_ db: Database) throws -> [Finding] {
    let counts = try KeptTable("timeliness_count").bytes(in: db)
    let sql = """
      SELECT \(counts) FROM timeliness_count WHERE (due, in_time, late) <> (0, 0, 0)
      ORDER BY measure, level, team, worker, month, kind, title
      """
    let rows = try Row.fetchCursor(db, sql: "SELECT \(TimelinessTable.columns) FROM timeliness")
    let made = try made.inDatabase { made in
      try made.inTransaction {
        try made.execute(sql: "DELETE FROM timeliness_count")
        while let row = try rows.next() { try TimelinessTable.put(TimelinessTable.row(row), in: made) }
        return .commit
      }
      return try Row.fetchAll(made, sql: sql)
    }
    return try Row.fetchAll(db, sql: sql) == made ? [] : [.list(.authority, .timeliness)]
  }

  private func indexes(_ db: Database) throws -> [Finding] {
    let tables = (KeptList.ofAuthority + KeptList.ofCase + [.bookings]).flatMap(\.tables).map(\.name)
    return try tables.filter { table in
      guard !Verifier.watchedTables.contains(table) else { return false }
      return try String.fetchAll(db, sql: "PRAGMA integrity_check(\(table))").contains { $0 != "ok" }
    }
    .map { .indexes($0) }
  }

  /// The index of words of what stands in forms, which SQLite has no text to compare with: where each word stands is added
  /// up, and so is where it should.
  private func passageWords(_ db: Database) throws -> [Finding] {
    // Words are owed or they are not: of what says neither the index is never brought up to date.
    let unsaid = try Int.fetchOne(
      db, sql: "SELECT 1 FROM passage WHERE owed NOT IN (0, 1) OR owed = 0 AND indexed IS NOT NULL LIMIT 1")
    guard unsaid == nil else { return [.words(FindTable.passage.name)] }
    let there: WordSum
    do {
      there = try WordSum(of: .passage, in: db)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return [.words(FindTable.passage.name)]
    }
    var sum = WordSum()
    try made.inDatabase { made in
      var isAtEnd = false
      let texts = try Passages.indexed(in: db)
      while !isAtEnd {
        try made.inTransaction {
          isAtEnd = try !Passages.index(texts, upTo: ListCheck.textsAtOnce, in: made)
          sum.add(try WordSum(of: .passage, in: made))
          try Passages.removeAll(in: made)
          return .commit
        }
      }
    }
    return there == sum ? [] : [.words(FindTable.passage.name)]
  }

  /// How many texts are held at once.
  private static let textsAtOnce = 500

  /// The indexes of words beside the rows that they find, but for that of what stands in forms.
  private func words() throws(StoreError) -> [Finding] {
    do throws(StoreError) {
      return try store.write { db in
        try FindTable.all.filter { $0.content != nil }.compactMap { table in
          do {
            try db.execute(sql: "INSERT INTO \(table.name) (\(table.name), rank) VALUES ('integrity-check', 1)")
            return nil
          } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return .words(table.name)
          }
        }
      }
    } catch {
      // Asking an index of words is a write to SQLite.
      guard case .readOnly = error else { throw error }
      return []
    }
  }

  private func worked(_ db: Database) throws -> [Finding] {
    let sql = """
      SELECT DISTINCT stream FROM journal
      WHERE NOT EXISTS (SELECT 1 FROM worked WHERE worker = by AND worked.stream = journal.stream)
      UNION
      SELECT stream FROM worked
      WHERE NOT EXISTS (SELECT 1 FROM journal WHERE journal.stream = worked.stream AND by = worker)
      ORDER BY 1
      """
    return try String.fetchAll(db, sql: sql).map { .list(StreamID(rawValue: $0), .worked) }
  }
}

/// Where words stand, added up in any order: two of the same places are the same, and nobody can aim at one of others,
/// since how each is hashed is another with every run.
private struct WordSum: Equatable {
  private var count = 0
  private var sum = 0

  init() {}

  /// The sum of an index.
  init(of table: FindTable, in db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT doc, offset, term FROM \(table.name)_word")
    while let row = try rows.next() {
      var hasher = Hasher()
      hasher.combine(try row.decode(Int.self, atIndex: 0))
      hasher.combine(try row.decode(Int.self, atIndex: 1))
      hasher.combine(try row.decode(String.self, atIndex: 2))
      count += 1
      sum &+= hasher.finalize()
    }
  }

  mutating func add(_ other: WordSum) {
    count += other.count
    sum &+= other.sum
  }
}

extension SQLiteStore {
  /// What verifying it came to, with what its lists were found to be; only what may be seen is named.
  public func adding(_ lists: [Finding], to verification: Verification) throws(StoreError) -> Verification {
    try readTogether { db in
      var result = Verification()
      result.findings = lists
      try result.narrow(to: sight, in: db)
      var whole = verification
      whole.findings += result.findings
      whole.hiddenFindings += result.hiddenFindings
      return whole
    }
  }
}
