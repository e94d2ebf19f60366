import Casework
import Terminal
import Workflow

/// A line of an audit as it is shown.
struct AuditRow {
  let line: AuditLine
  private let when: String
  private let who: String
  private let family: String
  private let what: String

  init(_ line: AuditLine, in session: Session) {
    self.line = line
    let moment = line.at.moment
    when = "\(moment.day.short) \(moment.time)"
    let name = session.service.worker(line.by)?.name ?? line.by.rawValue
    who = line.principal.map { say("\(name) for \(session.service.worker($0)?.name ?? $0.rawValue)") } ?? name
    family = line.caseID?.rawValue ?? ""
    let place = session.service.title(of: line)
    let why = line.why.map { say(" (why: \($0))") } ?? ""
    what = line.wording + (place.isEmpty ? "" : ": \(place)") + why
  }

  /// All that it says, for the filter.
  var text: String { [when, who, family, what].joined(separator: " ") }

  func draw(_ columns: AuditColumns, in area: Area, into buffer: inout Buffer, theme: Theme) {
    func write(_ text: String, _ column: AuditColumns.Column, _ ink: Ink = .text) {
      buffer.write(
        text.printable, at: Position(x: area.x + column.x, y: area.y), style: theme[ink], width: column.width,
        ellipsis: true)
    }
    write(line.isReading ? "·" : "*", columns.mark, .faint)
    write(when, columns.when, .faint)
    write(who, columns.who)
    write(family, columns.family, .faint)
    write(what, columns.what, line.isReading ? .faint : .text)
  }
}

/// Where the parts of a line of an audit stand.
struct AuditColumns {
  struct Column: Hashable {
    var x: Int
    var width: Int
  }

  let mark = Column(x: 1, width: 1)
  let when = Column(x: 3, width: 17)
  let who: Column
  let family: Column
  let what: Column

  init(width: Int) {
    let names = width >= 110 ? 28 : width >= 76 ? 18 : 12
    who = Column(x: 21, width: names)
    family = Column(x: 22 + names, width: 6)
    what = Column(x: 29 + names, width: max(0, width - 30 - names))
  }

  var headings: [(Column, String)] {
    [(when, say("WHEN")), (who, say("WHO")), (family, say("CASE")), (what, say("WHAT"))]
  }
}

extension AuditLine {
  /// What was done or opened, without where.
  var wording: String {
    switch what {
    case .event(let name, _): Workflow.wording(ofEvent: name) ?? AuditLine.wording(ofAuthority: name)
    case .reading(let target): target.part.wording
    }
  }
}

extension AuditLine {
  /// What was done in the authority itself.
  private static func wording(ofAuthority name: String) -> String {
    switch name {
    case "worker-registered": say("A worker registered or changed")
    case "definitions-kept": say("A version of a procedure kept")
    case "mandate-granted": say("A mandate granted")
    case "mandate-ended": say("A mandate ended")
    case "emergency-asked": say("Asked to open a case that they do not see")
    default: say("A record of the authority")
    }
  }
}

extension ReadTarget.Part {
  /// What was opened.
  fileprivate var wording: String {
    switch self {
    case .summary: say("Family summary")
    case .pathway: say("Pathway map")
    case .form: say("Form")
    case .forms: say("Forms")
    case .meeting: say("Meeting")
    case .meetings: say("Meetings")
    case .step: say("Step")
    case .task: say("Task")
    case .board: say("Board")
    case .members: say("Members")
    case .network: say("Family tree and network")
    case .chronology: say("Chronology")
    case .print: say("Printed document")
    case .audit: say("Audit")
    case .contribution: say("Template of a contribution")
    case .slots: say("Times for a meeting")
    }
  }
}
