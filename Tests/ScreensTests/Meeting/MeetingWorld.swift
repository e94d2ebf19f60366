import Casework
import Screens
import Synchronization
import Terminal
import Workflow

/// A clock that stands still until it is set.
final class StandingClock: CaseClock {
  private let time: Mutex<Instant>
  init(_ moment: String) { time = Mutex(Moment(moment).map { Instant($0) } ?? Instant(milliseconds: 0)) }
  var now: Instant { time.withLock { $0 } }
  func set(_ moment: String) { time.withLock { $0 = Moment(moment).map { Instant($0) } ?? $0 } }
}

/// A family with one conference to be organised, in memory, made by real commands.
final class MeetingWorld {
  let store = InMemoryStore()
  let clock = StandingClock("2025-12-22 09:00")
  let service: CaseService
  let caseID: CaseID = "C0001"
  let conference = StepID("conference", 1)

  static let amina = worker("amina.shah", "Amina Shah", "Social worker", ["social-worker"], "North")
  static let ben = worker("ben.cole", "Ben Cole", "Team manager", ["team-manager"], "North")
  static let cerys = worker("cerys.pugh", "Cerys Pugh", "Conference chair", ["chair"], "Reviewing")
  static let dai = worker("dai.rees", "Dai Rees", "Minute taker", ["minute-taker"], "Reviewing")
  static let efe = worker("efe.okoro", "Efe Okoro", "Social worker", ["social-worker"], "South")

  static func worker(_ id: WorkerID, _ name: String, _ title: String, _ roles: [RoleKey], _ team: String) -> Worker {
    Worker(id: id, name: name, title: title, roles: roles, team: TeamID(team.lowercased()), teamName: team)
  }

  init(procedure: Procedure = MeetingProcedure.procedure) {
    service = CaseService(store: store, clock: clock) { () throws(CaseworkError) in
      DefinitionSet(procedures: [procedure], forms: [MeetingProcedure.form])
    }
    let workers = [
      MeetingWorld.amina, MeetingWorld.ben, MeetingWorld.cerys, MeetingWorld.dai, MeetingWorld.efe,
    ]
    try? service.register(workers, by: "system")
    let people = [
      NewPerson(kind: .child, givenName: "Siân", familyName: "Evans", born: Day("2019-03-14")),
      NewPerson(kind: .child, givenName: "太郎", familyName: "山田", born: Day("2024-11-20")),
      NewPerson(kind: .relative, givenName: "Dana", familyName: "Evans", relationship: "mother"),
      NewPerson(
        kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "school nurse",
        agency: "Hillside School"),
    ]
    let opening = OpenCase(
      family: "Evans", procedure: "meetings", step: "conference", team: "north", people: people,
      allocations: ["social-worker": MeetingWorld.amina.id, "team-manager": MeetingWorld.ben.id])
    _ = try? service.perform(.openCase(opening), on: caseID, as: Actor(MeetingWorld.amina))
    clock.set("2026-01-02 09:41")
  }

  func session(as worker: Worker = MeetingWorld.amina) -> Session {
    Session(service: service, worker: worker, isTraining: true)
  }

  func perform(_ command: Command, as worker: Worker = MeetingWorld.amina) throws {
    try service.perform(command, on: caseID, as: Actor(worker))
  }

  /// The conference as the case has it now.
  var step: Step? { (try? service.file(caseID))?.step(conference) }
  var meeting: Meeting { step?.meeting ?? Meeting() }

  func scheduled(on day: String = "2026-01-14") throws {
    guard let date = Day(day) else { return }
    try perform(
      .scheduleMeeting(
        ScheduleMeeting(
          step: conference, date: date, time: TimeOfDay(minutes: 840), venue: "Civic Centre, room 2",
          officers: ["chair": MeetingWorld.cerys.id, "minute-taker": MeetingWorld.dai.id])))
  }
}

/// A procedure of one conference and its core groups, with every kind of task.
enum MeetingProcedure {
  static let form = FormDefinition(
    key: "note", version: 1, title: "Note",
    sections: [
      SectionDefinition(
        key: "note", title: "Note",
        fields: [FieldDefinition(key: "text", label: "Text", kind: .longText, isRequired: true)])
    ])

