import ArgumentParser
import Casework
import Glibc
import Screens
import Storage
import Terminal
import Workflow

extension BenchmarkCommand {
  /// Times the manager's page, from the key to its frame, on a store of many families, which is made where it is not
  /// there yet.
  struct Manager: ParsableCommand {
    @Option(name: .long, help: "The store's file.") var store: String
    @Option(name: .long) var families = 100_000
    @Option(name: .long, help: "Open tasks of each family.") var tasks = 10
    @Option(name: .long, help: "Events of each family.") var events = 50
    @Option(name: .long) var rounds = 25

    func run() throws {
      guard families > 0, tasks > 0, events > 0, rounds > 0 else { throw Complaint("Every number must be above 0.") }
      let authority = LargeAuthority(families: families, tasks: tasks, events: events)
      let isThere = access(store, F_OK) == 0
      let opened = try isThere ? SQLiteStore(opening: store) : SQLiteStore.create(at: store, training: true)
      if !isThere { try opened.bulkAppend(authority.streams) }
      let service = CaseService(store: opened, clock: StillClock())
      let session = Session(service: service, worker: LargeAuthority.manager, isTraining: true)
      let size = Size(width: 80, height: 24)
      let shell = Shell(session: session, root: managersPage(), depth: .indexed)
      var first = 0.0
      var (page, teams, list) = ([Double](), [Double](), [Double]())
      func time(_ key: Key) -> Double {
        Stopwatch.time {
          _ = shell.update(.key(key))
          _ = shell.render(size: size)
        }
      }
      first = Stopwatch.time { _ = shell.render(size: size) }
      for _ in 0..<rounds {
        // All teams: the dialog's first choice; then the list behind the first figure, and the month before and after.
        _ = time(.character("t"))
        _ = time(.home)
        teams.append(time(.enter))
        page.append(time(.left))
        page.append(time(.right))
        list.append(time(.enter))
        _ = time(.escape)
      }
      let rows = try opened.timeliness(
        TimelinessQuery(
          measure: .every, group: .everybody, months: Month(of: LargeAuthority.now.day).lastTwelve,
          now: LargeAuthority.now.moment)
      ).reduce(0) { $0 + $1.tally.due }
      guard rows > 0 else { throw Complaint("The store \(store) has no steps to count.") }
      Display.write(
        "manager_first_ms=\(first) manager_page_p50_ms=\(Stopwatch.median(page)) manager_page_max_ms=\(page.max() ?? 0) "
          + "manager_teams_p50_ms=\(Stopwatch.median(teams)) manager_list_p50_ms=\(Stopwatch.median(list)) "
          + "manager_steps=\(rows)")
    }
  }
}

/// A clock that stands still on the large authority's day.
private struct StillClock: CaseClock {
  var now: Instant { LargeAuthority.now }
}
