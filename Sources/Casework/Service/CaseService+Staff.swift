public import Workflow

extension CaseService {
  /// Decides a command about the authority's workers and records what follows; the worker as they then are.
  ///
  /// `isOwner` is true for whoever owns the store, and for anybody in a training store.
  @discardableResult
  public func perform(
    _ command: StaffCommand, as actor: WorkerID, isOwner: Bool, at: Instant? = nil
  ) throws(CaseworkError) -> Worker {
    try decidingAnew { () throws(CaseworkError) in
      let (version, context) = try staffContext(of: actor, isOwner: isOwner)
      let decision: StaffDecision
      do throws(Refusal) {
        decision = try command.decide(in: context)
      } catch {
        throw .refused(error)
      }
      try register([decision.worker], by: actor, role: decision.role, at: at, expecting: version)
      return decision.worker
    }
  }

  /// Decides again for as long as somebody else entered something about the authority meanwhile, a few times at most.
  func decidingAnew<Value>(_ decide: () throws(CaseworkError) -> Value) throws(CaseworkError) -> Value {
    for _ in 1..<CaseService.attempts {
      do throws(CaseworkError) {
        return try decide()
      } catch {
        guard error.isOfTheAuthorityMeanwhile else { throw error }
      }
    }
    return try decide()
  }

  /// What a decision about the authority may look at, and the version of its stream that this was.
  func staffContext(
    of actor: WorkerID, isOwner: Bool
  ) throws(CaseworkError) -> (version: Int, context: StaffContext) {
    let version = try stored { () throws(StoreError) in try whole.version(of: .authority) }
    let workers = try stored { () throws(StoreError) in try whole.workers(matching: "", role: nil, limit: .max) }
    return (version, StaffContext(actor: actor, isOwner: isOwner, roles: try rolesOfAll(), workers: workers))
  }

  /// The roles of all procedures, those of the first by name first.
  private func rolesOfAll() throws(CaseworkError) -> [Role] {
    var found: [Role] = []
    for procedure in try definitions().procedures.values.sorted(by: { $0.key < $1.key }) {
      for role in procedure.roles {
        if let index = found.firstIndex(where: { $0.key == role.key }) {
          found[index].permissions.formUnion(role.permissions)
        } else {
          found.append(role)
        }
      }
    }
    return found
  }
}

extension CaseworkError {
  /// True where something was decided on what was known of the authority, and that has moved on.
  fileprivate var isOfTheAuthorityMeanwhile: Bool {
    if case .store(.conflict(stream: .authority, _, _)) = self { true } else { false }
  }
}
