import CustomDump
import Testing

@testable import Workflow

/// Minutes: who comes and goes, remarks on the draft, and who is sent which version.
@Suite struct MinutesTests {
  private let half = TimeOfDay("08:30") ?? .midnight
  private let quarter = TimeOfDay("08:45") ?? .midnight

  private func arrival(_ person: PersonID, _ at: TimeOfDay? = nil) -> Command {
    .recordArrival(RecordArrival(step: Council.step, person: person, at: at))
  }

  private func departure(_ person: PersonID, _ at: TimeOfDay? = nil) -> Command {
    .recordDeparture(RecordDeparture(step: Council.step, person: person, at: at))
  }

  private func sent(_ entries: [PersonID: RegisterEntry]) -> Command {
    .recordSent(RecordSent(task: Council.task("send"), people: entries))
  }

  @Test("CG-5 MOS-13 who comes late and who leaves early is recorded with the time") func comingAndGoing() {
    var given = Council.given()
    expectNoDifference(given.refusal(arrival("p3", half)), [.notHeldYet(title: "Council")])
    given.when(Council.held("p2"))
    expectNoDifference(given.refusal(departure("p3", half)), [.notPresent(name: "Mo Miller")])
    given.when(arrival("p3", half))
    given.when(departure("p3", quarter))
    var meeting = given.file.step(Council.step)?.meeting
    #expect(meeting?.present == ["p2", "p3"])
    #expect(meeting?.arrived == ["p3": half])
    #expect(meeting?.departed == ["p3": quarter])
    expectNoDifference(given.refusal(arrival("p3", half)), [.nothingChanges])
    given.when(departure("p3"))
    given.when(arrival("p3"))
    meeting = given.file.step(Council.step)?.meeting
    #expect(meeting?.arrived == [:] && meeting?.departed == [:])
  }

  @Test("CG-5 a time that can't be is refused, and says why") func impossibleTimes() {
    var given = Council.given()
    given.when(Council.held("p2"))
    let began = Moment(day: Given.monday.day, time: TimeOfDay("08:00") ?? .midnight)
    let seven = TimeOfDay("07:00") ?? .midnight
    let noon = TimeOfDay("12:00") ?? .midnight
    expectNoDifference(given.refusal(arrival("p3", seven)), [.beforeTheMeeting(seven, began: began)])
    expectNoDifference(given.refusal(arrival("p3", noon)), [.heldInFuture(Given.monday.day, noon)])
    expectNoDifference(given.refusal(arrival("p9", half)), [.noSuchPerson("p9")])
    given.when(arrival("p3", quarter))
    expectNoDifference(
      given.refusal(departure("p3", half)), [.leftBeforeComing(name: "Mo Miller", came: quarter, left: half)])
    #expect(given.refusal(arrival("p3", half), by: "rec.support").count == 1)
  }

  @Test("CG-5 whoever is no longer among those present has no times") func attendanceAnew() {
    var given = Council.given()
    given.when(Council.held("p2"))
    given.when(arrival("p3", half))
    given.when(Council.held("p2"))
    #expect(given.file.step(Council.step)?.meeting.arrived == [:])
  }

  @Test("ICS-16 MOS-14 a remark is left by whom the procedure lets, and settled before the minutes are finalised")
  func remarks() {
    var given = Council.writing()
    #expect(given.refusal(Council.remark("opening", "Who said so?")).count == 1, "the writer leaves none")
    given.when(Council.remark("opening", "Who said so?"), by: "bob.manager")
    given.when(Council.remark("children", "And the child?", child: "p1"), by: "bob.manager")
    let finalise = Command.finaliseForm(FinaliseForm(form: Council.task("scroll")))
    expectNoDifference(given.refusal(finalise), [.remarksOpen(["1 Opening", "2 Each child"])])
    given.when(Council.settle(1, "The miller."))
    expectNoDifference(given.refusal(Council.settle(1)), [.remarkSettled(1)])
    // Whoever left it may take it back.
    given.when(Council.settle(2), by: "bob.manager")
    let remarks = given.file.form(Council.task("scroll"))?.remarks ?? []
    #expect(remarks.map(\.number) == [1, 2])
    #expect(remarks.first?.settled?.answer == "The miller.")
    #expect(remarks.last?.child == "p1")
    given.when(finalise)
    let title = "Write the scroll"
    expectNoDifference(
      given.refusal(Council.remark("opening", "Late."), by: "bob.manager"),
      [.formState(title: title, .awaitingAuthorisation, needed: "a draft")])
  }

