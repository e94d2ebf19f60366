import Testing
import Workflow

@testable import Casework

/// Tray rows whose limits count from the form of another step follow it, save by save.
@Suite struct LimitRowsTests {
  private static let note = TaskID(StepID("note", 1), "note")

  private static func limit(_ key: TimescaleKey, _ point: MomentPoint) -> Timescale {
    Timescale(
      key: key, span: Span(count: 3, unit: .days), direction: .after, from: MomentReference("note", point),
      isNational: false, cite: "Ours")
  }

  private static func step(_ key: StepKey, _ tasks: [TaskDefinition], next: [NextSteps] = []) -> StepDefinition {
    let end = TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"])
    return StepDefinition(key: key, title: key.rawValue, kind: .work, tasks: tasks + [end], next: next)
  }

  private static let procedure = Procedure(
    key: "tiny", version: 1, title: "Tiny",
    roles: [Role(key: "worker", title: "Worker", permissions: [.openCase], isAllocated: true)],
    timescales: [limit("seen", .answer("note", "seen")), limit("done", .done("note"))], invitationMethods: [],
    startingSteps: ["talk"],
    steps: [
      step("talk", [], next: [NextSteps(open: ["note", "walk"])]),
      step("note", [TaskDefinition(key: "note", title: "Note it", verb: .form("note"), by: ["worker"])]),
      step("walk", [TaskDefinition(key: "go", title: "Go", verb: .confirm, by: ["worker"], due: ["seen", "done"])]),
    ])

  private static let form = FormDefinition(
    key: "note", version: 1, title: "Note",
    sections: [
      SectionDefinition(
        key: "all", title: "All",
        fields: [
          FieldDefinition(key: "seen", label: "Seen on", kind: .date),
          FieldDefinition(key: "colour", label: "Colour", kind: .text),
        ])
    ])

  @Test func rowsAreThoseOfARebuildAfterEverySave() throws {
    let service = CaseService(store: InMemoryStore(), clock: CaseServiceTests.StillClock()) {
      DefinitionSet(procedures: [Self.procedure], forms: [Self.form])
    }
    try service.register([CaseServiceTests.worker("Ann Ash")], by: "setup")
    let actor = Actor(worker: "ann", roles: ["worker"])
    let opening = OpenCase(
      family: "Oak", procedure: "tiny", step: "talk", team: "north",
      people: [NewPerson(kind: .child, givenName: "Sam", familyName: "Oak")], allocations: ["worker": "ann"])
    let id = try service.perform(.openCase(opening), on: nil, as: actor).caseID
    func due(after command: Command) throws -> String? {
      try service.perform(command, on: id, as: actor)
      let rows = try service.store.dumpRows()
      try service.rebuild()
      #expect(try service.store.dumpRows() == rows)
      let tray = try service.store.tray(TrayPage(view: .mine("ann"), limit: 10))
      return tray.first { $0.task.task == "go" }?.due?.description
    }
    func save(_ answers: [FieldAddress: Answer]) -> Command { .saveForm(SaveForm(form: Self.note, answers: answers)) }
    #expect(try due(after: .closeStep(CloseStep(step: StepID("talk", 1)))) == nil)
    #expect(try due(after: .startForm(StartForm(form: Self.note))) == nil)
    #expect(try due(after: save([FieldAddress(FieldKey("seen")): .text("2026-01-10")])) == "2026-01-13")
    #expect(try due(after: save([FieldAddress(FieldKey("colour")): .text("red")])) == "2026-01-13")
    #expect(try due(after: save([FieldAddress(FieldKey("seen")): .text("2026-01-12")])) == "2026-01-15")
    #expect(try due(after: .finaliseForm(FinaliseForm(form: Self.note))) == "2026-01-08")
    #expect(try due(after: .amendForm(AmendForm(form: Self.note))) == "2026-01-15")
  }
}
