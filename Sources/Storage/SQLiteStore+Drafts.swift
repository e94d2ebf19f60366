public import Casework
import GRDB
public import Workflow

extension SQLiteStore {
  public func saveDraft(_ draft: Draft) throws(StoreError) {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO draft (case_id, form, worker, json) VALUES (?, ?, ?, ?)
          ON CONFLICT (case_id, form, worker) DO UPDATE SET json = excluded.json
          """
      )
      .execute(arguments: [
        draft.caseID.rawValue, draft.form.description, draft.worker.rawValue, try JSONText.encode(draft),
      ])
    }
  }

  public func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) throws(StoreError) -> Draft? {
    try read { db in
      let drafts: [Draft] = try JSONColumn.values(
        "SELECT json FROM draft WHERE case_id = ? AND form = ? AND worker = ?",
        [id.rawValue, form.description, worker.rawValue], in: db)
      return try drafts.first { try SightSQL.includes($0.caseID.rawValue, sight, in: db) }
    }
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
    try write { db in
      try db.cachedStatement(sql: "DELETE FROM draft WHERE case_id = ? AND form = ? AND worker = ?")
        .execute(arguments: [id.rawValue, form.description, worker.rawValue])
    }
  }
}
