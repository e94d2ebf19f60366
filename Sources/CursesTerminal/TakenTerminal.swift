import CNCurses
import Terminal

/// A terminal that is taken from whoever had it, and given back: for a while, or for good.
protocol TakenTerminal: AnyObject {
  var source: EventSource { get set }
  /// True where signals and crashes of the process give the terminal back first.
  var guardsProcess: Bool { get }
  /// True while somebody else has the terminal.
  var isReleased: Bool { get }
  var hasEnded: Bool { get set }

  /// Gives the terminal back as it was found; nothing where that is done already.
  func release()
  /// Takes it again.
  func retake()
}

extension TakenTerminal {
  /// Gives the terminal back, stops the process, and takes it again when the process goes on.
  func stop() {
    guard !hasEnded, !isReleased else { return }
    release()
    if guardsProcess {
      waymark_stop()
      waymark_guard_install_keys()
    }
    source.forgetJobControl()
    retake()
    source.push(front: .resumed)
  }

  /// Gives the terminal back while the body runs.
  func giveBack(during body: () -> Void) {
    guard !hasEnded, !isReleased else {
      body()
      return
    }
    release()
    if guardsProcess { waymark_guard_lend_keys() }
    body()
    if guardsProcess { waymark_guard_install_keys() }
    source.forgetJobControl()
    retake()
  }

  /// Gives the terminal back for good.
  func finish() {
    guard !hasEnded else { return }
    hasEnded = true
    release()
    if guardsProcess { waymark_guard_uninstall() }
  }
}
