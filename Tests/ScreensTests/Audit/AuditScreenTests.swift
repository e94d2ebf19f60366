import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// Who has seen a case is answered by one key, for those whose role reads the audit.
struct AuditScreenTests {
  private let world: World

  init() throws {
    var procedure = try #require(TestDefinitions.set.procedures["test"])
    let chair = try #require(procedure.roles.firstIndex { $0.key == "chair" })
    procedure.roles[chair].permissions.insert(.readAudit)
    world = World(
      definitions: DefinitionSet(procedures: [procedure], forms: Array(TestDefinitions.set.forms.values)))
    for (worker, what) in [
      (World.amina, ReadTarget(.summary)), (World.ben, ReadTarget(.form, "initial-conference-1/report")),
    ] {
      try world.service.recordReading(what, of: "C0001", as: Actor(worker), why: worker == World.ben ? "On duty" : nil)
    }
  }

  /// What a screen says that it shows and the case does not have is recorded as the part that it is of, and no more.
  @Test func noTextOfSomebodysGoesIntoTheRecord() throws {
    for what in [
      ReadTarget(.print, "minutes of C0001 by Mei Lin"), ReadTarget(.meeting, "bogus-1"), ReadTarget(.summary, "text"),
      ReadTarget(.form, "initial-conference-1/a text"), ReadTarget(.members, "the father"),
    ] {
      try world.service.recordReading(what, of: "C0001", as: Actor(World.amina))
      let last = try #require(try world.service.store.readings(.cases(["C0001"]), limit: 1).first)
      #expect(last.reading.what == ReadTarget(what.part))
    }
    for what in [
      ReadTarget(.print, "minutes initial-conference-1"), ReadTarget(.print, "chronology "),
      ReadTarget(.meeting, "initial-conference-1"), ReadTarget(.members, "core-group"), ReadTarget(.audit),
    ] {
      try world.service.recordReading(what, of: "C0001", as: Actor(World.amina))
      let last = try #require(try world.service.store.readings(.cases(["C0001"]), limit: 1).first)
      #expect(last.reading.what == what)
    }
  }

  private func summary(as worker: Worker, width: Int = 100) -> Driver {
    Driver(world.session(as: worker), width: width).type("fCarter").press(.enter)
  }

  @Test func oneKeyAnswersWhoHasSeenACase() {
    let driver = summary(as: World.cerys, width: 140).type("W")
    #expect(driver.frame.text(row: 0).contains("Who has seen it"))
    #expect(driver.text.contains("what was opened · 3 lines"))
    let lines = driver.text.split(separator: "\n").filter { $0.contains("C0001") }
    #expect(lines.count == 3)
    #expect(lines[0].contains("Cerys Pugh") && lines[0].contains("Family summary"))
    #expect(lines[1].contains("Ben Cole") && lines[1].contains("Form: Initial conference: Write the conference report"))
    #expect(lines[1].contains("(why: On duty)"))
    #expect(lines[2].contains("Amina Shah"))
    // Looking at it is recorded too.
    #expect(world.store.readings(.cases(["C0001"]), limit: 1).first?.reading.what == ReadTarget(.audit))
  }

  @Test func itIsTheSameKeyOnThePathwayAndAForm() {
    let pathway = summary(as: World.cerys).type("pW")
    #expect(pathway.frame.text(row: 0).contains("Who has seen it"))
    let form = FormScreen(caseID: "C0001", form: TaskID(StepID("initial-conference", 1), "report"))
    let driver = Driver(world.session(as: World.cerys), root: form).type("W")
    #expect(driver.frame.text(row: 0).contains("Who has seen it"))
  }

  @Test func whoMayNotReadTheAuditIsToldWhoMay() {
    let driver = summary(as: World.amina).type("W")
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    #expect(driver.message.contains("Reading the audit trail") && driver.text.contains("Conference chair"))
  }

