import Casework
import Workflow

/// A case that was played, from which others are cast: what is decided and written is the same, people and workers
/// are not. Without it a store of a hundred thousand families would take an hour to make.
struct DemoMould: Sendable {
  var facts: [DemoFact]
  var crew: DemoStaff.Crew

  /// A case like this one, for another family of the same shape.
  func cast(
    as id: CaseID, family: DemoFamily, crew: DemoStaff.Crew
  ) throws(DemoFailure) -> (facts: [NewEntry], file: CaseFile) {
    let substitutes = self.substitutes(in: crew)
    var entries: [NewEntry] = []
    entries.reserveCapacity(facts.count)
    var file: CaseFile?
    var people = family.people.makeIterator()
    for fact in facts {
      var entry = fact.entry
      entry.by = substitutes[entry.by] ?? entry.by
      var event = fact.event
      if let changed = recast(fact.event, family, crew, substitutes, &people) {
        event = changed
        do {
          entry.payload = try JSONText.encode(changed)
        } catch {
          throw DemoFailure(caseID: id, family: family.name, command: event.name, reason: "\(error)")
        }
      }
      let signature = Signature(by: entry.by, at: entry.at)
      if file == nil {
        file = CaseFile(opening: event, id: id, signature: signature)
      } else {
        file?.evolve(event, signature: signature)
      }
      entries.append(entry)
    }
    guard let file else {
      throw DemoFailure(caseID: id, family: family.name, command: OpenCase.name, reason: "The mould is empty.")
    }
    return (entries, file)
  }

  private func substitutes(in crew: DemoStaff.Crew) -> [WorkerID: WorkerID] {
    var found: [WorkerID: WorkerID] = [:]
    for (role, worker) in self.crew.byRole { found[worker.id] = crew.worker(role).id }
    return found
  }

  /// The event with this family's people and workers; nil where it names none.
  private func recast(
    _ event: Event, _ family: DemoFamily, _ crew: DemoStaff.Crew, _ substitutes: [WorkerID: WorkerID],
    _ people: inout IndexingIterator<[NewPerson]>
  ) -> Event? {
    switch event {
    case .caseOpened(var opened):
      opened.family = family.name
      opened.address = family.address
      opened.team = crew.worker("social-worker").team
      return .caseOpened(opened)
    case .personAdded(var added):
      guard let person = people.next() else { return nil }
      added.person.givenName = person.givenName
      added.person.familyName = person.familyName
      added.person.phone = person.phone
      added.person.email = person.email
      added.person.address = person.address
      if let worker = person.worker {
        added.person.worker = worker
        added.person.agency = person.agency
      }
      return .personAdded(added)
    case .workerAllocated(var allocated):
      allocated.worker = substitutes[allocated.worker] ?? allocated.worker
      return .workerAllocated(allocated)
    case .taskReassigned(var reassigned):
      reassigned.worker = substitutes[reassigned.worker] ?? reassigned.worker
      return .taskReassigned(reassigned)
    case .meetingScheduled(var scheduled):
      scheduled.schedule.officers = scheduled.schedule.officers.mapValues { substitutes[$0] ?? $0 }
      return .meetingScheduled(scheduled)
    default: return nil
    }
  }
}
