package import Terminal

/// A terminal at which a script is typed: each event goes to the terminal behind it once the one before was taken, and
/// after each step of the script what is on its screen is looked at.
package final class PlayedDevice: TerminalDevice {
  private let inner: any TerminalDevice
  private let type: (InputEvent) -> Void
  private let text: () -> String
  private var steps: [(events: [InputEvent], shows: String)]
  private var pending: [InputEvent] = []
  private var expected: String?
  /// True where keys have paused since the last of a step.
  private var hasRested = false
  /// What was not shown where it should have been, with the screen.
  package private(set) var failures: [String] = []
  /// The screen after the last step.
  package private(set) var last = ""

  /// A terminal, how an event is typed at it, and how its screen is read.
  package init(
    _ inner: any TerminalDevice, playing steps: [(events: [InputEvent], shows: String)],
    typing type: @escaping (InputEvent) -> Void, reading text: @escaping () -> String
  ) {
    self.inner = inner
    self.steps = steps
    self.type = type
    self.text = text
  }

  package func nextEvent(timeout: Int?) -> InputEvent {
    // What is drawn once keys pause is a part of what a step shows.
    if pending.isEmpty, !hasRested, let timeout {
      hasRested = true
      return inner.nextEvent(timeout: min(timeout, 100))
    }
    hasRested = false
    while pending.isEmpty {
      last = text()
      if let expected, !last.contains(expected) { failures.append("\"\(expected)\" is not shown:\n\(last)") }
      guard !steps.isEmpty, failures.isEmpty else { return .closed }
      let step = steps.removeFirst()
      (pending, expected) = (step.events, step.shows)
    }
    type(pending.removeFirst())
    return inner.nextEvent(timeout: 2_000)
  }

  package var size: Size { inner.size }
  package var colorDepth: ColorDepth { inner.colorDepth }
  package var milliseconds: Int { inner.milliseconds }
  package var usesMouse: Bool {
    get { inner.usesMouse }
    set { inner.usesMouse = newValue }
  }
  package func present(_ frame: Buffer) { inner.present(frame) }
  package func copy(_ text: String) { inner.copy(text) }
  package func suspend() { inner.suspend() }
  package func lend(_ body: () -> Void) { inner.lend(body) }
  package func end() { inner.end() }
}
