public import Workflow

extension CaseService {
  /// Decides who may act for whom and records what follows; the mandate as it then is.
  ///
  /// `isOwner` is true for whoever owns the store, and for anybody in a training store.
  @discardableResult
  public func perform(
    _ command: MandateCommand, as actor: WorkerID, isOwner: Bool, at: Instant? = nil
  ) throws(CaseworkError) -> Mandate {
    try decidingAnew { () throws(CaseworkError) in try performOnce(command, as: actor, isOwner: isOwner, at: at) }
  }

  private func performOnce(
    _ command: MandateCommand, as actor: WorkerID, isOwner: Bool, at: Instant?
  ) throws(CaseworkError) -> Mandate {
    let (version, context) = try staffContext(of: actor, isOwner: isOwner)
    let existing = try stored { () throws(StoreError) in try whole.mandates(of: command.holder) }
    let now = at ?? clock.now
    let decision: MandateDecision
    do throws(Refusal) {
      decision = try command.decide(in: context, at: now, existing: existing)
    } catch {
      throw .refused(error)
    }
    var change = RowChange()
    change.mandates = [decision.mandate]
    let event: AuthorityEvent =
      switch command {
      case .grant: .mandateGranted(decision.mandate)
      case .end: .mandateEnded(decision.mandate)
      }
    do {
      let fact = NewEntry(at: now, by: actor, role: decision.role, payload: try JSONText.encode(event))
      try whole.append([fact], to: .authority, expecting: version, changing: change)
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .definitions("A mandate can't be written: \(error)")
    }
    return decision.mandate
  }

  /// Refuses somebody who acts for another without a mandate that is in force.
  func requireMandate(of actor: Actor, at: Instant) throws(CaseworkError) {
    guard let principal = actor.principal else { return }
    let mandate = try stored { () throws(StoreError) in
      try whole.mandate(of: actor.worker, for: principal, on: at.day)
    }
    guard mandate == nil else { return }
    let name = { (id: WorkerID) in self.staff.worker(id)?.name ?? id.rawValue }
    throw .refused(Refusal(.noMandate(holder: name(actor.worker), principal: name(principal))))
  }
}
