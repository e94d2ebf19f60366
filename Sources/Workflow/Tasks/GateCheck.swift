extension CaseFile {
  /// What a gate still asks for, as sentences.
  func missing(at key: GateKey, in step: Step, _ context: Context, depth: Int = 0) -> [String] {
    // A gate that asks for itself is reported when the procedure is read.
    guard depth < 8, let gate = context.procedure.gate(key) else { return [] }
    return gate.requirements.flatMap { requirement -> [String] in
      let missing = self.missing(requirement.demand, in: step, context, depth: depth)
      guard let says = requirement.says, !missing.isEmpty else { return missing }
      return [says.ended]
    }
  }

  private func missing(
    _ demand: Requirement.Demand, in step: Step, _ context: Context, depth: Int
  ) -> [String] {
    switch demand {
    case .gate(let key): return missing(at: key, in: step, context, depth: depth + 1)
    case .condition(let condition): return unmet(condition, in: step, context)
    case .done(let key):
      guard let definition = context.procedure.step(step.id.key), let task = definition.task(key) else { return [] }
      switch status(of: task, in: step, definition: definition) {
      case .done, .notNeeded: return []
      case .open, .waiting, .awaitingAuthorisation, .requested: return [say("\"\(task.title)\" is not done.")]
      }
    case .every(let set, let details):
      let group = context.procedure.step(step.id.key)?.group
      return lacking(details, among: people(set, in: step, of: group), in: step, context)
    case .everyNamed(let task, let field, let details):
      return lacking(details, among: people(namedIn: field, of: task, in: step, context), in: step, context)
    case .attended(let sectors):
      let there = Set(people(.present, in: step, of: nil).compactMap(\.sector))
      return sectors.filter { !there.contains($0) }.map { sector in
        let title = context.procedure.sectors.first { $0.value == sector }?.title ?? sector
        return say("Nobody was there from: \(title).")
      }
    case .atLeast(let count, let set):
      let found = people(set, in: step, of: context.procedure.step(step.id.key)?.group).count
      return found >= count ? [] : [say("\(set.counted(found)), and \(count) are needed.")]
    case .reached(let key, let point):
      let title = context.procedure.step(key)?.title ?? key.rawValue
      let reached = steps.last { $0.id.key == key && $0.state != .cancelled }?.moment(point) != nil
      return reached ? [] : [say("\(title) is not \(point.wording) yet.")]
    case .differ(let left, let right):
      guard let one = who(left, in: step), one == who(right, in: step) else { return [] }
      return [
        say(
          "\(left.wording(in: step, context).uppercasedFirst) and \(right.wording(in: step, context)) are the same person."
        )
      ]
    }
  }

  /// What each of some people is without, as sentences.
  private func lacking(
    _ details: [[PersonDetail]], among people: [Person], in step: Step, _ context: Context
  ) -> [String] {
    let members = context.procedure.step(step.id.key)?.group
    return people.flatMap { person in
      details.filter { group in !group.contains { has($0, person, in: step, members) } }
        .map { say("\(person.calledBy) has no \($0.map { $0.wording(context) }.joined(separator: say(" or "))).") }
    }
  }

  /// The people who are named in a field of a task's form, or in the rows of its table: each once, in the order of the
  /// case file.
  private func people(
    namedIn field: FieldKey, of task: TaskKey, in step: Step, _ context: Context
  ) -> [Person] {
    guard let form = step.forms[task], let kind = context.forms[form.definition]?.field(field)?.field.kind else {
      return []
    }
    let answers = form.answers.filter { $0.key.field == field }
    let named = Set(answers.values.flatMap { kind.people(in: $0) })
    return people.filter { named.contains($0.id.rawValue) }
  }

  private func has(_ detail: PersonDetail, _ person: Person, in step: Step, _ group: GroupKey?) -> Bool {
    func isThere(_ text: String?) -> Bool { text.map { !$0.allSatisfy(\.isWhitespace) } ?? false }
    return switch detail {
    case .name: isThere(person.name)
    case .born: person.born != nil
    case .relationship: isThere(person.relationship)
    case .agency: isThere(person.agency)
    case .sector: person.sector != nil
    case .phone: isThere(person.phone)
    case .email: isThere(person.email)
    case .address: isThere(person.address)
    case .fileNumber: isThere(person.fileNumber)
    case .worker(let role): allocations[role] != nil
    case .sharing: usualMethod(for: person.id, of: group, in: step) != nil
    case .step(let key, let point):
      steps.contains {
        $0.id.key == key && $0.state != .cancelled && $0.moment(point) != nil
          && children(of: $0).contains { $0.id == person.id }
      }
    }
  }

  /// Who somebody is; nil while nobody is named.
  private func who(_ named: NamedPerson, in step: Step) -> String? {
    switch named {
    case .officer(let role): (step.meeting.schedule?.officers[role] ?? allocations[role])?.rawValue
    case .answer(let task, let field): step.forms[task]?.answers[FieldAddress(field)]?.text
    }
  }
}

