import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Golden screens of forms")
struct FormGoldenTests {
  private let world = FormWorld()

  private static let windows: [(width: Int, height: Int)] = [(80, 24), (120, 40), (60, 20)]

  private func check(_ driver: Driver, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for window in FormGoldenTests.windows {
      driver.resize(window.width, window.height)
      Golden.check(driver.frame, "form-\(name)-\(window.width)x\(window.height)", sourceLocation: sourceLocation)
    }
  }

  @Test("the start page")
  func start() throws {
    try world.finishEnquiry()
    check(world.open(FormWorld.report).type(" "), "start")
  }

  @Test("copying into a form that is being filled in")
  func copying() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report).type("b").go(to: FieldAddress("recommendation", child: "p1")).type(" ")
    check(driver.press(.function(5)).type(" "), "copying")
    let chair = world.open(FormWorld.outcomes, as: FormWorld.cerys).type("b")
    chair.go(to: FieldAddress("school", child: "p1")).type("Oakfield")
    check(chair.go(to: FieldAddress("school", child: "p2")), "shared")
  }

  @Test("filling in: choices, a table, a long text, what is wrong")
  func editing() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report).type(" cTwo children, Siân and Zoë.").press(.tab).type("32/1")
    driver.go(to: FieldAddress("needs")).type(" ")
    check(driver, "choices")
    driver.go(to: FieldAddress("analysis"))
    check(driver, "copied")
    driver.press(.controlEnd, .enter).type("Both were seen. 山田さん came too, and stayed for the whole of the afternoon.")
    check(driver, "text")
    driver.go(to: FieldAddress("actions")).type("aMend the boiler").press(.tab, .tab).type("fri")
    check(driver, "cell")
    driver.press(.tab).press(.escape)
    check(driver, "table")
    driver.press(.escape, .down)
    check(driver, "sections")
  }

  @Test("what is missing after finalising was refused")
  func missing() {
    check(world.open(FormWorld.report).type("b").press(.function(8)), "missing")
  }

  @Test("two people in one field")
  func conflict() throws {
    check(try inConflict(.indexed), "conflict")
    Golden.check(try FormGoldenTests().inConflict(.none).resize(120, 40).frame, "form-conflict-mono")
  }

  private func inConflict(_ depth: ColorDepth) throws -> Driver {
    let driver = world.open(FormWorld.report, depth: depth)
      .type("bThe children live with their mother, who is well supported by the school.")
    let theirs = "The children live with their grandmother, who is well known to the school nurse."
    try world.perform(
      .saveForm(SaveForm(form: FormWorld.report, answers: [FieldAddress("summary"): .text(theirs)])),
      as: FormWorld.jo)
    return driver.press(.control("s"))
  }

  @Test("what others have changed meanwhile in other fields")
  func merged() throws {
    let driver = world.open(FormWorld.report).type("bMine.")
    try world.perform(
      .saveForm(SaveForm(form: FormWorld.report, answers: [FieldAddress("visits"): .number(4)])), as: FormWorld.jo)
    check(driver.press(.control("s")), "merged")
  }

  @Test("what was typed before and not saved")
  func restored() {
    let driver = world.open(FormWorld.report).type("b").go(to: FieldAddress("actions")).type("aMend the boiler")
    driver.shell.keep()
    world.clock.set("2026-01-12 10:30")
    for window in FormGoldenTests.windows {
      let again = world.open(FormWorld.report, width: window.width, height: window.height)
      Golden.check(again.frame, "form-restored-\(window.width)x\(window.height)")
    }
    Golden.check(world.open(FormWorld.report, depth: .none).frame, "form-restored-mono")
  }

  @Test("two versions compared")
  func compared() throws {
    check(try comparing(.indexed), "compared")
    Golden.check(try FormGoldenTests().comparing(.none).frame, "form-compared-mono")
  }

  private func comparing(_ depth: ColorDepth) throws -> Driver {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    try world.perform(.reject(Reject(task: FormWorld.report, reason: "Say who saw Zoë.")), as: FormWorld.ben)
    let answers: [FieldAddress: Answer] = [
      FieldAddress("summary"): .text("Two children live with their mother and their grandmother."),
      FieldAddress("visits"): .number(3), FieldAddress("needs"): .list(["home", "school"]),
      FieldAddress("analysis"): .text("Both were seen at home.\n\nThe home is warm by now, and dry."),
      FieldAddress("actions"): .rows([["what": .text("Mend the boiler"), "by": .text("2026-01-16")]]),
      FieldAddress("recommendation", child: "p2"): .text("cin"),
    ]
    try world.perform(.saveForm(SaveForm(form: FormWorld.report, answers: answers)))
    return world.open(FormWorld.report, depth: depth).press(.escape).type("v").press(.down).type("c")
  }

  @Test("awaiting authorisation, returned, authorised, rolled back")
  func decided() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    check(world.open(FormWorld.report, as: FormWorld.ben), "awaiting")
    check(world.open(FormWorld.report, as: FormWorld.ben).type("a"), "authorise")
    try world.perform(.reject(Reject(task: FormWorld.report, reason: "Say who saw Zoë.")), as: FormWorld.ben)
    check(world.open(FormWorld.report), "returned")
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    check(world.open(FormWorld.report), "authorised")
    check(world.open(FormWorld.report).type("v"), "versions")
    Golden.check(world.open(FormWorld.report, depth: .none).type("v").frame, "form-versions-mono-80x24")
  }

  @Test("a plan in two parts")
  func parts() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.part1)), on: world.planCase)
    try world.perform(
      .saveForm(SaveForm(form: FormWorld.part1, answers: [FieldAddress("aim"): .text("A warm home.")])),
      on: world.planCase)
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.part1)), on: world.planCase)
    check(world.open(FormWorld.send), "parts")
    check(world.open(FormWorld.part1), "part")
  }

  @Test("without colour")
  func mono() throws {
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report, depth: .none).type(" c").go(to: FieldAddress("seen"))
    Golden.check(driver.frame, "form-mono-80x24")
  }
}
