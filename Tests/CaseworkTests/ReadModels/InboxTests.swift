import Testing
import Workflow

@testable import Casework

/// What waits in an inbox is the incoming request of everybody who may take it.
@Suite struct InboxTests {
  @Test("MOS-11 a request to a team's inbox is an incoming request of the team's workers until one has it")
  func teamInbox() throws {
    let tom = Worker(
      id: "tom.reed", name: "Tom Reed", title: "Support", roles: ["support"], team: "unit", teamName: "Unit")
    #expect(tom.queues == ["unit", "role:support"])
    let store: any CaseStore = InMemoryStore()
    func row(_ task: TaskKey, _ kind: OpenTask.Kind, _ worker: WorkerID?, _ queue: String) -> TrayRow {
      TrayRow(
        caseID: "C0001", task: TaskID(StepID("field", 1), task), kind: kind, label: "Ash", stepTitle: "Field",
        title: task.rawValue, worker: worker, workerName: nil, queue: queue, from: nil, due: nil, explanation: "",
        note: nil)
    }
    var rows = CaseRows()
    rows.tray = [
      row("team", .request, nil, "unit"), row("role", .request, nil, "role:support"),
      row("taken", .request, "ann", "unit"), row("work", .work, nil, "unit"), row("other", .request, nil, "north"),
    ]
    let fact = NewEntry(at: Instant(milliseconds: 1), by: "ann", role: "worker", payload: "{}")
    try store.append(
      [fact], to: "C0001", expecting: 0, changing: RowChange(of: "C0001", from: CaseRows(), to: rows))
    let page = TrayPage(view: .requests(tom.id, queues: tom.queues), limit: 10)
    #expect(Set(try store.tray(page).map(\.title)) == ["team", "role"])
  }
}
