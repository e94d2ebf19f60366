import Casework
import Definitions
import Workflow

/// Runs the scenarios of a file on the real engine, each on a case of its own.
struct ScenarioRun {
  let file: ScenarioFile
  let definitions: DefinitionSet

  func results() throws -> [ScenarioResult] { try file.scenarios.map(result) }

  /// Runs a scenario to its end, or to the first command that does not go as it says.
  func result(of scenario: Scenario) throws -> ScenarioResult {
    var result = ScenarioResult(scenario: scenario)
    let before = scenario.follows.flatMap(course) ?? []
    guard let start = (before + scenario.course).first?.at else { return result }
    let invented = try ScenarioCase(file, definitions: definitions, at: start)
    do {
      for entry in before { _ = try invented.perform(entry) }
    } catch let failure as ScenarioFailure {
      result.failures.append(
        ScenarioFailure(
          place: scenario.place, message: "the scenario that it goes on from fails, at \(failure.place)"))
      return result
    }
    for entry in scenario.course {
      do {
        let effect = try invented.perform(entry)
        result.checks += (entry.act == nil ? 0 : 1) + entry.expected.count
        let check = ScenarioCheck(invented: invented, entry: entry, effect: effect)
        result.failures += try entry.expected.compactMap(check.failure)
      } catch let failure as ScenarioFailure {
        result.failures.append(failure)
        break
      }
    }
    return result
  }

  /// All that happens in a scenario, from the opening of the case.
  func wholeCourse(of scenario: Scenario) -> [ScenarioEntry] {
    (scenario.follows.flatMap(course) ?? []) + scenario.course
  }

  private func course(upTo name: String) -> [ScenarioEntry]? {
    guard let scenario = file.scenarios.first(where: { $0.name == name }) else { return nil }
    return wholeCourse(of: scenario)
  }
}
