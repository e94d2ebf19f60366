import Casework
import Terminal
import Testing

@testable import Screens
@testable import Workflow

/// The reviewer's question about an emergency opening: nothing is taken for said that nobody has said.
@Suite struct ReviewDialogTests {
  private func dialog(_ world: World) throws -> ReviewDialog {
    let file = try world.service.file("C0001")
    let access = EmergencyAccess(
      number: 1, worker: "cy", until: file.opened.at.day, reason: "Police at the door", taken: file.opened)
    return ReviewDialog(reviewing: access, of: file, openedBy: "Cy Ash")
  }

  @Test func theReasonIsThereAndNeitherAnswerIsChosenBeforehand() throws {
    let world = World()
    let driver = Driver(world.session(), root: try dialog(world))
    #expect(driver.frame.text.contains("not said yet"))
    #expect(driver.frame.text.contains("Police at the door"))
    driver.press(.control("s"))
    #expect(driver.frame.text.contains("Was it right? is needed."))
    driver.press(.character(" "))
    #expect(driver.frame.text.contains("Justified") && !driver.frame.text.contains("Not justified"))
    driver.press(.character(" "))
    #expect(driver.frame.text.contains("Not justified"))
  }
}
