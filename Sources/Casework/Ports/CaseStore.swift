public import Workflow

/// A store of cases: the journal, and the read models that are kept in the same transaction.
///
/// Every store passes the same conformance suite. Calls are synchronous, one transaction each, and either do all
/// that they say or nothing.
public protocol CaseStore: TrayStore, AuditStore, ErasureStore {
  /// True for a store in which one may act as anybody.
  var isTraining: Bool { get throws(StoreError) }
  /// What of the store can't be read, once damage was met: it is then only read. Nil for a sound one.
  var loss: StoreLoss? { get }

  /// The same store as somebody sees it: every query is within what they may see, and what is hidden is not there. For
  /// whoever has left nothing is, but what is about the file itself.
  func seen(within sight: Sight) -> any CaseStore
  /// What may be seen.
  var sight: Sight { get }

  // Journal.

  /// The entries of a stream, in order; none for an unknown one.
  func entries(of stream: StreamID) throws(StoreError) -> [Entry]
  /// Those that follow an entry, in order.
  func entries(of stream: StreamID, after sequence: Int) throws(StoreError) -> [Entry]
  /// The number of entries in a stream; 0 for an unknown one.
  func version(of stream: StreamID) throws(StoreError) -> Int
  /// Every stream, sorted.
  func streams() throws(StoreError) -> [StreamID]
  /// Appends to a stream that has `expected` entries, chains the hashes and changes the read models, or throws
  /// `.conflict` and does nothing; so too where another stream that was relied on is no longer at that version. Where
  /// another meeting has a booking that the change claims it throws `.booked` with every such booking.
  @discardableResult
  func append(
    _ entries: [NewEntry], to stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> [Entry]
  /// A case number that was not given out before: `C0001`, `C0002` and so on; some are passed over where a number that
  /// nobody sees would tell of a case that is hidden.
  func nextCaseID() throws(StoreError) -> CaseID

  // Read models.

  /// The fingerprint of the files that are kept for a version of a procedure; nil where none are.
  func keptDigest(of procedure: ProcedureKey, version: Int) throws(StoreError) -> String?
  /// Those files.
  func keptDefinitions(of procedure: ProcedureKey, version: Int) throws(StoreError) -> KeptDefinitions?
  /// What is kept of at most so many versions: the highest first, and by procedure.
  func latestKept(limit: Int) throws(StoreError) -> [KeptDefinitions]
  func worker(_ id: WorkerID) throws(StoreError) -> Worker?
  /// Workers whose name or id holds the text, and who have the role where one is given, by name.
  func workers(matching text: String, role: RoleKey?, limit: Int) throws(StoreError) -> [Worker]
  /// The workers of a team by name, those who have left too.
  func workers(of team: TeamID) throws(StoreError) -> [Worker]
  /// The teams that the authority's workers are in, by name.
  func teams() throws(StoreError) -> [Team]
  /// A page of a tray, in the order of due date, case and task.
  func tray(_ page: TrayPage) throws(StoreError) -> [TrayRow]
  func caseRow(_ id: CaseID) throws(StoreError) -> CaseRow?
  /// Whether a case is restricted; nil where there is none that may be seen.
  func isRestricted(_ id: CaseID) throws(StoreError) -> Bool?
  /// Cases whose family, number or people's names hold the text, by family.
  func cases(matching text: String, limit: Int) throws(StoreError) -> [CaseRow]
  /// People of all cases whose name holds the text, by name.
  func people(matching text: String, limit: Int) throws(StoreError) -> [PersonRow]
  func meetings(of id: CaseID) throws(StoreError) -> [MeetingRow]
  func forms(of id: CaseID) throws(StoreError) -> [FormRow]
  /// The bookings of these people and places at some of the time from a moment to another, in the order of time; those
  /// of cases that may not be seen without whose they are.
  func bookings(of booked: [Booked], from: Moment, to: Moment) throws(StoreError) -> [BookingRow]
  /// How many steps were due, and done in time, by month and kind; of workers and teams apart by their ids.
  func timeliness(_ query: TimelinessQuery) throws(StoreError) -> [TimelinessCount]
  /// The steps behind a figure, the latest first, at most `limit`.
  func timeliness(behind figure: TimelinessFigure, limit: Int) throws(StoreError) -> [TimelinessItem]
  /// False where the store was kept before there were figures on timeliness, until its next rebuild.
  var isTimelinessWhole: Bool { get throws(StoreError) }
  /// What is found in each of these groups, of what may be seen: at most `limit` of each, the best first. Groups in
  /// which nothing is found are left out.
  func find(_ question: FindQuestion, in groups: [FindGroup], limit: Int) throws(StoreError) -> [FoundGroup]
  /// Replaces every read model by these changes, in one transaction.
  ///
  /// With the lengths of the streams that they were made of it does so only where each still has as many entries, and
  /// there is no other stream: else nothing is changed, and those that have moved on are given back.
  func rebuild(with changes: [RowChange], of lengths: [StreamID: Int]?) throws(StoreError) -> Set<StreamID>
  /// Every row of every read model that may be seen as text, sorted: for comparing a store with its rebuild.
  func dumpRows() throws(StoreError) -> [String]

  // Drafts: what is typed and not yet saved to the case.

  /// Keeps a draft in place of the one that this program last read or kept. Throws `.typedElsewhere`, and changes nothing,
  /// where another run of the program has kept something typed there since.
  func saveDraft(_ draft: Draft) throws(StoreError)
  func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) throws(StoreError) -> Draft?
  /// What everybody has typed into a form and not saved, by worker: for those who may read it as it is written.
  func drafts(of form: TaskID, in id: CaseID) throws(StoreError) -> [Draft]
  /// What a worker typed last of all they have not saved, in whichever form; nil where there is nothing, and for anybody
  /// but themselves and whoever acts for them.
  func latestDraft(by worker: WorkerID) throws(StoreError) -> Draft?
  /// Forgets the draft that this program last read or kept; what another run of it has kept there since stays.
  func discardDraft(of form: TaskID, in id: CaseID, by worker: WorkerID) throws(StoreError)

