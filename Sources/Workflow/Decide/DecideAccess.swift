extension CaseFile {
  func decide(_ command: RestrictCase, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .restrict)
    try requireOneOfTheNamed(context)
    let named = Set(command.named + [command.reviewer]).sorted()
    var reasons: [Refusal.Reason] = []
    for id in named {
      guard let worker = context.worker(id) else {
        reasons.append(.noSuchWorker(id))
        continue
      }
      if worker.roles.isEmpty { reasons.append(.namedHasLeft(worker.name)) }
    }
    let reviewing = context.procedure.roles.filter { $0.permissions.contains(.restrict) }
    if let reviewer = context.worker(command.reviewer), !reviewing.contains(where: { reviewer.roles.contains($0.key) })
    {
      reasons.append(.workerLacksRole(reviewer.name, role: reviewing.map(\.title).joined(separator: say(" or "))))
    }
    // Whoever works here no more has lost sight of it already.
    let left = workersAtWork.subtracting(named).filter { context.worker($0)?.roles.isEmpty == false }
      .map { context.name(of: $0) }.sorted()
    if !left.isEmpty { reasons.append(.notNamed(left)) }
    try context.require(reasons + unreviewedReasons(naming: named, reviewer: command.reviewer, context))
    try context.requireReason(command.reason)
    if let restriction, restriction.named == named, restriction.reviewer == command.reviewer {
      throw Refusal(.nothingChanges)
    }
    let event = CaseRestricted(named: named, reviewer: command.reviewer, reason: command.reason)
    return Decision(events: [.caseRestricted(event)], role: role)
  }

  func decide(_ command: LiftRestriction, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .restrict)
    guard restriction != nil else { throw Refusal(.notRestricted) }
    try requireOneOfTheNamed(context)
    let open = unreviewedEmergencies.count
    try context.require(open > 0 ? [.emergenciesUnreviewed(open)] : [])
    try context.requireReason(command.reason)
    return Decision(events: [.restrictionLifted(RestrictionLifted(reason: command.reason))], role: role)
  }

  func decide(_ command: TakeEmergencyAccess, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .emergencyAccess)
    try command.requireReason()
    guard restriction != nil else { throw Refusal(.notRestricted) }
    let actor = context.actor.worker
    if access.named?[actor].map({ context.at.day <= $0 }) == true { throw Refusal(.nothingChanges) }
    let event = EmergencyAccessTaken(
      worker: actor, until: context.at.day.adding(days: EmergencyAccess.days), reason: command.reason)
    return Decision(events: [.emergencyAccessTaken(event)], role: role)
  }

  func decide(_ command: ReviewEmergencyAccess, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .restrict)
    guard let access = emergencies.first(where: { $0.number == command.access }) else {
      throw Refusal(.noSuchEmergency(command.access))
    }
    if context.actor.acts(as: access.worker) { throw Refusal(.ownReview) }
    try requireOneOfTheNamed(context)
    guard access.review == nil else { throw Refusal(.nothingChanges) }
    try context.requireReason(command.note)
    let event = EmergencyAccessReviewed(
      access: command.access, isJustified: command.justified, note: command.note)
    return Decision(events: [.emergencyAccessReviewed(event)], role: role)
  }

  /// Refuses to have a restriction changed or ended, or an emergency opening reviewed, by somebody whom it does not name,
  /// though they see the case by an emergency opening of their own.
  private func requireOneOfTheNamed(_ context: Context) throws(Refusal) {
    let actor = context.actor.worker
    guard let restriction, !restriction.isChanged(by: actor) else { return }
    throw Refusal(.restrictionOfOthers(context.name(of: actor)))
  }

  /// What speaks against naming these people and this reviewer while somebody's emergency opening waits to be reviewed:
  /// it goes to whoever was the reviewer when it was made, for as long as they can review it, and nobody stays by it.
  private func unreviewedReasons(
    naming named: [WorkerID], reviewer: WorkerID, _ context: Context
  ) -> [Refusal.Reason] {
    guard let restriction, !unreviewedEmergencies.isEmpty else { return [] }
    var reasons: [Refusal.Reason] = []
    if reviewer != restriction.reviewer, context.mayReview(restriction.reviewer) {
      reasons.append(.reviewerStays(context.name(of: restriction.reviewer)))
    }
    let added = Set(named).subtracting(restriction.named)
    let opened = added.intersection(unreviewedEmergencies.map(\.worker)).map { context.name(of: $0) }.sorted()
    if !opened.isEmpty { reasons.append(.openingUnreviewed(opened)) }
    return reasons
  }

  /// Who works on the case now: is allocated, has one of its open tasks, or serves at a meeting to come.
  private var workersAtWork: Set<WorkerID> {
    steps.filter(\.state.isOpen).reduce(into: Set(allocations.values)) { workers, step in
      workers.formUnion(step.assigned.values)
      workers.formUnion(step.meeting.schedule.map { Array($0.officers.values) } ?? [])
    }
  }

  /// Refuses what would give work on a restricted case to somebody who may not see it.
  func requireNamed(after later: CaseFile, _ context: Context) throws(Refusal) {
    guard let named = later.access.named else { return }
    let before = Set(access.involved)
    let left = later.access.involved.filter { !before.contains($0) && named[$0] == nil }
    guard left.isEmpty else { throw Refusal(.notNamed(left.map { context.name(of: $0) })) }
  }
}

extension TakeEmergencyAccess {
  /// Refuses it without a reason, of whatever case it is asked.
  public func requireReason() throws(Refusal) { try TextRules.requireReason(reason) }
}

extension EmergencyAccess {
  /// How many days an emergency opening lasts beyond the day on which it was made.
  public static let days = 1
}

extension Context {
  /// Whether somebody works here in a role that reviews emergency openings.
  fileprivate func mayReview(_ id: WorkerID) -> Bool {
    guard let worker = worker(id) else { return false }
    return procedure.roles.contains { $0.permissions.contains(.restrict) && worker.roles.contains($0.key) }
  }
}
