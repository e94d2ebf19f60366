import Terminal

/// An instruction, in which keys stand between backticks.
struct TourText: Hashable {
  /// As it is read.
  let text: String
  /// Where the keys are in it, in characters.
  private let keys: Set<Int>
  /// The keys by their names, in the order of the text.
  let keyNames: [String]

  init(_ source: String) {
    let parts = source.split(separator: "`", omittingEmptySubsequences: false).map { String($0).printable }
    var keys: Set<Int> = []
    var text = ""
    for (index, part) in parts.enumerated() {
      if index % 2 == 1 { keys.formUnion(text.count..<text.count + part.count) }
      text += part
    }
    self.text = text
    self.keys = keys
    keyNames = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
  }

  /// How many lines it needs.
  func height(width: Int) -> Int { text.wrapped(toColumns: max(1, width)).count }

  /// Draws it, the keys in their own style; what there is no room for is left out with a mark.
  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    let lines = text.wrapped(toColumns: max(1, area.width))
    for (row, line) in lines.prefix(area.height).enumerated() {
      var x = area.x
      let offset = text.distance(from: text.startIndex, to: line.startIndex)
      for (index, character) in line.enumerated() {
        let style = theme[keys.contains(offset + index) ? .key : .text]
        x += buffer.write(String(character), at: Position(x: x, y: area.y + row), style: style, width: area.right - x)
      }
      guard row == area.height - 1, lines.count > area.height else { continue }
      buffer.write("…", at: Position(x: min(x, area.right - 1), y: area.y + row), style: theme[.faint])
    }
  }
}
