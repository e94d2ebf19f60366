extension String {
  /// The lines of this text when no line may take more than so many columns, for reading.
  ///
  /// Hard newlines are kept (a text of one newline is two lines), lines break after blanks and hyphens and beside
  /// wide characters, and a word longer than a line is broken where the line is full. The blanks at which a line
  /// was broken belong to no line.
  public func wrapped(toColumns limit: Int) -> [Substring] {
    var lines: [Substring] = []
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      paragraph.wrap(toColumns: max(1, limit), into: &lines)
    }
    return lines
  }
}

extension Substring {
  fileprivate func wrap(toColumns limit: Int, into lines: inout [Substring]) {
    if let count = printableASCIICount, count <= limit {
      lines.append(self)
      return
    }
    var lineStart = startIndex
    /// Where the line may end, and where the next one then starts.
    var breakEnd: Index?
    var breakNext = startIndex
    var used = 0
    var usedAtBreak = 0
    var index = startIndex
    var previousWasWide = false
    while index < endIndex {
      let character = self[index]
      let columns = character.columns
      let next = self.index(after: index)
      if character == " " {
        // A blank never starts a line of its own: it hangs over the edge.
        if breakNext != index || breakEnd == nil { breakEnd = index }
        breakNext = next
        used += 1
        usedAtBreak = used
        previousWasWide = false
        index = next
        continue
      }
      if columns > 1 || previousWasWide, index > lineStart, breakNext != index {
        (breakEnd, breakNext, usedAtBreak) = (index, index, used)
      }
      if used + columns > limit, index > lineStart {
        if let end = breakEnd {
          lines.append(self[lineStart..<end])
          lineStart = breakNext
          used -= usedAtBreak
        } else {
          lines.append(self[lineStart..<index])
          lineStart = index
          used = 0
        }
        (breakEnd, usedAtBreak) = (nil, 0)
        // What was carried over may still be too long by itself.
        if used + columns > limit, index > lineStart {
          lines.append(self[lineStart..<index])
          lineStart = index
          used = 0
        }
      }
      used += columns
      if character == "-", next < endIndex, self[next].isLetter, used <= limit {
        (breakEnd, breakNext, usedAtBreak) = (next, next, used)
      }
      previousWasWide = columns > 1
      index = next
    }
    // Blanks that hang over the edge at the very end are dropped as well.
    if used > limit, let end = breakEnd, breakNext == endIndex {
      lines.append(self[lineStart..<end])
    } else {
      lines.append(self[lineStart...])
    }
  }
}
