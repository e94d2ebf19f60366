internal import Workflow

/// Reads what a task does: `does: schedule`, or `form: outcomes` for one that fills in a form.
struct VerbReader {
  let record: Record
  let references: References
  let step: StepKey

  private static let names = [
    "schedule", "invite", "record-answers", "record-attendance", "submit", "confirm", "checklist",
    "request", "choose-next", "close",
  ]

  /// The verb, or confirm where it cannot be read, which is reported.
  func read(_ task: TaskKey) -> Verb {
    if let place = record.keyPlace("form"), record.keyPlace("does") != nil {
      record.log.report(.misplacedKey, "a task has \"form\" or \"does\", not both", at: place)
    }
    let form = record.text("form")
    let verb = form == nil ? record.text("does") : nil
    refuse(isForm: form != nil, verb: verb?.value)
    if let form {
      references.add(.form(FormKey(form.value)), at: form.place)
      return .form(FormKey(form.value))
    }
    guard let verb else {
      if record.keyPlace("form") == nil, record.keyPlace("does") == nil {
        record.log.report(.missingKey, "a task needs \"does\" or \"form\"", at: record.place)
      }
      return .confirm
    }
    switch verb.value {
    case "schedule":
      return .schedule(SchedulingReader(record: record, references: references, step: step).scheduling())
    case "invite": return .invite
    case "record-answers": return .recordAnswers
    case "record-attendance": return .recordAttendance
    case "submit": return .submit(sent())
    case "confirm": return .confirm
    case "checklist": return checklist()
    case "request": return request(of: task)
    case "choose-next": return chooseNext()
    case "close": return .close
    default:
      let hint = Suggestion.hintOrList(for: verb.value, among: Self.names)
      record.log.report(.badValue, "a task cannot do \"\(verb.value)\"\(hint)", at: verb.place)
      return .confirm
    }
  }

  private func refuse(isForm: Bool, verb: String?) {
    if verb != "schedule" {
      record.refuse(SchedulingReader.schedulingKeys, "belongs to a task that does \"schedule\"")
    }
    if verb != "submit" { record.refuse(["sends"], "belongs to a task that does \"submit\"") }
    if verb != "checklist" { record.refuse(["items"], "belongs to a task that does \"checklist\"") }
    if verb != "request" { record.refuse(["to", "asks-for"], "belongs to a task that does \"request\"") }
    if verb != "choose-next" { record.refuse(["choose", "actions"], "belongs to a task that does \"choose-next\"") }
    if verb != "invite" {
      record.refuse(SchedulingReader.invitingKeys, "belongs to a task that does \"invite\"")
    }
    if !isForm { record.refuse(["copy-forward-from", "prefill", "sets"], "belongs to a task that fills in a form") }
    if !isForm && verb != "submit" {
      record.refuse(["authorised-by"], "belongs to a task that fills in a form, or does \"submit\"")
    }
  }

  private func sent() -> [TaskKey] {
    if record.keyPlace("authorised-by") == nil { _ = record.required("authorised-by") }
    guard record.required("sends") != nil else { return [] }
    return record.names("sends").map { name in
      references.add(.submitted(TaskKey(name.value), of: step), at: name.place)
      return TaskKey(name.value)
    }
  }
}