  // What a search offers before anything is typed.

  /// Keeps where a worker went, or what they pinned, in place of the same place kept before.
  func keep(_ place: KeptPlace, of worker: WorkerID) throws(StoreError)
  /// A worker's places, for themselves and whoever acts for them: pinned ones first, each part the latest first.
  func places(of worker: WorkerID) throws(StoreError) -> [KeptPlace]
}

extension Team {
  /// Teams by their names, for listing.
  public static func sorted(_ names: [TeamID: String]) -> [Team] {
    names.map { Team(id: $0.key, name: $0.value) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension CaseStore {
  public var loss: StoreLoss? { nil }

  /// Those that follow an entry, in order.
  public func entries(of stream: StreamID, after sequence: Int) throws(StoreError) -> [Entry] {
    try entries(of: stream).filter { $0.sequence > sequence }
  }

  /// The teams that the authority's workers are in, by name.
  public func teams() throws(StoreError) -> [Team] {
    var names: [TeamID: String] = [:]
    for worker in try workers(matching: "", role: nil, limit: .max) { names[worker.team] = worker.teamName }
    return Team.sorted(names)
  }

  /// Appends what relies on no other stream.
  @discardableResult
  public func append(
    _ entries: [NewEntry], to stream: StreamID, expecting expected: Int, changing change: RowChange
  ) throws(StoreError) -> [Entry] {
    try append(entries, to: stream, expecting: expected, relyingOn: [:], changing: change)
  }
}

extension CaseStore {
  /// Replaces every read model by these changes, whatever they were made of.
  public func rebuild(with changes: [RowChange]) throws(StoreError) { _ = try rebuild(with: changes, of: nil) }
}
