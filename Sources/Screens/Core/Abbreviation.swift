import Terminal

extension String {
  /// The text in at most so many columns, what is left out taken from its middle: titles that begin alike differ at
  /// their end. "Complete initial child protection report" becomes "Complete initial … report".
  func abbreviated(toColumns width: Int) -> String {
    guard columns > width else { return self }
    // A few letters on either side of a gap say less than the beginning does.
    guard width >= 14 else { return clipped(toColumns: width, ellipsis: true) }
    let words = split(separator: " ")
    var end: [Substring] = []
    var used = 0
    for word in words.reversed() {
      guard used + word.columns + 1 <= width / 2 else { break }
      used += word.columns + 1
      end.insert(word, at: 0)
    }
    guard !end.isEmpty, end.count < words.count else { return abbreviatedInWords(toColumns: width) }
    var start: [Substring] = []
    var left = width - used - 1
    for word in words.dropLast(end.count) {
      guard word.columns + 1 <= left else { break }
      left -= word.columns + 1
      start.append(word)
    }
    guard !start.isEmpty else { return abbreviatedInWords(toColumns: width) }
    return (start + ["…"] + end).joined(separator: " ")
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
