import Synchronization
public import Workflow

extension InMemoryStore {
  public func worker(_ id: WorkerID) -> Worker? { seen { $0.workers[id] } }

  public func workers(matching text: String, role: RoleKey?, limit: Int) -> [Worker] {
    let words = SearchText.words(text)
    let found = workers { worker in
      (role.map { worker.roles.contains($0) } ?? true) && SearchText.holds(worker.searchText, words)
    }
    return Array(found.prefix(max(0, limit)))
  }

  public func workers(of team: TeamID) -> [Worker] { workers { $0.team == team } }

  /// Some of the workers, by name.
  private func workers(where isWanted: (Worker) -> Bool) -> [Worker] {
    seen { $0.workers.values.filter(isWanted) }
      .map { (key: [$0.sortText, $0.id.rawValue], worker: $0) }
      .sorted { ByteOrder.precedes($0.key, $1.key) }
      .map(\.worker)
  }

  public func caseRow(_ id: CaseID) -> CaseRow? { seen { $0.cases[id] } }

  public func cases(matching text: String, limit: Int) -> [CaseRow] {
    let words = SearchText.words(text)
    let (cases, people) = seen { (Array($0.cases.values), $0.people) }
    return cases.filter { row in
      let texts = [row.searchText] + (people[row.id] ?? []).map(\.searchText)
      return words.allSatisfy { word in texts.contains { SearchText.holds($0, [word]) } }
    }
    .map { (key: [$0.sortText, $0.id.rawValue], row: $0) }
    .sorted { ByteOrder.precedes($0.key, $1.key) }
    .prefix(max(0, limit)).map(\.row)
  }

  public func people(matching text: String, limit: Int) -> [PersonRow] {
    let words = SearchText.words(text)
    return seen { $0.people.values.flatMap { $0 } }
      .filter { SearchText.holds($0.searchText, words) }
      .map { (key: [$0.sortText, $0.caseID.rawValue, $0.person.id.rawValue], row: $0) }
      .sorted { ByteOrder.precedes($0.key, $1.key) }
      .prefix(max(0, limit)).map(\.row)
  }

  public func meetings(of id: CaseID) -> [MeetingRow] { seen { $0.meetings[id] ?? [] } }

  public func forms(of id: CaseID) -> [FormRow] { seen { $0.forms[id] ?? [] } }

  public func dumpRows() throws(StoreError) -> [String] {
    let rows = seen { $0 }
    return try RowDump.lines(
      workers: Array(rows.workers.values), definitions: rows.definitions, cases: Array(rows.cases.values),
      access: rows.access.map { AccessRow(caseID: $0.key, access: $0.value) },
      tray: rows.tray.values.flatMap { $0 }, people: rows.people.values.flatMap { $0 },
      meetings: rows.meetings.values.flatMap { $0 },
      forms: rows.forms.values.flatMap { $0 }, bookings: rows.bookings.values.flatMap { $0 },
      mandates: rows.mandates.values.flatMap { $0 },
      passages: rows.passages.values.flatMap { $0 }, timeliness: rows.timeliness.values.flatMap { $0 })
  }
}
