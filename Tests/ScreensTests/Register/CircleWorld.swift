import Casework
import Screens
import Workflow

/// A family around whom a group meets, and who are visited again and again; in memory, made by real commands.
final class CircleWorld {
  let clock = StandingClock("2026-01-05 09:00")
  let service: CaseService
  let caseID: CaseID = "C0001"
  let meeting = StepID("circle", 1)

  init() {
    service = CaseService(store: InMemoryStore(), clock: clock) { () throws(CaseworkError) in
      DefinitionSet(procedures: [CircleProcedure.procedure], forms: [MeetingProcedure.form])
    }
    try? service.register([MeetingWorld.amina, MeetingWorld.cerys], by: "system")
    let people = [
      NewPerson(kind: .child, givenName: "Siân", familyName: "Evans", born: Day("2019-03-14")),
      NewPerson(kind: .relative, givenName: "Dana", familyName: "Evans", relationship: "mother"),
      NewPerson(
        kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "school nurse",
        agency: "Hillside School"),
      NewPerson(
        kind: .professional, givenName: "Tim", familyName: "Marsh", relationship: "health visitor",
        agency: "Riverside Clinic"),
      NewPerson(kind: .professional, givenName: "", familyName: "", agency: "Housing office"),
    ]
    let opening = OpenCase(
      family: "Evans", procedure: "circle", step: "circle", team: "north", people: people,
      allocations: ["social-worker": MeetingWorld.amina.id])
    _ = try? service.perform(.openCase(opening), on: caseID, as: Actor(MeetingWorld.amina))
  }

  func session(as worker: Worker = MeetingWorld.amina) -> Session {
    Session(service: service, worker: worker, isTraining: true)
  }

  func perform(_ command: Command) {
    _ = try? service.perform(command, on: caseID, as: Actor(MeetingWorld.amina))
  }

  func task(_ key: TaskKey) -> TaskID { TaskID(meeting, key) }

  func join(_ person: PersonID, _ sharing: String?) {
    perform(.joinGroup(JoinGroup(group: "circle", person: person, sharing: sharing)))
  }

  /// The nurse, the health visitor and the housing office are members; the nurse alone came.
  func held() {
    join("p3", "post")
    join("p4", "secure-email")
    join("p5", nil)
    perform(
      .recordAttendance(
        RecordAttendance(
          step: meeting, date: clock.now.day, time: TimeOfDay(minutes: 480), present: ["p2", "p3"])))
  }

  /// So many visits after the meeting was closed, a week apart.
  func visited(times: Int) {
    perform(.closeStep(CloseStep(step: meeting)))
    for number in 1...times {
      clock.set("2026-01-\(12 + number * 2 < 10 ? "0" : "")\(12 + number * 2) 10:00")
      let form = TaskID(StepID("visit", number), "record")
      perform(.startForm(StartForm(form: form)))
      perform(.saveForm(SaveForm(form: form, answers: [FieldAddress("text"): .text("Seen alone.")])))
      perform(.finaliseForm(FinaliseForm(form: form)))
    }
  }
}

/// A procedure with a group, its registers, and visits that follow one another.
enum CircleProcedure {
  static let procedure = Procedure(
    key: "circle", version: 1, title: "Circle",
    roles: [
      Role(key: "social-worker", title: "Social worker", permissions: [.openCase], isAllocated: true),
      Role(key: "chair", title: "Conference chair"),
    ],
    timescales: [
      Timescale(
        key: "visits", span: Span(count: 10, unit: .workingDays), direction: .after,
        from: MomentReference("visit", .opened), isNational: false, cite: "Practice guide, page 21")
    ],
    invitationMethods: [Choice("phone", title: "Telephone"), Choice("letter", title: "Letter")],
    startingSteps: ["circle"], steps: [circle, visit],
    groups: [
      GroupDefinition(
        key: "circle", title: "Support circle",
        sharing: [Choice("secure-email", title: "Secure e-mail"), Choice("post", title: "Secure post")])
    ])

  static let circle = StepDefinition(
    key: "circle", title: "Circle meeting", kind: .meeting,
    tasks: [
      TaskDefinition(key: "held", title: "Record who came", verb: .recordAttendance, by: ["social-worker"]),
      TaskDefinition(
        key: "reports", title: "Collect reports of absent members",
        verb: .register(RegisterDefinition(.received, people: [.absentMembers], group: "circle")),
        by: ["social-worker"]),
      TaskDefinition(
        key: "distribute", title: "Send the minutes out",
        verb: .register(RegisterDefinition(.sent, people: [.members, .relatives], group: "circle")),
        by: ["social-worker"], after: ["held"]),
      TaskDefinition(key: "close", title: "Close the meeting", verb: .close, by: ["social-worker"]),
    ], next: [NextSteps(open: ["visit"])], group: "circle")

  static let visit = StepDefinition(
    key: "visit", title: "Visit", kind: .recurring, isRepeated: true, dueFirst: ["visits"], dueLater: ["visits"],
    tasks: [
      TaskDefinition(
        key: "record", title: "Record the visit", verb: .form("note"), by: ["social-worker"], isDueWithStep: true)
    ], next: [NextSteps(open: ["visit"])], closesItself: true)
}