  @Test("ICS-16 a remark that can't be is refused, and says why") func badRemarks() {
    var given = Council.writing()
    func refusal(_ section: FieldKey, _ text: String, child: PersonID? = nil) -> [Refusal.Reason] {
      given.refusal(Council.remark(section, text, child: child), by: "bob.manager")
    }
    expectNoDifference(refusal("end", "x"), [.noHeading("end", child: nil, form: "Scroll")])
    expectNoDifference(refusal("opening", "x", child: "p1"), [.noHeading("opening", child: "p1", form: "Scroll")])
    expectNoDifference(refusal("children", "x"), [.noHeading("children", child: nil, form: "Scroll")])
    expectNoDifference(refusal("children", "x", child: "p3"), [.noHeading("children", child: "p3", form: "Scroll")])
    expectNoDifference(refusal("opening", " \n"), [.emptyRemark])
    #expect(refusal("opening", "a\u{1B}[2J").count == 1)
    expectNoDifference(given.refusal(Council.settle(7)), [.noSuchRemark(7, title: "Write the scroll")])
    given.when(Council.remark("opening", "x"), by: "bob.manager")
    #expect(given.refusal(Council.settle(1), by: "rec.support").count == 1)
  }

  @Test("CG-6 MOS-15 QG-7 each is sent the last version, in the way in which they were asked; a guest needs one")
  func distribution() {
    var given = Council.writing()
    given.when(arrival("p3", half))
    given.when(.finaliseForm(FinaliseForm(form: Council.task("scroll"))))
    let monday = Given.monday.day
    #expect(given.refusal(sent(["p2": RegisterEntry(on: monday)])).count == 1, "it is not authorised yet")
    given.when(.authorise(Authorise(task: Council.task("scroll"))), by: "bob.manager")
    expectNoDifference(given.refusal(sent(["p3": RegisterEntry(on: monday)])), [.wayNeeded(name: "Mo Miller")])
    expectNoDifference(
      given.refusal(sent(["p2": RegisterEntry(on: monday, versions: ["scroll": 2])])),
      [.noSuchDocument("scroll", version: 2)])
    expectNoDifference(
      given.refusal(sent(["p2": RegisterEntry(on: monday, versions: ["held": 1])])),
      [.noSuchDocument("held", version: 1)])
    given.when(sent(["p2": RegisterEntry(on: monday), "p3": RegisterEntry(on: monday, method: "drum")]))
    let marks = given.file.step(Council.step)?.registers["send"]
    let signature = Signature(by: "ann.worker", at: Given.monday)
    expectNoDifference(
      marks?["p2"], .recorded(RegisterEntry(on: monday, method: "horn", versions: ["scroll": 1]), signature))
    #expect(!given.open.contains("council-1/send"))
  }

  @Test("CG-6 QG-8 a new version is to be sent again, and the record says who has the old one") func newVersion() {
    var given = Council.writing()
    given.when(.finaliseForm(FinaliseForm(form: Council.task("scroll"))))
    given.when(.authorise(Authorise(task: Council.task("scroll"))), by: "bob.manager")
    given.when(sent(["p2": RegisterEntry(on: Given.monday.day)]))
    #expect(!given.open.contains("council-1/send"))
    let scroll = Council.task("scroll")
    given.when(.rollBack(RollBack(task: scroll, reason: "A name.")), by: "rec.support")
    given.when(.reject(Reject(task: scroll, reason: "A name.")), by: "bob.manager")
    given.when(.saveForm(SaveForm(form: scroll, answers: [FieldAddress("said"): .text("The mill stands.")])))
    given.when(.finaliseForm(FinaliseForm(form: scroll)))
    given.when(.authorise(Authorise(task: scroll)), by: "bob.manager")
    #expect(given.open.contains("council-1/send"))
    let note = given.file.openTasks(procedure: given.procedure, calendar: Given.calendar)
      .first { $0.id == Council.task("send") }?.note
    #expect(note == "an earlier version was sent to: Ada Ash")
    given.when(sent(["p2": RegisterEntry(on: Given.monday.day)]))
    #expect(!given.open.contains("council-1/send"))
    #expect(given.file.step(Council.step)?.earlierMarks["send"]?["p2"]?.count == 1)
  }

  @Test("CG-6 a document that is open for changes is not sent") func unfinished() {
    var given = Council.writing()
    given.procedure = {
      var procedure = Council.procedure
      let index = procedure.steps[0].tasks.firstIndex { $0.key == "send" } ?? 0
      procedure.steps[0].tasks[index].after = []
      return procedure
    }()
    expectNoDifference(
      given.refusal(sent(["p2": RegisterEntry(on: Given.monday.day)])), [.notFinished(title: "Write the scroll")])
  }
}
