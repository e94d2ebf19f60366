import Casework
import Terminal
import Workflow

extension SummaryContent {
  /// That the case is closed, and until when it is kept; and who holds its records.
  static func retention(of file: CaseFile, session: Session) -> [Line] {
    let held = file.holdsInForce.map { hold in
      let name = session.service.worker(hold.since.by)?.name ?? hold.since.by.rawValue
      return Line(
        text: say("RECORDS HELD by \(name), \(hold.since.at.day.short): \(hold.reason)"), ink: .warning, mark: "!",
        isItem: false)
    }
    guard let closed = closed(file, session: session) else { return held }
    return [Line(text: closed, ink: .faint, isItem: false)] + held
  }

  /// Since when the case is closed, and what the schedule says of it; nil while it is not closed.
  private static func closed(_ file: CaseFile, session: Session) -> String? {
    guard let day = file.closing?.at.day.short else { return nil }
    do throws(CaseworkError) {
      guard let schedule = try session.service.retentionSchedule() else { return say("Closed \(day)") }
      guard let retention = file.retention(by: schedule), let term = retention.term else {
        return say("Closed \(day); no rule of the retention schedule covers the case")
      }
      return retention.isPast(on: session.today)
        ? say("Closed \(day); was to be kept until \(term.until.short): \(term.wording)")
        : say("Closed \(day); kept until \(term.until.short): \(term.wording)")
    } catch {
      return say("Closed \(day); the retention schedule can't be read: waymark retention says why")
    }
  }
}
