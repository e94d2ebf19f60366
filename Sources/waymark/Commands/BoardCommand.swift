import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints the board of a step.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Print a step's board: its tasks by lane and period.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "The case: C0001.")
  var id: String
  @Argument(help: "The step: initial-conference-1.")
  var step: String

  func run() throws {
    let (service, _, file) = try options.reading(ReadTarget(.board, step), of: id)
    guard let stepID = StepID(step), file.step(stepID) != nil else {
      throw Complaint("Case \(file.id) has no step \(Display.line(step)).")
    }
    let board = Board(
      of: stepID, in: file, procedure: try service.procedure(of: file), calendar: service.calendar,
      now: service.clock.now, worker: { service.worker($0) })
    guard let board else { throw Complaint("The step \(stepID) has no board: its procedure gives it no lanes.") }
    Display.show(try .board(board), as: output.format, empty: "Nothing is on the board.")
  }
}