extension FieldKind {
  /// Whether its answers name people: itself, or a column of its table.
  public var namesPeople: Bool {
    switch self {
    case .person: true
    case .table(let columns): columns.contains { $0.kind.namesPeople }
    case .text, .longText, .date, .time, .yesNo, .oneOf, .someOf, .number, .heading: false
    }
  }

  /// The people whom an answer names, by id.
  fileprivate func people(in answer: Answer) -> [String] {
    guard case .table(let columns) = self, case .rows(let rows) = answer else {
      return namesPeople ? answer.values : []
    }
    let cells = columns.filter(\.kind.namesPeople).map(\.key)
    return rows.flatMap { row in cells.compactMap { row[$0]?.text } }
  }
}

extension PersonDetail {
  /// The detail as it is missed: "telephone number".
  fileprivate func wording(_ context: Context) -> String {
    switch self {
    case .name: say("name")
    case .born: say("date of birth")
    case .relationship: say("relationship to the family")
    case .agency: say("agency")
    case .sector: say("kind of agency")
    case .phone: say("telephone number")
    case .email: say("e-mail address")
    case .address: say("postal address")
    case .fileNumber: say("file number")
    case .sharing: say("agreed way of sharing information")
    case .worker(let role): say("allocated \(context.procedure.title(of: role).inSentence)")
    case .step(let key, let point):
      say("\((context.procedure.step(key)?.title ?? key.rawValue).inSentence) that was \(point.wording)")
    }
  }
}

extension PeopleSet {
  /// How many of them there are, as the beginning of a sentence.
  fileprivate func counted(_ count: Int) -> String {
    let who =
      switch self {
      case .children: count == 1 ? say("child is in the case") : say("children are in the case")
      case .relatives: count == 1 ? say("relative is in the case") : say("relatives are in the case")
      case .professionals: count == 1 ? say("professional is in the case") : say("professionals are in the case")
      case .people: count == 1 ? say("person is in the case") : say("people are in the case")
      case .invitees: count == 1 ? say("person is invited") : say("people are invited")
      case .present: count == 1 ? say("person was there") : say("people were there")
      case .members: count == 1 ? say("person is a member") : say("people are members")
      case .absentMembers: count == 1 ? say("member was not there") : say("members were not there")
      }
    return "\(count) \(who)"
  }
}

extension NamedPerson {
  fileprivate func wording(in step: Step, _ context: Context) -> String {
    switch self {
    case .officer(let role): return say("the \(context.procedure.title(of: role).inSentence)")
    case .answer(let task, let field):
      let form = context.procedure.task(TaskID(step.id, task)).flatMap { context.forms.definition(of: $0) }
      return "\"\(form?.field(field)?.field.label ?? field.rawValue)\""
    }
  }
}

extension String {
  /// The text with its first letter as a capital, to begin a sentence.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text as a sentence: with a full stop where it has no end.
  var ended: String { last.map { ".!?".contains($0) } == true ? self : self + "." }
}
