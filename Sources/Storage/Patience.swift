import Foundation
import Synchronization

/// How a connection waits while another process writes.
///
/// SQLite's own way waits longer each time, up to a tenth of a second, so that whoever came late is served first and
/// somebody waits for ever. Here everybody asks again after a millisecond or two, at moments of their own.
final class Patience: Sendable {
  private let seconds: Double
  /// When the wait began, in nanoseconds of a clock that only goes forward.
  private let start = Atomic<UInt64>(0)

  init(seconds: Double) { self.seconds = seconds }

  /// Waits a moment; false once that took too long. `tries` is how often it was asked in this wait.
  func wait(tries: Int) -> Bool {
    let now = nanoseconds()
    if tries == 0 { start.store(now, ordering: .relaxed) }
    guard Double(now - start.load(ordering: .relaxed)) < seconds * 1e9 else { return false }
    usleep(tries < 4 ? UInt32.random(in: 100...600) : UInt32.random(in: 300...3_500))
    return true
  }

  private func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
