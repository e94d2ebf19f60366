import Casework
import Terminal
import Workflow

/// A dialog of several fields. What was typed stays until it is taken or somebody says that it may go.
protocol SheetDialog: TypingDialog {
  var sheet: FieldSheet { get set }
  /// What its last line does: "Open the case".
  var done: String { get }
  /// Whom or what it acts on where its title does not say so for sure: the id of a person.
  var actsOn: String { get }
  /// What is wrong with a field that is left; nil where nothing is, or it is seen only at the end.
  func problem(in key: String, in session: Session) -> String?
  /// The same dialog on what stands there now, with nothing typed; nil where it is of nothing that others change.
  func renewed(in session: Session) -> Self?
  /// Does it, or says in the sheet why not.
  mutating func accept(in session: Session) -> [Effect]
}

extension SheetDialog {
  func problem(in key: String, in session: Session) -> String? { nil }
  func renewed(in session: Session) -> Self? { nil }

  var actsOn: String { "" }
  var draftName: String { "\(Self.self) \(actsOn.isEmpty ? title : actsOn)" }
  var typed: TypedText? { sheet.typed }

  mutating func takeUp(_ typed: TypedText, in session: Session) -> Bool {
    sheet.takeUp(typed, in: session)
    return true
  }

  /// The key that does it, as the footer writes it.
  static var acceptKey: String { Key.control("s").label }

  var isDialog: Bool { true }
  var capturesText: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("enter", [.enter], enterLabel, help: say("Go on to the next field, choose, or do it on the last line")),
      Binding("accept", [.control("s")], done.inSentence, help: say("\(done) with what is filled in")),
      Binding(
        "next", [.down, .tab, .control("n")], say("next"), help: say("Go to the next field"), group: .move,
        isInFooter: false),
      Binding(
        "previous", [.up, .backTab, .control("p")], say("field before"), help: say("Go to the field before"),
        group: .move,
        isInFooter: false),
      Binding("cancel", [.escape], say("cancel"), help: say("Leave; what was typed is asked about first")),
    ]
  }

  private var enterLabel: String {
    switch sheet.focused?.input {
    case nil: done.inSentence
    case .worker: say("choose")
    case .workers: say("add somebody")
    case .line, .choice: say("next")
    }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    performInSheet(action, in: session)
  }

  /// Does an action of the sheet; for dialogs that do something before.
  mutating func performInSheet(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "enter":
      guard let field = sheet.focused else { return accept(in: session) }
      switch field.input {
      case .worker(let role, _): return [.push(Routes.worker(title: field.label, role: role, tag: "sheet-worker"))]
      case .workers: return [.push(Routes.worker(title: field.label, role: nil, tag: "sheet-worker"))]
      case .line, .choice: leaveField(by: 1, in: session)
      }
    case "next": leaveField(by: 1, in: session)
    case "previous": leaveField(by: -1, in: session)
    case "accept": return accept(in: session)
    case "cancel":
      guard sheet.isChanged else { return [.pop] }
      let message = say("Leave “\(title)”? What you have typed here is not kept.")
      return [.push(ConfirmDialog(title: say("Leave?"), message: message, confirm: say("Leave"), tag: "sheet-leave"))]
    default: break
    }
    return []
  }

  /// Goes to another field. What is wrong with the one that is left is said first, once: who goes on keeps the text.
  private mutating func leaveField(by step: Int, in session: Session) {
    let key = sheet.focused?.key ?? ""
    if let problem = problem(in: key, in: session), !sheet.mayPass(problem, at: key) { return }
    sheet.problem = nil
    sheet.move(by: step)
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    sheet.receive(event)
    return []
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    answeredInSheet(answer, to: tag, in: session)
  }

  /// What an answer about the sheet leads to; for dialogs that ask more.
  mutating func answeredInSheet(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    switch answer {
    case .choice(let id) where tag == "sheet-worker":
      sheet.choose(session.service.worker(WorkerID(id)))
      return []
    case .confirmed where tag == "sheet-leave": return [.pop]
    case .choice, .confirmed, .text, .choices, .cancelled: return []
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    sheet.render(into: &buffer, area: area, theme: theme, title: title, done: done)
  }

  /// Does a command; a refusal stays in the sheet, and nothing typed goes. `seen` is the case that the sheet was filled in
  /// from: where somebody has changed it meanwhile, the sheet is filled in anew, and what was typed is put over that.
  mutating func perform(
    _ command: Command, on id: CaseID?, seen: CaseFile? = nil, in session: Session
  ) -> CaseService.Outcome? {
    switch session.perform(command, on: id, seen: seen) {
    case .success(let outcome): return outcome
    case .failure(let error):
      if case .refused(let refusal) = error, refusal.reasons == [.notAsSeen], var renewed = renewed(in: session) {
        if let typed { _ = renewed.takeUp(typed, in: session) }
        let changes = renewed.sheet.problem.map { [$0] } ?? []
        self = renewed
        sheet.fail(([error.description] + changes).joined(separator: " "))
        return nil
      }
      sheet.fail(error.description)
      return nil
    }
  }
}
