import Casework
import Terminal
import Workflow

/// A dialog of several fields. What was typed stays until it is taken or somebody says that it may go.
protocol SheetDialog: Screen {
  var sheet: FieldSheet { get set }
  /// What its last line does: "Open the case".
  var done: String { get }
  /// Does it, or says in the sheet why not.
  mutating func accept(in session: Session) -> [Effect]
}

extension SheetDialog {
  var isDialog: Bool { true }
  var capturesText: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("enter", [.enter], enterLabel, help: "Go on to the next field, choose, or do it on the last line"),
      Binding("accept", [.control("s")], done.inSentence, help: "\(done) with what is filled in"),
      Binding(
        "next", [.down, .tab, .control("n")], "next", help: "Go to the next field", group: .move, isInFooter: false),
      Binding(
        "previous", [.up, .backTab, .control("p")], "field before", help: "Go to the field before", group: .move,
        isInFooter: false),
      Binding("cancel", [.escape], "cancel", help: "Leave; what was typed is asked about first"),
    ]
  }

  private var enterLabel: String {
    switch sheet.focused?.input {
    case nil: done.inSentence
    case .worker: "choose"
    case .line, .choice: "next"
    }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "enter":
      guard let field = sheet.focused else { return accept(in: session) }
      if case .worker(let role, _) = field.input {
        return [.push(Routes.worker(title: field.label, role: role, tag: "sheet-worker"))]
      }
      sheet.move(by: 1)
    case "next": sheet.move(by: 1)
    case "previous": sheet.move(by: -1)
    case "accept": return accept(in: session)
    case "cancel":
      guard sheet.isChanged else { return [.pop] }
      let message = "What you have typed here is not kept."
      return [.push(ConfirmDialog(title: "Leave: \(title)", message: message, confirm: "Leave", tag: "sheet-leave"))]
    default: break
    }
    return []
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    sheet.receive(event)
    return []
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    switch answer {
    case .choice(let id) where tag == "sheet-worker":
      sheet.choose(session.service.worker(WorkerID(id)))
      sheet.move(by: 1)
      return []
    case .confirmed where tag == "sheet-leave": return [.pop]
    case .choice, .confirmed, .text, .choices, .cancelled: return []
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    sheet.render(into: &buffer, area: area, theme: theme, title: title, done: done)
  }

  /// Does a command; a refusal stays in the sheet, and nothing typed goes.
  mutating func perform(
    _ command: Command, on id: CaseID?, in session: Session
  ) -> CaseService.Outcome? {
    switch session.perform(command, on: id) {
    case .success(let outcome): return outcome
    case .failure(let error):
      sheet.fail(error.description)
      return nil
    }
  }
}
