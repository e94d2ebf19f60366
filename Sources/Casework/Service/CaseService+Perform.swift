public import Workflow

extension CaseService {
  /// What happened on a command: the case, its new version and the facts that were written.
  public struct Outcome: Hashable, Sendable {
    public var caseID: CaseID
    public var version: Int
    public var events: [Event]
    public var file: CaseFile
    /// What whoever did it should know, though it was taken.
    public var warnings: [Warning]
  }

  /// Decides a command and, unless it is refused, appends its events in one transaction.
  ///
  /// `expecting` is the version of the case that the person saw; without it the command is decided on what is there.
  /// `seen` is the case as they saw it: refused is what would undo something that was entered since.
  ///
  /// It is decided on the file and the workers as they are kept, and the store appends only where neither has moved
  /// on meanwhile. Where it does not go through, and one of them has, it is decided once more on what is there now.
  @discardableResult
  public func perform(
    _ command: Command, on id: CaseID?, as actor: Actor, at: Instant? = nil, expecting: Int? = nil,
    seen: CaseFile? = nil
  ) throws(CaseworkError) -> Outcome {
    try requireMandate(of: actor, at: at ?? clock.now)
    if case .openCase(let opening) = command { return try open(opening, as: id, by: actor, at: at) }
    guard let id else { throw .refused(Refusal(.noSuchCase(""))) }
    if case .takeEmergencyAccess(let asked) = command {
      return try perform(asked, onHidden: id, as: actor, at: at)
    }
    let kept: CaseFile
    do throws(CaseworkError) {
      kept = try keptFile(id)
    } catch {
      try refreshStaff()
      _ = try present(actor)
      throw error
    }
    if staff.version < 0 { try refreshStaff() }
    let actor = try present(actor)
    do throws(CaseworkError) {
      return try perform(command, on: kept, as: actor, at: at, expecting: expecting, seen: seen)
    } catch {
      guard case .refused = error else { throw error }
      return try performAnew(command, on: kept, as: actor, at: at, expecting: expecting, seen: seen, after: error)
    }
  }

  /// Decides once more for as long as what it was decided on has moved on: others may enter something at every moment, and
  /// nobody is to be kept from their work by that.
  private func performAnew(
    _ command: Command, on kept: CaseFile, as actor: Actor, at: Instant?, expecting: Int?, seen: CaseFile? = nil,
    after refusal: CaseworkError, hidden: Bool = false
  ) throws(CaseworkError) -> Outcome {
    var (refusal, version) = (refusal, kept.version)
    for _ in 0..<CaseService.attempts {
      let hasNewStaff = try refreshStaff()
      let actor = try present(actor)
      let current = try hidden ? hiddenFile(kept.id) : file(kept.id)
      guard hasNewStaff || current.version != version else { throw refusal }
      version = current.version
      do throws(CaseworkError) {
        return try perform(command, on: current, as: actor, at: at, expecting: expecting, seen: seen)
      } catch {
        guard case .refused = error else { throw error }
        refusal = error
      }
    }
    throw refusal
  }

  /// How often something is decided once more, at most.
  static let attempts = 8

  /// A restricted case, whoever looks; refuses any other.
  private func hiddenFile(_ id: CaseID) throws(CaseworkError) -> CaseFile {
    guard try stored({ () throws(StoreError) in try whole.isRestricted(id) }) == true else {
      throw .refused(Refusal(.noRestrictedCase(id)))
    }
    let found = try stored { () throws(StoreError) in try CaseFile(id: id, entries: whole.entries(of: StreamID(id))) }
    guard let file = found, file.restriction != nil else { throw .refused(Refusal(.noRestrictedCase(id))) }
    return file
  }

