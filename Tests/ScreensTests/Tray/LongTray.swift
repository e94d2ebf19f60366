import Casework
import Workflow

/// The rows of a long tray, and how often they were asked for.
final class LongTray {
  let count: Int
  private(set) var queries = 0
  private(set) var longest = 0

  init(count: Int) { self.count = count }

  func reset() { (queries, longest) = (0, 0) }

  private func row(_ number: Int) -> TrayRow {
    TrayRow(
      caseID: CaseID("C" + String(String(10_000_000 + number).dropFirst())), task: TaskID(StepID("s", 1), "t"),
      kind: .work, label: "\(number)", stepTitle: "", title: "", worker: nil, workerName: nil, queue: "", from: nil,
      due: nil, explanation: "", note: nil)
  }

  private func number(_ position: TrayPosition) -> Int { Int(position.caseID.rawValue.dropFirst()) ?? 0 }

  func fetch(_ anchor: TrayPage.Anchor, _ limit: Int) -> [TrayRow]? {
    queries += 1
    longest = max(longest, limit)
    let range: Range<Int> =
      switch anchor {
      case .start: 0..<limit
      case .end: max(0, count - limit)..<count
      case .after(let position): number(position) + 1..<number(position) + 1 + limit
      case .from(let position): number(position)..<number(position) + limit
      case .before(let position): max(0, number(position) - limit)..<number(position)
      }
    return range.clamped(to: 0..<count).map(row)
  }
}
