import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let trayLaws = [
    Law("pages from every anchor cover a view once, in order") { try $0.pagesCoverTheView() },
    Law("a page starts where a row is or was") { try $0.anchorsNeedNoRow() },
    Law("a filter finds words, whatever their case and accents") { try $0.filterFindsWords() },
    Law("a filter is text and nothing else") { try $0.filterIsText() },
    Law("a filtered view is paged like any other") { try $0.filteredPages() },
    Law("counts stop at their limit") { try $0.countsStop() },
    Law("rows are replaced and removed by key") { try $0.rowsAreReplaced() },
    Law("a row comes back as it went in") { try $0.rowsComeBack() },
  ]

  private static let views: [TrayView] = [
    .mine("amina.shah"), .mine("sian.evans"), .queues(["north"]),
    .queues(["south", "role:chair", "north", "south"]), .queues(["nowhere"]), .queues([]), .requests("amina.shah"),
    .requests("amina.shah", queues: ["role:chair", "north", "role:chair"]), .requests("nobody", queues: ["role:chair"]),
    .sent("amina.shah"), .sent("nobody"), .overdue("amina.shah", before: 20_000 * 1440),
    .overdue("sian.evans", before: 20_000 * 1440 + 1439),
  ]

  private func many() throws -> (store: any CaseStore, rows: [TrayRow]) {
    let rows = Samples.manyTrayRows()
    return (try store(with: Samples.change { $0.put.tray = rows }), rows)
  }

  /// What a view holds, worked out apart from any store.
  private func expected(_ view: TrayView, _ rows: [TrayRow]) -> [TrayRow] {
    let held = rows.filter { row in
      switch view {
      case .mine(let worker): row.worker == worker
      case .queues(let queues): queues.contains(row.queue)
      case .requests(let worker, let queues):
        row.kind == .request && (row.worker == worker || row.worker == nil && queues.contains(row.queue))
      case .sent(let worker): row.kind == .request && row.sender == worker
      case .overdue(let worker, let before):
        row.worker == worker && row.due.map { $0.sortKey < before } ?? false
      }
    }
    return held.sorted { $0.position < $1.position }
  }

  func pagesCoverTheView() throws {
    let (store, rows) = try many()
    for view in CaseStoreConformance.views {
      let all = expected(view, rows)
      #expect(try store.tray(TrayPage(view: view, limit: 10_000)) == all)
      #expect(try store.tray(TrayPage(view: view, limit: 0)).isEmpty)
      for limit in [1, 7, 50] {
        #expect(try forward(store, view, limit: limit) == all, "forward by \(limit)")
        #expect(try backward(store, view, limit: limit) == all, "backward by \(limit)")
      }
      for (index, row) in all.enumerated() where index.isMultiple(of: 11) {
        let page = { (anchor: TrayPage.Anchor) in
          try store.tray(TrayPage(view: view, anchor: anchor, limit: 5))
        }
        #expect(try page(.from(row.position)) == Array(all[index...].prefix(5)))
        #expect(try page(.after(row.position)) == Array(all[(index + 1)...].prefix(5)))
        #expect(try page(.before(row.position)) == Array(all[..<index].suffix(5)))
      }
    }
  }

  private func forward(_ store: any CaseStore, _ view: TrayView, limit: Int) throws -> [TrayRow] {
    var found = try store.tray(TrayPage(view: view, limit: limit))
    while let last = found.last {
      let page = try store.tray(TrayPage(view: view, anchor: .after(last.position), limit: limit))
      guard !page.isEmpty, found.count < 1_000 else { break }
      found += page
    }
    return found
  }

  private func backward(_ store: any CaseStore, _ view: TrayView, limit: Int) throws -> [TrayRow] {
    var found = try store.tray(TrayPage(view: view, anchor: .end, limit: limit))
    while let first = found.first {
      let page = try store.tray(TrayPage(view: view, anchor: .before(first.position), limit: limit))
      guard !page.isEmpty, found.count < 1_000 else { break }
      found = page + found
    }
    return found
  }

  func anchorsNeedNoRow() throws {
    let (store, rows) = try many()
    let all = expected(.mine("amina.shah"), rows)
    let gone = all[20]
    try store.append(
      [Samples.fact()], to: "C9000", expecting: 1,
      changing: Samples.change(gone.caseID) { $0.removedTasks = [gone.task] })
    let page = { (anchor: TrayPage.Anchor) in
      try store.tray(TrayPage(view: .mine("amina.shah"), anchor: anchor, limit: 3))
    }
    #expect(try page(.from(gone.position)) == Array(all[21...23]))
    #expect(try page(.after(gone.position)) == Array(all[21...23]))
    #expect(try page(.before(gone.position)) == Array(all[17...19]))
  }

  func filterFindsWords() throws {
    let task = { TaskID(StepID("core-group", $0), "minutes") }
    let store = try store(
      with: Samples.change {
        $0.put.tray = [
          Samples.tray(task: task(1), label: "Evans, Siân", title: "Write the minutes"),
          Samples.tray(task: task(2), label: "ÖZTÜRK, Zoe\u{308}", title: "Organise the review", from: "Łukasz Nowak"),
          Samples.tray(task: task(3), label: "山田 花子", title: "Record attendance"),
        ]
      })
    let found = { (filter: String) in
      try store.tray(TrayPage(view: .mine("amina.shah"), filter: TrayFilter(words: filter), limit: 10)).map(
        \.task.step.number)
    }
    #expect(try found("") == [1, 2, 3])
    #expect(try found("   ") == [1, 2, 3])
    #expect(try found("sian") == [1])
    #expect(try found("SIÂN minutes") == [1])
    #expect(try found("minutes evans") == [1])
    #expect(try found("zoë") == [2])
    #expect(try found("ozturk lukasz") == [2])
    #expect(try found("花子") == [3])
    #expect(try found("core group 1") == [1, 2, 3])
    #expect(try found("amina") == [1, 2, 3])
    #expect(try found("sian zoe").isEmpty)
    #expect(try found("siân write") == [1])
    #expect(try found("siânwrite").isEmpty)
  }

  func filterIsText() throws {
    let labels = ["100% O'Brien", "under_score", "back\\slash", "\"quoted\"", "x'; DROP TABLE tray; --", "a*b?[c]"]
    let store = try store(
      with: Samples.change {
        $0.put.tray = labels.enumerated().map { index, label in
          Samples.tray(task: TaskID(StepID("core-group", index + 1), "minutes"), label: label)
        }
      })
    let found = { (filter: String) in
      try store.tray(TrayPage(view: .queues(["north"]), filter: TrayFilter(words: filter), limit: 10)).map(\.label)
    }
    #expect(try found("%") == [labels[0]])
    #expect(try found("o'brien") == [labels[0]])
    #expect(try found("_") == [labels[1]])
    #expect(try found("\\") == [labels[2]])
    #expect(try found("\"") == [labels[3]])
    #expect(try found("'; DROP TABLE tray; --") == [labels[4]])
    #expect(try found("*b?[") == [labels[5]])
    #expect(try found("' OR 1=1 --").isEmpty)
    #expect(try found("").count == labels.count)
    #expect(try store.tray(TrayPage(view: .mine("' OR ''='"), limit: 10)).isEmpty)
    #expect(try store.people(matching: "%", limit: 10).isEmpty)
  }

  func filteredPages() throws {
    let (store, rows) = try many()
    let view = TrayView.queues(["north", "role:chair"])
    let all = expected(view, rows).filter { $0.label == "Evans, Siân" }
    let middle = all[all.count / 2].position
    let page = { (anchor: TrayPage.Anchor) in
      try store.tray(TrayPage(view: view, filter: TrayFilter(words: "evans"), anchor: anchor, limit: 8)).filter {
        $0.label == "Evans, Siân"
      }
    }
    let byName = expected(view, rows).filter { $0.label == "Evans, Siân" || $0.workerName == "Siân Evans" }
    #expect(try store.tray(TrayPage(view: view, filter: TrayFilter(words: "evans"), limit: 1_000)) == byName)
    #expect(
      try store.tray(TrayPage(view: view, filter: TrayFilter(words: "evans"), anchor: .end, limit: 9))
        == Array(byName.suffix(9)))
    #expect(try page(.from(middle)).first?.position == middle)
    #expect(try page(.before(middle)).allSatisfy { $0.position < middle })
  }

  func countsStop() throws {
    let (store, rows) = try many()
    for view in CaseStoreConformance.views {
      let count = expected(view, rows).count
      #expect(try store.trayCount(view, limit: 10_000) == count)
      #expect(try store.trayCount(view, limit: 10) == min(10, count))
      #expect(try store.trayCount(view, limit: 0) == 0)
    }
  }

  func rowsAreReplaced() throws {
    let row = Samples.tray()
    let store = try store(with: Samples.change { $0.put.tray = [row] })
    var moved = row
    (moved.worker, moved.workerName, moved.queue) = (Samples.sian.id, Samples.sian.name, "reviewing")
    (moved.label, moved.due, moved.kind) = ("Okafor, Sam", Deadline(day: Day(number: 20_001)), .request)
    try store.append(
      [Samples.fact()], to: "C9000", expecting: 1, changing: Samples.change { $0.put.tray = [moved] })
    #expect(try store.tray(TrayPage(view: .mine(Samples.amina.id), limit: 9)).isEmpty)
    #expect(try store.tray(TrayPage(view: .queues(["north"]), limit: 9)).isEmpty)
    #expect(
      try store.tray(TrayPage(view: .requests(Samples.sian.id), filter: TrayFilter(words: "okafor"), limit: 9)) == [
        moved
      ])
    // The same key in another case is another row.
    let elsewhere = Samples.change("C0002") { $0.removedTasks = [row.task] }
    try store.append([Samples.fact()], to: "C9000", expecting: 2, changing: elsewhere)
    #expect(try store.trayCount(.requests(Samples.sian.id), limit: 9) == 1)
    let gone = Samples.change { $0.removedTasks = [row.task] }
    try store.append([Samples.fact()], to: "C9000", expecting: 3, changing: gone)
    #expect(try store.dumpRows().isEmpty)
  }

  func rowsComeBack() throws {
    let rows = [
      Samples.tray(task: TaskID(StepID("a-b-3", 12), "c/d-1"), from: "Siân", due: Deadline("2026-01-08"), note: "n"),
      Samples.tray(task: TaskID(StepID("x", 1), "t1"), worker: nil, due: Deadline("2026-01-08T00:00")),
      Samples.tray(task: TaskID(StepID("x", 1), "t2"), due: Deadline("2026-01-08T23:59")),
      Samples.tray(task: TaskID(StepID("x", 1), "t3"), due: Deadline("1955-03-01T10:30")),
    ]
    let store = try store(with: Samples.change { $0.put.tray = rows })
    let found = try store.tray(TrayPage(view: .queues(["north"]), limit: 9))
    #expect(Set(found) == Set(rows))
    #expect(found.map { Array($0.label.utf8) } == rows.map { Array($0.label.utf8) })
  }
}
