import Casework
import TestSupport
import Testing
import Workflow

extension CaseStoreConformance {
  static let timelinessLaws = [
    Law("steps are counted by month, kind, team and worker") { try $0.stepsAreCounted() },
    Law("counts follow what is put, changed and removed") { try $0.countsFollow() },
    Law("what is open is late once its time has passed") { try $0.openStepsBecomeLate() },
    Law("the steps behind a figure are those that it counts, the latest first") { try $0.stepsAreFound() },
    Law("of many steps every figure is the number of those behind it") { try $0.figuresAgree() },
    Law("the teams are those of the workers, by name") { try $0.teamsAreListed() },
  ]

  static let now = Moment("2026-01-19 10:00") ?? Moment(day: .earliest, time: .midnight)
  private static let january = Month("2026-01") ?? Month(index: 0)
  private static let coreGroup = TimelinessKind(key: "core-group", title: "Core group")

  static func timed(
    _ number: Int = 1, due: String, done: String? = nil, in id: CaseID = "C0001", team: TeamID = "north",
    worker: WorkerID? = "amina.shah", measure: TimelinessRow.Measure = .every, kind: TimelinessKind = coreGroup
  ) throws -> TimelinessRow {
    TimelinessRow(
      caseID: id, step: StepID(kind.key, number), measure: measure, title: kind.title, team: team, worker: worker,
      due: try #require(Deadline(due)), done: try done.map { try #require(Moment($0)) })
  }

  private func counts(
    _ store: any CaseStore, _ group: TimelinessQuery.Group = .everybody, months: ClosedRange<Month> = january...january,
    measure: TimelinessRow.Measure = .every, kind: TimelinessKind? = nil, now: Moment = now
  ) throws -> [TimelinessCount] {
    try store.timeliness(TimelinessQuery(measure: measure, group: group, months: months, kind: kind, now: now))
  }

  private func put(_ rows: [TimelinessRow]) -> RowChange {
    Samples.change(rows.first?.caseID ?? "C0001") { $0.put.timeliness = rows }
  }

  func stepsAreCounted() throws {
    let visit = TimelinessKind(key: "visit", title: "Visit, every 2 weeks")
    let store = try store(
      with: put(
        [
          try Self.timed(1, due: "2026-01-12", done: "2026-01-12 16:00"),
          try Self.timed(2, due: "2026-01-12", done: "2026-01-13 09:00"),
          try Self.timed(3, due: "2026-01-30"),
          try Self.timed(4, due: "2026-01-12", done: "2026-01-09 09:00", worker: nil),
          try Self.timed(
            1, due: "2026-01-16", done: "2026-01-16 23:59", in: "C0002", team: "south", worker: "sian.evans"),
          try Self.timed(1, due: "2025-12-31", done: "2026-01-02 09:00"),
          try Self.timed(1, due: "2026-01-14", done: "2026-01-15 09:00", measure: .national),
          try Self.timed(1, due: "2026-01-14T14:00", done: "2026-01-14 14:01", kind: visit),
        ].enumerated().map { index, row in
          var row = row
          if index == 5 { row.step = StepID("core-group", 9) }
          return row
        }))
    let all = try counts(store)
    #expect(all.map(\.kind) == [Self.coreGroup, visit])
    #expect(all.map(\.tally) == [TimelinessTally(due: 5, inTime: 3, late: 1), TimelinessTally(due: 1, late: 1)])
    #expect(all.allSatisfy { $0.team == nil && $0.worker == nil })
    #expect(try counts(store, .team("north"), kind: Self.coreGroup).map(\.tally.due) == [4])
    let teams = try counts(store, .teams, kind: Self.coreGroup)
    #expect(teams.map(\.team) == ["north", "south"] && teams.map(\.tally.due) == [4, 1])
    let workers = try counts(store, .workers(of: "north"), kind: Self.coreGroup)
    #expect(workers.map(\.worker) == [nil, "amina.shah"] && workers.map(\.tally.due) == [1, 3])
    #expect(try counts(store, .worker(nil, of: "north")).map(\.tally.inTime) == [1])
    #expect(try counts(store, .worker("sian.evans", of: "south")).map(\.tally.inTime) == [1])
    #expect(try counts(store, .worker("sian.evans", of: "north")).isEmpty)
    #expect(try counts(store, measure: .national).map(\.tally) == [TimelinessTally(due: 1, late: 1)])
    let year = try counts(store, months: Self.january.lastTwelve, kind: Self.coreGroup)
    #expect(year.map(\.month.description) == ["2025-12", "2026-01"] && year.map(\.tally.late) == [1, 1])
    let other = TimelinessKind(key: "core-group", title: "Core group of another procedure")
    #expect(try counts(store, kind: other).isEmpty)
    #expect(try store.isTimelinessWhole)
  }

  func countsFollow() throws {
    let first = try Self.timed(due: "2026-01-12")
    let store = try store(with: put([first]))
    #expect(try counts(store).map(\.tally) == [TimelinessTally(due: 1, late: 1)])
    var done = first
    done.done = Moment("2026-01-12 09:00")
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: put([done]))
    try store.append([Samples.fact()], to: "C0001", expecting: 1, changing: put([done]))
    #expect(try counts(store).map(\.tally) == [TimelinessTally(due: 1, inTime: 1)])
    var moved = done
    moved.due = Deadline(day: try #require(Day("2026-02-10")))
    moved.worker = "sian.evans"
    try store.append([Samples.fact()], to: "C0001", expecting: 2, changing: put([moved]))
    #expect(try counts(store).isEmpty)
    let february = Self.january.advanced(by: 1)
    #expect(try counts(store, .workers(of: "north"), months: february...february).map(\.worker) == ["sian.evans"])
    let removal = Samples.change { $0.removedTimeliness = [moved.key] }
    try store.append([Samples.fact()], to: "C0001", expecting: 3, changing: removal)
    #expect(try counts(store, months: february...february).isEmpty)
    #expect(try store.dumpRows().isEmpty)
  }

  func openStepsBecomeLate() throws {
    let store = try store(
      with: put([
        try Self.timed(1, due: "2026-01-19T10:00"), try Self.timed(2, due: "2026-01-19"),
        try Self.timed(3, due: "2025-12-19"), try Self.timed(4, due: "2026-02-02"),
      ]))
    func late(_ now: String) throws -> [Int] {
      try counts(
        store, months: Self.january.advanced(by: -1)...Self.january.advanced(by: 1), now: #require(Moment(now))
      )
      .map(\.tally.late)
    }
    #expect(try late("2026-01-19 10:00") == [1, 0, 0], "a time is met to its minute")
    #expect(try late("2026-01-19 10:01") == [1, 1, 0])
    #expect(try late("2026-01-20 00:00") == [1, 2, 0])
    #expect(try late("2026-02-03 00:00") == [1, 2, 1])
  }

  func stepsAreFound() throws {
    var change = put([
      try Self.timed(1, due: "2026-01-12", done: "2026-01-12 16:00"),
      try Self.timed(2, due: "2026-01-12", done: "2026-01-20 09:00"),
      try Self.timed(3, due: "2026-01-30"), try Self.timed(4, due: "2026-01-02", worker: nil),
      try Self.timed(5, due: "2026-01-12", done: "2026-01-14 09:00", in: "C0002", team: "south"),
    ])
    change.put.summary = Samples.caseRow("C0001", family: "Öztürk")
    let store = try store(with: change)
    func found(_ whose: TimelinessFigure.Whose, onlyLate: Bool = false, limit: Int = 9) throws -> [Int] {
      let figure = TimelinessFigure(
        measure: .every, kind: Self.coreGroup, month: Self.january, whose: whose, onlyLate: onlyLate, now: Self.now)
      return try store.timeliness(behind: figure, limit: limit).map(\.row.step.number)
    }
    #expect(try found(.everybody) == [4, 2, 5, 1, 3])
    #expect(try found(.everybody, limit: 2) == [4, 2])
    #expect(try found(.everybody, onlyLate: true) == [4, 2, 5])
    #expect(try found(.team("south")) == [5])
    #expect(try found(.worker(nil, of: "north")) == [4])
    #expect(try found(.worker("amina.shah", of: "north"), onlyLate: true) == [2])
    #expect(try found(.team("west")).isEmpty)
    let figure = TimelinessFigure(
      measure: .every, kind: Self.coreGroup, month: Self.january, whose: .everybody, now: Self.now)
    #expect(
      try store.timeliness(behind: figure, limit: 9).map(\.label) == ["Öztürk", "Öztürk", "C0002", "Öztürk", "Öztürk"])
  }

