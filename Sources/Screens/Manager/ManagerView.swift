import Casework
import Terminal
import Workflow

/// Draws the manager's page.
struct ManagerView {
  var content: ManagerContent
  var kinds: ListCursor
  var bars: ListCursor
  var isInBars: Bool
  /// The kind that the bars are of.
  var kind: TimelinessKind?

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    let (head, body) = area.top(1)
    buffer.write(
      content.heading.printable, at: Position(x: head.x + 1, y: head.y), style: theme[.heading],
      width: max(0, head.width - 2), ellipsis: true)
    guard !content.kinds.isEmpty else {
      let months = say("\(content.choice.month.lastTwelve.lowerBound.title) to \(content.choice.month.title)")
      let text =
        say(
          "No step that has \(content.choice.measure == .every ? say("a limit") : say("a national limit")) was due from \(months)."
        )
      buffer.write(text.printable, wrappedIn: body.inset(columns: 3, rows: 1), style: theme[.faint])
      return
    }
    let (headings, below) = body.top(1)
    let wanted = max(4, (below.height - 1) * 11 / 20)
    let (list, lower) = below.top(min(content.kinds.count, max(1, min(wanted, below.height - 3))))
    let columns = ManagerColumns(width: area.width)
    drawHeadings(columns, at: headings, into: &buffer, theme: theme)
    for (row, index) in kinds.shown(count: content.kinds.count, page: list.height).enumerated() {
      let line = Area(x: list.x, y: list.y + row, width: list.width, height: 1)
      draw(content.kinds[index], columns, in: line, into: &buffer, theme: theme)
      mark(line, isChosen: index == kinds.index, hasFocus: !isInBars, into: &buffer, theme: theme)
    }
    let (months, rest) = lower.top(lower.height > 4 ? 1 : 0)
    drawMonths(in: months, into: &buffer, theme: theme)
    drawBars(in: rest, into: &buffer, theme: theme)
  }

  /// The percentages of the kind that is looked at, month by month: what its line of blocks shows, in numbers.
  private func drawMonths(in area: Area, into buffer: inout Buffer, theme: Theme) {
    guard area.height > 0, let line = content.kinds.first(where: { $0.kind == kind }) else { return }
    let numbers = line.trend.map { $0.percent.map { "\($0)" } ?? "-" }.joined(separator: " ")
    let label =
      area.width >= 76 ? say("percent from \(content.choice.month.lastTwelve.lowerBound.title): ") : say("percent: ")
    buffer.write(
      label + numbers, at: Position(x: area.x + 3, y: area.y), style: theme[.faint], width: max(0, area.width - 4),
      ellipsis: true)
  }

  private func mark(_ line: Area, isChosen: Bool, hasFocus: Bool, into buffer: inout Buffer, theme: Theme) {
    guard isChosen else { return }
    guard hasFocus else {
      buffer.write("›", at: Position(x: line.x, y: line.y), style: theme[.key])
      return
    }
    buffer.restyle(line, adding: theme[.selection].attributes)
    buffer.cursor = Position(x: line.x, y: line.y)
  }

  private func drawHeadings(_ columns: ManagerColumns, at line: Area, into buffer: inout Buffer, theme: Theme) {
    for part in columns.parts {
      let text = part.part.heading
      buffer.write(
        part.part.isNumber ? text.leftPadded(toColumns: part.width) : text,
        at: Position(x: line.x + part.x, y: line.y), style: theme[.faint], width: part.width)
    }
  }

  private func draw(
    _ kind: TimelinessReport.Line, _ columns: ManagerColumns, in line: Area, into buffer: inout Buffer, theme: Theme
  ) {
    let tally = kind.tally
    for part in columns.parts {
      let (text, ink): (String, Ink) =
        switch part.part {
        case .kind: (kind.kind.title.printable, .text)
        case .percent: (tally.percentText, tally.late > 0 ? .warning : .text)
        case .inTime: (tally.partText, .text)
        case .late: (tally.late == 0 ? "-" : "! " + grouped(tally.late), tally.late > 0 ? .alert : .faint)
        case .toCome: (tally.toCome == 0 ? "-" : grouped(tally.toCome), .faint)
        case .trend where theme.palette == .spoken: ("", .text)
        case .trend: (Sparkline(trend: kind.trend, isPlain: theme.isPlain).text, .text)
        }
      buffer.write(
        part.part.isNumber ? text.leftPadded(toColumns: part.width) : text,
        at: Position(x: line.x + part.x, y: line.y), style: theme[ink], width: part.width, ellipsis: true)
    }
  }

  private func drawBars(in area: Area, into buffer: inout Buffer, theme: Theme) {
    let (rule, list) = area.top(1)
    guard rule.height > 0, let kind else { return }
    buffer.horizontalLine(at: Position(x: rule.x, y: rule.y), length: rule.width, style: theme[.frame])
    let title = say(
      " \(kind.title) by \(content.choice.team == nil ? say("team") : say("worker")), \(content.choice.month.title) ")
    buffer.write(
      title.printable, at: Position(x: rule.x + 2, y: rule.y), style: theme[.heading], width: max(0, rule.width - 4),
      ellipsis: true)
    if content.bars.isEmpty {
      buffer.write(
        say("Nothing was due in \(content.choice.month.long)."), at: Position(x: list.x + 3, y: list.y),
        style: theme[.faint],
        width: max(0, list.width - 4))
    }
    let name = min(30, max(14, list.width * 3 / 10))
    let figures = 26
    let length = max(0, min(50, list.width - name - figures - 6))
    for (row, index) in bars.shown(count: content.bars.count, page: list.height).enumerated() {
      let line = Area(x: list.x, y: list.y + row, width: list.width, height: 1)
      let bar = content.bars[index]
      let text =
        theme.palette == .spoken
        ? "" : PartBar(percent: bar.tally.percent, isPlain: theme.isPlain).text(columns: length)
      buffer.write(
        bar.name.printable, at: Position(x: line.x + 3, y: line.y), style: theme[.text], width: name, ellipsis: true)
      buffer.write(
        text, at: Position(x: line.x + name + 4, y: line.y), style: theme[bar.tally.late > 0 ? .warning : .success])
      let late = bar.tally.late == 0 ? "" : say(", ! \(grouped(bar.tally.late)) late")
      buffer.write(
        bar.tally.percentText.leftPadded(toColumns: 5) + "  " + bar.tally.partText + late,
        at: Position(x: line.x + name + 4 + length, y: line.y), style: theme[.text],
        width: max(0, line.width - name - 5 - length), ellipsis: true)
      mark(line, isChosen: isInBars && index == bars.index, hasFocus: true, into: &buffer, theme: theme)
    }
  }
}

