/// How far a family of the demo has come on the pathway.
enum DemoPoint: Int, CaseIterable, Comparable {
  case discussion, enquiryDraft, enquiryAwaiting
  case conferenceOpen, invited, reportAwaiting, reportRejected, conferenceToday
  case outcomesMissing, minutesMissing, toComplete, toClose
  case threeTasks, coreGroupSet, coreGroupMinutes, planPartTwo, planSent, planToClose
  case secondCoreGroup, reviewSet, secondReview
  case noPlan, rolledBack

  static func < (left: DemoPoint, right: DemoPoint) -> Bool { left.rawValue < right.rawValue }

  /// How many working days ago the strategy discussion was, so that what is to be done falls about now.
  var workingDaysAgo: Int {
    switch self {
    case .discussion: 2
    case .enquiryDraft, .enquiryAwaiting: 6
    case .conferenceOpen: 11
    case .invited, .reportAwaiting: 9
    case .reportRejected, .rolledBack: 10
    case .conferenceToday: 12
    case .outcomesMissing: 13
    case .minutesMissing: 15
    case .toComplete, .toClose, .noPlan: 18
    case .threeTasks: 20
    case .coreGroupSet: 19
    case .coreGroupMinutes, .planPartTwo, .planSent, .planToClose: 26
    case .secondCoreGroup: 46
    case .reviewSet: 66
    case .secondReview: 110
    }
  }
}
