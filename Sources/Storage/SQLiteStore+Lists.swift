public import Casework
import GRDB
public import Workflow

extension SQLiteStore {
  public func worker(_ id: WorkerID) throws(StoreError) -> Worker? {
    // SQLite would look for what stands before a zero.
    guard sight.seesAnything, !id.rawValue.utf8.contains(0) else { return nil }
    return try list(of: Worker.self, "SELECT json FROM worker WHERE id = ?", [id.rawValue]).first
  }

  public func workers(matching text: String, role: RoleKey?, limit: Int) throws(StoreError) -> [Worker] {
    guard sight.seesAnything else { return [] }
    var sql = "SELECT json FROM worker WHERE true"
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let role {
      sql += " AND instr(roles, ?) > 0"
      arguments.append("\n\(role.rawValue)\n")
    }
    for word in SearchText.words(text) {
      sql += " AND instr(search, ?) > 0"
      arguments.append(word)
    }
    return try list(sql + " ORDER BY sort, id LIMIT ?", arguments + [max(0, limit)])
  }

  public func workers(of team: TeamID) throws(StoreError) -> [Worker] {
    guard sight.seesAnything else { return [] }
    return try list("SELECT json FROM worker WHERE json ->> 'team' = ? ORDER BY sort, id", [team.rawValue])
  }

  public func teams() throws(StoreError) -> [Team] {
    guard sight.seesAnything else { return [] }
    return try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT json ->> 'team', json ->> 'teamName' FROM worker ORDER BY sort, id"))
      var names: [TeamID: String] = [:]
      while let row = try rows.next() {
        names[TeamID(rawValue: try row.decode(String.self, atIndex: 0))] = try row.decode(String.self, atIndex: 1)
      }
      return Team.sorted(names)
    }
  }

  public func keptDigest(of procedure: ProcedureKey, version: Int) throws(StoreError) -> String? {
    guard sight.seesAnything else { return nil }
    return try read { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT digest FROM definition WHERE procedure = ? AND version = ?"),
        arguments: [procedure.rawValue, version])
    }
  }

  public func keptDefinitions(of procedure: ProcedureKey, version: Int) throws(StoreError) -> KeptDefinitions? {
    guard sight.seesAnything else { return nil }
    return try list(
      of: KeptDefinitions.self, "SELECT json FROM definition WHERE procedure = ? AND version = ?",
      [procedure.rawValue, version]
    ).first
  }

  public func latestKept(limit: Int) throws(StoreError) -> [KeptDefinitions] {
    guard sight.seesAnything else { return [] }
    return try list("SELECT json FROM definition ORDER BY version DESC, procedure LIMIT ?", [max(0, limit)])
  }

  public func caseRow(_ id: CaseID) throws(StoreError) -> CaseRow? {
    let seen = SightSQL(sight, on: "id")
    return try list(
      of: CaseRow.self, "SELECT json FROM case_row WHERE id = ?\(seen.conjunction)", [id.rawValue] + seen.arguments
    ).first
  }

  public func cases(matching text: String, limit: Int) throws(StoreError) -> [CaseRow] {
    var sql = "SELECT json FROM case_row WHERE true"
    var arguments: [(any DatabaseValueConvertible)?] = []
    for word in SearchText.words(text) {
      sql += """
         AND (instr(search, ?) > 0 OR EXISTS (
          SELECT 1 FROM person WHERE person.case_id = case_row.id AND instr(person.search, ?) > 0))
        """
      arguments += [word, word]
    }
    let seen = SightSQL(sight, on: "case_row.id")
    return try list(
      sql + seen.conjunction + " ORDER BY sort, id LIMIT ?", arguments + seen.arguments + [max(0, limit)])
  }

  public func people(matching text: String, limit: Int) throws(StoreError) -> [PersonRow] {
    var sql = "SELECT json FROM person WHERE true"
    var arguments: [(any DatabaseValueConvertible)?] = []
    for word in SearchText.words(text) {
      sql += " AND instr(search, ?) > 0"
      arguments.append(word)
    }
    let seen = SightSQL(sight, on: "person.case_id")
    return try list(
      sql + seen.conjunction + " ORDER BY sort, case_id, id LIMIT ?", arguments + seen.arguments + [max(0, limit)])
  }

  public func meetings(of id: CaseID) throws(StoreError) -> [MeetingRow] {
    let seen = SightSQL(sight, on: "meeting.case_id")
    return try list(
      "SELECT json FROM meeting WHERE case_id = ?\(seen.conjunction) ORDER BY rowid", [id.rawValue] + seen.arguments)
  }

  public func forms(of id: CaseID) throws(StoreError) -> [FormRow] {
    let seen = SightSQL(sight, on: "form.case_id")
    let sql = "SELECT \(Rows.formColumns) FROM form WHERE case_id = ?\(seen.conjunction) ORDER BY rowid"
    return try read { db in
      try Row.fetchAll(
        db.cachedStatement(sql: sql), arguments: StatementArguments([id.rawValue] + seen.arguments)
      ).map { try Rows.form($0) }
    }
  }

  private func list<Value: Decodable>(
    of type: Value.Type = Value.self, _ sql: String, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws(StoreError) -> [Value] {
    try read { db in try JSONColumn.values(sql, StatementArguments(arguments), in: db) }
  }
}

/// Rows that are kept as JSON text.
enum JSONColumn {
  static func values<Value: Decodable>(
    _ sql: String, _ arguments: StatementArguments = [], in db: Database
  ) throws -> [Value] {
    let texts = try String.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let text = try texts.next() {
      guard let value = try? JSONText.decode(Value.self, from: text) else { throw UnreadableRow() }
      values.append(value)
    }
    return values
  }
}
