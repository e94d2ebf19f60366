internal import Casework
internal import Workflow

extension DocumentSource {
  /// A document of a subject; nil where the case has no such form, meeting or person.
  public func document(_ subject: DocumentSubject) -> PrintedDocument? {
    switch subject {
    case .form(let id):
      guard let step = file.step(id.step), let form = file.form(id), let definition = rules.forms[form.definition]
      else { return nil }
      let standing = FormStanding(of: form, source: self)
      return document(
        definition.title, step, Redaction(file), standing,
        ["form": value(of: form, definition, in: step, Redaction(file))])
    case .meeting(let id, _, let form):
      guard let step = file.step(id) else { return nil }
      let sections = form.flatMap { rules.forms[$0] }?.sections ?? []
      let agenda = sections.map { DocumentValue.record(["title": .line($0.title.withoutNumber)]) }
      return document("Agenda", step, Redaction(file), nil, ["agenda": .list(agenda)])
    case .invitation(let id, let person):
      guard let step = file.step(id), let invitation = step.meeting.invitation(of: person),
        let person = file.person(person)
      else { return nil }
      let redaction = Redaction(file, reader: person.id)
      return document(
        "Invitation", step, redaction, nil, ["recipient": value(of: person, in: step, invitation, redaction)])
    case .chronology: return chronologyDocument()
    }
  }

  private func document(
    _ title: String, _ step: Step, _ redaction: Redaction, _ standing: FormStanding?,
    _ pieces: [String: DocumentValue]
  ) -> PrintedDocument {
    let group = procedure.step(step.id.key)?.group
    let members = file.people(.members, in: step, of: group)
    let forms = step.forms.values.sorted { $0.id < $1.id }.compactMap { form -> (String, DocumentValue)? in
      guard let definition = rules.forms[form.definition] else { return nil }
      return (form.definition.rawValue, value(of: form, definition, in: step, redaction))
    }
    let common: [String: DocumentValue] = [
      "case": .line(file.id.rawValue), "family": .line(file.family),
      "address": .line(orNothing: redaction.familyAddress), "procedure": .line(procedure.title),
      "step": .line(self.title(of: step)), "today": .line(now.day.written),
      "children-names": .line(orNothing: file.children(of: step).map(\.name).inSentence),
      "children": .list(file.children(of: step).map { value(of: $0, in: step, nil, redaction) }),
      "members": .list(members.map { value(of: $0, in: step, nil, redaction) }),
      "people": .list(
        file.people.filter { $0.kind != .child }.map {
          value(of: $0, in: step, step.meeting.invitation(of: $0.id), redaction)
        }),
      "meeting": meeting(of: step, redaction), "form": .nothing,
      "forms": .record(Dictionary(forms) { _, last in last }), "agenda": .list([]), "recipient": .nothing,
      "standing": .line(orNothing: standing?.wording), "draft": .flag(standing?.isDraft ?? false),
      "chronology": .list([]), "template": .nothing,
    ]
    return PrintedDocument(
      title: title, isDraft: standing?.isDraft ?? false, standing: standing?.wording ?? "",
      data: .record(common.merging(pieces) { _, own in own }))
  }

  /// A person as a reader may see them, with their invitation to the step's meeting.
  func value(
    of person: Person, in step: Step, _ invitation: Invitation?, _ redaction: Redaction
  ) -> DocumentValue {
    let group = procedure.step(step.id.key)?.group
    let membership = group.flatMap { file.membership(of: person.id, in: $0, on: step.meetingDay) }
    let sharing = membership?.sharing.map { value in
      group.flatMap { procedure.group($0) }?.title(sharing: value) ?? value
    }
    let age = person.age(on: now.day).map { $0 == 0 ? "under 1" : String($0) }
    let about = [person.relationship, person.agency].compactMap { $0 }.filter { !$0.isEmpty }
    return .record([
      "name": .line(person.name.isEmpty ? person.agency ?? "" : person.name),
      "about": .line(orNothing: (person.name.isEmpty ? person.relationship : about.joined(separator: ", "))),
      "relationship": .line(orNothing: person.relationship), "agency": .line(orNothing: person.agency),
      "born": .line(orNothing: person.born?.written), "age": .line(orNothing: age),
      "address": .line(orNothing: redaction.address(of: person)),
      "phone": .line(orNothing: redaction.phone(of: person)), "email": .line(orNothing: redaction.email(of: person)),
      "method": .line(orNothing: invitation.map { title($0.method, among: procedure.invitationMethods) }),
      "part": .line(orNothing: invitation?.part.map { title($0, among: parts(of: step)) }),
      "answer": .line(orNothing: invitation.map(answer)),
      "sharing": .line(orNothing: sharing),
    ])
  }

  private func answer(_ invitation: Invitation) -> String {
    invitation.isAttending.map { $0 ? "will attend" : "will not attend" } ?? "no answer yet"
  }

  func title(_ value: String, among choices: [Choice]) -> String { choices.first { $0.value == value }?.title ?? value }

  private func parts(of step: Step) -> [Choice] { procedure.step(step.id.key)?.tasks.flatMap(\.parts) ?? [] }
}

extension [String] {
  /// "Ellie, Siân and Zoë".
  fileprivate var inSentence: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// "Welcome and introductions" for "1 Welcome and introductions".
  var withoutNumber: String {
    let rest = drop { $0.isNumber }
    guard rest.count < count, let next = rest.first, next == " " || next == "." else { return self }
    return String(rest.drop { $0 == " " || $0 == "." })
  }
}

extension Day {
  /// As letters have it: "Wednesday 14 January 2026".
  var written: String { "\(weekday.name) \(day) \(monthName) \(year)" }
}