  static let procedure = Procedure(
    key: "meetings", version: 1, title: "Meetings",
    roles: [
      Role(key: "social-worker", title: "Social worker", permissions: [.openCase, .editPeople], isAllocated: true),
      Role(key: "team-manager", title: "Team manager", permissions: [.cancelStep], isAllocated: true),
      Role(key: "chair", title: "Conference chair"), Role(key: "minute-taker", title: "Minute taker"),
    ],
    timescales: [
      Timescale(
        key: "conference", span: Span(count: 15, unit: .workingDays), direction: .after,
        from: MomentReference("conference", .opened), isNational: true, cite: "Working Together 2023, chapter 3"),
      Timescale(
        key: "core", span: Span(count: 10, unit: .workingDays), direction: .after,
        from: MomentReference("conference", .held), isNational: true, cite: "Working Together 2023, chapter 3"),
    ],
    invitationMethods: [
      Choice("phone", title: "Telephone"), Choice("letter", title: "Letter"), Choice("email", title: "E-mail"),
      Choice("in-person", title: "In person"),
    ], startingSteps: ["conference"],
    steps: [
      StepDefinition(
        key: "conference", title: "Initial conference", kind: .meeting, dueFirst: ["conference"],
        tasks: [
          TaskDefinition(
            key: "organise", title: "Organise initial conference",
            verb: .schedule(officers: ["chair", "minute-taker"]), by: ["social-worker"], isDueWithStep: true)
        ] + meetingTasks + [
          TaskDefinition(
            key: "minutes", title: "Write the minutes", verb: .form("note"), by: ["minute-taker"],
            after: ["attendance"]),
          TaskDefinition(
            key: "complete", title: "Complete the meeting", verb: .confirm, by: ["social-worker"], after: ["minutes"]),
          TaskDefinition(
            key: "close", title: "Close meeting process, all tasks are completed", verb: .close,
            by: ["social-worker"], after: ["complete"]),
        ], next: [NextSteps(open: ["core-group"])]),
      StepDefinition(
        key: "core-group", title: "Core group", kind: .meeting, isRepeated: true, dueFirst: ["core"],
        tasks: [
          TaskDefinition(
            key: "organise", title: "Organise core group", verb: .schedule(officers: []), by: ["social-worker"],
            isDueWithStep: true)
        ] + meetingTasks + [
          TaskDefinition(
            key: "close", title: "Close meeting process, all tasks are completed", verb: .close,
            by: ["social-worker"], after: ["attendance"])
        ]),
    ])

  /// The same with a report that is due before the conference, and relatives and agencies who are waited for.
  static var withReport: Procedure {
    var procedure = procedure
    procedure.timescales.append(
      Timescale(
        key: "report", span: Span(count: 2, unit: .workingDays), direction: .before,
        from: MomentReference("conference", .scheduled), isNational: false, cite: "Local practice"))
    for (index, task) in procedure.steps[0].tasks.enumerated() where task.verb == .invite {
      procedure.steps[0].tasks[index].invites = [.relative, .professional]
    }
    procedure.steps[0].tasks.append(
      TaskDefinition(
        key: "report", title: "Write the report", verb: .form("note"), by: ["social-worker"], due: ["report"]))
    return procedure
  }

  /// The same of two hours, in one of three ways, in parts, in an authority's venues, late only with a reason.
  static var withScheduling: Procedure {
    var procedure = procedure
    procedure.timescales[0].needsReason = true
    procedure.venues = [
      Venue("room-1", title: "Room 1, Civic Centre"), Venue("online", title: "Video call", isShared: true),
    ]
    procedure.steps[0].tasks[0].verb = .schedule(
      Scheduling(
        officers: ["chair", "minute-taker"], lasts: 120,
        methods: [
          Choice("in-person", title: "In person"), Choice("hybrid", title: "Hybrid"),
          Choice("virtual", title: "Virtual"),
        ], joining: ["hybrid", "virtual"]))
    for (index, task) in procedure.steps[0].tasks.enumerated() where task.verb == .invite {
      procedure.steps[0].tasks[index].parts = [
        Choice("first", title: "First part"), Choice("second", title: "Second part"),
      ]
      procedure.steps[0].tasks[index].splitWhen = .always
    }
    return procedure
  }

  private static let meetingTasks = [
    TaskDefinition(key: "invite", title: "Invite people", verb: .invite, by: ["social-worker"], after: ["organise"]),
    TaskDefinition(
      key: "answers", title: "Record who will attend", verb: .recordAnswers, by: ["social-worker"],
      after: ["invite"]),
    TaskDefinition(
      key: "attendance", title: "Record who attended", verb: .recordAttendance,
      by: ["chair", "minute-taker", "social-worker"], after: ["organise"]),
  ]
}
