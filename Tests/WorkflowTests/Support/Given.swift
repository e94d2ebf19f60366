import CustomDump
import Testing

@testable import Workflow

/// A case in its past, a command, and what follows: given, when, then.
struct Given {
  static let calendar = WorkingCalendar.englandAndWales
  /// Mon 5 Jan 2026, nine o'clock.
  static let monday = Instant(Moment(day: Day("2026-01-05") ?? .earliest, time: TimeOfDay("09:00") ?? .midnight))

  var file: CaseFile
  var at = Given.monday
  var procedure = Small.procedure
  var forms = Small.forms

  /// A case of the small procedure with two children, and these events behind it.
  init(_ events: [Event] = [], children: Int = 2) {
    let signature = Signature(by: "ann.worker", at: Given.monday)
    let opened = CaseOpened(family: "Ash", procedure: "small", procedureVersion: 1, team: "north", address: nil)
    guard var file = CaseFile(opening: .caseOpened(opened), id: "C0001", signature: signature) else {
      preconditionFailure("A case begins with the event that opens it.")
    }
    for number in 1...max(1, children) {
      let child = Person(id: PersonID("p\(number)"), kind: .child, givenName: "Child \(number)", familyName: "Ash")
      file.evolve(.personAdded(PersonAdded(person: child)), signature: signature)
    }
    file.evolve(.workerAllocated(WorkerAllocated(role: "worker", worker: "ann.worker")), signature: signature)
    file.evolve(.workerAllocated(WorkerAllocated(role: "manager", worker: "bob.manager")), signature: signature)
    file.evolve(.stepOpened(StepOpened(step: StepID("talk", 1), from: nil)), signature: signature)
    for event in events { file.evolve(event, signature: signature) }
    self.file = file
  }

  /// Who works there no more.
  var left: Set<WorkerID> = []

  func context(_ worker: WorkerID) -> Context {
    let roles: [WorkerID: [RoleKey]] = [
      "ann.worker": ["worker"], "bob.manager": ["manager"], "eve.both": ["worker", "manager"],
      "xen.worker": ["worker"], "rec.support": ["support"],
    ]
    let left = left
    return Context(
      actor: Actor(worker: worker, roles: roles[worker] ?? []), at: at, procedure: procedure, forms: forms,
      calendar: Given.calendar,
      worker: { id in
        roles[id].map { roles in
          Worker(
            id: id, name: id.rawValue, title: "", roles: left.contains(id) ? [] : roles, team: "north",
            teamName: "North")
        }
      }, hasTeam: { $0 == "north" })
  }

  /// The events that a command leads to, and the case after them.
  @discardableResult
  mutating func when(
    _ command: Command, by worker: WorkerID = "ann.worker", for principal: WorkerID? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Event] {
    do {
      var context = context(worker)
      context.actor.principal = principal
      let decision = try file.decide(command, in: context)
      for event in decision.events { file.evolve(event, signature: Signature(by: worker, at: at), for: principal) }
      return decision.events
    } catch {
      Issue.record("refused: \(error)", sourceLocation: sourceLocation)
      return []
    }
  }

  /// Why a command is refused.
  func refusal(
    _ command: Command, by worker: WorkerID = "ann.worker", sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Refusal.Reason] {
    do {
      let decision = try file.decide(command, in: context(worker))
      Issue.record("taken: \(decision.events)", sourceLocation: sourceLocation)
      return []
    } catch {
      return error.reasons
    }
  }

  var open: [String] {
    file.openTasks(procedure: procedure, calendar: Given.calendar).map {
      "\($0.kind == .request ? "request " : "")\($0.id)"
    }
  }
}

