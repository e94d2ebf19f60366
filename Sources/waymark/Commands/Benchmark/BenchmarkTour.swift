import ArgumentParser
import Screens
import Terminal

extension BenchmarkCommand {
  /// Times the beginning of a tour, for each role: from the question to its first frame, the training store included.
  struct Tour: ParsableCommand {
    func run() throws {
      let source = TrainingTours()
      var times: [Double] = []
      for tour in source.load().tours {
        var end = {}
        times.append(
          try Stopwatch.time {
            let ground = try source.ground(for: tour)
            end = ground.end
            _ = makeShell(tour: tour, on: ground, depth: .indexed).render(size: Size(width: 80, height: 24))
          })
        end()
      }
      guard let first = times.first, let most = times.max() else { throw Complaint("There is no tour to time.") }
      // The first reads every definition for the first time.
      Display.write("tour_first_ms=\(first) tour_most_ms=\(most)")
    }
  }
}
