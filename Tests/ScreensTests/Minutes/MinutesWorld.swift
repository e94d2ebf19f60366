import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// A conference that is held this afternoon, in memory, whose minutes are taken as it goes.
final class MinutesWorld {
  let store = InMemoryStore()
  let clock = TestClock(Instant(milliseconds: 0))
  let service: CaseService
  let caseID: CaseID = "C0001"

  static let mei = worker("mei.lin", "Mei Lin", "minute-taker")
  static let owen = worker("owen.price", "Owen Price", "chair")
  static let step = StepID("conference", 1)
  static let minutes = TaskID(step, "minutes")
  static let send = TaskID(step, "send")

  private static func worker(_ id: WorkerID, _ name: String, _ role: RoleKey) -> Worker {
    Worker(id: id, name: name, title: role.rawValue, roles: [role], team: "unit", teamName: "Unit")
  }

  init() {
    service = CaseService(store: store, clock: clock) { () throws(CaseworkError) in MinutesWorld.definitions }
    clock.set("2026-01-19 09:00")
    try? service.register([MinutesWorld.mei, MinutesWorld.owen], by: "system")
    let people = [
      NewPerson(kind: .child, givenName: "Ellie", familyName: "Carter", born: Day("2019-05-02")),
      NewPerson(kind: .relative, givenName: "Dana", familyName: "Carter", relationship: "mother"),
      NewPerson(
        kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "school nurse",
        agency: "Oakfield Primary School"),
      NewPerson(
        kind: .professional, givenName: "Femi", familyName: "Cole", relationship: "health visitor",
        agency: "Anytown Health"),
      NewPerson(kind: .relative, givenName: "Rose", familyName: "Carter", relationship: "grandmother"),
    ]
    let opening = OpenCase(
      family: "Carter", procedure: "minutes", step: "conference", team: "unit", people: people, allocations: [:])
    _ = try? service.perform(.openCase(opening), on: caseID, as: Actor(MinutesWorld.mei))
    perform(.invite(Invite(step: MinutesWorld.step, invitations: ["p2": "letter", "p3": "email", "p4": "email"])))
    perform(.recordAnswers(RecordAnswers(step: MinutesWorld.step, answers: ["p2": true, "p4": false])))
    clock.set("2026-01-19 14:00")
    perform(
      .recordAttendance(
        RecordAttendance(
          step: MinutesWorld.step, date: Day("2026-01-19") ?? .earliest, time: TimeOfDay("14:00") ?? .midnight,
          present: ["p2", "p3"])))
    perform(.startForm(StartForm(form: MinutesWorld.minutes)))
    clock.set("2026-01-19 14:35")
  }

  func perform(_ command: Command, as worker: Worker = MinutesWorld.mei) {
    do {
      try service.perform(command, on: caseID, as: Actor(worker))
    } catch {
      Issue.record("refused: \(error)")
    }
  }

  var file: CaseFile? { try? service.file(caseID) }
  var form: Form? { file?.form(MinutesWorld.minutes) }
  var actions: [[FieldKey: Answer]] {
    if case .rows(let rows)? = form?.answers[FieldAddress("actions")] { rows } else { [] }
  }

  /// The shell with the minutes opened above the tray.
  func open(
    as worker: Worker = MinutesWorld.mei, width: Int = 120, height: Int = 40, depth: ColorDepth = .indexed
  ) -> Driver {
    let session = Session(service: service, worker: worker, isTraining: true)
    let driver = Driver(session, width: width, height: height, depth: depth)
    _ = driver.shell.settle([.push(FormScreen(caseID: caseID, form: MinutesWorld.minutes))])
    return driver
  }

  /// The list of who is sent the minutes.
  func openList(width: Int = 80, height: Int = 24) -> Driver {
    let session = Session(service: service, worker: MinutesWorld.mei, isTraining: true)
    let driver = Driver(session, width: width, height: height)
    _ = driver.shell.settle([.push(RegisterScreen(caseID: caseID, task: MinutesWorld.send))])
    return driver
  }

  private static let form = FormDefinition(
    key: "minutes", version: 1, title: "Minutes of the conference",
    sections: [
      SectionDefinition(
        key: "opening", title: "1 Welcome and introductions",
        fields: [
          FieldDefinition(key: "opening", label: "Opening by the chair", kind: .longText, isRequired: true),
          FieldDefinition(
            key: "apologies", label: "Apologies",
            kind: .table([
              ColumnDefinition(key: "name", label: "Name", kind: .text, isRequired: true),
              ColumnDefinition(key: "agency", label: "Agency", kind: .text),
            ])),
        ]),
      SectionDefinition(
        key: "children", title: "2 Each child", isForEachChild: true,
        fields: [FieldDefinition(key: "voice", label: "This child's views", kind: .longText)]),
      SectionDefinition(
        key: "discussion", title: "3 Discussion",
        fields: [FieldDefinition(key: "discussion", label: "Discussion", kind: .longText, isRequired: true)]),
      SectionDefinition(
        key: "conclusion", title: "4 Conclusion",
        fields: [
          FieldDefinition(
            key: "actions", label: "Actions",
            kind: .table([
              ColumnDefinition(key: "action", label: "Action", kind: .text, isRequired: true),
              ColumnDefinition(key: "who", label: "Who", kind: .text, isRequired: true),
              ColumnDefinition(key: "by", label: "By when", kind: .date),
              ColumnDefinition(key: "under", label: "Came up under", kind: .text),
            ]))
        ]),
    ],
    minutes: MinutesDefinition(
      actions: MinutesDefinition.ActionsTable(
        table: "actions", what: "action", who: "who", byWhen: "by", heading: "under"),
      lists: [.apologies: MinutesDefinition.PeopleTable(table: "apologies", person: "name", about: "agency")]))

  private static var writing: TaskDefinition {
    var task = TaskDefinition(
      key: "minutes", title: "Write the minutes", verb: .form("minutes"), by: ["minute-taker"], after: ["attendance"],
      authorisedBy: "chair")
    task.remarksBy = ["chair"]
    return task
  }

  private static let definitions = DefinitionSet(
    procedures: [
      Procedure(
        key: "minutes", version: 1, title: "Minutes",
        roles: [
          Role(key: "minute-taker", title: "Minute taker", permissions: [.openCase]),
          Role(key: "chair", title: "Conference chair", permissions: [.rollBack, .editPeople]),
        ],
        timescales: [], statuses: [],
        invitationMethods: [Choice("letter", title: "Letter"), Choice("email", title: "E-mail")],
        startingSteps: ["conference"],
        steps: [
          StepDefinition(
            key: "conference", title: "Initial conference", kind: .meeting,
            tasks: [
              TaskDefinition(key: "invite", title: "Invite people", verb: .invite, by: ["minute-taker"]),
              TaskDefinition(key: "answers", title: "Record answers", verb: .recordAnswers, by: ["minute-taker"]),
              TaskDefinition(
                key: "attendance", title: "Record who attended", verb: .recordAttendance, by: ["minute-taker"]),
              TaskDefinition(
                key: "reports", title: "Collect reports",
                verb: .register(RegisterDefinition(.received, people: [.invitees])), by: ["minute-taker"]),
              writing,
              TaskDefinition(
                key: "send", title: "Send the minutes",
                verb: .register(RegisterDefinition(.sent, people: [.invitees, .present], documents: ["minutes"])),
                by: ["minute-taker"], after: ["minutes"]),
            ])
        ])
    ], forms: [form])
}
