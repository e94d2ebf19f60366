import Casework
import Testing

@testable import Workflow

@Suite struct FamilyNetworkTests {
  @Test(arguments: [
    ("mother", Kinship.parents), ("Step-father", .parents), ("maternal grandmother", .grandparents),
    ("great-grandfather", .grandparents), ("half-brother", .siblings), ("sister", .siblings), ("aunt", .others),
    ("mother's sister", .others), ("foster carer", .parents), ("father's partner", .parents),
    ("sister-in-law", .others),
    ("godmother", .others), ("", .others), ("lodger", .others),
  ])
  func aGenerationIsReadFromTheRelationship(text: String, kinship: Kinship) {
    #expect(Kinship(relationship: text) == kinship)
    #expect(Kinship(relationship: nil) == .others)
  }

  private static let procedure = Procedure(
    key: "tiny", version: 1, title: "Tiny", roles: [Role(key: "worker", title: "Worker", isAllocated: true)],
    timescales: [], statuses: [StatusDefinition(key: "watched", title: "watched")], invitationMethods: [],
    startingSteps: [], steps: [], sectors: [Choice("police", title: "Police"), Choice("health", title: "Health")],
    groups: [GroupDefinition(key: "circle", title: "Circle")])

  private func network(_ people: [Person], worker: WorkerID? = nil, family: String = "Ash") throws -> [String] {
    let signature = Signature(by: "ann", at: Instant(milliseconds: 1_768_210_860_000))
    let opened = CaseOpened(family: family, procedure: "tiny", procedureVersion: 1, team: "north", address: "1 Road")
    var file = try #require(CaseFile(opening: .caseOpened(opened), id: "C0001", signature: signature))
    file.people = people
    if let worker { file.allocations = ["worker": worker] }
    file.statuses = ["p1": ["watched": ChildStatus(since: Day(number: 20_000))]]
    let network = FamilyNetwork(of: file, procedure: Self.procedure, today: Day(number: 20_465)) { _ in nil }
    return network.nodes.map { $0.branch + $0.text }
  }

  @Test func aFamilyIsATreeAndThoseAroundItAnother() throws {
    let lines = try network(
      [
        Person(id: "p1", kind: .child, givenName: "Kit", familyName: "Ash", born: Day(number: 18_000)),
        Person(id: "p2", kind: .child, givenName: "Bay", familyName: "Ash"),
        Person(id: "p3", kind: .relative, givenName: "Ada", familyName: "Ash", relationship: "mother"),
        Person(
          id: "p4", kind: .relative, givenName: "Eve", familyName: "Elm", relationship: "grandmother",
          address: "A secret place", isAddressConfidential: true),
        Person(
          id: "p5", kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "nurse",
          agency: "Hill School", sector: "health"),
        Person(id: "p6", kind: .professional, givenName: "", familyName: "", agency: "Lantern Trust"),
      ], worker: "zoe.left")
    #expect(
      lines == [
        "Ash family · 1 Road",
        "├─ Grandparents", "│  └─ Eve Elm, grandmother",
        "├─ Parents and carers", "│  └─ Ada Ash, mother",
        "└─ Children", "   ├─ Kit Ash, 6 · watched since 4 Oct 2024", "   └─ Bay Ash",
        "Around the family",
        "├─ Allocated", "│  └─ Worker: zoe.left, who is no worker now",
        "├─ Health", "│  └─ Ruth Bell, nurse, Hill School",
        "└─ Lantern Trust", "   └─ ",
      ], "\(lines)")
  }

  @Test func fortyChildrenAndNobodyElse() throws {
    let wide = String(repeating: "W", count: 200)
    let children = (1...40).map { Person(id: PersonID("p\($0)"), kind: .child, givenName: wide, familyName: "\($0)") }
    let lines = try network(children, family: wide)
    #expect(lines.count == 42)
    #expect(lines.last?.hasPrefix("   └─ ") == true)
    #expect(try network([]) == ["Ash family · 1 Road"])
  }
}
