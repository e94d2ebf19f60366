import Casework
import Terminal
import Workflow

/// Restricts a case to named people, or names others.
struct RestrictDialog: SheetDialog {
  var sheet: FieldSheet
  private let file: CaseFile

  /// A sheet with those named now; for a case that is not restricted, with those who work on it and whoever asks.
  init(restricting file: CaseFile, in session: Session) {
    self.file = file
    let worker = session.worker
    let usual = file.restriction?.named ?? Set(Array(file.allocations.values) + [worker.id]).sorted()
    let reviewer = file.restriction.map { session.service.worker($0.reviewer) } ?? worker
    sheet = FieldSheet([
      FieldSheet.Field(
        key: "named", label: say("Who may see it"),
        hint: say("Backspace takes the last one out. Nobody else learns that there is the case."), isRequired: true,
        input: .workers(usual.map { FieldSheet.Chosen($0, in: session) })),
      FieldSheet.Field(
        key: "reviewer", label: say("Reviewer"),
        hint: say("Who is told when somebody else opens it in an emergency."), isRequired: true,
        input: .worker(nil, reviewer)),
      .line("reason", say("Reason"), hint: say("Why, in words that go on the record."), isRequired: true),
    ])
  }

  var title: String { file.restriction == nil ? say("Restrict the case") : say("Change who may see the case") }
  var done: String { say("Restrict") }
  var actsOn: String { file.id.rawValue }

  func renewed(in session: Session) -> RestrictDialog? {
    (try? session.open(file.id)).map { RestrictDialog(restricting: $0.file, in: session) }
  }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    let command = RestrictCase(
      named: sheet.workers("named"), reviewer: WorkerID(sheet.text("reviewer")), reason: sheet.text("reason"))
    guard let outcome = perform(.restrictCase(command), on: file.id, seen: file, in: session) else { return [] }
    let count = outcome.file.restriction?.named.count ?? 0
    return [.pop, .say(say("Restricted: \(counted(count, "person", "people")) may see the case."))]
  }
}

extension SummaryScreen {
  static let liftTag: ActionID = "lift-restriction"
  static let restrictionTag: ActionID = "restriction"

  /// Asks who alone may see the case; where it is restricted, whether others may or the restriction ends.
  mutating func restrict(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      asked = file
      if let reason = session.whyNot(.restrict, in: procedure) { return [.refuse(reason)] }
      guard let restriction = file.restriction else {
        return [.push(RestrictDialog(restricting: file, in: session))]
      }
      guard restriction.isChanged(by: session.holder.id) else {
        return [.refuse(Refusal(.restrictionOfOthers(session.holder.name)).description)]
      }
      let choices = [
        Choice("change", title: say("Change who may see it")), Choice("lift", title: say("End the restriction")),
      ]
      return [
        .push(Routes.choice(title: say("The case is restricted"), choices: choices, tag: SummaryScreen.restrictionTag))
      ]
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// What an answer about the restriction leads to; nil for any other answer.
  func answeredRestricting(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect]? {
    switch (answer, tag) {
    case (.choice("lift"), SummaryScreen.restrictionTag):
      return [
        .push(
          PromptDialog(
            title: say("End the restriction"), label: say("The reason"), tag: SummaryScreen.liftTag, about: ""))
      ]
    case (.choice, SummaryScreen.restrictionTag):
      do throws(CaseworkError) {
        return [.push(RestrictDialog(restricting: try session.open(caseID).file, in: session))]
      } catch {
        return [.refuse(error.description)]
      }
    case (.text(let reason), SummaryScreen.liftTag):
      return session.effects(
        of: .liftRestriction(LiftRestriction(reason: reason)), on: caseID, seen: asked,
        saying: say("No longer restricted."))
    default: return nil
    }
  }
}
