import Casework
import Terminal
import Workflow

/// Working in another's tray by a mandate.
enum ActingFor {
  /// Under which the question for whom is answered, with the worker's id; with an empty one for oneself.
  static let tag: ActionID = "act-for"

  /// Asks for whom of those who gave a mandate; or says that nobody did.
  static func ask(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let holder = session.holder
    let found = session.read(
      { store throws(StoreError) in try store.mandates(of: holder.id) }, problems: &problems)
    guard let mandates = found?.filter({ $0.isInForce(on: session.today) }) else { return problems }
    var choices = mandates.map { mandate in
      let name = session.service.worker(mandate.principal)?.name ?? mandate.principal.rawValue
      let about = say("until \(mandate.until.long): \(mandate.reason)")
      return Choice(mandate.principal.rawValue, title: "\(name.clipped(toColumns: 30, ellipsis: true)), \(about)")
    }
    if session.mandate != nil { choices.insert(Choice("", title: say("Nobody: your own tray")), at: 0) }
    guard !choices.isEmpty else {
      return [.refuse(say("You have no mandate to act for anybody today: an administrator grants one."))]
    }
    return [.push(ChoiceDialog(title: say("Act for"), choices: choices, tag: tag))]
  }

  /// Goes to the tray of whoever was chosen.
  static func chosen(_ id: String, in session: Session) -> [Effect] {
    guard !id.isEmpty else { return [.become(session.actingForNobody), .say(say("You act for yourself again."))] }
    var problems: [Effect] = []
    let holder = session.holder
    let found = session.read(
      { store throws(StoreError) in try store.mandate(of: holder.id, for: WorkerID(id), on: session.today) },
      problems: &problems)
    guard let mandate = found ?? nil, let principal = session.service.worker(mandate.principal) else {
      return problems.isEmpty
        ? [.refuse(Refusal(.noMandate(holder: holder.name, principal: id)).description)] : problems
    }
    let name = principal.name.clipped(toColumns: 30, ellipsis: true)
    return [
      .become(session.acting(for: principal, by: mandate)),
      .say(say("You act for \(name) until \(mandate.until.long); what you do is recorded as yours.")),
    ]
  }
}
