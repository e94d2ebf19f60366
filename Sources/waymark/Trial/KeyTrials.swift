import Screens
import Terminal

/// Trials of many keys: bursts, each of them at a place of the list, on a new copy of the store.
struct KeyTrials {
  let store: TrialStore
  let seed: UInt64
  /// How many events a burst has at most.
  var burst = 500

  /// What went wrong, and what to type to see it again.
  struct Failure: Error, CustomStringConvertible {
    var place: TrialPlace
    var number: Int
    var broken: KeyTrial.Broken
    /// What is typed from the place on, as short as it could be made.
    var events: [InputEvent]

    var description: String {
      let words = events.map(TypedScript.word).joined(separator: " ")
      return """
        \(place.name) (burst \(number)): \(broken.rule): \(broken.detail)
        as \(place.worker), after \(events.count) events:
        \(place.keys)
        \(words)
        """
    }
  }

  /// Types a burst at a place; says how many events that were.
  ///
  /// `traced` takes each event before it is typed, for one that ends the program.
  func run(
    _ place: TrialPlace, number: Int, atMost count: Int, rebuilds: Bool = true, traced: ((InputEvent) -> Void)? = nil
  ) throws -> Int {
    var random = RandomEvents(seed: seed &+ UInt64(number) &* 0x9E37_79B9 &+ KeyTrials.hash(place.name))
    let trial = try KeyTrial(place, in: store)
    let startDepth = trial.shell.depth
    var idleAtRoot = 0
    do throws(KeyTrial.Broken) {
      while trial.typed.count < min(burst, count), !trial.hasLeft, idleAtRoot < 25 {
        let event = random.next(on: trial.shell, size: trial.size)
        traced?(event)
        try trial.type(event)
        idleAtRoot = startDepth > 1 && trial.shell.depth == 1 ? idleAtRoot + 1 : 0
      }
      let typed = trial.typed.count
      try trial.finish(checkingForm: number % 2 == 0, rebuilds: rebuilds)
      return typed
    } catch {
      throw Failure(
        place: place, number: number, broken: error,
        events: shrunk(trial.typed, at: place, breaking: error.rule, checkingForm: number % 2 == 0))
    }
  }

  /// Leaves out as much as can be without the rule holding again: halves, then ever smaller parts.
  private func shrunk(
    _ events: [InputEvent], at place: TrialPlace, breaking rule: String, checkingForm: Bool
  ) -> [InputEvent] {
    var events = events
    var size = max(1, events.count / 2)
    var runs = 0
    while runs < 150 {
      var start = 0
      var isShorter = false
      while start < events.count, runs < 150 {
        var fewer = events
        fewer.removeSubrange(start..<min(events.count, start + size))
        runs += 1
        if breaks(fewer, at: place, rule: rule, checkingForm: checkingForm) {
          events = fewer
          isShorter = true
        } else {
          start += size
        }
      }
      if size == 1, !isShorter { break }
      size = max(1, size / 2)
    }
    return events
  }

  private func breaks(_ events: [InputEvent], at place: TrialPlace, rule: String, checkingForm: Bool) -> Bool {
    guard let trial = try? KeyTrial(place, in: store) else { return false }
    do throws(KeyTrial.Broken) {
      for event in events { try trial.type(event) }
      try trial.finish(checkingForm: checkingForm, rebuilds: rule == "rebuild" || rule == "store")
      return false
    } catch {
      return error.rule == rule
    }
  }

  /// The same number for the same name, on every machine.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
