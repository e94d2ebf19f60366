import Casework
import Definitions
import Workflow

/// A case with many events behind it: an invented family that core groups and reviews follow one another for.
struct LongCase {
  let entries: [Entry]
  let procedure: Procedure
  let definitions: DefinitionSet

  /// Walks a case until it has so many events.
  init(events count: Int, procedure key: String = "ics-steps") throws {
    let catalogue = try ProcedureCommand.catalogue()
    definitions = catalogue.definitions
    procedure = try ProcedureCommand.entry(key, in: catalogue).procedure
    guard let first = procedure.startingSteps.first, let start = Moment("2026-01-05T09:00") else {
      throw Complaint("No case begins with any step of \(key).")
    }
    // A step of the pathway comes to some ten events.
    var steps = count / 10 + 20
    while true {
      let plan = SimulationPlan(start: start, firstStep: first, mostSteps: steps)
      var simulation = try Simulation(procedure, definitions: definitions, plan: plan)
      _ = try simulation.run()
      let entries = try simulation.entries()
      if entries.count >= count {
        self.entries = Array(entries.prefix(count))
        return
      }
      guard steps < 10_000 else { throw Complaint("A case of \(key) does not come to \(count) events.") }
      steps *= 2
    }
  }

  /// The case after so many of its events.
  func file(events count: Int) throws -> CaseFile {
    guard let file = try CaseFile(id: "C0001", entries: Array(entries.prefix(count))) else {
      throw Complaint("A case of \(count) events can't be made.")
    }
    return file
  }
}
