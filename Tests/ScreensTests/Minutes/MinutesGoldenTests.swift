import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Golden screens of minutes")
struct MinutesGoldenTests {
  private let world = MinutesWorld()

  private static let windows: [(width: Int, height: Int)] = [(80, 24), (120, 40), (60, 20)]

  private func check(_ driver: Driver, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for window in MinutesGoldenTests.windows {
      driver.resize(window.width, window.height)
      Golden.check(driver.frame, "minutes-\(name)-\(window.width)x\(window.height)", sourceLocation: sourceLocation)
    }
  }

  private func begun() -> Driver {
    let driver = world.open().press(.control("t")).type("Owen opened the conference. ")
    driver.press(.alt("j")).type("Mend the boiler").press(.enter).type("ru").press(.enter).type("fri")
    return driver.press(.control("s"))
  }

  @Test("ICS-16 CG-4 text, agenda and actions") func text() { check(begun(), "text") }

  @Test("ICS-16 an action, and whom @ offers") func action() {
    let driver = begun()
    driver.press(.alt("j")).type("Visit").press(.enter).type("fe")
    check(driver, "action")
    driver.press(.escape).type("y").type("@r")
    check(driver, "names")
  }

  @Test("CG-5 CG-8 who is here, and whose report came") func room() {
    let driver = begun()
    driver.press(.alt("w")).type("l")
    check(driver, "room")
  }

  @Test("ICS-16 the actions noted so far") func actions() {
    check(begun().press(.alt("q")), "actions")
  }

  @Test("MOS-14 the chair reads along, and remarks") func chair() {
    let mei = begun()
    mei.send(.idle)
    let owen = world.open(as: MinutesWorld.owen)
    owen.send(.idle)
    owen.type("c").press(.enter).type("Say who was asked first.").press(.enter)
    check(owen, "chair")
    mei.send(.idle)
    check(mei.press(.control("r")), "remarks")
  }

  @Test("CG-6 MOS-15 to whom they are sent") func distribution() {
    let answers: [FieldAddress: Answer] = [
      FieldAddress("opening"): .text("Opened."), FieldAddress("discussion"): .text("Discussed."),
    ]
    world.perform(.saveForm(SaveForm(form: MinutesWorld.minutes, answers: answers)))
    world.perform(.recordArrival(RecordArrival(step: MinutesWorld.step, person: "p5")))
    world.perform(.finaliseForm(FinaliseForm(form: MinutesWorld.minutes)))
    world.perform(.authorise(Authorise(task: MinutesWorld.minutes)), as: MinutesWorld.owen)
    let entry = RegisterEntry(on: Day("2026-01-19") ?? .earliest)
    world.perform(.recordSent(RecordSent(task: MinutesWorld.send, people: ["p2": entry])))
    world.perform(.excuse(Excuse(task: MinutesWorld.send, person: "p4", reason: "Has left the post.")))
    check(world.openList(), "distribution")
  }

  @Test("without colour") func mono() {
    let driver = world.open(depth: .none).type("Begun. ")
    Golden.check(driver.frame, "minutes-mono-120x40")
  }
}
