public import Workflow

extension CaseService {
  /// What somebody finds by what they typed, within what they may see: at most `limit` in each group.
  public func find(
    _ typed: String, in groups: [FindGroup] = FindGroup.allCases, limit: Int
  ) throws(CaseworkError) -> [FoundGroup] {
    let question = FindQuestion(reading: typed, today: clock.now.day, calendar: calendar)
    guard !question.isEmpty else { return [] }
    try lookAgain()
    return try stored { () throws(StoreError) in
      try store.find(question, in: groups, limit: limit)
    }
  }

  /// What a worker pinned, and where they went last, of what they may see.
  public func places(of worker: Worker) throws(CaseworkError) -> [KeptPlace] {
    try lookAgain()
    return try stored { () throws(StoreError) in try store.places(of: worker.id) }
  }

  /// What the field of a found passage is called, as its form is defined today; its key where that is not known.
  public func label(of hit: FindHit) -> String? {
    guard case .passage(_, let address) = hit.target else { return nil }
    let definition = hit.definition.flatMap { key in (try? definitions())?.forms[key] }
    return definition?.field(address.field)?.field.label ?? address.field.rawValue
  }
}
