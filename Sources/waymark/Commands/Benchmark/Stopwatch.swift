import Glibc

/// Measures how long something takes.
enum Stopwatch {
  /// Milliseconds on a clock that only goes forward.
  static var milliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  /// The milliseconds that a piece of work takes.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = milliseconds
    try work()
    return milliseconds - start
  }

  /// The middle one of several figures; 0 where there are none.
  static func median(_ figures: [Double]) -> Double { figures.isEmpty ? 0 : figures.sorted()[figures.count / 2] }
}
