import Casework
import Terminal
import Workflow

extension SummaryContent {
  /// Each group of the procedure with its members.
  mutating func addGroups(of file: CaseFile, procedure: Procedure) {
    for group in procedure.groups {
      let members = file.members(of: group.key).map(\.wordedName)
      let text = members.isEmpty ? say("Nobody is a member yet.") : members.joined(separator: ", ")
      let line = Line(text: text, ink: members.isEmpty ? .faint : .text, target: .members(group.key))
      section(group.title, [line], empty: "")
    }
  }

  /// What is done again and again: how often it was done, and when the next is due.
  mutating func addSeries(of file: CaseFile, procedure: Procedure, calendar: WorkingCalendar) {
    let items = procedure.steps.filter { $0.kind == .recurring }.compactMap { definition -> Line? in
      let series = RecurringSeries(of: definition, in: file)
      guard let current = series.current else { return nil }
      let due = file.due(of: current, procedure: procedure, calendar: calendar)
      let isOpen = current.state.isOpen
      return Line(
        text: "\(definition.title): \(series.wording(dueBy: due))", ink: isOpen ? .current : .completed,
        target: SummaryContent.target(of: current, definition), mark: isOpen ? "●" : "✔")
    }
    if !items.isEmpty { section(say("Again and again"), items, empty: "") }
  }

  /// What a line about a step opens: what is to be written in it, or was.
  private static func target(of step: Step, _ definition: StepDefinition) -> Target? {
    definition.tasks.first { $0.form != nil }.map { .form(TaskID(step.id, $0.key)) }
  }
}

extension FormRow {
  /// Of forms that are written again and again the latest stands for all.
  func isShown(among rows: [FormRow], of procedure: Procedure) -> Bool {
    guard procedure.step(form.step.key)?.kind == .recurring else { return true }
    return !rows.contains {
      $0.form.step.key == form.step.key && $0.form.task == form.task && $0.form.step.number > form.step.number
    }
  }
}
