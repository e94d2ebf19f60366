import Casework
import Synchronization
import Workflow

/// A store on a disk that fails when it is told to: nothing can be written then, and all that was is there.
final class FickleStore: CaseStore {
  private let store: any CaseStore
  private let shared: Shared

  /// What several views of one store share.
  private final class Shared: Sendable {
    let state = Mutex(State())
  }

  private struct State {
    var failure: StoreError?
    var draftFailure: StoreError?
    var saves = 0
    var onSave: (@Sendable (Int) -> Void)?
  }

  init(_ store: any CaseStore) {
    self.store = store
    shared = Shared()
  }

  private init(_ store: any CaseStore, sharing other: FickleStore) {
    self.store = store
    shared = other.shared
  }

  /// What every write fails with; nil while they go through.
  var failure: StoreError? {
    get { shared.state.withLock { $0.failure } }
    set { shared.state.withLock { $0.failure = newValue } }
  }

  /// What keeping a draft fails with, and nothing else; nil while it goes through.
  var draftFailure: StoreError? {
    get { shared.state.withLock { $0.draftFailure } }
    set { shared.state.withLock { $0.draftFailure = newValue } }
  }

  /// How often it was tried to keep a draft.
  var saves: Int { shared.state.withLock { $0.saves } }

  /// Called before a draft is kept, with how often that was tried.
  var onSave: (@Sendable (Int) -> Void)? {
    get { shared.state.withLock { $0.onSave } }
    set { shared.state.withLock { $0.onSave = newValue } }
  }

  private func check() throws(StoreError) {
    if let failure { throw failure }
  }

  func saveDraft(_ draft: Draft) throws(StoreError) {
    let count = shared.state.withLock { state in
      state.saves += 1
      return state.saves
    }
    onSave?(count)
    try check()
    if let draftFailure { throw draftFailure }
    try store.saveDraft(draft)
  }

