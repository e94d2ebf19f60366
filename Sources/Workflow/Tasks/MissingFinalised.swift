extension CaseFile {
  /// What the gates of a form's task would still ask for were the form finalised with these changes of its answers, as
  /// sentences: what a person can be told while they write, before they ask.
  public func missing(
    finalising id: TaskID, with changes: [FieldAddress: Answer], _ context: Context
  ) -> [String] {
    guard let task = context.procedure.task(id) else { return [] }
    return missing(for: task, of: id.step, finalising: id, with: changes, context)
  }

  /// The same of the gates of the task that sends the form.
  public func missing(
    for task: TaskDefinition, of step: StepID, finalising id: TaskID, with changes: [FieldAddress: Answer],
    _ context: Context
  ) -> [String] {
    guard !task.gates.isEmpty else { return [] }
    var later = self
    let signature = Signature(by: context.actor.worker, at: context.at)
    later.evolve(.formSaved(FormSaved(form: id, answers: changes)), signature: signature)
    later.evolve(.formFinalised(FormFinalised(form: id)), signature: signature)
    if let located = try? later.located(id, context) {
      if located.task.authorisedBy == nil {
        for event in later.statusEvents(located) { later.evolve(event, signature: signature) }
      } else {
        let sent = FormsSubmitted(task: id, forms: [id])
        later.evolve(.formsSubmitted(sent), signature: signature)
      }
    }
    return later.step(step).map { later.missing(for: task, in: $0, context) } ?? []
  }
}
