import Casework
import Terminal
import Workflow

/// Opens a restricted case for somebody who is not named, because it can't wait.
struct EmergencyDialog: SheetDialog {
  var sheet = FieldSheet([
    .line("case", say("Case"), hint: say("Its number: C0032."), isRequired: true),
    .line(
      "reason", say("Reason"), hint: say("Why it can't wait. It goes on the record, and to the case's reviewer."),
      isRequired: true),
  ])

  var title: String { say("Open a restricted case in an emergency") }
  var done: String { say("Open it") }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    let id = CaseID(sheet.text("case").uppercased())
    let command = Command.takeEmergencyAccess(TakeEmergencyAccess(reason: sheet.text("reason")))
    guard let outcome = perform(command, on: id, in: session) else { return [] }
    let until = outcome.file.emergencies.last?.until ?? session.today
    return [
      .pop, .push(SummaryScreen(caseID: outcome.caseID)),
      .say(say("Open for you until the end of \(until.long). The reviewer is told.")),
    ]
  }
}