/// A procedure that no authority has: the engine must not mind.
enum Small {
  static let procedure = Procedure(
    key: "small", version: 1, title: "Small",
    roles: [
      Role(key: "worker", title: "Worker", permissions: [.openCase, .editPeople], isAllocated: true),
      Role(key: "manager", title: "Manager", permissions: [.reassign, .cancelStep, .allocate], isAllocated: true),
      Role(key: "support", title: "Support", permissions: [.rollBack]),
    ],
    timescales: [
      Timescale(
        key: "own", span: Span(count: 5, unit: .days), direction: .after, from: MomentReference("talk", .held),
        isNational: false, cite: "Our own."),
      Timescale(
        key: "national", span: Span(count: 10, unit: .workingDays), direction: .after,
        from: MomentReference("talk", .held), isNational: true, cite: "The nation's."),
      Timescale(
        key: "again", span: Span(count: 2, unit: .weeks), direction: .after,
        from: MomentReference("visit", .held, isPrevious: true), isNational: false, cite: "Our own."),
    ],
    statuses: [StatusDefinition(key: "watched", title: "watched over")],
    invitationMethods: [Choice("drum", title: "Drum")], startingSteps: ["talk"],
    steps: [talk, visit])

  static let talk = StepDefinition(
    key: "talk", title: "Talk", kind: .meeting,
    tasks: [
      TaskDefinition(key: "hold", title: "Hold it", verb: .recordAttendance, by: ["worker"]),
      TaskDefinition(
        key: "note", title: "Note it", verb: .form("note"), by: ["worker"], after: ["hold"],
        sets: [
          StatusRule(
            status: "watched", begins: true,
            condition: .answer(task: nil, field: "verdict", .isOneOf(["watch"]), .thisChild), detail: "verdict"),
          StatusRule(
            status: "watched", begins: false,
            condition: .not(.answer(task: nil, field: "verdict", .isOneOf(["watch"]), .thisChild))),
        ]),
      TaskDefinition(
        key: "shout", title: "Shout it", verb: .confirm, by: ["worker"], after: ["note"],
        condition: .answer(task: "note", field: "verdict", .isOneOf(["watch"]), .everyChild)),
      TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["shout"]),
    ],
    next: [
      NextSteps(condition: .status("watched", .anyChild), open: ["visit"]),
      NextSteps(condition: .not(.status("watched", .anyChild)), cancel: ["visit"]),
    ])

  static let visit = StepDefinition(
    key: "visit", title: "Visit", kind: .meeting, isRepeated: true, dueFirst: ["national", "own"], dueLater: ["again"],
    tasks: [
      TaskDefinition(key: "go", title: "Go", verb: .recordAttendance, by: ["worker"], isDueWithStep: true),
      TaskDefinition(
        key: "one", title: "Write one", verb: .form("note"), by: ["worker"],
        copyForwardFrom: [CopySource(step: "talk", task: "note"), CopySource(step: "visit", task: "one")]),
      TaskDefinition(key: "two", title: "Write two", verb: .form("note"), by: ["worker"], after: ["one"]),
      TaskDefinition(
        key: "send", title: "Send both", verb: .submit(["one", "two"]), by: ["worker"], after: ["one", "two"],
        authorisedBy: "manager"),
      TaskDefinition(key: "end", title: "End the visit", verb: .close, by: ["worker"], after: ["send"]),
    ],
    next: [NextSteps(open: ["visit"])])

  static let forms: [FormKey: FormDefinition] = [
    "note": FormDefinition(
      key: "note", version: 1, title: "Note",
      sections: [
        SectionDefinition(
          key: "all", title: "All",
          fields: [
            FieldDefinition(key: "summary", label: "Summary", kind: .longText, isRequired: true),
            FieldDefinition(
              key: "secret", label: "Secret", kind: .text,
              shownWhen: .answer(
                task: nil, field: "summary", .isAnswered, .anyChild)),
          ]),
        SectionDefinition(
          key: "each", title: "Verdict", isForEachChild: true,
          fields: [
            FieldDefinition(
              key: "verdict", label: "Verdict",
              kind: .oneOf([Choice("watch", title: "Watch"), Choice("leave", title: "Leave")]), isRequired: true)
          ]),
      ])
  ]
}

/// A place in a form.
func at(_ field: FieldKey, child: PersonID? = nil) -> FieldAddress { FieldAddress(field, child: child) }
