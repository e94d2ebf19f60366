import ArgumentParser
import Definitions
import Exports
import Terminal
import Workflow

extension ProcedureCommand {
  /// Draws a procedure's pathway.
  struct Diagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draw a procedure's pathway: its steps, and what each opens or calls off.")

    /// How it is drawn.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, svg
    }

    @Option(name: .long, help: "How to draw: text (80 columns) or svg.")
    var format: Format = .text
    @Option(name: .long, help: "A file to write instead of standard output; it must not exist yet.")
    var out: String?
    @Argument(help: "The procedure: ics-steps.")
    var key: String

    func run() throws {
      let catalogue = try ProcedureCommand.catalogue()
      let entry = try ProcedureCommand.entry(key, in: catalogue)
      let measure = ProcedureDiagram.Measure(
        columns: { Display.line($0).columns },
        wrap: { text, width in Display.line(text).wrapped(toColumns: width).map(String.init) })
      let diagram = ProcedureDiagram(entry.procedure, forms: catalogue.definitions.forms, measure: measure)
      let drawn =
        switch format {
        case .text: diagram.text(measure) + "\n"
        case .svg: diagram.svg
        }
      guard let out else {
        Display.write(String(drawn.dropLast()))
        return
      }
      try NewFile.write(drawn, to: out)
      Display.write("Wrote \(Display.line(out)).")
    }
  }
}
