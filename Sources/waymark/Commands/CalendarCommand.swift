import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints the meetings to come of a worker or a venue.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Print the meetings to come of a worker or a venue.",
    discussion: "Days that are not worked are listed with the reason. Without a worker or a venue it is your own.")

  @OptionGroup var options: StoreOptions
  @Option(name: .long, help: "How to print: text, json or csv.")
  var format: SheetFormat = .text
  @Option(name: .long, help: "The worker's id.")
  var worker: String?
  @Option(name: .long, help: "The venue, by its name or its key in a procedure.")
  var venue: String?
  @Flag(help: "One day.")
  var day = false
  @Flag(help: "A week from Monday; what is printed where nothing else is said.")
  var week = false
  @Flag(help: "A month.")
  var month = false
  @Option(name: .long, help: "A day of it, such as 2026-01-14; else today.")
  var on: String?

  func validate() throws {
    if worker != nil, venue != nil { throw ValidationError("Say --worker or --venue, not both.") }
    if [day, week, month].count(where: { $0 }) > 1 { throw ValidationError("Say one of --day, --week and --month.") }
  }

  func run() throws {
    let around = on.map { Day($0) }
    if let on, around == .some(nil) {
      throw Complaint("--on wants a date such as 2026-01-14, not \(Display.line(on)).")
    }
    let (service, own, _) = try options.session()
    let span: MeetingCalendar.Span = day ? .day : month ? .month : .week
    let calendar = try service.calendar(
      of: try booked(service, own: own), span, around: (around ?? nil) ?? service.clock.now.day)
    // Somebody who has left may have meetings still; a name that nobody ever had is a mistake.
    if let worker, calendar.meetings.isEmpty, service.worker(WorkerID(worker)) == nil {
      throw Complaint("There is no worker \(Display.line(worker)) in this store.")
    }
    Display.show(try .calendar(calendar), as: format, empty: "No meeting is to come then.")
  }

  private func booked(_ service: CaseService, own: Worker) throws -> Booked {
    guard let venue else { return .worker(worker.map { WorkerID($0) } ?? own.id) }
    let known = try service.bookableVenues().first { $0.key == venue }
    return .venue(called: known?.title ?? venue)
  }
}
