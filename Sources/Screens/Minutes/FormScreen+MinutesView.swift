import Casework
import Terminal
import Workflow

extension FormScreen {
  /// The line that says how many words there are, or whom "@" offers.
  mutating func minutesFoot(in session: Session) -> FormLine? {
    guard isTakingMinutes, let minutes else { return nil }
    if let pick = minutes.pick { return FormScreen.pickLine(pick) }
    let (here, all) = countWords()
    var line = FormLine(say("\(counted(here, "word", "words")) here, \(all) in all"), .text)
    let room = minutes.room
    if MinutesLayout(window).side == nil {
      let count = minutes.definition.actions.map { rows(of: FieldAddress($0.table)).count } ?? 0
      line.add(say(" · \(counted(count, "action", "actions")) · \(room.present) present"), .faint)
    }
    let open = minutes.openRemarks.count
    if open > 0 { line.add(" · ! \(counted(open, "remark", "remarks"))", .warning) }
    return line
  }

  private static func pickLine(_ pick: NamePick) -> FormLine {
    var line = FormLine("@ ", .key)
    for (index, person) in pick.matches.enumerated() {
      let isChosen = index == min(pick.chosen, pick.matches.count - 1)
      line.add(isChosen ? person.titled : person.name, isChosen ? .selection : .faint)
      line.add("  ", .text)
    }
    return line
  }

  /// The words of the section that has the focus, and of all; what is typed counts at once.
  private mutating func countWords() -> (here: Int, all: Int) {
    let answers = answers
    var (here, all) = (0, 0)
    for place in places {
      let words: Int
      if place.address == focus, case .text(let editor)? = input?.body {
        words = place.field.kind == .longText || place.field.kind == .text ? editor.document.wordCount : 0
      } else {
        switch place.field.kind {
        case .text, .longText, .table:
          words = minutes?.counts.words(of: answers[place.address] ?? .blank, at: place.address) ?? 0
        case .date, .time, .yesNo, .oneOf, .someOf, .number, .person, .heading: words = 0
        }
      }
      all += words
      if place.section == section { here += words }
    }
    return (here, all)
  }

  /// Who is writing, and as of when, where somebody reads along.
  func followingLine(in session: Session) -> FormLine? {
    guard mode == .reading, followsMinutes, let minutes, minutes.readsDrafts else { return nil }
    guard let latest = minutes.drafts.max(by: { $0.savedAt < $1.savedAt }) else {
      return FormLine(say("Read along: what is written shows here as it is typed."), .faint)
    }
    let count = minutes.drafts.reduce(0) { $0 + $1.answers.count }
    let place = latest.focus.flatMap { focus in sections.first { $0.fields.contains { $0.address == focus } }?.title }
    return FormLine(
      say(
        "Read along: typed by \(session.nameOf(latest.worker)), \(session.saying(latest.savedAt))"
          + "\(place.map { say(", at \($0)") } ?? ""); \(counted(count, "answer", "answers")) not saved yet"), .current)
  }

  /// The line to begin at where the view goes along with what is typed: its end is seen.
  func followedLine(_ view: FormView) -> Int? {
    guard let minutes, minutes.isFollowing, followsMinutes,
      let focus = minutes.drafts.max(by: { $0.savedAt < $1.savedAt })?.focus, let range = view.fields[focus]
    else { return nil }
    return max(0, min(range.lowerBound, range.upperBound - view.room), range.upperBound - view.room)
  }

  /// The remarks that are not settled, by the section that they are on.
  func remarkLines(width: Int, in session: Session) -> [FieldAddress: [FormLine]] {
    guard let minutes, page == .form else { return [:] }
    var lines: [FieldAddress: [FormLine]] = [:]
    for remark in minutes.openRemarks {
      let said = "! \(session.nameOf(remark.left.by)): \(remark.text)".wrapped(toColumns: max(10, width - 2))
      lines[FieldAddress(remark.section, child: remark.child), default: []] += said.prefix(3)
        .map { FormLine(String($0), .warning, indent: 2) }
    }
    return lines
  }

  /// Draws what is kept beside the text: actions, then who is there and whose report came.
  func renderSide(into buffer: inout Buffer, theme: Theme) {
    guard isTakingMinutes, let minutes, let side = MinutesLayout(window).side else { return }
    buffer.verticalLine(at: Position(x: side.x, y: side.y), length: side.height, style: theme[.frame])
    let inside = Area(x: side.x + 2, y: side.y, width: side.width - 3, height: side.height)
    let room = MinutesSide.roomLines(minutes.room, columns: inside.width)
    let wanted = min(room.count, max(3, inside.height / 3))
    let (top, bottom) = inside.top(inside.height - wanted)
    var lines: [FormLine] = []
    if let table = minutes.definition.actions {
      lines = MinutesSide.actionLines(rows(of: FieldAddress(table.table)), table, columns: inside.width)
    }
    // The latest actions are the ones that are seen.
    let heading = lines.prefix(1)
    let rest = lines.dropFirst().suffix(max(0, top.height - 2))
    for (row, line) in (heading + rest).enumerated() where row < top.height {
      line.render(into: &buffer, at: Position(x: top.x, y: top.y + row), width: top.width, theme: theme)
    }
    for (row, line) in room.prefix(bottom.height).enumerated() {
      line.render(into: &buffer, at: Position(x: bottom.x, y: bottom.y + row), width: bottom.width, theme: theme)
    }
  }
}

/// The lines of what is kept beside the text.
enum MinutesSide {
  /// Actions, each with who and by when.
  static func actionLines(
    _ rows: [[FieldKey: Answer]], _ table: MinutesDefinition.ActionsTable, columns: Int
  ) -> [FormLine] {
    var lines = [FormLine(say("Actions (\(rows.count))"), .heading)]
    if rows.isEmpty { lines.append(FormLine(say("none yet"), .faint)) }
    for (index, row) in rows.enumerated() {
      let what = row[table.what]?.text ?? "-"
      let number = "\(index + 1). "
      for (place, line) in (number + what).wrapped(toColumns: max(8, columns)).prefix(3).enumerated() {
        lines.append(FormLine(String(line), indent: place == 0 ? 0 : number.columns))
      }
      let by = row[table.byWhen]?.text.map { Day($0)?.short ?? $0 }
      let details = [row[table.who]?.text, by.map { say("by \($0)") }].compactMap(\.self).joined(separator: ", ")
      if !details.isEmpty { lines.append(FormLine(details, .faint, indent: number.columns)) }
    }
    return lines
  }

  /// How many are there, and who is not.
  static func roomLines(_ room: MeetingRoom, columns: Int) -> [FormLine] {
    let began = room.held.map { say(" since \($0.time)") } ?? ""
    var lines = [FormLine(say("Present \(room.present)\(began)"), .heading)]
    let absent = room.seats.filter { !$0.standing.isPresent && $0.standing != .notAsked }
    for seat in absent {
      var line = FormLine(seat.person.name, .text)
      line.add("  \(seat.standing == .expected ? say("expected") : say("apologies"))", .faint)
      lines.append(line)
    }
    if !room.reports.isEmpty {
      lines.append(FormLine(say("Reports \(room.received) of \(room.reports.count)"), .heading))
      for report in room.reports where !report.isReceived {
        lines.append(FormLine("\(report.from): \(report.standing)", .faint))
      }
    }
    return lines
  }
}
