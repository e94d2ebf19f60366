import Casework
import Workflow

/// Makes the demo's streams one by one: first the authority's own, then the families in the order of their numbers.
struct DemoStreams {
  private let stage: DemoStage
  private let families: Int
  private let seed: UInt64
  private let projection: Projection
  private var index = -1
  private var moulds: [MouldKey: DemoMould] = [:]

  /// Up to this many families each is played on its own; of more, those after the first 40 are cast from moulds.
  static let played = 400

  private struct MouldKey: Hashable {
    var plot: DemoPlot
    var children: Int
  }

  init(stage: DemoStage, families: Int, seed: UInt64) {
    self.stage = stage
    self.families = families
    self.seed = seed
    let workers = stage.staff.byID
    projection = Projection(procedure: stage.procedure, calendar: stage.calendar, worker: { workers[$0] })
  }

  /// The next stream; nil after the last. Throws where the engine refuses a command.
  mutating func next() throws(DemoFailure) -> DemoStream? {
    defer { index += 1 }
    if index < 0 { return try registration() }
    guard index < families else { return nil }
    let id = CaseID.numbered(index + 1)
    let isCast = families > DemoStreams.played && index >= DemoStaff.firstFamilies
    let (facts, file) = isCast ? try cast(id) : try played(id)
    let change = RowChange(of: id, from: CaseRows(), to: projection.rows(of: file))
    return DemoStream(stream: StreamID(id), facts: facts, change: change)
  }

  private func registration() throws(DemoFailure) -> DemoStream {
    let administrator = stage.staff.crew(of: 0).administrator
    let at = Instant(Moment(day: stage.today.adding(days: -400), time: TimeOfDay(minutes: 9 * 60)))
    var change = RowChange()
    change.workers = stage.staff.workers
    var facts: [NewEntry] = []
    for worker in stage.staff.workers {
      do {
        let payload = try JSONText.encode(AuthorityEvent.workerRegistered(worker))
        facts.append(NewEntry(at: at, by: administrator.id, role: "administrator", payload: payload))
      } catch {
        throw DemoFailure(caseID: "authority", family: "-", command: "register", reason: "\(error)")
      }
    }
    return DemoStream(stream: .authority, facts: facts, change: change)
  }

  /// A family with a story of its own.
  private func played(_ id: CaseID) throws(DemoFailure) -> (facts: [NewEntry], file: CaseFile) {
    var random = DemoRandom(seed: seed &+ 1, family: index)
    var plot = DemoPlot.all[index % DemoPlot.all.count]
    if index >= DemoPlot.all.count {
      plot.offset = plot.offset.later(random.below(6) - 3)
      if random.chance(6) { plot.path = random.pick([.noEnquiry, .noConference], or: .noConference) }
    }
    let shape = DemoFamily.Shape(children: plot.children ?? 1 + random.below(4), isUnborn: plot.isUnborn)
    let play = try play(plot, shape, as: id, isBrief: false, random: random)
    return (play.facts.map(\.entry), play.file)
  }

  /// A family in the mould of another: the same things happen to it, with people and workers of its own.
  private mutating func cast(_ id: CaseID) throws(DemoFailure) -> (facts: [NewEntry], file: CaseFile) {
    var random = DemoRandom(seed: seed &+ 2, family: index)
    let plots = random.chance(96) ? DemoPlot.brief : DemoPlot.all
    var plot = plots[random.below(plots.count)]
    plot.offset = plot.offset.later(random.below(5) - 2)
    let shape = DemoFamily.Shape(children: 1 + random.below(2), isSmall: true)
    let key = MouldKey(plot: plot, children: shape.children)
    if let mould = moulds[key] {
      let crew = stage.staff.crew(of: index)
      let timeline = timeline(of: plot)
      return try mould.cast(as: id, family: family(shape, crew: crew, timeline: timeline), crew: crew)
    }
    let play = try play(plot, shape, as: id, isBrief: true, random: random)
    moulds[key] = DemoMould(facts: play.facts, crew: play.crew)
    return (play.facts.map(\.entry), play.file)
  }

  private func timeline(of plot: DemoPlot) -> DemoTimeline {
    DemoTimeline(
      plot.anchor, on: plot.offset.day(from: stage.today, calendar: stage.calendar), calendar: stage.calendar)
  }

  private func family(_ shape: DemoFamily.Shape, crew: DemoStaff.Crew, timeline: DemoTimeline) -> DemoFamily {
    var maker = DemoFamilyMaker(
      seed: seed, index: index, crew: crew, opened: timeline.strategy, today: stage.today)
    return maker.family(shape)
  }

  private func play(
    _ plot: DemoPlot, _ shape: DemoFamily.Shape, as id: CaseID, isBrief: Bool, random: DemoRandom
  ) throws(DemoFailure) -> DemoPlay {
    let crew = stage.staff.crew(of: index)
    let timeline = timeline(of: plot)
    let family = family(shape, crew: crew, timeline: timeline)
    var play = try DemoPlay(
      family, as: id, stage: stage, crew: crew, plot: plot, timeline: timeline, isBrief: isBrief, random: random)
    try play.playOut()
    return play
  }
}
