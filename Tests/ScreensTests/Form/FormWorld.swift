import Casework
import Terminal
import Workflow

@testable import Screens

/// A family with a conference and a plan under way, in memory, and a way of working that has every kind of field.
final class FormWorld {
  let store = InMemoryStore()
  let clock = TestClock(Instant(milliseconds: 0))
  let service: CaseService
  let caseID: CaseID = "C0001"
  let planCase: CaseID = "C0002"

  static let amina = worker("amina.shah", "Amina Shah", "social-worker")
  static let jo = worker("jo.price", "Jo Price", "social-worker")
  static let ben = worker("ben.cole", "Ben Cole", "team-manager")
  static let cerys = worker("cerys.pugh", "Cerys Pugh", "chair")
  static let rita = worker("rita.moss", "Rita Moss", "records")

  static let conference = StepID("conference", 1)
  static let plan = StepID("plan", 1)
  static let report = TaskID(conference, "report")
  static let enquiry = TaskID(conference, "enquiry")
  static let minutes = TaskID(conference, "minutes")
  static let outcomes = TaskID(conference, "outcomes")
  static let outline = TaskID(conference, "outline")
  static let sheet = TaskID(conference, "sheet")
  static let part1 = TaskID(plan, "part-1")
  static let part2 = TaskID(plan, "part-2")
  static let send = TaskID(plan, "send")

  private static func worker(_ id: WorkerID, _ name: String, _ role: RoleKey) -> Worker {
    Worker(id: id, name: name, title: role.rawValue, roles: [role], team: "north", teamName: "North")
  }

  init(definitions: DefinitionSet = FormDefinitions.set) {
    service = CaseService(store: store, clock: clock) { () throws(CaseworkError) in definitions }
    clock.set("2026-01-12 09:00")
    try? service.register(
      [FormWorld.amina, FormWorld.jo, FormWorld.ben, FormWorld.cerys, FormWorld.rita], by: "system")
    let people = [
      NewPerson(kind: .child, givenName: "Siân", familyName: "Evans", born: Day("2019-03-14")),
      NewPerson(kind: .child, givenName: "Zoë", familyName: "Evans", born: Day("2021-06-02")),
      NewPerson(kind: .relative, givenName: "Dana", familyName: "Evans", relationship: "mother"),
      NewPerson(kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "school nurse"),
    ]
    for (id, step) in [(caseID, StepKey("conference")), (planCase, StepKey("plan"))] {
      let opening = OpenCase(
        family: "Evans", procedure: "forms", step: step, team: "north", people: people,
        allocations: ["social-worker": FormWorld.amina.id, "team-manager": FormWorld.ben.id])
      _ = try? service.perform(.openCase(opening), on: id, as: Actor(FormWorld.amina))
    }
    clock.set("2026-01-12 09:41")
  }

  func session(as worker: Worker) -> Session { Session(service: service, worker: worker, isTraining: true) }

  func perform(_ command: Command, on id: CaseID? = nil, as worker: Worker = FormWorld.amina) throws {
    try service.perform(command, on: id ?? caseID, as: Actor(worker))
  }

  func form(_ id: TaskID) -> Form? {
    (try? service.file(id.step.key == "plan" ? planCase : caseID))?.form(id)
  }

  /// The shell with a form opened above the tray.
  func open(
    _ id: TaskID, as worker: Worker = FormWorld.amina, width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed
  ) -> Driver {
    let driver = Driver(session(as: worker), width: width, height: height, depth: depth)
    let screen = FormScreen(caseID: id.step.key == "plan" ? planCase : caseID, form: id)
    _ = driver.shell.settle([.push(screen)])
    return driver
  }

  /// An enquiry that was finalised: something to copy forward from.
  func finishEnquiry(_ text: String = "Neglect was substantiated.") throws {
    try perform(.startForm(StartForm(form: FormWorld.enquiry)))
    try perform(
      .saveForm(
        SaveForm(
          form: FormWorld.enquiry, answers: [FieldAddress("analysis"): .text(text), FieldAddress("seen"): .flag(true)]))
    )
    try perform(.finaliseForm(FinaliseForm(form: FormWorld.enquiry)))
  }

  /// A report with every required answer.
  func writeReport() throws {
    try perform(.startForm(StartForm(form: FormWorld.report)))
    let answers: [FieldAddress: Answer] = [
      FieldAddress("summary"): .text("Two children live with their mother."),
      FieldAddress("analysis"): .text("Both were seen.\n\nThe home is cold."),
      FieldAddress("recommendation", child: "p1"): .text("plan"),
      FieldAddress("category", child: "p1"): .text("NEG"),
      FieldAddress("recommendation", child: "p2"): .text("none"),
    ]
    try perform(.saveForm(SaveForm(form: FormWorld.report, answers: answers)))
  }
}

extension Driver {
  /// The form screen on top, where it is.
  var formScreen: FormScreen? { shell.top as? FormScreen }

  /// Presses a key so often.
  @discardableResult
  func press(_ key: Key, times: Int) -> Driver {
    for _ in 0..<times { press(key) }
    return self
  }

  /// Goes on to a field by Tab.
  @discardableResult
  func go(to address: FieldAddress) -> Driver {
    for _ in 0..<100 where formScreen?.focus != address { press(.tab) }
    return self
  }
}
