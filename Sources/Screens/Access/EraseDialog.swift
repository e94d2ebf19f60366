import Casework
import Terminal
import Workflow

/// Erases a text by order of a court, or because it should never have been written: asks why, and then whether it is
/// meant.
struct EraseDialog: SheetDialog {
  var sheet = FieldSheet([
    .line(
      "reason", say("Reason"), hint: say("Why, in words that go on the record and say nothing of the text."),
      isRequired: true),
    .line(
      "order", say("Order"), hint: say("The court's order, where there is one; empty for what was written in error.")),
  ])
  private let caseID: CaseID
  private let text: ErasedText
  /// What is erased, as people call it.
  private let what: String

  /// A sheet about one text of a case.
  init(erasing text: ErasedText, of caseID: CaseID, called what: String) {
    self.text = text
    self.caseID = caseID
    self.what = what
  }

  var title: String { say("Erase a text") }
  var done: String { say("Erase") }
  var actsOn: String {
    switch text {
    case .form(let id), .notes(let id): "\(caseID) \(id)"
    case .entry(let number): "\(caseID) \(number)"
    }
  }

  private static let sure: ActionID = "erase-sure"

  private var command: Command {
    let (reason, order) = (sheet.text("reason"), sheet.value("order"))
    return switch text {
    case .form(let id): .eraseText(EraseText(form: id, reason: reason, order: order))
    case .entry(let number): .eraseText(EraseText(entry: number, reason: reason, order: order))
    case .notes(let id): .eraseText(EraseText(task: id, reason: reason, order: order))
    }
  }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      if let refusal = try session.whyNot(command, on: file, by: procedure) {
        sheet.fail(refusal)
        return []
      }
    } catch {
      sheet.fail(error.description)
      return []
    }
    let message = say(
      "Erase \(what)? Nobody can bring it back. That it was there stays on the record, with your name and the reason. Backups and copies that were made before still hold it."
    )
    return [.push(ConfirmDialog(title: title, message: message, confirm: say("Erase"), tag: EraseDialog.sure))]
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard tag == EraseDialog.sure else { return answeredInSheet(answer, to: tag, in: session) }
    guard answer == .confirmed else { return [.say(say("Nothing was erased."))] }
    guard let outcome = perform(command, on: caseID, in: session) else { return [] }
    return [.pop] + session.following(outcome, saying: say("Erased."))
  }
}
