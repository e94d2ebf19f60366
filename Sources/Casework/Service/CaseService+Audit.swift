public import Workflow

extension CaseService {
  /// Keeps that somebody opened something of a case. What could not be opened is not kept as opened: of what is said to
  /// have been, and is not in the case, the part alone is kept, and no text.
  ///
  /// Where the store can't be written the witness keeps it; nobody does while another process holds the store, which
  /// can be tried again.
  @discardableResult
  public func recordReading(
    _ what: ReadTarget, of id: CaseID, as actor: Actor, why: String? = nil
  ) throws(CaseworkError) -> ReadingNote {
    let what = try file(id).has(what) ? what : ReadTarget(what.part)
    let reading = CaseReading(
      at: clock.now, by: actor.worker, principal: actor.principal, caseID: id, what: what,
      why: why.flatMap { $0.isEmpty ? nil : $0 })
    do throws(StoreError) {
      try store.record(reading)
      return .store
    } catch .busy(let path) {
      throw .store(.busy(path: path))
    } catch {
      guard let witness, witness.note(reading, for: error) else { throw .store(error) }
      return .witness(error)
    }
  }

  /// What was done and what was opened, the latest first, at most `limit` of each.
  public func audit(of subject: AuditSubject, limit: Int) throws(CaseworkError) -> [AuditLine] {
    try lookAgain()
    return try stored { () throws(StoreError) in
      let (entries, readings): ([Entry], [KeptReading])
      switch subject {
      case .family(let id):
        entries = try store.entries(of: StreamID(id)).suffix(limit)
        readings = try store.readings(.cases([id]), limit: limit)
      case .person(let row):
        let ids = try cases(of: row)
        var found: [Entry] = []
        for id in ids { found += try store.entries(of: StreamID(id)).suffix(limit) }
        entries = found
        readings = try store.readings(.cases(ids), limit: limit)
      case .worker(let id):
        entries = try store.entries(by: id, limit: limit)
        readings = try store.readings(.worker(id), limit: limit)
      }
      let lines = AuditLine.inOrder(entries.map { AuditLine($0) }, readings.map { AuditLine($0) })
      return Array(lines.suffix(limit).reversed())
    }
  }

  /// The cases in which somebody of the same name and date of birth is.
  private func cases(of row: PersonRow) throws(StoreError) -> [CaseID] {
    let same = try store.people(matching: "\(row.person.givenName) \(row.person.familyName)", limit: 1_000).filter {
      $0.person.givenName == row.person.givenName && $0.person.familyName == row.person.familyName
        && ($0.person.born == row.person.born || $0.person.born == nil || row.person.born == nil)
    }
    var ids: [CaseID] = []
    for id in [row.caseID] + same.map(\.caseID) where !ids.contains(id) { ids.append(id) }
    return ids
  }
}

extension AuditLine {
  /// Both in the order of time; of one moment what was opened comes before what was done there.
  static func inOrder(_ events: [AuditLine], _ readings: [AuditLine]) -> [AuditLine] {
    (readings + events).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.at != second.at { return first.at < second.at }
      if first.isReading != second.isReading { return first.isReading }
      return (first.caseID?.rawValue ?? "", first.number) < (second.caseID?.rawValue ?? "", second.number)
    }
    .map(\.element)
  }
}

extension CaseService {
  /// Refuses who may not read an audit, by naming the roles that may. One's own may be read by anybody.
  public func requireAudit(of subject: AuditSubject, by actor: Actor) throws(CaseworkError) {
    // A program stays open while roles are taken and given.
    try refreshStaff()
    var actor = actor
    if let worker = staff.worker(actor.principal ?? actor.worker) {
      actor.roles = actor.roles.filter(worker.roles.contains)
    }
    switch subject {
    case .family(let id): try requireAudit(by: [try procedure(of: try file(id))], actor)
    case .person(let row): try requireAudit(by: [try procedure(of: try file(row.caseID))], actor)
    case .worker(let id):
      if id != actor.worker { try requireAudit(by: Array(try definitions().procedures.values), actor) }
    }
  }

  private func requireAudit(by procedures: [Procedure], _ actor: Actor) throws(CaseworkError) {
    let roles = procedures.flatMap(\.roles).filter { $0.permissions.contains(.readAudit) }
    guard !roles.contains(where: { actor.roles.contains($0.key) }) else { return }
    var titles: [String] = []
    for role in roles where !titles.contains(role.title) { titles.append(role.title) }
    throw .refused(Refusal(.notYourRole(needed: titles.sorted(), doing: Permission.readAudit.doing)))
  }

  /// The form, task or step that a line of an audit is about, by its title today; as the store names it where that is
  /// not known, empty for none.
  public func title(of line: AuditLine) -> String {
    let place = line.place
    _ = try? lookAgain()
    guard let id = line.caseID, !place.isEmpty, let row = try? store.caseRow(id),
      let procedure = (try? definitions())?.procedures[row.procedure]
    else { return place }
    if let task = TaskID(place) {
      guard let step = procedure.step(task.step.key) else { return place }
      let found = step.tasks.first { $0.key == task.task }?.title
      return [step.title(number: task.step.number), found].compactMap { $0 }.joined(separator: ": ")
    }
    return StepID(place).flatMap { step in procedure.step(step.key)?.title(number: step.number) } ?? place
  }
}
