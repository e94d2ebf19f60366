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

/// A given day in a training store: it is nine o'clock when the program starts, and time passes from there.
struct TrainingClock: CaseClock {
  private let start: Instant
  private let started: Instant

  init(day: Day) {
    start = Instant(Moment(day: day, time: TimeOfDay(hour: 9, minute: 0) ?? .midnight))
    started = SystemClock().now
  }

  var now: Instant { start.adding(seconds: max(0, (SystemClock().now - started) / 1_000)) }
}
