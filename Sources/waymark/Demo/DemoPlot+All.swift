import Workflow

extension DemoPlot {
  private static let initial: StepKey = "initial-conference"
  private static let review: StepKey = "review-conference"
  private static let group: StepKey = "core-group"
  private static let update: StepKey = "plan-update"

  private static func task(_ step: StepKey, _ number: Int, _ task: TaskKey) -> TaskID {
    TaskID(StepID(step, number), task)
  }

  /// The forty families' plots; every fifth, from the first on, is the default worker's.
  static let all: [DemoPlot] = [
    // The default worker's report is due today and half written.
    DemoPlot(
      anchor: .conference, offset: .workingDays(2),
      stalls: [.unfinished(initial, 1, "report"), .unfinished(initial, 1, "answers")], children: 3),
    DemoPlot(anchor: .strategy, offset: .workingDays(-1), children: 1),
    DemoPlot(anchor: .strategy, offset: .workingDays(-3), stalls: [.undone("strategy-discussion", 1, "close")]),
    DemoPlot(anchor: .strategy, offset: .workingDays(-4), children: 1, isUnborn: true),
    DemoPlot(anchor: .strategy, offset: .workingDays(-9), stalls: [.undone("section-47", 1, "close")], children: 2),
    // An initial conference that has to take place today and has no date.
    DemoPlot(
      anchor: .strategy, offset: .workingDays(-15),
      stalls: [.undone(initial, 1, "organise"), .undone(initial, 1, "report")], children: 1),
    DemoPlot(anchor: .firstReview, offset: .workingDays(-25), path: .planForSome, children: 2),
    DemoPlot(
      anchor: .strategy, offset: .workingDays(-8), stalls: [.undone(initial, 1, "organise")],
      claimed: [task(initial, 1, "organise")], children: 2),
    DemoPlot(anchor: .strategy, offset: .workingDays(-10), stalls: [.undone(initial, 1, "invite")], children: 4),
    DemoPlot(anchor: .conference, offset: .workingDays(4), stalls: [.undone(initial, 1, "answers")], children: 1),
    // The first core group is late.
    DemoPlot(anchor: .conference, offset: .workingDays(-12), stalls: [.undone(group, 1, "organise")], children: 1),
    DemoPlot(anchor: .conference, offset: .workingDays(1), stalls: [.waiting(initial, 1, "report")], children: 2),
    DemoPlot(anchor: .conference, offset: .workingDays(0), children: 5),
    DemoPlot(anchor: .conference, offset: .workingDays(-20), path: .noPlan, children: 1),
    DemoPlot(anchor: .conference, offset: .workingDays(-3), stalls: [.undone(initial, 1, "outcomes")], children: 2),
    DemoPlot(
      anchor: .strategy, offset: .workingDays(-8), stalls: [.waiting("section-47", 1, "enquiry")], children: 1,
      isUnborn: true),
    DemoPlot(
      anchor: .conference, offset: .workingDays(-5), stalls: [.unfinished(initial, 1, "minutes")],
      path: .planForSome, children: 3),
    DemoPlot(
      anchor: .conference, offset: .workingDays(-4), stalls: [.undone(initial, 1, "outline-plan")],
      claimed: [task(initial, 1, "outline-plan")], children: 1),
    DemoPlot(anchor: .conference, offset: .workingDays(-6), stalls: [.undone(initial, 1, "complete")]),
    DemoPlot(anchor: .conference, offset: .workingDays(-7), stalls: [.undone(initial, 1, "close")], children: 1),
    // Core group minutes in draft.
    DemoPlot(anchor: .firstGroup, offset: .workingDays(-4), stalls: [.unfinished(group, 1, "minutes")], children: 2),
    DemoPlot(anchor: .conference, offset: .workingDays(-7), stalls: [.undone(group, 1, "invite")], children: 1),
    DemoPlot(anchor: .firstGroup, offset: .workingDays(2), stalls: [.undone(group, 1, "answers")], children: 2),
    DemoPlot(
      anchor: .firstReview, offset: .workingDays(-7), stalls: [.undone(review, 1, "complete")], children: 1),
    DemoPlot(
      anchor: .firstGroup, offset: .workingDays(-4), stalls: [.waiting(group, 1, "minutes")], path: .planForSome,
      children: 4),
    // The strategy discussion is today.
    DemoPlot(anchor: .strategy, offset: .workingDays(0), children: 2),
    DemoPlot(
      anchor: .conference, offset: .workingDays(1), rolledBack: task(initial, 1, "report"), children: 1),
    DemoPlot(anchor: .firstGroup, offset: .workingDays(-7), stalls: [.undone(group, 1, "close")], children: 1),
    DemoPlot(anchor: .firstGroup, offset: .workingDays(-6), children: 3),
    DemoPlot(anchor: .firstGroup, offset: .workingDays(-7), children: 1),
    // A plan waits for the manager.
    DemoPlot(anchor: .firstGroup, offset: .workingDays(-9), stalls: [.waiting(update, 1, "send")], children: 1),
    DemoPlot(anchor: .firstGroup, offset: .workingDays(-8), stalls: [.undone(update, 1, "send")], children: 2),
    DemoPlot(anchor: .firstGroup, offset: .workingDays(-10), stalls: [.undone(update, 1, "close")], children: 1),
    DemoPlot(anchor: .firstGroup, offset: .days(-42), stalls: [.undone(group, 2, "organise")], children: 2),
    DemoPlot(
      anchor: .firstReview, offset: .workingDays(-8),
      stalls: [.undone(review, 1, "close"), .undone(group, 3, "organise")], children: 1),
    // A report that the manager returned.
    DemoPlot(
      anchor: .conference, offset: .workingDays(1), stalls: [.unfinished(initial, 1, "answers")],
      rejected: [task(initial, 1, "report")], children: 5),
    DemoPlot(anchor: .firstReview, offset: .workingDays(-15), path: .planUntilReview, children: 1),
    DemoPlot(
      anchor: .firstReview, offset: .workingDays(6),
      stalls: [.undone(review, 1, "answers"), .waiting(review, 1, "report")], children: 2),
    DemoPlot(anchor: .firstReview, offset: .workingDays(-1), path: .planForSome, children: 3),
    DemoPlot(
      anchor: .firstReview, offset: .workingDays(-4),
      stalls: [.undone(review, 1, "outline-plan"), .unfinished(review, 1, "minutes")], children: 1),
  ]

  /// Plots with many open tasks and a short history, for stores of very many families.
  static let brief: [DemoPlot] = [0, 5, 8, 9, 8, 11, 7, 0].map { all[$0] }
}
