import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints a family tree and the people around the family.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network", abstract: "Print a case's family tree, and the people around the family.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "The case: C0001.")
  var id: String

  func run() throws {
    let (service, _, file) = try options.reading(ReadTarget(.network), of: id)
    let network = FamilyNetwork(
      of: file, procedure: try service.procedure(of: file), today: service.clock.now.day
    ) { service.worker($0) }
    switch output.format {
    case .table: for node in network.nodes { Display.write(Display.line(node.branch + node.text)) }
    case .json: Display.write(Listing.plain(try JSONText.encode(network.nodes)))
    }
  }
}
