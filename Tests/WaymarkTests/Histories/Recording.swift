import Casework
import Definitions
import Workflow

@testable import waymark

/// The scenarios of a file played one after the other in one store, each as a case of its own.
struct Recording {
  let store = InMemoryStore(isTraining: true)

  init(_ file: ScenarioFile, definitions: DefinitionSet) throws {
    let followed = Set(file.scenarios.compactMap(\.follows))
    let run = ScenarioRun(file: file, definitions: definitions)
    for (index, scenario) in file.scenarios.filter({ !followed.contains($0.name) }).enumerated() {
      let entries = run.wholeCourse(of: scenario)
      guard let start = entries.first?.at else { continue }
      let invented = try ScenarioCase(
        file, definitions: definitions, at: start, id: .numbered(index + 1), store: store,
        archive: HistoryReplay.archive)
      for entry in entries { _ = try invented.perform(entry) }
    }
  }
}
