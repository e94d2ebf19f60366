import Casework
import Terminal
import Workflow

/// Draws the list of a search: whose and what on one line, a text on the line below; words that match are marked.
struct FindView {
  let list: FindList
  let question: FindQuestion?

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    for (offset, row) in list.rows[list.top...].prefix(area.height).enumerated() {
      let line = Area(x: area.x, y: area.y + offset, width: area.width, height: 1)
      switch row {
      case .heading(let title):
        buffer.write(title, at: Position(x: line.x + 1, y: line.y), style: theme[.heading], width: line.width - 2)
      case .more(let count):
        buffer.write(
          say("more than \(count): type more of it"), at: Position(x: line.x + 3, y: line.y), style: theme[.faint],
          width: line.width - 4, ellipsis: true)
      case .item(let index, let part):
        draw(list.items[index], part: part, in: line, into: &buffer, theme: theme)
        if index == list.index { buffer.restyle(line, adding: theme[.selection].attributes) }
      }
    }
  }

  private func draw(_ item: FindList.Item, part: Int, in line: Area, into buffer: inout Buffer, theme: Theme) {
    guard part == 0 else {
      let room = Area(x: line.x + 12, y: line.y, width: max(0, line.width - 13), height: 1)
      write(item.hit.text ?? "", isWhole: false, in: room, into: &buffer, ink: .text, theme: theme)
      return
    }
    if item.isPinned { buffer.write("*", at: Position(x: line.x + 1, y: line.y), style: theme[.key]) }
    var x = line.x + 3
    x += buffer.write(
      item.hit.caseID.rawValue.padded(toColumns: 8), at: Position(x: x, y: line.y), style: theme[.faint])
    x += 1
    let title = [item.hit.title, item.label].compactMap(\.self).joined(separator: ": ")
    let width = max(12, (line.right - x) / 2)
    let used = write(
      title, in: Area(x: x, y: line.y, width: width, height: 1), into: &buffer, ink: .text, theme: theme)
    // What is short leaves its room to what tells it apart; a column of its own as far as that goes.
    x += max(min(width, 30), used) + 2
    write(
      item.hit.detail, in: Area(x: x, y: line.y, width: max(0, line.right - x - 1), height: 1), into: &buffer,
      ink: .faint, theme: theme)
  }

  /// Writes a text into a line with what matches marked: from its beginning, or the part of it in which something does.
  @discardableResult
  private func write(
    _ text: String, isWhole: Bool = true, in line: Area, into buffer: inout Buffer, ink: Ink, theme: Theme
  ) -> Int {
    guard line.width > 0 else { return 0 }
    guard let question else {
      return buffer.write(
        text.printable, at: Position(x: line.x, y: line.y), style: theme[ink], width: line.width, ellipsis: true)
    }
    let excerpt =
      isWhole
      ? Excerpt(marking: text.printable, for: question)
      : Excerpt(of: text.printable, for: question, characters: max(8, line.width))
    let characters = Array(excerpt.text)
    let used = buffer.write(
      excerpt.text, at: Position(x: line.x, y: line.y), style: theme[ink], width: line.width, ellipsis: true)
    for range in excerpt.matches {
      let before = String(characters[..<range.lowerBound]).columns
      let area = Area(
        x: line.x + before, y: line.y, width: String(characters[range]).columns, height: 1)
      buffer.restyle(area.intersection(line)) {
        $0.foreground = theme[.match].foreground
        $0.attributes.formUnion(theme[.match].attributes)
      }
    }
    return used
  }
}
