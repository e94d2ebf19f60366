/// A mandate as it then is, and the role that allowed it.
public struct MandateDecision: Hashable, Sendable {
  public var mandate: Mandate
  public var role: RoleKey
}

extension MandateCommand {
  /// Decides who may act for whom: it is for those who register workers, and nobody grants a mandate to themselves.
  /// `existing` are the mandates of whoever acts.
  public func decide(
    in context: StaffContext, at: Instant, existing: [Mandate]
  ) throws(Refusal) -> MandateDecision {
    let role = try context.allowed(doing: say("Granting mandates"))
    let signature = Signature(by: context.actor, at: at)
    switch self {
    case .grant(let command):
      guard command.worker != command.principal else { throw Refusal(.mandateForOneself) }
      guard command.worker != context.actor else { throw Refusal(.mandateToOneself) }
      var reasons: [Refusal.Reason] = []
      for id in [command.worker, command.principal] {
        guard let worker = context.worker(id) else {
          reasons.append(.noSuchWorker(id))
          continue
        }
        if worker.roles.isEmpty { reasons.append(.mandateForNobody(worker.name)) }
      }
      if command.until < at.day { reasons.append(.mandateEnded(command.until)) }
      if command.reason.allSatisfy(\.isWhitespace) {
        reasons.append(.reasonNeeded)
      } else if let problem = TextRules.problem(in: command.reason, limit: TextRules.longestLine) {
        reasons.append(.badText(field: say("The reason"), problem: problem))
      }
      guard reasons.isEmpty else { throw Refusal(reasons) }
      let mandate = Mandate(
        holder: command.worker, principal: command.principal, until: command.until, reason: command.reason,
        granted: signature)
      let isThere = existing.contains { known in
        known.principal == mandate.principal && known.until == mandate.until && known.reason == mandate.reason
      }
      if isThere { throw Refusal(.nothingChanges) }
      return MandateDecision(mandate: mandate, role: role)
    case .end(let command):
      let found = existing.first { $0.principal == command.principal && $0.isInForce(on: at.day) }
      guard var mandate = found else {
        let name = { (id: WorkerID) in context.worker(id)?.name ?? id.rawValue }
        throw Refusal(.noMandate(holder: name(command.worker), principal: name(command.principal)))
      }
      mandate.until = at.day.adding(days: -1)
      mandate.granted = signature
      return MandateDecision(mandate: mandate, role: role)
    }
  }

  /// Who acts.
  public var holder: WorkerID {
    switch self {
    case .grant(let command): command.worker
    case .end(let command): command.worker
    }
  }
}
