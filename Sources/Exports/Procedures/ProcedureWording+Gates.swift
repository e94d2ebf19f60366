import Workflow

extension ProcedureWording {
  /// What a gate asks for, in words: "every child has a file number".
  func requirement(_ requirement: Requirement, in step: StepDefinition) -> String {
    switch requirement.demand {
    case .gate(let key):
      let parts = procedure.gate(key)?.requirements.map { self.requirement($0, in: step) } ?? []
      return parts.joined(separator: "; ")
    case .condition(let condition): return self.condition(condition, in: step) ?? "always"
    case .done(let task): return "\"\(step.task(task)?.title ?? task.rawValue)\" is done"
    case .every(let set, let details):
      return "every \(set.singular) has \(words(details))"
    case .everyNamed(let task, let field, let details):
      return "everybody in \"\(words(.answer(task, field), in: step))\" has \(words(details))"
    case .attended(let sectors):
      let titles = sectors.map { key in procedure.sectors.first { $0.value == key }?.title ?? key }
      return "attended by \(titles.map(\.lowercasedStart).listed("and"))"
    case .atLeast(let count, let set): return "at least \(count) \(set.plural)"
    case .reached(let key, let point): return "the \(name(of: key)) is \(point.rawValue)"
    case .differ(let left, let right):
      return "the \(words(left, in: step)) is not the \(words(right, in: step))"
    }
  }

  private func words(_ details: [[PersonDetail]]) -> String {
    details.map { $0.map(words).joined(separator: " or ") }.listed("and")
  }

  /// A form's title in quotation marks.
  func title(ofForm key: FormKey) -> String { "\"\(forms[key]?.title ?? key.rawValue)\"" }

  /// When a form is the one that is filled in: "in the first one of its kind".
  func occasion(_ choice: FormChoice, in step: StepDefinition) -> String {
    switch choice.occasion {
    case .first: "in the first one"
    case .before(let key, let span): "where the \(name(of: key)) is expected within \(span)"
    case .condition(let condition): self.condition(condition, in: step).map { "where \($0)" } ?? "always"
    }
  }

  private func words(_ detail: PersonDetail) -> String {
    switch detail {
    case .name: "a name"
    case .born: "a date of birth"
    case .relationship: "a relationship to the family"
    case .agency: "an agency"
    case .sector: "a kind of agency"
    case .phone: "a telephone number"
    case .email: "an e-mail address"
    case .address: "a postal address"
    case .fileNumber: "a file number"
    case .sharing: "an agreed way of sharing information"
    case .worker(let role): "an allocated \(procedure.title(of: role).lowercasedStart)"
    case .step(let key, let point): "a \(name(of: key)) that was \(point.rawValue)"
    }
  }

  private func words(_ named: NamedPerson, in step: StepDefinition) -> String {
    switch named {
    case .officer(let role): return procedure.title(of: role).lowercasedStart
    case .answer(let task, let field):
      let form = step.task(task).flatMap { forms.definition(of: $0) }
      return (form?.field(field)?.field.label ?? field.rawValue).lowercasedStart
    }
  }
}

extension PeopleSet {
  /// Several of them.
  var plural: String {
    switch self {
    case .children: "children"
    case .relatives: "relatives"
    case .professionals: "professionals"
    case .people: "people"
    case .invitees: "people invited"
    case .present: "people there"
    case .members: "members"
    case .absentMembers: "absent members"
    }
  }
}
