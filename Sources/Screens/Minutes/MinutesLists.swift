import Workflow

extension MinutesDefinition.PeopleTable {
  /// A table's rows with those people added who are not in it, and how many were; `isPerson` where the column holds
  /// a person and not their name.
  func adding(
    _ people: [NamedPerson], to rows: [[FieldKey: Answer]], isPerson: Bool
  ) -> (rows: [[FieldKey: Answer]], added: Int) {
    var rows = rows
    var known = Set(rows.compactMap { $0[person]?.text })
    let before = rows.count
    for found in people {
      let value = isPerson ? found.id.rawValue : found.name
      guard known.insert(value).inserted else { continue }
      var row: [FieldKey: Answer] = [person: .text(value)]
      if let about, !found.about.isEmpty { row[about] = .text(found.about) }
      rows.append(row)
    }
    return (rows, rows.count - before)
  }
}

extension MeetingRoom {
  /// Those of one of the meeting's lists.
  func people(_ list: AttendanceList) -> [NamedPerson] {
    switch list {
    case .attended: seats.filter(\.standing.isPresent).map(\.person)
    case .apologies: seats.filter { $0.standing == .expected || $0.isApology }.map(\.person)
    case .reports:
      reports.filter(\.isReceived).compactMap { report in seats.first { $0.person.id == report.person }?.person }
    }
  }
}

extension MeetingRoom.Seat {
  fileprivate var isApology: Bool { if case .apologies = standing { true } else { false } }
}

extension AttendanceList {
  /// As a message names it.
  var title: String {
    switch self {
    case .attended: say("who attended")
    case .apologies: say("apologies")
    case .reports: say("reports")
    }
  }
}

extension FormDefinition {
  /// The columns of one of its tables; empty for a field that is none.
  func columns(of table: FieldKey) -> [ColumnDefinition] {
    guard case .table(let columns)? = field(table)?.field.kind else { return [] }
    return columns
  }

  /// True where a column holds a person of the case, and not text.
  func holdsPerson(_ column: FieldKey, of table: FieldKey) -> Bool {
    guard case .person? = columns(of: table).first(where: { $0.key == column })?.kind else { return false }
    return true
  }
}
