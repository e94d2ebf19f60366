import ArgumentParser

/// How a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// How figures and times are printed, which go to spreadsheets too.
enum SheetFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// The option that chooses how a list is printed.
struct FormatOption: ParsableArguments {
  @Option(name: .long, help: "How to print: table or json.")
  var format: OutputFormat = .table
}
