import Casework
import Workflow

/// The way from a line of a list to what is printed of it: at once, or by a list where there are several documents.
struct PrintDoor {
  /// What can be chosen from.
  private var offered: [PrintableDocument] = []

  /// The tag under which the list answers.
  static let tag: ActionID = "print-door"

  /// Shows what can be printed of a task: what its own form prints, else what there is of its step.
  mutating func open(_ task: TaskID, of caseID: CaseID, in session: Session) -> [Effect] {
    guard let printer = session.printer else { return refused }
    let own = printer.documents(of: task.step, form: task, in: caseID)
    return open(own.isEmpty ? printer.documents(of: task.step, form: nil, in: caseID) : own)
  }

  /// Shows what can be printed of a step.
  mutating func open(_ step: StepID, of caseID: CaseID, in session: Session) -> [Effect] {
    guard let printer = session.printer else { return refused }
    return open(printer.documents(of: step, form: nil, in: caseID))
  }

  private var refused: [Effect] { [.refuse(say("Nothing can be printed here."))] }

  private mutating func open(_ documents: [PrintableDocument]) -> [Effect] {
    offered = documents
    switch documents.count {
    case 0: return [.refuse(say("There is nothing to print yet."))]
    case 1: return [.push(PreviewScreen(documents))]
    default:
      let choices = documents.map { Choice($0.kind, title: $0.title) }
      return [.push(Routes.choice(title: say("Print what?"), choices: choices, tag: PrintDoor.tag))]
    }
  }

  /// Shows the document that was chosen; the others follow it there.
  mutating func answered(_ answer: DialogAnswer) -> [Effect] {
    defer { offered = [] }
    guard case .choice(let kind) = answer, let index = offered.firstIndex(where: { $0.kind == kind }) else { return [] }
    return [.push(PreviewScreen(Array(offered[index...] + offered[..<index])))]
  }
}
