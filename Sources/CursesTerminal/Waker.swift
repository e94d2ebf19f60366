import CNCurses

/// Wakes the event loop from another thread or a signal handler: its `nextEvent` returns `.idle` at once.
public struct Waker: Sendable {
  let descriptor: Int32

  /// Wakes the loop; several calls before it looks are one.
  public func wake() {
    var byte = UInt8(WAYMARK_WAKE)
    _ = write(descriptor, &byte, 1)
  }
}
