extension String {
  /// The lines of this text when no line may take more than so many columns, for reading.
  ///
  /// Hard newlines are kept (a text of one newline is two lines), lines break after blanks and hyphens and beside
  /// wide characters, and a word longer than a line is broken where the line is full. The blanks at which a line
  /// was broken belong to no line.
  public func wrapped(toColumns limit: Int) -> [Substring] {
    let limit = max(1, limit)
    var lines: [Substring] = []
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let count = paragraph.printableASCIICount {
        if count <= limit { lines.append(paragraph) } else { paragraph.wrapASCII(toColumns: limit, into: &lines) }
      } else {
        GraphemeSource(text: paragraph).wrap(toColumns: limit) { lines.append(paragraph[$0]) }
      }
    }
    return lines
  }
}

extension Substring {
  /// The same lines for printable ASCII, read byte by byte.
  fileprivate func wrapASCII(toColumns limit: Int, into lines: inout [Substring]) {
    let start = startIndex
    var ranges: [Range<Int>] = []
    let isRead: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      ASCIISource(bytes: bytes).wrap(toColumns: limit) { ranges.append($0) }
    }
    guard isRead != nil else { return GraphemeSource(text: self).wrap(toColumns: limit) { lines.append(self[$0]) } }
    for range in ranges {
      lines.append(
        self[utf8.index(start, offsetBy: range.lowerBound)..<utf8.index(start, offsetBy: range.upperBound)])
    }
  }
}

/// What a paragraph is broken into lines from.
protocol WrapSource {
  associatedtype Index: Comparable
  var startIndex: Index { get }
  var endIndex: Index { get }
  /// What stands at an index, which is not the last.
  func unit(at index: Index) -> WrapUnit<Index>
}

/// One character of a paragraph, as far as line breaks go.
struct WrapUnit<Index: Comparable> {
  var next: Index
  var columns: Int
  var isBlank: Bool
  /// True for a hyphen with a letter after it.
  var isHyphen: Bool
}

private struct GraphemeSource: WrapSource {
  var text: Substring
  var startIndex: Substring.Index { text.startIndex }
  var endIndex: Substring.Index { text.endIndex }

  func unit(at index: Substring.Index) -> WrapUnit<Substring.Index> {
    let character = text[index]
    let next = text.index(after: index)
    return WrapUnit(
      next: next, columns: character.columns, isBlank: character == " ",
      isHyphen: character == "-" && next < text.endIndex && text[next].isLetter)
  }
}

private struct ASCIISource: WrapSource {
  var bytes: UnsafeBufferPointer<UInt8>
  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count }

  func unit(at index: Int) -> WrapUnit<Int> {
    let byte = bytes[index]
    let next = index + 1
    return WrapUnit(
      next: next, columns: 1, isBlank: byte == UInt8(ascii: " "),
      isHyphen: byte == UInt8(ascii: "-") && next < bytes.count && isLetter(bytes[next]))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}

extension WrapSource {
  /// Hands over each line of one paragraph.
  fileprivate func wrap(toColumns limit: Int, _ line: (Range<Index>) -> Void) {
    var lineStart = startIndex
    /// Where the line may end, and where the next one then starts.
    var breakEnd: Index?
    var breakNext = startIndex
    var used = 0
    var usedAtBreak = 0
    var index = startIndex
    var previousWasWide = false
    while index < endIndex {
      let unit = unit(at: index)
      if unit.isBlank {
        // A blank never starts a line of its own: it hangs over the edge.
        if breakNext != index || breakEnd == nil { breakEnd = index }
        breakNext = unit.next
        used += 1
        usedAtBreak = used
        previousWasWide = false
        index = unit.next
        continue
      }
      if unit.columns > 1 || previousWasWide, index > lineStart, breakNext != index {
        (breakEnd, breakNext, usedAtBreak) = (index, index, used)
      }
      if used + unit.columns > limit, index > lineStart {
        if let end = breakEnd {
          line(lineStart..<end)
          lineStart = breakNext
          used -= usedAtBreak
        } else {
          line(lineStart..<index)
          lineStart = index
          used = 0
        }
        (breakEnd, usedAtBreak) = (nil, 0)
        // What was carried over may still be too long by itself.
        if used + unit.columns > limit, index > lineStart {
          line(lineStart..<index)
          lineStart = index
          used = 0
        }
      }
      used += unit.columns
      if unit.isHyphen, used <= limit { (breakEnd, breakNext, usedAtBreak) = (unit.next, unit.next, used) }
      previousWasWide = unit.columns > 1
      index = unit.next
    }
    // Blanks that hang over the edge at the very end are dropped as well.
    if used > limit, let end = breakEnd, breakNext == endIndex {
      line(lineStart..<end)
    } else {
      line(lineStart..<endIndex)
    }
  }
}
