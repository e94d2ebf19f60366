import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let listLaws = [
    Law("the files that a version was read from are kept with their fingerprint") { try $0.definitionsAreKept() },
    Law("workers are found by name, id and role") { try $0.workersAreFound() },
    Law("cases are found by family, number and people") { try $0.casesAreFound() },
    Law("people are found by name") { try $0.peopleAreFound() },
    Law("meetings and forms are listed in the order they came") { try $0.meetingsAndForms() },
  ]

  func definitionsAreKept() throws {
    let file = DefinitionFile(path: "procedures/tiny.yaml", text: "procedure: tiny # Siân 山田\n")
    let first = KeptDefinitions(procedure: "tiny", version: 1, files: [file])
    let second = KeptDefinitions(procedure: "tiny", version: 2, files: [file, DefinitionFile(path: "a", text: "")])
    var change = RowChange()
    change.definitions = [first, second]
    let store = try store(with: change)
    #expect(try store.keptDefinitions(of: "tiny", version: 1) == first)
    #expect(try store.keptDefinitions(of: "tiny", version: 2)?.files.map(\.path) == ["a", "procedures/tiny.yaml"])
    #expect(try store.keptDigest(of: "tiny", version: 1) == first.digest)
    #expect(first.digest != second.digest)
    #expect(try store.keptDigest(of: "tiny", version: 3) == nil)
    #expect(try store.keptDefinitions(of: "other", version: 1) == nil)
    #expect(try store.latestKept(limit: 1).map(\.version) == [2])
    #expect(try store.latestKept(limit: 9).count == 2)
    #expect(try store.latestKept(limit: 0).isEmpty)
  }

  func workersAreFound() throws {
    var change = RowChange()
    change.workers = [Samples.sian, Samples.amina]
    let store = try store(with: change)
    let found = { (text: String, role: RoleKey?) in
      try store.workers(matching: text, role: role, limit: 10).map(\.id)
    }
    #expect(try store.worker("amina.shah") == Samples.amina)
    #expect(try found("", nil) == ["amina.shah", "sian.evans"])
    #expect(try found("SIAN", nil) == ["sian.evans"])
    #expect(try found("a.s", nil) == ["amina.shah"])
    #expect(try found("", "social-worker") == ["amina.shah", "sian.evans"])
    #expect(try found("", "chair") == ["sian.evans"])
    #expect(try found("", "social").isEmpty)
    #expect(try found("amina", "chair").isEmpty)
    #expect(try store.workers(matching: "", role: nil, limit: 1).map(\.id) == ["amina.shah"])
    #expect(try store.workers(of: Samples.amina.team).map(\.id).contains("amina.shah"))
    #expect(
      try store.workers(of: Samples.sian.team)
        == [Samples.amina, Samples.sian].filter { $0.team == Samples.sian.team })
    #expect(try store.workers(of: "no-such-team").isEmpty)
    var renamed = RowChange()
    renamed.workers = [Samples.amina]
    renamed.workers[0].name = "Zara Shah"
    try store.append([Samples.fact()], to: "C9000", expecting: 1, changing: renamed)
    #expect(try found("", nil) == ["sian.evans", "amina.shah"])
  }

  func casesAreFound() throws {
    let store = try make()
    for (id, family, people) in [
      ("C0001" as CaseID, "Carter", ["Ellie", "Jack"]), ("C0002", "Öztürk", ["Zoë"]), ("C0003", "Carter", []),
    ] {
      let change = Samples.change(id) {
        $0.put.summary = Samples.caseRow(id, family: family)
        $0.put.people = people.enumerated().map { Samples.person(PersonID("p\($0 + 1)"), $1, "Mills", in: id) }
      }
      try store.append([Samples.fact()], to: StreamID(id), expecting: 0, changing: change)
    }
    let found = { (text: String) in try store.cases(matching: text, limit: 10).map(\.id) }
    #expect(try store.caseRow("C0002") == Samples.caseRow("C0002", family: "Öztürk"))
    #expect(try found("") == ["C0001", "C0003", "C0002"])
    #expect(try found("carter") == ["C0001", "C0003"])
    #expect(try found("c0002") == ["C0002"])
    #expect(try found("zoe ozturk") == ["C0002"])
    #expect(try found("carter jack") == ["C0001"])
    #expect(try store.cases(matching: "", limit: 2).map(\.id) == ["C0001", "C0003"])
    let gone = Samples.change("C0001") { $0.removedPeople = ["p2"] }
    try store.append([Samples.fact()], to: "C0001", expecting: 1, changing: gone)
    #expect(try found("jack").isEmpty)
  }

  func peopleAreFound() throws {
    let change = Samples.change {
      $0.put.people = [
        Samples.person("p1", "Sam", "Okafor"), Samples.person("p2", "Siân", "Evans"),
        Samples.person("p3", "", "山田"), Samples.person("p4", "Sam", "Adams", in: "C0002"),
      ]
    }
    let store = try store(with: change)
    let found = { (text: String) in try store.people(matching: text, limit: 10).map(\.person.id) }
    #expect(try found("") == ["p4", "p2", "p1", "p3"])
    #expect(try found("sam") == ["p4", "p1"])
    #expect(try found("okafor, sam") == ["p1"])
    #expect(try found("sam okafor") == ["p1"])
    #expect(try found("山") == ["p3"])
    #expect(try store.people(matching: "sam", limit: 1).map(\.caseID) == ["C0002"])
    let changed = Samples.change { $0.put.people = [Samples.person("p1", "Sam", "Zhou")] }
    try store.append([Samples.fact()], to: "C9000", expecting: 1, changing: changed)
    #expect(try found("okafor").isEmpty)
    #expect(try found("") == ["p4", "p2", "p1", "p3"])
  }

  func meetingsAndForms() throws {
    let change = Samples.change {
      $0.put.meetings = [Samples.meeting(2), Samples.meeting(1)]
      $0.put.forms = [Samples.form("report"), Samples.form("minutes")]
    }
    let store = try store(with: change)
    let changed = Samples.change {
      $0.put.meetings = [Samples.meeting(2, venue: "Town hall"), Samples.meeting(3)]
      $0.put.forms = [Samples.form("report", state: .authorised)]
      $0.removedForms = [TaskID(StepID("core-group", 1), "minutes")]
      $0.removedMeetings = [StepID("core-group", 1)]
    }
    try store.append([Samples.fact()], to: "C9000", expecting: 1, changing: changed)
    #expect(try store.meetings(of: "C0001") == [Samples.meeting(2, venue: "Town hall"), Samples.meeting(3)])
    #expect(try store.forms(of: "C0001") == [Samples.form("report", state: .authorised)])
    #expect(try store.meetings(of: "C0002").isEmpty)
  }
}
