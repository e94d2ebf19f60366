import Casework
import Definitions
import Workflow

/// Every query that the application itself answers, as its source has it.
enum ServiceQuery: String, Query {
  case file = "file(_:)"
  case chronology = "chronology(of:)"
  case slots = "slots(for:of:from:count:preferring:at:)"
  case changes = "changes(by:of:as:at:)"
  case wording = "wording(of:by:of:)"
  case procedure = "procedure(of:)"
  case rules = "rules(of:)"
  case title = "title(of:)"
  case audit = "audit(of:limit:)"
  case find = "find(_:in:limit:)"
  case places = "places(of:)"
  case calendar = "calendar(of:_:around:)"
  case retainedCases = "retainedCases(by:)"
  case worker = "worker(_:)"
  case definitions = "definitions()"
  case kindOrder = "kindOrder()"
  case bookableVenues = "bookableVenues()"
  case label = "label(of:)"
  case retentionSchedule = "retentionSchedule()"

  var title: String {
    switch self {
    case .file: "a case"
    case .chronology: "its chronology"
    case .slots: "times for a meeting"
    case .changes: "what moving it would change"
    case .wording: "the same in words"
    case .procedure: "the procedure it runs on"
    case .rules: "that and its forms"
    case .title: "what a line of its audit is about"
    case .audit: "its audit"
    case .find: "what a search finds"
    case .places: "what a search offers before"
    case .calendar: "the calendar of a worker or a place"
    case .retainedCases: "how long closed cases are kept"
    case .worker: "a worker"
    case .definitions: "the procedures and forms"
    case .kindOrder: "the kinds of step"
    case .bookableVenues: "the places to meet"
    case .label: "what a field is called"
    case .retentionSchedule: "how long what is kept"
    }
  }

  var scope: QueryScope {
    switch self {
    case .file, .chronology, .changes, .wording, .procedure, .rules, .title, .audit, .find, .retainedCases: .cases
    case .slots, .calendar: .times
    case .places: .own
    case .worker: .authority
    case .definitions, .kindOrder, .bookableVenues, .label, .retentionSchedule: .file
    }
  }

  var isOfACase: Bool {
    switch self {
    case .file, .chronology, .slots, .changes, .wording, .procedure, .rules, .title, .audit: true
    case .find, .places, .calendar, .retainedCases, .worker, .definitions, .kindOrder, .bookableVenues, .label,
      .retentionSchedule:
      false
    }
  }

  /// What of the application does something, or refuses, and answers no question.
  enum Deed: String, CaseIterable {
    case look = "look(as:with:on:)"
    case lookAgain = "lookAgain()"
    case prepareDefinitions = "prepareDefinitions()"
    case stored = "stored(_:)"
    case perform = "perform(_:on:as:at:expecting:seen:)"
    case performOfAuthority = "perform(_:as:isOwner:at:)"
    case register = "register(_:by:role:at:expecting:)"
    case rebuild = "rebuild()"
    case rebuildOrElse = "rebuild(orElse:)"
    case remakeLists = "remakeLists(_:)"
    case completeTimeliness = "completeTimeliness()"
    case recordReading = "recordReading(_:of:as:why:)"
    case require = "require(_:of:)"
    case requireAudit = "requireAudit(of:by:)"
  }

  func answer(at desk: QueryDesk, of id: CaseID) throws -> String {
    let service = desk.service
    switch self {
    case .file:
      let file = try service.file(id)
      return "\(file.version) \(file.label): \(file.people.map(\.name).joined(separator: ", "))"
    case .chronology:
      let lines = try service.chronology(of: id).lines
      return "\(lines.count): \(lines.map { "\($0)" }.joined(separator: "\n"))"
    case .slots:
      let offer = try service.slots(for: QueryWorld.meeting, of: id, count: 40, at: QueryWorld.venue)
      let slots = offer.finding.slots.map { "\($0.start) \($0.venue ?? "") \($0.officers.sorted { $0.key < $1.key })" }
      return slots.joined(separator: "\n") + " \(offer.explanation ?? "")"
    case .changes:
      let next = try service.definitions().procedures["ics-steps-next"]
      let move = MoveCase(procedure: next?.key, version: next?.version ?? 0, reason: "To see.")
      let changes = try service.changes(by: move, of: id, as: Actor(desk.asker))
      return "changed: " + changes.map { "\($0)" }.joined(separator: "\n")
    case .wording:
      let file = try service.file(id)
      let move = MoveCase(version: file.procedureVersion, reason: "To see.")
      return "\(file.label): \(try service.wording(of: [], by: move, of: id))"
    case .procedure:
      let file = try service.file(id)
      return "\(file.label): \(try service.procedure(of: file).title)"
    case .rules:
      let file = try service.file(id)
      return "\(file.label): \(try service.rules(of: file).forms.count)"
    case .title:
      let reading = CaseReading(
        at: service.clock.now, by: desk.asker.id, caseID: id, what: ReadTarget(.form, QueryWorld.form.description))
      return service.title(of: AuditLine(KeptReading(number: 1, reading: reading, hash: "")))
    case .audit: return try audit(of: id, at: desk)
    case .find:
      return try ["ellie", QueryWorld.Standing.notNamed.family].map { words in
        try service.find(words, limit: 100).map { group in
          "\(group.group) \(group.hasMore) \(try group.hits.map { try JSONText.encode($0) })"
        }
        .joined(separator: "\n")
      }
      .joined(separator: "\n")
    case .places:
      guard let amina = try desk.store.worker("amina.shah") else { return "own: []\nanother's: []" }
      return try "own: \(service.places(of: desk.asker).map(\.hit.title))\n"
        + "another's: \(service.places(of: amina).map(\.hit.title))"
    case .calendar:
      return try [Booked.worker("owen.price"), .venue(called: QueryWorld.venue)].map { booked in
        let calendar = try service.calendar(of: booked, .month, around: service.clock.now.day)
        return try calendar.meetings.map { try JSONText.encode($0) + $0.shownTitle }.joined(separator: "\n")
      }
      .joined(separator: "\n")
    case .retainedCases:
      let (cases, unread) = try service.retainedCases(by: RetentionSchedule(title: "None", rules: []))
      return cases.map { "\($0.id) \($0.label) \($0.retention.closed)" }.joined(separator: "\n") + " \(unread.count)"
    case .worker: return service.worker("amina.shah")?.name ?? "none"
    case .definitions: return try service.definitions().procedures.keys.map(\.rawValue).sorted().joined(separator: " ")
    case .kindOrder: return try service.kindOrder().map(\.rawValue).joined(separator: " ")
    case .bookableVenues: return try service.bookableVenues().map(\.title).joined(separator: ", ") + "."
    case .label:
      let target = FindTarget.passage(QueryWorld.form, FieldAddress("analysis"))
      return service.label(of: FindHit(caseID: id, target: target, title: "", detail: "")) ?? "none"
    case .retentionSchedule: return try service.retentionSchedule()?.title ?? "none"
    }
  }

  /// The audit of a case as everything asks for it that shows one: whoever may not read it is refused before.
  private func audit(of id: CaseID, at desk: QueryDesk) throws -> String {
    try desk.service.requireAudit(of: .family(id), by: Actor(desk.asker))
    return try desk.service.audit(of: .family(id), limit: 100).map { line in
      "\(line.at) \(line.by) \(line.caseID?.rawValue ?? "") \(line.what) \(line.isReading ? 0 : line.number)"
    }
    .joined(separator: "\n")
  }
}
