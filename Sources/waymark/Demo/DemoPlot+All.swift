import Workflow

extension DemoPlot {
  private static let initial: StepKey = "initial-conference"
  private static let review: StepKey = "review-conference"
  private static let group: StepKey = "core-group"
  private static let update: StepKey = "plan-update"

  private static func task(_ step: StepKey, _ task: TaskKey) -> TaskID { TaskID(StepID(step, 1), task) }

  /// The plots of the first forty families, in the order of their numbers.
  static let all = firstTwenty + lastTwenty

  /// The plots that further families go through again and again: without some that have a long history and little to
  /// do, so that large stores are made sooner. A family has as many open tasks as one of the first forty, about 2.2.
  static let further = all.enumerated().filter { ![4, 25, 33, 35, 37].contains($0.offset + 1) }.map(\.element)

  /// The plot of a family, counted from 1.
  static func of(_ number: Int) -> DemoPlot {
    number <= all.count ? all[number - 1] : further[(number - all.count - 1) % further.count]
  }

  private static let firstTwenty: [DemoPlot] = [
    DemoPlot("Initial conference today", .home, children: 3, .conference, 0),
    DemoPlot(
      "Enquiry under way", .alcohol, children: 1, .strategy, -5,
      stalls: [.unfinished("section-47", 1, "enquiry")]),
    DemoPlot(
      "Core group held, minutes in draft", .domesticAbuse, children: 2, .firstGroup, -4,
      stalls: [.unfinished(group, 1, "minutes")]),
    DemoPlot(
      "Third core group overdue", .home, children: 2, .firstReview, -10, stalls: [.undone(group, 3, "organise")]),
    DemoPlot(
      "Invitations late, report due today", .lowMood, children: 2, .conference, 2,
      stalls: [.undone(initial, 1, "invite"), .unfinished(initial, 1, "report")]),
    DemoPlot(
      "Conference held, outcomes missing", .school, children: 2, .conference, -3,
      stalls: [.undone(initial, 1, "outcomes")]),
    DemoPlot(
      "No plan, meeting to be closed", .physical, children: 1, .conference, -7,
      stalls: [.undone(initial, 1, "close")], path: .noPlan),
    DemoPlot("Strategy discussion held, record missing", .sexual, children: 1, .strategy, -1),
    DemoPlot(
      "Report due today", .domesticAbuse, children: 3, .conference, 2,
      stalls: [.unfinished(initial, 1, "report"), .unfinished(initial, 1, "answers")]),
    DemoPlot(
      "Plan sent to the manager", .school, children: 1, .firstGroup, -9, stalls: [.waiting(update, 1, "send")]),
    DemoPlot(
      "Initial conference overdue", .home, children: 4, .strategy, -16,
      stalls: [.undone(initial, 1, "organise"), .undone(initial, 1, "report")]),
    DemoPlot(
      "Enquiry sent to the manager", .unborn, children: 1, .strategy, -8,
      stalls: [.waiting("section-47", 1, "enquiry")]),
    DemoPlot(
      "Minutes in draft", .lowMood, children: 3, .conference, -5, stalls: [.unfinished(initial, 1, "minutes")],
      path: .planForSome),
    DemoPlot(
      "First core group due today", .alcohol, children: 2, .conference, -10,
      stalls: [.undone(group, 1, "organise")]),
    DemoPlot(
      "Report sent to the manager", .physical, children: 2, .conference, 1, stalls: [.waiting(initial, 1, "report")]),
    DemoPlot(
      "Outline plan missing", .domesticAbuse, children: 1, .conference, -5,
      stalls: [.undone(initial, 1, "outline-plan")], claimed: [task(initial, "outline-plan")]),
    DemoPlot(
      "Core group minutes sent to the manager", .home, children: 5, .firstGroup, -4,
      stalls: [.waiting(group, 1, "minutes")], path: .planForSome),
    DemoPlot(
      "Review conference next week", .physical, children: 2, .firstReview, 6,
      stalls: [.undone(review, 1, "answers"), .waiting(review, 1, "report")]),
    DemoPlot(
      "Report returned by the manager", .school, children: 1, .conference, 1,
      stalls: [.unfinished(initial, 1, "answers")], rejected: [task(initial, "report")]),
    DemoPlot(
      "Strategy discussion to be closed", .physical, children: 1, .strategy, -3,
      stalls: [.undone("strategy-discussion", 1, "close")]),
  ]

  private static let lastTwenty: [DemoPlot] = [
    DemoPlot(
      "Core group to be closed", .lowMood, children: 2, .firstGroup, -7, stalls: [.undone(group, 1, "close")]),
    DemoPlot(
      "Enquiry to be closed", .domesticAbuse, children: 1, .strategy, -9,
      stalls: [.undone("section-47", 1, "close")]),
    DemoPlot("Review conference held yesterday", .alcohol, children: 3, .firstReview, -1, path: .planForSome),
    DemoPlot(
      "Enquiry sent to the manager", .physical, children: 2, .strategy, -7,
      stalls: [.waiting("section-47", 1, "enquiry")]),
    DemoPlot(
      "Invitations to the review to be sent", .sexual, children: 2, .firstReview, 14,
      stalls: [.undone(review, 1, "invite")]),
    DemoPlot(
      "Report rolled back", .home, children: 1, .conference, 1, rolledBack: task(initial, "report")),
    DemoPlot(
      "Core group in two days", .unborn, children: 1, .firstGroup, 2, stalls: [.undone(group, 1, "answers")]),
    DemoPlot("Plan, part 1 to be updated", .school, children: 3, .firstGroup, -6),
    DemoPlot(
      "Initial conference to be organised", .lowMood, children: 2, .strategy, -12,
      stalls: [.undone(initial, 1, "organise"), .undone(initial, 1, "report")]),
    DemoPlot("Enquiry without a conference", .alcohol, children: 1, .strategy, -12, path: .noConference),
    DemoPlot(
      "Plan, part 2 to be updated", .domesticAbuse, children: 2, .firstGroup, -8,
      stalls: [.unfinished(update, 1, "part-2")]),
    DemoPlot(
      "Plan to be sent", .sexual, children: 1, .firstGroup, -8, stalls: [.undone(update, 1, "send")]),
    DemoPlot(
      "Plan update to be closed", .home, children: 2, .firstGroup, -10, stalls: [.undone(update, 1, "close")]),
    DemoPlot(
      "Conference to be completed", .domesticAbuse, children: 2, .conference, -6,
      stalls: [.undone(initial, 1, "complete")]),
    DemoPlot(
      "Review to be completed, its minutes to be sent", .lowMood, children: 2, .firstReview, -7,
      stalls: [.undone(review, 1, "complete"), .undone(review, 1, "distribute")]),
    DemoPlot(
      "Review to be closed, core group overdue", .school, children: 2, .firstReview, -8,
      stalls: [.undone(review, 1, "close"), .undone(group, 3, "organise")]),
    DemoPlot(
      "Plan ended by the review", .alcohol, children: 2, .firstReview, -15, path: .planUntilReview),
    DemoPlot(
      "Outline plan of the review missing", .home, children: 1, .firstReview, -4,
      stalls: [.undone(review, 1, "outline-plan"), .unfinished(review, 1, "minutes")]),
    DemoPlot("Strategy discussion today", .home, children: 2, .strategy, 0),
    DemoPlot(
      "Invitations to the core group to be sent", .alcohol, children: 1, .conference, -7,
      stalls: [.undone(group, 1, "invite")]),
  ]
}
