/// What of a case decides who may see it.
public struct CaseAccess: Hashable, Sendable, Codable {
  /// The team that has it.
  public var team: TeamID
  /// The authority's workers who are involved in it, by id.
  public var involved: [WorkerID]
  /// Who alone may see it, and the last day on which each may; nil for a case that is not restricted.
  public var named: [WorkerID: Day]?

  public init(team: TeamID, involved: [WorkerID], named: [WorkerID: Day]? = nil) {
    self.team = team
    self.involved = involved
    self.named = named
  }
}

extension CaseFile {
  /// Who may see the case: whoever is allocated, has one of its tasks or requests, serves at a meeting or is one of the
  /// people that it lists is involved; where it is restricted, the named alone, and whoever opened it in an emergency
  /// until that ends.
  public var access: CaseAccess {
    var involved = Set(allocations.values).union(people.compactMap(\.worker))
    for step in steps {
      involved.formUnion(step.assigned.values)
      involved.formUnion(step.meeting.schedule.map { Array($0.officers.values) } ?? [])
      if let worker = step.passed?.to.worker { involved.insert(worker) }
      for request in step.requests.values.joined() {
        if let worker = request.passed.to.worker { involved.insert(worker) }
      }
    }
    let named = restriction.map { restriction in
      var named = emergencies.reduce(into: [:]) { days, access in
        days[access.worker] = max(days[access.worker] ?? access.until, access.until)
      }
      for worker in restriction.named { named[worker] = .latest }
      return named
    }
    return CaseAccess(team: team, involved: involved.sorted(), named: named)
  }
}
