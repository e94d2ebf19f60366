import Workflow

extension CaseService {
  /// Erases a text: which entries hold it is looked up, and what follows is the file as the emptied ones make it.
  ///
  /// Every row of the case is made anew from that file, none is taken over from what was known of it.
  func erase(
    _ erased: TextErased, _ decision: Decision, context: Context, before: CaseFile, after: CaseFile
  ) throws(CaseworkError) -> Outcome {
    guard let text = erased.text else { throw .refused(Refusal(.oneText)) }
    let stream = StreamID(after.id)
    let projection = Projection(procedure: context.procedure, calendar: calendar, worker: context.worker)
    let rows = projection.rows(of: after)
    let change = RowChange(of: after.id, from: projection.rows(of: before), to: rows)
    let (event, left) = try stored { () throws(StoreError) in
      try HashChain.emptying(Array(whole.entries(of: stream).prefix(before.version)), by: erased)
    }
    let isTyped = try hasDraft(of: text, in: after.id)
    guard isTyped || !left.isEmpty else { throw .refused(Refusal(.erasedAlready)) }
    guard
      let fact = try? NewEntry(
        .textErased(event), by: context.actor.worker, for: context.actor.principal, in: decision.role, at: context.at)
    else {
      throw .store(.unreadableEntry(stream: stream, sequence: after.version))
    }
    let isGone: Bool
    do throws(StoreError) {
      isGone = try whole.erase(
        TextErasure(text: text, fact: fact, left: left), from: stream, expecting: before.version,
        relyingOn: [.authority: staff.version], changing: change)
    } catch {
      if case .conflict(_, let expected, let found) = error {
        throw .refused(Refusal(.changedMeanwhile(expected: expected, found: found)))
      }
      throw .store(error)
    }
    keep(after, rows: rows)
    return Outcome(
      caseID: after.id, version: after.version, events: [.textErased(event)], file: after,
      warnings: isGone ? [] : [.stillInTheFile])
  }

  /// Whether somebody has typed into the form and not saved it.
  private func hasDraft(of text: ErasedText, in id: CaseID) throws(CaseworkError) -> Bool {
    guard case .form(let form) = text else { return false }
    return try stored { () throws(StoreError) in try !whole.drafts(of: form, in: id).isEmpty }
  }
}