  func erase(
    _ erasure: TextErasure, from stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> Bool {
    try check()
    return try store.erase(erasure, from: stream, expecting: expected, relyingOn: others, changing: change)
  }

  func clean() throws(StoreError) -> Bool {
    try check()
    return try store.clean()
  }

  @discardableResult
  func record(_ reading: CaseReading) throws(StoreError) -> KeptReading {
    try check()
    return try store.record(reading)
  }

  func readings(_ query: ReadingQuery, limit: Int) throws(StoreError) -> [KeptReading] {
    try store.readings(query, limit: limit)
  }

  func entries(by worker: WorkerID, limit: Int) throws(StoreError) -> [Entry] {
    try store.entries(by: worker, limit: limit)
  }

  func isRestricted(_ id: CaseID) throws(StoreError) -> Bool? { try store.isRestricted(id) }

  func cases(naming worker: WorkerID) throws(StoreError) -> [CaseID] { try store.cases(naming: worker) }

  func drafts(of form: TaskID, in id: CaseID) throws(StoreError) -> [Draft] { try store.drafts(of: form, in: id) }

  func latestDraft(by worker: WorkerID) throws(StoreError) -> Draft? { try store.latestDraft(by: worker) }
  func discardDraft(of form: TaskID, in id: CaseID, by worker: WorkerID) throws(StoreError) {
    try check()
    try store.discardDraft(of: form, in: id, by: worker)
  }

  func find(_ question: FindQuestion, in groups: [FindGroup], limit: Int) throws(StoreError) -> [FoundGroup] {
    try store.find(question, in: groups, limit: limit)
  }

  var sight: Sight { store.sight }

  /// The failures are of the disk, whoever looks.
  func seen(within sight: Sight) -> any CaseStore { FickleStore(store.seen(within: sight), sharing: self) }

  func keep(_ place: KeptPlace, of worker: WorkerID) throws(StoreError) {
    try check()
    try store.keep(place, of: worker)
  }

  func places(of worker: WorkerID) throws(StoreError) -> [KeptPlace] { try store.places(of: worker) }

  @discardableResult
  func append(
    _ entries: [NewEntry], to stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> [Entry] {
    try check()
    return try store.append(entries, to: stream, expecting: expected, relyingOn: others, changing: change)
  }

  func rebuild(with changes: [RowChange], of lengths: [StreamID: Int]?) throws(StoreError) -> Set<StreamID> {
    try check()
    return try store.rebuild(with: changes, of: lengths)
  }

  var isTraining: Bool { get throws(StoreError) { try store.isTraining } }
  func entries(of stream: StreamID) throws(StoreError) -> [Entry] { try store.entries(of: stream) }
  func version(of stream: StreamID) throws(StoreError) -> Int { try store.version(of: stream) }
  func streams() throws(StoreError) -> [StreamID] { try store.streams() }
  func nextCaseID() throws(StoreError) -> CaseID { try store.nextCaseID() }
  func keptDigest(of procedure: ProcedureKey, version: Int) throws(StoreError) -> String? {
    try store.keptDigest(of: procedure, version: version)
  }
  func keptDefinitions(of procedure: ProcedureKey, version: Int) throws(StoreError) -> KeptDefinitions? {
    try store.keptDefinitions(of: procedure, version: version)
  }
  func latestKept(limit: Int) throws(StoreError) -> [KeptDefinitions] { try store.latestKept(limit: limit) }
  func worker(_ id: WorkerID) throws(StoreError) -> Worker? { try store.worker(id) }
  func workers(matching text: String, role: RoleKey?, limit: Int) throws(StoreError) -> [Worker] {
    try store.workers(matching: text, role: role, limit: limit)
  }
  func workers(of team: TeamID) throws(StoreError) -> [Worker] { try store.workers(of: team) }
  func tray(_ page: TrayPage) throws(StoreError) -> [TrayRow] { try store.tray(page) }
  func tray(searching search: TraySearch) throws(StoreError) -> TrayFound { try store.tray(searching: search) }
  func trayCount(_ view: TrayView, awake: Int?, limit: Int) throws(StoreError) -> Int {
    try store.trayCount(view, awake: awake, limit: limit)
  }
  func savedTrays(of worker: WorkerID) throws(StoreError) -> [SavedTray] { try store.savedTrays(of: worker) }
  func keepTray(_ tray: SavedTray, of worker: WorkerID) throws(StoreError) {
    try check()
    try store.keepTray(tray, of: worker)
  }
  func forgetTray(_ name: String, of worker: WorkerID) throws(StoreError) {
    try check()
    try store.forgetTray(name, of: worker)
  }
  func trayChanges(in scopes: [String], since: Instant, limit: Int) throws(StoreError) -> [TrayChange] {
    try store.trayChanges(in: scopes, since: since, limit: limit)
  }
  func mandates(of holder: WorkerID) throws(StoreError) -> [Mandate] { try store.mandates(of: holder) }
  func changeMark() throws(StoreError) -> Int { try store.changeMark() }
  func caseRow(_ id: CaseID) throws(StoreError) -> CaseRow? { try store.caseRow(id) }
  func cases(matching text: String, limit: Int) throws(StoreError) -> [CaseRow] {
    try store.cases(matching: text, limit: limit)
  }
  func people(matching text: String, limit: Int) throws(StoreError) -> [PersonRow] {
    try store.people(matching: text, limit: limit)
  }
  func meetings(of id: CaseID) throws(StoreError) -> [MeetingRow] { try store.meetings(of: id) }
  func forms(of id: CaseID) throws(StoreError) -> [FormRow] { try store.forms(of: id) }
  func bookings(of booked: [Booked], from: Moment, to: Moment) throws(StoreError) -> [BookingRow] {
    try store.bookings(of: booked, from: from, to: to)
  }
  func timeliness(_ query: TimelinessQuery) throws(StoreError) -> [TimelinessCount] { try store.timeliness(query) }
  func timeliness(behind figure: TimelinessFigure, limit: Int) throws(StoreError) -> [TimelinessItem] {
    try store.timeliness(behind: figure, limit: limit)
  }
  var isTimelinessWhole: Bool { get throws(StoreError) { try store.isTimelinessWhole } }
  func dumpRows() throws(StoreError) -> [String] { try store.dumpRows() }
  func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) throws(StoreError) -> Draft? {
    try store.draft(of: form, in: id, by: worker)
  }
}
