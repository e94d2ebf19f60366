import Casework
import Definitions
import Workflow

/// A tour under way: how far it is, the store that it is taken on, and what waits for its end.
struct Touring {
  var guide: TourGuide
  let ground: TourGround
  /// What was on screen before; nil where the program was started for the tour.
  let away: Away?
  /// True until the screen that the tour begins on was shown: only then is known what it begins with.
  private var isFresh = true
  /// True where a step was just skipped or gone back to: what is seen then ends none.
  private var hasTurned = false
  /// How often the guide said something new.
  var number = 1
  /// How many entries each stream had when it was looked at last.
  private var versions: [StreamID: Int] = [:]
  /// How often each event was recorded since the tour began.
  private(set) var recorded: [String: Int] = [:]

  /// The person's own screens, and on what they work.
  struct Away {
    var session: Session
    var layers: [Shell.Layer]
  }

  /// A tour that begins.
  init(_ tour: TourDefinition, on ground: TourGround, from away: Away?) {
    guide = TourGuide(tour, seeing: TourSight())
    self.ground = ground
    self.away = away
    countEvents()
    recorded = [:]
  }

  /// Counts what was recorded since it was last looked at. Only what is new is read.
  mutating func countEvents() {
    let store = ground.session.service.store
    for stream in (try? store.streams()) ?? [] where stream != .authority {
      let version = (try? store.version(of: stream)) ?? 0
      let known = versions[stream, default: 0]
      guard version > known else { continue }
      versions[stream] = version
      for entry in ((try? store.entries(of: stream)) ?? []).dropFirst(known) {
        if let event = try? entry.event() { recorded[event.name, default: 0] += 1 }
      }
    }
  }

  /// Takes the beginning from what was shown when the first key is pressed.
  mutating func begin(seeing sight: TourSight) {
    guard isFresh else { return }
    isFresh = false
    guide = TourGuide(guide.tour, seeing: sight)
  }

  /// Looks at the program, and goes on where the step was done.
  mutating func observe(_ sight: TourSight) {
    countEvents()
    guard !isFresh else { return }
    guard !hasTurned else {
      hasTurned = false
      return
    }
    var sight = sight
    sight.recorded = recorded
    let before = guide.index
    guide.observe(sight)
    if guide.index != before { number += 1 }
  }

  /// Skips the step, or goes back to the one before.
  mutating func turn(isBack: Bool) {
    if isBack { guide.goBack() } else { guide.skip() }
    number += 1
    hasTurned = true
  }
}
