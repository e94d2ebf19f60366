import Casework
import Terminal
import Workflow

/// The first line: the program and the screen on the left, who and when on the right. It says less where there is
/// less room, and never writes one part over another.
struct TitleBar: Equatable {
  var title: String
  var isTraining: Bool
  /// True for a store that is only read, since something of it can't be.
  var isDamaged = false
  /// True in a tour, whose store is thrown away.
  var isTour = false
  /// Who is at the terminal.
  var worker: Worker
  /// For whom they act, by what mandate.
  var principal: Worker?
  var mandate: Mandate?
  var today: Day

  func render(into buffer: inout Buffer, theme: Theme) {
    let width = buffer.width
    let style = theme[.bar]
    buffer.fill(Area(x: 0, y: 0, width: width, height: 1), Cell(" ", style: style))
    if let right = right(besides: lefts[0], width: width) {
      buffer.write(right, at: Position(x: width - right.columns - 1, y: 0), style: style)
    }
    let left = lefts.first { $0.columns + 2 <= width } ?? lefts.last ?? title
    var bold = style
    bold.attributes.formUnion(.bold)
    buffer.write(left, at: Position(x: 1, y: 0), style: bold, width: width - 2, ellipsis: true)
  }

  /// The longest right part that fits beside the left one.
  private func right(besides left: String, width: Int) -> String? {
    let room = width - left.columns - 5
    return rights.lazy.map { $0() }.first { $0.columns <= room }
  }

  /// The left part, the longest first.
  private var lefts: [String] {
    let damage = isDamaged ? say("DAMAGED, READ ONLY  ") : ""
    let mark = damage + (isTour ? say("TRAINING TOUR  ") : isTraining ? say("TRAINING  ") : "")
    guard let mandate, let principal else { return [say("Waymark  \(mark)\(title)"), "\(mark)\(title)"] }
    // For whom somebody acts is never left out, however narrow the window.
    let name = principal.name.printable
    let whom = say("ACTING FOR \(name.clipped(toColumns: 24, ellipsis: true))")
    let short = say("FOR \(name.clipped(toColumns: 16, ellipsis: true))")
    return [
      say("Waymark  \(mark)\(whom) until \(mandate.until.long)  \(title)"),
      say("\(mark)\(whom) until \(mandate.until.short)  \(title)"),
      say("\(whom) until \(mandate.until.short)  \(title)"),
      say("\(short) until \(mandate.until.day) \(mandate.until.monthShortName)  \(title)"),
    ]
  }

  /// The right part, the longest first.
  private var rights: [() -> String] {
    let name = worker.name.printable
    let role = "\(name) · \(worker.title.printable.inSentence)"
    return [
      { "\(role) · \(worker.teamName.printable)      \(today.long)" },
      { "\(role) · \(worker.teamName.printable)  \(today.long)" },
      { "\(role)  \(today.long)" },
      { "\(role)  \(today.short)" },
      { "\(role)  \(today.day) \(today.monthShortName)" },
      { "\(name)  \(today.long)" },
      { "\(name)  \(today.short)" },
      { "\(name)  \(today.day) \(today.monthShortName)" },
      { today.short },
      { "\(today.day) \(today.monthShortName)" },
      { name },
    ]
  }
}
