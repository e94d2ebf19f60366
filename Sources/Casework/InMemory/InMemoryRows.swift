import Workflow

/// What an in-memory store holds.
struct InMemoryRows: Sendable {
  var journal: [StreamID: [Entry]] = [:]
  var lastCase = 0
  var workers: [WorkerID: Worker] = [:]
  var definitions: [KeptDefinitions] = []
  var cases: [CaseID: CaseRow] = [:]
  var access: [CaseID: CaseAccess] = [:]
  var tray: [CaseID: [TrayRow]] = [:] { didSet { ordered = nil } }
  /// The tray's rows in their order, until the next change.
  private var ordered: [(key: TrayKey, row: TrayRow)]?
  var people: [CaseID: [PersonRow]] = [:]
  var meetings: [CaseID: [MeetingRow]] = [:]
  var forms: [CaseID: [FormRow]] = [:]
  var bookings: [CaseID: [BookingRow]] = [:]
  var timeliness: [CaseID: [TimelinessRow]] = [:]
  var passages: [CaseID: [PassageRow]] = [:]
  /// The latest last.
  var readings: [KeptReading] = []
  var drafts: [DraftKey: Draft] = [:]
  var savedTrays: [WorkerID: [SavedTray]] = [:]
  /// The latest last.
  var trayChanges: [TrayChange] = []
  var mandates: [WorkerID: [Mandate]] = [:]
  /// Goes up with every change.
  var changes = 0
  var places: [WorkerID: [KeptPlace]] = [:]
  /// In which order the rows that can be found came.
  var arrivals: [FindKey: Int] = [:]
  private var lastArrival = 0

  /// Every tray's rows in the order of a tray.
  mutating func orderedTray() -> [(key: TrayKey, row: TrayRow)] {
    if let ordered { return ordered }
    let rows = tray.values.joined().map { (key: TrayKey($0.position), row: $0) }.sorted { $0.key < $1.key }
    ordered = rows
    return rows
  }

  /// The entries of a stream that is to go on; throws `.conflict` where it, or another that is relied on, has moved on.
  func entries(
    of stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int]
  ) throws(StoreError) -> [Entry] {
    for (stream, version) in [(stream, expected)] + others.map({ ($0.key, $0.value) }) {
      let found = journal[stream]?.count ?? 0
      guard found == version else { throw .conflict(stream: stream, expected: version, found: found) }
    }
    return journal[stream] ?? []
  }

  /// Removes every row of the read models.
  mutating func removeAll() {
    workers = [:]
    definitions = []
    cases = [:]
    access = [:]
    tray = [:]
    people = [:]
    meetings = [:]
    forms = [:]
    bookings = [:]
    timeliness = [:]
    mandates = [:]
    passages = [:]
    arrivals = [:]
  }

  mutating func apply(_ change: RowChange) {
    changes += 1
    trayChanges += change.trayChanges
    for mandate in change.mandates {
      InMemoryRows.put(mandate, into: &mandates[mandate.holder, default: []], by: \.principal)
    }
    for worker in change.workers { workers[worker.id] = worker }
    for kept in change.definitions {
      definitions.removeAll { $0.procedure == kept.procedure && $0.version == kept.version }
      definitions.append(kept)
    }
    if let id = change.caseID {
      tray[id]?.removeAll { change.removedTasks.contains($0.task) }
      people[id]?.removeAll { change.removedPeople.contains($0.person.id) }
      meetings[id]?.removeAll { change.removedMeetings.contains($0.step) }
      forms[id]?.removeAll { change.removedForms.contains($0.form) }
      bookings[id]?.removeAll { change.removedBookings.contains($0.key) }
      timeliness[id]?.removeAll { change.removedTimeliness.contains($0.key) }
      passages[id]?.removeAll { change.removedPassages.contains($0.key) }
      forget(change, of: id)
    }
    if let summary = change.put.summary { cases[summary.id] = summary }
    if let row = change.put.access { access[row.caseID] = row.access }
    for row in change.put.tray { InMemoryRows.put(row, into: &tray[row.caseID, default: []], by: \.task) }
    for row in change.put.people { InMemoryRows.put(row, into: &people[row.caseID, default: []], by: \.person.id) }
    for row in change.put.meetings { InMemoryRows.put(row, into: &meetings[row.caseID, default: []], by: \.step) }
    for row in change.put.forms { InMemoryRows.put(row, into: &forms[row.caseID, default: []], by: \.form) }
    for row in change.put.bookings { InMemoryRows.put(row, into: &bookings[row.caseID, default: []], by: \.key) }
    for row in change.put.timeliness { InMemoryRows.put(row, into: &timeliness[row.caseID, default: []], by: \.key) }
    for row in change.put.passages { InMemoryRows.put(row, into: &passages[row.caseID, default: []], by: \.key) }
    arrive(change.put)
  }

  /// Takes note of the order in which rows came; one that is put in place of another stays where that was.
  private mutating func arrive(_ rows: CaseRows) {
    var keys = rows.summary.map { [FindKey($0)] } ?? []
    keys += rows.tray.map { FindKey($0) } + rows.people.map { FindKey($0) } + rows.meetings.map { FindKey($0) }
    keys += rows.forms.map { FindKey($0) } + rows.passages.map { FindKey($0) }
    for key in keys where arrivals[key] == nil {
      lastArrival += 1
      arrivals[key] = lastArrival
    }
  }

  private mutating func forget(_ change: RowChange, of id: CaseID) {
    for task in change.removedTasks { arrivals[FindKey(.tasks, id, task.description)] = nil }
    for person in change.removedPeople { arrivals[FindKey(.people, id, person.rawValue)] = nil }
    for step in change.removedMeetings { arrivals[FindKey(.meetings, id, step.description)] = nil }
    for form in change.removedForms { arrivals[FindKey(.forms, id, form.description)] = nil }
    for passage in change.removedPassages {
      arrivals[FindKey(.words, id, "\(passage.form)#\(passage.field)")] = nil
    }
  }

  /// Replaces the row of the same key where it stands, or adds it at the end.
  private static func put<Row, Key: Equatable>(_ row: Row, into rows: inout [Row], by key: (Row) -> Key) {
    if let index = rows.firstIndex(where: { key($0) == key(row) }) {
      rows[index] = row
    } else {
      rows.append(row)
    }
  }
}

/// Whose draft of which form.
struct DraftKey: Hashable, Sendable {
  var caseID: CaseID
  var form: TaskID
  var worker: WorkerID
}
