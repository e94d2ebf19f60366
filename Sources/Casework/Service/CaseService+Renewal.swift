import Workflow

extension CaseService {
  /// Makes the rows anew that name workers by another name or team than they had: those of each case in which they are
  /// involved or did something, while others go on working.
  ///
  /// A case that can't be read keeps its rows, and the rest are made before that is thrown. Where a condition is given it
  /// is of the cases that meet it alone.
  func renew(
    naming workers: [Worker], where isMeant: (CaseID) throws(CaseworkError) -> Bool = { _ in true }
  ) throws(CaseworkError) {
    guard !workers.isEmpty else { return }
    let before = Dictionary(workers.map { ($0.id, $0) }) { first, _ in first }
    var cases: Set<CaseID> = []
    for id in before.keys { cases.formUnion(try stored { () throws(StoreError) in try whole.cases(naming: id) }) }
    var unread: CaseworkError?
    for id in cases.sorted() {
      do throws(CaseworkError) {
        if try isMeant(id) { try renew(id, before) }
      } catch {
        unread = unread ?? error
      }
    }
    if let unread { throw unread }
  }

  private func renew(_ id: CaseID, _ before: [WorkerID: Worker]) throws(CaseworkError) {
    for _ in 0..<CaseService.mostPasses {
      try refreshStaff()
      let found = try stored { () throws(StoreError) in try CaseFile(id: id, entries: whole.entries(of: StreamID(id))) }
      guard let file = found else { return }
      let staff = staff
      let procedure = try rules(of: file).procedure
      let old = Projection(procedure: procedure, calendar: calendar) { before[$0] ?? staff.worker($0) }
      let new = Projection(procedure: procedure, calendar: calendar) { staff.worker($0) }
      let change = RowChange(of: id, from: old.rows(of: file), to: new.rows(of: file))
      guard change.put != CaseRows() else { return }
      do throws(StoreError) {
        try whole.append(
          [], to: StreamID(id), expecting: file.version, relyingOn: [.authority: staff.version], changing: change)
        return
      } catch {
        // Whoever went on with it meanwhile knew the workers as they were, or as they are.
        guard case .conflict = error else { throw .store(error) }
      }
    }
    let version = try stored { () throws(StoreError) in try whole.version(of: StreamID(id)) }
    throw .store(.conflict(stream: StreamID(id), expected: version, found: version))
  }
}