/// Which columns the list of kinds has in so many columns of the terminal.
struct ManagerColumns {
  /// What a column shows.
  enum Part {
    case kind, percent, inTime, late, toCome, trend

    /// True where it stands at the right of its column.
    var isNumber: Bool { self != .kind && self != .trend }

    var heading: String {
      switch self {
      case .kind: say("KIND OF STEP")
      case .percent: say("IN TIME")
      case .inTime: say("DONE")
      case .late: say("LATE")
      case .toCome: say("TO COME")
      case .trend: say("12 MONTHS")
      }
    }
  }

  /// The columns from the left: where each begins, and its width.
  let parts: [(part: Part, x: Int, width: Int)]

  init(width: Int) {
    var tail: [(part: Part, width: Int)] = [(.percent, 7), (.inTime, 10), (.late, 7)]
    if width >= 76 { tail.append((.toCome, 8)) }
    tail.append((.trend, 12))
    let wide: Set<Part> = [.late, .toCome]
    let taken = tail.reduce(0) { $0 + $1.width + (wide.contains($1.part) ? 2 : 1) }
    let kind = min(40, max(8, width - 4 - taken))
    var x = 3
    var found: [(part: Part, x: Int, width: Int)] = []
    for item in [(part: Part.kind, width: kind)] + tail where x < width {
      found.append((item.part, x, min(item.width, width - x)))
      x += item.width + (wide.contains(item.part) ? 2 : 1)
    }
    parts = found
  }
}

extension String {
  /// The text at the right end of so many columns.
  fileprivate func leftPadded(toColumns width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }
}
