import Workflow

extension InMemoryRows {
  /// What somebody may see of it.
  func within(_ sight: Sight) -> InMemoryRows {
    guard sight.seesAnything else {
      var nothing = InMemoryRows()
      nothing.changes = changes
      return nothing
    }
    // Of a case of which nothing is known nobody is kept who sees every case.
    func isSeen(_ id: CaseID) -> Bool { access[id].map(sight.includes) ?? (sight.reach == .authority) }
    func seen<Value>(_ rows: [CaseID: Value]) -> [CaseID: Value] { rows.filter { isSeen($0.key) } }
    var rows = self
    rows.journal = journal.filter { $0.key == .authority || isSeen(CaseID($0.key.rawValue)) }
    rows.cases = seen(cases)
    rows.access = seen(access)
    rows.tray = seen(tray)
    rows.people = seen(people)
    rows.meetings = seen(meetings)
    rows.forms = seen(forms)
    rows.bookings = bookings.reduce(into: [:]) { all, entry in
      all[entry.key] = isSeen(entry.key) ? entry.value : entry.value.map(\.unnamed)
    }
    rows.timeliness = seen(timeliness)
    rows.passages = seen(passages)
    // What is typed over a list is about no case.
    rows.drafts = drafts.filter { $0.key.caseID.rawValue.isEmpty || isSeen($0.key.caseID) }
    rows.trayChanges = trayChanges.filter { isSeen($0.caseID) }
    rows.readings = readings.filter { isSeen($0.reading.caseID) }
    rows.places = places.filter { sight.isOwn($0.key) }
      .mapValues { places in places.filter { isSeen($0.hit.caseID) } }
    rows.savedTrays = savedTrays.filter { sight.isOwn($0.key) }
    return rows
  }
}
