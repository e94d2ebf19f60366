import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints a case's chronology.
struct ChronologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology", abstract: "Print what has happened in a case, oldest first.",
    discussion: "It writes itself from the events of the case; `waymark apply` adds to it and hides from it.")

  @OptionGroup var options: StoreOptions
  @Option(name: .long, help: "How to print: text, json or csv.")
  var format: SheetFormat = .text
  @Argument(help: "The case: C0001.")
  var id: String
  @Option(name: .long, help: "The lines about this child alone, such as p1.")
  var child: String?
  @Flag(help: "The hidden lines too.")
  var hidden = false

  func run() throws {
    let (service, _, file) = try options.reading(ReadTarget(.chronology), of: id)
    if let child, file.person(PersonID(child))?.kind != .child {
      let known = file.children.map(\.id.rawValue).joined(separator: ", ")
      throw Complaint("Case \(file.id) has no child \(Display.line(child)). There are: \(known).")
    }
    let lines = try service.chronology(of: file.id).lines(about: child.map { PersonID($0) }, withHidden: hidden)
    Display.show(try .chronology(lines, file: file), as: format, empty: "Nothing has happened yet.")
  }
}
