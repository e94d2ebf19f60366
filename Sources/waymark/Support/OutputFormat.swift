import ArgumentParser

/// How a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// The option that chooses it.
struct FormatOption: ParsableArguments {
  @Option(name: .long, help: "How to print: table or json.")
  var format: OutputFormat = .table
}
