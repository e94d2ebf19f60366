import Casework
import Workflow

extension PortQuery {
  private static let amina: WorkerID = "amina.shah"
  private static let since = QueryWorld.at("2026-01-01T00:00")
  private static let now = QueryWorld.Clock().now
  private static let views: [TrayView] = [
    .mine(amina), .mine("grace.obi"), .queues(["north", "south", "unit"]), .requests("grace.obi", queues: ["north"]),
    .sent(amina), .overdue(amina, before: Deadline(QueryWorld.at("2026-01-20T00:00").moment).sortKey),
  ]
  /// A whole list, and one that is cut off.
  private static let limits = [1_000, 2]
  private static let typed = QueryWorld.Standing.allCases.map(\.family) + ["ellie"]

  func answer(at desk: QueryDesk, of id: CaseID) throws -> String {
    let (store, me) = (desk.store, desk.asker.id)
    let (amina, form, limits) = (PortQuery.amina, QueryWorld.form, PortQuery.limits)
    switch self {
    case .trays:
      return try PortQuery.each(PortQuery.views) { view in
        try PortQuery.each(limits) { try text(store.tray(TrayPage(view: view, limit: $0))) }
      }
    case .traySearch:
      return try PortQuery.each(PortQuery.views) { view in
        try PortQuery.each(limits) { limit in
          let found = try store.tray(searching: TraySearch(view: view, limit: limit))
          return try text(found.rows) + " \(found.reached.map { "\($0.caseID) \($0.task)" } ?? "the end")"
        }
      }
    case .trayCount:
      return try PortQuery.each(PortQuery.views) { "\(try store.trayCount($0, awake: 0, limit: 1_000))" }
    case .trayCountOfAll: return try PortQuery.each(PortQuery.views) { "\(try store.trayCount($0, limit: 1_000))" }
    case .trayCounts: return "\(try store.trayCounts(PortQuery.views, awake: nil, limit: 1_000))"
    case .trayChanges:
      return try PortQuery.each(limits) {
        try text(store.trayChanges(in: ["worker:amina.shah"], since: PortQuery.since, limit: $0))
      }
    case .cases:
      return try PortQuery.each(["", "rowan"] + PortQuery.typed) { words in
        try PortQuery.each(limits) { try text(store.cases(matching: words, limit: $0)) }
      }
    case .caseRow: return try text(store.caseRow(id))
    case .people:
      return try PortQuery.each([""] + PortQuery.typed) { words in
        try PortQuery.each(limits) { try text(store.people(matching: words, limit: $0)) }
      }
    case .meetings: return try text(store.meetings(of: id))
    case .forms: return try text(store.forms(of: id))
    case .find:
      return try PortQuery.each(["ellie", "enquiry", QueryWorld.Standing.notNamed.family]) { words in
        let question = FindQuestion(reading: words, today: PortQuery.now.day, calendar: .englandAndWales)
        return try PortQuery.each(limits) { limit in
          try PortQuery.each(store.find(question, in: FindGroup.allCases, limit: limit)) {
            "\($0.group) \($0.hasMore) \(try text($0.hits))"
          }
        }
      }
    case .bookings:
      return try text(
        store.bookings(
          of: [.worker("owen.price"), .worker("mei.lin"), .venue(called: QueryWorld.venue)],
          from: QueryWorld.at("2026-01-01T00:00").moment, to: QueryWorld.at("2026-02-01T00:00").moment))
    case .timeliness: return try PortQuery.each(PortQuery.figures) { try text(store.timeliness($0)) }
    case .timelinessBehind: return try behind(store)
    case .entries: return try PortQuery.entries(store.entries(of: StreamID(id)))
    case .entriesAfter: return try PortQuery.entries(store.entries(of: StreamID(id), after: 2))
    case .entriesBy:
      return try PortQuery.each([amina, "grace.obi"]) { worker in
        try PortQuery.each(limits) { try PortQuery.entries(store.entries(by: worker, limit: $0)) }
      }
    case .isRestricted: return try store.isRestricted(id).map { "\($0)" } ?? ""
    case .casesNaming:
      return try PortQuery.each([amina, "grace.obi"]) { try PortQuery.each(store.cases(naming: $0)) { $0.rawValue } }
    case .version: return "\(try store.version(of: StreamID(id)))"
    case .streams: return try PortQuery.each(store.streams()) { $0.rawValue }
    case .readings:
      // Their numbers count the readings of the whole store, whatever was opened, and are in no answer.
      return try PortQuery.each([.cases([id]), .worker(amina)]) { query in
        try PortQuery.each(limits) { limit in
          try PortQuery.each(store.readings(query, limit: limit)) {
            "\($0.reading.at) \($0.reading.by) \($0.reading.caseID) \($0.reading.what)"
          }
        }
      }
    case .draft: return try text(store.draft(of: form, in: id, by: amina))
    case .drafts: return try text(store.drafts(of: form, in: id))
    case .latestDraft: return try "own: \(text(store.latestDraft(by: me)))\n" + other(store.latestDraft(by: amina))
    case .places: return try "own: \(text(store.places(of: me)))\n" + other(store.places(of: amina))
    case .savedTrays: return try "own: \(text(store.savedTrays(of: me)))\n" + other(store.savedTrays(of: amina))
    case .dumpRows: return try store.dumpRows().joined(separator: "\n")
    case .worker: return try text(store.worker(amina))
    case .workers: return try text(store.workers(matching: "", role: nil, limit: 1_000))
    case .workersOfTeam: return try text(store.workers(of: "north"))
    case .teams: return try PortQuery.each(store.teams()) { "\($0.id) \($0.name)" }
    case .mandates: return try text(store.mandates(of: "kit.lowe"))
    case .mandate: return try text(store.mandate(of: "kit.lowe", for: amina, on: PortQuery.now.day))
    case .keptDigest: return try text(store.keptDigest(of: "tiny", version: 1))
    case .keptDefinitions: return try text(store.keptDefinitions(of: "tiny", version: 1))
    case .latestKept: return try text(store.latestKept(limit: 10))
    case .isTraining: return "\(try store.isTraining)"
    case .isTimelinessWhole: return "\(try store.isTimelinessWhole)"
    case .loss: return store.loss.map(\.description) ?? "whole"
    case .sight: return "\(store.sight.workers)"
    case .changeMark: return try store.changeMark() >= 0 ? "a number" : "none"
    }
  }

