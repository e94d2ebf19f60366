public import Workflow

extension CaseService {
  /// A case's chronology as it is now.
  public func chronology(of id: CaseID) throws(CaseworkError) -> Chronology {
    let file = try file(id)
    let rules = try rules(of: file)
    let history = try stored { () throws(StoreError) in
      var history: [Chronology.Happening] = []
      for entry in try store.entries(of: StreamID(id)) {
        history.append(Chronology.Happening(try entry.event(), entry.signature))
      }
      return history
    }
    return Chronology(
      of: history, file: file, procedure: rules.procedure, forms: rules.forms, calendar: calendar, now: clock.now)
  }
}
