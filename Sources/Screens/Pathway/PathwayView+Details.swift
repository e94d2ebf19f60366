import Casework
import Terminal
import Workflow

extension PathwayView {
  /// What the pane says about a node, wrapped.
  func details(of node: Int, width: Int) -> [(String, Ink)] {
    let found = pathway.nodes[node]
    let state =
      switch found.state {
      case .completed: say("completed")
      case .current: found.isOverdue ? say("under way, overdue") : say("under way")
      case .upcoming: say("still to come")
      case .cancelled: say("called off")
      }
    let facts = [found.title, state, found.dateLine, found.countLine].filter { !$0.isEmpty }
    var lines = wrap(facts.joined(separator: " · "), width, .heading)
    guard let id = found.step, let step = file.step(id) else {
      lines += wrap(whyNotOpen(node), width, .faint)
      return lines
    }
    if let reason = step.cancelReason { lines += wrap(reason, width, .text) }
    if found.state == .current {
      let tasks = tasks(of: node).map { task in
        let due = DueWording(task.due?.deadline, now: now, calendar: calendar)
        guard task.due != nil else { return task.title }
        return "\(task.title) (\(due.mark == "!" ? "! \(due.text)" : say("due \(due.short)")))"
      }
      lines += wrap(
        tasks.isEmpty ? say("No task is open.") : say("Open: \(tasks.joined(separator: "; "))"), width, .text)
    }
    if let due = file.due(of: step, procedure: procedure, calendar: calendar) {
      let free = PathwayView.note(on: due.deadline.day, calendar)
      lines += wrap(say("Due \(due.deadline.long)\(free). \(due.explanation)"), width, .faint)
    }
    return lines
  }

  private func wrap(_ text: String, _ width: Int, _ ink: Ink) -> [(String, Ink)] {
    text.wrapped(toColumns: width).map { (String($0), ink) }
  }

  /// ", not a working day: weekend" for a day that is none; empty for one that is.
  static func note(on day: Day, _ calendar: WorkingCalendar) -> String {
    calendar.nonWorking(day).map { say(", not a working day: \($0.wording)") } ?? ""
  }

  /// The steps that are under way without a meeting yet, and whose limit ends on no working day. Limits that are
  /// counted in working days never do, so the map has room for it where their count would stand.
  static func freeDays(
    of pathway: Pathway, _ file: CaseFile, _ procedure: Procedure, _ calendar: WorkingCalendar
  ) -> [Int: WorkingCalendar.NonWorking] {
    var found: [Int: WorkingCalendar.NonWorking] = [:]
    for (index, node) in pathway.nodes.enumerated() where node.state == .current && node.countLine.isEmpty {
      guard let step = node.step.flatMap(file.step), step.meeting.held == nil, step.meeting.schedule == nil,
        let due = file.due(of: step, procedure: procedure, calendar: calendar)
      else { continue }
      found[index] = calendar.nonWorking(due.deadline.day)
    }
    return found
  }
}

extension WorkingCalendar.NonWorking {
  /// The reason in one word, for narrow windows.
  var word: String {
    switch self {
    case .weekend: say("weekend")
    case .holiday: say("holiday")
    case .closure: say("closure")
    }
  }
}
