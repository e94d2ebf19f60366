import Workflow

extension InMemoryStore {
  @discardableResult
  public func erase(
    _ erasure: TextErasure, from stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> Bool {
    try self.change { rows throws(StoreError) in
      let before = try rows.entries(of: stream, expecting: expected, relyingOn: others)
      let emptied = before.map { entry in
        var entry = entry
        entry.fact.payload = erasure.left[entry.sequence] ?? entry.fact.payload
        return entry
      }
      rows.journal[stream] =
        emptied
        + HashChain.chain(
          [erasure.fact], to: stream, after: before.count, hash: before.last?.hash ?? HashChain.beginning)
      if case .form(let form) = erasure.text {
        let id = CaseID(rawValue: stream.rawValue)
        rows.drafts = rows.drafts.filter { $0.key.caseID != id || $0.key.form != form }
        rows.places = rows.places.mapValues { $0.filter { !$0.quotes(form, of: id) } }
      }
      rows.apply(change)
      return true
    }
  }

  @discardableResult
  public func clean() -> Bool { true }
}
