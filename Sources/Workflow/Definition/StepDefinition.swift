/// A kind of step on the pathway: its tasks, when it is due, and what follows it.
public struct StepDefinition: Hashable, Sendable {
  public var key: StepKey
  public var title: String
  public var kind: StepKind
  /// True where a case can have several of them, which are then numbered: "Core group 2".
  public var isRepeated: Bool
  /// The limits of the first step of its kind in a case; the earliest holds.
  public var dueFirst: [TimescaleKey]
  /// The limits of every later one.
  public var dueLater: [TimescaleKey]
  public var tasks: [TaskDefinition] { didSet { looks = FormLook.all(in: tasks) } }
  /// What its tasks look at in forms.
  private(set) var looks: [FormLook]
  /// What closing the step opens and calls off.
  public var next: [NextSteps]
  /// True where the step closes when its last task is done.
  public var closesItself: Bool
  /// True where it is chosen which of the family's children it is about.
  public var concernsChosenChildren: Bool
  /// The lanes of the step's board, by role, and its periods.
  public var lanes: [RoleKey]
  public var periods: [String]
  /// The group whose meeting it is.
  public var group: GroupKey?

  public init(
    key: StepKey, title: String, kind: StepKind, isRepeated: Bool = false, dueFirst: [TimescaleKey] = [],
    dueLater: [TimescaleKey] = [], tasks: [TaskDefinition], next: [NextSteps] = [], closesItself: Bool = false,
    concernsChosenChildren: Bool = false, lanes: [RoleKey] = [], periods: [String] = [], group: GroupKey? = nil
  ) {
    self.key = key
    self.title = title
    self.kind = kind
    self.isRepeated = isRepeated
    self.dueFirst = dueFirst
    self.dueLater = dueLater
    self.tasks = tasks
    self.next = next
    self.closesItself = closesItself
    self.concernsChosenChildren = concernsChosenChildren
    self.lanes = lanes
    self.periods = periods
    self.group = group
    looks = FormLook.all(in: tasks)
  }

  public func task(_ key: TaskKey) -> TaskDefinition? { tasks.first { $0.key == key } }

  /// The title of one step of this kind, numbered where it is repeated, or opened again all the same: "Core group 2",
  /// "Visit 2, every 4 weeks".
  public func title(number: Int) -> String {
    guard isRepeated || number > 1 else { return title }
    let name = title[..<(title.utf8.firstIndex(of: UInt8(ascii: ",")) ?? title.endIndex)]
    return "\(name) \(number)\(title[name.endIndex...])"
  }
}

/// What a step is about.
public enum StepKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// People meet: it has a date, a venue, invitations and attendance.
  case meeting
  /// Work on paper.
  case work
  /// Work that is done again and again, such as visits: every step of the kind stands together on the pathway.
  case recurring
}

/// Steps that closing a step opens, and open ones that it calls off, where the condition holds.
public struct NextSteps: Hashable, Sendable {
  public var condition: Condition
  public var open: [StepKey]
  public var cancel: [StepKey]

  public init(condition: Condition = .always, open: [StepKey] = [], cancel: [StepKey] = []) {
    self.condition = condition
    self.open = open
    self.cancel = cancel
  }
}
