import ArgumentParser
import Definitions
import Exports
import Glibc
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

/// Files that a command writes and never overwrites.
enum NewFile {
  static func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = errno == EEXIST ? "it exists already" : String(cString: strerror(errno))
      throw Complaint("\(Display.line(path)) can't be written: \(reason).")
    }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Complaint("\(Display.line(path)) can't be written.") }
      bytes = bytes.dropFirst(written)
    }
  }
}
