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

/// Something that happened to a case, as it was decided and as it is kept.
struct DemoFact: Sendable {
  var event: Event
  var entry: NewEntry
}

/// Plays a family's case through commands, each decided by the engine.
struct DemoPlay {
  let stage: DemoStage
  let crew: DemoStaff.Crew
  let plot: DemoPlot
  let timeline: DemoTimeline
  let isBrief: Bool
  var random: DemoRandom
  private(set) var file: CaseFile
  private(set) var facts: [DemoFact] = []

  /// Opens the case.
  init(
    _ family: DemoFamily, as id: CaseID, stage: DemoStage, crew: DemoStaff.Crew, plot: DemoPlot,
    timeline: DemoTimeline, isBrief: Bool, random: DemoRandom
  ) throws(DemoFailure) {
    let worker = crew.worker("social-worker")
    let manager = crew.worker("team-manager")
    let opening = OpenCase(
      family: family.name, procedure: stage.procedure.key,
      step: stage.procedure.startingSteps.first ?? "strategy-discussion", team: worker.team,
      address: family.address, people: family.people,
      allocations: ["social-worker": worker.id, "team-manager": manager.id])
    let day = timeline.day(-1, after: timeline.strategy)
    let at = Instant(Moment(day: day, time: TimeOfDay(minutes: 15 * 60 + 5)))
    let context = DemoPlay.context(stage, worker, at)
    let signature = Signature(by: worker.id, at: at)
    let failure = { DemoFailure(caseID: id, family: family.name, command: OpenCase.name, reason: $0) }
    let decision: Decision
    do throws(Refusal) {
      decision = try opening.decide(as: id, in: context)
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
    self.isBrief = isBrief
    self.random = random
    self.file = file
    for event in decision.events.dropFirst() { self.file.evolve(event, signature: signature) }
    try record(decision, by: worker, at: at, command: OpenCase.name)
  }

  private static func context(_ stage: DemoStage, _ worker: Worker, _ at: Instant) -> Context {
    let byID = stage.staff.byID
    return Context(
      actor: Actor(worker), at: at, procedure: stage.procedure, forms: stage.forms, calendar: stage.calendar,
      worker: { byID[$0] })
  }

  /// Decides a command and takes in what follows; a refusal is thrown. Nothing happens before what happened last.
  mutating func perform(_ command: Command, by worker: Worker, at planned: Instant) throws(DemoFailure) {
    let at = max(planned, facts.last?.entry.at ?? planned)
    let decision: Decision
    do throws(Refusal) {
      decision = try file.decide(command, in: DemoPlay.context(stage, worker, at))
    } catch {
      throw DemoFailure(caseID: file.id, family: file.family, command: command.name, reason: error.description)
    }
    for event in decision.events { file.evolve(event, signature: Signature(by: worker.id, at: at)) }
    try record(decision, by: worker, at: at, command: command.name)
  }

  private mutating func record(
    _ decision: Decision, by worker: Worker, at: Instant, command: String
  ) throws(DemoFailure) {
    for event in decision.events {
      do {
        let payload = try JSONText.encode(event)
        let entry = NewEntry(at: at, by: worker.id, role: decision.role, payload: payload)
        facts.append(DemoFact(event: event, entry: entry))
      } catch {
        throw DemoFailure(caseID: file.id, family: file.family, command: command, reason: "\(error)")
      }
    }
  }
}
