import ArgumentParser
import Casework
import Definitions
import Exports
import Glibc
import Workflow

/// Prints a document.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print minutes, letters, plans, reports, agendas and invitations.",
    discussion: """
      waymark print minutes C0001 initial-conference-1
      waymark print decisions C0001 initial-conference-1 --format pdf --out decisions.pdf
      waymark print invitations C0001 core-group-1 --to p3 --format ics --out invitation.ics
      waymark print form C0001 section-47-1/enquiry --format markdown
      waymark print chronology C0001
      Kinds: \(shippedKinds.joined(separator: ", ")), and those that the authority has added. Without a kind it lists them.
      Invitations are for everybody who is invited, or with --to for one person. A file that is there is left as it is. \
      The templates are files: see the article on writing them.
      """)

  /// The kinds that the program ships.
  static let shippedKinds = [
    "agenda", "chronology", "convening-sheet", "decisions", "form", "invitations", "members", "minutes", "outline-plan",
    "plan",
    "report",
  ]

  @OptionGroup var options: StoreOptions
  @Option(name: .long, help: "How: pdf, markdown, text or ics; else as --out ends, else text.")
  var format: DocumentFormat?
  @Option(name: .long, help: "The file to write; else standard output.")
  var out: String?
  @Option(name: .customLong("to"), help: "Whose invitation, such as p3; else everybody's.")
  var person: String?
  @Argument(help: "The kind of document; nothing for a list of them.")
  var kind: String?
  @Argument(help: "The case: C0001.")
  var id: String?
  @Argument(help: "The step or the form: initial-conference-1, initial-conference-1/report.")
  var reference: String?

  func run() throws {
    guard let kind else { return try list() }
    guard let id else {
      throw Complaint("A case and a step or form are needed: waymark print \(Display.line(kind)) C0001 core-group-1.")
    }
    let what = ReadTarget(.print, [kind, reference ?? ""].joined(separator: " "))
    let (service, worker, _) = try options.session()
    let press = try DocumentPress(service: service)
    let format = format ?? out.flatMap { DocumentFormat(fileNamed: $0) } ?? .text
    if format == .pdf, out == nil, isatty(1) == 1 {
      throw Complaint("A PDF is nothing to read here: write it to a file with --out FILE.")
    }
    let order = DocumentPress.Order(
      kind: kind, caseID: CaseID(id), reference: reference ?? "", person: person.map { PersonID($0) })
    // Made before there is a record of it, and shown only when there is: what there is none of was not printed.
    let bytes = try press.print(order, as: format)
    try options.record(what, of: order.caseID, by: worker, in: service)
    guard let out else { return Display.write(bytes: bytes) }
    try NewFile.write(bytes, to: out)
  }

  private func list() throws {
    let folder: String
    do {
      folder = try ResourceLocator.current.locate()
    } catch {
      throw Complaint("\(error)")
    }
    var listing = Listing(columns: ["KIND", "WHAT IT PRINTS", "FORMATS"])
    for template in TemplateLoader.load(resources: folder).set.kinds {
      let formats = "pdf, markdown, text" + (template.subject == .invitation ? ", ics" : "")
      try listing.add([template.name, template.title, formats], json: template.name)
    }
    Display.show(listing, as: .table, empty: "There are no templates.")
  }
}
