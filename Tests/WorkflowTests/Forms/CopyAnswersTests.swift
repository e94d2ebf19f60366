import CustomDump
import Testing

@testable import Workflow

/// Answers copied into a form that is being filled in: from earlier forms, and from one child to the others.
@Suite struct CopyAnswersTests {
  private let earlier = TaskID(StepID("talk", 1), "note")
  private let note = TaskID(StepID("visit", 1), "one")
  private let each: FieldKey = "each"

  /// Three children, a talk whose note was finalised, and a visit whose note is begun blank.
  private func given() -> Given {
    let signature = Signature(by: "ann.worker", at: Given.monday)
    var given = Given(
      [
        .formStarted(
          FormStarted(
            form: earlier, definition: "note",
            answers: [
              at("summary"): .text("Told."), at("secret"): .text("Kept."), at("verdict", child: "p1"): .text("watch"),
              at("verdict", child: "p2"): .text("leave"),
            ], sources: [:])), .formFinalised(FormFinalised(form: earlier)),
      ], children: 3)
    given.file.evolve(.stepOpened(StepOpened(step: StepID("visit", 1), from: nil)), signature: signature)
    given.when(.startForm(StartForm(form: note)))
    return given
  }

  private func source(child: PersonID? = nil) -> AnswerSource { AnswerSource(earlier, version: 1, child: child) }

  @Test func onlyTheSectionsThatWereTickedAreCopied() {
    var given = given()
    given.when(.copyAnswers(CopyAnswers(form: note, from: [earlier], sections: [each])))
    expectNoDifference(
      given.file.form(note)?.answers,
      [at("verdict", child: "p1"): .text("watch"), at("verdict", child: "p2"): .text("leave")])
    expectNoDifference(
      given.file.form(note)?.sources,
      [at("verdict", child: "p1"): source(), at("verdict", child: "p2"): source()])
  }

  @Test func aFormIsStartedWithTheSectionsThatWereTicked() {
    var given = given()
    let two = TaskID(StepID("visit", 1), "two")
    let verdicts = ["p1", "p2", "p3"].map { (at("verdict", child: $0), Answer.text("leave")) }
    let answers = Dictionary(verdicts + [(at("summary"), .text("Seen."))]) { first, _ in first }
    given.when(.saveForm(SaveForm(form: note, answers: answers)))
    given.when(.finaliseForm(FinaliseForm(form: note)))
    given.when(.startForm(StartForm(form: two, copyFrom: [earlier], sections: ["all"])))
    expectNoDifference(given.file.form(two)?.answers, [at("summary"): .text("Told."), at("secret"): .text("Kept.")])
    expectNoDifference(
      given.refusal(.copyAnswers(CopyAnswers(form: two, from: [earlier], sections: ["al"]))),
      [.noSuchSection("al", form: "Note", allowed: ["all", "each"])])
  }

