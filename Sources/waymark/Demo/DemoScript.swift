import Workflow

/// Something that happens in a family's case, and when.
struct DemoBeat: Hashable, Sendable {
  var step: StepID
  var act: Act
  var at: Instant

  /// What is done.
  enum Act: Hashable, Sendable {
    /// Set the meeting for a moment.
    case schedule(Moment)
    case invite
    /// Some answers, or all of them.
    case answer(isComplete: Bool)
    /// Record that the meeting was held at a moment.
    case attend(Moment)
    case begin(TaskKey)
    case finish(TaskKey)
    case send
    /// Record that something was sent to everybody who is to have it.
    case distribute(TaskKey)
    case authorise(TaskKey)
    case rollBack(TaskKey)
    case claim(TaskKey)
    case confirm
    case close
  }
}

/// All that would happen to a family if nothing stood still, in order of time.
struct DemoScript {
  let timeline: DemoTimeline
  /// The family's number, which tells when in a day it is met: few people serve all the meetings.
  let family: Int
  private var step = StepID("strategy-discussion", 1)
  private(set) var beats: [DemoBeat] = []

  init(_ timeline: DemoTimeline, family: Int) {
    self.timeline = timeline
    self.family = family
    let strategy = timeline.strategy
    add(0, strategy, 11, 40, .attend(moment(strategy, 10)))
    add(0, strategy, 14, 10, .begin("record"))
    add(1, strategy, 10, 20, .finish("record"))
    add(1, strategy, 11, 5, .close)
    step = StepID("section-47", 1)
    add(2, strategy, 15, 30, .begin("enquiry"))
    add(6, strategy, 15, 0, .finish("enquiry"))
    add(7, strategy, 10, 0, .authorise("enquiry"))
    add(7, strategy, 11, 15, .close)
    addInitialConference()
    for number in 1...5 { addCoreGroup(number) }
    for number in 1...2 { addReview(number) }
    // Two things at one time keep the order in which they were written down.
    beats = beats.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  private mutating func addInitialConference() {
    step = StepID("initial-conference", 1)
    let (strategy, held) = (timeline.strategy, timeline.conference)
    add(7, strategy, 11, 30, .claim("organise"))
    add(7, strategy, 14, 0, .schedule(slot(held)))
    add(8, strategy, 9, 40, .invite)
    add(9, strategy, 11, 20, .answer(isComplete: false))
    add(9, strategy, 14, 30, .begin("report"))
    add(10, strategy, 16, 0, .finish("report"))
    add(11, strategy, 10, 30, .answer(isComplete: true))
    add(11, strategy, 15, 0, .authorise("report"))
    add(-2, held, 15, 30, .rollBack("report"))
    addConferenceRecord(held)
  }

  private mutating func addReview(_ number: Int) {
    step = StepID("review-conference", number)
    let held = timeline.review(number)
    let before = number == 1 ? timeline.conference : timeline.review(number - 1)
    add(20, before, 11, 0, .schedule(slot(held)))
    add(-15, held, 10, 15, .invite)
    add(-10, held, 14, 0, .begin("report"))
    add(-8, held, 11, 45, .answer(isComplete: false))
    add(-7, held, 15, 20, .finish("report"))
    add(-6, held, 9, 50, .authorise("report"))
    add(-4, held, 10, 30, .answer(isComplete: true))
    addConferenceRecord(held)
  }

  /// What follows a conference: attendance, outcomes, outline plan, minutes, and the end of it.
  private mutating func addConferenceRecord(_ held: Day) {
    guard case .schedule(let start)? = beats.last(where: { $0.step == step && $0.act.isSchedule })?.act else { return }
    add(0, held, 16, 40, .attend(start))
    add(1, held, 10, 0, .begin("minutes"))
    add(1, held, 11, 0, .finish("outcomes"))
    add(1, held, 11, 10, .claim("outline-plan"))
    add(2, held, 14, 20, .finish("outline-plan"))
    add(4, held, 16, 0, .finish("minutes"))
    add(4, held, 17, 0, .authorise("minutes"))
    add(5, held, 9, 30, .distribute("distribute"))
    add(5, held, 10, 0, .confirm)
    add(5, held, 14, 0, .close)
  }

  private mutating func addCoreGroup(_ number: Int) {
    step = StepID("core-group", number)
    let held = timeline.group(number)
    let before = number == 1 ? timeline.conference : timeline.group(number - 1)
    add(number == 1 ? 6 : 13, before, 9, 30, .schedule(slot(held)))
    add(number == 1 ? 6 : 14, before, 11, 10, .invite)
    add(-1, held, 15, 0, .answer(isComplete: true))
    add(0, held, 16, 40, .attend(slot(held)))
    add(1, held, 9, 20, .begin("minutes"))
    add(3, held, 12, 0, .finish("minutes"))
    add(5, held, 10, 40, .authorise("minutes"))
    add(5, held, 14, 30, .close)
    step = StepID("plan-update", number)
    add(6, held, 10, 0, .finish("part-1"))
    add(7, held, 11, 0, .begin("part-2"))
    add(7, held, 15, 0, .finish("part-2"))
    add(8, held, 9, 30, .send)
    add(9, held, 16, 0, .authorise("send"))
    add(10, held, 9, 45, .close)
  }

  private mutating func add(_ days: Int, _ from: Day, _ hour: Int, _ minute: Int, _ act: DemoBeat.Act) {
    beats.append(DemoBeat(step: step, act: act, at: Instant(moment(timeline.day(days, after: from), hour, minute))))
  }

  /// When the family is met on a day: each of seven in turn at an hour of its own.
  private func slot(_ day: Day) -> Moment {
    let hours = [10, 14, 11, 15, 9, 13, 12]
    return moment(day, hours[(family + family / hours.count) % hours.count], 30)
  }

  private func moment(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Moment {
    Moment(day: day, time: TimeOfDay(minutes: hour * 60 + minute))
  }
}

extension DemoBeat.Act {
  fileprivate var isSchedule: Bool { if case .schedule = self { true } else { false } }
}
