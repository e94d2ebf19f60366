public import Casework
import GRDB
public import Workflow

extension SQLiteStore {
  public func find(
    _ question: FindQuestion, in groups: [FindGroup], limit: Int
  ) throws(StoreError) -> [FoundGroup] {
    guard !question.isEmpty, limit > 0 else { return [] }
    if groups.contains(.words) { try catchUp() }
    return try readTogether { db in
      try groups.compactMap { group in
        try FindQuery(group: group, question: question, sight: sight, limit: limit).run(in: db)
      }
    }
  }

  /// Indexes what was saved since the last search, where this process may write now; else it is looked through.
  private func catchUp() throws(StoreError) {
    guard try read({ db in try Passages.areOwed(in: db) }) else { return }
    _ = try? write { db in try Passages.catchUp(in: db) }
  }

  public func keep(_ place: KeptPlace, of worker: WorkerID) throws(StoreError) {
    try write { db in
      let places = KeptPlace.places(try KeptPlaces.of(worker, in: db), keeping: place)
      try KeptPlaces.put(places, of: worker, in: db)
    }
  }

  public func places(of worker: WorkerID) throws(StoreError) -> [KeptPlace] {
    guard sight.isOwn(worker) else { return [] }
    return try read { db in
      try KeptPlaces.of(worker, in: db).filter { try SightSQL.includes($0.hit.caseID.rawValue, sight, in: db) }
    }
  }
}

/// The table of the places that workers keep.
enum KeptPlaces {
  static func of(_ worker: WorkerID, in db: Database) throws -> [KeptPlace] {
    let lists: [[KeptPlace]] = try JSONColumn.values(
      "SELECT json FROM kept_place WHERE worker = ?", [worker.rawValue], in: db)
    return lists.first ?? []
  }

  static func put(_ places: [KeptPlace], of worker: WorkerID, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO kept_place (worker, json) VALUES (?, ?)
        ON CONFLICT (worker) DO UPDATE SET json = excluded.json
        """
    )
    .execute(arguments: [worker.rawValue, try JSONText.encode(places)])
  }
}
