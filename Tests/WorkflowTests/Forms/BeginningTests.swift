import Testing

@testable import Workflow

/// What a form begins with, and whom its fields take.
@Suite struct BeginningTests {
  private let note = TaskID(StepID("visit", 1), "one")

  /// A visit whose note begins with a summary, after a talk whose note had another.
  private func given() -> Given {
    let talk = TaskID(StepID("talk", 1), "note")
    let signature = Signature(by: "ann.worker", at: Given.monday)
    var given = Given([
      .formStarted(
        FormStarted(
          form: talk, definition: "note", answers: [at("summary"): .text("Told."), at("secret"): .text("Kept.")],
          sources: [:])), .formFinalised(FormFinalised(form: talk)),
    ])
    given.file.evolve(.stepOpened(StepOpened(step: StepID("visit", 1), from: nil)), signature: signature)
    for index in given.procedure.steps.indices where given.procedure.steps[index].key == "visit" {
      for task in given.procedure.steps[index].tasks.indices where given.procedure.steps[index].tasks[task].key == "one"
      {
        given.procedure.steps[index].tasks[task].prefill = ["summary": .text("Known.")]
      }
    }
    return given
  }

  @Test func whatTheStepKnowsIsThereFromTheBeginning() {
    var given = given()
    given.when(.startForm(StartForm(form: note)))
    #expect(given.file.form(note)?.answers == [at("summary"): .text("Known.")])
    #expect(given.file.form(note)?.sources == [:])
  }

  @Test func itIsTruerThanWhatAnEarlierFormSaid() {
    var given = given()
    let earlier = TaskID(StepID("talk", 1), "note")
    given.when(.startForm(StartForm(form: note, copyFrom: [earlier])))
    #expect(given.file.form(note)?.answers == [at("summary"): .text("Known."), at("secret"): .text("Kept.")])
    #expect(given.file.form(note)?.sources == [at("secret"): AnswerSource(earlier, version: 1)])
  }

  @Test func aPersonIsOfAKindThatTheFieldTakes() {
    let file = Gathering.given().file
    #expect(FieldKind.person().problem(with: .text("p2"), in: file) == nil)
    #expect(FieldKind.person().problem(with: .text("p9"), in: file) == "must be a person of the case, by id")
    #expect(FieldKind.person(of: [.child]).problem(with: .text("p1"), in: file) == nil)
    #expect(FieldKind.person(of: [.child]).problem(with: .text("p2"), in: file) == "must be a child of the case, by id")
    #expect(
      FieldKind.person(of: [.child, .professional]).problem(with: .text("p2"), in: file)
        == "must be a child or a worker or agency of the case, by id")
    let rows = Answer.rows([["who": .text("p3")]])
    let table = FieldKind.table([ColumnDefinition(key: "who", label: "Who", kind: .person(of: [.child]))])
    #expect(table.problem(with: rows, in: file) == "row 1, Who: must be a child of the case, by id")
  }
}
