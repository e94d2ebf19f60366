import Casework
import Screens
import Terminal
import Workflow

/// A family with a step of work in which every kind of task stands, in memory, made by real commands.
final class WorkWorld {
  let store = InMemoryStore()
  let clock = StandingClock("2026-01-05 09:00")
  let service: CaseService
  let caseID: CaseID = "C0001"
  static let step = StepID("contact", 1)

  static let amina = MeetingWorld.amina
  static let efe = MeetingWorld.efe
  static let ben = MeetingWorld.ben
  static let tom = MeetingWorld.worker("tom.reed", "Tom Reed", "Conference support", ["support"], "Reviewing")

  init(procedure: Procedure = WorkProcedure.procedure) {
    service = CaseService(store: store, clock: clock) { () throws(CaseworkError) in
      DefinitionSet(procedures: [procedure], forms: [MeetingProcedure.form])
    }
    try? service.register([WorkWorld.amina, WorkWorld.efe, WorkWorld.ben, WorkWorld.tom], by: "system")
    let opening = OpenCase(
      family: "Evans", procedure: "work", step: "contact", team: "north",
      people: [
        NewPerson(kind: .child, givenName: "Siân", familyName: "Evans", born: Day("2019-03-14")),
        NewPerson(kind: .child, givenName: "Jac", familyName: "Evans", born: Day("2022-08-30")),
        NewPerson(kind: .relative, givenName: "Dana", familyName: "Evans", relationship: "mother"),
      ], allocations: ["social-worker": WorkWorld.amina.id])
    _ = try? service.perform(.openCase(opening), on: caseID, as: Actor(WorkWorld.amina))
    clock.set("2026-01-05 09:41")
  }

  func session(as worker: Worker = WorkWorld.amina) -> Session {
    Session(service: service, worker: worker, isTraining: true)
  }

  func perform(_ command: Command, as worker: Worker = WorkWorld.amina) throws {
    try service.perform(command, on: caseID, as: Actor(worker))
  }

  static func task(_ key: TaskKey) -> TaskID { TaskID(step, key) }

  /// The step as the case has it now.
  func step(_ id: StepID = WorkWorld.step) -> Step? { (try? service.file(caseID))?.step(id) }

  /// A shell of somebody at their tray.
  func driver(as worker: Worker = WorkWorld.amina, width: Int = 80, height: Int = 24) -> Driver {
    Driver(session(as: worker), width: width, height: height)
  }

  /// The same, with the step opened from the pathway.
  func stepDriver(as worker: Worker = WorkWorld.amina, width: Int = 80, height: Int = 24) -> Driver {
    let driver = driver(as: worker, width: width, height: height)
    driver.type("p").press(.home, .enter)
    return driver
  }

  /// Writes the note and finalises it.
  func writeSheet() throws {
    let form = WorkWorld.task("sheet")
    try perform(.startForm(StartForm(form: form)))
    try perform(.saveForm(SaveForm(form: form, answers: [FieldAddress("text"): .text("What we know.")])))
    try perform(.finaliseForm(FinaliseForm(form: form)))
  }

  /// Ticks every item of the checklist.
  func tickAll() throws {
    try perform(
      .checkItems(CheckItems(task: WorkWorld.task("checks"), items: ["details": true, "strategy": true, "file": true])))
  }

  /// Gives each child a file number.
  func numberFiles() throws {
    for var child in try service.file(caseID).children {
      child.fileNumber = "F-\(child.id)"
      try perform(.changePerson(ChangePerson(person: child)))
    }
  }
}

/// A procedure of one step with a checklist, requests, a gate and next actions; and what follows it.
enum WorkProcedure {
  static let procedure = Procedure(
    key: "work", version: 1, title: "Work",
    roles: [
      Role(key: "social-worker", title: "Social worker", permissions: [.openCase, .editPeople], isAllocated: true),
      Role(key: "team-manager", title: "Team manager", permissions: [.reassign]),
      Role(key: "support", title: "Conference support"),
    ],
    timescales: [
      Timescale(
        key: "contact", span: Span(count: 5, unit: .workingDays), direction: .after,
        from: MomentReference("contact", .opened), isNational: false, cite: "Local practice")
    ],
    invitationMethods: [Choice("phone", title: "Telephone")], startingSteps: ["contact"],
    steps: [contact, enquiry],
    sectors: [Choice("social-care", title: "Children's social care"), Choice("police", title: "Police")],
    gates: [
      Gate(
        key: "ready",
        requirements: [
          Requirement(.every(.children, has: [[.fileNumber]])), Requirement(.done("sheet")),
          Requirement(.every(.relatives, has: [[.phone, .email], [.address]])),
          Requirement(
            .atLeast(3, .relatives), says: "The conference unit books nothing before it knows the whole family"),
        ])
    ])

  private static let contact = StepDefinition(
    key: "contact", title: "Contact", kind: .work, dueFirst: ["contact"],
    tasks: [
      TaskDefinition(
        key: "checks", title: "Check the referral",
        verb: .checklist([
          Choice("details", title: "All details received"),
          Choice("strategy", title: "Strategy discussion held for each of the children of the family"),
          Choice("file", title: "File opened"),
        ]), by: ["social-worker"], isDueWithStep: true, place: BoardPlace(period: "Day 1")),
      TaskDefinition(
        key: "ask", title: "Ask for the papers",
        verb: .request(RequestDefinition(to: ["support", "team-manager"], asksFor: ["prepare"])), by: ["social-worker"],
        place: BoardPlace(period: "Day 1")),
      TaskDefinition(
        key: "prepare", title: "Prepare the papers", verb: .confirm, by: ["support"],
        place: BoardPlace(period: "Day 2-3")),
      TaskDefinition(
        key: "advise", title: "Advice of the manager", verb: .request(RequestDefinition(to: ["team-manager"])),
        by: ["social-worker"], isOptional: true, place: BoardPlace(lane: "team-manager", period: "Day 2-3")),
      TaskDefinition(
        key: "sheet", title: "Write the sheet", verb: .form("note"), by: ["social-worker"],
        place: BoardPlace(period: "Day 2-3")),
      TaskDefinition(
        key: "book", title: "Book the conference", verb: .confirm, by: ["social-worker"], isOptional: true,
        gates: ["ready"], place: BoardPlace(lane: "support", period: "Day 4-5")),
      TaskDefinition(
        key: "action", title: "Action taken", verb: .chooseNext(actions), by: ["social-worker"], after: ["sheet"]),
      TaskDefinition(
        key: "close", title: "Close the contact", verb: .close, by: ["social-worker"], after: ["action"]),
    ], concernsChosenChildren: true, lanes: ["social-worker", "support", "team-manager"],
    periods: ["Day 1", "Day 2-3", "Day 4-5"])

  private static let actions = NextActions(
    isSingle: false,
    actions: [
      NextAction(key: "enquiry", title: "Section 47 enquiry", open: "enquiry", passTo: ["social-worker"]),
      NextAction(
        key: "help", title: "Early help", says: "Tell the family who will ring them."),
      NextAction(
        key: "nfa", title: "No further action", isAlone: true,
        says: "Return to the assessment or current workflow."),
    ])

  private static let enquiry = StepDefinition(
    key: "enquiry", title: "Section 47 enquiry", kind: .work,
    tasks: [TaskDefinition(key: "done", title: "Make the enquiry", verb: .confirm, by: ["social-worker"])],
    closesItself: true)
}
