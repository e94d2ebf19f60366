import Workflow

/// What somebody has changed of a meeting's details and not saved yet, over what is saved.
struct DetailsDraft: Hashable, Sendable {
  /// What the meeting is set for; nil until it is.
  var saved: Schedule?
  /// Who would serve it before anybody was chosen: the workers allocated in those roles.
  var suggested: [RoleKey: WorkerID] = [:]
  /// How people meet by the form that decides it.
  var decidedMethod: String?
  /// Why it is on a date that something speaks against, as typed last.
  var reason = ""
  private var newDate: Day?
  private var newTime: TimeOfDay?
  private var newVenue: String?
  private var newMethod: String?
  private var newJoining: String?
  private var newOfficers: [RoleKey: WorkerID] = [:]

  init() {}

  var date: Day? {
    get { newDate ?? saved?.start.day }
    set { newDate = newValue }
  }
  var time: TimeOfDay? {
    get { newTime ?? saved?.start.time }
    set { newTime = newValue }
  }
  var venue: String {
    get { newVenue ?? saved?.venue ?? "" }
    set { newVenue = newValue }
  }
  /// How people meet; nil where that is not said yet.
  var method: String? {
    get { newMethod ?? decidedMethod ?? saved?.method }
    set { newMethod = newValue }
  }
  /// How people join it.
  var joining: String {
    get { newJoining ?? saved?.joining ?? "" }
    set { newJoining = newValue }
  }
  var officers: [RoleKey: WorkerID] {
    suggested.merging(saved?.officers ?? [:]) { $1 }.merging(newOfficers) { $1 }
  }

  mutating func set(_ worker: WorkerID, as role: RoleKey) { newOfficers[role] = worker }

  /// True where something differs from what is saved.
  var isChanged: Bool {
    isChanged(.date) || isChanged(.time) || isChanged(.venue) || isChanged(.method) || isChanged(.joining)
      || newOfficers.keys.contains { isChanged(.officer($0)) }
  }

  /// True where a row differs from what is saved.
  func isChanged(_ item: DetailsItem) -> Bool {
    switch item {
    case .date: newDate.map { $0 != saved?.start.day } ?? false
    case .time: newTime.map { $0 != saved?.start.time } ?? false
    case .venue: newVenue.map { $0 != saved?.venue ?? "" } ?? false
    case .method: newMethod.map { $0 != saved?.method } ?? false
    case .joining: newJoining.map { $0 != saved?.joining ?? "" } ?? false
    case .officer(let role):
      newOfficers[role].map { $0 != saved?.officers[role] ?? suggested[role] } ?? false
    case .update: false
    }
  }

  /// Forgets every change.
  mutating func discard() {
    newDate = nil
    newTime = nil
    newVenue = nil
    newMethod = nil
    newJoining = nil
    newOfficers = [:]
    reason = ""
  }

  /// What is changed, as it is kept in case of need.
  var kept: [FieldAddress: Answer] {
    var kept: [FieldAddress: Answer] = [:]
    if isChanged(.date) { kept[.date] = newDate.map { .text($0.description) } }
    if isChanged(.time) { kept[.time] = newTime.map { .text($0.description) } }
    if isChanged(.venue) { kept[.venue] = newVenue.map { .text($0) } }
    if isChanged(.method) { kept[.method] = newMethod.map { .text($0) } }
    if isChanged(.joining) { kept[.joining] = newJoining.map { .text($0) } }
    if isChanged, !reason.isEmpty { kept[.reason] = .text(reason) }
    for (role, worker) in newOfficers where isChanged(.officer(role)) {
      kept[.officer(role)] = .text(worker.rawValue)
    }
    return kept
  }

  /// Takes up again what was kept.
  mutating func restore(_ kept: [FieldAddress: Answer], officers: [RoleKey]) {
    newDate = kept[.date]?.text.flatMap { Day($0) }
    newTime = kept[.time]?.text.flatMap { TimeOfDay($0) }
    newVenue = kept[.venue]?.text
    newMethod = kept[.method]?.text
    newJoining = kept[.joining]?.text
    reason = kept[.reason]?.text ?? ""
    for role in officers {
      newOfficers[role] = kept[.officer(role)]?.text.map { WorkerID($0) }
    }
  }
}

