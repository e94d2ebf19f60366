import Casework
import Testing
import Workflow

@testable import Screens

struct TrayWindowTests {
  @Test(arguments: [0, 1, 9, 10, 11, 50, 1_000_000])
  func everyMoveAsksAtMostOnceForAtMostAPage(count: Int) {
    let source = LongTray(count: count)
    var window = TrayWindow()
    window.resize(page: 10, source.fetch)
    let moves: [(inout TrayWindow) -> Void] = [
      { $0.down(source.fetch) }, { $0.up(source.fetch) }, { $0.pageDown(source.fetch) }, { $0.pageUp(source.fetch) },
      { $0.first(source.fetch) }, { $0.last(source.fetch) },
    ]
    var random = SeededNumbers(seed: 7)
    for _ in 0..<2000 {
      source.reset()
      moves[random.next(below: moves.count)](&window)
      #expect(source.queries <= 1)
      #expect(source.longest <= 10)
      #expect(window.rows.count == min(10, count))
      #expect(window.selected != nil || count == 0)
      let labels = window.rows.compactMap { Int($0.label) }
      #expect(zip(labels, labels.dropFirst()).allSatisfy { $0 + 1 == $1 })
    }
  }

  @Test func downWalksOverEveryRowOnce() {
    let source = LongTray(count: 57)
    var window = TrayWindow()
    window.resize(page: 10, source.fetch)
    for number in 0..<57 {
      #expect(window.selected?.label == "\(number)")
      window.down(source.fetch)
    }
    #expect(window.selected?.label == "56")
  }

  @Test func whereTheLastTaskIsGoneTheCursorGoesToTheFirstThatCameInItsPlace() {
    func row(_ task: TaskKey, due: String) -> TrayRow {
      TrayRow(
        caseID: "C1", task: TaskID(StepID("s", 1), task), kind: .work, label: "Carter", stepTitle: "", title: "",
        worker: nil, workerName: nil, queue: "", from: nil, due: Day(due).map { Deadline(day: $0) }, explanation: "",
        note: nil)
    }
    var tray = [row("first", due: "2026-01-05"), row("close", due: "2026-01-20")]
    func fetch(_ anchor: TrayPage.Anchor, _ limit: Int) -> [TrayRow]? {
      switch anchor {
      case .start: Array(tray.prefix(limit))
      case .end: Array(tray.suffix(limit))
      case .after(let position): Array(tray.filter { position < $0.position }.prefix(limit))
      case .from(let position): Array(tray.filter { !($0.position < position) }.prefix(limit))
      case .before(let position): Array(tray.filter { $0.position < position }.suffix(limit))
      }
    }
    var window = TrayWindow()
    window.resize(page: 10, fetch)
    window.down(fetch)
    tray = [tray[0], row("invite", due: "2026-01-12"), row("plan", due: "2026-02-02")]
    window.refresh(fetch)
    #expect(window.selected?.task.task == "invite", "not the one that is due after the task that is gone")
    window.first(fetch)
    tray.removeFirst()
    window.refresh(fetch)
    #expect(window.selected?.task.task == "invite", "the one that came next")
  }

  @Test func resizingKeepsTheCursorOnItsRow() {
    let source = LongTray(count: 100)
    var window = TrayWindow()
    window.resize(page: 10, source.fetch)
    for _ in 0..<40 { window.down(source.fetch) }
    for page in [3, 20, 1, 50, 100, 200, 7] {
      window.resize(page: page, source.fetch)
      #expect(window.selected?.label == "40")
      #expect(window.rows.count == min(page, 100))
    }
  }
}
