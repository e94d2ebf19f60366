import Casework
import Definitions
import FoundationEssentials
import Screens
import Storage
import Workflow

/// The demo authority in a file, and one family more for each procedure that it does not play: what trials of the
/// screens are made on, each on a copy of its own.
final class TrialStore: Sendable {
  /// The day it is: a Monday.
  static let today = Day(year: 2026, month: 1, day: 12) ?? .earliest

  let definitions: DefinitionSet
  private let folder: URL
  private var master: String { folder.appendingPathComponent("master.store").path }

  /// Makes it in a new folder, which is gone when this is.
  init() throws {
    definitions = try loadDefinitions()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-trial-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try SQLiteStore.create(at: master, training: true)
    try DemoAuthority(today: TrialStore.today).build(definitions: definitions, keeping: [], into: store)
    for (number, course) in zip(42..., TrialStore.courses) { try play(course, as: .numbered(number), in: store) }
    try restrict(.numbered(41 + TrialStore.courses.count), in: store)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A family that is played through a shipped scenario until one of its tasks is to be done.
  private struct Course {
    var procedure: ProcedureKey
    var scenario: String
    var family: String
    var until: String
  }

  /// A choice of next actions, a request and a checklist: C0042 and on.
  private static let courses = [
    Course(procedure: "mosaic", scenario: "concern", family: "Marchetti", until: "assessment-1/action"),
    Course(procedure: "quick-guide", scenario: "", family: "Tal", until: "conference-decision-1/warning"),
    Course(procedure: "eclipse-booking", scenario: "", family: "Quist", until: "initial-conference-1/checks"),
  ]

  private func play(_ course: Course, as id: CaseID, in store: SQLiteStore) throws {
    let files = try ScenarioLoader.load(
      files: ScenarioLoader.paths(resources: ResourceLocator.current.locate()), definitions: definitions)
    guard var file = files.compactMap(\.file).first(where: { $0.procedure == course.procedure }),
      let scenario = file.scenarios.first(where: { course.scenario.isEmpty || $0.name == course.scenario }),
      let start = scenario.course.first?.at
    else { throw Complaint("There is no scenario of \(course.procedure).") }
    file.family.name = course.family
    let played = try ScenarioCase(file, definitions: definitions, at: start, id: id, store: store)
    for entry in scenario.course {
      _ = try played.perform(entry)
      let current = try played.service.file(id)
      let open = current.openTasks(
        procedure: try played.service.procedure(of: current), calendar: played.service.calendar)
      if open.contains(where: { "\($0.id)" == course.until }) { return }
    }
    throw Complaint("\(course.until) is never to be done in the scenario \(scenario.name) of \(course.procedure).")
  }

  /// Restricts a case, and has it opened in an emergency by somebody who is not named.
  private func restrict(_ id: CaseID, in store: SQLiteStore) throws {
    let definitions = definitions
    let service = CaseService(store: store, clock: TrialClock()) { () throws(CaseworkError) in definitions }
    func perform(_ command: Command, as worker: WorkerID) throws {
      guard let worker = try store.worker(worker) else { throw Complaint("There is no worker \(worker).") }
      try service.perform(command, on: id, as: Actor(worker))
    }
    let named: [WorkerID] = ["amina.shah", "tom.reed"]
    let restriction = RestrictCase(named: named, reviewer: "grace.obi", reason: "The mother works for the authority.")
    try perform(.restrictCase(restriction), as: "grace.obi")
    let emergency = TakeEmergencyAccess(reason: "The police ask for the address at night.")
    try perform(.takeEmergencyAccess(emergency), as: "zoe.hartley")
  }

  /// Copies it to a file that is not there yet.
  func copy(to path: String) throws { try FileManager.default.copyItem(atPath: master, toPath: path) }

  /// Somebody's session on a new copy, on the day's morning.
  func desk(of worker: WorkerID) throws -> TrialDesk {
    let path = folder.appendingPathComponent("\(UUID().uuidString).store").path
    try copy(to: path)
    return try TrialDesk(worker, at: path, definitions: definitions)
  }
}

/// A worker's session over a copy of the trial's store.
final class TrialDesk {
  let session: Session
  let clock: TrialClock
  let store: SQLiteStore
  private let file: TrialFile
  private let definitions: DefinitionSet

  fileprivate convenience init(_ worker: WorkerID, at path: String, definitions: DefinitionSet) throws {
    let file = TrialFile(path: path)
    try self.init(
      worker, over: try SQLiteStore(opening: path), in: file, from: TrialClock().now, definitions: definitions)
  }

  private init(
    _ worker: WorkerID, over store: SQLiteStore, in file: TrialFile, from now: Instant, definitions: DefinitionSet
  ) throws {
    (self.store, self.file, self.definitions) = (store, file, definitions)
    clock = TrialClock(now)
    let service = CaseService(store: store, clock: clock) { () throws(CaseworkError) in definitions }
    guard let worker = try store.worker(worker) else { throw Complaint("There is no worker \(worker).") }
    session = Session(
      service: service, worker: worker, isTraining: true, printer: TrialPrinter(ScreenPrinter(service: service)))
  }

  /// The same worker at the same second with nothing looked up yet, over the same file: through this desk's connection,
  /// or another one.
  func again(over other: SQLiteStore? = nil) throws -> TrialDesk {
    try TrialDesk(session.worker.id, over: other ?? store, in: file, from: clock.now, definitions: definitions)
  }

  /// The file of a trial, which is gone when this is.
  private final class TrialFile {
    private let path: String
    init(path: String) { self.path = path }
    deinit { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
  }
}

/// A clock that goes on by a second with each key.
final class TrialClock: CaseClock, @unchecked Sendable {
  private(set) var now: Instant

  /// It begins on the trial's day at nine, or at a moment.
  init(_ now: Instant = Instant(Moment(day: TrialStore.today, time: TimeOfDay(hour: 9, minute: 0) ?? .midnight))) {
    self.now = now
  }

  func tick() { now = now.adding(seconds: 1) }
}

/// Makes documents, and writes none.
private struct TrialPrinter: DocumentPrinter {
  private let printer: ScreenPrinter
  init(_ printer: ScreenPrinter) { self.printer = printer }

  var folder: String { "~" }
  func documents(of step: StepID, form: TaskID?, in caseID: CaseID) -> [PrintableDocument] {
    printer.documents(of: step, form: form, in: caseID)
  }
  func documents(of caseID: CaseID) -> [PrintableDocument] { printer.documents(of: caseID) }
  func text(of document: PrintableDocument, width: Int) throws(PrintProblem) -> String {
    try printer.text(of: document, width: width)
  }
  func write(_ document: PrintableDocument, as format: String, to path: String) throws(PrintProblem) {
    throw PrintProblem("No file is written in a trial.")
  }
}
