public import Workflow

/// The application: loads a case, decides a command on it, and appends what follows.
///
/// Used from one thread. It keeps the files that it has loaded and reads a case anew only when its version in the
/// store is another.
public final class CaseService {
  /// The store as whoever uses the application sees it.
  public private(set) var store: any CaseStore
  /// The whole of it, for keeping the books: what is looked up in it is shown to nobody.
  let whole: any CaseStore
  public let clock: any CaseClock
  public let calendar: WorkingCalendar
  private let load: () throws(CaseworkError) -> DefinitionSet
  private let loadRetention: () throws(CaseworkError) -> RetentionSchedule?
  private var knownRetention: RetentionSchedule??
  private var loaded: DefinitionSet?
  let archive: DefinitionArchive?
  let witness: (any ReadingWitness)?
  var knownRules: [RulesKey: Rules] = [:]
  let staff: StaffDirectory
  private(set) var files: [CaseID: Kept] = [:]
  var remains = RemainsText()

  /// Who looks.
  private struct Looking {
    var worker: WorkerID
    var holder: WorkerID?
    /// The day of what they do; nil for the clock's.
    var day: Day?
    /// The number of facts about the authority when it was looked up who they are; -1 before that.
    var staffVersion = -1
  }

  private var looking: Looking?

  /// A file, and the rows it makes once they are known.
  struct Kept {
    var file: CaseFile
    var rows: CaseRows?
    /// The authority's workers that the rows name, as they were.
    var staffVersion: Int
    /// An earlier state of the file whose rows are known, where others have gone on since.
    var basis: (file: CaseFile, rows: CaseRows)?
  }

  /// How many files are kept.
  private static let keptFiles = 32

  /// The definitions are read when they are first needed: opening a tray needs none. With an archive the files that a
  /// case begins with are kept in the store, and the case runs on them whatever becomes of the files. The retention
  /// schedule is read when it is first asked for: nil where the authority has none. A witness notes what is opened while the
  /// store can't be written.
  public init(
    store: any CaseStore, clock: any CaseClock, calendar: WorkingCalendar = .englandAndWales,
    archive: DefinitionArchive? = nil, witness: (any ReadingWitness)? = nil,
    retention: @escaping () throws(CaseworkError) -> RetentionSchedule? = { nil },
    definitions: @escaping () throws(CaseworkError) -> DefinitionSet
  ) {
    self.store = store
    whole = store.seen(within: .whole)
    self.clock = clock
    self.calendar = calendar
    self.archive = archive
    self.witness = witness
    self.load = definitions
    self.loadRetention = retention
    self.staff = StaffDirectory(store: whole)
  }

  /// Sees from now on what a worker of the authority may see, and whoever acts for them.
  ///
  /// Whether they still may is looked up again whenever the authority's workers or their mandates have changed, and with
  /// each day. What is done as of another day, as a training store lets it, is done by whoever may then: `day`.
  public func look(as worker: Worker, with holder: WorkerID? = nil, on day: Day? = nil) {
    looking = Looking(worker: worker.id, holder: holder, day: day)
    see(worker)
  }

  /// Looks again who it is that looks; true where they see something else than before.
  @discardableResult
  public func lookAgain() throws(CaseworkError) -> Bool {
    guard let looking else { return false }
    let before = store.sight
    try refreshStaff()
    if looking.staffVersion != staff.version || before.day != lookingDay {
      self.looking?.staffVersion = staff.version
      guard var worker = staff.worker(looking.worker) else { return false }
      if let holder = looking.holder, try !mayAct(holder, for: worker.id) { worker.roles = [] }
      see(worker)
    }
    return store.sight != before
  }

  /// True where whoever looks was looked up among the workers that are known, and on this day.
  var looksAsOfNow: Bool {
    guard let looking else { return true }
    return looking.staffVersion == staff.version && store.sight.day == lookingDay
  }

