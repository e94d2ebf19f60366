extension CaseFile {
  func decide(_ command: CopyAnswers, _ context: Context) throws(Refusal) -> Decision {
    let (located, definition, role, form) = try draft(command.form, context)
    let concerned = Set(children(of: located.step).map(\.id))
    let unknown = ([command.child].compactMap { $0 } + (command.to ?? [])).filter { !concerned.contains($0) }
    try context.require(unknown.map { .noSuchPerson($0) })
    let receivers = command.to.map(Set.init) ?? concerned
    let sections = try sections(command.sections, of: definition)
    let found = try copied(by: command, into: form, definition: definition, context).filter { address, copy in
      let before = form.answers[address] ?? .blank
      return sections.contains(address.field)
        && (address.child.map { receivers.contains($0) } ?? (command.child == nil))
        && (before.isBlank || (command.replace == true && before != copy.answer))
    }
    guard !found.isEmpty else { throw Refusal(.nothingToCopy) }
    if let revision = command.revision {
      let clashes = found.keys.filter { form.fieldRevisions[$0, default: 0] > revision }.sorted()
      let labels = clashes.map { address in
        definition.field(address.field).map { label(of: $0.field, child: address.child) } ?? address.description
      }
      if !labels.isEmpty { throw Refusal(.editedMeanwhile(labels: labels, by: context.name(of: form.savedBy))) }
    }
    let event = FormSaved(
      form: command.form,
      answers: definition.identifying(
        found.mapValues(\.answer), before: form.answers, form: command.form, revision: form.revision + 1),
      sources: found.mapValues(\.source))
    return Decision(events: [.formSaved(event)], role: role)
  }

  private func copied(
    by command: CopyAnswers, into form: Form, definition: FormDefinition, _ context: Context
  ) throws(Refusal) -> [FieldAddress: CopiedAnswer] {
    if let from = command.from {
      let sources = try copySources(from, into: definition, for: command.form, context)
      return copyForward(into: definition, from: sources, sibling: command.child)
        .filter { command.child == nil || $0.key.child != command.child }
    }
    guard let child = command.child else { throw Refusal(.nothingToCopy) }
    return copyToSiblings(of: child, in: form, definition: definition)
  }

  /// The forms of some ids, as far as they can be copied forward; refuses where one can't.
  func copySources(
    _ wanted: [TaskID], into definition: FormDefinition, for id: TaskID, _ context: Context
  ) throws(Refusal) -> [Form] {
    guard !wanted.isEmpty else { return [] }
    let allowed = copySources(for: id, into: definition, procedure: context.procedure)
    try context.require(wanted.filter { one in !allowed.contains { $0.id == one } }.map { .cannotCopy($0) })
    return wanted.compactMap { form($0) }
  }

  /// The fields of some sections of a form; of all of them where none are named.
  func sections(_ wanted: [FieldKey]?, of definition: FormDefinition) throws(Refusal) -> Set<FieldKey> {
    let known = Set(definition.sections.map(\.key))
    let unknown = (wanted ?? []).filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw Refusal(unknown.map { .noSuchSection($0, form: definition.title, allowed: definition.sections.map(\.key)) })
    }
    let chosen = definition.sections.filter { wanted?.contains($0.key) ?? true }
    return Set(chosen.flatMap { $0.fields.map(\.key) })
  }
}
