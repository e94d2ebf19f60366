import CustomDump
import Testing

@testable import Workflow

/// Checklists say who ticked what and when; a step can be about some of the children.
@Suite struct ChecklistTests {
  static let check = Harvest.task("check")

  @Test("ECL-6 each tick has its hand and its time, and all of them make it done") func ticks() {
    var given = Harvest.given()
    given.when(.checkItems(CheckItems(task: Self.check, items: ["dry": true])))
    let row = given.file.openTasks(procedure: given.procedure, calendar: Given.calendar).first { $0.id == Self.check }
    #expect(row?.note == "1 of 2 ticked; not yet: It is ripe")
    given.at = given.at.adding(seconds: 3600)
    given.when(.checkItems(CheckItems(task: Self.check, items: ["dry": true, "ripe": true])), by: "eve.both")
    let ticked = given.file.step(Harvest.step)?.checks["check"]
    #expect(ticked?["dry"] == Signature(by: "ann.worker", at: Given.monday), "what is ticked stays as it is")
    #expect(ticked?["ripe"] == Signature(by: "eve.both", at: given.at))
    #expect(!given.holders.contains { $0.hasPrefix("check") })
    given.when(.checkItems(CheckItems(task: Self.check, items: ["ripe": false])))
    #expect(given.holders.contains("check ann.worker"), "a tick can be taken back")
  }

  @Test func whatIsWrongIsNamed() {
    var given = Harvest.given()
    expectNoDifference(
      given.refusal(.checkItems(CheckItems(task: Self.check, items: ["wet": true]))),
      [.noSuchItem("wet", allowed: ["dry", "ripe"])])
    expectNoDifference(
      given.refusal(.checkItems(CheckItems(task: Self.check, items: ["dry": false]))), [.nothingChanges])
    expectNoDifference(
      given.refusal(.checkItems(CheckItems(task: Harvest.task("cut"), items: ["dry": true]))),
      [.wrongTask(title: "Cut it", needs: "needs to be confirmed")])
    given.when(Harvest.ticked)
    expectNoDifference(given.refusal(Harvest.ticked), [.nothingChanges])
  }

  @Test("ECL-2 a step can be about some of the children, and asks for those alone") func concerned() {
    var given = Harvest.given()
    let feast = StepID("feast", 1)
    given.happened(.stepOpened(StepOpened(step: feast, from: nil)))
    func concern(_ step: StepID, _ children: PersonID...) -> Command {
      .concernChildren(ConcernChildren(step: step, children: children))
    }
    expectNoDifference(
      given.refusal(concern(Harvest.step, "p1")), [.wrongTask(title: "Field", needs: "is about all the children")])
    expectNoDifference(
      given.refusal(concern(feast, "p2", "p9")), [.notAChild(name: "Ada Ash"), .noSuchPerson("p9")])
    expectNoDifference(given.refusal(concern(feast)), [.nobodyNamed])
    given.when(concern(feast, "p1"))
    #expect(given.file.step(feast).map { given.file.children(of: $0).map(\.id) } == ["p1"])
    expectNoDifference(given.refusal(concern(feast, "p1")), [.nothingChanges])
  }
}
