import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Work: what can be done")
struct WorkStoryTests {
  let world = WorkWorld()

  @Test("space ticks an item and takes it back, one key ticks all, with who and when")
  func checklist() {
    let driver = world.driver().select("Check the referral").press(.enter)
    driver.type(" ")
    #expect(world.step()?.checks["checks"]?["details"]?.by == WorkWorld.amina.id)
    #expect(driver.message.contains("1 of 3 ticked."))
    driver.type(" ")
    #expect(world.step()?.checks["checks"]?["details"] == nil)
    driver.type("A")
    #expect(world.step()?.checks["checks"]?.count == 3)
    #expect(driver.message.contains("Everything is ticked."))
    #expect(driver.text.contains("Amina Shah, Mon 5 Jan 2026 09:41"))
    driver.type("A")
    #expect(world.step()?.checks["checks"]?.isEmpty == true)
  }

  @Test("who may not tick is told so")
  func checklistOfOthers() {
    let shell = Shell(
      session: world.session(as: WorkWorld.tom),
      root: Routes.work(world.caseID, WorkWorld.task("checks"), doing: .checklist([])), depth: .none)
    _ = shell.render(size: Size(width: 80, height: 24))
    _ = shell.update(.key(.character(" ")))
    let text = shell.render(size: Size(width: 80, height: 24)).text
    #expect(text.contains("For reading only: this is for the social worker."))
    #expect(text.contains("is for: Social worker."))
    #expect(world.step()?.checks.isEmpty == true)
  }

  @Test("a request is chosen for a role's inbox, sent, picked up, and done by doing what it asks for")
  func request() throws {
    let driver = world.driver().select("Ask for the papers").press(.enter)
    driver.press(.control("s"))
    #expect(driver.message.contains("Choose to whom it is sent first."))
    driver.press(.enter).type("conference sup").press(.enter)
    driver.press(.enter).type("Both reports, please.").press(.enter, .enter)
    #expect(driver.text.contains("Sent to Conference support (inbox)."))
    #expect(driver.shell.top.title == "Work tray")
    let sent = try #require(world.step()?.requests["ask"]?.last?.passed)
    #expect(sent.to == .role("support") && sent.note == "Both reports, please.")
    // MOS-7: whoever opens it lands in the step, at what it asks for.
    let tom = world.driver(as: WorkWorld.tom).type("3").select("Ask for the papers").press(.enter)
    #expect(tom.shell.top.title == "Contact")
    #expect(tom.selectedRow?.contains("Prepare the papers") == true)
    tom.press(.up, .enter).type("c")
    #expect(world.step()?.assigned["ask"] == WorkWorld.tom.id)
    #expect(tom.message.contains("Yours now: ask for the papers."))
    tom.press(.home, .enter).type("y")
    #expect(tom.text.contains("Done: prepare the papers."))
    #expect(tom.text.contains("✔ Prepare the papers"))
    #expect(try world.service.store.trayCount(.requests(WorkWorld.tom.id, queues: []), limit: 9) == 0)
  }

  @Test("a request is returned with a note, comes back to its sender, and is sent to another")
  func returned() throws {
    let driver = world.driver().select("Advice of the manager").press(.enter, .enter).type("ben").press(.enter)
    driver.press(.control("s"))
    let ben = world.driver(as: WorkWorld.ben).type("3").press(.enter)
    #expect(ben.selectedRow?.contains("Advice of the manager") == true)
    ben.press(.enter).type("n").press(.enter)
    #expect(ben.message.contains("The reason is needed"))
    ben.type("Which of the children?").press(.enter)
    #expect(ben.message.contains("Returned."))
    #expect(world.step()?.requests["advise"]?.last?.answered?.isDone == false)
    let back = world.driver().select("Advice of the manager")
    #expect(back.text.contains("returned: Which of the children?"))
    back.press(.enter)
    #expect(back.text.contains("“Which of the children?”"))
    back.press(.enter).type("ben").press(.enter).press(.enter).type("Jac.").press(.enter, .enter)
    ben.press(.escape).type("3").press(.enter, .enter).type("y").type("Go on.").press(.enter)
    #expect(world.step()?.requests["advise"]?.last?.answered?.note == "Go on.")
  }

