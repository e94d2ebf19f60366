public import Workflow

/// How much a worker has to do: counts that stop where nobody counts on.
public struct TeamLoad: Hashable, Sendable, Codable {
  public var worker: WorkerID
  public var name: String
  /// True for somebody who works here no longer: their tasks are to be given to others.
  public var hasLeft: Bool
  public var open: Int
  public var overdue: Int
  /// Due until the end of the week, and not late.
  public var thisWeek: Int

  /// Counts stop here.
  public static let limit = 999

  /// The loads of a team's workers by name: first of those who left, where something is still with them.
  public static func loads(
    of team: TeamID, store: any CaseStore, now: Moment
  ) throws(StoreError) -> [TeamLoad] {
    var loads: [TeamLoad] = []
    for worker in try workers(of: team, store: store) { loads.append(try load(of: worker, store: store, now: now)) }
    return loads
  }

  /// Whose loads these are, in their order.
  public static func workers(of team: TeamID, store: any CaseStore) throws(StoreError) -> [Worker] {
    var (left, here): ([Worker], [Worker]) = ([], [])
    for worker in try store.workers(of: team) {
      if !worker.roles.isEmpty {
        here.append(worker)
      } else if try store.trayCount(.mine(worker.id), limit: 1) > 0 {
        left.append(worker)
      }
    }
    return left + here
  }

  /// How much one of them has to do.
  public static func load(of worker: Worker, store: any CaseStore, now: Moment) throws(StoreError) -> TeamLoad {
    let monday = now.day.adding(days: 8 - now.day.weekday.rawValue).number * TrayDay.minutes
    let views: [TrayView] = [
      .mine(worker.id), .overdue(worker.id, before: Deadline(now).sortKey), .overdue(worker.id, before: monday),
    ]
    let counts = try store.trayCounts(views, awake: nil, limit: limit + 1)
    return TeamLoad(
      worker: worker.id, name: worker.name, hasLeft: worker.roles.isEmpty, open: counts[0], overdue: counts[1],
      thisWeek: counts[2] - counts[1])
  }

  /// A bar of so many columns, at most, where the fullest has `most` tasks: `!` for what is late, `=` for what is due
  /// this week, `-` for the rest. It says the same without colour.
  public func bar(columns: Int, most: Int) -> String {
    guard most > 0, columns > 0 else { return "" }
    func length(_ count: Int) -> Int { count <= 0 ? 0 : max(1, count * columns / most) }
    let bar =
      String(repeating: "!", count: length(overdue)) + String(repeating: "=", count: length(thisWeek))
      + String(repeating: "-", count: length(open - overdue - thisWeek))
    return String(bar.prefix(columns))
  }

  /// A count as it is written.
  public static func text(_ count: Int) -> String { count > limit ? "\(limit)+" : String(count) }
}
