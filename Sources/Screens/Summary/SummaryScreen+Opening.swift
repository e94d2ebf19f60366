import Casework
import Workflow

extension SummaryScreen {
  private static let stepTag: ActionID = "open-step"
  private static let childrenTag: ActionID = "open-step-children"
  private static let reasonTag: ActionID = "open-step-reason"

  /// Asks which of the steps that a case can begin with is opened; where there is one, about which children.
  mutating func askStep(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let procedure = try session.open(caseID).procedure
      let starts = procedure.startingSteps.compactMap { procedure.step($0) }
      if starts.count == 1, let only = starts.first { return ask(opening: only.key, in: session) }
      let choices = starts.map { Choice($0.key.rawValue, title: $0.title) }
      return [.push(Routes.choice(title: say("Open which step?"), choices: choices, tag: SummaryScreen.stepTag))]
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// Asks which of several children it is about; of an only child, why it is opened.
  private mutating func ask(opening step: StepKey, in session: Session) -> [Effect] {
    opening = OpenStep(step: step)
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      guard file.children.count > 1 else { return askReason(in: session) }
      let title = procedure.step(step)?.title ?? step.rawValue
      let choices = file.children.map { Choice($0.id.rawValue, title: $0.wordedName) }
      return [
        .push(
          ChoiceDialog(
            title: say("\(title): about which children?"), choices: choices, selected: [], multiple: true,
            tag: SummaryScreen.childrenTag))
      ]
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// Asks why it is opened, unless it can't be.
  private mutating func askReason(in session: Session) -> [Effect] {
    guard let opening else { return [] }
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      if let reason = try session.whyNot(.openStep(opening), on: file, by: procedure) { return [.refuse(reason)] }
      let title = procedure.step(opening.step)?.title ?? opening.step.rawValue
      let about = [opening.step.rawValue] + (opening.children ?? []).map(\.rawValue)
      return [
        .push(
          PromptDialog(
            title: say("Open: \(title)"), label: say("The reason, or nothing"), tag: SummaryScreen.reasonTag,
            isRequired: false, about: about.joined(separator: " ")))
      ]
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// What an answer about a step that is being opened leads to; nil for any other answer.
  mutating func answeredOpening(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect]? {
    switch (answer, tag) {
    case (.choice(let value), SummaryScreen.stepTag): return ask(opening: StepKey(value), in: session)
    case (.choices(let values), SummaryScreen.childrenTag):
      opening?.children = values.map { PersonID($0) }
      return askReason(in: session)
    case (.text(let text), SummaryScreen.reasonTag):
      guard var command = opening else { return [] }
      command.reason = text.nilIfEmpty
      opening = nil
      let title = (try? session.open(caseID))?.procedure.step(command.step)?.title ?? command.step.rawValue
      return session.effects(of: .openStep(command), on: caseID, saying: say("\(title) is open."))
    default: return nil
    }
  }
}
