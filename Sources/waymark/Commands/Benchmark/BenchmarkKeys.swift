import ArgumentParser
import Casework
import Screens
import Terminal
import Workflow

extension BenchmarkCommand {
  /// Types random keys at every screen, over a copy of a demo store, and checks after each what must always hold.
  struct Keys: ParsableCommand {
    @Option(name: .long, help: "How many events are typed in all.") var count = 100_000
    @Option(name: .long, help: "The same seed types the same.") var seed: UInt64 = 1
    @Option(name: .long, help: "Only this place: tray, form, minutes and so on.") var place: String?
    @Option(name: .long, help: "Begin with this burst.") var burst = 0
    @Flag(name: .long, help: "Write each event before it is typed, for one that ends the program.") var trace = false
    @Option(name: .long, help: "Type this at the place, and write what is then to be seen.") var script: String?

    func run() throws {
      guard count > 0 else { throw Complaint("--count wants a number above 0.") }
      let places = TrialPlace.all.filter { place == nil || $0.name == place }
      guard !places.isEmpty else {
        throw Complaint("--place wants one of: \(TrialPlace.all.map(\.name).joined(separator: ", ")).")
      }
      let store = try TrialStore()
      if let script { return try show(script, at: places, in: store) }
      let trials = KeyTrials(store: store, seed: seed)
      let traced: ((InputEvent) -> Void)? = trace ? { Display.write(TypedScript.word($0)) } : nil
      var typed = 0
      var failures = 0
      let start = Stopwatch.milliseconds
      for (index, place) in places.enumerated() {
        let share = (count - typed) / (places.count - index)
        var (here, number) = (0, burst)
        while here < share {
          do {
            here += try trials.run(place, number: number, atMost: share - here, traced: traced)
          } catch let failure as KeyTrials.Failure {
            failures += 1
            here += trials.burst
            Display.write("\(failure)\n")
          }
          number += 1
        }
        typed += here
        let seconds = Int((Stopwatch.milliseconds - start) / 1_000)
        Display.write("\(place.name): \(here) events in \(number - burst) bursts; \(typed) events in \(seconds) s")
      }
      Display.write("keys_typed=\(typed) places=\(places.count) seed=\(seed) failures=\(failures)")
      if failures > 0 { throw ExitCode.failure }
    }

    private func show(_ script: String, at places: [TrialPlace], in store: TrialStore) throws {
      for place in places {
        let trial = try KeyTrial(place, in: store)
        try trial.play(TypedScript(script))
        Display.write(trial.shell.render(size: trial.size).text)
      }
    }
  }
}
