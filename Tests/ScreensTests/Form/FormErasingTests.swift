import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// A final form of which all text is erased on the screen: by whom that is for, with a reason, and only when it is meant.
@Suite struct FormErasingTests {
  private let world: FormWorld

  /// The forms' procedure, with somebody who may erase.
  private static func definitions() throws -> DefinitionSet {
    var definitions = FormDefinitions.set
    let roles = try #require(definitions.procedures["forms"]?.roles)
    let index = try #require(roles.firstIndex { $0.key == "records" })
    definitions.procedures["forms"]?.roles[index].permissions.insert(.erase)
    return definitions
  }

  init() throws {
    world = FormWorld(definitions: try Self.definitions())
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    world.clock.set("2026-01-13 09:41")
  }

  private static let secret = "Both were seen."

  private func open(width: Int = 80, height: Int = 24) -> Driver {
    world.open(FormWorld.report, as: FormWorld.rita, width: width, height: height)
  }

  @Test func whoMayErasesItWithAReasonOnceThatIsMeant() throws {
    let driver = open(width: 120, height: 40)
    #expect(driver.text.contains(Self.secret))
    #expect(driver.footer.contains("X erase"))
    driver.type("X")
    #expect(driver.text.contains("Erase a text"))
    // Without a reason nothing goes on.
    driver.press(.control("s"))
    #expect(driver.text.contains("Erase a text"))
    driver.type("Another family's").press(.down).type("Order 7").press(.control("s"))
    #expect(driver.text.contains("Nobody can bring it"), "\(driver.text)")
    // No is marked first, and the reason is still there.
    driver.press(.enter)
    #expect(driver.message.contains("Nothing was erased."))
    #expect(driver.text.contains("Another family's"))
    #expect(world.form(FormWorld.report)?.erased == nil)
    driver.press(.control("s")).type("y")
    #expect(driver.message.contains("Erased."), "\(driver.message)")
    #expect(!driver.text.contains(Self.secret))
    #expect(driver.text.contains("! The text was erased by Rita Moss, 09:41: Another family's (order: Order 7)"))
    let form = try #require(world.form(FormWorld.report))
    #expect(form.isEmptied && form.state == .authorised)
    #expect(form.erased?.order == "Order 7")
    let texts = world.store.entries(of: StreamID(world.caseID)).map(\.fact.payload)
    #expect(!texts.contains { $0.contains(Self.secret) })
    // There is nothing more to erase.
    #expect(!driver.footer.contains("X erase"))
    #expect(driver.type("X").message.contains("It is erased already."))
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func theScreens(size: (Int, Int)) {
    let name = "\(size.0)x\(size.1)"
    let driver = open(width: size.0, height: size.1).type("X")
    Golden.check(driver.type("Another family's").frame, "form-erase-\(name)")
    Golden.check(driver.press(.control("s")).frame, "form-erase-sure-\(name)")
    Golden.check(driver.type("y").frame, "form-erased-\(name)")
  }

  @Test func whoeverMayNotIsToldWhoMay() {
    let driver = world.open(FormWorld.report, as: FormWorld.ben)
    #expect(!driver.footer.contains("erase"))
    #expect(driver.type("X").message.contains("! Erasing a text is for: Records support."))
  }

  /// Held meanwhile: the sheet says why, and keeps what was typed.
  @Test func recordsThatAreHeldAreNotErased() throws {
    let driver = open(width: 100, height: 30).type("X").type("Another family's")
    try world.perform(.holdRecords(HoldRecords(reason: "A claim")), as: FormWorld.rita)
    driver.press(.control("s"))
    #expect(driver.text.contains("The records are held, and nothing of them is erased until"), "\(driver.text)")
    #expect(driver.text.contains("Another family's"))
    #expect(world.form(FormWorld.report)?.erased == nil)
    #expect(open(width: 120, height: 40).type("X").text.contains("The records are held"))
  }

  @Test func aVersionIsErasedWithTheForm() throws {
    let driver = open().type("v").press(.enter)
    #expect(driver.type("X").message.contains("This is an earlier version, for reading only"))
    driver.press(.escape, .escape).type("X").type("Wrong family").press(.control("s")).type("y")
    driver.type("v").press(.enter)
    #expect(!driver.text.contains(Self.secret))
    #expect(world.form(FormWorld.report)?.versions.allSatisfy(\.answers.isEmpty) == true)
  }

  /// A form that is being written in when its text is erased: what stands on the screen is of before, and goes too.
  @Test func whatIsTypedOnAnErasedTextGoesWithIt() throws {
    let world = FormWorld(definitions: try Self.definitions())
    try world.writeReport()
    let summary = FieldAddress(FieldKey("summary"))
    let driver = world.open(FormWorld.report)
    driver.type("Typed before. ").shell.keep()
    let erase = Command.eraseText(EraseText(form: FormWorld.report, reason: "Another family's"))
    try world.perform(erase, as: FormWorld.rita)
    // A key comes before the screen has looked.
    driver.type("And after.").shell.keep()
    driver.press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[summary] == nil)
    let again = world.open(FormWorld.report)
    #expect(!again.text.contains("Typed before"), "\(again.text)")
    #expect(again.message.contains("gone with it"), "\(again.message)")
    #expect(world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id) == nil)
    again.type("Anew.").press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[summary] == .text("Anew."))
  }
}
