import Workflow

extension DemoPlot {
  /// The family that is met by the guidance on core groups: four have gone over its plan, and the draft of the joint
  /// report to the review is with the members.
  static let jointReport = DemoPlot("Joint report in draft, members do not agree", .home, children: 2, .conference, -46)
}

extension DemoPlay {
  private static let first = StepID("first-core-group", 1)
  private static let last = StepID("core-group-before-review", 1)

  /// Plays a family by the guidance on core groups, from the strategy discussion to the draft of the joint report.
  mutating func playCoreGroups() throws {
    try playOut { ["strategy-discussion", "section-47", "initial-conference"].contains($0.step.key) }
    try join()
    let groups = [
      DemoPlay.first, StepID("core-group", 1), StepID("core-group", 2), DemoPlay.last,
    ]
    for (index, step) in groups.enumerated() {
      let held = timeline.day(9 + index * 29 / 3, after: timeline.conference)
      try hold(step, on: held)
      try keep(step, held: held, number: index)
      let next = groups.indices.contains(index + 1) ? groups[index + 1] : nil
      guard let next else { break }
      try choose(next == DemoPlay.last ? "before-review" : "later", in: step, after: held)
    }
    try report(after: timeline.day(38, after: timeline.conference))
  }

  private var socialWorker: Worker { crew.worker("social-worker") }
  private var adults: [Person] { file.people.filter { $0.kind != .child } }
  private var agencies: [Person] { file.people.filter { $0.kind == .professional && $0.worker == nil } }

  private func moment(_ days: Int, after day: Day, _ hour: Int) -> Instant {
    Instant(Moment(day: timeline.day(days, after: day), time: TimeOfDay(minutes: hour * 60)))
  }

  /// Family and agencies become members, each with a way in which information is shared.
  private mutating func join() throws {
    let at = moment(6, after: timeline.conference, 9)
    for person in adults {
      let sharing = person.kind == .professional ? "secure-email" : "by-hand"
      let command = JoinGroup(group: "core-group", person: person.id, sharing: sharing)
      try perform(.joinGroup(command), by: socialWorker, at: at)
    }
  }

  private mutating func hold(_ step: StepID, on held: Day) throws {
    let start = Moment(day: held, time: TimeOfDay(minutes: 14 * 60))
    let acts: [(Int, Int, DemoBeat.Act)] = [
      (-3, 9, .schedule(start)), (-3, 11, .invite), (-1, 15, .answer(isComplete: true)), (0, 16, .attend(start)),
    ]
    for (days, hour, act) in acts {
      try play(DemoBeat(step: step, act: act, at: moment(days, after: held, hour)))
    }
  }

  /// Writes minutes and plan of a core group, and sends them out.
  private mutating func keep(_ step: StepID, held: Day, number: Int) throws {
    let people: [FieldAddress: Answer] = [
      FieldAddress("chair"): answer(adults.first { $0.worker != nil }),
      FieldAddress("note-taker"): answer(agencies.first),
    ]
    let views = step == DemoPlay.last ? self.views : [:]
    let before = self
    try write("minutes", of: step, at: moment(2, after: held, 10), people.merging(views) { $1 })
    try write("plan", of: step, at: moment(2, after: held, 14)) { form in
      let rows = form.answers[FieldAddress("plan")]?.tableRows ?? []
      return [FieldAddress("plan"): .rows(before.plan(rows.isEmpty ? before.actions : rows, at: number, held))]
    }
    try collect("reports", of: step, on: timeline.day(3, after: held))
    try play(DemoBeat(step: step, act: .distribute("disseminate"), at: moment(3, after: held, 11)))
  }

  private func answer(_ person: Person?) -> Answer { person.map { .text($0.id.rawValue) } ?? .blank }

  private var actions: [[FieldKey: Answer]] {
    plot.story.story.actions.map { action in
      [
        "need": .text(voice.say(action.need)), "outcome": .text(voice.say(action.outcome)),
        "action": .text(voice.say(action.action)), "how": .text(voice.say(action.how)),
        "who": .text(voice.say(action.who)),
      ]
    }
  }

  /// How each action stood at each of the core groups.
  private static let progress = [
    ["not-started", "under-way", "under-way", "achieved"], ["not-started", "not-started", "under-way", "partly"],
    ["not-started", "barred", "under-way", "under-way"], ["not-started", "under-way", "barred", "barred"],
  ]

  private func plan(_ rows: [[FieldKey: Answer]], at number: Int, _ held: Day) -> [[FieldKey: Answer]] {
    rows.enumerated().map { index, row in
      var row = row
      let course = DemoPlay.progress[index % DemoPlay.progress.count]
      let before = number > 0 ? course[number - 1] : nil
      // What was barred or not begun gets a later day.
      if row["by-when"] == nil || before == "barred" || before == "not-started" {
        row["by-when"] = .text(timeline.day(15 + 3 * index, after: held).description)
      }
      row["progress"] = .text(course[number])
      return row
    }
  }

