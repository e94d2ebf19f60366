import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let trayToolLaws = [
    Law("every filter lets the same rows through, by page and by search") { try $0.filtersAgree() },
    Law("a search in steps of any length finds each row once, in order") { try $0.searchesCoverTheView() },
    Law("what is put off is left out of one's own tasks and their count, until its minute") {
      try $0.snoozedAreLeftOut()
    },
    Law("arrangements are kept by worker and name") { try $0.arrangementsAreKept() },
    Law("what changed is found by whose it is, the latest first") { try $0.changesAreFound() },
    Law("mandates are kept by holder and principal") { try $0.mandatesAreKept() },
  ]

  /// Rows that differ in all that a filter can ask for.
  private static func rows() -> [TrayRow] {
    Samples.manyTrayRows(seed: 11).enumerated().map { index, row in
      var row = row
      row.roles = [["social-worker"], ["chair", "minute-taker"], []][index % 3]
      row.address = [nil, "4 Mill Lane, Élan", "12 High Street"][index % 3]
      row.note = [nil, "draft, saved 12 Jan", "Rang the SCHOOL"][index % 4 % 3]
      row.from = [nil, "Łukasz Nowak", "Ruth Bell"][index % 5 % 3]
      row.sender = row.from.map { WorkerID($0.lowercased().split(separator: " ").joined(separator: ".")) }
      row.snoozedUntil = index.isMultiple(of: 7) ? Moment(day: Day(number: 20_003), time: .midnight) : nil
      return row
    }
  }

  private static let tests: [TrayFilter.Test] = [
    .text("evans"), .text("nguyen an"), .family("an"), .family("evans, s"), .step("core group 1"), .step("review"),
    .step("core"), .task("minutes"), .task("%"), .address("elan"), .address("high"), .note("school"), .note("draft"),
    .person("zoe"), .person("'"), .worker("amina"), .worker("sian.evans"), .heldBy(["amina.shah", "x"]), .heldBy([]),
    .unclaimed, .from("lukasz"), .from("ruth.bell"), .queues(["north", "role:chair"]), .queues([]), .role("ch"),
    .role("minute"), .role(""), .kind(.request), .due(20_000 * 1440..<20_001 * 1440), .due(Int.min..<19_999 * 1440),
    .due(20_002 * 1440..<TrayPosition.undated), .undated, .snoozed(20_002 * 1440), .snoozed(20_003 * 1440),
    .caseNumber("C0001"),
  ]

  private func filled() throws -> (store: any CaseStore, rows: [TrayRow]) {
    let rows = CaseStoreConformance.rows()
    let store = try store(
      with: Samples.change {
        $0.put.tray = rows
        $0.put.people = [
          Samples.person("p1", "Zoë", "O'Brien"), Samples.person("p1", "Zoë", "Ash", in: CaseID.numbered(132)),
        ]
      })
    return (store, rows.sorted { $0.position < $1.position })
  }

  func filtersAgree() throws {
    let (store, rows) = try filled()
    let reference = InMemoryStore()
    try reference.append(
      [Samples.fact()], to: "C9000", expecting: 0,
      changing: Samples.change {
        $0.put.tray = rows
        $0.put.people = [
          Samples.person("p1", "Zoë", "O'Brien"), Samples.person("p1", "Zoë", "Ash", in: CaseID.numbered(132)),
        ]
      })
    let view = TrayView.queues(["north", "south", "role:chair", "role:minute-taker"])
    var found = 0
    for test in CaseStoreConformance.tests {
      for isNegated in [false, true] {
        let filter = TrayFilter([TrayFilter.Term(test, isNegated: isNegated)])
        let page = try store.tray(TrayPage(view: view, filter: filter, limit: 10_000))
        #expect(page == reference.tray(TrayPage(view: view, filter: filter, limit: 10_000)), "\(filter)")
        #expect(
          try store.tray(searching: TraySearch(view: view, filter: filter, limit: 10_000)).rows == page, "\(filter)")
        found += page.count
      }
      let both = TrayFilter([TrayFilter.Term(test), TrayFilter.Term(.kind(.work), isNegated: true)])
      let page = try store.tray(TrayPage(view: view, filter: both, limit: 10_000))
      #expect(page == reference.tray(TrayPage(view: view, filter: both, limit: 10_000)))
      #expect(page.allSatisfy { $0.kind == .request })
    }
    #expect(found == rows.count * CaseStoreConformance.tests.count, "a row is let through or it is not")
  }

  func searchesCoverTheView() throws {
    let (store, _) = try filled()
    let views: [TrayView] = [
      .mine("amina.shah"), .queues(["north", "role:chair"]), .requests("sian.evans", queues: ["role:chair"]),
      .overdue("amina.shah", before: 20_001 * 1440), .queues([]),
    ]
    for view in views {
      for filter in [TrayFilter(), TrayFilter(words: "evans"), TrayFilter(words: "nobody at all")] {
        let all = try store.tray(TrayPage(view: view, filter: filter, limit: 10_000))
        for limit in [1, 7, 100, 10_000] {
          var (rows, after, steps): ([TrayRow], TrayPosition?, Int) = ([], nil, 0)
          repeat {
            let found = try store.tray(
              searching: TraySearch(view: view, filter: filter, after: after, limit: limit))
            rows += found.rows
            after = found.reached
            steps += 1
          } while after != nil && steps < 2_000
          #expect(rows == all, "\(view) by \(limit)")
        }
      }
    }
  }

  func snoozedAreLeftOut() throws {
    let (store, rows) = try filled()
    let early = 20_003 * 1440 - 1
    for view in [TrayView.mine("amina.shah"), .overdue("amina.shah", before: 20_002 * 1440), .requests("amina.shah")] {
      let all = try store.tray(TrayPage(view: view, limit: 10_000))
      let awake = all.filter { $0.snoozedUntil == nil }
      #expect(awake.count < all.count && !awake.isEmpty)
      #expect(try store.tray(TrayPage(view: view, awake: early, limit: 10_000)) == awake)
      #expect(try store.tray(searching: TraySearch(view: view, awake: early, limit: 10_000)).rows == awake)
      #expect(try store.trayCount(view, awake: early, limit: 10_000) == awake.count)
      #expect(try store.trayCount(view, awake: early, limit: 3) == 3)
      #expect(
        try store.trayCounts([view, .queues(["north"]), view], awake: early, limit: 10_000)
          == [awake.count, store.trayCount(.queues(["north"]), awake: early, limit: 10_000), awake.count])
      #expect(try store.tray(TrayPage(view: view, awake: early + 1, limit: 10_000)) == all)
      #expect(try store.trayCount(view, awake: early + 1, limit: 10_000) == all.count)
    }
    // Whoever looks at the team's tasks sees them all.
    #expect(
      try store.tray(TrayPage(view: .queues(["north"]), awake: early, limit: 10_000))
        == rows.filter { $0.queue == "north" })
  }

  func arrangementsAreKept() throws {
    let store = try make()
    #expect(try store.savedTrays(of: "amina.shah").isEmpty)
    let first = SavedTray(name: "Siân's", arrangement: TrayArrangement(filter: "due:<fri", group: .family))
    let last = SavedTray(name: "", arrangement: TrayArrangement(sort: .task, isDescending: true))
    try store.keepTray(first, of: "amina.shah")
    try store.keepTray(last, of: "amina.shah")
    #expect(try store.savedTrays(of: "amina.shah") == [last, first])
    #expect(try store.savedTrays(of: "sian.evans").isEmpty)
    let changed = SavedTray(name: "Siân's", arrangement: TrayArrangement(filter: "overdue"))
    try store.keepTray(changed, of: "amina.shah")
    #expect(try store.savedTrays(of: "amina.shah") == [last, changed])
    try store.rebuild(with: [])
    #expect(try store.savedTrays(of: "amina.shah") == [last, changed], "they are nobody's facts, and not made anew")
    try store.forgetTray("Siân's", of: "amina.shah")
    try store.forgetTray("Siân's", of: "amina.shah")
    #expect(try store.savedTrays(of: "amina.shah") == [last])
  }

  private static func change(_ number: Int, at: Int, _ scopes: [String]) -> TrayChange {
    TrayChange(
      kind: .moved, at: Instant(milliseconds: at), by: "Kit", row: Samples.tray(CaseID.numbered(number)),
      before: "with ann", after: "with bob", scopes: scopes)
  }

  func changesAreFound() throws {
    let (base, hour) = (1_768_210_860_000, 3_600_000)
    let changes = [
      CaseStoreConformance.change(1, at: base, ["worker:ann", "queue:north"]),
      CaseStoreConformance.change(2, at: base + hour, ["worker:bob", "queue:north"]),
      CaseStoreConformance.change(3, at: base + hour, ["queue:south"]),
    ]
    let store = try store(with: Samples.change { $0.trayChanges = changes })
    func found(_ scopes: [String], since: Int = 0, limit: Int = 10) throws -> [CaseID] {
      try store.trayChanges(in: scopes, since: Instant(milliseconds: since), limit: limit).map(\.caseID)
    }
    #expect(try found(["worker:ann"]) == ["C0001"])
    #expect(try found(["worker:ann", "queue:north", "queue:north"]) == ["C0002", "C0001"])
    #expect(try found(["queue:north", "queue:south"]) == ["C0003", "C0002", "C0001"])
    #expect(try found(["queue:north"], since: base + 1) == ["C0002"])
    #expect(try found(["queue:north"], limit: 1) == ["C0002"])
    #expect(try found([]).isEmpty)
    let all = try store.trayChanges(in: ["queue:north"], since: Instant(milliseconds: 0), limit: 10)
    #expect(all == [changes[1], changes[0]])
  }

  func mandatesAreKept() throws {
    func mandate(_ holder: WorkerID, for principal: WorkerID, until: Int) -> Mandate {
      Mandate(
        holder: holder, principal: principal, until: Day(number: until), reason: "Leave",
        granted: Signature(by: "kit", at: Instant(milliseconds: 1_768_210_860_000)))
    }
    let first = mandate("bob", for: "zoe", until: 20_010)
    let store = try store(with: Samples.change { $0.mandates = [first, mandate("bob", for: "ann", until: 20_000)] })
    #expect(try store.mandates(of: "bob").map(\.principal) == ["ann", "zoe"])
    #expect(try store.mandates(of: "ann").isEmpty)
    #expect(try store.mandate(of: "bob", for: "zoe", on: Day(number: 20_010)) == first)
    #expect(try store.mandate(of: "bob", for: "zoe", on: Day(number: 20_011)) == nil)
    let longer = mandate("bob", for: "ann", until: 20_020)
    try store.append(
      [Samples.fact()], to: "C9000", expecting: 1, changing: Samples.change { $0.mandates = [longer] })
    #expect(try store.mandates(of: "bob") == [longer, first])
    #expect(try store.dumpRows().count { $0.hasPrefix("mandate ") } == 2)
  }
}