/// Who was there and when it was held, as ticked and not recorded yet, over what is recorded.
struct AttendanceDraft: Hashable, Sendable {
  /// When it was held and who was there, as recorded; nil until it is.
  private(set) var recorded: Moment?
  private(set) var recordedPresent: [PersonID] = []
  /// When it was to be held.
  var scheduled: Moment?
  private var newDate: Day?
  private var newTime: TimeOfDay?
  private var newPresent: Set<PersonID>?

  init() {}

  var date: Day? {
    get { newDate ?? (recorded ?? scheduled)?.day }
    set { newDate = newValue }
  }
  var time: TimeOfDay? {
    get { newTime ?? (recorded ?? scheduled)?.time }
    set { newTime = newValue }
  }
  var present: Set<PersonID> {
    get { newPresent ?? Set(recordedPresent) }
    set { newPresent = newValue }
  }

  /// True where something differs from what is recorded.
  var isChanged: Bool {
    newPresent.map { $0 != Set(recordedPresent) } ?? false
      || newDate.map { $0 != (recorded ?? scheduled)?.day } ?? false
      || newTime.map { $0 != (recorded ?? scheduled)?.time } ?? false
  }

  /// Takes over what is recorded now. Whoever somebody else has recorded meanwhile as present, or as not, is so here too,
  /// unless it was ticked otherwise.
  mutating func take(recorded: Moment?, present: [PersonID]) {
    rebase(from: Set(recordedPresent), to: Set(present))
    (self.recorded, recordedPresent) = (recorded, present)
  }

  private mutating func rebase(from before: Set<PersonID>, to now: Set<PersonID>) {
    guard let mine = newPresent, before != now else { return }
    newPresent = mine.union(now.subtracting(before)).subtracting(before.subtracting(now))
  }

  /// Forgets every change.
  mutating func discard() {
    newDate = nil
    newTime = nil
    newPresent = nil
  }

  /// What is changed, as it is kept in case of need.
  var kept: [FieldAddress: Answer] {
    guard isChanged else { return [:] }
    var kept: [FieldAddress: Answer] = [:]
    if newPresent != nil, !recordedPresent.isEmpty {
      kept[.presentBefore] = .list(recordedPresent.map(\.rawValue).sorted())
    }
    kept[.date] = newDate.map { .text($0.description) }
    kept[.time] = newTime.map { .text($0.description) }
    kept[.present] = newPresent.map { .list($0.map(\.rawValue).sorted()) }
    return kept
  }

  /// Takes up again what was kept.
  mutating func restore(_ kept: [FieldAddress: Answer]) {
    newDate = kept[.date]?.text.flatMap { Day($0) }
    newTime = kept[.time]?.text.flatMap { TimeOfDay($0) }
    newPresent = kept[.present].map { Set($0.values.map { PersonID($0) }) }
    let before = Set(kept[.presentBefore]?.values.map { PersonID($0) } ?? [])
    rebase(from: before, to: Set(recordedPresent))
  }
}

extension FieldAddress {
  fileprivate static let presentBefore = FieldAddress(FieldKey("present-before"))
  fileprivate static let date = FieldAddress(FieldKey("date"))
  fileprivate static let time = FieldAddress(FieldKey("time"))
  fileprivate static let venue = FieldAddress(FieldKey("venue"))
  fileprivate static let method = FieldAddress(FieldKey("method"))
  fileprivate static let joining = FieldAddress(FieldKey("joining"))
  fileprivate static let reason = FieldAddress(FieldKey("reason"))
  fileprivate static let present = FieldAddress(FieldKey("present"))
  fileprivate static func officer(_ role: RoleKey) -> FieldAddress { FieldAddress(FieldKey("officer:\(role)")) }
}
