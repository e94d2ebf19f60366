import Definitions
import Terminal
import Workflow

extension Binding {
  /// What works in a tour, on every screen; no screen has these keys.
  static var touring: [Binding] {
    [
      Binding(
        "tour-next", [.control("g")], say("skip"), help: say("Go on in the tour without this step"), group: .program,
        isInFooter: false),
      Binding(
        "tour-back", [.control("y")], say("back"), help: say("Go back to the step of the tour before"), group: .program,
        isInFooter: false),
      Binding(
        "tour-leave", [.control("q")], say("leave"), help: say("Leave the tour and go back to where you were"),
        group: .program,
        isInFooter: false),
    ]
  }

  /// True for an action without a key of its own, which is done by its name.
  static func isByName(_ action: ActionID) -> Bool { action == "tour" }
  /// The key behind which a name is typed.
  static let byNameLabel = Key.control("p").label
}

extension Shell {
  /// What works on every screen, in a tour or outside one.
  var programBindings: [Binding] {
    guard touring == nil else { return Binding.globals.filter { $0.action != "tour" } + Binding.touring }
    return tours.hasTours ? Binding.globals : Binding.globals.filter { $0.action != "tour" }
  }

  /// True in a tour that was begun from screens of one's own, which wait.
  var isOnTourFromElsewhere: Bool { touring?.away != nil }

  /// The question that a person's first start begins with; nothing at any other.
  var offer: [Effect] {
    guard tours.isDue else { return [] }
    tours.noteOffered()
    let (found, problems) = tours.load()
    let own = session.worker.roles.first { role in found.contains { $0.role == role } }
    let complaint = problems.first.map { [Effect.refuse(Shell.saying($0, of: problems.count))] } ?? []
    return complaint + (found.isEmpty ? [] : [.push(TourOffer(role: own))])
  }

  /// Begins the tour of a role. Without one it is that of whoever is at the terminal, or they are asked.
  func begin(tour role: RoleKey?) -> [Effect] {
    guard touring == nil else { return [.say(say("You are in the tour."))] }
    let (found, problems) = tours.load()
    guard let role else {
      guard !found.isEmpty else {
        return [.refuse(problems.first.map { Shell.saying($0, of: problems.count) } ?? say("There is no tour here."))]
      }
      return [.push(TourDialog(found, own: session.worker.roles.first { role in found.contains { $0.role == role } }))]
    }
    guard let tour = found.first(where: { $0.role == role }) else {
      return [
        .refuse(problems.first.map { Shell.saying($0, of: problems.count) } ?? say("There is no tour for \(role)."))
      ]
    }
    return begin(tour)
  }

  /// Begins a tour; the person's own screens wait for its end.
  private func begin(_ tour: TourDefinition) -> [Effect] {
    keep()
    guard !isStuck else {
      return [.refuse(say("What you typed can't be kept at the moment: the tour has to wait until it can."))]
    }
    let ground: TourGround
    do throws(TourProblem) {
      ground = try tours.ground(for: tour)
    } catch {
      return [.refuse(error.description)]
    }
    let away = Touring.Away(session: session, layers: layers)
    session = ground.session
    layers = [Layer(screen: TrayScreen())]
    knownEntries = nil
    touring = Touring(tour, on: ground, from: away)
    return [.say(say("This is a training store: nothing that you do in it is kept."))]
  }

  /// Throws the training store away and goes back to where the person was.
  func leaveTour() -> [Effect] {
    guard let touring, touring.away != nil else { return [] }
    let isWhole = touring.guide.step == nil
    _ = closeTour()
    let key = TourBand.inFull(Binding.byNameLabel)
    return [
      .say(
        isWhole
          ? say("That was the tour; you are back where you were.")
          : say("You are back where you were; \(key) and \"tour\" begins the tour again."))
    ]
  }

  /// Throws the training store away, where there is one. The person's own screens are there again; false where the
  /// program was started for the tour and there are none.
  func closeTour() -> Bool {
    guard let touring else { return true }
    self.touring = nil
    touring.ground.end()
    guard let away = touring.away else { return false }
    (session, layers) = (away.session, away.layers)
    knownEntries = nil
    return true
  }

  /// Does one of the keys of a tour.
  func lead(_ action: ActionID) -> [Effect] {
    guard action == "tour-leave" else {
      touring?.turn(isBack: action == "tour-back")
      return []
    }
    return [.quit]
  }

  /// Lets the tour see what it begins with, before the first event of it.
  func readyTour() {
    guard touring != nil else { return }
    touring?.begin(seeing: sight)
  }

  /// Lets the tour see what an event has led to.
  func watchTour(after event: InputEvent) {
    guard touring != nil else { return }
    switch event {
    case .key, .paste, .mouse: touring?.observe(sight)
    case .idle, .resize, .resumed, .closed: break
    }
  }

  /// A problem in words, and how many there are.
  private static func saying(_ problem: Problem, of count: Int) -> String {
    let more = count > 1 ? say(" (1 of \(count))") : ""
    return say("A tour can't be read\(more), and the program goes on without it: \(problem)").printable
  }
}
