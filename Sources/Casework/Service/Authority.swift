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
}

extension CaseService {
  /// Registers workers, or changes who they are; rows that name one whose name or team has changed are made anew.
  public func register(
    _ workers: [Worker], by actor: WorkerID, role: RoleKey = "administrator", at: Instant? = nil,
    expecting: Int? = nil
  ) throws(CaseworkError) {
    let isChange = workers.contains { worker in self.worker(worker.id).map { $0 != worker } ?? false }
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
    if isChange { try rebuild() }
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
    do {
      var first = RowChange()
      var workers: [WorkerID: Worker] = [:]
      for entry in try whole.entries(of: .authority) {
        guard let event = try? JSONText.decode(AuthorityEvent.self, from: entry.fact.payload) else {
          try leave(.authority, .store(.unreadableEntry(stream: .authority, sequence: entry.sequence)))
          continue
        }
        switch event {
        case .workerRegistered(let worker): workers[worker.id] = worker
        case .definitionsKept(let kept): first.definitions.append(kept)
        case .mandateGranted(let mandate), .mandateEnded(let mandate): first.mandates.append(mandate)
        }
      }
      for kept in first.definitions { try know(kept) }
      first.workers = workers.values.sorted { $0.id < $1.id }
      var changes = [first]
      let known = workers
      for stream in try whole.streams() where stream != .authority {
        do throws(CaseworkError) {
          if let change = try rebuilt(stream, with: known) { changes.append(change) }
        } catch {
          try leave(stream, error)
        }
      }
      try whole.rebuild(with: changes)
    } catch let error as CaseworkError {
      throw error
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .definitions("The journal can't be read: \(error)")
    }
  }

  /// The rows of a case, all of them new; nil where it has no entries.
  private func rebuilt(_ stream: StreamID, with workers: [WorkerID: Worker]) throws(CaseworkError) -> RowChange? {
    let id = CaseID(stream.rawValue)
    let found = try stored { () throws(StoreError) in try CaseFile(id: id, entries: whole.entries(of: stream)) }
    guard let file = found else { return nil }
    let projection = Projection(procedure: try rules(of: file).procedure, calendar: calendar, worker: { workers[$0] })
    return RowChange(of: id, from: CaseRows(), to: projection.rows(of: file))
  }
}
