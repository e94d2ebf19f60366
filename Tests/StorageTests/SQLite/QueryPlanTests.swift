import Casework
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("A tray's query")
struct QueryPlanTests {
  @Test(
    "walks one index and sorts nothing",
    arguments: [
      TrayView.mine("w"), .queues(["q"]), .requests("w", queues: ["role:r"]), .sent("w"), .overdue("w", before: 5),
    ])
  func walksAnIndex(_ view: TrayView) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    let position = Samples.tray().position
    let anchors: [TrayPage.Anchor] = [.start, .end, .after(position), .from(position), .before(position)]
    for walk in TrayQuery.walks(of: view) {
      for anchor in anchors {
        let query = walk.page(anchor, filter: TrayFilter(words: "x"), awake: 5, limit: 50)
        let plan = try store.queue.unsafeRead { db in
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(query.sql)", arguments: query.arguments)
            .map { $0["detail"] as String }
        }
        #expect(plan.count == 1 && plan.allSatisfy { $0.hasPrefix("SEARCH tray USING") }, "\(plan)")
        let search = walk.search(
          TraySearch(view: view, filter: TrayFilter(words: "x"), awake: 5, after: position, limit: 9))
        let searched = try store.queue.unsafeRead { db in
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(search.sql)", arguments: search.arguments)
            .map { $0["detail"] as String }
        }
        #expect(searched.count == 1 && searched.allSatisfy { $0.hasPrefix("SEARCH tray USING") }, "\(searched)")
        if let snoozed = walk.countingSnoozed(awake: 5) {
          let plan = try store.queue.unsafeRead { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(snoozed.sql)", arguments: snoozed.arguments)
              .map { $0["detail"] as String }
          }
          #expect(plan.count == 1 && plan.allSatisfy { $0.contains("tray_snoozed (worker=? AND wake>?)") }, "\(plan)")
        }
        let count = walk.counting(limit: 9)
        let counted = try store.queue.unsafeRead { db in
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(count.sql)", arguments: count.arguments)
            .map { $0["detail"] as String }
        }
        #expect(counted.contains { $0.contains("COVERING INDEX") }, "\(counted)")
      }
    }
    withExtendedLifetime(folder) {}
  }
}
