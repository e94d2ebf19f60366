public import Workflow

/// A fact about the authority itself.
public enum AuthorityEvent: Hashable, Sendable, Codable {
  case workerRegistered(Worker)
  /// A case was opened on this version of a procedure for the first time.
  case definitionsKept(KeptDefinitions)
  /// Somebody may act for another until a day.
  case mandateGranted(Mandate)
  /// They may not any more; its day is the one before.
  case mandateEnded(Mandate)
  /// Somebody asked to open a case that they do not see, whether there is one or not.
  case emergencyAsked(CaseID)

  /// What it is called where events are told apart by name.
  public var name: String {
    switch self {
    case .workerRegistered: "worker-registered"
    case .definitionsKept: "definitions-kept"
    case .mandateGranted: "mandate-granted"
    case .mandateEnded: "mandate-ended"
    case .emergencyAsked: "emergency-asked"
    }
  }

  /// What it was about, where that says more than who did it: the number of the case that somebody asked for.
  var place: String? {
    if case .emergencyAsked(let id) = self { id.rawValue } else { nil }
  }
}

extension CaseService {
  /// Registers workers, or changes who they are; then the rows of the cases are made anew that name one whose name or
  /// team has changed, a case at a time.
  public func register(
    _ workers: [Worker], by actor: WorkerID, role: RoleKey = "administrator", at: Instant? = nil,
    expecting: Int? = nil
  ) throws(CaseworkError) {
    var (renamed, reassigned): ([Worker], [Worker]) = ([], [])
    for worker in workers {
      let known = try stored { () throws(StoreError) in try whole.worker(worker.id) }
      guard let known else { continue }
      if known.name != worker.name || known.team != worker.team {
        renamed.append(known)
      } else if known.roles != worker.roles {
        reassigned.append(known)
      }
    }
    var change = RowChange()
    change.workers = workers
    do {
      let facts = try workers.map {
        NewEntry(
          at: at ?? clock.now, by: actor, role: role,
          payload: try JSONText.encode(AuthorityEvent.workerRegistered($0)))
      }
      let version = try expecting ?? whole.version(of: .authority)
      try whole.append(facts, to: .authority, expecting: version, changing: change)
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .definitions("A worker can't be written: \(error)")
    }
    try renew(naming: renamed)
    // Whom an emergency opening is to be reviewed by follows from who may review it.
    try renew(naming: reassigned) { id throws(CaseworkError) in
      try stored { () throws(StoreError) in try whole.isRestricted(id) } == true
    }
  }

  /// Makes every read model anew from the journal.
  public func rebuild() throws(CaseworkError) {
    try rebuild { _, error throws(CaseworkError) in throw error }
  }

  /// The same, with what is to be done about a stream whose rows can't be made: where nothing is thrown, the rest is made
  /// without them.
  public func rebuild(
    orElse leave: (StreamID, CaseworkError) throws(CaseworkError) -> Void
  ) throws(CaseworkError) {
    var book = JournalBook()
    var moved: Set<StreamID>?
    for _ in 0..<CaseService.mostPasses {
      try read(moved, into: &book, orElse: leave)
      let (changes, lengths) = (book.changes, book.lengths)
      let gone = try stored { () throws(StoreError) in try whole.rebuild(with: changes, of: lengths) }
      if gone.isEmpty { return }
      moved = gone
    }
    let stream = moved?.min() ?? .authority
    let found = try stored { () throws(StoreError) in try whole.version(of: stream) }
    throw .store(.conflict(stream: stream, expected: book.lengths[stream] ?? 0, found: found))
  }

  /// How often what others have added meanwhile is read: each time that is less.
  static let mostPasses = 50

  /// What a rebuild has read of the journal so far.
  struct JournalBook {
    var authority = RowChange()
    var workers: [WorkerID: Worker] = [:]
    var rows: [StreamID: RowChange] = [:]
    /// How many entries each stream had when it was read.
    var lengths: [StreamID: Int] = [:]

    var changes: [RowChange] { [authority] + rows.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// Reads streams into the book, or all of them: so it is where the workers have changed, whom any row may name.
  private func read(
    _ moved: Set<StreamID>?, into book: inout JournalBook,
    orElse leave: (StreamID, CaseworkError) throws(CaseworkError) -> Void
  ) throws(CaseworkError) {
    var streams = moved ?? []
    if moved?.contains(.authority) != false {
      book = JournalBook()
      try readAuthority(into: &book, orElse: leave)
      streams = try stored { () throws(StoreError) in Set(try whole.streams()) }
    }
    let workers = book.workers
    for stream in streams.sorted() where stream != .authority {
      book.lengths[stream] = try stored { () throws(StoreError) in try whole.version(of: stream) }
      do throws(CaseworkError) {
        book.rows[stream] = try rebuilt(stream, with: workers)
      } catch {
        book.rows[stream] = nil
        try leave(stream, error)
      }
    }
  }

  func readAuthority(
    into book: inout JournalBook, orElse leave: (StreamID, CaseworkError) throws(CaseworkError) -> Void
  ) throws(CaseworkError) {
    let entries = try stored { () throws(StoreError) in try whole.entries(of: .authority) }
    book.lengths[.authority] = entries.count
    for entry in entries {
      guard let event = try? JSONText.decode(AuthorityEvent.self, from: entry.fact.payload) else {
        try leave(.authority, .store(.unreadableEntry(stream: .authority, sequence: entry.sequence)))
        continue
      }
      switch event {
      case .workerRegistered(let worker): book.workers[worker.id] = worker
      case .definitionsKept(let kept): book.authority.definitions.append(kept)
      case .mandateGranted(let mandate), .mandateEnded(let mandate): book.authority.mandates.append(mandate)
      case .emergencyAsked: break
      }
    }
    for kept in book.authority.definitions { try know(kept) }
    book.authority.workers = book.workers.values.sorted { $0.id < $1.id }
  }

  /// The rows of a case, all of them new; nil where it has no entries.
  func rebuilt(_ stream: StreamID, with workers: [WorkerID: Worker]) throws(CaseworkError) -> RowChange? {
    let id = CaseID(stream.rawValue)
    let found = try stored { () throws(StoreError) in try CaseFile(id: id, entries: whole.entries(of: stream)) }
    guard let file = found else { return nil }
    let projection = Projection(procedure: try rules(of: file).procedure, calendar: calendar, worker: { workers[$0] })
    return RowChange(of: id, from: CaseRows(), to: projection.rows(of: file))
  }
}
