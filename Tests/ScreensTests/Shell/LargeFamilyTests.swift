import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// A family of forty children whose names are two hundred columns wide, and work whose worker has left: every screen
/// of the case holds them, in the smallest window too.
@Suite struct LargeFamilyTests {
  private static let name = String(repeating: "Ñandúé", count: 33)

  private func family(in world: World) throws -> CaseID {
    let people = (1...40).map { NewPerson(kind: .child, givenName: "Child\($0)", familyName: Self.name) }
    let mother = NewPerson(
      kind: .relative, givenName: "Dana", familyName: Self.name, relationship: String(repeating: "aunt ", count: 40))
    let opening = OpenCase(
      family: Self.name, procedure: "test", step: "strategy-discussion", team: "north", people: people + [mother],
      allocations: ["social-worker": World.amina.id, "team-manager": World.ben.id])
    return try #require(world.perform(.openCase(opening), on: nil, at: "2026-01-20 09:00"))
  }

  private static let sizes = [Size(width: 40, height: 8), Size(width: 60, height: 20), Size(width: 120, height: 40)]

  private func screens(of id: CaseID) -> [any Screen] {
    let step = StepID("strategy-discussion", 1)
    return [
      Routes.members(id, "core-group"), SummaryScreen(caseID: id), PathwayScreen(caseID: id), Routes.network(id),
      Routes.chronology(id), Routes.meeting(id, step, focus: nil), StepScreen(caseID: id, step: step),
      CasesScreen(), Routes.calendar,
      ChoiceDialog(
        title: Self.name, choices: (1...40).map { Choice("p\($0)", title: "Child\($0) \(Self.name)") },
        selected: ["p40"],
        multiple: true, tag: "children"),
    ]
  }

  @Test("is shown in bounds, from the first child to the last", arguments: sizes)
  func isInBounds(size: Size) throws {
    let world = World(families: false)
    let id = try family(in: world)
    for screen in screens(of: id) {
      let driver = Driver(world.session(), root: screen, width: size.width, height: size.height)
      for key in [Key.home, .down, .pageDown, .tab, .right, .end, .up, .pageUp, .left, .backTab, .down] {
        driver.press(key)
        #expect(driver.shell.strayDrawing(size: size) == nil)
        #expect(!driver.frame.text(row: 0).allSatisfy { $0 == " " })
      }
    }
  }

  @Test("has every child on its summary, its network and in the choice of a form", arguments: sizes)
  func everyChildIsThere(size: Size) throws {
    let world = World(families: false)
    let id = try family(in: world)
    for screen in [SummaryScreen(caseID: id) as any Screen, Routes.network(id)] {
      let driver = Driver(world.session(), root: screen, width: size.width, height: size.height)
      var seen = driver.text
      for _ in 0..<400 where !seen.contains("Child40") { seen += driver.press(.down).text }
      for number in 1...40 { #expect(seen.contains("Child\(number)"), "\(type(of: screen)): \(number)") }
    }
    let forms = FormWorld()
    for number in 3...40 {
      let child = NewPerson(kind: .child, givenName: "Child\(number)", familyName: Self.name)
      try forms.perform(.addPerson(AddPerson(person: child)))
    }
    let driver = forms.open(FormWorld.outcomes, as: FormWorld.cerys, width: size.width, height: size.height)
    driver.type("b").go(to: FieldAddress("key-child")).press(.enter)
    var seen = driver.text
    for _ in 0..<60 where !seen.contains("Child40") { seen += driver.press(.down).text }
    for number in 3...40 { #expect(seen.contains("Child\(number)"), "\(number)") }
    #expect(driver.shell.strayDrawing(size: size) == nil)
    driver.press(.enter).press(.control("s"))
    #expect(forms.form(FormWorld.outcomes)?.answers[FieldAddress("key-child")] != nil)
  }

  @Test("work whose worker has left is shown as theirs, and goes to another", arguments: sizes)
  func leftWorker(size: Size) throws {
    let world = World()
    let zoe = Worker(
      id: "zoe.hill", name: "Zoë Hill", title: "Social worker", roles: ["social-worker"], team: "north",
      teamName: "North")
    var gone = World.amina
    gone.roles = []
    try world.service.register([zoe, gone], by: "system")
    let driver = Driver(world.session(as: World.ben), width: size.width, height: size.height)
    driver.type("2/worker:left").press(.enter)
    #expect(driver.selectedRow != nil)
    let before = world.store.tray(TrayPage(view: .mine(zoe.id), limit: 10)).count
    driver.type("r").type("zoë").press(.enter)
    #expect(world.store.tray(TrayPage(view: .mine(zoe.id), limit: 10)).count == before + 1)
    for keys in ["p", "s"] {
      driver.type(keys)
      #expect(driver.shell.strayDrawing(size: size) == nil)
      driver.press(.escape)
    }
  }
}
