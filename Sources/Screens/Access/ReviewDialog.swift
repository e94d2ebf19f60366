import Casework
import Terminal
import Workflow

/// Asks the reviewer of a restricted case whether somebody was right to open it in an emergency.
struct ReviewDialog: SheetDialog {
  var sheet: FieldSheet
  private let caseID: CaseID
  private let access: EmergencyAccess
  let title: String

  /// A sheet about one opening of a case.
  init(reviewing access: EmergencyAccess, of file: CaseFile, openedBy name: String) {
    caseID = file.id
    self.access = access
    title = say("\(name) opened \(file.label) on \(access.taken.at.day.long)")
    sheet = FieldSheet([
      FieldSheet.Field(
        key: "finding", label: say("Was it right?"),
        hint: say("Space chooses. The reason that was given: \(access.reason)"), isRequired: true,
        input: .choice(
          [
            Choice("", title: say("not said yet")), Choice("justified", title: say("Justified")),
            Choice("unjustified", title: say("Not justified")),
          ], 0)),
      .line(
        "note", say("Finding"), hint: say("The reason that was given: \(access.reason)"), isRequired: true),
    ])
  }

  var done: String { say("Record the finding") }
  var actsOn: String { "\(caseID) \(access.number)" }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    let command = ReviewEmergencyAccess(
      access: access.number, justified: sheet.text("finding") == "justified", note: sheet.text("note"))
    guard perform(.reviewEmergencyAccess(command), on: caseID, in: session) != nil else { return [] }
    return [.pop, .say(say("Recorded: the review of the emergency opening."))]
  }
}

extension TaskDoor {
  /// Asks for the review of an emergency opening; nil for any other task.
  static func review(_ id: TaskID, of caseID: CaseID, in session: Session) -> [Effect]? {
    guard let number = EmergencyAccess.number(reviewedBy: id) else { return nil }
    do throws(CaseworkError) {
      let file = try session.open(caseID).file
      guard let access = file.emergencies.first(where: { $0.number == number }) else {
        return [.refuse(Refusal(.noSuchEmergency(number)).description)]
      }
      let name = session.service.worker(access.worker)?.name ?? access.worker.rawValue
      return [.push(ReviewDialog(reviewing: access, of: file, openedBy: name))]
    } catch {
      return [.refuse(error.description)]
    }
  }
}