  func figuresAgree() throws {
    var random = SplitMix(seed: 11)
    let store = try make()
    for number in 1...60 {
      let id = CaseID.numbered(number)
      let rows = try (1...6).map { step in
        let day = try #require(Day("2025-11-20")).adding(days: Int.random(in: 0..<90, using: &random))
        let done = day.adding(days: Int.random(in: -5..<4, using: &random))
        return TimelinessRow(
          caseID: id, step: StepID(step < 4 ? "core-group" : "visit", step), measure: .every,
          title: step < 4 ? "Core group" : "Visit", team: ["north", "south"][number % 2],
          worker: ["amina.shah", "sian.evans", nil][number % 3], due: Deadline(day: day),
          done: Bool.random(using: &random) ? Moment(day: done, time: .midnight) : nil)
      }
      try store.append([Samples.fact()], to: StreamID(id), expecting: 0, changing: put(rows))
      let changed = rows.filter { _ in Bool.random(using: &random) }.map { row in
        var row = row
        row.done = row.done == nil ? Self.now : nil
        return row
      }
      try store.append([Samples.fact()], to: StreamID(id), expecting: 1, changing: put(changed))
    }
    let months = Self.january.advanced(by: -3)...Self.january.advanced(by: 3)
    var seen = 0
    for group in [TimelinessQuery.Group.teams, .workers(of: "north"), .workers(of: "south")] {
      for count in try counts(store, group, months: months) {
        let team = try #require(count.team)
        let whose: TimelinessFigure.Whose = group.isByWorker ? .worker(count.worker, of: team) : .team(team)
        let figure = TimelinessFigure(
          measure: .every, kind: count.kind, month: count.month, whose: whose, now: Self.now)
        let steps = try store.timeliness(behind: figure, limit: 999).map { $0.row.standing(at: Self.now) }
        #expect(
          count.tally
            == TimelinessTally(
              due: steps.count, inTime: steps.count { $0 == .inTime }, late: steps.count(where: \.isLate)))
        seen += count.tally.due
      }
    }
    #expect(seen == 720)
  }

  func teamsAreListed() throws {
    var change = RowChange()
    change.workers = [Samples.amina, Samples.sian]
    let store = try store(with: change)
    #expect(try store.teams().map(\.id) == ["north", "reviewing"])
    #expect(try store.teams().map(\.name) == ["North", "Reviewing officers"])
    #expect(try make().teams().isEmpty)
  }
}
