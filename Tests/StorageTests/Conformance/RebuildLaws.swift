import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let rebuildLaws = [
    Law("a rebuild from the journal gives the same rows") { try $0.rebuildGivesTheSame() },
    Law("a rebuild replaces every row") { try $0.rebuildReplaces() },
    Law("a rebuild of what has moved on changes nothing, and says what has") { try $0.rebuildOfWhatHasMovedOn() },
    Law("what others do while a rebuild reads is in the lists afterwards") { try $0.rebuildAmongOthers() },
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

  func rebuildOfWhatHasMovedOn() throws {
    let store = try make()
    let change = Samples.change { $0.put.summary = Samples.caseRow("C0001", family: "Carter") }
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: change)
    try store.append([Samples.fact()], to: "C0002", expecting: 0, changing: RowChange())
    let rows = try store.dumpRows()
    #expect(try store.rebuild(with: [], of: ["C0001": 1]) == ["C0002"])
    #expect(try store.rebuild(with: [], of: ["C0001": 0, "C0002": 1]) == ["C0001"])
    #expect(try store.rebuild(with: [], of: [:]) == ["C0001", "C0002"])
    #expect(try store.dumpRows() == rows)
    #expect(try store.rebuild(with: [], of: ["C0001": 1, "C0002": 1]).isEmpty)
    #expect(try store.dumpRows().isEmpty)
  }

  /// Somebody goes on with a case, opens another and leaves, between what a rebuild reads and what it writes.
  func rebuildAmongOthers() throws {
    let store = try make()
    let service = CaseService(store: store, clock: StoppedClock()) { TinyProcedure.definitions }
    let other = CaseService(store: store, clock: StoppedClock()) { TinyProcedure.definitions }
    try service.register([Samples.amina, Samples.sian], by: Samples.amina.id)
    let actor = Actor(Samples.amina)
    try workThrough("Carter", service: service, actor: actor)
    // Of this one no rows can be made: who rebuilds is asked about it while they read.
    try store.append([Samples.fact()], to: "Z0001", expecting: 0, changing: RowChange())
    var gone = Samples.sian
    gone.roles = []
    var left = RowChange()
    left.workers = [gone]
    var times = 0
    try service.rebuild { stream, _ in
      #expect(stream == "Z0001")
      times += 1
      guard times == 1 else { return }
      do {
        try other.perform(.changeCase(ChangeCase(family: "Later", address: nil)), on: "C0001", as: actor)
        try workThrough("Öztürk", service: other, actor: actor)
        try store.append(
          [Samples.fact(JSONText.encode(AuthorityEvent.workerRegistered(gone)))], to: .authority,
          expecting: store.version(of: .authority), changing: left)
      } catch {
        Issue.record(error)
      }
    }
    #expect(try store.cases(matching: "later", limit: 5).map(\.id) == ["C0001"])
    #expect(try store.cases(matching: "ozturk", limit: 5).map(\.id) == ["C0002"])
    #expect(try store.worker(Samples.sian.id)?.roles.isEmpty == true)
    let rows = try store.dumpRows()
    try service.rebuild { _, _ in }
    #expect(try store.dumpRows() == rows)
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
