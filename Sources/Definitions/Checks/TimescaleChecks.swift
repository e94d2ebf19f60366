internal import Workflow

/// Sets each timescale against what it limits: a limit that counts from its own end, in a circle, or where it cannot.
struct TimescaleChecks {
  let read: ReadProcedure

  private var procedure: Procedure { read.procedure }
  private var log: ProblemLog { read.log }

  func run() {
    for limit in read.stepLimits { check(limit.value, at: limit.place) }
    for limit in read.taskLimits { check(limit.value, at: limit.place) }
    checkCycles()
  }

  /// The questions of the timescales' conditions, in each step that they limit.
  var conditions: [(condition: Placed<AskedCondition>, atoms: [ConditionAtom])] {
    read.timescaleConditions.sorted { $0.key < $1.key }.flatMap { key, condition in
      limited(by: key).map { step in
        let asked = AskedCondition(condition: condition.value.condition, step: step, own: nil)
        return (Placed(value: asked, place: condition.place), condition.value.atoms)
      }
    }
  }

  /// The kinds of step that a timescale limits, themselves or in their tasks.
  private func limited(by key: TimescaleKey) -> [StepKey] {
    procedure.steps.filter { step in
      (step.dueFirst + step.dueLater + step.tasks.flatMap(\.due)).contains(key)
    }.map(\.key)
  }

  /// A step cannot be due by what only happens when it is held or closed, nor the first of a kind by one before it.
  private func check(_ limit: StepLimit, at place: Place) {
    guard let timescale = procedure.timescale(limit.timescale) else { return }
    if checkRecurring(timescale, in: limit.step, at: place), limit.isFirstOnly {
      log.report(.momentNeverComes, "the first \"\(limit.step)\" has none previous to it", at: place)
    }
    guard !timescale.isRecurring else { return }
    for from in timescale.limits.map(\.from) where from.step == limit.step {
      let isRepeated = procedure.step(from.step)?.isRepeated == true
      if from.isPrevious {
        guard limit.isFirstOnly, isRepeated else { continue }
        log.report(.momentNeverComes, "the first \"\(from.step)\" has none previous to it", at: place)
      } else if case .reached(let point) = from.point, point != .opened {
        let hint = isRepeated ? "; did you mean \"previous \(from.step).\(point.rawValue)\"?" : ""
        let message = "\"\(from.step)\" would be due by its own moment \"\(point.rawValue)\"\(hint)"
        log.report(.momentNeverComes, message, at: place)
      }
    }
    checkAnswers(timescale, "\"\(limit.step)\"", in: limit.step, at: place) { key, step in
      step.isOver(with: key)
    }
  }

  /// Reports a timescale all of whose moments are answers that are given only with the work that it limits.
  private func checkAnswers(
    _ timescale: Timescale, _ limited: String, in key: StepKey, at place: Place,
    isTooLate: (TaskKey, StepDefinition) -> Bool
  ) {
    guard let step = procedure.step(key) else { return }
    var fields: [String] = []
    for from in timescale.limits.map(\.from) {
      guard from.step == key, !from.isPrevious, case .answer(let task, let field) = from.point, isTooLate(task, step)
      else { return }
      fields.append("\"\(task).\(field)\"")
    }
    let message =
      "\(limited) would be due by \(fields.joined(separator: " and ")), which is answered only when the work is done"
    log.report(.limitKnownTooLate, message, at: place)
  }

  /// A task cannot be due by what comes only once it is done.
  private func check(_ limit: TaskLimit, at place: Place) {
    guard let timescale = procedure.timescale(limit.timescale),
      let task = procedure.step(limit.step)?.task(limit.task)
    else { return }
    if timescale.isRecurring {
      _ = checkRecurring(timescale, in: limit.step, at: place)
      return
    }
    checkAnswers(timescale, "\"\(limit.task)\"", in: limit.step, at: place) { key, step in
      key == limit.task || step.task(key).map { step.tasks(before: $0).contains(limit.task) } == true
    }
    guard timescale.limits.allSatisfy({ task.bringsAbout($0.from, in: limit.step) }) else { return }
    log.report(.momentNeverComes, "\"\(limit.task)\" would be due by what comes only once it is done", at: place)
  }

  /// Whether a limit that recurs counts from the kind of step that it limits; nothing else has one before it.
  private func checkRecurring(_ timescale: Timescale, in step: StepKey, at place: Place) -> Bool {
    guard timescale.isRecurring, let from = timescale.limits.first?.from, procedure.step(from.step) != nil else {
      return false
    }
    if from.step != step {
      let message = "\"every\" counts from the one before of the same kind, and \"\(step)\" is no \"\(from.step)\""
      log.report(.badTimescale, message, at: place)
      return false
    }
    guard procedure.step(step)?.isRepeated == true else {
      log.report(.badTimescale, "\"\(step)\" does not repeat, so there is none previous to it", at: place)
      return false
    }
    if let last = timescale.last?.limit.from, last.step == step {
      let message = "\"last\" counts back from a meeting of another kind, and \"\(step)\" is limited itself"
      log.report(.badTimescale, message, at: place)
    }
    return true
  }

  /// Steps cannot be due, or expected, by one another.
  private func checkCycles() {
    var cycles = Cycles<StepKey>()
    for limit in read.stepLimits {
      guard let timescale = procedure.timescale(limit.value.timescale) else { continue }
      let step = limit.value.step
      for from in timescale.momentsByLimit where !(from.step == step && (from.isPrevious || timescale.isRecurring)) {
        cycles.add(step, to: from.step, at: limit.place)
      }
    }
    for cycle in cycles.find() {
      let path = cycle.path.map(\.rawValue).joined(separator: ", ")
      log.report(.timescaleCycle, "time limits count from one another: \(path)", at: cycle.place)
    }
  }
}

extension Timescale {
  /// The moments that are known by the limit of a step.
  fileprivate var momentsByLimit: [MomentReference] {
    moments.filter { moment in
      switch moment.point {
      case .due, .expected: true
      case .reached, .done, .answer: false
      }
    }
  }
}

extension StepDefinition {
  /// Whether nothing is left to do when a task is done but to close the step, or the meeting is over before it.
  fileprivate func isOver(with key: TaskKey) -> Bool {
    guard let task = task(key) else { return false }
    let before = tasks(before: task)
    let isHeld = tasks.contains { $0.verb == .recordAttendance && before.contains($0.key) }
    return isHeld || tasks.allSatisfy { $0.key == key || $0.verb == .close || before.contains($0.key) }
  }
}

extension TaskDefinition {
  /// Whether doing the task is what brings a moment of its step about.
  fileprivate func bringsAbout(_ moment: MomentReference, in step: StepKey) -> Bool {
    guard moment.step == step, !moment.isPrevious else { return false }
    switch moment.point {
    case .done(let task): return task == key
    case .reached(.closed): return true
    case .reached(.held): return verb == .recordAttendance
    case .reached(.scheduled): if case .schedule = verb { return true } else { return false }
    case .reached(.opened), .due, .expected, .answer: return false
    }
  }
}
