import Casework
import Workflow

/// What a demo is played with: the procedure, its forms, the calendar and the staff.
struct DemoStage: Sendable {
  var procedure: Procedure
  var forms: [FormKey: FormDefinition]
  var calendar: WorkingCalendar
  var staff: DemoStaff
  /// Nothing happens on this day or later.
  var today: Day
}

/// Plays a family's case through commands, each decided by the engine.
struct DemoPlay {
  let stage: DemoStage
  let crew: DemoStaff.Crew
  let plot: DemoPlot
  let timeline: DemoTimeline
  let family: DemoFamily
  let voice: DemoVoice
  /// The family's number, counted from 1.
  let number: Int
  /// True for drafts and forms in full.
  let isFull: Bool
  var random: SeededRandom
  private(set) var file: CaseFile
  private(set) var facts: [NewEntry] = []

  /// Opens the case, with the plot of its number or another.
  init(number: Int, seed: UInt64, stage: DemoStage, isFull: Bool, plot: DemoPlot? = nil) throws {
    let plot = plot ?? DemoPlot.of(number)
    let crew = stage.staff.crew(of: number)
    let timeline = DemoTimeline(
      plot.anchor, on: plot.anchorDay(from: stage.today, calendar: stage.calendar), calendar: stage.calendar)
    let worker = crew.worker("social-worker")
    var maker = DemoFamilyMaker(
      random: SeededRandom(seed: seed, family: number), number: number, plot: plot, opened: timeline.strategy,
      today: stage.today, worker: worker, isFull: isFull)
    let family = maker.family()
    let opening = OpenCase(
      family: family.name, procedure: stage.procedure.key,
      step: stage.procedure.startingSteps.first ?? "strategy-discussion", team: worker.team,
      address: family.address, people: family.people,
      allocations: ["social-worker": worker.id, "team-manager": crew.worker("team-manager").id])
    let id = CaseID.numbered(number)
    let day = timeline.day(-1, after: timeline.strategy)
    let at = Instant(Moment(day: day, time: TimeOfDay(minutes: 15 * 60 + 5)))
    let signature = Signature(by: worker.id, at: at)
    let failure = { DemoFailure(caseID: id, family: family.name, command: OpenCase.name, reason: $0) }
    let decision: Decision
    do throws(Refusal) {
      decision = try opening.decide(in: DemoPlay.context(stage, worker, at))
    } catch {
      throw failure(error.description)
    }
    guard let first = decision.events.first, let file = CaseFile(opening: first, id: id, signature: signature) else {
      throw failure("It opens no case.")
    }
    self.stage = stage
    self.crew = crew
    self.plot = plot
    self.timeline = timeline
    self.family = family
    self.number = number
    self.isFull = isFull
    self.file = file
    voice = DemoVoice(family)
    random = maker.random
    for event in decision.events.dropFirst() { self.file.evolve(event, signature: signature) }
    try record(decision, signature)
  }

  private static func context(_ stage: DemoStage, _ worker: Worker, _ at: Instant) -> Context {
    let byID = stage.staff.byID
    return Context(
      actor: Actor(worker), at: at, procedure: stage.procedure, forms: stage.forms, calendar: stage.calendar,
      worker: { byID[$0] })
  }

  /// Decides a command and takes in what follows; a refusal is thrown. Nothing happens before what happened last.
  mutating func perform(_ command: Command, by worker: Worker, at planned: Instant) throws {
    let at = max(planned, facts.last?.at ?? planned)
    let decision: Decision
    do throws(Refusal) {
      decision = try file.decide(command, in: DemoPlay.context(stage, worker, at))
    } catch {
      throw DemoFailure(caseID: file.id, family: file.family, command: command.name, reason: error.description)
    }
    let signature = Signature(by: worker.id, at: at)
    for event in decision.events { file.evolve(event, signature: signature) }
    try record(decision, signature)
  }

  private mutating func record(_ decision: Decision, _ signature: Signature) throws {
    for event in decision.events {
      facts.append(
        try NewEntry(event, by: signature.by, in: decision.role, at: signature.at))
    }
  }
}
