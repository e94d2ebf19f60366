import Terminal

extension String {
  /// The text in at most so many columns, what is left out taken from its middle: titles that begin alike differ at
  /// their end. "Complete initial child protection report" becomes "Complete initial … report".
  func abbreviated(toColumns width: Int) -> String {
    guard columns > width else { return self }
    // A few letters on either side of a gap say less than the beginning does.
    guard width >= 14 else { return clipped(toColumns: width, ellipsis: true) }
    var words = split(separator: " ")[...]
    guard words.count > 2, let first = words.popFirst(), let last = words.popLast() else {
      return abbreviatedInWords(toColumns: width)
    }
    var (start, end) = ([first], [last])
    var left = width - first.columns - last.columns - 3
    guard left >= 0 else { return abbreviatedInWords(toColumns: width) }
    // From both ends in turn, as long as a whole word fits.
    while true {
      let before = left
      if let word = words.first, word.columns < left {
        start.append(word)
        words.removeFirst()
        left -= word.columns + 1
      }
      if let word = words.last, word.columns < left {
        end.insert(word, at: 0)
        words.removeLast()
        left -= word.columns + 1
      }
      if left == before { return (start + ["…"] + end).joined(separator: " ") }
    }
  }

  /// The same for words too long to be kept whole.
  private func abbreviatedInWords(toColumns width: Int) -> String {
    let tail = width / 3
    var end = Substring(self)
    while end.columns > tail { end.removeFirst() }
    return clipped(toColumns: width - 1 - end.columns) + "…" + end
  }

  /// A person's name in at most so many columns: "Amina Featherstonehaugh" becomes "A. Featherston…".
  func nameAbbreviated(toColumns width: Int) -> String {
    guard columns > width, let first, let space = lastIndex(of: " ") else {
      return clipped(toColumns: width, ellipsis: true)
    }
    return "\(first).\(self[space...])".clipped(toColumns: width, ellipsis: true)
  }
}
