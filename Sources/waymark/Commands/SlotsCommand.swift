import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints times at which a meeting could be.
struct SlotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slots",
    abstract: "Print times at which those who serve a meeting and a venue are free, before its limit.",
    discussion: """
      Of each day the first time of the morning and of the afternoon, away from the dates to avoid and from days that \
      are not worked. Where there is no time before the limit it says why, and prints the first ones after it.
      """)

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "The case: C0001.")
  var id: String
  @Argument(help: "The step: initial-conference-1.")
  var step: String
  @Option(name: .long, help: "The earliest day, such as 2026-01-14; else today.")
  var from: String?
  @Option(name: .long, help: "At most so many.")
  var count: Int = 6
  @Option(name: .long, help: "Where it should be, if that place is free.")
  var venue: String = ""

  func run() throws {
    guard (1...100).contains(count) else { throw Complaint("--count wants a number from 1 to 100.") }
    let day = from.map { Day($0) }
    if let from, day == .some(nil) {
      throw Complaint("--from wants a date such as 2026-01-14, not \(Display.line(from)).")
    }
    guard let stepID = StepID(step) else { throw Complaint("\(Display.line(step)) is no step such as core-group-1.") }
    let (service, _, _) = try options.reading(ReadTarget(.slots, step), of: id)
    let offer = try service.slots(for: stepID, of: CaseID(id), from: day ?? nil, count: count, at: venue)
    let listing = try Listing.slots(offer.finding.slots, roles: offer.roles) { service.worker($0)?.name ?? $0.rawValue }
    switch output.format {
    case .json: Display.write(Listing.plain(try JSONText.encode(Answer(offer))))
    case .table:
      if let explanation = offer.explanation { Display.write(Display.line(explanation)) }
      Display.show(listing, as: .table, empty: "No time was found.")
    }
  }

  /// What a script reads.
  private struct Answer: Encodable {
    var slots: [SlotValue]
    var limit: Deadline?
    var explanation: String?

    init(_ offer: SlotOffer) {
      slots = offer.finding.slots.map(SlotValue.init)
      limit = offer.limit
      explanation = offer.explanation
    }
  }
}
