/// An answer copied forward, and where it came from.
public struct CopiedAnswer: Hashable, Sendable {
  public var answer: Answer
  public var source: AnswerSource
}

extension CaseFile {
  /// The earlier forms that the procedure names to be copied forward into a task's form, latest first; drafts are not
  /// among them.
  public func copySources(for id: TaskID, procedure: Procedure) -> [Form] {
    guard let task = procedure.task(id) else { return [] }
    return steps.reversed().flatMap { step in
      task.copyForwardFrom.filter { $0.step == step.id.key }.compactMap { source -> Form? in
        guard let form = step.forms[source.task], form.id != id, !form.versions.isEmpty else { return nil }
        return form
      }
    }
  }

  /// The earlier forms that can be copied forward into a task's form: first those that the procedure names, then every
  /// other one of the case that answers something the form asks, each latest first; drafts are not among them.
  public func copySources(for id: TaskID, into definition: FormDefinition, procedure: Procedure) -> [Form] {
    let named = copySources(for: id, procedure: procedure)
    let known = Set(named.map(\.id) + [id])
    let others = steps.reversed().flatMap { step in
      step.forms.values.sorted { $0.id < $1.id }.filter { form in
        !known.contains(form.id) && !form.versions.isEmpty && definition.asks(whatIsAnsweredBy: form)
      }
    }
    return named + others
  }

  /// What a form takes from the finalised answers of earlier ones: for each field the first of its sources that is
  /// answered, the latest first. With `sibling` every child takes what was answered about that one.
  public func copyForward(
    into definition: FormDefinition, from forms: [Form], sibling: PersonID? = nil
  ) -> [FieldAddress: CopiedAnswer] {
    var copied: [FieldAddress: CopiedAnswer] = [:]
    for section in definition.sections {
      for field in section.fields {
        let subjects: [PersonID?] = section.isForEachChild ? children.map(\.id) : [nil]
        for child in subjects {
          let source = section.isForEachChild ? sibling ?? child : nil
          copied[FieldAddress(field.key, child: child)] = copy(
            field, child: source, isSibling: source != child, of: definition, from: forms)
        }
      }
    }
    return copied
  }

  private func copy(
    _ field: FieldDefinition, child: PersonID?, isSibling: Bool, of definition: FormDefinition, from forms: [Form]
  ) -> CopiedAnswer? {
    for reference in field.sources(in: definition) {
      for form in forms where form.definition == reference.form {
        // An answer given once for the family serves each child too.
        let found = [FieldAddress(reference.field, child: child), FieldAddress(reference.field)]
          .compactMap { form.finalisedAnswers[$0] }.first { !$0.isBlank }
        if let found = found.map(field.kind.taking), field.kind.problem(with: found, in: self) == nil {
          let source = AnswerSource(
            form.id, version: form.versions.last?.number, child: isSibling ? child : nil)
          return CopiedAnswer(answer: found, source: source)
        }
      }
    }
    return field.collates.flatMap { collated(field, from: $0, forms) }
  }

  /// What one child's answers in a form give to its siblings.
  public func copyToSiblings(
    of child: PersonID, in form: Form, definition: FormDefinition
  ) -> [FieldAddress: CopiedAnswer] {
    var copied: [FieldAddress: CopiedAnswer] = [:]
    for section in definition.sections where section.isForEachChild {
      for field in section.fields {
        guard let answer = form.answers[FieldAddress(field.key, child: child)], !answer.isBlank else { continue }
        for sibling in children where sibling.id != child {
          copied[FieldAddress(field.key, child: sibling.id)] = CopiedAnswer(
            answer: answer, source: AnswerSource(form.id, child: child))
        }
      }
    }
    return copied
  }
}

extension FieldDefinition {
  /// The fields that it can be copied from, best first: those it names, and itself in an earlier form of the kind.
  fileprivate func sources(in definition: FormDefinition) -> [FieldReference] {
    kind == .heading ? [] : copiesFrom + [FieldReference(form: definition.key, field: key)]
  }
}

extension FormDefinition {
  /// True where an earlier form has an answer to something that is asked here.
  fileprivate func asks(whatIsAnsweredBy form: Form) -> Bool {
    let answered = Set(form.finalisedAnswers.filter { !$0.value.isBlank }.keys.map(\.field))
    return sections.contains { section in
      section.fields.contains { field in
        (field.sources(in: self) + [field.collates?.table].compactMap(\.self)).contains {
          $0.form == form.definition && answered.contains($0.field)
        }
      }
    }
  }
}

extension FieldKind {
  /// What is taken of an answer that is copied: of a table's rows, the cells of the columns that it has itself, and which
  /// row it is.
  fileprivate func taking(_ answer: Answer) -> Answer {
    guard case .table(let columns) = self, case .rows(let rows) = answer else { return answer }
    let own = Set(columns.map(\.key) + [.row])
    return .rows(rows.map { row in row.filter { own.contains($0.key) } })
  }
}
