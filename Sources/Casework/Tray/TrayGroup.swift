public import Workflow

/// The heading that a task stands under in a tray that is grouped.
public struct TrayGroup: Hashable, Sendable {
  public var title: String
  /// What headings are sorted by, before their titles.
  var rank: Int

  /// The heading of a row.
  public init(of row: TrayRow, by grouping: TrayGrouping, today: Day) {
    switch grouping {
    case .due: self = TrayGroup.due(row.due?.day, today: today)
    case .family: self.init(row.label)
    case .step: self.init(row.stepTitle)
    case .kind: self.init(row.kind == .request ? say("Requests") : say("Work"), rank: row.kind == .request ? 0 : 1)
    case .person: self.init(row.about.map { "\($0) (\(row.label))" } ?? row.label)
    case .worker: self.init(row.workerName, without: say("Nobody has it"))
    case .address: self.init(row.address, without: say("No address is known"))
    case .priority:
      switch TrayPriority(row.due, today: today) {
      case .urgent: self.init(say("Urgent: today or late"), rank: 0)
      case .soon: self.init(say("Soon: in the next seven days"), rank: 1)
      case .later: self.init(say("Later"), rank: 2)
      case .undated: self.init(say("Without a date"), rank: 3)
      }
    }
  }

  private init(_ title: String?, without: String = "", rank: Int = 0) {
    let isThere = title?.contains { !$0.isWhitespace } == true
    self.title = isThere ? title ?? "" : without
    self.rank = isThere ? rank : Int.max
  }

  /// Days for the next week, then weeks, then months.
  private static func due(_ day: Day?, today: Day) -> TrayGroup {
    guard let day else { return TrayGroup(say("Without a date"), rank: Int.max) }
    let monday = day.adding(days: 1 - day.weekday.rawValue)
    switch day - today {
    case ..<0: return TrayGroup(say("Late"), rank: Int.min)
    case 0: return TrayGroup(say("Today, \(day.long)"), rank: day.number)
    case 1: return TrayGroup(say("Tomorrow, \(day.long)"), rank: day.number)
    case ...7: return TrayGroup(day.long, rank: day.number)
    case ...56 where monday - today > 7: return TrayGroup(say("Week of \(monday.long)"), rank: monday.number)
    case ...56: return TrayGroup(say("Later in the week of \(monday.long)"), rank: today.number + 8)
    default:
      return TrayGroup(
        "\(day.monthName) \(day.year)", rank: max(today.number + 57, day.adding(days: 1 - day.day).number))
    }
  }
}

extension TrayArrangement {
  /// Rows, which are in the order of a tray, as they are to be seen: group by group, each in its order.
  public func arranged(_ rows: [TrayRow], today: Day) -> [(group: TrayGroup?, rows: [TrayRow])] {
    guard let group else { return [(nil, sorted(rows))] }
    var found: [TrayGroup: [TrayRow]] = [:]
    for row in rows { found[TrayGroup(of: row, by: group, today: today), default: []].append(row) }
    let groups = found.keys.map { (key: SearchText.fold($0.title), group: $0) }
      .sorted { ($0.group.rank, $0.key, $0.group.title) < ($1.group.rank, $1.key, $1.group.title) }
    return groups.map { ($0.group, sorted(found[$0.group] ?? [])) }
  }

  private func sorted(_ rows: [TrayRow]) -> [TrayRow] {
    guard sort != .due else { return isDescending ? rows.reversed() : rows }
    let keyed = rows.enumerated().map { (key: key(of: $1), index: $0) }
    let ordered = keyed.sorted { left, right in
      left.key == right.key ? left.index < right.index : (left.key < right.key) != isDescending
    }
    return ordered.map { rows[$0.index] }
  }

  private func key(of row: TrayRow) -> String {
    switch sort {
    case .due: ""
    case .family: SearchText.fold(row.label)
    case .step: SearchText.fold(row.stepTitle)
    case .task: SearchText.fold(row.title)
    case .worker: SearchText.fold(row.workerName ?? "")
    case .from: SearchText.fold(row.from ?? "")
    }
  }
}
