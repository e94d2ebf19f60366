import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let rebuildLaws = [
    Law("a rebuild from the journal gives the same rows") { try $0.rebuildGivesTheSame() },
    Law("a rebuild replaces every row") { try $0.rebuildReplaces() },
  ]

  func rebuildGivesTheSame() throws {
    let store = try make()
    let archive = DefinitionArchive(
      files: { key in [DefinitionFile(path: "procedures/\(key).yaml", text: "procedure: \(key) # Zoë")] },
      read: { _ in TinyProcedure.definitions })
    let service = CaseService(store: store, clock: StoppedClock(), archive: archive) { TinyProcedure.definitions }
    try service.register([Samples.amina, Samples.sian], by: Samples.amina.id)
    let actor = Actor(Samples.amina)
    for family in ["Carter", "Öztürk", "Evans"] {
      try workThrough(family, service: service, actor: actor)
    }
    let rows = try store.dumpRows()
    let kinds = [
      "worker", "definitions", "case", "tray", "person", "meeting", "form", "booking", "passage", "timeliness",
    ]
    for kind in kinds {
      #expect(rows.contains { $0.hasPrefix("\(kind) ") }, "no \(kind)")
    }
    #expect(rows == rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let meetings = try store.meetings(of: "C0001")
    try service.rebuild()
    #expect(try store.dumpRows() == rows)
    #expect(try store.meetings(of: "C0001") == meetings)
    #expect(try store.streams().allSatisfy { HashChain.firstBreak(in: try store.entries(of: $0)) == nil })
    let other = try make()
    try other.rebuild(with: [])
    #expect(try other.dumpRows().isEmpty)
  }

  private func workThrough(_ family: String, service: CaseService, actor: Actor) throws {
    let child = NewPerson(kind: .child, givenName: "Zoë", familyName: family)
    let opening = OpenCase(
      family: family, procedure: "tiny", step: "conference", team: "north", people: [child],
      allocations: ["social-worker": "amina.shah"])
    let id = try service.perform(.openCase(opening), on: nil, as: actor).caseID
    let step = StepID("conference", 1)
    let minutes = TaskID(step, "minutes")
    var commands: [Command] = [
      .startForm(StartForm(form: minutes)),
      .saveForm(SaveForm(form: minutes, answers: [FieldAddress("text"): .text("What \(family) said")])),
    ]
    if family != "Carter" {
      commands += [
        .scheduleMeeting(
          ScheduleMeeting(
            step: step, date: Day(number: 20_479), time: TimeOfDay(minutes: 840), venue: "\(family) Hall", officers: [:]
          )),
        .finaliseForm(FinaliseForm(form: minutes)), .confirmTask(ConfirmTask(task: TaskID(step, "check"))),
      ]
    }
    if family == "Evans" { commands.append(.closeStep(CloseStep(step: step))) }
    for command in commands { try service.perform(command, on: id, as: actor) }
  }

  func rebuildReplaces() throws {
    var first = Samples.change {
      $0.put.summary = Samples.caseRow("C0001", family: "Carter")
      $0.put.tray = [Samples.tray()]
      $0.put.people = [Samples.person("p1", "Ellie", "Carter")]
      $0.put.meetings = [Samples.meeting(1)]
      $0.put.forms = [Samples.form("minutes")]
    }
    first.workers = [Samples.amina]
    let store = try store(with: first)
    #expect(try store.dumpRows().count == 6)
    let second = Samples.change("C0002") { $0.put.summary = Samples.caseRow("C0002", family: "Evans") }
    try store.rebuild(with: [second])
    #expect(try store.dumpRows().count == 1)
    #expect(try store.caseRow("C0001") == nil)
    #expect(try store.caseRow("C0002") != nil)
    #expect(try store.version(of: "C9000") == 1)
  }
}
