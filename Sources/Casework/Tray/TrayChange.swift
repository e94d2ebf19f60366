public import Workflow

/// What became of a task in a tray, when and by whom.
public struct TrayChange: Hashable, Sendable, Codable {
  public var kind: Kind
  public var at: Instant
  /// Who did it, by name.
  public var by: String
  public var caseID: CaseID
  public var task: TaskID
  public var label: String
  public var stepTitle: String
  public var title: String
  /// What was other before, in words: "with Ben Cole"; nil for what has only appeared or gone.
  public var before: String?
  public var after: String?
  /// Whose it was and is: workers and queues.
  public var scopes: [String]

  /// What happened to it.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case appeared, moved, done

    /// What became of the task, in a word: "moved".
    public var wording: String {
      switch self {
      case .appeared: say("appeared")
      case .moved: say("moved")
      case .done: say("done")
      }
    }
  }

  /// For how long it is known, in days.
  public static let keptDays = 35
}

extension TrayChange {
  /// A change of the task of a row.
  public init(
    kind: Kind, at: Instant, by: String, row: TrayRow, before: String? = nil, after: String? = nil, scopes: [String]
  ) {
    self.init(kind, row, at: at, by: by, scopes: scopes, before: before, after: after)
  }

  /// What became of a case's tasks from one state of its rows to the next; kept in English, as the rows are.
  static func changes(from old: [TrayRow], to new: [TrayRow], at: Instant, by: String) -> [TrayChange] {
    Catalogue.$current.withValue(nil) { englishChanges(from: old, to: new, at: at, by: by) }
  }

  private static func englishChanges(from old: [TrayRow], to new: [TrayRow], at: Instant, by: String) -> [TrayChange] {
    guard old != new else { return [] }
    let before = Dictionary(old.map { ($0.task, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.task))
    let gone = old.filter { !after.contains($0.task) }.map { TrayChange(.done, $0, at: at, by: by, scopes: $0.scopes) }
    return gone
      + new.compactMap { row in
        guard let earlier = before[row.task] else {
          return TrayChange(.appeared, row, at: at, by: by, scopes: row.scopes)
        }
        guard earlier.holding != row.holding || earlier.due != row.due || earlier.kind != row.kind else { return nil }
        let isPassed = earlier.holding != row.holding || earlier.kind != row.kind
        return TrayChange(
          .moved, row, at: at, by: by, scopes: Array(Set(earlier.scopes + row.scopes)).sorted(),
          before: isPassed ? earlier.holding : earlier.due?.long ?? say("no date"),
          after: isPassed ? row.holding : row.due?.long ?? say("no date"))
      }
  }

  private init(
    _ kind: Kind, _ row: TrayRow, at: Instant, by: String, scopes: [String], before: String? = nil,
    after: String? = nil
  ) {
    self.kind = kind
    self.at = at
    self.by = by
    caseID = row.caseID
    task = row.task
    label = row.label
    stepTitle = row.stepTitle
    title = row.title
    self.before = before
    self.after = after
    self.scopes = scopes
  }
}

extension TrayRow {
  /// The worker and the queue in whose trays it is.
  fileprivate var scopes: [String] { [worker.map { "worker:\($0)" }, "queue:\(queue)"].compactMap { $0 } }

  /// With whom it is.
  fileprivate var holding: String { workerName.map { say("with \($0)") } ?? say("with nobody") }
}

extension Worker {
  /// Whose changes concern them: their own, their team's and those of their roles.
  public var changeScopes: [String] { ["worker:\(id)"] + queues.map { "queue:\($0)" } }
}

extension TrayChange {
  /// The day from which on changes are new to somebody who comes to work on a day: the working day before, on a Monday
  /// the Friday.
  public static func firstDay(asOf today: Day, _ calendar: WorkingCalendar) -> Day {
    calendar.workingDay(onOrBefore: today.adding(days: -1))
  }

  /// "yesterday", or the day by its name where that is longer ago.
  public static func wording(of first: Day, asOf today: Day) -> String {
    today - first == 1 ? say("yesterday") : first.brief
  }
}
