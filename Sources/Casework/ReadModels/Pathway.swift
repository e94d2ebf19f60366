public import Workflow

/// A case's pathway: the steps so far, those under way, and those that can follow.
public struct Pathway: Hashable, Sendable {
  public var label: String
  public var today: Day
  /// In the order of opening; a node's parent always comes before it.
  public var nodes: [Node]

  /// One step on the pathway.
  public struct Node: Hashable, Sendable {
    /// Nil for a step that is not opened yet.
    public var step: StepID?
    public var key: StepKey
    public var title: String
    public var state: State
    public var isOverdue: Bool
    /// "held 14 Jan 2026", "due Wed 28 Jan", "set for Mon 12 Jan 14:00".
    public var dateLine: String
    /// "working day 6 of 10"; empty where no limit is counted in working days.
    public var countLine: String
    /// The node that opened it, by index.
    public var parent: Int?
    /// The steps that it stands for, oldest first: several where the kind is done again and again.
    public var steps: [StepID] = []
  }

  /// How a step is drawn.
  public enum State: String, Hashable, Sendable, Codable {
    case completed, current, upcoming, cancelled

    /// The mark that says the same without colour.
    public var mark: String {
      switch self {
      case .completed: "✔"
      case .current: "●"
      case .upcoming: "○"
      case .cancelled: "✗"
      }
    }

    /// The colour's name in scripts' output: completed meetings are grey, current ones orange.
    public var colorName: String {
      switch self {
      case .completed, .cancelled: "grey"
      case .current: "orange"
      case .upcoming: "plain"
      }
    }
  }
}

extension Pathway {
  public init(of file: CaseFile, procedure: Procedure, calendar: WorkingCalendar, now: Instant) {
    label = file.label
    today = now.day
    nodes = []
    for step in file.steps {
      guard let definition = procedure.step(step.id.key) else { continue }
      let parent = step.openedFrom.flatMap { from in nodes.firstIndex { $0.steps.contains(from) } }
      let series = definition.kind == .recurring ? RecurringSeries(of: definition, in: file) : nil
      // What is done again and again stands on the map once, as the step at hand.
      if series != nil, nodes.contains(where: { $0.key == definition.key }) { continue }
      let shown = series?.current ?? step
      let due = file.due(of: shown, procedure: procedure, calendar: calendar)
      var node = Pathway.node(shown, definition, due: due, parent: parent, calendar: calendar, now: now)
      if let series {
        node.title = definition.title
        node.state = series.state
        node.dateLine = series.line(dueBy: due)
      }
      node.steps = series?.steps.map(\.id) ?? [step.id]
      nodes.append(node)
    }
    addUpcoming(of: file, procedure: procedure)
  }

  private static func node(
    _ step: Step, _ definition: StepDefinition, due: DueDate?, parent: Int?, calendar: WorkingCalendar, now: Instant
  ) -> Node {
    let state: State =
      switch step.state {
      case .started, .reopened: .current
      case .completed: .completed
      case .cancelled: .cancelled
      }
    let today = now.day
    let happened = step.meeting.held?.day
    let dateLine: String =
      switch state {
      case .completed: "\(happened ?? step.closed?.at.day ?? today)"
      case .cancelled: say("called off")
      case .current:
        if let happened {
          say("held \(happened.short)")
        } else if let start = step.meeting.schedule?.start {
          say("set for \(start.day.brief) \(start.time)")
        } else if let due {
          say("due \(due.deadline.day.brief)")
        } else {
          say("since \(step.opened.at.day.short)")
        }
      case .upcoming: ""
      }
    let limit = due?.governing
    let end = happened ?? (state == .completed ? step.closed?.at.day ?? today : today)
    var countLine = ""
    if let limit, state != .cancelled, let passed = calendar.workingDay(end, of: limit.counted) {
      countLine = say("working day \(passed) of \(limit.counted.span.count)")
    }
    // A meeting that is set for later than its limit is late already.
    let latest = max(now.moment, step.meeting.schedule?.start ?? now.moment)
    let overdue = state == .current && happened == nil && due.map { $0.deadline.isPassed(at: latest) } ?? false
    return Node(
      step: step.id, key: step.id.key, title: definition.title(number: step.id.number), state: state,
      isOverdue: overdue, dateLine: state == .completed ? (happened ?? end).short : dateLine, countLine: countLine,
      parent: parent)
  }

  /// Adds what can follow the open steps, each kind once.
  private mutating func addUpcoming(of file: CaseFile, procedure: Procedure) {
    var added: Set<StepKey> = []
    var queue = nodes.indices.filter { nodes[$0].state == .current }
    while !queue.isEmpty {
      let parent = queue.removeFirst()
      guard let definition = procedure.step(nodes[parent].key) else { continue }
      for key in definition.following where added.insert(key).inserted {
        let number = (file.steps.filter { $0.id.key == key }.map(\.id.number).max() ?? 0) + 1
        guard let next = procedure.step(key) else { continue }
        if next.kind == .recurring, nodes.contains(where: { $0.key == key }) { continue }
        nodes.append(
          Node(
            step: nil, key: key, title: next.title(number: number), state: .upcoming, isOverdue: false,
            dateLine: "", countLine: "", parent: parent))
        queue.append(nodes.count - 1)
      }
    }
  }
}
