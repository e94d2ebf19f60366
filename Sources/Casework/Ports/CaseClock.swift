public import Workflow

/// Tells the time to the application; the engine is only ever given it.
public protocol CaseClock: Sendable {
  var now: Instant { get }
}