  private mutating func choose(_ action: String, in step: StepID, after held: Day) throws {
    let chosen = ChooseActions(task: TaskID(step, "next-meeting"), actions: [ChosenAction(action: action)])
    try perform(.chooseActions(chosen), by: socialWorker, at: moment(3, after: held, 14))
    try play(DemoBeat(step: step, act: .close, at: moment(4, after: held, 9)))
  }

  /// Records that everybody of a register has sent what they owe.
  private mutating func collect(_ key: TaskKey, of step: StepID, on day: Day) throws {
    guard let current = file.step(step), let task = stage.procedure.task(TaskID(step, key)),
      case .register(let register) = task.verb
    else { return }
    let lines = file.lines(of: register, task: key, in: current)
    guard !lines.isEmpty else { return }
    let way = stage.procedure.methods(of: register, in: step.key).first?.value
    let people = lines.map { ($0.person.id, RegisterEntry(on: day, method: way)) }
    let command = RecordReceived(
      task: TaskID(step, key), people: Dictionary(people, uniquingKeysWith: { first, _ in first }))
    try perform(.recordReceived(command), by: socialWorker, at: moment(0, after: day, 12))
  }

  /// Starts a form with what can be copied, answers these, fills in the rest and finalises it.
  private mutating func write(
    _ key: TaskKey, of step: StepID, at: Instant, _ answers: [FieldAddress: Answer]
  ) throws {
    try write(key, of: step, at: at) { _ in answers }
  }

  private mutating func write(
    _ key: TaskKey, of step: StepID, at: Instant, _ answers: (Form) -> [FieldAddress: Answer]
  ) throws {
    let id = TaskID(step, key)
    let sources = file.copySources(for: id, procedure: stage.procedure).map(\.id)
    try perform(
      .startForm(StartForm(form: id, copyFrom: sources.isEmpty ? nil : sources)), by: socialWorker, at: at)
    guard let form = file.form(id) else { return }
    // What was copied says some of it already.
    let added = answers(form).filter { form.answers[$0.key] != $0.value }
    if !added.isEmpty {
      let command = SaveForm(form: id, answers: added, revision: form.revision)
      try perform(.saveForm(command), by: socialWorker, at: at)
    }
    try play(DemoBeat(step: step, act: .finish(key), at: at.adding(seconds: 600)))
  }

  // MARK: - The joint report

  /// What the members recommend: the school and health go on with the plan, the family does not.
  private func positions() -> [[FieldKey: Answer]] {
    adults.map { person in
      let goesOn = person.kind == .professional
      return [
        "member": .text(person.id.rawValue), "recommendation": .text(goesOn ? "plan" : "no-plan"),
        "why": .text(goesOn ? "The changes are weeks old." : "We have done what was asked."),
      ]
    }
  }

  private static let disagreement = """
    The agencies recommend that the plan goes on: mornings are calm and meals regular, but the debts are not settled, and \
    it was the debts that brought the cold.

    The family recommends that it ends: the children eat, sleep and go to school, and "nobody ever stops coming round".
    """

  /// The analysis of each child, and that members do not agree on the eldest.
  private var views: [FieldAddress: Answer] {
    var answers: [FieldAddress: Answer] = [:]
    for (index, child) in file.children.enumerated() {
      answers[FieldAddress("recommendation", child: child.id)] = .text(index == 0 ? "not-agreed" : "plan")
      guard index == 0 else { continue }
      answers[FieldAddress("positions", child: child.id)] = .rows(positions())
      answers[FieldAddress("disagreement", child: child.id)] = .text(DemoPlay.disagreement)
    }
    return answers
  }

  private func contribution(_ person: Person) -> [FieldKey: Answer] {
    let said =
      person.kind == .professional
      ? "Seen every week since the last core group. What the plan asks of \(person.agency ?? person.name) was done but "
        + "for one appointment, which has a new date."
      : "We eat together every evening now. The worker came when she said she would."
    return [
      "member": .text(person.id.rawValue), "progress": .text(said),
      "analysis": .text(voice.say("{child} is calmer, and tells people what {he} needs.")),
      "recommendation": .text(person.kind == .professional ? "plan" : "no-plan"),
    ]
  }

  /// Contributions come in and are put together; the draft report is with the members.
  private mutating func report(after held: Day) throws {
    try collect("contributions", of: DemoPlay.last, on: timeline.day(1, after: held))
    let rows = adults.map(contribution)
    try write(
      "agencies", of: DemoPlay.last, at: moment(3, after: held, 15),
      [FieldAddress("contributions"): .rows(rows)])
    try write("draft-report", of: DemoPlay.last, at: moment(4, after: held, 10), views)
    try play(DemoBeat(step: DemoPlay.last, act: .distribute("send-draft"), at: moment(4, after: held, 15)))
  }
}
