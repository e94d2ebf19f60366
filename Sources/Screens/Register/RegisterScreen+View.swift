import Terminal
import Workflow

extension RegisterScreen {
  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard let record else { return }
    let (head, rest) = area.top(1)
    buffer.write(
      " \(record.file.label) · \(record.stepTitle) · \(record.progress)".printable,
      at: Position(x: head.x, y: head.y), style: theme[.heading], width: head.width, ellipsis: true)
    let (line, body) = rest.top(min(1, rest.height - 1))
    if let sends = record.sends {
      buffer.write(
        " \(sends)".printable, at: Position(x: line.x, y: line.y), style: theme[.faint], width: line.width,
        ellipsis: true)
    }
    if let whyNot = record.whyNot, record.lines.isEmpty {
      buffer.write(whyNot.printable, wrappedIn: body.inset(columns: 2), style: theme[.faint])
    }
    buffer.write(
      lines(of: record, columns: body.width, today: session.today), item: cursor.index, hasFocus: true, area: body,
      theme: theme)
  }

  private func lines(of record: RegisterRecord, columns: Int, today: Day) -> [MeetingLine] {
    record.lines.enumerated().map { index, line in
      let isWide = columns >= 90
      var cells: [MeetingLine.Cell] = [
        .init(ticked.contains(line.person.id) ? " [x]" : " [ ]", .faint, width: 5),
        .init(line.sign, width: 2),
        .init(line.person.wordedName, width: isWide ? 28 : min(24, max(14, columns / 3))),
      ]
      if isWide { cells.append(.init(line.person.wording(on: today), .faint, width: 30)) }
      let left = line.isOwed ? "" : say(" (no longer in it)")
      cells.append(.init(record.standing(of: line) + left, line.mark == nil && line.isOwed ? .text : .faint))
      return MeetingLine(item: index, cells)
    }
  }
}
