import Workflow

/// A command of the demo that was refused or could not be written: a mistake in the demo or in a procedure.
struct DemoFailure: Error, CustomStringConvertible {
  var caseID: CaseID
  var family: String
  var command: String
  var reason: String

  var description: String { "The demo's case \(caseID) (\(family)) stopped at \(command): \(reason)" }
}
