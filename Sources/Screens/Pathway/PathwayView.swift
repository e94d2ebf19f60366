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
  /// The steps under way whose limit ends on no working day, by node, and why it is none.
  let freeDays: [Int: WorkingCalendar.NonWorking]
  private var forms: [FormKey: FormDefinition]
  var calendar: WorkingCalendar
  var now: Moment

  init(of id: CaseID, in session: Session) throws(CaseworkError) {
    (file, procedure) = try session.open(id)
    forms = try session.service.rules(of: file).forms
    calendar = session.service.calendar
    now = session.now.moment
    pathway = Pathway(of: file, procedure: procedure, calendar: calendar, now: session.now)
    freeDays = PathwayView.freeDays(of: pathway, file, procedure, calendar)
    for node in freeDays.keys { pathway.nodes[node].countLine = say("not a working day") }
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
    guard let parent = pathway.nodes[node].parent else { return say("\(title) is not opened yet.") }
    return say("\(title) is not opened yet: it can follow the \(pathway.nodes[parent].title.inSentence).")
  }

  /// The header in lines of so many columns: one child of the family with age and status, and which of them it is.
  func heading(child: Int, columns width: Int) -> [String] {
    let children = file.children
    guard children.indices.contains(child) else { return [file.label] }
    let wording = ChildWording(file: file, procedure: procedure, forms: forms, today: now.day)
    var lines = wording.heading(of: children[child]).wrapped(toColumns: max(1, width)).map(String.init)
    guard children.count > 1, let last = lines.popLast() else { return lines }
    let place = say("(child \(child + 1) of \(children.count))")
    let fits = last.columns + 2 + place.columns <= width
    return lines + (fits ? ["\(last)  \(place)"] : [last, place])
  }
}
