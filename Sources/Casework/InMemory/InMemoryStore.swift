import Synchronization
public import Workflow

/// A store that lives as long as its process: for tests, and for trying a screen.
public final class InMemoryStore: CaseStore {
  /// True for a store in which one may act as anybody.
  public let isTraining: Bool
  /// What may be seen of it.
  public let sight: Sight
  private let kept: Kept

  /// What several views of one store share.
  private final class Kept: Sendable {
    let rows: Mutex<InMemoryRows>
    init(_ rows: InMemoryRows = InMemoryRows()) { self.rows = Mutex(rows) }
  }

  /// An empty store.
  public init(isTraining: Bool = true) {
    self.isTraining = isTraining
    sight = .whole
    kept = Kept()
  }

  /// A store of its own, with what another holds now.
  public init(copying store: InMemoryStore) {
    isTraining = store.isTraining
    sight = store.sight
    kept = Kept(store.kept.rows.withLock { $0 })
  }

  private init(_ store: InMemoryStore, within sight: Sight) {
    isTraining = store.isTraining
    self.sight = sight
    kept = store.kept
  }

  public func seen(within sight: Sight) -> any CaseStore { InMemoryStore(self, within: sight) }

  /// Looks at what may be seen.
  func seen<Found>(_ look: (inout InMemoryRows) -> Found) -> Found {
    kept.rows.withLock { rows in
      guard !sight.isWhole else { return look(&rows) }
      var visible = rows.within(sight)
      return look(&visible)
    }
  }

  /// Changes what is kept.
  func change<Result, Failure: Error>(
    _ body: (inout InMemoryRows) throws(Failure) -> sending Result
  ) throws(Failure) -> Result {
    try kept.rows.withLock(body)
  }

  public func entries(of stream: StreamID) -> [Entry] { seen { $0.journal[stream] ?? [] } }

  public func version(of stream: StreamID) -> Int { seen { $0.journal[stream]?.count ?? 0 } }

  public func streams() -> [StreamID] {
    seen { rows in rows.journal.keys.sorted { ByteOrder.precedes($0.rawValue, $1.rawValue) } }
  }

  @discardableResult
  public func append(
    _ entries: [NewEntry], to stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> [Entry] {
    try self.change { rows throws(StoreError) in
      let before = try rows.entries(of: stream, expecting: expected, relyingOn: others)
      let taken = rows.clashes(with: change.claimed)
      guard taken.isEmpty else { throw .booked(taken) }
      let added = HashChain.chain(
        entries, to: stream, after: before.count, hash: before.last?.hash ?? HashChain.beginning)
      if !added.isEmpty { rows.journal[stream] = before + added }
      rows.apply(change)
      return added
    }
  }

  public func nextCaseID() -> CaseID {
    change { rows in
      while true {
        rows.lastCase += 1
        let id = CaseID.numbered(rows.lastCase)
        if rows.journal[StreamID(id)] == nil { return id }
      }
    }
  }

  public func rebuild(with changes: [RowChange], of lengths: [StreamID: Int]?) -> Set<StreamID> {
    change { rows in
      if let lengths {
        let moved = Set(rows.journal.filter { $0.value.count != lengths[$0.key, default: 0] }.keys)
        guard moved.isEmpty else { return moved }
      }
      rows.removeAll()
      for change in changes { rows.apply(change) }
      return []
    }
  }

  public func latestKept(limit: Int) -> [KeptDefinitions] {
    let kept = seen(\.definitions).sorted {
      $0.version == $1.version ? $0.procedure < $1.procedure : $0.version > $1.version
    }
    return Array(kept.prefix(max(0, limit)))
  }

  public func keptDefinitions(of procedure: ProcedureKey, version: Int) -> KeptDefinitions? {
    seen { $0.definitions.first { $0.procedure == procedure && $0.version == version } }
  }

  public func keptDigest(of procedure: ProcedureKey, version: Int) -> String? {
    keptDefinitions(of: procedure, version: version)?.digest
  }

  public func saveDraft(_ draft: Draft) {
    change { $0.drafts[DraftKey(caseID: draft.caseID, form: draft.form, worker: draft.worker)] = draft }
  }

  public func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) -> Draft? {
    seen { $0.drafts[DraftKey(caseID: id, form: form, worker: worker)] }
  }

  public func drafts(of form: TaskID, in id: CaseID) -> [Draft] {
    seen { state in
      state.drafts.values.filter { $0.form == form && $0.caseID == id }.sorted { $0.worker < $1.worker }
    }
  }

  public func latestDraft(by worker: WorkerID) -> Draft? {
    guard sight.isOwn(worker) else { return nil }
    return seen { state in state.drafts.values.filter { $0.worker == worker }.latest }
  }

  public func discardDraft(of form: TaskID, in id: CaseID, by worker: WorkerID) {
    change { $0.drafts[DraftKey(caseID: id, form: form, worker: worker)] = nil }
  }
}

extension CaseID {
  /// The case number of a count: `C0001`, and `C12345` past four digits.
  public static func numbered(_ count: Int) -> CaseID {
    let digits = String(count)
    return CaseID("C" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }
}
