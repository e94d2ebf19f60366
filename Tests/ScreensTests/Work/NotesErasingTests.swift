import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// The notes on a task are erased where they are read: by whom that is for, with a reason, and only when it is meant.
@Suite struct NotesErasingTests {
  private let world: WorkWorld
  private static let secret = "Another family's address."

  init() throws {
    var procedure = WorkProcedure.procedure
    let index = try #require(procedure.roles.firstIndex { $0.key == "support" })
    procedure.roles[index].permissions.insert(.erase)
    world = WorkWorld(procedure: procedure)
    try world.perform(.noteTask(NoteTask(task: WorkWorld.task("checks"), text: Self.secret)))
  }

  private func open(as worker: Worker, width: Int = 120, height: Int = 40) -> Driver {
    let screen = StepScreen(caseID: world.caseID, step: WorkWorld.step, focus: "checks")
    return Driver(world.session(as: worker), root: screen, width: width, height: height)
  }

  @Test func whoMayErasesThemOnceThatIsMeant() throws {
    let driver = open(as: WorkWorld.tom)
    #expect(driver.text.contains(Self.secret), "\(driver.text)")
    #expect(driver.footer.contains("X erase"))
    driver.type("X").type("Wrong family").press(.control("s"))
    #expect(driver.text.contains("Erase the notes on “Check the referral”, contact, "), "\(driver.text)")
    driver.type("y")
    #expect(driver.message.contains("Erased."), "\(driver.message)")
    #expect(!driver.text.contains(Self.secret) && driver.text.contains("(text erased)"))
    #expect(world.step()?.taskNotes["checks"]?.map(\.text) == [""])
    let texts = world.store.entries(of: StreamID(world.caseID)).map(\.fact.payload)
    #expect(!texts.contains { $0.contains(Self.secret) })
    #expect(!driver.footer.contains("X erase"))
    #expect(driver.type("X").message.contains("It is erased already."))
    #expect(driver.press(.down).type("X").message.contains("Nobody has written a note on this task."))
  }

  @Test func whoeverMayNotIsToldWhoMay() {
    let driver = open(as: WorkWorld.amina)
    #expect(driver.text.contains(Self.secret))
    #expect(!driver.footer.contains("X erase"))
    #expect(driver.type("X").message.contains("! Erasing a text is for: Conference support."), "\(driver.message)")
  }
}
