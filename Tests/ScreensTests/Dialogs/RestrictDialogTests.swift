import Casework
import Terminal
import Testing

@testable import Screens
@testable import Workflow

/// Who may see a restricted case is chosen among the people who work here: nobody knows their user names.
@Suite struct RestrictDialogTests {
  private func driver(_ world: World) throws -> Driver {
    let session = world.session()
    return Driver(session, root: RestrictDialog(restricting: try world.service.file("C0001"), in: session))
  }

  private func named(_ driver: Driver) -> String {
    let label = "Who may see it"
    let part = driver.frame.text.split(whereSeparator: { "│\n".contains($0) }).first { $0.contains(label) } ?? ""
    return part.replacing(label, with: "").split(separator: " ").joined(separator: " ")
  }

  @Test func whoWorksOnTheCaseIsThereByNameAndOthersAreFoundByAPartOfTheirs() throws {
    let driver = try driver(World())
    #expect(named(driver) == "Amina Shah, Ben Cole")
    driver.press(.enter).type("cer").press(.enter)
    #expect(named(driver) == "Amina Shah, Ben Cole, Cerys Pugh")
    // Each once.
    driver.press(.enter).type("amina").press(.enter)
    #expect(named(driver) == "Amina Shah, Ben Cole, Cerys Pugh")
    driver.press(.backspace)
    #expect(named(driver) == "Amina Shah, Ben Cole")
    driver.press(.backspace, .backspace)
    #expect(named(driver) == "nobody yet")
    driver.press(.control("s"))
    #expect(driver.frame.text.contains("Who may see it is needed."))
  }

  @Test func whoseNameIsNotInTheRestrictionIsToldBeforeTheyAreAskedAnything() throws {
    var definitions = TestDefinitions.set
    let key: ProcedureKey = "test"
    let role = try #require(definitions.procedures[key]?.roles.firstIndex { $0.key == "team-manager" })
    definitions.procedures[key]?.roles[role].permissions.formUnion([.restrict, .emergencyAccess])
    let world = World(definitions: definitions)
    let mal = Worker(
      id: "mal.oak", name: "Mal Oak", title: "Team manager", roles: ["team-manager"], team: "north", teamName: "North")
    try world.service.register([mal], by: "system")
    let restriction = RestrictCase(named: ["amina.shah"], reviewer: "ben.cole", reason: "A colleague's family")
    try world.service.perform(.restrictCase(restriction), on: "C0001", as: Actor(World.ben))
    let emergency = TakeEmergencyAccess(reason: "The police are at the door")
    try world.service.perform(.takeEmergencyAccess(emergency), on: "C0001", as: Actor(mal))
    for (worker, isAsked) in [(World.ben, true), (mal, false)] {
      var screen = SummaryScreen(caseID: "C0001")
      let effects = screen.perform("restrict", in: world.session(as: worker))
      #expect(effects.contains { if case .push = $0 { true } else { false } } == isAsked)
      let isTold = effects.contains { if case .refuse(let why) = $0 { why.contains("name Mal Oak") } else { false } }
      #expect(isTold != isAsked)
    }
  }

  @Test func whatWasChosenAndNotDoneIsTakenUpAgain() throws {
    let world = World()
    let session = world.session()
    var dialog = RestrictDialog(restricting: try world.service.file("C0001"), in: session)
    dialog.sheet.choose(World.cerys)
    let typed = try #require(dialog.typed)
    var again = RestrictDialog(restricting: try world.service.file("C0001"), in: session)
    let isTakenUp = again.takeUp(typed, in: session)
    #expect(isTakenUp)
    #expect(again.sheet.workers("named") == dialog.sheet.workers("named"))
    #expect(again.sheet.workers("named").last == World.cerys.id)
  }
}
