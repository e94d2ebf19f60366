import Terminal

/// One paragraph of an editor's text: its characters, and where each of its lines starts when it is wrapped.
struct Paragraph {
  private(set) var characters: [Character]
  /// The index of the first character of each line; the first is always 0.
  private(set) var lineStarts: [Int] = [0]
  /// The columns that a line may take.
  private var limit: Int

  init(_ characters: [Character], limit: Int) {
    self.characters = characters
    self.limit = max(1, limit)
    lineStarts = [0]
    appendStarts(after: 0) { _ in false }
  }

  /// Wraps anew at another width.
  mutating func wrap(limit: Int) {
    guard max(1, limit) != self.limit else { return }
    self.limit = max(1, limit)
    lineStarts = [0]
    appendStarts(after: 0) { _ in false }
  }

  /// Replaces some characters, and wraps no more lines than that changes.
  mutating func replace(_ range: Range<Int>, with new: [Character]) {
    let old = lineStarts
    let delta = new.count - range.count
    let first = max(0, line(of: range.lowerBound) - 2)
    characters.replaceSubrange(range, with: new)
    lineStarts.removeSubrange((first + 1)...)
    let changedEnd = range.lowerBound + new.count
    var next = first + 1
    var isKnown = false
    appendStarts(after: old[first]) { start in
      guard start >= changedEnd else { return false }
      while next < old.count, old[next] + delta < start { next += 1 }
      isKnown = next < old.count && old[next] + delta == start && old[next] >= range.upperBound
      return isKnown
    }
    // From a line that starts where one started before, all further ones are as they were.
    if isKnown { lineStarts += old[(next + 1)...].map { $0 + delta } }
  }

  /// The line that holds an index; the index between two lines belongs to the later one.
  func line(of index: Int) -> Int {
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The characters of a line.
  func range(ofLine line: Int) -> Range<Int> {
    lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : characters.count)
  }

  /// The last place for the cursor in a line: its end, or before its last character where the text goes on below.
  func end(ofLine line: Int) -> Int {
    let range = range(ofLine: line)
    return line + 1 < lineStarts.count ? max(range.lowerBound, range.upperBound - 1) : range.upperBound
  }

  /// The columns from the start of the line to an index.
  func column(of index: Int) -> Int {
    characters[lineStarts[line(of: index)]..<index].reduce(0) { $0 + $1.cells }
  }

  /// The place in a line that is nearest to a column without going past it.
  func index(atColumn goal: Int, ofLine line: Int) -> Int {
    var used = 0
    let end = end(ofLine: line)
    var index = lineStarts[line]
    while index < end {
      used += characters[index].cells
      if used > goal { break }
      index += 1
    }
    return index
  }

  /// Finds where lines start from one start on, until `isKnown` says that the rest is known; that start is kept.
  ///
  /// Lines break after blanks and beside wide characters. One blank may hang over the edge; a word longer than a line
  /// is broken where the line is full.
  private mutating func appendStarts(after first: Int, until isKnown: (Int) -> Bool) {
    var lineStart = first
    var breakAt = first
    var usedAtBreak = 0
    var used = 0
    var index = first
    var previousWasWide = false
    while index < characters.count {
      let character = characters[index]
      let columns = character.cells
      let isBlank = character == " " || character == "\t"
      if columns > 1 || previousWasWide { (breakAt, usedAtBreak) = (index, used) }
      if used + columns > (isBlank ? limit + 1 : limit), index > lineStart {
        let start = breakAt > lineStart && !isBlank ? breakAt : index
        lineStarts.append(start)
        if isKnown(start) { return }
        used = start == index ? 0 : used - usedAtBreak
        (lineStart, breakAt, usedAtBreak) = (start, start, 0)
        if used + columns > limit, index > lineStart {
          lineStarts.append(index)
          if isKnown(index) { return }
          (lineStart, breakAt, usedAtBreak, used) = (index, index, 0, 0)
        }
      }
      used += columns
      previousWasWide = columns > 1
      index += 1
      if isBlank { (breakAt, usedAtBreak) = (index, used) }
    }
  }
}
