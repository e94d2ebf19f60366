import Casework
import Terminal
import Workflow

/// A case's pathway with all that the map and its pane say about it.
struct PathwayView {
  var file: CaseFile
  var procedure: Procedure
  var pathway: Pathway
  var layout: PathwayLayout
  var openTasks: [OpenTask]
  private var forms: [FormKey: FormDefinition]
  private var calendar: WorkingCalendar
  private var now: Moment

  init(of id: CaseID, in session: Session) throws(CaseworkError) {
    (file, procedure) = try session.open(id)
    forms = try session.service.definitions().forms
    calendar = session.service.calendar
    now = session.now.moment
    pathway = Pathway(of: file, procedure: procedure, calendar: calendar, now: session.now)
    layout = PathwayLayout(pathway)
    openTasks = file.openTasks(procedure: procedure, calendar: calendar)
  }

  /// The node to begin at: the first that is late, else the first under way, else the last one that was done.
  var start: Int? {
    let nodes = pathway.nodes
    return nodes.firstIndex(where: \.isOverdue) ?? nodes.firstIndex { $0.state == .current }
      ?? nodes.lastIndex { $0.state == .completed } ?? nodes.indices.first
  }

  func isMeeting(_ node: Int) -> Bool { procedure.step(pathway.nodes[node].key)?.kind == .meeting }

  /// The open tasks of a node's step.
  func tasks(of node: Int) -> [OpenTask] {
    guard let step = pathway.nodes[node].step else { return [] }
    return openTasks.filter { $0.id.step == step }
  }

  /// Why a step that is still to come can't be entered.
  func whyNotOpen(_ node: Int) -> String {
    let title = pathway.nodes[node].title
    guard let parent = pathway.nodes[node].parent else { return "\(title) is not opened yet." }
    return "\(title) is not opened yet: it can follow the \(pathway.nodes[parent].title.inSentence)."
  }

  /// The header: one child of the family with age and status.
  func heading(child: Int) -> String {
    let children = file.children
    guard children.indices.contains(child) else { return file.label }
    let wording = ChildWording(file: file, procedure: procedure, forms: forms, today: now.day)
    let place = children.count > 1 ? "  (child \(child + 1) of \(children.count))" : ""
    return wording.heading(of: children[child]) + place
  }

  /// What the pane says about a node, wrapped.
  func details(of node: Int, width: Int) -> [(String, Ink)] {
    let found = pathway.nodes[node]
    let state =
      switch found.state {
      case .completed: "completed"
      case .current: found.isOverdue ? "under way, overdue" : "under way"
      case .upcoming: "still to come"
      case .cancelled: "called off"
      }
    let facts = [found.title, state, found.dateLine, found.countLine].filter { !$0.isEmpty }
    var lines: [(String, Ink)] = [(facts.joined(separator: " · "), .heading)]
    guard let id = found.step, let step = file.step(id) else {
      lines += wrap(whyNotOpen(node), width, .faint)
      return lines
    }
    if let reason = step.cancelReason { lines += wrap(reason, width, .text) }
    if found.state == .current {
      let tasks = tasks(of: node).map { task in
        let due = DueWording(task.due?.deadline, now: now, calendar: calendar)
        guard task.due != nil else { return task.title }
        return "\(task.title) (\(due.mark == "!" ? "! \(due.text)" : "due \(due.short)"))"
      }
      lines += wrap(tasks.isEmpty ? "No task is open." : "Open: \(tasks.joined(separator: "; "))", width, .text)
    }
    if let due = file.due(of: step, procedure: procedure, calendar: calendar) {
      lines += wrap("Due \(due.deadline.long). \(due.explanation)", width, .faint)
    }
    return lines
  }

  private func wrap(_ text: String, _ width: Int, _ ink: Ink) -> [(String, Ink)] {
    text.wrapped(toColumns: width).map { (String($0), ink) }
  }
}
