import Workflow

extension DemoFamilyMaker {
  /// Who knows the family from other agencies, its own social worker first.
  func professionals(for children: [NewPerson], school: DemoAgencies.Member?) -> [NewPerson] {
    let story = plot.story.story
    let ages = children.map { child in child.born.map { (opened - $0) / 365 } ?? 0 }
    let hasYoung = ages.contains { $0 < 5 }
    var members: [DemoAgencies.Member] = []
    if let school { members.append(school) }
    if hasYoung, isFull || school == nil { members.append(turn(DemoAgencies.healthVisitors)) }
    members.append(turn(DemoAgencies.police))
    guard isFull else { return [own] + members.map(person) }
    if school != nil { members.append(turn(DemoAgencies.schoolNurses)) }
    members.append(turn(DemoAgencies.doctors))
    if plot.story == .unborn { members += DemoAgencies.midwives }
    return [own] + (members + story.others).map(person)
  }

  /// Whose turn it is.
  private func turn(_ members: [DemoAgencies.Member]) -> DemoAgencies.Member { members[number % members.count] }

  /// The social worker, as somebody involved with the family.
  private var own: NewPerson {
    // Family names come first in some languages: such a name is left as it is written.
    let isLatin = worker.name.unicodeScalars.allSatisfy { $0.value < 0x250 }
    let parts = isLatin ? worker.name.split(separator: " ", maxSplits: 1).map(String.init) : [worker.name]
    return NewPerson(
      kind: .professional, givenName: parts[0], familyName: parts.count > 1 ? parts[1] : "",
      relationship: worker.title, agency: "Children's social care, \(worker.teamName)", worker: worker.id,
      phone: "01632 960181", email: "\(worker.id)@example.org")
  }

  private func person(_ member: DemoAgencies.Member) -> NewPerson {
    NewPerson(
      kind: .professional, givenName: member.given, familyName: member.family, relationship: member.does,
      agency: member.agency, phone: "01632 960\(member.digits)", email: "\(member.plain)@example.org")
  }
}
