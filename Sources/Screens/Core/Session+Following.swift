import Casework
import Workflow

extension Session {
  /// Says what was done, which steps closed with it and to whom work was passed on; and shows what whoever did it is
  /// reminded of.
  func following(_ outcome: CaseService.Outcome, saying message: String) -> [Effect] {
    guard let procedure = try? service.procedure(of: outcome.file) else { return [.say(message)] }
    var sentences = [message]
    var notices: [Effect] = []
    for event in outcome.events {
      switch event {
      case .stepClosed(let closed):
        guard let step = outcome.file.step(closed.step), let definition = procedure.step(closed.step.key) else {
          continue
        }
        let title = definition.title(number: step.id.number)
        if definition.closesItself { sentences.append(say("\(title) is closed.")) }
        for (_, action) in definition.chosenActions(of: step) {
          guard let says = action.says else { continue }
          notices.append(.push(NoticeDialog(title: action.title, text: says)))
        }
      case .stepOpened(let opened):
        guard let to = opened.to else { continue }
        let title = procedure.step(opened.step.key)?.title(number: opened.step.number) ?? opened.step.description
        sentences.append(say("\(title) goes to \(name(of: to, in: procedure))."))
      default: continue
      }
    }
    sentences += outcome.warnings.compactMap { warning in
      switch warning {
      case .nobodyInRole, .stillInTheFile: warning.wording
      // The screen shows due dates before something is done, and asks about a date past its limit.
      case .makesLate, .pastLimit, .doneLate: nil
      }
    }
    return [.say(sentences.joined(separator: " "))] + notices
  }

  private func name(of recipient: Recipient, in procedure: Procedure) -> String {
    switch recipient {
    case .worker(let id): service.worker(id)?.name ?? id.rawValue
    case .role(let key): say("the inbox: \(procedure.title(of: key))")
    case .team(let id): say("the team \((try? service.store.teams())?.first { $0.id == id }?.name ?? id.rawValue)")
    }
  }
}
