import ArgumentParser
import Casework
import Exports
import Workflow

/// Finds people, families, meetings, tasks, forms and every word in forms and minutes.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find people, families, meetings, tasks, forms, and every word in forms and minutes.",
    discussion: """
      A name is found by its beginning, its sound, its initials, a date of birth, a file number or a former name; words \
      between quotation marks are found as they follow one another. `AND`, `*` and the like are words and signs like \
      any other.
      """)

  /// In which group.
  enum Group: String, ExpressibleByArgument, CaseIterable {
    case people, families, meetings, tasks, forms, words

    var found: FindGroup {
      switch self {
      case .people: .people
      case .families: .families
      case .meetings: .meetings
      case .tasks: .tasks
      case .forms: .forms
      case .words: .words
      }
    }
  }

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "What to find: words, \"words that follow one another\", a date, a number.")
  var words: [String]
  @Option(name: .customLong("in"), help: "Only in one group: people, families, meetings, tasks, forms or words.")
  var group: Group?
  @Option(name: .long, help: "At most so many of each group.")
  var limit: Int = 20

  func run() throws {
    guard (1...1_000).contains(limit) else { throw Complaint("--limit wants a number from 1 to 1000.") }
    let (service, _, _) = try options.session()
    let typed = words.map { $0.contains(where: \.isWhitespace) ? "\"\($0)\"" : $0 }.joined(separator: " ")
    let question = FindQuestion(reading: typed, today: service.clock.now.day, calendar: service.calendar)
    guard !question.isEmpty else { throw Complaint("There is no word in what is to be found.") }
    let found = try service.find(typed, in: group.map { [$0.found] } ?? FindGroup.allCases, limit: limit)
    let listing = try Listing.found(found, for: question) { service.label(of: $0) }
    Display.show(listing, as: output.format, empty: "Nothing is found by that.")
  }
}
