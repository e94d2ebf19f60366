import Casework
import Definitions
import Foundation
import Storage
import Workflow

@testable import waymark

/// A world with a case of each way in which somebody can stand to one, and somebody who asks for each role.
struct QueryWorld {
  /// How those who ask stand to a case.
  enum Standing: String, CaseIterable, Hashable {
    case involved, team, another, named, notNamed, opened, expired

    /// A case with open steps.
    var id: CaseID { CaseID.numbered(1 + order) }
    /// A closed one of the same family.
    var closed: CaseID { CaseID.numbered(11 + order) }
    var order: Int { Standing.allCases.firstIndex(of: self) ?? 0 }
    var family: String {
      ["Amberley", "Birkdale", "Coldharbour", "Dunmere", "Elmsworth", "Farrowby", "Gillhurst"][order]
    }
    /// The team of the case: that of those who ask is north.
    var caseTeam: TeamID { self == .team || self == .notNamed ? "north" : "south" }

    /// Whether a case is there for who sees so far; nil for whoever has left.
    func isSeen(by reach: Reach?) -> Bool {
      guard let reach else { return false }
      return switch self {
      case .involved, .named, .opened: true
      case .team: reach >= .team
      case .another: reach == .authority
      case .notNamed, .expired: false
      }
    }
  }

  /// The morning on which everything is asked.
  struct Clock: CaseClock {
    var now: Instant { QueryWorld.at("2026-01-13T09:00") }
  }

  /// A number that no case has.
  static let nobody: CaseID = "C0999"
  static let form = TaskID(StepID("section-47", 1), "enquiry")
  static let meeting = StepID("initial-conference", 1)
  static let venue = "Room 2, Civic Centre"

  let definitions: DefinitionSet
  let askers: [Worker]
  private let journal: [(stream: StreamID, entries: [NewEntry])]

  static func at(_ text: String) -> Instant { Instant(Moment(text) ?? Moment(day: .earliest, time: .midnight)) }

  /// Plays it: who asks has each of the roles, sees as far as it lets them, or has left; two more of the first role see
  /// less far.
  init(of roles: [Role]) throws {
    definitions = try QueryWorld.loaded()
    var askers = roles.map { QueryWorld.asker($0.key.rawValue, [$0.key], sees: $0.sees) }
    let first = roles.first.map { [$0.key] } ?? []
    askers += [.team, .involved].map { QueryWorld.asker("sees-\($0.rawValue)", first, sees: $0) }
    askers.append(QueryWorld.asker("left", [], sees: .authority))
    self.askers = askers
    let store = InMemoryStore()
    let play = try QueryPlay(store, definitions, askers: askers)
    for standing in Standing.allCases { try play.play(standing) }
    try play.end()
    journal = store.streams().map { ($0, store.entries(of: $0).map(\.fact)) }
  }

  /// The shipped definitions, with one procedure more that a case can be moved to.
  private static func loaded() throws -> DefinitionSet {
    var definitions = try loadDefinitions()
    guard var next = definitions.procedures["ics-steps"] else { throw Complaint("There is no procedure ics-steps.") }
    next.key = "ics-steps-next"
    definitions.procedures[next.key] = next
    return definitions
  }

  /// Somebody in the team north.
  private static func asker(_ name: String, _ roles: [RoleKey], sees reach: Reach) -> Worker {
    Worker(
      id: WorkerID("asks.\(name)"), name: "Asker \(name)", title: "", roles: roles, team: "north", teamName: "North",
      sees: reach)
  }

  /// How far somebody sees.
  static func reach(of asker: Worker) -> Reach? { asker.roles.isEmpty ? nil : asker.sees }

  /// Puts the world into an empty store, with what is in no journal: all of it, or without the cases of one standing.
  func fill(_ store: any CaseStore, without left: Standing? = nil) throws {
    let leftOut = left.map { [StreamID($0.id), StreamID($0.closed)] } ?? []
    for (stream, entries) in journal where !leftOut.contains(stream) {
      var change = RowChange()
      if let standing = Standing.allCases.first(where: { StreamID($0.id) == stream }) {
        change.trayChanges = [QueryWorld.change(standing)]
      }
      try store.append(entries, to: stream, expecting: 0, changing: change)
    }
    let definitions = definitions
    try CaseService(store: store, clock: Clock()) { () throws(CaseworkError) in definitions }.rebuild()
    for worker in askers.map(\.id) + ["amina.shah"] {
      let arrangement = TrayArrangement(filter: "minutes", group: .family)
      try store.keepTray(SavedTray(name: "Those of \(worker)", arrangement: arrangement), of: worker)
      for standing in Standing.allCases where standing != left { try keep(standing, of: worker, in: store) }
    }
  }

  /// What somebody has opened, typed and gone to.
  private func keep(_ standing: Standing, of worker: WorkerID, in store: any CaseStore) throws {
    let at = QueryWorld.at("2026-01-12T16:0\(standing.order)")
    try store.record(CaseReading(at: at, by: worker, caseID: standing.id, what: ReadTarget(.summary)))
    try store.saveDraft(
      Draft(
        caseID: standing.id, form: QueryWorld.form, worker: worker, revision: 1,
        answers: [FieldAddress("analysis"): .text("Typed about \(standing.family)")], focus: nil, offset: 0, savedAt: at
      ))
    let hit = FindHit(caseID: standing.id, target: .family, title: standing.family, detail: "")
    try store.keep(KeptPlace(hit: hit, isPinned: false, at: at), of: worker)
  }

  private static func change(_ standing: Standing) -> TrayChange {
    let row = TrayRow(
      caseID: standing.id, task: form, kind: .work, label: standing.family, stepTitle: "", title: "The enquiry",
      worker: "amina.shah", workerName: "Amina Shah", queue: "north", from: nil, due: nil, explanation: "", note: nil)
    return TrayChange(
      kind: .appeared, at: at("2026-01-12T09:0\(standing.order)"), by: "Amina Shah", row: row,
      scopes: ["worker:amina.shah"])
  }
}
