import Definitions
import Screens

/// The shipped tours, to be offered and chosen in a trial; none is taken there.
struct TrialTours: TourSource {
  /// True where the first start of somebody is tried.
  var isDue: Bool

  var hasTours: Bool { true }
  func noteOffered() {}
  func load() -> (tours: [TourDefinition], problems: [Problem]) { TrainingTours().load() }
  func ground(for tour: TourDefinition) throws(TourProblem) -> TourGround {
    throw TourProblem("No tour is taken in a trial.")
  }
}
