import Casework
import Terminal
import Workflow

extension FieldLines {
  /// Two answers to one question: both, side by side where the window is wide, and how to decide.
  mutating func addConflict(_ placed: PlacedField) {
    let mine = answers[placed.address] ?? .blank
    let theirs = saved[placed.address] ?? .blank
    let kind = placed.field.kind
    let writer = record.form?.writer(of: placed.address)
    let name = writer.map { session.nameOf($0.by) } ?? say("Somebody")
    let when = writer.map { session.saying($0.at) } ?? ""
    let both = AnswerChange.union(of: theirs, and: mine, kind: kind) == nil ? "" : say("Alt-g begins anew with both, ")
    let text = say("! \(name) saved another answer meanwhile, \(when). \(both)Alt-m keeps yours, Alt-t takes theirs:")
    lines += text.wrapped(toColumns: max(10, width - 2)).map { FormLine(String($0), .alert, indent: 2) }
    let (left, right) = sides(mine, theirs, kind)
    let titles = (say("Yours"), say("Saved by \(name)"))
    if isWide {
      addColumns(titles, left, right)
    } else {
      // Where there is little room, one's own is read in the field above.
      for (title, side) in (room < 12 && placed.address == focus ? [] : [(titles.0, left)]) + [(titles.1, right)] {
        lines.append(FormLine(title, .heading, indent: 2))
        let wrapped = side.lines(columns: width - 4)
        for line in cut(wrapped) { lines.append(line.indented(by: 4)) }
      }
    }
  }

  /// Both texts in two columns with a line between them.
  private mutating func addColumns(_ titles: (String, String), _ left: MarkedText, _ right: MarkedText) {
    let columns = max(10, (width - 2 - 3) / 2)
    let (first, second) = (cut(left.lines(columns: columns)), cut(right.lines(columns: columns)))
    let rows =
      [(FormLine(titles.0, .heading), FormLine(titles.1, .heading))]
      + (0..<max(first.count, second.count)).map { index in
        (
          first.indices.contains(index) ? first[index] : FormLine(),
          second.indices.contains(index) ? second[index] : FormLine()
        )
      }
    for (one, other) in rows {
      var line = FormLine("", indent: 2)
      var used = 0
      for piece in one.pieces {
        let text = piece.text.clipped(toColumns: columns - used, ellipsis: true)
        used += text.columns
        line.add(text, piece.ink)
      }
      line.add(String(repeating: " ", count: columns - used + 1), .text)
      line.add("│ ", .frame)
      for piece in other.pieces { line.add(piece.text, piece.ink) }
      lines.append(line)
    }
  }

  /// As many lines of a side as leave room for the field itself.
  private func cut(_ side: [FormLine]) -> [FormLine] {
    let most = max(3, room - 8)
    guard side.count > most else { return side }
    return side.prefix(most - 1) + [FormLine(say("… (goes on)"), .faint)]
  }

  /// Both answers with what differs set apart.
  private func sides(_ mine: Answer, _ theirs: Answer, _ kind: FieldKind) -> (MarkedText, MarkedText) {
    switch AnswerChange(from: theirs, to: mine, of: kind) {
    case .text(let diff):
      return (
        marked(mine, MarkedText(new: diff, isAbridged: true)),
        marked(theirs, MarkedText(new: diff.reversed, isAbridged: true))
      )
    case .rows(let rows):
      return (side(rows, kind, isOld: false), side(rows, kind, isOld: true))
    case .whole, nil:
      return (whole(mine, other: theirs, kind), whole(theirs, other: mine, kind))
    }
  }

  private func marked(_ answer: Answer, _ text: MarkedText) -> MarkedText { answer.isBlank ? nothing : text }

  private var nothing: MarkedText {
    var text = MarkedText()
    text.add(say("(nothing)"), .faint)
    return text
  }

  /// An answer that is no text: each of its values that the other does not have is set apart.
  private func whole(_ answer: Answer, other: Answer, _ kind: FieldKind) -> MarkedText {
    guard !answer.isBlank else { return nothing }
    var text = MarkedText()
    guard case .list(let values) = answer else {
      text.add(kind.wording(of: answer, in: record.file), "{", "}", .match)
      return text
    }
    for (index, value) in values.enumerated() {
      if index > 0 { text.add("\n") }
      let title = kind.wording(of: .list([value]), in: record.file)
      if other.values.contains(value) { text.add(title) } else { text.add(title, "{", "}", .match) }
    }
    return text
  }

  /// The rows of one of two tables: a row, or a cell, that the other does not have is set apart.
  private func side(_ rows: [TableRowChange], _ kind: FieldKind, isOld: Bool) -> MarkedText {
    guard case .table(let columns) = kind else { return MarkedText() }
    var text = MarkedText()
    var number = 0
    for change in rows {
      switch change {
      case .removed where !isOld, .added where isOld: continue
      case .same, .removed, .added, .changed: break
      }
      if number > 0 { text.add("\n") }
      number += 1
      text.add("\(number). ")
      add(change, columns, isOld: isOld, to: &text)
    }
    return number == 0 ? nothing : text
  }

  private func add(_ change: TableRowChange, _ columns: [ColumnDefinition], isOld: Bool, to text: inout MarkedText) {
    switch change {
    case .same(let row, _): text.add(wording(row, columns))
    case .removed(let row, _), .added(let row, _): text.add(wording(row, columns), "{", "}", .match)
    case .changed(let row, _, let cells):
      for (index, column) in columns.enumerated() {
        if index > 0 { text.add(" · ") }
        guard let cell = cells[column.key] else {
          text.add(cellWording(row[column.key] ?? .blank, column))
          continue
        }
        let answer =
          switch cell {
          case .text(let diff): Answer.text(isOld ? diff.old : diff.new)
          case .whole(let from, let to): isOld ? from : to
          case .rows: Answer.blank
          }
        text.add(cellWording(answer, column), "{", "}", .match)
      }
    }
  }

  private func wording(_ row: [FieldKey: Answer], _ columns: [ColumnDefinition]) -> String {
    columns.map { cellWording(row[$0.key] ?? .blank, $0) }.joined(separator: " · ")
  }

  private func cellWording(_ answer: Answer, _ column: ColumnDefinition) -> String {
    let text = column.kind.wording(of: answer, in: record.file)
    return text.isEmpty ? "-" : text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension FormLine {
  /// The same line further to the right.
  func indented(by columns: Int) -> FormLine {
    var line = self
    line.indent += columns
    return line
  }
}
