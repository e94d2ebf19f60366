import Terminal

/// Decides, from a count of milliseconds that only grows, when what is typed is kept and when the screens are told of
/// a pause.
///
/// What is typed is kept soon after the keys pause, and while they don't pause often enough that no more than a second
/// of typing is ever only in memory.
struct Pauses: Hashable {
  /// After how long a pause what is typed is kept.
  static let brief = 300
  /// How old a key may be, at most, that is not kept yet.
  static let longest = 600
  /// After how long a pause a hurried frame is drawn in full: longer than a key that is held down takes to come again.
  static let settle = 60
  /// After how long a pause the screens are told of it.
  static let idle = 1000
  /// How often they are told again while a pause goes on, where what others do is to be seen.
  static let live = 500
  /// How often it is tried to keep what could not be kept, `owesFrame` that the last frame was hurried.
  static let retry = 2000

  /// When the last event came, or the last try to keep something was made.
  private var last: Int
  /// When the first key came that nothing was kept after.
  private var unkept: Int?
  /// When the screens were told last of the pause that goes on, where they are told again and again.
  private var told: Int?
  /// When they are told next.
  private var nextIdle: Int { told.map { $0 + Pauses.live } ?? last + Pauses.idle }
  /// True until the screens were told of the pause that goes on.
  private var owesIdle = true

  init(at now: Int) { last = now }

  /// How long to wait for an event, in milliseconds; nil for as long as it takes. `isStuck` says that something could
  /// not be kept.
  func timeout(at now: Int, wantsIdle: Bool, isStuck: Bool, owesFrame: Bool = false) -> Int? {
    var due: [Int] = owesFrame ? [last + Pauses.settle] : []
    if let unkept { due.append(min(last + Pauses.brief, unkept + Pauses.longest)) }
    if owesIdle, wantsIdle { due.append(nextIdle) }
    if isStuck { due.append(last + Pauses.retry) }
    return due.min().map { max(0, $0 - now) }
  }

  /// True once keys have paused for long enough to draw a frame in full.
  func isSettled(at now: Int) -> Bool { now >= last + Pauses.settle }

  /// How long that is still, in milliseconds.
  func untilSettled(at now: Int) -> Int { max(0, last + Pauses.settle - now) }

  /// True once the screens are to be told of the pause that goes on.
  func isPause(at now: Int) -> Bool { now >= nextIdle }

  /// Takes note of an event, and says what is due after it. An `.idle` that comes before anything is due was sent by
  /// what works beside the screens, such as a dictionary that is there now: they are told of it too. With `isLive` the
  /// screens are told again and again while a pause goes on.
  mutating func note(
    _ event: InputEvent, at now: Int, isStuck: Bool, isLive: Bool = false
  ) -> (keeps: Bool, isIdle: Bool) {
    guard event == .idle else {
      last = now
      owesIdle = true
      told = nil
      switch event {
      case .key, .paste, .mouse: unkept = unkept ?? now
      case .idle, .resize, .resumed, .closed: break
      }
      let keeps = unkept.map { now - $0 >= Pauses.longest } ?? false
      if keeps { unkept = nil }
      return (keeps, false)
    }
    let isIdle = owesIdle && now >= nextIdle
    let keeps =
      unkept.map { now - last >= Pauses.brief || now - $0 >= Pauses.longest } ?? false
      || (isStuck && now - last >= Pauses.retry)
    if isIdle { owesIdle = isLive }
    if isIdle, isLive { told = now }
    if keeps || isIdle { unkept = nil }
    if isStuck, keeps { last = now }
    return (keeps, isIdle || !keeps)
  }
}