  @Test("what was chosen and not sent is there again")
  func draft() {
    let driver = world.driver().select("Ask for the papers").press(.enter, .enter).type("tom").press(.enter)
    driver.press(.enter).type("Both reports.").press(.enter)
    driver.send(.closed)
    let again = world.driver().select("Ask for the papers").press(.enter)
    #expect(again.message.contains("Restored what you had not sent"))
    #expect(again.text.contains("To      Tom Reed") && again.text.contains("Note    Both reports."))
    again.press(.control("s"))
    let third = world.driver().select("Advice").press(.escape)
    #expect(!third.message.contains("Restored"))
  }

  @Test("an action that stands alone puts the others out; closing the step says what it reminds of")
  func alone() throws {
    try finishTheRest()
    let driver = world.driver().select("Action taken").press(.enter)
    driver.type(" ").type("efe").press(.enter)
    driver.select("No further action").type(" ")
    #expect(!driver.text.contains("[✔] Section 47 enquiry") && driver.text.contains("[✔] No further action"))
    driver.press(.control("s"))
    #expect(driver.message.contains("What is chosen is sent when the step is closed."))
    #expect(world.step()?.chosen["action"]?.actions == [ChosenAction(action: "nfa")])
    driver.select("Close the contact").press(.enter).type("y")
    #expect(driver.text.contains("No further action") && driver.text.contains("Return to the assessment or current"))
    driver.press(.enter)
    #expect(driver.message.isEmpty || !driver.text.contains("Return to the assessment"))
    #expect(world.step()?.state == .completed)
  }

  @Test("an action that is passed on needs a receiver, and opens its step for them when the step is closed")
  func passedOn() throws {
    try finishTheRest()
    let driver = world.stepDriver().select("Action taken").press(.enter)
    driver.type(" ").press(.escape).press(.control("s"))
    #expect(driver.message.contains("is passed to somebody: say to whom."))
    driver.select("To ").press(.enter).type("efe").press(.enter)
    driver.press(.enter).type("As agreed.").press(.enter).press(.control("s"))
    #expect(driver.text.contains("Section 47 enquiry to Efe Okoro"))
    #expect(driver.press(.end).text.contains("→ Section 47 enquiry to Efe Okoro"))
    driver.type("x").type("y")
    #expect(driver.text.contains("Section 47 enquiry goes to Efe Okoro."))
    let efe = world.driver(as: WorkWorld.efe)
    #expect(efe.text.contains("Make the enquiry") && efe.text.contains("from Amina Shah"))
    efe.press(.enter).type("y")
    #expect(efe.text.contains("Section 47 enquiry is closed."))
  }

