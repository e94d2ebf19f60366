import Definitions

/// What came of running a scenario.
struct ScenarioResult: Hashable {
  var scenario: Scenario
  /// How many commands were given and expectations looked at.
  var checks = 0
  var failures: [ScenarioFailure] = []
}

/// A point at which a scenario did not go as it says.
struct ScenarioFailure: Error, Hashable {
  var place: FilePlace
  var section: String?
  /// "the tray of amina.shah is not as expected".
  var message: String
  var comparison: Comparison?
}
