public import Workflow

extension Listing {
  /// The remarks on a form, oldest first.
  public static func remarks(on form: Form, definition: FormDefinition, file: CaseFile) throws -> Listing {
    var listing = Listing(columns: ["NUMBER", "SECTION", "BY", "AT", "REMARK", "SETTLED", "ANSWER"])
    for remark in form.remarks {
      let section = FieldAddress(remark.section, child: remark.child)
      let value = RemarkValue(
        number: remark.number, section: section, text: remark.text, by: remark.left.by, at: remark.left.at,
        settledBy: remark.settled?.signature.by, settledAt: remark.settled?.signature.at,
        answer: remark.settled?.answer)
      try listing.add(
        [
          String(remark.number), section.description, remark.left.by.rawValue, remark.left.at.moment.long,
          line(remark.text), value.settledBy?.rawValue ?? "-", value.answer.map(line) ?? "-",
        ], json: value)
    }
    return listing
  }

  /// To whom a form of a step was sent: when, how and which version; and to whom not, and why.
  public static func distribution(
    of form: TaskID, file: CaseFile, step: Step, procedure: Procedure
  ) throws -> Listing {
    var listing = Listing(columns: ["PERSON", "NAME", "ON", "METHOD", "VERSION", "NOTE"])
    for task in procedure.step(step.id.key)?.tasks ?? [] {
      guard case .register(let register) = task.verb, register.documents.contains(form.task) else { continue }
      for found in file.lines(of: register, task: task.key, in: step) {
        let earlier = step.earlierMarks[task.key]?[found.person.id] ?? []
        for mark in (earlier + [found.mark].compactMap(\.self)).map(Optional.some).orNothing {
          let value = SendingValue(found.person, task: task.key, document: form.task, mark)
          try listing.add(
            [
              value.person.rawValue, value.name, value.on?.description ?? "-", value.method ?? "-",
              value.version.map(String.init) ?? "-", value.note.map(line) ?? "-",
            ], json: value)
        }
      }
    }
    return listing
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension [RegisterMark?] {
  /// The marks, or one that says that there is none.
  fileprivate var orNothing: [RegisterMark?] { isEmpty ? [nil] : self }
}

/// A remark as it is printed.
private struct RemarkValue: Encodable {
  var number: Int
  var section: FieldAddress
  var text: String
  var by: WorkerID
  var at: Instant
  var settledBy: WorkerID?
  var settledAt: Instant?
  var answer: String?
}

/// What one person was sent, as it is printed.
private struct SendingValue: Encodable {
  var person: PersonID
  var name: String
  var task: TaskKey
  var on: Day?
  var method: String?
  var version: Int?
  /// What was noted, or why nothing is sent to them.
  var note: String?

  init(_ person: Person, task: TaskKey, document: TaskKey, _ mark: RegisterMark?) {
    self.person = person.id
    name = person.name
    self.task = task
    switch mark {
    case .recorded(let entry, _)?:
      (on, method, note) = (entry.on, entry.method, entry.note)
      version = entry.versions?[document]
    case .excused(let reason, _)?: note = "left out: \(reason)"
    case nil: break
    }
  }
}
