public import Workflow

/// Times that are offered for a meeting, and what they were looked for by.
public struct SlotOffer: Hashable, Sendable {
  public var finding: SlotFinding
  /// The roles that serve the meeting, in the order of the procedure.
  public var roles: [RoleKey]
  /// The limit that it should be held by.
  public var limit: Deadline?
  /// Why there is no time before the limit; nil where there is one.
  public var explanation: String?
}

extension CaseService {
  /// The first times for the meeting of a step, no earlier than now or a day, at which its officers and a venue are free,
  /// on none of the dates to avoid; what is preferred, of workers and places, is tried first.
  public func slots(
    for step: StepID, of id: CaseID, from day: Day? = nil, count: Int = 6,
    preferring officers: [RoleKey: WorkerID] = [:],
    at venue: String = ""
  ) throws(CaseworkError) -> SlotOffer {
    let file = try file(id)
    let rules = try rules(of: file)
    guard let found = file.step(step), let definition = rules.procedure.step(step.key) else {
      throw .refused(Refusal(.noSuchStep(step)))
    }
    guard let scheduling = definition.scheduling else {
      let title = definition.title(number: step.number)
      throw .refused(Refusal(.wrongTask(title: title, needs: say("has no meeting to schedule"))))
    }
    var candidates: [(role: RoleKey, workers: [WorkerID])] = []
    for role in scheduling.officers {
      let first = [officers[role], found.meeting.schedule?.officers[role], file.allocations[role]].compactMap { $0 }
      let all = try stored { () throws(StoreError) in
        try store.workers(matching: "", role: role, limit: CaseService.mostCandidates)
      }
      candidates.append((role, CaseService.unique(first + all.map(\.id))))
    }
    let venues = CaseService.venues(rules.procedure, preferring: venue)
    let now = clock.now.moment
    let earliest = max(now, day.map { Moment(day: $0, time: .midnight) } ?? now)
    let limit = file.due(of: found, procedure: rules.procedure, calendar: calendar)?.deadline
    let booked = candidates.flatMap { $0.workers.map { Booked.worker($0) } } + venues.map { .venue(called: $0.title) }
    let end = Moment(day: SlotSearch.horizon(earliest: earliest.day, limit: limit), time: .lastMinute)
    let rows = try stored { () throws(StoreError) in
      try store.bookings(of: Array(Set(booked)), from: earliest, to: end)
    }
    let others = rows.filter { $0.caseID != id || $0.step != step }
    let search = SlotSearch(
      candidates: candidates, venues: venues,
      busy: Dictionary(grouping: others, by: \.booked).mapValues { $0.map { $0.start..<$0.end } },
      avoided: file.datesToAvoid(for: found, procedure: rules.procedure, forms: rules.forms), calendar: calendar,
      length: scheduling.lasts, earliest: earliest, limit: limit)
    let finding = search.find(count)
    let titles = scheduling.officers.map { rules.procedure.title(of: $0) }
    return SlotOffer(
      finding: finding, roles: scheduling.officers, limit: limit,
      explanation: finding.explanation(limit: limit, roles: titles))
  }

  /// How many workers of a role are looked at.
  private static let mostCandidates = 100

  private static func venues(_ procedure: Procedure, preferring text: String) -> [Venue] {
    guard !text.allSatisfy(\.isWhitespace) else { return procedure.venues }
    let wanted = procedure.venue(named: text) ?? Venue(text, title: text)
    return [wanted] + procedure.venues.filter { $0 != wanted }
  }

  private static func unique(_ workers: [WorkerID]) -> [WorkerID] {
    var seen: Set<WorkerID> = []
    return workers.filter { seen.insert($0).inserted }
  }
}