  /// Whether somebody has a role here, and a mandate to act for another that is in force.
  private func mayAct(_ holder: WorkerID, for principal: WorkerID) throws(CaseworkError) -> Bool {
    guard staff.worker(holder)?.roles.isEmpty == false else { return false }
    let day = lookingDay
    return try stored { () throws(StoreError) in try whole.mandate(of: holder, for: principal, on: day) } != nil
  }

  private func see(_ worker: Worker) {
    store = whole.seen(within: Sight(of: worker, with: looking?.holder, on: lookingDay))
  }

  private var lookingDay: Day { looking?.day ?? clock.now.day }

  /// Begins to read the definitions that are there now, and those that most cases run on, so that whoever opens a case
  /// does not wait for them.
  public func prepareDefinitions() {
    guard let archive else { return }
    archive.prepare((try? whole.latestKept(limit: CaseService.preparedVersions)) ?? [])
  }

  /// How many kept versions are read before a case asks for them.
  private static let preparedVersions = 4

  public func definitions() throws(CaseworkError) -> DefinitionSet {
    if let loaded { return loaded }
    let definitions = try load()
    loaded = definitions
    return definitions
  }

  /// How long the authority keeps closed cases; nil where it has no schedule.
  public func retentionSchedule() throws(CaseworkError) -> RetentionSchedule? {
    if let knownRetention { return knownRetention }
    let schedule = try loadRetention()
    knownRetention = .some(schedule)
    return schedule
  }

  /// A case file as it is now.
  public func file(_ id: CaseID) throws(CaseworkError) -> CaseFile {
    guard id.canBeACase else { throw .refused(Refusal(.noSuchCase(id))) }
    try lookAgain()
    let version = try stored { () throws(StoreError) in try store.version(of: StreamID(id)) }
    if let kept = files[id] {
      if kept.file.version == version { return kept.file }
      if let file = try caughtUp(kept) { return file }
    }
    let found = try stored { () throws(StoreError) in
      try CaseFile(id: id, entries: store.entries(of: StreamID(id)))
    }
    guard let file = found else { throw .refused(Refusal(.noSuchCase(id))) }
    keep(file)
    return file
  }

  /// A kept file with what others have added to it since; nil where it does not go on from there.
  private func caughtUp(_ kept: Kept) throws(CaseworkError) -> CaseFile? {
    let id = kept.file.id
    let added = try stored { () throws(StoreError) in
      try store.entries(of: StreamID(id), after: kept.file.version)
    }
    guard added.first?.sequence == kept.file.version + 1 else { return nil }
    var isErased = false
    let file = try stored { () throws(StoreError) in
      var file = kept.file
      for entry in added {
        let event = try entry.event()
        if case .textErased = event { isErased = true }
        file.evolve(event, signature: entry.signature, for: entry.fact.actingFor)
      }
      return file
    }
    var caught = Kept(file: file, rows: nil, staffVersion: kept.staffVersion)
    // The rows of what was erased are not to be taken over.
    caught.basis = isErased ? nil : kept.rows.map { (kept.file, $0) } ?? kept.basis
    files[id] = caught
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

  /// The rows that a file makes, computed anew where somebody of the authority may have changed.
  func rows(of file: CaseFile, _ projection: Projection) -> CaseRows {
    guard let kept = files[file.id], kept.file.version == file.version, kept.staffVersion == staff.version else {
      return projection.rows(of: file)
    }
    if let rows = kept.rows { return rows }
    // A case that was moved to another procedure meanwhile has other rows in all.
    let basis = kept.basis.flatMap { basis in
      basis.file.procedure == file.procedure && basis.file.procedureVersion == file.procedureVersion ? basis : nil
    }
    return projection.rows(of: file, following: basis)
  }

  func keep(_ file: CaseFile, rows: CaseRows? = nil) {
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
    for entry in entries.dropFirst() {
      file.evolve(try entry.event(), signature: entry.signature, for: entry.fact.actingFor)
    }
    self = file
  }
}
