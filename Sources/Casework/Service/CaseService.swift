public import Workflow

/// The application: loads a case, decides a command on it, and appends what follows.
///
/// Used from one thread. It keeps the files that it has loaded and reads a case anew only when its version in the
/// store is another.
public final class CaseService {
  public let store: any CaseStore
  public let clock: any CaseClock
  public let calendar: WorkingCalendar
  private let load: () throws(CaseworkError) -> DefinitionSet
  private var loaded: DefinitionSet?
  private let staff: StaffDirectory
  private var files: [CaseID: Kept] = [:]

  /// A file, and the rows it makes once they are known.
  private struct Kept {
    var file: CaseFile
    var rows: CaseRows?
    /// The authority's workers that the rows name, as they were.
    var staffVersion: Int
  }

  /// How many files are kept.
  private static let keptFiles = 32

  /// The definitions are read when they are first needed: opening a tray needs none.
  public init(
    store: any CaseStore, clock: any CaseClock, calendar: WorkingCalendar = .englandAndWales,
    definitions: @escaping () throws(CaseworkError) -> DefinitionSet
  ) {
    self.store = store
    self.clock = clock
    self.calendar = calendar
    self.load = definitions
    self.staff = StaffDirectory(store: store)
  }

  public func definitions() throws(CaseworkError) -> DefinitionSet {
    if let loaded { return loaded }
    let definitions = try load()
    loaded = definitions
    return definitions
  }

  /// The procedure that a case runs on, in the version that it began with.
  public func procedure(of file: CaseFile) throws(CaseworkError) -> Procedure {
    guard let procedure = try definitions().procedures[file.procedure] else {
      throw .refused(Refusal(.noSuchProcedure(file.procedure)))
    }
    guard procedure.version == file.procedureVersion else {
      throw .refused(
        Refusal(
          .procedureVersion(file.procedure, wanted: file.procedureVersion, found: procedure.version)))
    }
    return procedure
  }

  /// A case file as it is now.
  public func file(_ id: CaseID) throws(CaseworkError) -> CaseFile {
    let version = try stored { () throws(StoreError) in try store.version(of: StreamID(id)) }
    if let kept = files[id], kept.file.version == version { return kept.file }
    let found = try stored { () throws(StoreError) in
      try CaseFile(id: id, entries: store.entries(of: StreamID(id)))
    }
    guard let file = found else { throw .refused(Refusal(.noSuchCase(id))) }
    keep(file)
    return file
  }

