import CNCurses

/// A pipe to ourselves, on which signal handlers and other threads tell the event loop something.
final class SelfPipe {
  let reading: Int32
  let writing: Int32

  /// Both ends are closed in programs that we start and never block; without descriptors to spare there is none.
  init?() {
    var ends: (reading: Int32, writing: Int32) = (-1, -1)
    guard waymark_pipe(&ends.reading, &ends.writing) else { return nil }
    (reading, writing) = ends
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// What was told since the last look.
  func drain() -> [UInt8] {
    var told: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(reading, &chunk, chunk.count)
      if count > 0 {
        told += chunk.prefix(count)
      } else if count == 0 || waymark_error() != EINTR {
        return told
      }
    }
  }
}
