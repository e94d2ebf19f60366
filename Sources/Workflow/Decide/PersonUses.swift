extension CaseFile {
  /// What of the case refers to a person, in words: "initial conference (invited)", "the report of ...".
  func uses(of person: PersonID, _ context: Context) -> [String] {
    let named = context.procedure
    var found: [String] = []
    for step in steps {
      let definition = named.step(step.id.key)
      let title = definition?.title(number: step.id.number).inSentence ?? step.id.description
      found += step.meeting.uses(of: person).map { "\(title) (\($0))" }
      for (task, marks) in step.registers.sorted(by: { $0.key < $1.key }) where marks[person] != nil {
        found.append("\(title) (\((definition?.task(task)?.title ?? task.rawValue).inSentence))")
      }
      for form in step.forms.values.sorted(by: { $0.id < $1.id })
      where form.mentions(person, by: context.forms[form.definition]) {
        let task = definition?.task(form.id.task)?.title.inSentence ?? form.id.description
        found.append("\(title) (\(task))")
      }
    }
    found += Set(memberships.filter { $0.person == person }.map(\.group)).sorted().map { key in
      say("\((named.group(key)?.title ?? key.rawValue).inSentence) (member)")
    }
    let statuses = (statuses[person] ?? [:]).keys.sorted()
    return found + statuses.map { key in named.statuses.first { $0.key == key }?.title ?? key.rawValue }
  }
}

extension Meeting {
  /// How a meeting refers to a person.
  fileprivate func uses(of person: PersonID) -> [String] {
    var uses: [String] = []
    if let invitation = invitation(of: person) {
      uses.append(invitation.isAttending == nil ? say("invited") : say("answered"))
    }
    if leftOut[person] != nil { uses.append(say("left out")) }
    if present.contains(person) { uses.append(say("present")) }
    return uses
  }
}

extension Form {
  /// True where the form, or a finalised version of it, is about a person or names them.
  fileprivate func mentions(_ person: PersonID, by definition: FormDefinition?) -> Bool {
    ([answers] + versions.map(\.answers)).contains { answers in
      answers.contains { address, answer in
        guard !answer.isBlank else { return false }
        return address.child == person
          || definition?.field(address.field)?.field.kind.names(person, in: answer) ?? false
      }
    }
  }
}

extension FieldKind {
  /// True where an answer to a field of this kind names a person of the case.
  fileprivate func names(_ person: PersonID, in answer: Answer) -> Bool {
    switch self {
    case .person: answer.text == person.rawValue
    case .table(let columns):
      if case .rows(let rows) = answer {
        rows.contains { row in
          columns.contains { column in row[column.key].map { column.kind.names(person, in: $0) } ?? false }
        }
      } else {
        false
      }
    case .text, .longText, .date, .time, .yesNo, .oneOf, .someOf, .number, .heading: false
    }
  }
}