  /// Runs a piece of work on the store, its errors made the application's.
  public func stored<Result>(_ body: () throws(StoreError) -> Result) throws(CaseworkError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .store(error)
    }
  }

  /// A worker of the authority; nil where there is none of that id.
  public func worker(_ id: WorkerID) -> Worker? { try? store.worker(id) }

  /// What happened on a command: the case, its new version and the facts that were written.
  public struct Outcome: Hashable, Sendable {
    public var caseID: CaseID
    public var version: Int
    public var events: [Event]
    public var file: CaseFile
  }

  /// Decides a command and, unless it is refused, appends its events in one transaction.
  ///
  /// `expecting` is the version of the case that the person saw; without it the command is decided on what is there.
  ///
  /// It is decided on the file and the workers as they are kept, and the store appends only where neither has moved
  /// on meanwhile. Where it does not go through, and one of them has, it is decided once more on what is there now.
  @discardableResult
  public func perform(
    _ command: Command, on id: CaseID?, as actor: Actor, at: Instant? = nil, expecting: Int? = nil
  ) throws(CaseworkError) -> Outcome {
    if case .openCase(let opening) = command { return try open(opening, as: id, by: actor, at: at) }
    guard let id else { throw .refused(Refusal(.noSuchCase(""))) }
    let kept = if let known = files[id] { known.file } else { try file(id) }
    if staff.version < 0 { try refreshStaff() }
    do throws(CaseworkError) {
      return try perform(command, on: kept, as: actor, at: at, expecting: expecting)
    } catch {
      guard case .refused = error else { throw error }
      let hasNewStaff = try refreshStaff()
      let current = try file(id)
      guard hasNewStaff || current.version != kept.version else { throw error }
      return try perform(command, on: current, as: actor, at: at, expecting: expecting)
    }
  }

  private func perform(
    _ command: Command, on before: CaseFile, as actor: Actor, at: Instant?, expecting: Int?
  ) throws(CaseworkError) -> Outcome {
    if let expecting, expecting != before.version {
      throw .refused(Refusal(.changedMeanwhile(expected: expecting, found: before.version)))
    }
    let procedure = try procedure(of: before)
    let context = try context(actor, at: at, procedure: procedure)
    let decision: Decision
    do throws(Refusal) {
      decision = try before.decide(command, in: context)
    } catch {
      throw .refused(error)
    }
    var after = before
    for event in decision.events { after.evolve(event, signature: Signature(by: actor.worker, at: context.at)) }
    return try append(decision, context: context, before: before, after: after)
  }

  private func open(
    _ opening: OpenCase, as id: CaseID?, by actor: Actor, at: Instant?
  ) throws(CaseworkError) -> Outcome {
    guard let procedure = try definitions().procedures[opening.procedure] else {
      throw .refused(Refusal(.noSuchProcedure(opening.procedure)))
    }
    try refreshStaff()
    let context = try context(actor, at: at, procedure: procedure)
    let newID = try stored { () throws(StoreError) in if let id { id } else { try store.nextCaseID() } }
    let version = try stored { () throws(StoreError) in try store.version(of: StreamID(newID)) }
    guard version == 0 else { throw .refused(Refusal(.caseExists(newID))) }
    let decision: Decision
    do throws(Refusal) {
      decision = try opening.decide(as: newID, in: context)
    } catch {
      throw .refused(error)
    }
    let signature = Signature(by: actor.worker, at: context.at)
    guard let first = decision.events.first, var file = CaseFile(opening: first, id: newID, signature: signature)
    else { throw .refused(Refusal(.noSuchCase(newID))) }
    for event in decision.events.dropFirst() { file.evolve(event, signature: signature) }
    return try append(decision, context: context, before: nil, after: file)
  }

  @discardableResult
  private func refreshStaff() throws(CaseworkError) -> Bool {
    try stored { () throws(StoreError) in try staff.refresh() }
  }

  private func context(
    _ actor: Actor, at: Instant?, procedure: Procedure
  ) throws(CaseworkError) -> Context {
    let staff = staff
    return Context(
      actor: actor, at: at ?? clock.now, procedure: procedure, forms: try definitions().forms, calendar: calendar,
      worker: { staff.worker($0) })
  }

  private func append(
    _ decision: Decision, context: Context, before: CaseFile?, after: CaseFile
  ) throws(CaseworkError) -> Outcome {
    let projection = Projection(procedure: context.procedure, calendar: calendar, worker: context.worker)
    let known = before.map { ($0, self.rows(of: $0, projection)) }
    let rows = projection.rows(of: after, following: known)
    let change = RowChange(of: after.id, from: known?.1 ?? CaseRows(), to: rows)
    do {
      let facts = try decision.events.map {
        NewEntry(at: context.at, by: context.actor.worker, role: decision.role, payload: try JSONText.encode($0))
      }
      try store.append(
        facts, to: StreamID(after.id), expecting: before?.version ?? 0, relyingOn: [.authority: staff.version],
        changing: change)
    } catch let error as StoreError {
      if case .conflict(_, let expected, let found) = error {
        throw .refused(Refusal(.changedMeanwhile(expected: expected, found: found)))
      }
      throw .store(error)
    } catch {
      throw .definitions("An event can't be written: \(error)")
    }
    keep(after, rows: rows)
    return Outcome(caseID: after.id, version: after.version, events: decision.events, file: after)
  }

  /// The rows that a file makes, computed anew where somebody of the authority may have changed.
  private func rows(of file: CaseFile, _ projection: Projection) -> CaseRows {
    if let kept = files[file.id], kept.file.version == file.version, kept.staffVersion == staff.version,
      let rows = kept.rows
    {
      return rows
    }
    return projection.rows(of: file)
  }

  private func keep(_ file: CaseFile, rows: CaseRows? = nil) {
    if files.count >= CaseService.keptFiles, files[file.id] == nil { files.removeAll() }
    files[file.id] = Kept(file: file, rows: rows, staffVersion: staff.version)
  }
}

extension CaseFile {
  /// The case file that a stream's entries make; nil for an empty stream.
  public init?(id: CaseID, entries: [Entry]) throws(StoreError) {
    guard let first = entries.first else { return nil }
    guard var file = CaseFile(opening: try first.event(), id: id, signature: first.signature) else {
      throw .unreadableEntry(stream: first.stream, sequence: 1)
    }
    for entry in entries.dropFirst() { file.evolve(try entry.event(), signature: entry.signature) }
    self = file
  }
}
