import Casework
import Foundation
import Storage
import Workflow

/// An invented authority that many processes work for at once: twenty families, writers who may do everything, and few
/// chairs and rooms, so that writers get in one another's way.
enum LoadOffice {
  static let cases = (1...20).map { CaseID.numbered($0) }
  /// A Monday.
  static let today = Day(year: 2026, month: 1, day: 12) ?? .earliest
  private static let writer: RoleKey = "social-worker"
  private static let chair: RoleKey = "chair"
  private static let chairs = (1...3).map { worker("chair.\($0)", role: chair) }
  private static let rooms = ["Room 1", "Room 2", "Room 3", "Room 4"]
  private static let step = StepID("conference", 1)
  private static let minutes = TaskID(step, "minutes")

  /// A writer, by number.
  static func writer(_ number: Int) -> Worker { worker("writer.\(number)", role: writer) }

  private static func worker(_ id: String, role: RoleKey) -> Worker {
    Worker(id: WorkerID(id), name: id, title: role.rawValue, roles: [role], team: "north", teamName: "North")
  }

  /// The application on a store of this authority.
  static func service(_ store: any CaseStore, clock: any CaseClock = SystemClock()) -> CaseService {
    CaseService(store: store, clock: clock) { () throws(CaseworkError) in definitions }
  }

  /// Makes the store, with each family's conference opened and its minutes begun.
  static func make(at path: String, writers: Int) throws {
    let store = try SQLiteStore.create(at: path, training: true)
    let service = service(store)
    try service.register((1...writers).map(writer) + chairs, by: "system")
    let actor = Actor(writer(1))
    for id in cases {
      let opening = OpenCase(
        family: "Family \(id)", procedure: "load", step: step.key, team: "north",
        people: [NewPerson(kind: .child, givenName: "Sam", familyName: "Family")],
        allocations: [writer: writer(1).id])
      try service.perform(.openCase(opening), on: id, as: actor)
      try service.perform(.startForm(StartForm(form: minutes)), on: id, as: actor)
    }
  }

  /// What a writer does: always the same for a token.
  static func command(_ token: LoadToken) -> (caseID: CaseID, command: Command) {
    var random = SeededRandom(seed: token.seed)
    let id = random.pick(cases, else: "C0001")
    switch random.below(10) {
    case 0..<6:
      let text = "\(token) " + String(repeating: "invented text ", count: 6 + random.below(20))
      return (id, .saveForm(SaveForm(form: minutes, answers: [FieldAddress("text"): .text(text)])))
    case 6..<8:
      let command = ScheduleMeeting(
        step: step, date: today.adding(days: 21 + random.below(5)),
        time: TimeOfDay(hour: 9 + random.below(7), minute: 0) ?? .midnight, venue: random.pick(rooms, else: "Room 1"),
        officers: [chair: random.pick(chairs, else: chairs[0]).id], joining: "\(token)")
      return (id, .scheduleMeeting(command))
    default: return (id, .changeCase(ChangeCase(family: "Family \(token)")))
    }
  }

  /// The draft that a writer leaves with a token.
  static func draft(_ token: LoadToken, at: Instant) -> Draft {
    Draft(
      caseID: "C0001", form: minutes, worker: writer(token.writer).id, revision: 1,
      answers: [FieldAddress("text"): .text("\(token)")], focus: nil, offset: 0, savedAt: at)
  }

  /// Everything that can be booked.
  static let bookable = chairs.map { Booked.worker($0.id) } + rooms.map { Booked.venue(called: $0) }

  /// Decides a command on a file as the application did, for an entry of the journal.
  static func decide(_ command: Command, on file: CaseFile, by entry: Entry, writers: Int) throws -> [Event] {
    guard let procedure = definitions.procedures["load"] else { return [] }
    let staff = Dictionary(
      uniqueKeysWithValues: ((1...writers).map(writer) + chairs).map { ($0.id, $0) })
    let actor = Actor(staff[entry.fact.by] ?? writer(1))
    let context = Context(
      actor: actor, at: entry.fact.at, procedure: procedure, forms: definitions.forms, calendar: .englandAndWales,
      worker: { staff[$0] }, hasTeam: { $0 == "north" })
    return try file.decide(command, in: context).events
  }

  private static let definitions = DefinitionSet(
    procedures: [
      Procedure(
        key: "load", version: 1, title: "Load",
        roles: [
          Role(key: writer, title: "Social worker", permissions: Set(Permission.allCases), isAllocated: true),
          Role(key: chair, title: "Chair", permissions: [], isAllocated: false),
        ],
        timescales: [], invitationMethods: [], startingSteps: [step.key],
        steps: [
          StepDefinition(
            key: step.key, title: "Conference", kind: .meeting,
            tasks: [
              TaskDefinition(
                key: "schedule", title: "Set the meeting", verb: .schedule(officers: [chair]), by: [writer]),
              TaskDefinition(key: minutes.task, title: "Write the minutes", verb: .form("minutes"), by: [writer]),
            ])
        ])
    ],
    forms: [
      FormDefinition(
        key: "minutes", version: 1, title: "Minutes",
        sections: [
          SectionDefinition(
            key: "main", title: "Main", fields: [FieldDefinition(key: "text", label: "Text", kind: .longText)])
        ])
    ])
}

/// Which writer's which deed it is: "w3.17.42" is the 42nd of writer 3 after their program was started the 17th time.
struct LoadToken: Hashable, CustomStringConvertible {
  var writer: Int
  var start: Int
  var number: Int

  init(writer: Int, start: Int, number: Int) {
    (self.writer, self.start, self.number) = (writer, start, number)
  }

  /// Reads one; nil for anything else.
  init?(_ text: some StringProtocol) {
    let parts = text.dropFirst().split(separator: ".").map { Int($0) }
    guard text.first == "w", parts.count == 3, let writer = parts[0], let start = parts[1], let number = parts[2] else {
      return nil
    }
    self.init(writer: writer, start: start, number: number)
  }

  /// The token in a payload; nil where there is none.
  init?(in payload: String) {
    guard let start = payload.range(of: "w[0-9]+\\.[0-9]+\\.[0-9]+", options: .regularExpression) else { return nil }
    self.init(payload[start])
  }

  var description: String { "w\(writer).\(start).\(number)" }
  fileprivate var seed: UInt64 { UInt64(writer) << 48 ^ UInt64(start) << 24 ^ UInt64(number) }
}
