extension Character {
  /// The columns this grapheme takes: 0 for what shows nothing, 1, 2, and more for one of several spacing letters.
  public var columns: Int {
    var total = 0
    Glyph.forEach(of: self) { total += $0.columns }
    return total
  }
}

extension StringProtocol {
  /// The columns this text takes on one line.
  public var columns: Int {
    if let count = printableASCIICount { return count }
    var total = 0
    GlyphReader.forEach(of: self) { glyph in
      total += glyph.columns
      return true
    }
    return total
  }

  /// The number of characters when all are printable ASCII, which is then also the number of columns.
  @inline(__always)
  var printableASCIICount: Int? {
    let whole = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
      return bytes.count
    }
    return whole ?? nil
  }

  /// This text cut to at most so many columns, its end replaced by `…` when asked for and anything was cut.
  public func clipped(toColumns limit: Int, ellipsis: Bool = false) -> String {
    guard limit > 0 else { return "" }
    if let count = printableASCIICount {
      if count <= limit { return String(self) }
      return String(decoding: utf8.prefix(ellipsis ? limit - 1 : limit), as: UTF8.self) + (ellipsis ? "…" : "")
    }
    var used = 0
    var end = startIndex
    var endBeforeEllipsis = startIndex
    for index in indices {
      let next = used + self[index].columns
      if next > limit {
        return ellipsis ? String(self[..<endBeforeEllipsis]) + "…" : String(self[..<end])
      }
      used = next
      end = self.index(after: index)
      if used < limit { endBeforeEllipsis = end }
    }
    return String(self)
  }

  /// This text with blanks after it up to so many columns, cut when it is longer.
  public func padded(toColumns width: Int) -> String {
    let text = clipped(toColumns: width)
    return text + String(repeating: " ", count: Swift.max(0, width - text.columns))
  }
}
