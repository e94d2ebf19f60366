import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Work: how it looks")
struct WorkGoldenTests {
  static let sizes = [(120, 40), (80, 24), (60, 20)]

  private func check(_ driver: Driver, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for (width, height) in WorkGoldenTests.sizes {
      Golden.check(
        driver.resize(width, height).frame, "work-\(name)-\(width)x\(height)", sourceLocation: sourceLocation)
    }
    let plain = Shell(session: driver.shell.session, root: driver.shell.top, depth: .none)
    Golden.check(
      plain.render(size: Size(width: 80, height: 24)), "work-\(name)-mono", sourceLocation: sourceLocation)
  }

  @Test("a step with a gate that is shut")
  func step() throws {
    let world = WorkWorld()
    try world.tickAll()
    try world.perform(.sendRequest(SendRequest(task: WorkWorld.task("ask"), to: .role("support"), note: "By Friday.")))
    check(world.stepDriver(), "step")
  }

  @Test("a step that was passed on, what follows it chosen")
  func passed() throws {
    let world = WorkWorld()
    try world.writeSheet()
    let actions = [ChosenAction(action: "enquiry", to: .worker(WorkWorld.efe.id), note: "As agreed today.")]
    try world.perform(.chooseActions(ChooseActions(task: WorkWorld.task("action"), actions: actions)))
    check(world.stepDriver(), "chosen")
    try world.tickAll()
    try world.perform(.sendRequest(SendRequest(task: WorkWorld.task("ask"), to: .team("reviewing"))))
    try world.perform(.confirmTask(ConfirmTask(task: WorkWorld.task("prepare"))), as: WorkWorld.tom)
    try world.perform(.closeStep(CloseStep(step: WorkWorld.step)))
    let driver = world.driver(as: WorkWorld.efe)
    driver.type("p").press(.end, .enter)
    check(driver, "passed")
  }

  @Test("a checklist, partly ticked")
  func checklist() throws {
    let world = WorkWorld()
    try world.perform(.checkItems(CheckItems(task: WorkWorld.task("checks"), items: ["strategy": true])))
    let driver = world.driver().select("Check the referral")
    driver.press(.enter)
    check(driver, "checklist")
  }

  @Test("a request, to be sent")
  func request() {
    let driver = WorkWorld().driver().select("Ask for the papers")
    driver.press(.enter, .enter)
    check(driver, "receiver")
    driver.type("tom").press(.enter, .enter).type("Both reports, please.").press(.enter)
    check(driver, "request")
  }

  @Test("a request, as its receiver sees it after it was returned once")
  func received() throws {
    let world = WorkWorld()
    let task = WorkWorld.task("advise")
    try world.perform(.sendRequest(SendRequest(task: task, to: .worker(WorkWorld.ben.id), note: "Is it enough?")))
    try world.perform(.answerRequest(AnswerRequest(task: task, done: false, note: "Which of them?")), as: WorkWorld.ben)
    try world.perform(.sendRequest(SendRequest(task: task, to: .role("team-manager"), note: "For Jac.")))
    let driver = world.driver(as: WorkWorld.ben)
    driver.type("3").press(.enter, .enter)
    check(driver, "received")
  }

  @Test("next actions, one of them to be passed on")
  func actions() throws {
    let world = WorkWorld()
    try world.writeSheet()
    let driver = world.driver().select("Action taken")
    driver.press(.enter).type(" ").type("efe").press(.enter)
    check(driver, "actions")
  }

  @Test("the board")
  func board() throws {
    let world = WorkWorld()
    try world.tickAll()
    check(world.stepDriver().type("b"), "board")
  }
}
