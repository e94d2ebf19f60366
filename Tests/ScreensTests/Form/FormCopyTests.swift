import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// Answers copied forward with their source, and answers that brothers and sisters share.
@Suite("Forms: copied answers")
struct FormCopyTests {
  private let world = FormWorld()
  private let school = FieldAddress("school", child: "p1")
  private let siblingSchool = FieldAddress("school", child: "p2")
  private let recommendation = FieldAddress("recommendation", child: "p1")
  private let siblingRecommendation = FieldAddress("recommendation", child: "p2")

  @Test("ICS-5: answers are copied into a form that is being filled in, only into the ticked sections")
  func later() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report).type("bTwo children.").press(.function(5))
    #expect(driver.text.contains("[ ] Section 47 enquiry"))
    #expect(driver.text.contains("[ ] Replace answers that are there already"))
    driver.type(" c")
    #expect(driver.message.contains("1 answer copied"))
    let analysis = FieldAddress(FieldKey("analysis"))
    #expect(world.form(FormWorld.report)?.sources[analysis] == AnswerSource(FormWorld.enquiry, version: 1))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("summary")] == .text("Two children."), "saved before")
    #expect(driver.formScreen?.focus == FieldAddress("summary"), "back in the field")
  }

  @Test("ICS-5: a copied answer keeps the day of the version it came from, also when that form is changed later")
  func dated() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report).type(" c")
    world.clock.set("2026-01-20 10:00")
    try world.perform(.reject(Reject(task: FormWorld.enquiry, reason: "Too short.")), as: FormWorld.ben)
    try world.perform(.saveForm(SaveForm(form: FormWorld.enquiry, answers: [FieldAddress("analysis"): .text("More.")])))
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.enquiry)))
    driver.go(to: FieldAddress("analysis"))
    #expect(driver.text.contains("(copied from Section 47 enquiry, 12 Jan 2026)"))
  }

  @Test("one child's answers are copied to the others, and say whose they are until they are changed")
  func fromSibling() throws {
    let driver = world.open(FormWorld.report).type("b").go(to: recommendation).type(" ")
    driver.press(.function(5))
    #expect(driver.text.contains("[ ] Siân, in this form"))
    driver.type(" c")
    #expect(world.form(FormWorld.report)?.answers[siblingRecommendation] == .text("plan"))
    driver.go(to: siblingRecommendation)
    #expect(driver.text.contains("(copied from Siân)"))
    driver.press(.down).type(" ").press(.control("s"))
    #expect(!driver.text.contains("copied from Siân"))
    #expect(world.form(FormWorld.report)?.answers[recommendation] == .text("plan"), "the first child's stays")
  }

  @Test("Esc on the page copies nothing and goes back to the form")
  func givenUp() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report).type("b").press(.function(5)).type(" ").press(.escape)
    #expect(driver.formScreen?.mode == .field)
    #expect(world.form(FormWorld.report)?.answers.isEmpty == true)
  }

  @Test("with nothing to copy the page is not opened, and it is said why")
  func nothing() {
    let driver = world.open(FormWorld.report).type("b").press(.function(5))
    #expect(driver.message.contains("There is nothing to copy"))
    #expect(driver.formScreen?.mode == .field)
  }

  @Test("what siblings share is typed once, says so, and can differ")
  func shared() {
    let driver = world.open(FormWorld.outcomes, as: FormWorld.cerys).type("b").go(to: school).type("Oakfield Primary")
    driver.go(to: siblingSchool)
    #expect(driver.text.contains("(as for Siân)"))
    driver.press(.control("s"))
    #expect(world.form(FormWorld.outcomes)?.answers[siblingSchool] == .text("Oakfield Primary"))
    driver.press(.end).type(" Nursery").press(.control("s"))
    #expect(!driver.text.contains("(as for Siân)"))
    driver.press(.backTab).press(.backTab)
    driver.go(to: school).press(.end).type(" School").press(.control("s"))
    #expect(world.form(FormWorld.outcomes)?.answers[school] == .text("Oakfield Primary School"))
    #expect(world.form(FormWorld.outcomes)?.answers[siblingSchool] == .text("Oakfield Primary Nursery"), "its own")
  }

  @Test("an answer is given to all brothers and sisters with one key, and another one only after a question")
  func sameForAll() {
    let driver = world.open(FormWorld.report).type("b").go(to: recommendation).type(" ").press(.function(2))
    #expect(driver.message.contains("The same for Zoë now."))
    #expect(driver.formScreen?.answers[siblingRecommendation] == .text("plan"))
    driver.press(.down).type(" ").press(.function(2))
    #expect(driver.text.contains("Zoë has another answer. Replace?"))
    driver.type("n")
    #expect(driver.formScreen?.answers[siblingRecommendation] == .text("plan"))
    driver.press(.function(2)).type("y")
    #expect(driver.formScreen?.answers[siblingRecommendation] == .text("cin"))
  }
}
