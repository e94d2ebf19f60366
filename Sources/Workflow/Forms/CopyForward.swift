/// An answer copied forward, and the form it came from.
public struct CopiedAnswer: Hashable, Sendable {
  public var answer: Answer
  public var source: TaskID
}

extension CaseFile {
  /// The earlier forms that can be copied forward into a task's form, latest first; drafts are not among them.
  public func copySources(for id: TaskID, procedure: Procedure) -> [Form] {
    guard let task = procedure.task(id) else { return [] }
    return steps.reversed().flatMap { step in
      task.copyForwardFrom.filter { $0.step == step.id.key }.compactMap { source -> Form? in
        guard let form = step.forms[source.task], form.id != id, !form.versions.isEmpty else { return nil }
        return form
      }
    }
  }

  /// What a form takes from the finalised answers of earlier ones: for each field the first of its sources that is answered, the latest first.
  public func copyForward(
    into definition: FormDefinition, from forms: [Form]
  ) -> [FieldAddress: CopiedAnswer] {
    var copied: [FieldAddress: CopiedAnswer] = [:]
    for section in definition.sections {
      for field in section.fields {
        let subjects: [PersonID?] = section.isForEachChild ? children.map(\.id) : [nil]
        for child in subjects {
          copied[FieldAddress(field.key, child: child)] = copy(field, child: child, of: definition, from: forms)
        }
      }
    }
    return copied
  }

  private func copy(
    _ field: FieldDefinition, child: PersonID?, of definition: FormDefinition, from forms: [Form]
  ) -> CopiedAnswer? {
    let references = field.copiesFrom + [FieldReference(form: definition.key, field: field.key)]
    for reference in references {
      for form in forms where form.definition == reference.form {
        // An answer given once for the family serves each child too.
        let found = [FieldAddress(reference.field, child: child), FieldAddress(reference.field)]
          .compactMap { form.finalisedAnswers[$0] }.first { !$0.isBlank }
        if let found, field.kind.problem(with: found, in: self) == nil {
          return CopiedAnswer(answer: found, source: form.id)
        }
      }
    }
    return field.collates.flatMap { collated(field, from: $0, forms) }
  }
}
