public import Workflow

/// How pressing a task is, by its date alone: nobody has to say it, and nobody can forget to.
public enum TrayPriority: String, CaseIterable, Hashable, Sendable, Codable {
  /// Its day is here or past.
  case urgent
  /// It is due in the seven days after today.
  case soon
  case later
  /// It has no date.
  case undated

  /// The priority of a date on a day.
  public init(_ due: Deadline?, today: Day) {
    guard let due else {
      self = .undated
      return
    }
    self = due.day <= today ? .urgent : due.day <= today.adding(days: TrayPriority.soonDays) ? .soon : .later
  }

  /// How many days "soon" reaches.
  static let soonDays = 7

  /// The sort keys of the dates that have it; nil for none.
  func keys(today: Day) -> Range<Int>? {
    let tomorrow = today.adding(days: 1).number * TrayDay.minutes
    let late = today.adding(days: TrayPriority.soonDays + 1).number * TrayDay.minutes
    return switch self {
    case .urgent: Int.min..<tomorrow
    case .soon: tomorrow..<late
    case .later: late..<TrayPosition.undated
    case .undated: nil
    }
  }
}

/// The days of a tray's sort keys.
enum TrayDay {
  /// Minutes in a day.
  static let minutes = 1440
}
