import Casework
import Workflow

extension TrayScreen {
  /// Opens the form that was written in last where it was left: what was typed and not saved, or left and saved.
  func goOn(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let found = session.read(
      { store throws(StoreError) in
        let places = try store.places(of: session.actor.worker).filter { $0.writing != nil }
        return (try store.latestDraft(by: session.actor.worker), places.max { $0.at < $1.at })
      }, problems: &problems)
    guard let (draft, place) = found else { return problems }
    if let place, let writing = place.writing, case .form(let form) = place.hit.target,
      place.at > draft?.savedAt ?? Instant(milliseconds: 0)
    {
      return [.push(Routes.form(place.hit.caseID, form, leftAt: writing))]
    }
    guard let draft else { return [.refuse(say("You have left no form to go on with yet: F finds any."))] }
    return [.push(Routes.form(draft.caseID, draft.form))]
  }

  /// Asks what was seen and said on a visit of today to the family under the cursor.
  func recordVisit(to id: CaseID, in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      return [.push(ChronologyDialog.visit(to: try session.open(id).file, in: session))]
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// Takes the task that is due first of those which nobody has and the worker may do, and goes to it.
  mutating func takeNext(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let found = session.read(
      { store throws(StoreError) in try TrayScreen.waiting(in: store, for: session) }, problems: &problems)
    guard let waiting = found else { return problems }
    var refused: String?
    for row in waiting {
      let batch = TrayBatch(.give(session.worker.id), with: [row], in: session)
      guard !batch.done.isEmpty else {
        refused = refused ?? batch.refused.first?.why
        continue
      }
      undoings = batch.undoings
      tab = .mine
      filter.clear()
      readFilter(in: session)
      let effects = reloaded(in: session) + refreshed(in: session)
      if list == nil { window.show(row, fetch(in: session) { problems.append($0) }) }
      return effects + problems + [.say(say("Yours now: \(row.title.inSentence), \(row.label)."))]
    }
    return [.refuse(refused ?? say("No task of yours or of your team waits for somebody."))]
  }

  /// The first tasks without a worker in the queues of whoever is at the terminal, of those that their roles may do.
  private static func waiting(in store: any CaseStore, for session: Session) throws(StoreError) -> [TrayRow] {
    var rows: [TrayRow] = []
    for queue in session.worker.queues { rows += try waiting(in: queue, store, for: session) }
    return Array(rows.sorted { $0.position < $1.position }.prefix(tries))
  }

  /// The same of one queue: however much others hold in one, it hides nothing in the next.
  private static func waiting(
    in queue: String, _ store: any CaseStore, for session: Session
  ) throws(StoreError) -> [TrayRow] {
    let unclaimed = TrayFilter([TrayFilter.Term(.unclaimed)])
    var search = TraySearch(view: .queues([queue]), filter: unclaimed, limit: 0)
    for stretch in stretches {
      search.limit = stretch
      let found = try store.tray(searching: search)
      let rows = found.rows.filter { $0.roles.isEmpty || !Set($0.roles).isDisjoint(with: session.worker.roles) }
      if !rows.isEmpty { return Array(rows.prefix(tries)) }
      guard let reached = found.reached else { return [] }
      search.after = reached
    }
    return []
  }

  /// How many tasks are looked at together, one after the other: most often one of the first is for them. How many of
  /// them are tried.
  private static let stretches = [50, 250] + Array(repeating: 1_000, count: 10)
  private static let tries = 10
}