  private func perform(
    _ command: Command, on before: CaseFile, as actor: Actor, at: Instant?, expecting: Int?, seen: CaseFile? = nil
  ) throws(CaseworkError) -> Outcome {
    if let expecting, expecting != before.version {
      throw .refused(Refusal(.changedMeanwhile(expected: expecting, found: before.version)))
    }
    if let seen, !command.stands(on: before, asSeen: seen) { throw .refused(Refusal(.notAsSeen)) }
    // A clock that was set back does not put what happens now before what has happened.
    var context = context(actor, at: at ?? max(clock.now, before.latest), rules: try rules(of: before))
    let move = try move(by: command, of: before)
    context.destination = move?.destination
    let decision: Decision
    do throws(Refusal) {
      decision = try before.decide(command, in: context)
    } catch {
      throw .refused(error)
    }
    var after = before
    for event in decision.events {
      after.evolve(event, signature: Signature(by: actor.worker, at: context.at), for: actor.principal)
    }
    if let files = move?.toKeep {
      try keep(files, by: actor.worker, role: decision.role, at: context.at)
      try refreshStaff()
    }
    if case .textErased(let erased)? = decision.events.first {
      return try erase(erased, decision, context: context, before: before, after: after)
    }
    return try append(decision, context: context, before: before, after: after)
  }

  private func open(
    _ opening: OpenCase, as id: CaseID?, by actor: Actor, at: Instant?
  ) throws(CaseworkError) -> Outcome {
    if let id, !id.isWellFormed || !id.canBeACase { throw .refused(Refusal(.badCaseNumber(id))) }
    let (rules, toKeep) = try rulesForNewCase(opening.procedure)
    try refreshStaff()
    let actor = try present(actor)
    let context = context(actor, at: at, rules: rules)
    let decision: Decision
    do throws(Refusal) {
      decision = try opening.decide(in: context)
    } catch {
      throw .refused(error)
    }
    // A refused opening uses up no number.
    let newID = try stored { () throws(StoreError) in if let id { id } else { try whole.nextCaseID() } }
    let version = try stored { () throws(StoreError) in try whole.version(of: StreamID(newID)) }
    guard version == 0 else { throw .refused(Refusal(.caseExists(newID))) }
    let signature = Signature(by: actor.worker, at: context.at)
    guard let first = decision.events.first, var file = CaseFile(opening: first, id: newID, signature: signature)
    else { throw .refused(Refusal(.noSuchCase(newID))) }
    for event in decision.events.dropFirst() { file.evolve(event, signature: signature) }
    if let toKeep {
      try keep(toKeep, by: actor.worker, role: decision.role, at: context.at)
      try refreshStaff()
    }
    return try append(decision, context: context, before: nil, after: file)
  }

  /// A case as it was read last, where it may be seen as it was then: a save reads nothing before it writes.
  ///
  /// Who may see a case follows from the case, the authority's workers and the day. Where one of the first two has moved
  /// on meanwhile, the store does not append, and what is decided once more is looked up; so it is where what was
  /// decided is a refusal.
  private func keptFile(_ id: CaseID) throws(CaseworkError) -> CaseFile {
    guard let kept = files[id], looksAsOfNow, store.sight.includes(kept.rows?.access?.access ?? kept.file.access)
    else { return try file(id) }
    return kept.file
  }

  /// Opens a case that is hidden from whoever acts, where it is restricted. What does not depend on the case is refused
  /// before it is looked up, and of any case that is not restricted they learn nothing.
  ///
  /// That they asked is in the record before anything is looked up: on a disk that is full, or while somebody keeps the
  /// store from being written, the answer is the same for every number, and there is none without a trace.
  private func perform(
    _ command: TakeEmergencyAccess, onHidden id: CaseID, as actor: Actor, at: Instant?
  ) throws(CaseworkError) -> Outcome {
    try refreshStaff()
    let actor = try present(actor)
    if let worker = staff.worker(actor.worker) { try require(.emergencyAccess, of: worker) }
    do throws(Refusal) {
      try command.requireReason()
    } catch {
      throw .refused(error)
    }
    guard id.canBeACase else { throw .refused(Refusal(.noRestrictedCase(id))) }
    try decidingAnew { () throws(CaseworkError) in
      try refreshStaff()
      try note(.emergencyAsked(id), by: try present(actor), in: actor.roles.first ?? "", at: at ?? clock.now)
    }
    try refreshStaff()
    let file = try hiddenFile(id)
    do throws(CaseworkError) {
      return try perform(.takeEmergencyAccess(command), on: file, as: actor, at: at, expecting: nil)
    } catch {
      guard case .refused = error else { throw error }
      return try performAnew(
        .takeEmergencyAccess(command), on: file, as: actor, at: at, expecting: nil, after: error, hidden: true)
    }
  }

