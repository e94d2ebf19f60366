public import Workflow

/// The steps of a kind that is done again and again, taken together: "7 done, next due Fri 16 Jan".
public struct RecurringSeries: Hashable, Sendable {
  /// All of them, oldest first.
  public var steps: [Step]
  /// The one at hand: the latest that is open, else the last.
  public var current: Step?

  public init(of definition: StepDefinition, in file: CaseFile) {
    steps = file.steps.filter { $0.id.key == definition.key }
    current = steps.last(where: \.state.isOpen) ?? steps.last
  }

  /// How many were done.
  public var done: Int { steps.count { $0.state == .completed } }

  /// How the map draws them.
  var state: Pathway.State {
    if current?.state.isOpen == true { return .current }
    return done > 0 ? .completed : .cancelled
  }

  /// The same where there is little room: "7 done, next Fri 16 Jan".
  func line(dueBy due: DueDate?) -> String {
    guard let due, current?.state.isOpen == true, done > 0 else { return wording(dueBy: due) }
    return say("\(done) done, next \(due.deadline.day.brief)")
  }

  /// How many were done and when the next is due: "7 done, next due Fri 16 Jan", "7 done, then called off".
  public func wording(dueBy due: DueDate?) -> String {
    let count = say("\(done) done")
    switch current?.state {
    case .started?, .reopened?:
      guard let due else { return done == 0 ? say("under way") : say("\(count), the next under way") }
      return done == 0
        ? say("first due \(due.deadline.day.brief)") : say("\(count), next due \(due.deadline.day.brief)")
    case .cancelled?: return done == 0 ? say("called off") : say("\(count), then called off")
    case .completed?, nil: return count
    }
  }
}
