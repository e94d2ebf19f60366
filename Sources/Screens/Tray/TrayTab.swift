import Casework
import Workflow

/// The views of a tray, in the order of their tabs.
enum TrayTab: Int, CaseIterable, Hashable {
  case mine, team, requests, sent, overdue

  var title: String {
    switch self {
    case .mine: say("Mine")
    case .team: say("Team")
    case .requests: say("Requests")
    case .sent: say("Sent")
    case .overdue: say("Overdue")
    }
  }

  /// The same where there is little room.
  var shortTitle: String {
    switch self {
    case .mine, .team, .sent: title
    case .requests: say("Reqs")
    case .overdue: say("Late")
    }
  }

  /// What is asked of the store.
  func view(of worker: Worker, at now: Moment) -> TrayView {
    switch self {
    case .mine: .mine(worker.id)
    case .team: .queues(worker.queues)
    case .requests: .requests(worker.id, queues: worker.queues)
    case .sent: .sent(worker.id)
    case .overdue: .overdue(worker.id, before: Deadline(now).sortKey)
    }
  }

  /// What stands in place of an empty list.
  var emptyText: String {
    switch self {
    case .mine: say("You have no open tasks.")
    case .team: say("Your team has no open tasks.")
    case .requests: say("Nobody waits for you to authorise or answer anything.")
    case .sent: say("Nothing that you sent waits for an answer.")
    case .overdue: say("Nothing is overdue.")
    }
  }

  /// The action that goes to the tab, and its binding.
  var action: ActionID {
    switch self {
    case .mine: "mine"
    case .team: "team"
    case .requests: "requests"
    case .sent: "sent"
    case .overdue: "overdue"
    }
  }

  var number: Int { rawValue + 1 }

  /// The tab so many places on, round at the ends.
  func moved(by step: Int) -> TrayTab {
    let count = TrayTab.allCases.count
    return TrayTab(rawValue: ((rawValue + step) % count + count) % count) ?? self
  }
}