  /// Enters a fact about the authority that changes nobody's rights.
  private func note(
    _ event: AuthorityEvent, by actor: Actor, in role: RoleKey, at: Instant
  ) throws(CaseworkError) {
    do {
      let fact = NewEntry(at: at, by: actor.worker, role: role, payload: try JSONText.encode(event))
      try whole.append([fact], to: .authority, expecting: staff.version, changing: RowChange())
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .definitions("An event can't be written: \(error)")
    }
  }

  /// Whoever acts in the roles that they have now; refuses somebody who has left, or is left by whom they act for.
  private func present(_ actor: Actor) throws(CaseworkError) -> Actor {
    var actor = actor
    for id in [actor.worker, actor.principal].compactMap(\.self) {
      guard let worker = staff.worker(id) else { continue }
      guard !worker.roles.isEmpty else { throw .refused(Refusal(.hasLeft(worker.name))) }
      if id == actor.principal ?? actor.worker { actor.roles = actor.roles.filter(worker.roles.contains) }
    }
    return actor
  }

  @discardableResult
  func refreshStaff() throws(CaseworkError) -> Bool {
    try stored { () throws(StoreError) in try staff.refresh() }
  }

  private func context(_ actor: Actor, at: Instant?, rules: Rules) -> Context {
    let staff = staff
    return Context(
      actor: actor, at: at ?? clock.now, procedure: rules.procedure, forms: rules.forms, calendar: calendar,
      worker: { staff.worker($0) }, hasTeam: { staff.hasTeam($0) })
  }

  private func append(
    _ decision: Decision, context: Context, before: CaseFile?, after: CaseFile
  ) throws(CaseworkError) -> Outcome {
    var projection = Projection(procedure: context.procedure, calendar: calendar, worker: context.worker)
    let known = before.map { ($0, self.rows(of: $0, projection)) }
    if let destination = context.destination { projection.procedure = destination.procedure }
    let rows = projection.rows(of: after, following: context.destination == nil ? known : nil)
    var change = RowChange(of: after.id, from: known?.1 ?? CaseRows(), to: rows)
    change.trayChanges = TrayChange.changes(
      from: known?.1.tray ?? [], to: rows.tray, at: context.at, by: context.name(of: context.actor.worker))
    change.claim(after: decision.events, from: known?.1.bookings ?? [])
    do {
      let facts = try decision.events.map {
        try NewEntry($0, by: context.actor, in: decision.role, at: context.at, remaining: &remains)
      }
      try whole.append(
        facts, to: StreamID(after.id), expecting: before?.version ?? 0, relyingOn: [.authority: staff.version],
        changing: change)
    } catch let error as StoreError {
      if case .conflict(_, let expected, let found) = error {
        throw .refused(Refusal(.changedMeanwhile(expected: expected, found: found)))
      }
      if case .booked(let taken) = error {
        throw .refused(refusal(of: change.claimed, takenBy: taken, in: after, context: context))
      }
      throw .store(error)
    } catch {
      throw .definitions("An event can't be written: \(error)")
    }
    keep(after, rows: rows)
    let warnings = warnings(of: decision, from: known, to: after, rows, context.afterMove)
    return Outcome(
      caseID: after.id, version: after.version, events: decision.events, file: after, warnings: warnings)
  }
}
