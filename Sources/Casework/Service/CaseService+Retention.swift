public import Workflow

extension CaseService {
  /// The closed cases that may be seen, those whose time ends first before the others and those that no rule covers last;
  /// and what stands in the way of reading any other.
  ///
  /// The lists tell which cases have no open step; the journal of each of those is read, one after another. That takes as
  /// long as there are closed cases, and is asked a few times a year.
  public func retainedCases(
    by schedule: RetentionSchedule
  ) throws(CaseworkError) -> (cases: [RetainedCase], unread: [(id: CaseID, problem: CaseworkError)]) {
    try lookAgain()
    let rows = try stored { () throws(StoreError) in try store.cases(matching: "", limit: .max) }
    var cases: [RetainedCase] = []
    var unread: [(id: CaseID, problem: CaseworkError)] = []
    for row in rows where row.current.isEmpty {
      do throws(CaseworkError) {
        let file = try file(row.id)
        guard let retention = file.retention(by: schedule) else { continue }
        cases.append(RetainedCase(id: file.id, label: file.label, retention: retention, holds: file.holdsInForce))
      } catch {
        unread.append((row.id, error))
      }
    }
    func order(_ item: RetainedCase) -> (Int, Day, CaseID) {
      (item.retention.term == nil ? 1 : 0, item.retention.term?.until ?? .latest, item.id)
    }
    return (cases.sorted { order($0) < order($1) }, unread)
  }
}
