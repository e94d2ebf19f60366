public import Workflow

/// A family and the people around it as a tree of text: the generations, then agencies and the authority's own workers.
public struct FamilyNetwork: Hashable, Sendable {
  /// From top to bottom.
  public var nodes: [Node]

  /// A line of the tree.
  public struct Node: Hashable, Sendable, Codable {
    /// The branches in front of it: "│  ├─ ".
    public var branch: String
    /// What stands in front of its further lines: "│  │  ".
    public var trunk: String
    public var text: String
    /// True for a heading.
    public var isHeading: Bool
    public var person: PersonID?
  }

  /// Something with what hangs from it.
  private struct Twig {
    var text: String
    var person: PersonID?
    var twigs: [Twig] = []
  }

  /// The tree of a case; workers are named by `worker`.
  public init(of file: CaseFile, procedure: Procedure, today: Day, worker: (WorkerID) -> Worker?) {
    let writer = TwigWriter(file: file, procedure: procedure, today: today)
    let family = Twig(
      text: [say("\(file.family) family"), file.address].compactMap { $0 }.filter { !$0.isEmpty }.joined(
        separator: " · "),
      twigs: FamilyNetwork.generations(file, writer))
    var around = Twig(text: say("Around the family"), twigs: FamilyNetwork.agencies(file, procedure, writer))
    let allocated = procedure.roles.compactMap { role in
      file.allocations[role.key].map { id in
        Twig(
          text: "\(role.title): "
            + (worker(id).map { "\($0.name), \($0.teamName)" } ?? say("\(id), who is no worker now")))
      }
    }
    if !allocated.isEmpty { around.twigs.insert(Twig(text: say("Allocated"), twigs: allocated), at: 0) }
    nodes = []
    add(family, branch: "", trunk: "")
    if !around.twigs.isEmpty { add(around, branch: "", trunk: "") }
  }

  private mutating func add(_ twig: Twig, branch: String, trunk: String) {
    nodes.append(
      Node(branch: branch, trunk: trunk, text: twig.text, isHeading: !twig.twigs.isEmpty, person: twig.person))
    for (index, next) in twig.twigs.enumerated() {
      let isLast = index == twig.twigs.count - 1
      add(next, branch: trunk + (isLast ? "└─ " : "├─ "), trunk: trunk + (isLast ? "   " : "│  "))
    }
  }

  private static func generations(_ file: CaseFile, _ writer: TwigWriter) -> [Twig] {
    let relatives = Dictionary(grouping: file.people.filter { $0.kind == .relative }) {
      Kinship(relationship: $0.relationship)
    }
    func twig(_ kinship: Kinship) -> Twig? {
      relatives[kinship].map { people in
        Twig(text: kinship.title, twigs: people.map { Twig(text: writer.relative($0), person: $0.id) })
      }
    }
    let children = file.children.map { Twig(text: writer.child($0), person: $0.id) }
    return [
      twig(.grandparents), twig(.parents), children.isEmpty ? nil : Twig(text: say("Children"), twigs: children),
      twig(.siblings), twig(.others),
    ].compactMap(\.self)
  }

  /// The professionals, by the kind of agency that they come from in the procedure's order; those of none by agency.
  private static func agencies(_ file: CaseFile, _ procedure: Procedure, _ writer: TwigWriter) -> [Twig] {
    let people = file.people.filter { $0.kind == .professional }
    var order: [String] = procedure.sectors.map(\.title)
    let groups = Dictionary(grouping: people) { person -> String in
      if let sector = person.sector { return procedure.sectors.first { $0.value == sector }?.title ?? sector }
      return person.agency.flatMap { $0.isEmpty ? nil : $0 } ?? say("No agency is recorded")
    }
    for title in groups.keys.sorted() where !order.contains(title) { order.append(title) }
    return order.compactMap { title in
      groups[title].map { people in
        Twig(text: title, twigs: people.map { Twig(text: writer.professional($0), person: $0.id) })
      }
    }
  }
}

/// Puts people into words for the tree.
private struct TwigWriter {
  let file: CaseFile
  let procedure: Procedure
  let today: Day

  func child(_ child: Person) -> String {
    let age = child.born.map { $0 > today ? say("unborn") : "\(child.age(on: today) ?? 0)" }
    let statuses = procedure.statuses.compactMap { status in
      file.statuses[child.id]?[status.key].map { say("\(status.title) since \($0.since.short)") }
    }
    return join([[child.name, age].compactMap { $0 }.joined(separator: ", ")] + statuses)
  }

  func relative(_ person: Person) -> String {
    let elsewhere = person.isAddressConfidential == true ? nil : person.address.map { say("lives at \($0)") }
    return join([named(person, [person.relationship]), elsewhere].compactMap { $0 } + involvement(of: person))
  }

  func professional(_ person: Person) -> String {
    let agency = person.sector == nil ? nil : person.agency
    return join([named(person, [person.relationship, agency])] + involvement(of: person))
  }

  private func named(_ person: Person, _ about: [String?]) -> String {
    ([person.name] + about).compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The groups that somebody is in, and at how many of the meetings to which they were asked they were.
  private func involvement(of person: Person) -> [String] {
    let groups = procedure.groups.filter { file.membership(of: person.id, in: $0.key) != nil }.map {
      say("in the \($0.title.prefix(1).lowercased() + $0.title.dropFirst())")
    }
    let asked = file.steps.filter { step in
      step.meeting.held != nil
        && (step.meeting.invitation(of: person.id) != nil || step.meeting.present.contains(person.id))
    }
    let present = asked.count { $0.meeting.present.contains(person.id) }
    let meetings =
      asked.isEmpty
      ? [] : [say("at \(present) of \(asked.count) \(asked.count == 1 ? say("meeting") : say("meetings"))")]
    return groups + meetings
  }

  private func join(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " · ") }
}
