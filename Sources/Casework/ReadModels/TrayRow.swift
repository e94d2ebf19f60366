public import Workflow

/// A task as a tray shows it.
public struct TrayRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var task: TaskID
  public var kind: OpenTask.Kind
  /// "Carter (3 children)" or "Okafor, Sam".
  public var label: String
  public var stepTitle: String
  public var title: String
  /// The worker in whose tray it is.
  public var worker: WorkerID?
  public var workerName: String?
  /// Where it waits: the worker's team, or `role:KEY` where it has no worker.
  public var queue: String
  /// Who sent it, by name.
  public var from: String?
  /// Who sent it.
  public var sender: WorkerID?
  /// To whom a request was sent, by name.
  public var receiver: String?
  public var due: Deadline?
  /// Why it is due then, in words; empty where it has no due date.
  public var explanation: String
  public var note: String?
  /// The roles that may do it.
  public var roles: [RoleKey]
  /// Where the family lives.
  public var address: String?
  /// The children that its step is about, by name, where that is not all of the family.
  public var about: String?
  /// Until when whoever has it has put it off; it may have come back since.
  public var snoozedUntil: Moment?

  public init(
    caseID: CaseID, task: TaskID, kind: OpenTask.Kind, label: String, stepTitle: String, title: String,
    worker: WorkerID?, workerName: String?, queue: String, from: String?, due: Deadline?, explanation: String,
    note: String?, sender: WorkerID? = nil, receiver: String? = nil, roles: [RoleKey] = [], address: String? = nil,
    about: String? = nil, snoozedUntil: Moment? = nil
  ) {
    self.roles = roles
    self.address = address
    self.about = about
    self.snoozedUntil = snoozedUntil
    self.caseID = caseID
    self.task = task
    self.kind = kind
    self.label = label
    self.stepTitle = stepTitle
    self.title = title
    self.worker = worker
    self.workerName = workerName
    self.queue = queue
    self.from = from
    self.sender = sender
    self.receiver = receiver
    self.due = due
    self.explanation = explanation
    self.note = note
  }

  /// Where the row stands in the order of a tray.
  public var position: TrayPosition { TrayPosition(due: TrayPosition.key(of: due), caseID: caseID, task: task) }

  /// The minute in which it comes back, as a sort key; 0 where it is not put off.
  public var wakeKey: Int { snoozedUntil.map { Deadline($0).sortKey } ?? 0 }

  /// The queue of tasks of a role that nobody has yet.
  public static func queue(of role: RoleKey) -> String { "role:\(role)" }

  /// The role in whose queue it waits; nil for a team's.
  var queueRole: RoleKey? {
    let mark = "role:"
    return queue.hasPrefix(mark) ? RoleKey(queue.dropFirst(mark.count)) : nil
  }
}

extension Worker {
  /// The queues whose tasks they may take: their team's, and those of their roles.
  public var queues: [String] { [team.rawValue] + roles.map(TrayRow.queue(of:)) }
}

/// A place in the order of a tray: by due date, then case, then task.
public struct TrayPosition: Hashable, Comparable, Sendable {
  /// The deadline's sort key in minutes; `undated` where there is none.
  public var due: Int
  public var caseID: CaseID
  public var task: TaskID

  /// Tasks without a due date come last.
  public static let undated = Int(Int32.max)

  public init(due: Int, caseID: CaseID, task: TaskID) {
    self.due = due
    self.caseID = caseID
    self.task = task
  }

  public static func key(of due: Deadline?) -> Int { due?.sortKey ?? undated }

  public static func < (left: TrayPosition, right: TrayPosition) -> Bool {
    TrayKey(left) < TrayKey(right)
  }
}

/// Which tasks a tray shows.
public enum TrayView: Hashable, Sendable {
  /// A worker's own tasks.
  case mine(WorkerID)
  /// The tasks in these queues: a team's, and those of roles.
  case queues([String])
  /// The requests to a worker, and those in the queues of roles that nobody has yet.
  case requests(WorkerID, queues: [String] = [])
  /// What a worker sent and nobody has answered yet: forms to be authorised, and requests.
  case sent(WorkerID)
  /// A worker's tasks whose due date's sort key (minutes) is below this.
  case overdue(WorkerID, before: Int)
}

/// A page of a tray.
public struct TrayPage: Hashable, Sendable {
  public var view: TrayView
  /// Only rows that this lets through.
  public var filter: TrayFilter
  /// The minute that it is, as a sort key: what whoever has it has put off beyond that is left out of their own tasks.
  /// Nil where that is shown too.
  public var awake: Int?
  public var anchor: Anchor
  /// How many rows at most.
  public var limit: Int

  /// Where the page lies in the tray.
  public enum Anchor: Hashable, Sendable {
    case start
    /// The last rows.
    case end
    /// Rows behind a position.
    case after(TrayPosition)
    /// Rows from a position on, that one included.
    case from(TrayPosition)
    /// Rows right before a position, in tray order.
    case before(TrayPosition)
  }

  public init(
    view: TrayView, filter: TrayFilter = TrayFilter(), awake: Int? = nil, anchor: Anchor = .start, limit: Int
  ) {
    self.view = view
    self.filter = filter
    self.awake = awake
    self.anchor = anchor
    self.limit = limit
  }
}