  @Test func whatIsThereStaysUnlessItIsToBeReplaced() {
    var given = given()
    given.when(.saveForm(SaveForm(form: note, answers: [at("summary"): .text("Mine.")])))
    given.when(.copyAnswers(CopyAnswers(form: note, from: [earlier], sections: ["all"])))
    #expect(given.file.form(note)?.answers[at("summary")] == .text("Mine."))
    #expect(given.file.form(note)?.sources[at("summary")] == nil)
    #expect(
      given.refusal(.copyAnswers(CopyAnswers(form: note, from: [earlier], sections: ["all"]))) == [.nothingToCopy])
    given.when(.copyAnswers(CopyAnswers(form: note, from: [earlier], sections: ["all"], replace: true)))
    #expect(given.file.form(note)?.answers[at("summary")] == .text("Told."))
    #expect(given.file.form(note)?.sources[at("summary")] == source())
  }

  @Test func oneChildsAnswersAreGivenToTheOthers() {
    var given = given()
    given.when(.saveForm(SaveForm(form: note, answers: [at("verdict", child: "p1"): .text("watch")])))
    given.when(.copyAnswers(CopyAnswers(form: note, child: "p1", to: ["p3"])))
    expectNoDifference(
      given.file.form(note)?.answers,
      [at("verdict", child: "p1"): .text("watch"), at("verdict", child: "p3"): .text("watch")])
    #expect(given.file.form(note)?.sources[at("verdict", child: "p3")] == AnswerSource(note, child: "p1"))
    given.when(.saveForm(SaveForm(form: note, answers: [at("verdict", child: "p3"): .text("leave")])))
    #expect(given.file.form(note)?.sources[at("verdict", child: "p3")] == nil, "edited: it is its own now")
  }

  @Test func whatAnEarlierFormSaysOfASiblingIsCopiedWithTheirName() {
    var given = given()
    given.when(.copyAnswers(CopyAnswers(form: note, from: [earlier], child: "p2", to: ["p3"])))
    expectNoDifference(given.file.form(note)?.answers, [at("verdict", child: "p3"): .text("leave")])
    #expect(given.file.form(note)?.sources[at("verdict", child: "p3")] == source(child: "p2"))
  }

  @Test func anyEarlierFormThatAnswersSomethingCanBeChosen() {
    var given = given()
    for index in given.procedure.steps.indices {
      for task in given.procedure.steps[index].tasks.indices {
        given.procedure.steps[index].tasks[task].copyForwardFrom = []
      }
    }
    guard let definition = Small.forms["note"] else { return }
    #expect(given.file.copySources(for: note, into: definition, procedure: given.procedure).map(\.id) == [earlier])
    var other = definition
    other.key = "other"
    #expect(given.file.copySources(for: note, into: other, procedure: given.procedure).isEmpty)
    given.when(.copyAnswers(CopyAnswers(form: note, from: [earlier])))
    #expect(given.file.form(note)?.answers.count == 4)
  }

  @Test func whatCannotBeCopiedIsNamed() {
    let given = given()
    let none = TaskID(StepID("talk", 9), "note")
    expectNoDifference(
      given.refusal(.copyAnswers(CopyAnswers(form: note, from: [none, note]))), [.cannotCopy(none), .cannotCopy(note)])
    expectNoDifference(
      given.refusal(.copyAnswers(CopyAnswers(form: note, child: "p9", to: ["p8"]))),
      [.noSuchPerson("p9"), .noSuchPerson("p8")])
    expectNoDifference(given.refusal(.copyAnswers(CopyAnswers(form: note))), [.nothingToCopy])
    expectNoDifference(
      given.refusal(.copyAnswers(CopyAnswers(form: note, from: [earlier])), by: "bob.manager"),
      [.notYourRole(needed: ["Worker"])])
  }

  @Test func whatSomebodyElseWroteMeanwhileIsNotCopiedOver() {
    var given = given()
    given.when(.saveForm(SaveForm(form: note, answers: [at("summary"): .text("Theirs.")])), by: "eve.both")
    let copy = CopyAnswers(form: note, from: [earlier], replace: true, revision: 1)
    expectNoDifference(given.refusal(.copyAnswers(copy)), [.editedMeanwhile(labels: ["Summary"], by: "eve.both")])
  }

  @Test(arguments: [
    ("talk-1/note", AnswerSource(TaskID(StepID("talk", 1), "note"))),
    ("talk-1/note#2", AnswerSource(TaskID(StepID("talk", 1), "note"), version: 2)),
    ("talk-1/note@p3", AnswerSource(TaskID(StepID("talk", 1), "note"), child: "p3")),
    ("talk-1/note#12@p3", AnswerSource(TaskID(StepID("talk", 1), "note"), version: 12, child: "p3")),
  ])
  func sourcesReadBack(text: String, source: AnswerSource) {
    #expect(AnswerSource(text) == source)
    #expect(source.description == text)
  }

  @Test(arguments: ["", "talk", "talk-1/", "talk-1/note#", "talk-1/note#0", "talk-1/note#x", "talk-1/note@"])
  func sourcesAreReadStrictly(text: String) { #expect(AnswerSource(text) == nil) }
}
