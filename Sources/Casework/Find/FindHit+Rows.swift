import Workflow

extension FindHit {
  /// A person, and whose case they are in: "child, born 14 Mar 2019 · Carter (3 children)".
  public init(_ row: PersonRow, label: String) {
    let person = row.person
    let kind =
      switch person.kind {
      case .child: say("child")
      case .relative: say("relative")
      case .professional: say("professional")
      }
    let about = [
      person.relationship ?? kind, person.born.map { say("born \($0.short)") }, person.formerly, person.agency,
      person.fileNumber.map { say("file \($0)") },
    ]
    let name = person.listName.isEmpty ? person.agency ?? "" : person.listName
    self.init(
      caseID: row.caseID, target: .person(person.id), title: name,
      detail: FindHit.joined([
        about.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", "), say(kept: label),
      ]))
  }

  /// A family: where the case stands, and with whom.
  public init(_ row: CaseRow) {
    self.init(
      caseID: row.id, target: .family, title: say(kept: row.label),
      detail: FindHit.joined([
        row.current.isEmpty ? say("no step is open") : row.current, row.allocated.map { say("with \($0)") },
      ]))
  }

  /// A meeting: whose, when, where.
  public init(_ row: MeetingRow) {
    let when: String? =
      if let held = row.held {
        say("held \(held.day.short)")
      } else if row.state == .cancelled {
        say("called off")
      } else {
        row.start.map { "\($0.day.brief) \($0.time)" } ?? say("no date yet")
      }
    self.init(
      caseID: row.caseID, target: .meeting(row.step), title: row.title,
      detail: FindHit.joined([say(kept: row.label), when, row.venue]))
  }

  /// A task: whose, in which step, with whom, when it is due.
  public init(_ row: TrayRow) {
    self.init(
      caseID: row.caseID, target: .task(row.task, row.kind), title: say(kept: row.title),
      detail: FindHit.joined([
        say(kept: row.label), row.stepTitle, row.workerName, row.due.map { say("due \($0.day.brief)") },
      ]))
  }

  /// A form: whose, in which step, where it stands.
  public init(_ row: FormRow) {
    self.init(
      caseID: row.caseID, target: .form(row.form), title: row.title,
      detail: FindHit.joined([say(kept: row.label), row.stepTitle, row.state.title]))
  }

  /// A field of a form.
  public init(_ row: PassageRow, of form: FormRow?) {
    self.init(
      caseID: row.caseID, target: .passage(row.form, row.field), title: form?.title ?? row.form.description,
      detail: FindHit.joined([form?.label, form?.stepTitle]), text: row.text, definition: row.definition)
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