  @Test("a gate that is shut names everything before and when one tries, at 80 and 60 columns")
  func gate() throws {
    let all = [
      "Siân Evans has no file number.", "Jac Evans has no file number.", "\"Write the sheet\" is not done.",
      "Dana Evans has no telephone number or e-mail address.", "Dana Evans has no postal address.",
      "The conference unit books nothing before it knows the whole family.",
    ]
    for (width, height) in [(80, 24), (60, 20)] {
      let driver = world.stepDriver(width: width, height: height).select("Book the conference")
      let shown = driver.text.replacing("\n", with: " ").split(separator: " ").joined(separator: " ")
      for sentence in all { #expect(shown.contains(sentence), "\(width): \(sentence)") }
      driver.press(.enter)
      #expect(driver.text.contains("can't be done"))
      let refused = driver.text.replacing("│", with: " ").replacing("\n", with: " ").split(separator: " ")
        .joined(separator: " ")
      for sentence in all { #expect(refused.contains(sentence), "\(width): \(sentence)") }
      driver.press(.enter)
      #expect(driver.shell.top.title == "Contact")
    }
    let tray = world.driver().select("Book the conference")
    #expect(!tray.text.contains("has no file number"))
    tray.send(.idle)
    #expect(tray.text.contains("before it can be done: Siân Evans has no file number."))
    #expect(tray.type("d").text.contains("nothing before it knows the whole family."))
    try world.numberFiles()
    #expect(!world.stepDriver().select("Book the conference").text.contains("has no file number"))
  }

  @Test("the children that a step is about are chosen among the family's")
  func children() {
    let driver = world.stepDriver().type("c").type(" ").press(.enter)
    #expect(driver.text.contains("About: Jac Evans"))
    #expect(world.step()?.concerned == ["p2"])
    driver.type("c").press(.home).type(" ").press(.enter)
    #expect(driver.text.contains("About: Siân Evans and Jac Evans"))
  }

  @Test("what was sent and is not answered stands under Sent, with to whom")
  func sent() throws {
    try world.perform(.sendRequest(SendRequest(task: WorkWorld.task("ask"), to: .role("support"))))
    try world.perform(.sendRequest(SendRequest(task: WorkWorld.task("advise"), to: .worker(WorkWorld.ben.id))))
    let driver = world.driver(width: 120, height: 40).type("4")
    #expect(driver.text.contains("[4 Sent 2]") && driver.text.contains("TO"))
    #expect(driver.select("Request: advice of the manager").selectedRow?.contains("Ben Cole") == true)
    #expect(driver.select("Request: ask for the papers").selectedRow?.contains("Conference s") == true)
    for (width, height) in WorkGoldenTests.sizes {
      Golden.check(driver.resize(width, height).frame, "tray-sent-\(width)x\(height)")
    }
    let answer = AnswerRequest(task: WorkWorld.task("advise"), done: true)
    try world.perform(.answerRequest(answer), as: WorkWorld.ben)
    #expect(world.driver().type("4").text.contains("[4 Sent 1]"))
    #expect(world.driver(as: WorkWorld.ben).type("4").text.contains("Nothing that you sent waits for an answer."))
  }

  @Test("the kind of agency and the file's number are kept, and shown in the summary")
  func people() throws {
    let driver = world.driver().type("s").select("Siân Evans").press(.enter)
    for _ in 0..<6 { driver.press(.down) }
    driver.type("CP-17").press(.control("s"))
    #expect(try world.service.file(world.caseID).person("p1")?.fileNumber == "CP-17")
    #expect(driver.text.contains("file CP-17"))
    driver.type("a").press(.end, .enter).type("Ruth").press(.down).type("Bell").press(.down, .down, .down)
    driver.press(.right, .right, .control("s"))
    #expect(try world.service.file(world.caseID).people.last?.sector == "police")
    #expect(driver.text.contains("Ruth Bell · Police"))
  }

  @Test("a form is finalised for somebody by name, with a note, by one key more")
  func finalisedFor() throws {
    var procedure = WorkProcedure.procedure
    for (index, task) in procedure.steps[0].tasks.enumerated() where task.key == "sheet" {
      procedure.steps[0].tasks[index].authorisedBy = "team-manager"
    }
    let world = WorkWorld(procedure: procedure)
    let form = WorkWorld.task("sheet")
    try world.perform(.startForm(StartForm(form: form)))
    try world.perform(.saveForm(SaveForm(form: form, answers: [FieldAddress("text"): .text("What we know.")])))
    let driver = world.driver().select("Write the sheet").press(.enter, .function(8)).type("t")
    driver.type("ben").press(.enter).type("Before Friday, please.").press(.enter)
    let ben = world.driver(as: WorkWorld.ben)
    #expect(ben.text.contains("Authorise: write the sheet") && ben.text.contains("Before Friday, please."))
  }

  @Test("the board is gone through by lane and period, and opens a task")
  func board() {
    let driver = world.stepDriver(width: 120, height: 40).type("b")
    #expect(driver.selectedText == "● Check the referral")
    driver.press(.right)
    #expect(driver.selectedText == "○ Prepare the papers")
    driver.press(.right)
    #expect(driver.selectedText == "● Advice of the manager")
    driver.press(.left, .down)
    #expect(driver.selectedText == "● Book the conference")
    driver.press(.home, .enter)
    #expect(driver.shell.top.title == "Check the referral")
  }

  /// Does every task of the step before what follows it is chosen.
  private func finishTheRest() throws {
    try world.tickAll()
    try world.perform(.sendRequest(SendRequest(task: WorkWorld.task("ask"), to: .role("support"))))
    try world.perform(.confirmTask(ConfirmTask(task: WorkWorld.task("prepare"))), as: WorkWorld.tom)
    try world.writeSheet()
  }
}
