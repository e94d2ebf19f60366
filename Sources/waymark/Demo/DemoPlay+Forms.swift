import Workflow

extension DemoPlay {
  /// The task of a step that does a thing, where it is open and the plot does not hold it up.
  func ready(
    _ definition: StepDefinition, _ step: Step, _ stage: DemoPlot.Stage, where matches: (Verb) -> Bool
  ) -> TaskDefinition? {
    guard let task = definition.tasks.first(where: { matches($0.verb) }), isOpen(task, step),
      !plot.holdsUp(TaskID(step.id, task.key), stage)
    else { return nil }
    return task
  }

  func isOpen(_ task: TaskDefinition, _ step: Step) -> Bool {
    file.status(of: task, in: step, procedure: stage.procedure) == .open
  }

  /// True where closing a step is the last thing left to do in it.
  func hasNothingLeft(_ step: Step, _ definition: StepDefinition) -> Bool {
    definition.tasks.allSatisfy { task in
      switch file.status(of: task, in: step, procedure: stage.procedure) {
      case .done, .notNeeded: true
      case .open: task.verb == .close
      case .waiting, .awaitingAuthorisation, .requested: false
      }
    }
  }

  /// The worker of the crew who does a task.
  func doer(_ task: TaskDefinition) -> Worker { crew.worker(task.by.first) }

  mutating func begin(
    _ key: TaskKey, _ beat: DemoBeat, _ step: Step, _ definition: StepDefinition
  ) throws {
    // Only what is seen needs drafts.
    guard isFull || plot.holdsUp(TaskID(step.id, key), .finish) else { return }
    guard let task = ready(definition, step, .begin, where: { $0 == definition.task(key)?.verb }) else { return }
    try start(task, beat, step)
    try save(task, .half, beat)
  }

  mutating func finish(
    _ key: TaskKey, _ beat: DemoBeat, _ step: Step, _ definition: StepDefinition
  ) throws {
    guard let task = ready(definition, step, .finish, where: { $0 == definition.task(key)?.verb }) else { return }
    let id = TaskID(step.id, key)
    let state = file.form(id)?.state
    guard state == nil || state == .draft else { return }
    if state == nil { try start(task, beat, step) }
    try save(task, .whole, beat)
    let at = beat.at.adding(seconds: 1_500)
    try perform(.finaliseForm(FinaliseForm(form: id)), by: doer(task), at: at)
  }

  private mutating func start(_ task: TaskDefinition, _ beat: DemoBeat, _ step: Step) throws {
    let id = TaskID(step.id, task.key)
    let sources = file.copySources(for: id, procedure: stage.procedure).prefix(isFull ? .max : 1).map(\.id)
    let command = StartForm(form: id, copyFrom: sources.isEmpty ? nil : sources)
    try perform(.startForm(command), by: doer(task), at: beat.at)
  }

  private mutating func save(
    _ task: TaskDefinition, _ extent: DemoAnswers.Extent, _ beat: DemoBeat
  ) throws {
    guard let step = file.step(beat.step), let form = step.forms[task.key],
      let definition = stage.forms[form.definition]
    else { return }
    var answers = DemoAnswers(
      definition: definition, file: file, step: step, plot: plot, family: family, voice: voice, timeline: timeline,
      today: beat.at.day, isFull: isFull, random: random)
    let added = answers.answers(to: form, extent)
    random = answers.random
    guard !added.isEmpty else { return }
    let command = SaveForm(form: form.id, answers: added, revision: form.revision)
    try perform(.saveForm(command), by: doer(task), at: beat.at.adding(seconds: 1_200))
  }

  mutating func authorise(
    _ key: TaskKey, _ beat: DemoBeat, _ step: Step, _ definition: StepDefinition
  ) throws {
    let id = TaskID(step.id, key)
    guard let task = definition.task(key), let role = task.authorisedBy, !plot.holdsUp(id, .authorise),
      file.status(of: task, in: step, procedure: stage.procedure) == .awaitingAuthorisation
    else { return }
    let manager = crew.worker(role)
    if plot.rejected.contains(id) {
      let reason = "Say what has changed since the enquiry, and what each child thinks of it."
      try perform(.reject(Reject(task: id, reason: reason)), by: manager, at: beat.at)
    } else {
      try perform(.authorise(Authorise(task: id)), by: manager, at: beat.at)
    }
  }
}
