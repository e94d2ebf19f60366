import Terminal
import Testing
import Workflow

@testable import Screens

/// Text typed or pasted where only a choice is taken: it is refused aloud and records nothing.
@Suite("Forms: typed text where a choice is asked for")
struct FormLoneKeyTests {
  private let world = FormWorld()

  private func at(_ field: FieldKey) -> Driver { world.open(FormWorld.report).type("b").go(to: FieldAddress(field)) }

  private func answer(_ driver: Driver, _ field: FieldKey) -> Answer? {
    driver.formScreen?.answers[FieldAddress(field)]
  }

  @Test(
    "prose on a yes-or-no question records nothing, and stays in the field",
    arguments: ["not seen alone", "any time", "kids were asleep", "just once", "hello", "lately, yes", "is it? quite"])
  func prose(_ text: String) {
    let driver = at("seen").type(text)
    #expect(answer(driver, "seen")?.isBlank ?? true, "\(text)")
    #expect(driver.formScreen?.focus == FieldAddress("seen"))
    #expect(driver.message.contains("Text is not taken here; pause, then press y, n or Space."))
    driver.press(.enter)
    #expect(answer(driver, "seen")?.isBlank ?? true, "nor does the end of the line")
    driver.type("y")
    #expect(answer(driver, "seen") == .flag(true))
  }

  @Test("a letter after y or n puts the earlier answer back and says so; a pause makes each key one by itself")
  func word() {
    let driver = at("seen").type("y")
    driver.send(.idle)
    driver.type("n")
    #expect(answer(driver, "seen") == .flag(false))
    driver.type("o")
    #expect(answer(driver, "seen") == .flag(true))
    #expect(driver.text.contains("That looks like a word: the answer is \"Yes\" again."))
    driver.send(.idle)
    driver.type("n")
    driver.send(.idle)
    driver.type("x")
    #expect(answer(driver, "seen") == .flag(false))
    #expect(driver.message.contains("This question is answered with y or n, or Space."))
  }

  @Test("a paste is refused and changes nothing", arguments: ["seen", "needs", "carer"] as [FieldKey])
  func paste(_ field: FieldKey) {
    let driver = at(field)
    driver.send(.paste("yes, both were seen"))
    #expect(answer(driver, field)?.isBlank ?? true)
    #expect(driver.text.contains("is not taken here") || driver.text.contains("is answered with y or n"))
    #expect(driver.formScreen?.focus == FieldAddress(field))
  }

  @Test("text on one of several, and on a person, is refused aloud")
  func choosers() {
    let driver = world.open(FormWorld.report).type("b").go(to: FieldAddress("recommendation", child: "p1"))
    driver.type("lack of care")
    #expect(driver.formScreen?.answers[FieldAddress("recommendation", child: "p1")]?.isBlank ?? true)
    #expect(driver.message.contains("Text is not taken here; pause, then press Space."))
    driver.go(to: FieldAddress("carer")).type("just Dana").press(.enter)
    #expect(driver.message.contains("Nobody here is called \"just Dana\"; other text is not taken here."))
    #expect(driver.formScreen?.focus == FieldAddress("carer"))
    driver.press(.enter)
    #expect(driver.formScreen == nil, "the list is open")
  }

  @Test("text typed into a row that begins with a chooser is refused there, and shifts nothing")
  func firstColumn() {
    let driver = world.open(FormWorld.outline).type("bSafe.").press(.tab).type("y").press(.tab)
    driver.type("Mother")
    #expect(driver.message.contains("Text is typed into a cell: a adds one."))
    driver.type("a").type("The kids' school").press(.enter)
    #expect(driver.message.contains("text is not taken here"))
    #expect(driver.formScreen?.openCell == "who")
    driver.press(.tab).type("fri").press(.tab).type("Home").press(.escape)
    #expect(
      driver.formScreen?.answers[FieldAddress("contacts")]
        == .rows([["from": .text("2026-01-16"), "where": .text("Home")]]))
  }
}
