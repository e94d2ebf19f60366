import Casework
import Glibc
import Storage
import Workflow

/// One of many programs that write to a store at once. It says each deed when the store has acknowledged it, a line each:
/// `A token case version`, a refusal as `R token`, a draft as `D token`.
struct LoadWriter {
  var path: String
  var writer: Int
  var start: Int
  /// How often a deed that was decided on what has changed meanwhile is tried again.
  private static let tries = 200

  /// What became of many deeds.
  struct Tally {
    var done = 0
    var refused = 0
    /// How often a deed had to be tried again, since somebody else came first.
    var conflicts = 0
    /// Milliseconds of each deed that was done, from its first try.
    var times: [Double] = []
  }

  /// Does so many deeds, or deeds without end; `drafts` among them.
  func run(count: Int, drafts: Bool, tell: (String) -> Void) throws -> Tally {
    let store = try SQLiteStore(opening: path, busyTimeout: 10, draftTimeout: 10)
    let service = LoadOffice.service(store)
    let actor = Actor(LoadOffice.writer(writer))
    var tally = Tally()
    // What this writer left when it was last ended is its own to go on with.
    let last = LoadOffice.draft(LoadToken(writer: writer, start: start, number: 0), at: service.clock.now)
    if drafts { _ = try store.draft(of: last.form, in: last.caseID, by: last.worker) }
    tell("S")
    for number in 1...max(1, count) {
      let token = LoadToken(writer: writer, start: start, number: number)
      if drafts, number % 8 == 0 {
        try store.saveDraft(LoadOffice.draft(token, at: service.clock.now))
        tell("D \(token)")
        continue
      }
      let (id, command) = LoadOffice.command(token)
      let begin = Stopwatch.milliseconds
      if let outcome = try perform(command, on: id, as: actor, service, &tally) {
        tally.times.append(Stopwatch.milliseconds - begin)
        tally.done += 1
        tell("A \(token) \(id) \(outcome.version)")
      } else {
        tally.refused += 1
        tell("R \(token)")
      }
    }
    return tally
  }

  /// Does a deed on the version that this writer has seen, again where another came first; nil where it is refused.
  private func perform(
    _ command: Command, on id: CaseID, as actor: Actor, _ service: CaseService, _ tally: inout Tally
  ) throws -> CaseService.Outcome? {
    for _ in 0..<LoadWriter.tries {
      let seen = try service.file(id).version
      do throws(CaseworkError) {
        return try service.perform(command, on: id, as: actor, expecting: seen)
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        guard refusal.reasons.contains(where: { if case .changedMeanwhile = $0 { true } else { false } }) else {
          return nil
        }
        tally.conflicts += 1
      }
    }
    throw Complaint("A deed was tried \(LoadWriter.tries) times, and each time another came first.")
  }
}
