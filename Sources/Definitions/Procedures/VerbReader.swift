internal import Workflow

/// Reads what a task does: `does: schedule`, or `form: outcomes` for one that fills in a form.
struct VerbReader {
  let record: Record
  let references: References
  let step: StepKey
  /// The group whose meeting the step is.
  let group: GroupKey?

  private static let names = [
    "schedule", "invite", "record-answers", "record-attendance", "submit", "confirm", "checklist",
    "request", "choose-next", "collect", "distribute", "close",
  ]

  /// The verb, or confirm where it cannot be read, which is reported.
  func read(_ task: TaskKey) -> Verb {
    let ways = ["form", "forms", "does"].filter { record.keyPlace($0) != nil }
    if ways.count > 1, let place = record.keyPlace(ways[0]) {
      let names = ways.map { "\"\($0)\"" }.joined(separator: " or ")
      record.log.report(.misplacedKey, "a task has \(names), not both", at: place)
    }
    let form = record.text("form")
    let verb = form == nil ? record.text("does") : nil
    refuse(isForm: form != nil || record.keyPlace("forms") != nil, verb: verb?.value)
    if let form {
      references.add(.form(FormKey(form.value)), at: form.place)
      return .form(FormKey(form.value))
    }
    guard let verb else {
      if ways.isEmpty {
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
    case "collect": return register(.received, of: "from")
    case "distribute": return register(.sent, of: "to")
    case "close": return .close
    default:
      let hint = Suggestion.hintOrList(for: verb.value, among: Self.names)
      record.log.report(.badValue, "a task cannot do \"\(verb.value)\"\(hint)", at: verb.place)
      return .confirm
    }
  }

  private func refuse(isForm: Bool, verb: String?) {
    if verb != "schedule" {
      let keys = SchedulingReader.schedulingKeys.filter { $0 != "methods" }
      record.refuse(keys, "belongs to a task that does \"schedule\"")
    }
    if verb != "submit" { record.refuse(["sends"], "belongs to a task that does \"submit\"") }
    if verb != "checklist" { record.refuse(["items"], "belongs to a task that does \"checklist\"") }
    if verb != "request" { record.refuse(["asks-for", "note"], "belongs to a task that does \"request\"") }
    if verb != "request", verb != "distribute" {
      record.refuse(["to"], "belongs to a task that does \"request\" or \"distribute\"")
    }
    if verb != "collect" { record.refuse(["from"], "belongs to a task that does \"collect\"") }
    if verb != "schedule", verb != "collect", verb != "distribute" {
      record.refuse(["methods"], "belongs to a task that does \"schedule\", \"collect\" or \"distribute\"")
    }
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
