import Casework
import Storage
import Workflow

/// An invented authority of very many families, as rows: for measuring what is read, where playing each family through
/// would take hours.
struct LargeAuthority {
  var families: Int
  /// Of each family.
  var tasks: Int
  var events: Int

  static let today = Day(year: 2026, month: 1, day: 19) ?? .earliest
  static let now = Instant(Moment(day: today, time: .midnight).adding(minutes: 600))
  static let manager = Worker(
    id: "grace.obi", name: "Grace Obi", title: "Team manager", roles: ["team-manager"], team: "team-0",
    teamName: "Team 0")
  private static let familiesPerWorker = 15
  private static let workersPerTeam = 8
  private static let kinds: [(StepKey, String)] = [
    ("strategy-discussion", "Strategy discussion"), ("section-47", "Section 47 enquiry"),
    ("initial-conference", "Initial conference"), ("core-group", "Core group"),
    ("review-conference", "Review conference"), ("visit-fortnightly", "Visit, every 2 weeks"),
    ("supervision", "Supervision"),
  ]

  /// The authority's workers, then each family.
  var streams: some Sequence<NewStream> {
    let workers = families / Self.familiesPerWorker + 1
    var change = RowChange()
    change.workers = (0..<workers).map(Self.worker) + [Self.manager]
    let first = NewStream(stream: .authority, facts: [Self.fact("{\"event\":\"sample\"}")], change: change)
    return (0...families).lazy.map { $0 == 0 ? first : family($0) }
  }

  private static func worker(_ number: Int) -> Worker {
    let team = number / workersPerTeam
    return Worker(
      id: WorkerID("worker.\(number)"), name: "Worker \(number)", title: "Social worker", roles: ["social-worker"],
      team: TeamID("team-\(team)"), teamName: "Team \(team)")
  }

  private static func fact(_ payload: String) -> NewEntry {
    NewEntry(at: now, by: "grace.obi", role: "team-manager", payload: payload)
  }

  private func family(_ number: Int) -> NewStream {
    let id = CaseID.numbered(number)
    let worker = Self.worker(number / Self.familiesPerWorker)
    var random = SeededRandom(seed: UInt64(number))
    var change = RowChange()
    change.caseID = id
    change.put.summary = CaseRow(
      id: id, family: "Family \(number)", label: "Family \(number)", team: worker.team, procedure: "quick-guide",
      openedOn: Self.today, allocated: worker.name, current: "Core group 1")
    change.put.tray = (1...tasks).map { task in
      let due = Self.today.adding(days: random.below(81) - 20)
      return TrayRow(
        caseID: id, task: TaskID(StepID("core-group", task), "minutes"), kind: .work, label: "Family \(number)",
        stepTitle: "Core group \(task)", title: "Write the minutes", worker: worker.id, workerName: worker.name,
        queue: worker.team.rawValue, from: nil, due: Deadline(day: due), explanation: "", note: nil)
    }
    change.put.timeliness = (0..<14).flatMap { step -> [TimelinessRow] in
      let (key, title) = Self.kinds[step % Self.kinds.count]
      let due = Self.today.adding(days: random.below(421) - 400)
      let done = due.adding(days: random.below(17) - 12)
      let isDone = done <= Self.today && random.below(20) > 0
      return TimelinessRow.Measure.allCases.prefix(key == "supervision" ? 1 : 2).map { measure in
        TimelinessRow(
          caseID: id, step: StepID(key, step + 1), measure: measure, title: title, team: worker.team, worker: worker.id,
          due: Deadline(day: due), done: isDone ? Moment(day: done, time: .midnight) : nil)
      }
    }
    let facts = (1...events).map { Self.fact("{\"event\":\"task-confirmed\",\"task\":\"core-group-\($0)/minutes\"}") }
    return NewStream(stream: StreamID(id), facts: facts, change: change)
  }
}
