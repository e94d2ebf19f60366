import ArgumentParser
import Definitions
import Screens
import Terminal
import Workflow

/// Takes somebody through the program.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour", abstract: "Take the five-minute tour of a role, on a training store of its own.",
    discussion: """
      Nothing of yours is touched, and nothing that you do in the tour is kept. Every step says which keys to press, and \
      goes on once it is done; ^G skips it, ^Y goes back, ^Q leaves the tour.
      """)

  @Option(name: .long, help: "The role: social-worker, chair, minute-taker and so on (default: your own).")
  var role: String?
  @OptionGroup var screens: ScreenOptions

  func run() throws {
    let preferences = try screens.preferences()
    let source = TrainingTours()
    let tour = try chosen(source)
    let ground: TourGround
    do throws(TourProblem) {
      ground = try source.ground(for: tour)
    } catch {
      throw Complaint(error.description)
    }
    defer { ground.end() }
    try Open.run(preferences) { device, _, preferences in
      makeShell(
        tour: tour, on: ground, depth: device.colorDepth, editor: ExternalEditor(), files: PrivateFiles(),
        preferences: preferences, background: device.background)
    }
  }

  /// The tour that was asked for, or that of the role that the person has in their own store.
  private func chosen(_ source: TrainingTours) throws -> TourDefinition {
    let (tours, problems) = source.load()
    for problem in problems { Display.complain(Display.line("\(problem)")) }
    guard let role else {
      let own = (try? PlainStoreOptions([])?.session())?.worker.roles ?? []
      guard
        let tour = own.lazy.compactMap({ role in tours.first { $0.role == role } }).first
          ?? tours.first(where: {
            $0.worker == DemoAuthority.defaultWorker
          })
      else { throw Complaint("There is no tour that can be taken.") }
      return tour
    }
    if let tour = tours.first(where: { $0.role.rawValue == role }) { return tour }
    let known = tours.map(\.role.rawValue).joined(separator: ", ")
    throw Complaint("There is no tour for the role \(Display.line(role)); there are: \(known).")
  }
}
