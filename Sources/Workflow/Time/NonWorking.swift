extension WorkingCalendar {
  /// Why a day is no working day.
  public enum NonWorking: Hashable, Sendable, Codable {
    /// A Saturday or Sunday.
    case weekend
    /// A bank holiday, with its name.
    case holiday(String)
    /// A day the authority has added, with its reason.
    case closure(String)

    /// The reason in words, "weekend", "bank holiday (Christmas Day)" or "closure (training day)".
    public var wording: String {
      switch self {
      case .weekend: say("weekend")
      case .holiday(let name): say("bank holiday (\(BankHoliday.wording(of: name)))")
      case .closure(let reason): say("closure (\(reason))")
      }
    }
  }
}
