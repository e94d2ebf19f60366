import Workflow

/// The cursor of each pane stays on the same person, line or task when the case is loaded anew.
extension MeetingScreen {
  /// What a row is about, by what tells it from every other row of its pane.
  enum RowName: Hashable {
    case details(DetailsItem)
    case attendee(Attendee.Key)
    case attendance(AttendanceItem)
    case task(TaskKey)
  }

  private func rowNames(of pane: MeetingPane) -> [RowName] {
    switch pane {
    case .details: detailsItems.map { RowName.details($0) }
    case .attendees: attendees.map { RowName.attendee($0.key) }
    case .attendance: attendanceItems.map { RowName.attendance($0) }
    case .tasks: taskItems.map { RowName.task($0.key) }
    }
  }

  /// What is under the cursor of a pane; nil where nothing is.
  private func heldRow(of pane: MeetingPane) -> RowName? {
    let names = rowNames(of: pane)
    let index = cursors[pane]?.index ?? 0
    return names.indices.contains(index) ? names[index] : nil
  }

  /// What is under the cursor of each pane.
  var heldRows: [MeetingPane: RowName] {
    var rows: [MeetingPane: RowName] = [:]
    for pane in MeetingPane.allCases { rows[pane] = heldRow(of: pane) }
    return rows
  }

  /// Puts each cursor on what it was on; where that is gone, it stays in its row.
  mutating func stay(on rows: [MeetingPane: RowName]) {
    for pane in MeetingPane.allCases {
      let names = rowNames(of: pane)
      let held = rows[pane].map { names.contains($0) ? $0 : asPerson($0) }
      cursors[pane, default: ListCursor()].stay(on: held, among: names, page: 1)
    }
  }

  /// The row of a worker who is one of the people of the case by now.
  private func asPerson(_ row: RowName) -> RowName {
    func person(_ key: Attendee.Key) -> Attendee.Key {
      guard case .worker(let id) = key, let known = loaded?.file.people.first(where: { $0.worker == id }) else {
        return key
      }
      return .person(known.id)
    }
    switch row {
    case .attendee(let key): return .attendee(person(key))
    case .attendance(.person(let key)): return .attendance(.person(person(key)))
    case .details, .attendance, .task: return row
    }
  }
}

extension MeetingScreen: ListScreen {
  var held: AnyHashable? { heldRow(of: pane).map { AnyHashable($0) } }
  var actingOnHeld: Set<ActionID> {
    ["activate", "tick", "invite", "yes", "no", "withdraw", "leave-out", "erase"]
  }
}
