public import Workflow

extension ProcedureWording {
  /// A time limit: "within 15 working days after the strategy discussion is held".
  public func limit(_ timescale: Timescale) -> String {
    var words = timescale.isRecurring ? recurring(timescale) : several(timescale)
    if timescale.isDayOneIncluded { words += ", that day being day 1" }
    if let step = procedure.steps.first(where: { $0.isLimited(by: timescale.key) }),
      let condition = condition(timescale.condition, in: step)
    {
      words += ", where \(condition)"
    }
    return words
  }

  /// Whose limit it is and where it is written: "national limit: Working Together 2023, chapter 3".
  public func source(of timescale: Timescale) -> String {
    let scope = timescale.isNational ? "national" : "local"
    return "\(scope) limit\(timescale.isStrict ? ", which no date may break" : ""): \(timescale.cite)"
  }

  private func several(_ timescale: Timescale) -> String {
    let words = timescale.limits.map { limit in
      limit.span.count == 0 && limit.span.unit != .hours
        ? "on the day: \(moment(limit.from))" : "\(limit.direction == .after ? "within" : "by") \(self.words(limit))"
    }
    let which = timescale.isFromLatest ? "of these the latest" : "whichever comes first"
    return words.listed("or") + (words.count > 1 ? ", \(which)" : "")
  }

  private func recurring(_ timescale: Timescale) -> String {
    guard var limit = timescale.limits.first else { return "" }
    limit.from.isPrevious = true
    let regular = "within \(words(limit))"
    guard let last = timescale.last else { return regular }
    return last.isAtMost
      ? "\(regular), and one at most \(words(last.limit))" : "\(regular), the last one by \(words(last.limit))"
  }

  private func words(_ limit: TimeLimit) -> String {
    "\(limit.span) \(limit.direction.rawValue) \(moment(limit.from))"
  }

  private func moment(_ moment: MomentReference) -> String {
    let step = "\(moment.isPrevious ? "the previous" : "the") \(name(of: moment.step))"
    switch moment.point {
    case .reached(.opened): return "\(step) opens"
    case .reached(.scheduled): return "the date set for \(step)"
    case .reached(.held): return "\(step) is held"
    case .reached(.closed): return "\(step) is closed"
    case .due: return "\(step) is due"
    case .expected: return "\(step) is expected"
    case .done(let task): return "\"\(title(of: task, in: moment.step))\" is done in \(step)"
    case .answer(let task, let field):
      let form = procedure.step(moment.step)?.task(task)?.form.flatMap { forms[$0] }
      let label = form?.field(field)?.field.label ?? field.rawValue
      return "the date \"\(label)\" in \"\(title(of: task, in: moment.step))\" of \(step)"
    }
  }

  private func title(of task: TaskKey, in step: StepKey) -> String {
    procedure.step(step)?.task(task)?.title ?? task.rawValue
  }
}

extension StepDefinition {
  /// Whether the step or one of its tasks is due by a timescale.
  fileprivate func isLimited(by key: TimescaleKey) -> Bool {
    dueFirst.contains(key) || dueLater.contains(key) || tasks.contains { $0.due.contains(key) }
  }
}