  /// The figures of January, by every group.
  private static let figures: [TimelinessQuery] = {
    let groups: [TimelinessQuery.Group] = [
      .everybody, .teams, .team("north"), .team("south"), .workers(of: "north"), .workers(of: "south"),
      .worker(amina, of: "south"),
    ]
    return groups.map {
      TimelinessQuery(measure: .every, group: $0, months: Month(of: now.day).lastTwelve, now: now.moment)
    }
  }()

  private func behind(_ store: any CaseStore) throws -> String {
    var kinds: [TimelinessKind] = []
    for query in PortQuery.figures.prefix(1) {
      for count in try store.timeliness(query) where !kinds.contains(count.kind) { kinds.append(count.kind) }
    }
    return try PortQuery.each(kinds) { kind in
      let figure = TimelinessFigure(
        measure: .every, kind: kind, month: Month(of: PortQuery.now.day), whose: .everybody, now: PortQuery.now.moment)
      return try PortQuery.each(PortQuery.limits) { limit in
        try PortQuery.each(store.timeliness(behind: figure, limit: limit)) { "\($0.label) \(try text($0.row))" }
      }
    }
  }

  /// What is another's, where it is said at all.
  private func other(_ value: (some Encodable)?) throws -> String { "another's: \(try text(value))" }

  private func text(_ value: (some Encodable)?) throws -> String { try value.map { try JSONText.encode($0) } ?? "none" }

  private static func entries(_ entries: [Entry]) -> String {
    each(entries) { "\($0.stream) \($0.sequence) \($0.fact.at) \($0.fact.by) \($0.fact.payload) \($0.hash)" }
  }

  private static func each<Value>(_ values: some Sequence<Value>, _ text: (Value) throws -> String) rethrows -> String {
    try values.map(text).joined(separator: "\n")
  }
}
