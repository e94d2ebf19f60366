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
      let version = try expecting ?? store.version(of: .authority)
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
    do {
      var first = RowChange()
      var workers: [WorkerID: Worker] = [:]
      for entry in try whole.entries(of: .authority) {
        switch try JSONText.decode(AuthorityEvent.self, from: entry.fact.payload) {
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
        let id = CaseID(stream.rawValue)
        guard let file = try CaseFile(id: id, entries: whole.entries(of: stream)) else { continue }
        let projection = Projection(procedure: try rules(of: file).procedure, calendar: calendar, worker: { known[$0] })
        changes.append(RowChange(of: id, from: CaseRows(), to: projection.rows(of: file)))
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
}
