import Casework
import TestSupport
import Testing
import Workflow

extension CaseStoreConformance {
  static let accessLaws = [
    Law("every query shows of a store what may be seen, and nothing tells of the rest") {
      try $0.queriesAreWithinSight()
    },
    Law("an emergency opening ends with its last day") { try $0.emergencyAccessEnds() },
    Law("a restriction does not follow a mandate") { try $0.restrictionsDoNotFollowMandates() },
    Law("somebody who has left sees nothing") { try $0.whoHasLeftSeesNothing() },
    Law("what somebody keeps for themselves is for them and whoever acts for them") { try $0.whatIsKeptIsOnesOwn() },
    Law("of a booking of a case that may not be seen only the time is shown") { try $0.bookingsAreUnnamed() },
    Law("figures are of what may be seen") { try $0.figuresAreWithinSight() },
  ]

  private static let today = Day(year: 2026, month: 1, day: 12) ?? .earliest
  private static let workers: [WorkerID] = ["amina.shah", "sian.evans", "tom.reed", "ada.cole"]

  /// The access of each of some cases: of two teams, with some involved, some restricted, some opened in an emergency.
  private static func accesses(seed: UInt64) -> [CaseID: CaseAccess] {
    var random = SplitMix(seed: seed)
    var accesses: [CaseID: CaseAccess] = [:]
    for number in 1...24 {
      var access = CaseAccess(
        team: Bool.random(using: &random) ? "north" : "south",
        involved: workers.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
      if Int.random(in: 0..<3, using: &random) == 0 {
        access.named = [:]
        for worker in workers {
          switch Int.random(in: 0..<4, using: &random) {
          case 0: access.named?[worker] = .latest
          case 1: access.named?[worker] = today.adding(days: Int.random(in: -1...1, using: &random))
          default: break
          }
        }
        access.involved = Set(access.involved + Array(access.named?.keys ?? [:].keys)).sorted()
      }
      accesses[CaseID.numbered(number)] = access
    }
    return accesses
  }

  private static func worker(_ id: WorkerID, sees reach: Reach) -> Worker {
    Worker(
      id: id, name: id.rawValue, title: "", roles: ["social-worker"], team: "north", teamName: "North", sees: reach)
  }

  /// A store with a row of every kind in each of the cases.
  private func filled(_ accesses: [CaseID: CaseAccess]) throws -> any CaseStore {
    let store = try make()
    for (id, access) in accesses.sorted(by: { $0.key < $1.key }) {
      let change = Samples.change(id) { change in
        change.put.summary = Samples.caseRow(id, family: "Okafor \(id)")
        change.put.access = AccessRow(caseID: id, access: access)
        change.put.people = [Samples.person("p1", "Sam", "Okafor", in: id)]
        change.put.meetings = [Samples.meeting(1, in: id)]
        change.put.forms = [Samples.form("minutes", in: id)]
        change.put.passages = [Samples.passage("views", "talks about football", in: id)]
        change.put.tray = [
          Samples.tray(id), Samples.tray(id, task: TaskID(StepID("review", 1), "invite"), worker: nil),
        ]
        change.trayChanges = change.put.tray.map {
          TrayChange(kind: .appeared, at: Samples.fact().at, by: "Amina Shah", row: $0, scopes: ["amina.shah"])
        }
      }
      try store.append([Samples.fact()], to: StreamID(id), expecting: 0, changing: change)
      var draft = Samples.draft("typed", by: "amina.shah")
      draft.caseID = id
      try store.saveDraft(draft)
    }
    return store
  }

  func queriesAreWithinSight() throws {
    for seed in [3, 4, 5] as [UInt64] {
      let accesses = Self.accesses(seed: seed)
      let store = try filled(accesses)
      for reach in Reach.allCases {
        for id in Self.workers {
          let sight = Sight(of: Self.worker(id, sees: reach), with: id == "tom.reed" ? "ada.cole" : nil, on: Self.today)
          let visible = Set(accesses.filter { sight.includes($0.value) }.keys)
          try check(store.seen(within: sight), shows: visible, of: Set(accesses.keys), "\(id) \(reach) \(seed)")
        }
      }
      try check(store.seen(within: .whole), shows: Set(accesses.keys), of: Set(accesses.keys), "whole")
    }
  }

  private func check(
    _ store: any CaseStore, shows visible: Set<CaseID>, of all: Set<CaseID>, _ comment: Comment
  ) throws {
    let names = visible.map(\.rawValue).sorted()
    #expect(try store.cases(matching: "okafor", limit: 100).map(\.id.rawValue).sorted() == names, comment)
    #expect(try store.people(matching: "sam", limit: 100).map(\.caseID.rawValue).sorted() == names, comment)
    let mine = TrayPage(view: .mine("amina.shah"), limit: 100)
    #expect(try store.tray(mine).map(\.caseID.rawValue).sorted() == names, comment)
    let queue = TrayPage(view: .queues(["north"]), limit: 1_000)
    #expect(Set(try store.tray(queue).map(\.caseID)) == visible, comment)
    #expect(try store.trayCount(.mine("amina.shah"), awake: 0, limit: 100) == visible.count, comment)
    let search = TraySearch(view: .mine("amina.shah"), limit: 1_000)
    #expect(try store.tray(searching: search).rows.map(\.caseID.rawValue).sorted() == names, comment)
    let changes = try store.trayChanges(in: ["amina.shah"], since: Samples.fact().at, limit: 1_000)
    #expect(Set(changes.map(\.caseID)) == visible, comment)
    for (typed, group) in [
      ("okafor", FindGroup.families), ("okafor", .people), ("core", .meetings), ("minutes", .tasks),
      ("minutes", .forms), ("football", .words),
    ] {
      let question = FindQuestion(reading: typed, today: Self.today, calendar: .englandAndWales)
      let found = try store.find(question, in: [group], limit: 100)
      #expect(Set(found.flatMap(\.hits).map(\.caseID)) == visible, comment)
      // Nothing hidden takes the place of what may be seen, or makes a list longer than it looks.
      let few = try store.find(question, in: [group], limit: max(1, visible.count))
      #expect(few.allSatisfy { !$0.hasMore || group == .tasks }, comment)
    }
    #expect(Set(try store.streams().filter { $0 != .authority }.map(\.rawValue)) == Set(names), comment)
    for id in all {
      let isSeen = visible.contains(id)
      let form = TaskID(StepID("core-group", 1), "minutes")
      #expect(try (store.caseRow(id) != nil) == isSeen, comment)
      #expect(try store.meetings(of: id).isEmpty != isSeen, comment)
      #expect(try store.forms(of: id).isEmpty != isSeen, comment)
      #expect(try store.entries(of: StreamID(id)).isEmpty != isSeen, comment)
      #expect(try store.version(of: StreamID(id)) == (isSeen ? 1 : 0), comment)
      #expect(try (store.draft(of: form, in: id, by: "amina.shah") != nil) == isSeen, comment)
      #expect(try store.drafts(of: form, in: id).isEmpty != isSeen, comment)
    }
    let isOwn = store.sight.isOwn("amina.shah")
    #expect(try (store.latestDraft(by: "amina.shah") != nil) == (isOwn && !visible.isEmpty), comment)
    let rows = try store.dumpRows()
    for id in all {
      #expect(rows.contains { $0.contains("\"\(id)\"") } == visible.contains(id), comment)
    }
  }

  func emergencyAccessEnds() throws {
    let access = CaseAccess(
      team: "north", involved: ["amina.shah"], named: ["sian.evans": .latest, "amina.shah": Self.today])
    let store = try filled(["C0001": access])
    for (day, isSeen) in [(Self.today, true), (Self.today.adding(days: 1), false)] {
      let sight = Sight(of: Self.worker("amina.shah", sees: .authority), on: day)
      #expect(sight.includes(access) == isSeen)
      #expect(try store.seen(within: sight).cases(matching: "", limit: 10).isEmpty != isSeen)
    }
  }

  func restrictionsDoNotFollowMandates() throws {
    let ofThePrincipal = CaseAccess(team: "north", involved: ["sian.evans"], named: ["sian.evans": .latest])
    let ofTheHolder = CaseAccess(team: "north", involved: ["amina.shah"], named: ["amina.shah": .latest])
    let ofNobody = CaseAccess(team: "south", involved: ["sian.evans"])
    let all: Set<CaseID> = ["C0001", "C0002", "C0003"]
    let store = try filled(["C0001": ofThePrincipal, "C0002": ofTheHolder, "C0003": ofNobody])
    for reach in Reach.allCases {
      let principal = Self.worker("sian.evans", sees: reach)
      let own = store.seen(within: Sight(of: principal, on: Self.today))
      try check(own, shows: ["C0001", "C0003"], of: all, "\(reach)")
      let acting = store.seen(within: Sight(of: principal, with: "amina.shah", on: Self.today))
      try check(acting, shows: ["C0002", "C0003"], of: all, "\(reach), acting")
    }
  }

  func whoHasLeftSeesNothing() throws {
    let store = try filled(Self.accesses(seed: 9))
    var gone = Samples.amina
    gone.roles = []
    let sight = Sight(of: gone, on: Self.today)
    try check(store.seen(within: sight), shows: [], of: [CaseID.numbered(1), CaseID.numbered(2)], "left")
    var change = RowChange()
    change.workers = [Samples.amina, Samples.sian]
    let mandate = Mandate(
      holder: "amina.shah", principal: "sian.evans", until: .latest, reason: "Leave",
      granted: Signature(by: "kit", at: Samples.fact().at))
    change.mandates = [mandate]
    try store.append([Samples.fact()], to: .authority, expecting: 0, changing: change)
    for (seen, isThere) in [(store.seen(within: sight), false), (store, true)] {
      #expect(try seen.entries(of: .authority).isEmpty != isThere)
      #expect(try seen.version(of: .authority) == (isThere ? 1 : 0))
      #expect(try seen.streams().contains(.authority) == isThere)
      #expect(try (seen.worker(Samples.sian.id) != nil) == isThere)
      #expect(try seen.workers(matching: "", role: nil, limit: 10).isEmpty != isThere)
      #expect(try seen.teams().isEmpty != isThere)
      #expect(try seen.mandates(of: mandate.holder).isEmpty != isThere)
      #expect(try seen.dumpRows().isEmpty != isThere)
    }
  }

  func whatIsKeptIsOnesOwn() throws {
    let store = try filled(["C0001": CaseAccess(team: "north", involved: [])])
    let hit = FindHit(caseID: "C0001", target: .family, title: "Okafor", detail: "")
    try store.keep(KeptPlace(hit: hit, isPinned: true, at: Samples.fact().at), of: "amina.shah")
    try store.keepTray(SavedTray(name: "late", arrangement: TrayArrangement()), of: "amina.shah")
    func seen(_ worker: WorkerID, with holder: WorkerID? = nil) -> any CaseStore {
      store.seen(within: Sight(of: Self.worker(worker, sees: .authority), with: holder, on: Self.today))
    }
    for (store, isOwn) in [
      (seen("amina.shah"), true), (seen("amina.shah", with: "sian.evans"), true), (seen("sian.evans"), false),
    ] {
      #expect(try store.places(of: "amina.shah").isEmpty != isOwn)
      #expect(try store.savedTrays(of: "amina.shah").isEmpty != isOwn)
      #expect(try (store.latestDraft(by: "amina.shah") != nil) == isOwn)
    }
  }

  func bookingsAreUnnamed() throws {
    let booked = Booked.worker("owen.price")
    let row = try Self.booking(booked, "09:00", "10:00")
    let store = try store(
      with: Samples.change {
        $0.put.bookings = [row]
        $0.put.access = AccessRow(
          caseID: "C0001", access: CaseAccess(team: "north", involved: [], named: ["sian.evans": .latest]))
      })
    let start = try #require(Moment("2026-01-14 00:00"))
    let end = try #require(Moment("2026-01-14 23:00"))
    func rows(_ worker: WorkerID) throws -> [BookingRow] {
      let sight = Sight(of: Self.worker(worker, sees: .authority), on: Self.today)
      return try store.seen(within: sight).bookings(of: [booked], from: start, to: end)
    }
    #expect(try rows("sian.evans") == [row])
    #expect(try rows("amina.shah") == [row.unnamed])
    #expect(row.unnamed.label.isEmpty && row.unnamed.title.isEmpty && row.unnamed.caseID == "")
  }

  func figuresAreWithinSight() throws {
    let accesses = Self.accesses(seed: 12)
    let store = try filled(accesses)
    var steps: [TimelinessRow] = []
    for (index, id) in accesses.keys.sorted().enumerated() {
      let rows = try [
        Self.timed(
          due: "2026-01-\(10 + index % 5)", done: index.isMultiple(of: 3) ? nil : "2026-01-12 09:00", in: id,
          team: accesses[id]?.team ?? "", worker: index.isMultiple(of: 4) ? nil : "amina.shah")
      ]
      steps += rows
      try store.append(
        [Samples.fact()], to: StreamID(id), expecting: 1, changing: Samples.change(id) { $0.put.timeliness = rows })
    }
    let now = try #require(Moment("2026-01-12 12:00"))
    let months = Month(of: Self.today).advanced(by: -3)...Month(of: Self.today)
    for reach in Reach.allCases {
      let sight = Sight(of: Self.worker("amina.shah", sees: reach), on: Self.today)
      let visible = steps.filter { row in accesses[row.caseID].map(sight.includes) ?? false }
      let seen = store.seen(within: sight)
      for group in [TimelinessQuery.Group.everybody, .teams, .team("north"), .workers(of: "south")] {
        let query = TimelinessQuery(measure: .every, group: group, months: months, now: now)
        #expect(try seen.timeliness(query) == query.counts(of: visible), "\(reach) \(group)")
      }
      let kind = try #require(steps.first?.kind)
      let figure = TimelinessFigure(
        measure: .every, kind: kind, month: Month(of: Self.today), whose: .everybody, now: now)
      let behind = try seen.timeliness(behind: figure, limit: 100).map(\.row.caseID)
      #expect(Set(behind).isSubset(of: Set(visible.map(\.caseID))))
    }
  }
}
