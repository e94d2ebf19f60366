import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints who is and was in the groups of a case.
struct MembersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: "Print the members of a case's groups, on a day or all there ever were.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "The case: C0001.")
  var id: String
  @Option(help: "Only those who were members on this day: 2026-03-02.")
  var on: String?

  func run() throws {
    let (service, _, file) = try options.reading(ReadTarget(.members), of: id)
    let day = try on.map { text in
      guard let day = Day(text) else { throw Complaint("\(Display.line(text)) is no date: write it as 2026-03-02.") }
      return day
    }
    let listing = try Listing.members(of: file, procedure: try service.procedure(of: file), on: day)
    Display.show(listing, as: output.format, empty: "Nobody is a member of a group.")
  }
}
