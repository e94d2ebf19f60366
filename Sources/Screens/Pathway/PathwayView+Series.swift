import Casework
import Workflow

/// Steps that are done again and again, and stand together on the map.
extension PathwayView {
  /// Under which a step of a series is chosen.
  static let seriesTag: ActionID = "series-step"

  /// Asks which of the steps of a node is meant, the latest first.
  func seriesQuestion(of node: Int) -> Effect {
    let found = pathway.nodes[node]
    let choices = found.steps.reversed().compactMap { id -> Choice? in
      guard let step = file.step(id), let definition = procedure.step(id.key) else { return nil }
      let day = (step.closed?.at ?? step.opened.at).day
      let state = step.state.isOpen ? say("since") : step.state == .cancelled ? say("called off") : say("done")
      return Choice(id.description, title: "\(definition.title(number: id.number)) · \(state) \(day.short)")
    }
    return .push(Routes.choice(title: found.title, choices: choices, tag: PathwayView.seriesTag))
  }

  /// Opens a step of a series: what there is to do in it, else what was written in it.
  func open(step id: StepID) -> [Effect] {
    guard let step = file.step(id), let definition = procedure.step(id.key) else { return [] }
    let title = definition.title(number: id.number)
    if let task = openTasks.first(where: { $0.id.step == id }) {
      let choices = openTasks.filter { $0.id.step == id }.map { Choice($0.id.description, title: $0.title) }
      let isForm = procedure.task(task.id)?.form != nil
      if choices.count == 1, isForm { return [.push(Routes.form(file.id, task.id))] }
      return [.push(Routes.choice(title: say("Open tasks of \(title)"), choices: choices, tag: "task"))]
    }
    let written = definition.tasks.filter { step.forms[$0.key] != nil }
    guard let first = written.first else { return [.say(say("Nothing was written in \(title)."))] }
    return [.push(Routes.form(file.id, TaskID(id, first.key)))]
  }
}
