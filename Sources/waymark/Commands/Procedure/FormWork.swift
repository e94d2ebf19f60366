import Casework
import Definitions
import Workflow

/// Fills in forms of an invented case as somebody would: start, save, finalise.
struct FormWork {
  let service: CaseService
  let id: CaseID
  /// Takes the warnings that come with what is done.
  var warned: ([Warning]) -> Void = { _ in }

  /// Fills in a form with what is given, and made-up answers to whatever else it requires; throws what the engine
  /// refuses.
  func fill(_ filling: FormFilling, as actor: Actor, at now: Moment) throws {
    let task = filling.form
    let before = try service.file(id)
    let rules = try service.rules(of: before)
    if before.form(task) == nil {
      let sources = filling.copiesFrom.isEmpty ? nil : filling.copiesFrom
      try act(.startForm(StartForm(form: task, copyFrom: sources)), as: actor, at: now)
    }
    let file = try service.file(id)
    guard let form = file.form(task), let step = file.step(task.step), let definition = rules.forms[form.definition]
    else { return }
    let given = form.answers.merging(spread(filling.answers, definition, over: file)) { _, given in given }
    let all = SimulatedAnswers(definition: definition, file: file, step: step, day: now.day).completing(given)
    let changes = all.filter { form.answers[$0.key] != $0.value }
    if !changes.isEmpty { try act(.saveForm(SaveForm(form: task, answers: changes)), as: actor, at: now) }
    if filling.isFinalised { try act(.finaliseForm(FinaliseForm(form: task)), as: actor, at: now) }
  }

  /// An answer for every child becomes one for each.
  private func spread(
    _ answers: [FieldAddress: Answer], _ definition: FormDefinition, over file: CaseFile
  ) -> [FieldAddress: Answer] {
    var spread = answers.filter { $0.key.child != nil }
    for (address, answer) in answers where address.child == nil {
      guard let section = definition.field(address.field)?.section else { continue }
      let addresses =
        section.isForEachChild ? file.children.map { FieldAddress(address.field, child: $0.id) } : [address]
      for address in addresses where spread[address] == nil { spread[address] = answer }
    }
    return spread
  }

  private func act(_ command: Command, as actor: Actor, at now: Moment) throws {
    warned(try service.perform(command, on: id, as: actor, at: Instant(now)).warnings)
  }
}
