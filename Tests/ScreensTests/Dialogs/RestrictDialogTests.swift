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
