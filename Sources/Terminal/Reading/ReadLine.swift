/// A line of a screen in words, each character with the column that it was drawn in.
public struct ReadLine: Hashable, Sendable {
  private var characters: [Character] = []
  private var columns: [Int] = []
  /// True for the label of the field that has the focus.
  public private(set) var isLabel = false
  /// True for text that somebody types.
  public private(set) var isInput = false
  /// True where the line is nothing but that: its label stands above it.
  private(set) var isOnlyInput = false
  /// True for what explains something.
  public private(set) var isHint = false
  /// True for what is marked in a list, wherever the cursor is.
  public private(set) var isSelected = false

  /// The line.
  public var text: String { String(characters) }
  /// True where there is nothing to read.
  public var isEmpty: Bool { characters.isEmpty }

  /// A line that was drawn nowhere.
  public init(_ text: String) {
    append(text, at: 0)
  }

  /// Reads some columns of a row; `cursor` is the column of the cursor, where that is among them.
  init(_ buffer: Buffer, row: Int, columns range: Range<Int>, cursor: Int? = nil) {
    let cells = ReadLine.cells(buffer, row: row, columns: range, cursor: cursor)
    isInput = cells.contains { $0.isInput }
    isOnlyInput = isInput && cells.allSatisfy(\.isInput)
    isSelected = !isInput && cells.contains { $0.isReversed && $0.text.count > 2 }
    isHint = !cells.isEmpty && cells.allSatisfy(\.isFaint)
    for (index, cell) in cells.enumerated() {
      let word = SpokenCell(cell.text, isMarked: cell.isMarked, isInput: cell.isInput, isFirst: index == 0)
      if word.isLabel { isLabel = true }
      guard !word.text.isEmpty || cell.isInput else { continue }
      if !characters.isEmpty { append(joint(before: cell), at: cell.start - 1) }
      if cell.isInput {
        for (offset, character) in cell.text.enumerated() { append(String(character), at: cell.columns[offset]) }
      } else {
        append(word.text, at: cell.start)
      }
    }
  }

  /// Before which character a column stands: the first that was drawn there or after it.
  func offset(ofColumn column: Int) -> Int {
    columns.firstIndex { $0 >= column } ?? columns.count
  }

  /// What stands between what was read so far and the next part.
  private func joint(before cell: Cells) -> String {
    guard let last = characters.last else { return "" }
    if last == " " { return "" }
    if ".,:;!?(".contains(last) { return " " }
    if cell.isInput { return cell.isApart ? ": " : " " }
    return cell.isApart ? "; " : " "
  }

  private mutating func append(_ text: String, at column: Int) {
    for character in text {
      characters.append(character)
      columns.append(column)
    }
  }

  /// A part of a row that is read as one.
  private struct Cells {
    var text = ""
    var columns: [Int] = []
    var start = 0
    var isInput = false
    var isMarked = false
    var isReversed = false
    var isFaint = true
    /// True where more than one blank stands before it.
    var isApart = true
  }

  /// The parts of a row: what two blanks, a line or another style of input keeps apart.
  private static func cells(_ buffer: Buffer, row: Int, columns range: Range<Int>, cursor: Int?) -> [Cells] {
    var parts: [Cells] = []
    var part = Cells()
    var blanks = 2
    func end() {
      var text = part.text
      // A blank that was typed before the cursor is part of the text.
      while text.last == " ", !part.isInput || cursor.map({ (part.columns.last ?? 0) >= $0 }) ?? true {
        text.removeLast()
        part.columns.removeLast()
      }
      part.text = text
      if !text.isEmpty || part.isInput { parts.append(part) }
      part = Cells()
    }
    for x in range {
      let cell = buffer[x: x, y: row]
      if cell.isContinuation { continue }
      let isInput = cell.style.attributes.contains(.underline)
      let isBlank = !isInput && (cell.character == " " || cell.character.isLine)
      if isBlank {
        blanks += cell.character == " " ? 1 : 2
        if part.isInput || blanks > 1 { end() }
        if !part.text.isEmpty {
          part.text.append(" ")
          part.columns.append(x)
        }
        continue
      }
      if part.text.isEmpty && !part.isInput || part.isInput != isInput {
        if !part.text.isEmpty || part.isInput { end() }
        part.start = x
        part.isInput = isInput
        part.isApart = blanks > 1
        part.isReversed = cell.style.attributes.contains(.reverse)
        part.isMarked = cell.style.attributes.contains(.reverse) || cell.style.attributes.contains(.bold)
      }
      blanks = 0
      part.isFaint = part.isFaint && cell.style.attributes.contains(.dim)
      part.text.append(cell.character)
      part.columns.append(x)
    }
    end()
    return parts
  }
}

extension Character {
  /// True for the lines of boxes and rules.
  var isLine: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (0x2500...0x257F).contains(scalar.value)
  }

  /// True for a line that goes down, on its own or at a corner.
  var isVerticalLine: Bool {
    switch self {
    case "│", "├", "┤", "┬", "┴", "┼", "┌", "┐", "└", "┘", "╭", "╮", "╰", "╯": true
    default: false
    }
  }
}
