import Casework
import Definitions
import Foundation
import Testing
import Workflow

@testable import waymark

/// An authority in memory with the shipped definitions: people take their turns through `apply`.
final class Office {
  static let definitions: Result<DefinitionSet, any Error> = Result {
    let folder = Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources").path
    return try DefinitionLoader.load(resources: folder)
  }

  static let staff: [Worker] = [
    worker("amina.shah", "Amina Shah", "social-worker", "north"),
    worker("huw.parry", "Huw Parry", "social-worker", "north"),
    worker("grace.obi", "Grace Obi", "team-manager", "north"),
    worker("ivo.lind", "Ivo Lind", "team-manager", "south"),
    worker("dora.finch", "Dora Finch", "duty-chair", "unit"),
    worker("owen.price", "Owen Price", "chair", "unit"),
    worker("mei.lin", "Mei Lin", "minute-taker", "unit"),
    worker("tom.reed", "Tom Reed", "conference-support", "unit"),
    worker("rosa.diaz", "Rosa Diaz", "records-support", "unit"),
  ]

  let service: CaseService
  let clock: TestClock
  private let applier: Applier

  init(at time: String = "2026-01-05T09:00") throws {
    let clock = TestClock(try #require(Moment(time)))
    let definitions = try Self.definitions.get()
    let service = CaseService(store: InMemoryStore(isTraining: true), clock: clock, definitions: { definitions })
    try service.register(Self.staff, by: "setup")
    self.clock = clock
    self.service = service
    applier = Applier(service: service, isTraining: true) { Self.staff[0] }
  }

  /// Applies a line that must be taken; the answer. The rows that follow from it are those that a rebuild makes.
  @discardableResult
  func take(
    _ line: String, by worker: WorkerID = "amina.shah", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let answer = applier.answer(to: signed(line, worker), number: 1)
    if !answer.isTaken { Issue.record("\(line)\n\(answer.text)", sourceLocation: sourceLocation) }
    let rows = try service.store.dumpRows()
    try service.rebuild()
    #expect(try service.store.dumpRows() == rows, sourceLocation: sourceLocation)
    return answer.text
  }

  /// Applies a line that must be refused; the answer. The case must be as it was.
  func refuse(
    _ line: String, by worker: WorkerID = "amina.shah", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let before = try service.store.version(of: "C0001")
    let answer = applier.answer(to: signed(line, worker), number: 1)
    if answer.isTaken { Issue.record("taken: \(line)", sourceLocation: sourceLocation) }
    #expect(try service.store.version(of: "C0001") == before, sourceLocation: sourceLocation)
    return answer.text
  }

  private func signed(_ line: String, _ worker: WorkerID) -> String {
    "{\"case\":\"C0001\",\"by\":\"\(worker)\"," + line.dropFirst()
  }

  var file: CaseFile { get throws { try service.file("C0001") } }

  /// The tasks in a worker's tray, as `step/task`, sorted.
  func tray(of worker: WorkerID) throws -> [String] {
    try rows(of: worker).map { "\($0.kind == .request ? "request " : "")\($0.task)" }.sorted()
  }

  func rows(of worker: WorkerID) throws -> [TrayRow] {
    try service.store.tray(TrayPage(view: .mine(worker), limit: 100))
  }

  func pathway() throws -> [String: Pathway.State] {
    let file = try file
    let pathway = Pathway(
      of: file, procedure: try service.procedure(of: file), calendar: service.calendar, now: clock.now)
    return Dictionary(pathway.nodes.map { ($0.title, $0.state) }, uniquingKeysWith: { first, _ in first })
  }

  /// Saves an answer to every required field of a form that has none yet, then these.
  func fill(_ form: String, _ answers: [String: Answer] = [:], by worker: WorkerID = "amina.shah") throws {
    let id = try #require(TaskID(form))
    if !answers.isEmpty { try save(form, answers, by: worker) }
    for _ in 0..<3 {
      let file = try file
      let step = try #require(file.step(id.step))
      let current = try #require(file.form(id))
      let definition = try #require(try service.definitions().forms[current.definition])
      var missing: [String: Answer] = [:]
      let wanted = Set(file.missingAnswers(of: current, definition: definition, in: step).map(\.address))
      for field in file.sections(of: definition, answers: current.answers, in: step).flatMap(\.fields)
      where wanted.contains(field.address) {
        missing[field.address.description] = Self.answer(to: field.field.kind, in: file)
      }
      if missing.isEmpty { return }
      try save(form, missing, by: worker)
    }
  }

  func save(_ form: String, _ answers: [String: Answer], by worker: WorkerID) throws {
    let json = try JSONText.encode(answers)
    try take("{\"command\":\"save-form\",\"form\":\"\(form)\",\"answers\":\(json)}", by: worker)
  }

  /// Starts, fills in and finalises a form.
  func write(_ form: String, _ answers: [String: Answer] = [:], by worker: WorkerID = "amina.shah") throws {
    try take("{\"command\":\"start-form\",\"form\":\"\(form)\"}", by: worker)
    try fill(form, answers, by: worker)
    try take("{\"command\":\"finalise-form\",\"form\":\"\(form)\"}", by: worker)
  }

  private static func answer(to kind: FieldKind, in file: CaseFile) -> Answer {
    switch kind {
    case .text, .longText: .text("An invented answer.")
    case .date: .text("2026-02-02")
    case .time: .text("10:00")
    case .yesNo: .flag(true)
    case .oneOf(let choices): .text(choices.first?.value ?? "")
    case .someOf(let choices): .list([choices.first?.value ?? ""])
    case .number(let minimum, _): .number(minimum ?? 1)
    case .person(let kinds): .text(file.people.first { kinds.contains($0.kind) }?.id.rawValue ?? "")
    case .table(let columns):
      .rows([
        Dictionary(columns.map { ($0.key, answer(to: $0.kind, in: file)) }, uniquingKeysWith: { first, _ in first })
      ])
    case .heading: .blank
    }
  }

  private static func worker(_ id: WorkerID, _ name: String, _ role: RoleKey, _ team: TeamID) -> Worker {
    Worker(id: id, name: name, title: role.rawValue, roles: [role], team: team, teamName: team.rawValue)
  }
}

/// A clock that stands still until it is set.
final class TestClock: CaseClock, @unchecked Sendable {
  private var moment: Moment
  init(_ moment: Moment) { self.moment = moment }
  var now: Instant { Instant(moment) }
  func set(_ time: String) throws { moment = try #require(Moment(time)) }
}

extension CaseFile {
  /// A form by its task's name; nil where there is none.
  func form(named name: String) -> Form? { TaskID(name).flatMap { form($0) } }
}
