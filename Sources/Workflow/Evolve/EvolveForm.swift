extension CaseFile {
  mutating func evolveForm(_ event: Event, signature: Signature) {
    switch event {
    case .formStarted(let event): start(event, signature: signature)
    case .formSaved(let event):
      changeForm(event.form) { $0.save(event.answers, from: event.sources ?? [:], signature: signature) }
    case .formFinalised(let event):
      changeForm(event.form) {
        $0.state = .finalised
        $0.versions.append(
          FormVersion(number: $0.versions.count + 1, answers: $0.answers, finalised: signature))
      }
    case .formReopened(let event): changeForm(event.form) { $0.state = .draft }
    case .formsSubmitted(let event):
      for form in event.forms {
        changeForm(form) {
          $0.state = .awaitingAuthorisation
          $0.submittedBy = signature.by
          $0.submittedNote = event.note
          $0.returned = nil
        }
      }
      change(event.task.step) { $0.assigned[event.task.task] = event.to }
    case .formsAuthorised(let event):
      for form in event.forms {
        changeForm(form) {
          $0.state = .authorised
          $0.authorised = signature
          $0.returned = nil
        }
      }
      change(event.task.step) { $0.assigned[event.task.task] = nil }
    case .formsRejected(let event):
      for form in event.forms {
        changeForm(form) {
          $0.state = .rejected
          $0.returned = Return(signature: signature, reason: event.reason, isRollBack: false)
        }
      }
      // It goes back to whoever sent it, not to whoever is allocated by now.
      let sender = event.forms.first.flatMap { form($0)?.submittedBy }
      change(event.task.step) { $0.assigned[event.task.task] = sender }
    case .formsRolledBack(let event):
      for form in event.forms {
        changeForm(form) {
          $0.state = event.to
          $0.authorised = nil
          $0.returned = Return(signature: signature, reason: event.reason, isRollBack: true)
        }
      }
    default: break
    }
  }

  /// Takes note of who had a part in a form: whoever wrote in it, finalised or sent it, and in whose place.
  mutating func note(whoseWork event: Event, _ worker: WorkerID, _ principal: WorkerID?) {
    let forms: [TaskID] =
      switch event {
      case .formStarted(let event): [event.form]
      case .formSaved(let event): [event.form]
      case .formFinalised(let event): [event.form]
      case .formsSubmitted(let event): event.forms
      default: []
      }
    for form in forms {
      changeForm(form) {
        $0.writers.insert(worker)
        if let principal { $0.writers.insert(principal) }
      }
    }
  }

  private mutating func start(_ event: FormStarted, signature: Signature) {
    let form = Form(
      id: event.form, definition: event.definition, state: .draft, revision: 1, answers: event.answers,
      sources: event.sources, fieldRevisions: event.answers.mapValues { _ in 1 }, author: signature.by,
      savedAt: signature.at, savedBy: signature.by, versions: [], submittedBy: nil, authorised: nil, returned: nil,
      writers: [])
    change(event.form.step) { $0.forms[event.form.task] = form }
  }

  mutating func changeForm(_ id: TaskID, _ body: (inout Form) -> Void) {
    change(id.step) { step in
      // In its place: taken out, all that it holds would be copied.
      guard let index = step.forms.index(forKey: id.task) else { return }
      body(&step.forms.values[index])
    }
  }
}

extension Form {
  fileprivate mutating func save(
    _ changes: [FieldAddress: Answer], from newSources: [FieldAddress: AnswerSource], signature: Signature
  ) {
    revision += 1
    for (address, answer) in changes {
      answers[address] = answer.isBlank ? nil : answer
      sources[address] = newSources[address]
      fieldRevisions[address] = revision
      fieldWriters[address] = signature
    }
    savedAt = signature.at
    savedBy = signature.by
  }
}
