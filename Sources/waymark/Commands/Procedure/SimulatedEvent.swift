import Casework
import Exports
import Workflow

/// Something that happened in an invented case.
struct SimulatedEvent: Hashable {
  var at: Moment
  var step: StepID
  /// "Core group 2".
  var stepTitle: String
  var kind: Kind
  /// When it was due, and why.
  var due: DueDate?

  enum Kind: Hashable {
    /// The step was opened, by the step named or as the first.
    case opened(after: String?)
    case cancelled(reason: String)
    /// A task was done by somebody in a role.
    case done(TaskKey, title: String, role: String)
    /// The meeting was held after the limit of its step.
    case heldLate
    /// So many children are, or no longer are, something.
    case status(String, children: Int)
  }

  /// True for what was done after it was due.
  var isLate: Bool {
    switch kind {
    case .done, .heldLate: due?.deadline.isPassed(at: at) ?? false
    case .opened, .cancelled, .status: false
    }
  }

  /// The event in words.
  var text: String {
    switch kind {
    case .opened(let earlier):
      return "> \(stepTitle) opens: \(earlier.map { "\($0) is closed" } ?? "the case begins with it")"
    case .cancelled(let reason): return "> \(stepTitle) is called off: \(reason)"
    case .done(_, let title, let role): return "- \(stepTitle): \(title) (\(role))"
    case .heldLate: return "> \(stepTitle) is held late"
    case .status(let title, let children):
      let who = children == 0 ? "No child is" : children == 1 ? "1 child is" : "\(children) children are"
      return "> \(who) \(title)"
    }
  }

  /// When it is due and why: the limit that holds, then the others; in short where that was said before.
  func reasons(isKnown: Bool) -> [String] {
    guard let due else { return [] }
    let lead = isLate ? "Late: due \(due.deadline.long)" : "Due \(due.deadline.long)"
    return isKnown ? ["\(lead), as above."] : ["\(lead)."] + due.explanation.split(separator: "\n").map(String.init)
  }
}

extension Listing {
  private struct SimulatedRow: Encodable {
    var at: Moment
    var event: String
    var step: StepID
    var task: TaskKey?
    var title: String?
    var role: String?
    var due: Deadline?
    var reason: String?
    var late: Bool?
  }

  /// What happened in an invented case, one event a row.
  static func simulation(_ events: [SimulatedEvent]) throws -> Listing {
    var listing = Listing(columns: [])
    for event in events {
      var row = SimulatedRow(
        at: event.at, event: "", step: event.step, due: event.due?.deadline, reason: event.due?.explanation)
      switch event.kind {
      case .opened: row.event = "opened"
      case .heldLate: (row.event, row.late) = ("held-late", true)
      case .cancelled(let reason): (row.event, row.title) = ("cancelled", reason)
      case .status(let title, let children): (row.event, row.title) = ("status", "\(children) \(title)")
      case .done(let task, let title, let role):
        (row.event, row.task, row.title, row.role, row.late) = ("done", task, title, role, event.isLate)
      }
      try listing.add([], json: row)
    }
    return listing
  }
}
