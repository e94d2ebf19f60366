import ArgumentParser
import Casework
import Definitions
import Exports
import Workflow

/// Prints how long closed cases are kept.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Print the closed cases, until when each is kept, and why.",
    discussion: """
      By the authority's schedule, retention/schedule.yaml in its folder of resources. A case is closed once none of its \
      steps is open. STANDING is "kept", "past" once its time is over, "held" while somebody holds its records, and \
      "uncovered" where no rule of the schedule covers it.
      Nothing is ever deleted by it. Whoever answers for the records looks at each case that is past, keeps it by \
      `hold-records` where it is still needed, and erases its texts by `erase-text`; who did so and why stays on record.
      It reads the journal of every closed case, one after another: in a large authority that takes minutes.
      """)

  @OptionGroup var options: StoreOptions
  @Option(name: .long, help: "How to print: text, json or csv.")
  var format: SheetFormat = .text
  @Flag(help: "Only the cases whose time is over.")
  var due = false
  @Option(help: "As it stands on this day, such as 2051-03-26; else today.")
  var by: String?

  func run() throws {
    let (service, worker, _) = try options.session()
    try service.require(.readAudit, of: worker)
    let day = by.map { Day($0) } ?? service.clock.now.day
    guard let day else { throw Complaint("--by wants a date such as 2051-03-26, not \(Display.line(by ?? "")).") }
    let schedule = try schedule(in: service)
    let (all, unread) = try service.retainedCases(by: schedule)
    let cases = due ? all.filter { $0.standing(on: day) == .past } : all
    let none = due ? "No case is past its time on \(day.short)." : "No case is closed."
    Display.show(
      try .retention(cases, on: day), as: format,
      empty: unread.isEmpty ? none : "Nothing can be said of the closed cases.")
    for (id, problem) in unread { Display.complain(Display.line("\(id) can't be read: \(problem)")) }
    if !unread.isEmpty { throw ExitCode.failure }
  }

  /// The schedule; complains of every error in it, and says what no procedure has.
  private func schedule(in service: CaseService) throws -> RetentionSchedule {
    let folder = try ProcedureCommand.folder()
    let schedule: RetentionSchedule?
    do {
      schedule = try service.retentionSchedule()
    } catch {
      let lines = "\(error)".split(separator: "\n").map { Display.line(String($0)) }
      throw Complaint("The retention schedule has errors:\n" + lines.joined(separator: "\n"))
    }
    guard let schedule else {
      throw Complaint("There is no retention schedule: \(Display.line(RetentionLoader.path(resources: folder))).")
    }
    let procedures = (try? service.definitions()).map { Array($0.procedures.values) } ?? []
    for problem in RetentionLoader.check(resources: folder, procedures: procedures) {
      Display.complain(Display.line("\(problem)"))
    }
    return schedule
  }
}
