import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// The rows of the steps guide that a form takes part in, typed at the keyboard.
@Suite("Forms, row by row")
struct FormStoryTests {
  private let world = FormWorld()

  @Test("ICS-5: copy forward selected takes what was ticked, and marks each answer until it is edited")
  func copyForward() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report)
    #expect(driver.text.contains("[ ] Section 47 enquiry"))
    #expect(driver.text.contains("Initial conference, 12 Jan 2026, awaiting authorisation"), "whole, below it")
    driver.type("c")
    #expect(driver.message.contains("Tick the forms to copy forward first"))
    driver.type(" c")
    #expect(driver.message.contains("1 answer copied forward"))
    let analysis = FieldAddress(FieldKey("analysis"))
    #expect(world.form(FormWorld.report)?.answers[analysis] == .text("Neglect was substantiated."))
    #expect(world.form(FormWorld.report)?.sources[analysis] == AnswerSource(FormWorld.enquiry, version: 1))
    driver.go(to: analysis)
    #expect(driver.text.contains("(copied from Section 47 enquiry, 12 Jan 2026)"))
    driver.type("Yes. ")
    #expect(!driver.text.contains("copied from"))
  }

  @Test("ICS-5: of a form that is open again, the version that was finalised is copied, and the list says so")
  func copyVersion() throws {
    try world.finishEnquiry()
    try world.perform(.reject(Reject(task: FormWorld.enquiry, reason: "Too short.")), as: FormWorld.ben)
    let half = SaveForm(form: FormWorld.enquiry, answers: [FieldAddress("analysis"): .text("Half a thou")])
    try world.perform(.saveForm(half))
    let driver = world.open(FormWorld.report)
    #expect(driver.text.contains("Initial conference, 12 Jan 2026, version 1, being amended"))
    driver.type(" c")
    #expect(
      world.form(FormWorld.report)?.answers[FieldAddress("analysis")] == .text("Neglect was substantiated."))
  }

  @Test("what is typed is saved before a form that is being filled in is printed")
  func printed() {
    let driver = world.open(FormWorld.report).type("bTwo children.").press(.escape).type("P")
    #expect(driver.message.contains("Nothing can be printed here."))
    let answer = world.form(FormWorld.report)?.answers[FieldAddress(FieldKey("summary"))]
    #expect(answer == .text("Two children."))
  }

  @Test("ICS-5: start blank starts an empty form, whatever is ticked")
  func startBlank() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report)
    driver.type(" ").press(.down, .down, .enter)
    #expect(world.form(FormWorld.report)?.answers.isEmpty == true)
    #expect(driver.message.contains("Started blank."))
    #expect(driver.formScreen?.focus == FieldAddress("summary"))
  }

  @Test("ICS-5: whoever may not start the form is told who may")
  func mayNotStart() {
    let driver = world.open(FormWorld.report, as: FormWorld.ben)
    #expect(driver.text.contains("This is for: Social worker."))
    driver.type("b")
    #expect(world.form(FormWorld.report) == nil)
    #expect(driver.message.contains("This is for: Social worker."))
  }

  @Test("ICS-6: save changes, and come back to them")
  func save() throws {
    let driver = world.open(FormWorld.report)
    driver.type("bTwo children.").press(.control("s"))
    #expect(driver.message.contains("Saved 1 answer."))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("summary")] == .text("Two children."))
    driver.press(.control("s"))
    #expect(driver.message.contains("Everything is saved, 09:41."))
    driver.type(" More.").press(.escape, .escape)
    #expect(driver.formScreen == nil)
    #expect(driver.message.contains("Saved."))
    let again = world.open(FormWorld.report)
    #expect(again.text.contains("Two children. More."))
  }

  @Test("ICS-6: what was typed and not saved is there after a kill, with the cursor where it was")
  func restore() throws {
    let driver = world.open(FormWorld.report)
    driver.type("bTwo children.").go(to: FieldAddress("analysis")).type("The home is cold.")
    driver.press(.left, times: 5)
    driver.send(.idle)
    world.clock.set("2026-01-12 10:30")
    // Nothing is said to the first screen any more: it is as if the program had been killed.
    let again = world.open(FormWorld.report)
    #expect(again.message.contains("Restored what you had typed, 09:41"))
    #expect(again.formScreen?.focus == FieldAddress("analysis"))
    again.type("very ")
    again.press(.control("s"))
    let form = world.form(FormWorld.report)
    #expect(form?.answers[FieldAddress("analysis")] == .text("The home is very cold."))
    #expect(form?.answers[FieldAddress("summary")] == .text("Two children."))
    // The place is kept until the form is left: it opens there after a kill, though all is saved.
    let place = world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id)
    #expect(place?.answers.isEmpty == true && place?.focus == FieldAddress("analysis") && place?.offset == 17)
    #expect(world.open(FormWorld.report).message.contains("Opened where you were, 10:30; everything is saved."))
    again.press(.escape, .escape)
    #expect(world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id) == nil)
  }

  @Test("ICS-6: a change of field, the terminal's end and a refused save keep what was typed too")
  func drafts() throws {
    func kept() -> Draft? { world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id) }
    let driver = world.open(FormWorld.report)
    driver.type("bTwo").press(.tab)
    #expect(kept()?.answers == [FieldAddress("summary"): .text("Two")])
    driver.type("32/1")
    driver.send(.closed)
    #expect(kept()?.answers[FieldAddress("visited")] == .text("32/1"))
    driver.press(.escape, .escape)
    #expect(driver.text.contains("Not saved, but kept as you typed it"))
    #expect(world.form(FormWorld.report)?.answers == [FieldAddress("summary"): .text("Two")], "what is good is saved")
    let again = world.open(FormWorld.report)
    #expect(again.formScreen?.answers[FieldAddress("visited")] == .text("32/1"))
    again.press(.control("s"))
    #expect(again.message.contains("Last visit: must be a date"))
    #expect(again.formScreen?.focus == FieldAddress("visited"))
    again.press(.tab, .tab)
    #expect(again.formScreen?.focus == FieldAddress("visits"))
  }

  @Test("ICS-7: finalising names what is missing and goes there, then asks, naming the record, and sends it")
  func finalise() throws {
    let driver = world.open(FormWorld.report)
    driver.type("bTwo children.").press(.function(8))
    #expect(driver.text.contains("3 answers are missing: Analysis of risk; Recommendation (Siân"))
    #expect(driver.formScreen?.focus == FieldAddress("analysis"))
    driver.type("Cold home.").go(to: FieldAddress("recommendation", child: "p1")).type("  ")
    driver.go(to: FieldAddress("category", child: "p1")).type(" ")
    driver.go(to: FieldAddress("recommendation", child: "p2")).press(.down, .down).type(" ")
    driver.press(.escape).type("f")
    #expect(driver.text.contains("Conference report"))
    #expect(driver.text.contains("Evans (2 children), initial conference"))
    driver.press(.enter)
    #expect(world.form(FormWorld.report)?.state == .draft, "the first answer is no")
    driver.type("fy")
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
    #expect(driver.message.contains("waits for a team manager"))
    driver.type("a")
    #expect(driver.message.contains("This is for: Team manager."))
    driver.type("x").press(.enter)
    #expect(world.form(FormWorld.report)?.revision == 3)
  }

  @Test("ICS-7: nobody authorises their own work; the manager does")
  func authorise() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    let driver = world.open(FormWorld.report, as: FormWorld.ben)
    #expect(driver.text.contains("Awaiting authorisation by a team manager; sent by Amina Shah."))
    driver.type("a")
    #expect(driver.text.contains("Nobody can amend it then."))
    driver.type("y")
    #expect(world.form(FormWorld.report)?.state == .authorised)
  }

  @Test("ICS-8: a rejected report returns with the manager's reason, open for amendment")
  func reject() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    let manager = world.open(FormWorld.report, as: FormWorld.ben)
    manager.type("r").press(.enter)
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation, "a reason is needed")
    #expect(manager.text.contains("! A reason is needed."))
    #expect(manager.message.contains("A reason is needed; Esc goes back without one."))
    manager.type("Say who saw Zoë.").press(.enter)
    #expect(world.form(FormWorld.report)?.state == .rejected)
    #expect(manager.message.contains("Returned to Amina Shah"))
    let worker = world.open(FormWorld.report)
    #expect(worker.text.contains("! Returned by Ben Cole, 09:41: Say who saw Zoë."))
    worker.type(" Ruth Bell saw Zoë.").press(.function(8)).type("y")
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
    #expect(world.form(FormWorld.report)?.versions.count == 2)
    let again = world.open(FormWorld.report, as: FormWorld.ben)
    again.type("v").press(.enter)
    #expect(again.text.contains("Version 1, finalised by Amina Shah"))
    #expect(!again.text.contains("Ruth Bell"))
    again.press(.escape, .escape)
    #expect(again.text.contains("Ruth Bell"))
  }

  @Test("ICS-9: an authorised report is for reading only; records support rolls it back, with a reason")
  func rollBack() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    for worker in [FormWorld.amina, FormWorld.ben] {
      let driver = world.open(FormWorld.report, as: worker)
      #expect(driver.text.contains("Authorised 09:41 by Ben Cole."))
      #expect(driver.text.contains("only Records support can roll it back"))
      driver.type("b")
      #expect(driver.message.contains("Rolling forms back is for: Records support."))
      driver.type("ex").press(.control("s"))
    }
    #expect(world.form(FormWorld.report)?.state == .authorised)
    let records = world.open(FormWorld.report, as: FormWorld.rita)
    records.type("bThe wrong child is named.").press(.enter)
    let question = records.text.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
    #expect(
      question.contains("Roll back \"Conference report\" of Evans (2 children), initial conference?"), "\(question)")
    #expect(question.contains("Version 1 stays on the record. It goes back to a team manager"))
    #expect(question.contains("Your reason: The wrong child is named."))
    records.press(.enter)
    #expect(records.message.contains("Nothing was rolled back."), "no is the answer until it is made yes")
    #expect(world.form(FormWorld.report)?.state == .authorised)
    // The reason is still there: no drops the question only.
    records.type("b").press(.enter).type("y")
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
    let manager = world.open(FormWorld.report, as: FormWorld.ben)
    #expect(manager.text.contains("! Rolled back by Rita Moss, 09:41: The wrong child is named."))
    manager.type("rPlease amend.").press(.enter)
    #expect(world.form(FormWorld.report)?.state == .rejected)
  }

  @Test("ICS-10: the outcome form asks for a decision for each child, and a category only where there is a plan")
  func outcomes() throws {
    let driver = world.open(FormWorld.outcomes, as: FormWorld.cerys)
    driver.type("b")
    #expect(driver.formScreen?.focus == FieldAddress("decision", child: "p1"))
    #expect(!driver.text.contains("Category of abuse"))
    driver.type(" ")
    #expect(driver.text.contains("Category of abuse *"), "it appears at once")
    driver.press(.down).type(" ")
    #expect(!driver.text.contains("Category of abuse"), "and goes at once")
    driver.press(.up).type(" ").press(.tab).press(.right)
    driver.go(to: FieldAddress("decision", child: "p2")).press(.end, .down, .down).type(" ")
    driver.press(.function(8)).type("y")
    let form = world.form(FormWorld.outcomes)
    #expect(form?.state == .finalised)
    #expect(form?.answers[FieldAddress("decision", child: "p1")] == .text("plan"))
    #expect(form?.answers[FieldAddress("category", child: "p1")] == .text("PHY"))
    #expect(form?.answers[FieldAddress("decision", child: "p2")] == .text("none"))
    let file = try world.service.file(world.caseID)
    #expect(file.statuses["p1"]?["plan"]?.detail == "PHY")
    #expect(file.statuses["p2"]?["plan"] == nil)
  }

  @Test("ICS-16: minutes are copied forward, finalised, rejected, authorised and rolled back like a report")
  func minutes() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.minutes)
    driver.type(" c").press(.controlEnd).type(" Core group met.").press(.function(8)).type("y")
    #expect(
      world.form(FormWorld.minutes)?.answers[FieldAddress("notes")]
        == .text("Neglect was substantiated. Core group met."))
    world.open(FormWorld.minutes, as: FormWorld.ben).type("rWho came?").press(.enter)
    let worker = world.open(FormWorld.minutes)
    worker.press(.controlEnd, .enter).type("Dana came.").press(.function(8)).type("y")
    world.open(FormWorld.minutes, as: FormWorld.ben).type("ay")
    #expect(world.form(FormWorld.minutes)?.state == .authorised)
    world.open(FormWorld.minutes, as: FormWorld.rita).type("bWrong date.").press(.enter).type("y")
    #expect(world.form(FormWorld.minutes)?.state == .awaitingAuthorisation)
  }

  @Test("ICS-17: part 1, finalised, opens part 2; either can be amended until both are sent and authorised")
  func plan() throws {
    let waiting = world.open(FormWorld.part2)
    #expect(waiting.text.contains("waits for: Update the plan, part 1"))
    let driver = world.open(FormWorld.part1)
    driver.type("bA warm home.").press(.function(8)).type("y")
    #expect(world.form(FormWorld.part1)?.state == .finalised)
    #expect(driver.message.contains("Finalised; p goes to the other part."), "t does not work yet")
    driver.type("t")
    #expect(driver.message.contains("waits for"))
    driver.type("p")
    #expect(driver.text.contains("Part 2 of 2: update the plan, part 2 · not started"))
    driver.type("bMend the boiler.").press(.function(8)).type("y")
    #expect(world.form(FormWorld.part2)?.state == .finalised)
    #expect(driver.message.contains("Finalised; p goes to the other part, t sends the parts."))
    driver.type("pe").press(.controlEnd).type(" By spring.").press(.function(8)).type("y")
    #expect(world.form(FormWorld.part1)?.answers[FieldAddress("aim")] == .text("A warm home. By spring."))
    driver.type("t")
    #expect(driver.text.contains("Nothing can be amended until it is decided on."))
    driver.type("y")
    #expect(world.form(FormWorld.part2)?.state == .awaitingAuthorisation)
    driver.type("e")
    #expect(driver.message.contains("awaiting authorisation"))
    // The manager opens the request: it is for the task that sent both.
    let manager = world.open(FormWorld.send, as: FormWorld.ben)
    #expect(manager.text.contains("Part 1: Update the plan, part 1  awaiting authorisation"))
    manager.press(.down, .enter)
    #expect(manager.text.contains("Mend the boiler."))
    manager.press(.escape).type("ay")
    #expect(world.form(FormWorld.part1)?.state == .authorised)
    #expect(world.form(FormWorld.part2)?.state == .authorised)
  }
}