  @Test func aRoleThatIsTakenWhileTheProgramIsOpenOpensNoAudit() throws {
    let driver = summary(as: World.cerys)
    var other = World.cerys
    (other.roles, other.title) = (["social-worker"], "Social worker")
    try world.service.register([other], by: "system")
    driver.type("W")
    #expect(driver.message.contains("Reading the audit trail"), "\(driver.message)")
    #expect(driver.frame.text(row: 0).contains("Cerys Pugh · social worker"), "\(driver.frame.text(row: 0))")
    // And one that is given does.
    try world.service.register([World.cerys], by: "system")
    #expect(driver.type("W").frame.text(row: 0).contains("Who has seen it"))
  }

  @Test func whatWasDoneAndWhatWasOpenedStandTogetherInOrder() throws {
    let driver = summary(as: World.cerys).type("W").press(.tab)
    #expect(driver.text.contains("what was done ·"))
    #expect(driver.text.contains("Meeting held") && !driver.text.contains("Family summary"))
    driver.press(.tab)
    #expect(driver.text.contains("what was opened and done ·"))
    let lines = try world.service.audit(of: .family("C0001"), limit: 1_000)
    #expect(lines.contains(where: \.isReading) && lines.contains { !$0.isReading })
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.at >= $1.at })
    #expect(lines.last?.what == .event("case-opened", place: ""))
  }

  @Test func itIsFilteredByWhatIsTyped() {
    let driver = summary(as: World.cerys).type("W/ben form")
    #expect(driver.text.contains("Ben Cole") && !driver.text.contains("Amina Shah"))
    driver.press(.enter)
    #expect(!driver.text.contains("Amina Shah"))
    driver.press(.escape)
    #expect(driver.text.contains("Amina Shah"))
    driver.press(.escape)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
  }

  @Test func aLineLeadsToItsWorkerAndAFamilyToItsPeople() throws {
    let driver = summary(as: World.cerys).type("W").press(.down, .enter)
    #expect(driver.frame.text(row: 0).contains("Audit of a worker"))
    #expect(driver.text.contains("Ben Cole · what was opened and done"))
    driver.press(.escape).type("p")
    #expect(driver.text.contains("Whose audit?"))
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("Audit of a person"))
    driver.type("s")
    #expect(driver.frame.text(row: 0).contains("Family summary"))
  }

  @Test func aPersonsAuditIsOfEveryFamilyTheyAreIn() throws {
    let child = NewPerson(kind: .child, givenName: "Ellie", familyName: "Carter", born: Day("2019-03-14"))
    let other = NewPerson(kind: .child, givenName: "Ellie", familyName: "Carter", born: Day("2001-01-01"))
    func open(_ person: NewPerson) throws -> CaseID {
      let opening = OpenCase(
        family: "Carter", procedure: "test", step: "strategy-discussion", team: "north", people: [person],
        allocations: ["social-worker": World.amina.id, "team-manager": World.ben.id])
      return try world.service.perform(.openCase(opening), on: nil, as: Actor(World.amina)).caseID
    }
    let (same, stranger) = (try open(child), try open(other))
    for id in [same, stranger] { try world.service.recordReading(ReadTarget(.pathway), of: id, as: Actor(World.ben)) }
    let ellie = try #require(try world.service.file("C0001").children.first { $0.givenName == "Ellie" })
    let lines = try world.service.audit(of: .person(PersonRow(caseID: "C0001", person: ellie)), limit: 100)
    #expect(lines.contains { $0.caseID == same && $0.isReading })
    #expect(!lines.contains { $0.caseID == stranger })
  }

  @Test func onesOwnMayBeReadByAnybody() throws {
    try world.service.requireAudit(of: .worker(World.amina.id), by: Actor(World.amina))
    #expect(throws: CaseworkError.self) {
      try world.service.requireAudit(of: .worker(World.ben.id), by: Actor(World.amina))
    }
  }
}
