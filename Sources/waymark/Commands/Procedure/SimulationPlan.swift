import Definitions
import Workflow

/// What is given of an invented case: when it begins, when its meetings are, how its forms are answered.
struct SimulationPlan {
  var start: Moment
  var firstStep: StepKey
  /// The dates that meetings are set for and held on.
  var dates: [StepID: [StepPoint: Deadline]] = [:]
  var answers: [GivenAnswer] = []
  var choices: [GivenChoice] = []
  /// So many steps are opened, and the walk ends.
  var mostSteps: Int

  /// An answer to a field, in one step or in every step of a kind.
  struct GivenAnswer: Hashable {
    var step: StepKey
    /// Nil for every one of them.
    var number: Int?
    var task: TaskKey
    var field: FieldKey
    var answer: Answer
  }

  /// A next action that is chosen, in one step or in every step of a kind.
  struct GivenChoice: Hashable {
    var step: StepKey
    /// Nil for every one of them.
    var number: Int?
    var action: String
  }

  /// The next actions that are chosen in a step, of those that there are: what is given for the step itself before what
  /// is given for every step of its kind.
  func choices(in step: StepID, of next: NextActions) -> [NextAction] {
    let given = choices.filter { $0.step == step.key && next.action($0.action) != nil }
    let own = given.filter { $0.number == step.number }
    return (own.isEmpty ? given.filter { $0.number == nil } : own).compactMap { next.action($0.action) }
  }
}

/// Reads a plan from what was typed; each mistake is one sentence.
struct SimulationInput {
  let procedure: Procedure
  let forms: [FormKey: FormDefinition]

  /// `2025-12-15`, or with a time; nine o'clock where there is none.
  func moment(_ text: String, option: String) throws -> Moment {
    do {
      let deadline = try Deadline(parsing: text)
      return Moment(day: deadline.day, time: deadline.time ?? TimeOfDay(hour: 9, minute: 0) ?? .midnight)
    } catch {
      throw Complaint("\(option): \(Display.line("\(error)"))")
    }
  }

  /// The step that a case begins with: the one that is named, or the first that it may begin with.
  func firstStep(_ text: String?) throws -> StepKey {
    let known = procedure.startingSteps.map(\.rawValue).joined(separator: ", ")
    guard let text else {
      guard let first = procedure.startingSteps.first else { throw Complaint("No case begins with any step.") }
      return first
    }
    guard procedure.startingSteps.contains(StepKey(text)) else {
      throw Complaint("--from: no case begins with \"\(Display.line(text))\"; it begins with \(known).")
    }
    return StepKey(text)
  }

  /// `initial-conference.held=2026-01-06`; of a step that repeats, `core-group-2.held=2026-03-02`.
  func date(_ text: String) throws -> (step: StepID, point: StepPoint, date: Deadline) {
    let shown = Display.line(text)
    let (names, value) = try sides(of: text, option: "--at", pattern: "STEP.held=DATE or STEP.scheduled=DATE")
    guard names.count == 2 else { throw Complaint("--at wants STEP.held=DATE or STEP.scheduled=DATE, not \(shown).") }
    let (step, number) = try step(names[0], option: "--at")
    guard let point = StepPoint(rawValue: names[1]), point == .held || point == .scheduled else {
      throw Complaint("--at sets when a step is held or scheduled, not \"\(Display.line(names[1]))\".")
    }
    guard procedure.step(step)?.kind == .meeting else {
      throw Complaint("--at: \"\(step)\" is work on paper and is never \(point.rawValue).")
    }
    do {
      return (StepID(step, number ?? 1), point, try Deadline(parsing: value))
    } catch {
      throw Complaint("--at \(Display.line(names.joined(separator: "."))): \(Display.line("\(error)"))")
    }
  }

  /// `initial-conference.outcomes.decision=no-plan`.
  func answer(_ text: String) throws -> SimulationPlan.GivenAnswer {
    let (names, value) = try sides(of: text, option: "--answer", pattern: "STEP.TASK.FIELD=VALUE")
    guard names.count == 3 else {
      throw Complaint("--answer wants STEP.TASK.FIELD=VALUE, not \(Display.line(text)).")
    }
    let (key, number) = try step(names[0], option: "--answer")
    guard let task = procedure.step(key)?.task(TaskKey(names[1])), let form = forms.definition(of: task) else {
      let tasks = procedure.step(key)?.tasks.filter { $0.form != nil }.map(\.key.rawValue) ?? []
      throw Complaint(
        "--answer: \"\(key)\" has no form \"\(Display.line(names[1]))\"; it has \(tasks.joined(separator: ", ")).")
    }
    guard let field = form.field(FieldKey(names[2]))?.field else {
      throw Complaint("--answer: the form \"\(form.key)\" has no field \"\(Display.line(names[2]))\".")
    }
    guard let answer = field.kind.answer(typed: value) else {
      let hint = field.kind.choiceValues.map { "; it is one of \($0.joined(separator: ", "))" } ?? ""
      throw Complaint("--answer: \"\(Display.line(value))\" is no answer to \"\(field.key)\"\(hint).")
    }
    return SimulationPlan.GivenAnswer(step: key, number: number, task: task.key, field: field.key, answer: answer)
  }

  /// `contact=strategy-discussion`; of a step that repeats, `contact-2=no-further-action`.
  func choice(_ text: String) throws -> SimulationPlan.GivenChoice {
    let (names, action) = try sides(of: text, option: "--choose", pattern: "STEP=ACTION")
    guard names.count == 1 else { throw Complaint("--choose wants STEP=ACTION, not \(Display.line(text)).") }
    let (key, number) = try step(names[0], option: "--choose")
    let actions = procedure.step(key)?.nextActions.map(\.key) ?? []
    guard !actions.isEmpty else {
      let others = procedure.steps.filter { !$0.nextActions.isEmpty }.map(\.key.rawValue)
      let known = others.isEmpty ? "no step of \(procedure.key) does" : "these do: \(others.joined(separator: ", "))"
      throw Complaint("--choose: in \"\(key)\" no next action is chosen; \(known).")
    }
    guard actions.contains(action) else {
      let hint = Suggestion.hintOrList(for: action, among: actions)
      throw Complaint("--choose: \"\(key)\" has no next action \"\(Display.line(action))\"\(hint)")
    }
    return SimulationPlan.GivenChoice(step: key, number: number, action: action)
  }

  private func sides(of text: String, option: String, pattern: String) throws -> (names: [String], value: String) {
    guard let sign = text.firstIndex(of: "=") else {
      throw Complaint("\(option) wants \(pattern), not \(Display.line(text)).")
    }
    let names = text[..<sign].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return (names, String(text[text.index(after: sign)...]))
  }

  /// A kind of step, with a number where one is written.
  private func step(_ text: String, option: String) throws -> (key: StepKey, number: Int?) {
    if procedure.step(StepKey(text)) != nil { return (StepKey(text), nil) }
    if let id = StepID(text), procedure.step(id.key) != nil { return (id.key, id.number) }
    let known = procedure.steps.map(\.key.rawValue).joined(separator: ", ")
    throw Complaint("\(option): there is no step \"\(Display.line(text))\"; there are \(known).")
  }
}
