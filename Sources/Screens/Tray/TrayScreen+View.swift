import Casework
import Terminal
import Workflow

/// All that a row of the tray looks like follows from this.
struct DrawnRow: Equatable {
  var row: TrayRow
  var tab: TrayTab
  /// The words that are marked in it.
  var searched: String
  /// True where it is marked itself.
  var isMarked: Bool
  var columns: TrayColumns
  var now: Moment
  var theme: Theme
}

/// What a row of the tray is told by.
struct TaskName: Hashable {
  var caseID: CaseID
  var task: TaskID

  init(_ row: TrayRow) { (caseID, task) = (row.caseID, row.task) }
}

extension TrayScreen {
  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let layout = TrayLayout(area: area)
    let shown = list?.shown
    let hasFrom =
      tab == .team || tab == .sent
      || (shown.map { $0.lines.contains { $0.row?.from != nil } } ?? window.rows.contains { $0.from != nil })
    let columns = TrayColumns(width: area.width, tab: tab, hasFrom: hasFrom)
    for place in columns.places(from: area.x) {
      buffer.write(
        place.part.heading(in: tab, width: place.width), at: Position(x: place.x, y: layout.headings.y),
        style: theme[.faint], width: place.width)
    }
    drawTabs(into: &buffer, area: layout.tabs, theme: theme)
    if list?.lines.isEmpty ?? window.rows.isEmpty, !isLooking {
      EmptyTray(tab: tab, filter: filter.text, isFilterRead: problem == nil, counts: counts, bindings: bindings)
        .render(into: &buffer, area: layout.list.inset(columns: 3), theme: theme)
    }
    let now = session.now.moment
    let cursor = shown?.cursor ?? window.index
    func drawLine(_ offset: Int, _ draw: (Area) -> Void) {
      let line = Area(x: area.x, y: layout.list.y + offset, width: area.width, height: 1)
      draw(line)
      if offset == cursor {
        buffer.restyle(line, adding: theme[.selection].attributes)
        if !isFiltering { buffer.cursor = Position(x: line.x, y: line.y) }
      }
    }
    func drawRow(_ row: TrayRow, _ line: Area) {
      let shown = DrawnRow(
        row: row, tab: tab, searched: searched, isMarked: marks.holds(row), columns: columns, now: now, theme: theme)
      drawn.draw(TaskName(row).hashValue, showing: shown, in: line, into: &buffer) {
        draw(row, in: line, columns: columns, now: now, into: &$0, theme: theme, session: session)
      }
    }
    if let shown {
      for (offset, line) in shown.lines.prefix(layout.list.height).enumerated() {
        drawLine(offset) { area in
          switch line {
          case .heading(let heading): draw(heading, in: area, into: &buffer, theme: theme)
          case .row(let row): drawRow(row, area)
          }
        }
      }
    } else {
      for (offset, row) in window.rows.prefix(layout.list.height).enumerated() {
        drawLine(offset) { drawRow(row, $0) }
      }
    }
    buffer.horizontalLine(
      at: Position(x: layout.rule.x, y: layout.rule.y), length: layout.rule.height == 0 ? 0 : layout.rule.width,
      style: theme[.frame])
    drawPlace(into: &buffer, layout: layout, columns: columns, theme: theme)
    if isFiltering, problem != nil || completion != nil || filter.isEmpty {
      drawHelp(into: &buffer, area: layout.preview.inset(columns: 1), theme: theme)
    } else if let row = previewed.row(selected, isHurried: session.isHurried) {
      TrayPreview(row: row, session: session, missing: missing).render(
        into: &buffer, area: layout.preview, theme: theme)
    }
  }

  private func drawTabs(into buffer: inout Buffer, area: Area, theme: Theme) {
    let order = orderWording
    let isFiltered = isFiltering || !filter.text.isEmpty || !order.isEmpty || viewName != nil
    let prompt = filter.text.isEmpty && !isFiltering ? "" : say("/ filter: ")
    let text = isFiltering ? filter.text : filter.text + order
    let needed = isFiltered ? min(area.width / 2, max(26, prompt.columns + text.columns + 3)) : 0
    let long = TrayTab.allCases.map { label(of: $0, $0.title) }
    let isShort = long.reduce(1) { $0 + $1.columns + 1 } > area.width
    let labels = isShort ? TrayTab.allCases.map { label(of: $0, $0.shortTitle) } : long
    // Where tabs and filter do not fit beside each other, the tab that is shown is enough.
    let fits = labels.reduce(0) { $0 + $1.columns + 1 } + needed + 2 <= area.width
    var x = area.x + 1
    for (tab, label) in zip(TrayTab.allCases, labels) where fits || !isFiltered || tab == self.tab {
      let style = theme[tab == self.tab ? .heading : .faint]
      x += buffer.write(label, at: Position(x: x, y: area.y), style: style, width: max(0, area.right - x)) + 1
    }
    guard isFiltered else { return }
    let start = max(x + 1, area.right - needed)
    let rest = Area(x: start, y: area.y, width: max(0, area.right - start - 1), height: 1)
    let used = buffer.write(prompt, at: Position(x: start, y: area.y), style: theme[.faint], width: rest.width)
    let field = rest.left(used).rest
    if isFiltering {
      filter.render(into: &buffer, area: field, style: theme[.input], hasFocus: true)
      drawPointer(into: &buffer, field: field, theme: theme)
    } else {
      buffer.write(
        text, at: Position(x: field.x, y: field.y), style: theme[.match], width: field.width, ellipsis: true)
    }
  }

  /// The view's name, group and order, behind the filter.
  private var orderWording: String {
    var parts = arrangement.group.map { [say("by \($0.title)")] } ?? []
    if arrangement.sort != .due || arrangement.isDescending {
      parts.append(say("sorted by \(arrangement.sort.title)") + (arrangement.isDescending ? say(", last first") : ""))
    }
    if let viewName { parts.append("[\(viewName)]") }
    return parts.isEmpty ? "" : (filter.isEmpty ? "" : " ") + parts.joined(separator: " ")
  }

  /// Below the filter, a mark under the character at which it can't be read.
  private func drawPointer(into buffer: inout Buffer, field: Area, theme: Theme) {
    guard let problem else { return }
    let shown = filter.window(columns: field.width).shown
    let index = min(max(problem.column - 1, shown.lowerBound), shown.upperBound)
    let before = filter.characters[shown.lowerBound..<min(index, filter.characters.count)].reduce(0) { $0 + $1.columns }
    let x = min(field.x + before, field.right - 1)
    buffer.fill(Area(x: field.x, y: field.y + 1, width: field.width + 1, height: 1))
    buffer.write("^", at: Position(x: x, y: field.y + 1), style: theme[.alert])
  }

  /// In place of the preview: what is wrong with the filter, how a word can go on, or what can be typed.
  private func drawHelp(into buffer: inout Buffer, area: Area, theme: Theme) {
    var rest = area
    func write(_ text: String, _ ink: Ink) {
      guard !rest.isEmpty else { return }
      rest = rest.top(max(1, buffer.write(text, wrappedIn: rest, style: theme[ink]))).rest
    }
    if let problem {
      write(say("! Character \(problem.column): \(problem.message)"), .alert)
      write(problem.expected, .text)
    } else if let completion {
      let near =
        completion.completion.candidates[completion.index...] + completion.completion.candidates[..<completion.index]
      write(near.joined(separator: "   "), .text)
    } else {
      write(say("Words, \"a phrase\", or field:value, - before what is not to be found; all of it must be so."), .text)
      write(say("Fields: \(TrayField.list). Alone: overdue, today, week, unclaimed, snoozed."), .text)
      write("due:<fri   due:mon..fri   role:chair   worker:none   -kind:request", .faint)
    }
  }

  private func draw(_ heading: TrayList.Heading, in line: Area, into buffer: inout Buffer, theme: Theme) {
    let count = "\(heading.count)" + (list?.isComplete == true ? "" : "+")
    let mark = heading.isFolded ? "▸" : "▾"
    let room = line.width - count.columns - 6
    let used = buffer.write(
      "\(mark) \(heading.title)", at: Position(x: line.x + 1, y: line.y), style: theme[.heading], width: room,
      ellipsis: true)
    buffer.write(count, at: Position(x: line.x + used + 3, y: line.y), style: theme[.faint])
  }

  /// In the line below the list, or at its edge where there is no such line: where the rows lie in the tray.
  private func drawPlace(into buffer: inout Buffer, layout: TrayLayout, columns: TrayColumns, theme: Theme) {
    let atLeast = filter.isEmpty ? counts[tab].map { _ in "\(TrayScreen.countLimit)+" } : nil
    var text = list?.place ?? place.wording(of: window, total: total, atLeast: atLeast)
    if !filter.isEmpty, !text.isEmpty {
      text = say("with \"\(filter.text.clipped(toColumns: 20, ellipsis: true))\": ") + text
    }
    if !marks.isEmpty { text = say("\(marks.count) marked") + (text.isEmpty ? "" : "   \(text)") }
    guard !text.isEmpty else { return }
    if layout.rule.height > 0, text.columns + 4 <= layout.rule.width {
      let rule = layout.rule
      buffer.write(" \(text) ", at: Position(x: rule.right - text.columns - 4, y: rule.y), style: theme[.text])
    } else {
      let last = columns.places(from: layout.headings.x).last
      let start = last.map { $0.x + $0.part.heading(in: tab, width: $0.width).columns + 1 } ?? layout.headings.x
      // Of what does not fit beside the headings, the arrows are left.
      let short = text.filter { "↑↓".contains($0) }
      let shown = start + text.columns < layout.headings.right ? text : short
      let x = layout.headings.right - shown.columns - 1
      guard x >= start else { return }
      buffer.write(shown, at: Position(x: x, y: layout.headings.y), style: theme[.text])
    }
  }

  private func label(of tab: TrayTab, _ title: String) -> String {
    let count = counts[tab].map { $0 > TrayScreen.countLimit ? " \(TrayScreen.countLimit)+" : " \($0)" } ?? ""
    let text = "\(tab.number) \(title)\(count)"
    return tab == self.tab ? "[\(text)]" : " \(text) "
  }

  /// Who else has to do with a task: who has it, to whom it was sent, or who sent it.
  private func other(than row: TrayRow) -> String? {
    switch tab {
    case .team: row.workerName
    case .sent: row.receiver ?? row.workerName
    case .mine, .requests, .overdue: row.from
    }
  }

  private func draw(
    _ row: TrayRow, in line: Area, columns: TrayColumns, now: Moment, into buffer: inout Buffer, theme: Theme,
    session: Session
  ) {
    let due = DueWording(row.due, now: now, calendar: session.service.calendar)
    if marks.holds(row) { buffer.write("*", at: Position(x: line.x, y: line.y), style: theme[.key]) }
    // With the gap behind it, so that a line has one run of colour less to send.
    buffer.write("\(due.mark) ", at: Position(x: line.x + 1, y: line.y), style: theme[due.ink], width: 2)
    for place in columns.places(from: line.x) {
      let (text, ink): (String, Ink) =
        switch place.part {
        case .due: (columns.isShort ? due.short : due.text, due.ink)
        case .label: (row.label, .text)
        case .step: (row.stepTitle, .text)
        case .task: (columns.step > 0 ? row.wording : row.wordingWithStep(columns: place.width), .text)
        case .from: (other(than: row) ?? "-", .faint)
        }
      let shown =
        switch place.part {
        case .due, .label: text
        case .step, .task: text.abbreviated(toColumns: place.width)
        // An inbox has no initials.
        case .from where tab == .sent && row.worker == nil: text.clipped(toColumns: place.width, ellipsis: true)
        case .from: text.nameAbbreviated(toColumns: place.width)
        }
      let isSearched = place.part == .label || place.part == .step || place.part == .task
      buffer.write(
        shown, marking: isSearched ? searched : "", at: Position(x: place.x, y: line.y), style: theme[ink],
        match: theme[.match], width: place.width)
    }
  }
}
