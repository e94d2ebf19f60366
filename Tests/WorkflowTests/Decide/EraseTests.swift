import CustomDump
import Testing

@testable import Workflow

/// A text that is taken off the record by order of a court, or because it should never have been written.
@Suite struct EraseTests {
  private static let form = TaskID(StepID("talk", 1), "note")

  private static func given() -> Given {
    var given = Given()
    given.procedure.roles[1].permissions.insert(.erase)
    let signature = Signature(by: "ann.worker", at: Given.monday)
    let text: [FieldAddress: Answer] = [FieldAddress("text"): .text("Another family's")]
    let events: [Event] = [
      .formStarted(FormStarted(form: form, definition: "note", answers: text, sources: [:])),
      .formSaved(FormSaved(form: form, answers: text)), .formFinalised(FormFinalised(form: form)),
      .remarkLeft(RemarkLeft(form: form, section: "s", child: nil, text: "Another family's")),
      .remarkSettled(RemarkSettled(form: form, remark: 1, answer: "Another family's")),
      .taskNoted(TaskNoted(task: form, text: "Another family's")),
      .chronologyEntryAdded(
        ChronologyEntryAdded(entry: 1, date: Given.monday.day, text: "Another family's", outcome: "o", source: "s")),
    ]
    for event in events { given.file.evolve(event, signature: signature) }
    return given
  }

  private static func command(
    form: TaskID? = nil, entry: Int? = nil, task: TaskID? = nil, reason: String = "Wrong family", order: String? = nil
  ) -> Command {
    .eraseText(EraseText(form: form, entry: entry, task: task, reason: reason, order: order))
  }

  @Test func whoMayAndDidNotWriteItErasesIt() {
    var given = Self.given()
    let event = TextErased(form: Self.form, reason: "Wrong family", order: "Order 7")
    expectNoDifference(
      given.when(Self.command(form: Self.form, order: "Order 7"), by: "bob.manager"), [.textErased(event)])
    let form = given.file.form(Self.form)
    #expect(form?.answers == [:])
    #expect(form?.versions.map(\.answers) == [[:]])
    #expect(form?.remarks.map(\.text) == [""])
    #expect(form?.remarks.first?.settled?.answer == nil)
    #expect(
      form?.erased
        == Erasure(signature: Signature(by: "bob.manager", at: given.at), reason: "Wrong family", order: "Order 7"))
    #expect(!"\(given.file.form(Self.form) as Any)".contains("Another family"))
    #expect(
      form?.erased?.wording(by: "Bob", at: "09:00")
        == "The text was erased by Bob, 09:00: Wrong family (order: Order 7)")
  }

  @Test func notesAndEntriesOfTheChronologyAreErasedToo() {
    var given = Self.given()
    given.when(Self.command(task: Self.form), by: "bob.manager")
    given.when(Self.command(entry: 1), by: "bob.manager")
    #expect(given.file.step(Self.form.step)?.taskNotes[Self.form.task]?.map(\.text) == [""])
    #expect(given.file.chronology.entries.map(\.text) == [""])
    #expect(given.file.chronology.entries.first?.erased?.reason == "Wrong family")
  }

  @Test func nothingElseIs() {
    let given = Self.given()
    let permission = [Refusal.Reason.notYourRole(needed: ["Manager"], doing: "Erasing a text")]
    expectNoDifference(given.refusal(Self.command(form: Self.form), by: "rec.support"), permission)
    expectNoDifference(given.refusal(Self.command(), by: "bob.manager"), [.oneText])
    expectNoDifference(given.refusal(Self.command(form: Self.form, entry: 1), by: "bob.manager"), [.oneText])
    expectNoDifference(given.refusal(Self.command(form: Self.form, reason: " "), by: "bob.manager"), [.reasonNeeded])
    let none = TaskID(StepID("talk", 1), "none")
    expectNoDifference(given.refusal(Self.command(form: none), by: "bob.manager"), [.noSuchForm(none)])
    expectNoDifference(given.refusal(Self.command(task: none), by: "bob.manager"), [.noNotes(none)])
    expectNoDifference(given.refusal(Self.command(entry: 2), by: "bob.manager"), [.noSuchChronologyLine(.entry(2))])
  }

  @Test func nobodyErasesWhatTheyWrote() {
    var given = Self.given()
    given.file.evolve(
      .formSaved(FormSaved(form: Self.form, answers: [:])), signature: Signature(by: "eve.both", at: Given.monday))
    for command in [Self.command(form: Self.form)] {
      expectNoDifference(given.refusal(command, by: "eve.both"), [.ownText])
    }
  }
}
