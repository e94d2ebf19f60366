import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Golden screens of writing")
struct FormWritingGoldenTests {
  private let world = FormWorld()

  private static let text = """
    Both were seen on **Tuesday**. Siân was cold, and Zoë was asleep.

    What is needed:
    - a warm room
    - food for Siân and Zoë
    """

  private func check(_ name: String, sourceLocation: SourceLocation = #_sourceLocation, _ play: (Driver) -> Void) {
    for (width, height) in [(80, 24), (120, 40), (60, 20)] {
      let world = FormWorld()
      let driver = world.open(FormWorld.report, width: width, height: height).type("b")
      play(driver)
      Golden.check(driver.frame, "form-\(name)-\(width)x\(height)", sourceLocation: sourceLocation)
    }
    let world = FormWorld()
    let mono = world.open(FormWorld.report, depth: .none).type("b")
    play(mono)
    Golden.check(mono.frame, "form-\(name)-mono-80x24", sourceLocation: sourceLocation)
  }

  private func write(_ driver: Driver) {
    driver.go(to: FieldAddress("analysis")).send(.paste(FormWritingGoldenTests.text))
  }

  @Test("a selection over lines")
  func selection() {
    check("selection") { driver in
      write(driver)
      driver.press(.controlHome, .controlRight, .shiftDown, .shiftDown, .shiftDown)
    }
  }

  @Test("a list that goes on")
  func list() {
    check("list") { driver in
      write(driver)
      driver.press(.enter)
    }
  }

  @Test("finding and replacing")
  func search() {
    check("find") { driver in
      write(driver)
      driver.press(.controlHome, .control("f")).type("siân")
    }
    check("replace") { driver in
      write(driver)
      driver.press(.controlHome, .alt("r")).type("zoë").press(.tab).type("her sister")
    }
  }

  @Test("what a date means, and who is meant")
  func meanings() {
    check("date") { $0.go(to: FieldAddress("visited")).type("in 2 weeks") }
    check("person") { $0.go(to: FieldAddress("carer")).type("eva").press(.down) }
  }

  @Test("misspelt words, and what to do with one")
  func spelling() {
    for (name, depth) in [("80x24", ColorDepth.indexed), ("mono-80x24", .none)] {
      let world = FormWorld()
      let checker = ScriptedSpelling(["was", "seen", "at"], suggesting: ["hoem": ["home", "hem", "hoer"]])
      let session = Session(service: world.service, worker: FormWorld.amina, isTraining: true, spelling: checker)
      let driver = Driver(session, depth: depth)
      _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
      driver.type("b").go(to: FieldAddress("analysis")).type("Siân was seen at hoem. ")
      driver.send(.idle)
      Golden.check(driver.frame, "form-misspelt-\(name)")
      driver.press(.controlHome, .function(7))
      Golden.check(driver.frame, "form-spelling-\(name)")
    }
  }

  @Test("lists and emphasis as they are read")
  func reading() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.enquiry)))
    try world.perform(
      .saveForm(
        SaveForm(
          form: FormWorld.enquiry, answers: [FieldAddress("analysis"): .text(FormWritingGoldenTests.text)])))
    Golden.check(world.open(FormWorld.enquiry, as: FormWorld.cerys).frame, "form-markdown-80x24")
    Golden.check(world.open(FormWorld.enquiry, as: FormWorld.cerys, depth: .none).frame, "form-markdown-mono-80x24")
  }
}
