import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints a tray.
struct TrayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tray", abstract: "Print a work tray.",
    discussion: """
      A filter is words, "phrases" and fields, all of which must be so, with - before what must not: \
      --filter 'due:<fri role:chair -kind:request overdue' (--filter='-kind:request' where it begins so). The fields are: \(TrayField.list).
      """)

  /// Which tasks.
  enum View: String, ExpressibleByArgument, CaseIterable {
    case mine, team, requests, sent, overdue
  }

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Option(name: .long, help: "Whose: mine, team, requests, sent or overdue.")
  var view: View = .mine
  @Option(name: .long, help: "Only tasks that this lets through: words, \"phrases\", field:value.")
  var filter: String = ""
  @Option(name: .long, help: "Sort by: due, family, step, task, worker or from.")
  var sort: Sorting = .due
  @Option(name: .long, help: "Put together by: due, family, step, kind, person, worker, address or priority.")
  var group: Grouping?
  @Option(name: .long, help: "At most so many.")
  var limit: Int = 200
  @Flag(name: .long, help: "What has appeared, moved and been done since the working day before instead.")
  var changed = false

  func validate() throws {
    if changed, !filter.isEmpty || group != nil || sort != .due {
      throw ValidationError("--changed prints what changed: it takes no filter, group or order.")
    }
  }

  func run() throws {
    guard limit > 0 else { throw Complaint("--limit wants a number above 0.") }
    let (service, worker, _) = try options.session()
    let now = service.clock.now
    if changed {
      let day = TrayChange.firstDay(asOf: now.day, service.calendar)
      let since = Instant(Moment(day: day, time: .midnight))
      let changes = try service.store.trayChanges(in: worker.changeScopes, since: since, limit: limit)
      let none = "Nothing has changed since \(TrayChange.wording(of: day, asOf: now.day))."
      Display.show(try .trayChanges(changes), as: output.format, empty: none)
      return
    }
    let selection: TrayView =
      switch view {
      case .mine: .mine(worker.id)
      case .team: .queues(worker.queues)
      case .requests: .requests(worker.id, queues: worker.queues)
      case .sent: .sent(worker.id)
      case .overdue: .overdue(worker.id, before: Deadline(now.moment).sortKey)
      }
    let reading = try read(service: service, worker: worker, now: now.moment)
    let rows = try service.store.tray(
      TrayPage(
        view: selection, filter: reading,
        awake: reading.asksForSnoozed ? nil : Deadline(now.moment).sortKey, limit: limit))
    let arranged = TrayArrangement(group: group?.value, sort: sort.value).arranged(rows, today: now.day)
    Display.show(try .tray(arranged.flatMap(\.rows)), as: output.format, empty: "Nothing in this tray.")
  }

  /// The filter, or a complaint that points at what can't be read in it.
  private func read(service: CaseService, worker: Worker, now: Moment) throws -> TrayFilter {
    let vocabulary = TrayVocabulary(now: now, calendar: service.calendar, me: worker.id) {
      (try? service.store.workers(matching: "", role: nil, limit: .max)) ?? []
    }
    do throws(TrayFilterProblem) {
      return try TrayFilter(reading: filter, vocabulary)
    } catch {
      throw Complaint("\(Display.line(filter))\n\(error.pointer)\n\(error.description)")
    }
  }

  /// What it is sorted by.
  enum Sorting: String, ExpressibleByArgument, CaseIterable {
    case due, family, step, task, worker, from

    var value: TraySorting { TraySorting(rawValue: rawValue) ?? .due }
  }

  /// What it is put together by.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case due, family, step, kind, person, worker, address, priority

    var value: TrayGrouping? { TrayGrouping(rawValue: rawValue) }
  }
}
