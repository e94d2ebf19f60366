import CustomDump
import Testing

@testable import Workflow

/// Records that are held for an inquiry or a claim: nothing of them is destroyed until that is lifted.
@Suite struct HoldRecordsTests {
  private static func given() -> Given {
    var given = Given()
    given.procedure.roles[1].permissions.insert(.erase)
    return given
  }

  @Test func whoErasesHoldsAndReleases() {
    var given = Self.given()
    expectNoDifference(
      given.when(.holdRecords(HoldRecords(reason: "An inquiry")), by: "bob.manager"),
      [.retentionHeld(RetentionHeld(reason: "An inquiry"))])
    given.when(.holdRecords(HoldRecords(reason: "A claim")), by: "bob.manager")
    #expect(given.file.holdsInForce.map(\.number) == [1, 2])
    #expect(given.file.holds.first?.since == Signature(by: "bob.manager", at: given.at))
    expectNoDifference(
      given.when(.releaseRecords(ReleaseRecords(hold: 1, reason: "It reported")), by: "bob.manager"),
      [.retentionReleased(RetentionReleased(hold: 1, reason: "It reported"))])
    #expect(given.file.holdsInForce.map(\.reason) == ["A claim"])
    #expect(given.file.holds.first?.release?.reason == "It reported")
  }

  @Test func nothingIsErasedMeanwhile() {
    var given = Self.given()
    let signature = Signature(by: "ann.worker", at: Given.monday)
    let task = TaskID(StepID("talk", 1), "note")
    given.file.evolve(.taskNoted(TaskNoted(task: task, text: "Another family's")), signature: signature)
    given.when(.holdRecords(HoldRecords(reason: "An inquiry")), by: "bob.manager")
    let erase = Command.eraseText(EraseText(task: task, reason: "Wrong family"))
    expectNoDifference(given.refusal(erase, by: "bob.manager"), [.recordsHeld(["An inquiry"])])
    given.when(.releaseRecords(ReleaseRecords(hold: 1, reason: "It reported")), by: "bob.manager")
    given.when(erase, by: "bob.manager")
    #expect(given.file.step(task.step)?.taskNotes[task.task]?.map(\.text) == [""])
  }

  @Test func whatIsRefused() {
    var given = Self.given()
    let hold = Command.holdRecords(HoldRecords(reason: "An inquiry"))
    expectNoDifference(
      given.refusal(hold, by: "ann.worker"),
      [.notYourRole(needed: ["Manager"], doing: "Holding the records of a case")])
    expectNoDifference(given.refusal(.holdRecords(HoldRecords(reason: " ")), by: "bob.manager"), [.reasonNeeded])
    let release = Command.releaseRecords(ReleaseRecords(hold: 1, reason: "r"))
    expectNoDifference(given.refusal(release, by: "bob.manager"), [.noSuchHold(1)])
    expectNoDifference(
      given.refusal(release, by: "ann.worker"),
      [.notYourRole(needed: ["Manager"], doing: "Lifting a hold on the records of a case")])
    given.when(hold, by: "bob.manager")
    expectNoDifference(
      given.refusal(.releaseRecords(ReleaseRecords(hold: 1, reason: "")), by: "bob.manager"), [.reasonNeeded])
    given.when(release, by: "bob.manager")
    expectNoDifference(given.refusal(release, by: "bob.manager"), [.nothingChanges])
  }
}
