public import Casework
public import Workflow

extension Listing {
  /// The people of a case.
  public static func people(of file: CaseFile, procedure: Procedure, on day: Day) throws -> Listing {
    var listing = Listing(columns: ["ID", "NAME", "KIND", "AGE", "RELATIONSHIP", "AGENCY", "STATUS"])
    for person in file.people {
      let statuses = (file.statuses[person.id] ?? [:]).sorted { $0.key < $1.key }.map { key, status in
        let title = procedure.status(key)?.title ?? key.rawValue
        let detail = status.detail.map { " (\($0))" } ?? ""
        return "\(title) since \(status.since.short)\(detail)"
      }
      try listing.add(
        [
          person.id.rawValue, person.name, person.kind.rawValue, person.age(on: day).map(String.init) ?? "-",
          person.relationship ?? "-", person.agency ?? "-", statuses.joined(separator: ", "),
        ], json: person)
    }
    return listing
  }

  /// The forms of a case.
  public static func forms(_ rows: [FormRow]) throws -> Listing {
    var listing = Listing(columns: ["FORM", "TITLE", "STEP", "STATE", "SAVED", "BY"])
    for row in rows {
      try listing.add(
        [
          row.form.description, row.title, row.stepTitle, row.state.title, row.savedAt.moment.description,
          row.savedBy,
        ], json: row)
    }
    return listing
  }

  /// The answers of a form, in the order of its sections.
  public static func answers(
    of form: Form, definition: FormDefinition, file: CaseFile, step: Step
  ) throws -> Listing {
    var listing = Listing(columns: ["FIELD", "LABEL", "ANSWER", "COPIED FROM"])
    for field in file.sections(of: definition, answers: form.answers, in: step).flatMap(\.fields) {
      let answer = form.answers[field.address] ?? .blank
      let value = AnswerValue(
        field: field.address, label: field.label, answer: answer, source: form.sources[field.address])
      try listing.add(
        [
          field.address.description, field.label, text(of: answer),
          form.sources[field.address]?.description ?? "",
        ], json: value)
    }
    return listing
  }

  /// The meetings of a case.
  public static func meetings(_ rows: [MeetingRow]) throws -> Listing {
    var listing = Listing(columns: ["STEP", "TITLE", "STATE", "START", "VENUE", "INVITED", "ATTENDING", "NO ANSWER"])
    for row in rows {
      try listing.add(
        [
          row.step.description, row.title, row.state.rawValue, row.start?.long ?? "-", row.venue ?? "-",
          String(row.invited), String(row.attending), String(row.unanswered),
        ], json: row)
    }
    return listing
  }

  /// Who is invited to a meeting, how, whether they will attend, and whether they came.
  public static func invitations(of step: Step, file: CaseFile) throws -> Listing {
    var listing = Listing(columns: ["PERSON", "NAME", "METHOD", "ATTENDING", "PRESENT"])
    for invitation in step.meeting.invitations {
      let person = file.person(invitation.person)
      let isPresent = step.meeting.held.map { _ in step.meeting.present.contains(invitation.person) }
      let value = InvitationValue(
        person: invitation.person, name: person?.name ?? "", method: invitation.method,
        part: invitation.part, attending: invitation.isAttending, present: isPresent)
      try listing.add(
        [
          invitation.person.rawValue, value.name,
          [invitation.method, invitation.part].compactMap { $0 }.joined(separator: ", "), word(invitation.isAttending),
          word(isPresent),
        ], json: value)
    }
    return listing
  }

  private static func word(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "-" }

  private static func text(of answer: Answer) -> String {
    if case .rows(let rows) = answer { return "\(rows.count) rows" }
    let line = answer.values.joined(separator: ", ").split(separator: "\n", omittingEmptySubsequences: true)
    return line.count > 1 ? "\(line[0]) …" : line.first.map(String.init) ?? ""
  }
}

private struct AnswerValue: Encodable {
  var field: FieldAddress
  var label: String
  var answer: Answer
  var source: AnswerSource?
}

private struct InvitationValue: Encodable {
  var person: PersonID
  var name: String
  var method: String
  var part: String?
  var attending: Bool?
  var present: Bool?
}
