import Screens
import Synchronization
import Terminal

@testable import CursesTerminal
@testable import waymark

extension FuzzTarget {
  /// What a terminal sends to the program at one of its screens: after each event all that must always hold is checked.
  ///
  /// The first byte chooses the screen, the second the size of the window.
  static let keys = FuzzTarget(name: "keys") { bytes in
    guard bytes.count > 2 else { return }
    let place = TrialPlace.all[Int(bytes[0]) % TrialPlace.all.count]
    let size = KeysGround.sizes[Int(bytes[1]) % KeysGround.sizes.count]
    try KeysGround.atPlace(place) { trial in
      try trial.type(.resize(size))
      let events = try KeyBytes.events(of: Array(bytes.dropFirst(2).prefix(256)), inPiecesOf: 256)
      for event in events where !trial.hasLeft { try trial.type(event) }
      try trial.finish(checkingForm: bytes[1] >= 0x80, rebuilds: false)
    }
  }
}

/// Where keys are typed.
enum KeysGround {
  static let store = Result { try TrialStore() }
  static let sizes = [(80, 24), (120, 40), (60, 20), (40, 8), (1, 1), (200, 60)].map {
    Size(width: $0.0, height: $0.1)
  }
  private static let reached = Mutex<[TrialPlace: ReachedPlace]>([:])

  /// Does something at a place, one at a time.
  static func atPlace(_ place: TrialPlace, _ body: (KeyTrial) throws -> Void) throws {
    try reached.withLock { reached in
      let there = try reached[place] ?? ReachedPlace(place, in: store.get())
      reached[place] = there
      try body(there.trial())
    }
  }
}
