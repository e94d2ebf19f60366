import Workflow

/// How far a family has come, and what stands still with it.
struct DemoPlot: Hashable, Sendable {
  var anchor: DemoTimeline.Anchor
  /// Where the anchor lies from today.
  var offset: Offset
  /// What has not been done although it is time.
  var stalls: [Stall] = []
  /// Tasks that their authoriser returned.
  var rejected: Set<TaskID> = []
  /// A task that records support rolled back after it was authorised.
  var rolledBack: TaskID?
  /// Tasks that conference support has claimed.
  var claimed: Set<TaskID> = []
  var path = Path.plan
  /// The number of children; nil for any.
  var children: Int?
  var isUnborn = false

  /// A distance from today; of calendar days the last working day up to it is taken.
  enum Offset: Hashable, Sendable {
    case workingDays(Int)
    case days(Int)

    func day(from today: Day, calendar: WorkingCalendar) -> Day {
      switch self {
      case .workingDays(let days):
        calendar.adding(workingDays: days, to: calendar.workingDay(onOrBefore: today))
      case .days(let days): calendar.workingDay(onOrBefore: today.adding(days: days))
      }
    }

    /// So many working days, or calendar days, later.
    func later(_ count: Int) -> Offset {
      switch self {
      case .workingDays(let days): .workingDays(days + count)
      case .days(let days): .days(days + count)
      }
    }
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
    case noEnquiry, noConference, noPlan, plan
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
