import Workflow

/// How far a family has come on the pathway, and what stands still with it.
struct DemoPlot: Hashable, Sendable {
  /// The point of the pathway in words.
  var point: String
  /// What the story of the family is about.
  var story: DemoStory.Key
  var children: Int
  var anchor: DemoTimeline.Anchor
  /// Where the anchor lies from today, in working days.
  var offset: Int
  /// What has not been done although it is time.
  var stalls: [Stall] = []
  /// Tasks that their authoriser returned.
  var rejected: Set<TaskID> = []
  /// A task that records support rolled back after it was authorised.
  var rolledBack: TaskID?
  /// Tasks that conference support has claimed.
  var claimed: Set<TaskID> = []
  var path = Path.plan

  init(
    _ point: String, _ story: DemoStory.Key, children: Int, _ anchor: DemoTimeline.Anchor, _ offset: Int,
    stalls: [Stall] = [], rejected: Set<TaskID> = [], rolledBack: TaskID? = nil, claimed: Set<TaskID> = [],
    path: Path = .plan
  ) {
    self.point = point
    self.story = story
    self.children = children
    self.anchor = anchor
    self.offset = offset
    self.stalls = stalls
    self.rejected = rejected
    self.rolledBack = rolledBack
    self.claimed = claimed
    self.path = path
  }

  /// The day of the anchor around a day; around the next working day where it is none.
  func anchorDay(from today: Day, calendar: WorkingCalendar) -> Day {
    calendar.adding(workingDays: offset, to: calendar.workingDay(onOrAfter: today))
  }

  /// A task that stands still, and before which of its stages.
  struct Stall: Hashable, Sendable {
    var task: TaskID
    var stage: Stage
  }

  /// The stages of a task.
  enum Stage: Int, Hashable, Sendable {
    case begin, finish, authorise
  }

  /// Which way the decisions go.
  enum Path: Hashable, Sendable {
    case noConference, noPlan, plan
    /// A plan for every child but the last.
    case planForSome
    /// A plan that the first review ends.
    case planUntilReview
  }

  /// True where a stage of a task is held up.
  func holdsUp(_ task: TaskID, _ stage: Stage) -> Bool {
    stalls.contains { $0.task == task && $0.stage.rawValue <= stage.rawValue }
  }
}

extension DemoPlot.Stall {
  /// A task that nobody has begun.
  static func undone(_ step: StepKey, _ number: Int, _ task: TaskKey) -> DemoPlot.Stall {
    DemoPlot.Stall(task: TaskID(StepID(step, number), task), stage: .begin)
  }

  /// A task that is begun and not finished.
  static func unfinished(_ step: StepKey, _ number: Int, _ task: TaskKey) -> DemoPlot.Stall {
    DemoPlot.Stall(task: TaskID(StepID(step, number), task), stage: .finish)
  }

  /// A task that waits to be authorised.
  static func waiting(_ step: StepKey, _ number: Int, _ task: TaskKey) -> DemoPlot.Stall {
    DemoPlot.Stall(task: TaskID(StepID(step, number), task), stage: .authorise)
  }
}
