import Casework
import GRDB
import Workflow

/// The search in one group: pass after pass until there is enough, within what may be seen.
struct FindQuery {
  let group: FindGroup
  let question: FindQuestion
  let sight: Sight
  let limit: Int

  /// What is found; nil where nothing is.
  func run(in db: Database) throws -> FoundGroup? {
    var seen: Set<Int64> = []
    var hits: [FindHit] = []
    for pass in FindPass.passes(for: question, in: group) where hits.count <= limit {
      // What an earlier pass has found is found again.
      let wanted = limit + 1 + seen.count
      for (number, hit) in try rows(of: pass, limit: wanted, in: db) where seen.insert(number).inserted {
        hits.append(hit)
      }
    }
    guard !hits.isEmpty else { return nil }
    return FoundGroup(group: group, hits: Array(hits.prefix(limit)), hasMore: hits.count > limit)
  }

  private func rows(of pass: FindPass, limit: Int, in db: Database) throws -> [(Int64, FindHit)] {
    var found = group == .words ? try owed(pass, in: db) : []
    let table = FindTable.of(group)
    guard let match = try FindMatch.expression(for: pass, in: table, db) else { return found }
    let cursor = try Row.fetchCursor(
      db.cachedStatement(sql: statement),
      arguments: StatementArguments([match as (any DatabaseValueConvertible)?] + seen.arguments + [limit]))
    while let row = try cursor.next() { found.append((try number(row), try hit(row))) }
    return found
  }

  /// The statement for the rows that match, those that came last first.
  var statement: String {
    let table = FindTable.of(group)
    let content = table.content ?? "passage"
    let key = group == .words ? "id" : "rowid"
    var sql = """
      SELECT \(columns), \(table.name).rowid FROM \(table.name)
      CROSS JOIN \(content) ON \(content).\(key) = \(table.name).rowid \(joins)
      WHERE \(table.name) MATCH ?
      """
    if group == .words { sql += " AND passage.owed = 0" }
    return sql + seen.conjunction + " ORDER BY \(table.name).rowid DESC LIMIT ?"
  }

  /// Which of those rows may be seen.
  private var seen: SightSQL {
    SightSQL(sight, on: "\(FindTable.of(group).content ?? "passage").\(group == .families ? "id" : "case_id")")
  }

  private var columns: String {
    switch group {
    case .people: "person.json, case_row.json ->> 'label'"
    case .families: "case_row.json"
    case .meetings: "meeting.json"
    case .tasks: TrayTable.columns.split(separator: ", ").map { "tray.\($0)" }.joined(separator: ", ")
    case .forms: Rows.formColumns.split(separator: ", ").map { "form.\($0)" }.joined(separator: ", ")
    case .words:
      (Passages.columns.split(separator: ", ").map { "passage.\($0)" }
        + Rows.formColumns.split(separator: ", ").map { "form.\($0)" }).joined(separator: ", ")
    }
  }

  private var joins: String {
    switch group {
    case .people: "LEFT JOIN case_row ON case_row.id = person.case_id"
    case .words: "LEFT JOIN form ON form.case_id = passage.case_id AND form.form = passage.form"
    case .families, .meetings, .tasks, .forms: ""
    }
  }

  /// The number of a row, which stands last.
  private func number(_ row: Row) throws -> Int64 { try row.decode(Int64.self, atIndex: row.count - 1) }

  private func hit(_ row: Row) throws -> FindHit {
    switch group {
    case .people: FindHit(try json(row), label: try row.decode(String?.self, atIndex: 1) ?? "")
    case .families: FindHit(try json(row) as CaseRow)
    case .meetings: FindHit(try json(row) as MeetingRow)
    case .tasks: FindHit(try TrayTable.row(row))
    case .forms: FindHit(try Rows.form(row))
    case .words: FindHit(try Passages.row(row), of: try form(row))
    }
  }

  private func json<Value: Decodable>(_ row: Row) throws -> Value {
    guard let value = try? JSONText.decode(Value.self, from: try row.decode(String.self, atIndex: 0)) else {
      throw UnreadableRow()
    }
    return value
  }

  /// The form of a passage; nil where none is listed.
  private func form(_ row: Row) throws -> FormRow? {
    let first = Passages.columns.split(separator: ", ").count
    guard try row.decode(String?.self, atIndex: first) != nil else { return nil }
    return try Rows.form(row, from: first)
  }

  /// The passages whose words the index is still owed, looked through one by one.
  private func owed(_ pass: FindPass, in db: Database) throws -> [(Int64, FindHit)] {
    guard try Passages.areOwed(in: db) else { return [] }
    let sql = """
      SELECT \(columns), passage.id FROM passage INDEXED BY passage_owed \(joins)
      WHERE passage.owed = 1 ORDER BY passage.id DESC LIMIT 2000
      """
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql))
    return try rows.compactMap { row in
      let hit = try hit(row)
      guard try SightSQL.includes(hit.caseID.rawValue, sight, in: db),
        pass.matches([.search: SearchText.fold(hit.text ?? "")])
      else { return nil }
      return (try number(row), hit)
    }
  }
}
