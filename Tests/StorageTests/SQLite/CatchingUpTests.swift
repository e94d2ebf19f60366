import Casework
import Testing
import Workflow

@testable import Storage

@Suite("A case that others go on with")
struct CatchingUpTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func service() throws -> CaseService {
    CaseService(store: try SQLiteStore(opening: folder.file()), clock: StoppedClock()) { TinyProcedure.definitions }
  }

  @Test("is read on from where it was known, and its rows are those of a rebuild")
  func twoSittings() throws {
    _ = try SQLiteStore.create(at: folder.file(), training: true)
    let (one, other) = (try service(), try service())
    try one.register([Samples.amina, Samples.sian], by: Samples.amina.id)
    let actor = Actor(Samples.amina)
    let opening = OpenCase(
      family: "Carter", procedure: "tiny", step: "conference", team: "north",
      people: [NewPerson(kind: .child, givenName: "Zoë", familyName: "Carter")],
      allocations: ["social-worker": "amina.shah"])
    let id = try one.perform(.openCase(opening), on: nil, as: actor).caseID
    let step = StepID("conference", 1)
    let minutes = TaskID(step, "minutes")
    let commands: [Command] = [
      .startForm(StartForm(form: minutes)),
      .saveForm(SaveForm(form: minutes, answers: [FieldAddress("text"): .text("What was said")])),
      .changeCase(ChangeCase(family: "Carter-Öztürk")),
      .scheduleMeeting(
        ScheduleMeeting(
          step: step, date: Day(number: 20_479), time: TimeOfDay(minutes: 840), venue: "The Hall", officers: [:])),
      .addPerson(AddPerson(person: NewPerson(kind: .child, givenName: "Ada", familyName: "Carter"))),
      .saveForm(SaveForm(form: minutes, answers: [FieldAddress("text"): .text("What was said, and more")])),
      .finaliseForm(FinaliseForm(form: minutes)), .confirmTask(ConfirmTask(task: TaskID(step, "check"))),
    ]
    for (number, command) in commands.enumerated() {
      // Two by the one, then two by the other; each has seen what came before.
      let service = number / 2 % 2 == 0 ? other : one
      let seen = try service.file(id).version
      try service.perform(command, on: id, as: actor, expecting: seen)
      let idle = number / 2 % 2 == 0 ? one : other
      #expect(try idle.file(id) == service.file(id))
      let rows = try service.store.dumpRows()
      try service.rebuild()
      #expect(try service.store.dumpRows() == rows, "\(command)")
    }
  }
}
