import Casework
import Definitions
import Foundation
import Terminal
import Workflow

@testable import Screens

/// A family of three children with a conference held on Wed 14 January 2026, its core groups and the review, on the
/// shipped forms; in memory, made by real commands.
final class PlanWorld {
  let clock = TestClock(Instant(milliseconds: 0))
  let service: CaseService
  let caseID: CaseID = "C0001"
  /// What can be imported, by path.
  var files: [String: [UInt8]] = [:]

  static let conference = StepID("initial-conference", 1)
  static let outcomes = TaskID(conference, "outcomes")
  static let review = TaskID(StepID("review-conference", 1), "plan")
  static func group(_ number: Int, _ task: TaskKey) -> TaskID { TaskID(StepID("core-group", number), task) }

  /// The shipped forms, read as they are.
  static let forms: [FormDefinition] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources/forms")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let sources = names.sorted().compactMap { name in
      (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        .map { SourceFile(path: name, text: $0) }
    }
    return Array(DefinitionReader.read(sources).definitions.forms.values)
  }()

  init() {
    let definitions = DefinitionSet(procedures: [PlanWorld.procedure], forms: PlanWorld.forms)
    service = CaseService(store: InMemoryStore(), clock: clock) { () throws(CaseworkError) in definitions }
    clock.set("2026-01-05 09:00")
    try? service.register([FormWorld.amina, FormWorld.ben, FormWorld.cerys], by: "system")
    let people = [
      NewPerson(kind: .child, givenName: "Ellie", familyName: "Carter", born: Day("2019-03-14")),
      NewPerson(kind: .child, givenName: "Jack", familyName: "Carter", born: Day("2021-06-02")),
      NewPerson(kind: .child, givenName: "Mia", familyName: "Carter", born: Day("2024-11-20")),
      NewPerson(kind: .relative, givenName: "Dana", familyName: "Carter", relationship: "mother"),
      NewPerson(
        kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "school nurse",
        agency: "Oakfield School"),
      NewPerson(
        kind: .professional, givenName: "Tim", familyName: "Marsh", relationship: "health visitor",
        agency: "Riverside Clinic"),
    ]
    let opening = OpenCase(
      family: "Carter", procedure: "plans", step: "initial-conference", team: "north", people: people,
      allocations: ["social-worker": FormWorld.amina.id])
    _ = try? service.perform(.openCase(opening), on: caseID, as: Actor(FormWorld.amina))
    clock.set("2026-01-14 12:00")
    try? perform(
      .recordAttendance(
        RecordAttendance(
          step: PlanWorld.conference, date: clock.now.day, time: TimeOfDay(minutes: 600), present: ["p4", "p5"])))
  }

  func perform(_ command: Command, as worker: Worker = FormWorld.amina) throws {
    try service.perform(command, on: caseID, as: Actor(worker))
  }

  /// The conference is closed, and the core groups are begun: the first was held on Mon 26 January.
  func untilCoreGroup() throws {
    for person: PersonID in ["p5", "p6"] {
      try perform(.joinGroup(JoinGroup(group: "core-group", person: person, sharing: nil)))
    }
    try decide()
    try perform(.closeStep(CloseStep(step: PlanWorld.conference)))
    clock.set("2026-01-26 12:00")
  }

  /// The outcome form with what it requires.
  private func decide() throws {
    var answers: [FieldAddress: Answer] = [FieldAddress("quorate", child: nil): .flag(true)]
    for child: PersonID in ["p1", "p2", "p3"] {
      answers[FieldAddress("decision", child: child)] = .text("child-in-need")
      answers[FieldAddress("reason", child: child)] = .text("Agreed by all.")
      answers[FieldAddress("participation", child: child)] = .text("PN0")
    }
    try perform(.startForm(StartForm(form: PlanWorld.outcomes)), as: FormWorld.cerys)
    try perform(.saveForm(SaveForm(form: PlanWorld.outcomes, answers: answers)), as: FormWorld.cerys)
    try perform(.finaliseForm(FinaliseForm(form: PlanWorld.outcomes)), as: FormWorld.cerys)
  }

  static let plan = FieldAddress("plan", child: nil)
  static let good: [FieldKey: Answer] = [
    "child": .text("p1"), "need": .text("Regular meals."),
    "outcome": .text("Ellie eats breakfast on every school day."),
    "action": .text("Take Ellie to the breakfast club."), "how": .text("From Monday, at 8, each school day."),
    "who": .text("Dana Carter"), "by-when": .text("2026-02-16"), "progress": .text("not-started"),
  ]
  static let poor: [FieldKey: Answer] = [
    "need": .text("Safety at home."), "outcome": .text("Support to the family is ongoing."),
    "action": .text("Monitor the home and support the mother as needed."), "how": .text("Home visits."),
    "who": .text("Social care"), "by-when": .text("2026-06-30"), "progress": .text("not-started"),
  ]

  /// Writes a plan and finalises it.
  func writePlan(_ group: Int, _ rows: [[FieldKey: Answer]], copying source: Int? = nil) throws {
    let form = PlanWorld.group(group, "plan")
    let sources = source.map { [PlanWorld.group($0, "plan")] }
    try perform(.startForm(StartForm(form: form, copyFrom: sources)))
    if !rows.isEmpty {
      try perform(
        .saveForm(
          SaveForm(form: form, answers: [PlanWorld.plan: .rows(rows), FieldAddress("smart"): .list(["specific"])])))
    }
    try perform(.finaliseForm(FinaliseForm(form: form)))
  }

  func form(_ id: TaskID) -> Form? { (try? service.file(caseID))?.form(id) }

  /// The shell with a form opened above the tray.
  func open(
    _ id: TaskID, as worker: Worker = FormWorld.amina, width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed
  ) -> Driver {
    let session = Session(service: service, worker: worker, isTraining: true, files: GivenFiles(files: files))
    let driver = Driver(session, width: width, height: height, depth: depth)
    _ = driver.shell.settle([.push(FormScreen(caseID: caseID, form: id))])
    return driver
  }

  /// Files that a test names.
  private struct GivenFiles: FileSource {
    let files: [String: [UInt8]]
    func bytes(of path: String, limit: Int) throws(FileSourceProblem) -> [UInt8] {
      guard let bytes = files[path] else { throw FileSourceProblem("\(path) can't be read: no such file.") }
      return Array(bytes.prefix(limit + 1))
    }
  }

  private static let procedure = Procedure(
    key: "plans", version: 1, title: "Plans",
    roles: [
      Role(key: "social-worker", title: "Social worker", permissions: [.openCase], isAllocated: true),
      Role(key: "chair", title: "Conference chair"),
    ],
    timescales: [
      Timescale(
        key: "first-core-group", span: Span(count: 10, unit: .workingDays), direction: .after,
        from: MomentReference("initial-conference", .held), isNational: true, cite: "Working Together 2023, chapter 3"),
      Timescale(
        key: "first-review", span: Span(count: 3, unit: .months), direction: .after,
        from: MomentReference("initial-conference", .held), isNational: true, cite: "Working Together 2023, chapter 3"),
    ],
    invitationMethods: [], startingSteps: ["initial-conference"],
    steps: [
      StepDefinition(
        key: "initial-conference", title: "Initial conference", kind: .meeting,
        tasks: [
          TaskDefinition(key: "held", title: "Record who came", verb: .recordAttendance, by: ["social-worker"]),
          TaskDefinition(key: "outcomes", title: "Complete the outcome form", verb: .form("outcomes"), by: ["chair"]),
          TaskDefinition(key: "close", title: "Close the conference", verb: .close, by: ["social-worker"]),
        ],
        next: [NextSteps(open: ["core-group", "review-conference"])]),
      StepDefinition(
        key: "core-group", title: "Core group", kind: .meeting, isRepeated: true, dueFirst: ["first-core-group"],
        tasks: [
          TaskDefinition(key: "held", title: "Record who came", verb: .recordAttendance, by: ["social-worker"]),
          TaskDefinition(
            key: "plan", title: "Develop the plan", verb: .form("protection-plan"), by: ["social-worker"],
            copyForwardFrom: [CopySource(step: "core-group", task: "plan")]),
          TaskDefinition(
            key: "contributions", title: "Collect the contributions",
            verb: .register(RegisterDefinition(.received, people: [.members], group: "core-group")),
            by: ["social-worker"]),
          TaskDefinition(
            key: "agencies", title: "Put the contributions together", verb: .form("agency-contributions"),
            by: ["social-worker"]),
          TaskDefinition(
            key: "report", title: "Draft the joint report", verb: .form("joint-report"), by: ["social-worker"],
            copyForwardFrom: [CopySource(step: "core-group", task: "agencies")]),
          TaskDefinition(key: "close", title: "Close the core group", verb: .close, by: ["social-worker"]),
        ], next: [NextSteps(open: ["core-group"])], group: "core-group"),
      StepDefinition(
        key: "review-conference", title: "Review conference", kind: .meeting, isRepeated: true,
        dueFirst: ["first-review"],
        tasks: [
          TaskDefinition(
            key: "plan", title: "Update the plan", verb: .form("protection-plan"), by: ["social-worker"],
            copyForwardFrom: [CopySource(step: "core-group", task: "plan")]),
          TaskDefinition(key: "close", title: "Close the review", verb: .close, by: ["social-worker"]),
        ]),
    ],
    groups: [GroupDefinition(key: "core-group", title: "Core group", sharing: [])])
}
