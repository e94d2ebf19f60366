import Casework
import Glibc
import Workflow

/// The system's time.
struct SystemClock: CaseClock {
  var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000)
  }
}

/// A given day in a training store: it is nine o'clock, or the time given, when the program starts, and time passes
/// from there.
struct TrainingClock: CaseClock {
  private let start: Instant
  private let started: Instant

  /// A day and time such as "2026-01-12 14:30", or a day alone; nil for anything else.
  init?(_ text: String) {
    let nine = TimeOfDay(hour: 9, minute: 0) ?? .midnight
    guard let moment = Moment(text) ?? Day(text).map({ Moment(day: $0, time: nine) }) else { return nil }
    start = Instant(moment)
    started = SystemClock().now
  }

  var now: Instant { start.adding(seconds: max(0, (SystemClock().now - started) / 1_000)) }
}
