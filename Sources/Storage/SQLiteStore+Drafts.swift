public import Casework
import GRDB
public import Workflow

extension SQLiteStore {
  public func saveDraft(_ draft: Draft) throws(StoreError) {
    let key = KnownDrafts.Key(caseID: draft.caseID, form: draft.form, worker: draft.worker)
    var written = ""
    do throws(StoreError) {
      try write(waiting: draftTimeout) { db in
        if let text = try SQLiteStore.text(of: key, in: db), !knownDrafts.holds(text, of: key),
          SQLiteStore.isTyped(text)
        {
          throw StoreError.typedElsewhere
        }
        written = try JSONText.encode(draft)
        try db.cachedStatement(
          sql: """
            INSERT INTO draft (case_id, form, worker, json) VALUES (?, ?, ?, ?)
            ON CONFLICT (case_id, form, worker) DO UPDATE SET json = excluded.json
            """
        )
        .execute(arguments: key.arguments + [written])
      }
      knownDrafts.remember(written, of: key)
    } catch {
      // It may be kept for all that.
      if case .disk = error { knownDrafts.add(written, of: key) }
      throw error
    }
  }

  public func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) throws(StoreError) -> Draft? {
    let key = KnownDrafts.Key(caseID: id, form: form, worker: worker)
    return try read { db in
      guard let text = try SQLiteStore.text(of: key, in: db) else { return nil }
      guard let draft = try? JSONText.decode(Draft.self, from: text) else { throw UnreadableRow() }
      // What is typed over a list is about no case.
      guard try id.rawValue.isEmpty || SightSQL.includes(draft.caseID.rawValue, sight, in: db) else { return nil }
      knownDrafts.remember(text, of: key)
      return draft
    }
  }

  private static func text(of key: KnownDrafts.Key, in db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT json FROM draft WHERE case_id = ? AND form = ? AND worker = ?"),
      arguments: key.arguments)
  }

  /// False for a row that holds no more than a cursor's place, or that nobody could be given back.
  private static func isTyped(_ text: String) -> Bool {
    guard let draft = try? JSONText.decode(Draft.self, from: text) else { return false }
    return !draft.answers.isEmpty
  }

  public func drafts(of form: TaskID, in id: CaseID) throws(StoreError) -> [Draft] {
    try read { db in
      let drafts: [Draft] = try JSONColumn.values(
        "SELECT json FROM draft WHERE case_id = ? AND form = ? ORDER BY worker", [id.rawValue, form.description],
        in: db)
      return try SightSQL.includes(id.rawValue, sight, in: db) ? drafts : []
    }
  }

  public func latestDraft(by worker: WorkerID) throws(StoreError) -> Draft? {
    guard sight.isOwn(worker) else { return nil }
    return try read { db in
      // The table holds what is being typed, not what is kept: few rows.
      let drafts: [Draft] = try JSONColumn.values(
        "SELECT json FROM draft WHERE worker = ?", [worker.rawValue], in: db)
      return try drafts.filter { try SightSQL.includes($0.caseID.rawValue, sight, in: db) }.latest
    }
  }

  public func discardDraft(of form: TaskID, in id: CaseID, by worker: WorkerID) throws(StoreError) {
    let key = KnownDrafts.Key(caseID: id, form: form, worker: worker)
    try write { db in
      guard let text = try SQLiteStore.text(of: key, in: db), knownDrafts.holds(text, of: key) else { return }
      try db.cachedStatement(sql: "DELETE FROM draft WHERE case_id = ? AND form = ? AND worker = ?")
        .execute(arguments: key.arguments)
    }
    knownDrafts.forget(key)
  }
}

extension KnownDrafts.Key {
  fileprivate var arguments: StatementArguments { [caseID.rawValue, form.description, worker.rawValue] }
}
