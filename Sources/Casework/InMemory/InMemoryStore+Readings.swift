import Synchronization
public import Workflow

extension InMemoryStore {
  @discardableResult
  public func record(_ reading: CaseReading) throws(StoreError) -> KeptReading {
    let kept = change { state -> KeptReading? in
      let last = state.readings.last
      let kept = try? ReadingChain.chain(reading, after: last?.number ?? 0, hash: last?.hash ?? HashChain.beginning)
      if let kept { state.readings.append(kept) }
      return kept
    }
    guard let kept else { throw .damaged(path: "", detail: "a reading can't be written") }
    return kept
  }

  public func readings(_ query: ReadingQuery, limit: Int) -> [KeptReading] {
    let found = seen { $0.readings }.filter { kept in
      switch query {
      case .cases(let ids): ids.contains(kept.reading.caseID)
      case .worker(let id): kept.reading.by == id
      }
    }
    return Array(found.reversed().prefix(max(0, limit)))
  }

  public func entries(by worker: WorkerID, limit: Int) -> [Entry] {
    let entries = seen { $0.journal.values.joined().filter { $0.fact.by == worker } }
    return Array(entries.sorted(by: Entry.isLater).prefix(max(0, limit)))
  }

  public func isRestricted(_ id: CaseID) -> Bool? { seen { rows in rows.access[id].map { $0.named != nil } } }

  public func cases(naming worker: WorkerID) -> [CaseID] {
    let found = seen { rows in
      let involved = rows.access.filter { $0.value.involved.contains(worker) || $0.value.named?[worker] != nil }.keys
      let worked = rows.journal.filter { $0.key != .authority && $0.value.contains { $0.fact.by == worker } }.keys
      return Set(involved).union(worked.map { CaseID($0.rawValue) })
    }
    return found.sorted { ByteOrder.precedes($0.rawValue, $1.rawValue) }
  }
}

extension Entry {
  /// The order of entries of several streams, the latest first.
  public static func isLater(_ left: Entry, _ right: Entry) -> Bool {
    if left.fact.at != right.fact.at { return left.fact.at > right.fact.at }
    if left.stream != right.stream { return ByteOrder.precedes(left.stream.rawValue, right.stream.rawValue) }
    return left.sequence > right.sequence
  }
}
