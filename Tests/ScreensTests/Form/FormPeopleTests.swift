import Terminal
import Testing
import Workflow

@testable import Screens

/// Whom a form's fields offer, and what its start page says of its keys.
@Suite("Forms: people of some kinds, and the start page")
struct FormPeopleTests {
  private let world = FormWorld()

  @Test("a person field offers those of its kinds only, and takes no other")
  func kinds() throws {
    let driver = world.open(FormWorld.outcomes, as: FormWorld.cerys)
    driver.type("b").go(to: FieldAddress("key-child")).press(.enter)
    #expect(driver.text.contains("Siân Evans") && driver.text.contains("Zoë Evans"))
    #expect(!driver.text.contains("Dana Evans") && !driver.text.contains("Ruth Bell"))
    driver.press(.down, .enter).press(.control("s"))
    #expect(world.form(FormWorld.outcomes)?.answers[FieldAddress("key-child")] == .text("p2"))
    let mother = SaveForm(form: FormWorld.outcomes, answers: [FieldAddress("key-child"): .text("p3")])
    #expect(throws: (any Error).self) { try world.perform(.saveForm(mother), as: FormWorld.cerys) }
  }

  @Test("a cell of a table offers those of its column's kinds, under the column's name")
  func cells() {
    let driver = world.open(FormWorld.outcomes, as: FormWorld.cerys)
    driver.type("b").go(to: FieldAddress("visits")).type("a").press(.enter)
    #expect(driver.text.contains("─ Visited by ─"))
    #expect(driver.text.contains("Ruth Bell") && !driver.text.contains("Dana Evans"))
  }

  @Test("Enter on the start page is called what it does, and finalising says what comes first")
  func startPage() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report)
    #expect(driver.footer.contains("Enter tick"))
    driver.press(.enter)
    #expect(driver.footer.contains("Enter untick"))
    driver.press(.down)
    #expect(driver.footer.contains("Enter copy forward"))
    driver.press(.down)
    #expect(driver.footer.contains("Enter start blank"))
    driver.press(.function(8))
    #expect(driver.message.contains("It has not been started: copy forward or start blank first."))
  }

  @Test("a long text names the ways out and on, at 60 columns too", arguments: [60, 80])
  func longText(width: Int) {
    let driver = world.open(FormWorld.enquiry, width: width)
    driver.type("b")
    #expect(driver.formScreen?.focus == FieldAddress("analysis"))
    for words in ["Tab next", "Esc sections", "^S save", "F8 finalise"] { #expect(driver.footer.contains(words)) }
  }

  @Test("a table's footer names what there is something to do with, and still the ways out")
  func table() {
    let driver = world.open(FormWorld.outcomes, as: FormWorld.cerys)
    driver.type("b").go(to: FieldAddress("visits"))
    #expect(!driver.footer.contains("d delete row") && !driver.footer.contains("u undo"))
    #expect(driver.footer.contains("Esc sections") && driver.footer.contains("F8 finalise"))
    driver.type("a").press(.enter, .enter, .escape)
    #expect(driver.footer.contains("d delete row") && !driver.footer.contains("u undo"))
    driver.type("d")
    #expect(!driver.footer.contains("d delete row") && driver.footer.contains("u undo"))
  }
}
