extension StringProtocol {
  /// This text as it may be typed into a field: for what comes from a clipboard or another program.
  ///
  /// Every kind of line end becomes `\n` and a tab four blanks; colour and cursor sequences (CSI), other control
  /// characters, direction overrides and the byte order mark are taken out.
  public var printable: String {
    var result = String.UnicodeScalarView()
    let source = unicodeScalars
    var index = source.startIndex
    while index < source.endIndex {
      let scalar = source[index]
      index = source.index(after: index)
      switch scalar.value {
      case 0x0A, 0x2028, 0x2029: result.append("\n")
      case 0x0D:
        result.append("\n")
        if index < source.endIndex, source[index] == "\n" { index = source.index(after: index) }
      case 0x09: result.append(contentsOf: "    ".unicodeScalars)
      case 0x1B:
        if index < source.endIndex, source[index] == "[" {
          index = Self.endOfSequence(source, after: source.index(after: index)) ?? index
        }
      case 0x9B: index = Self.endOfSequence(source, after: index) ?? index
      case 0xFEFF: break
      default: if !scalar.isUnsafeForTerminals { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// The end of a control sequence whose parameters start here; nil when it is not one, and its text is then kept.
  private static func endOfSequence(_ source: UnicodeScalarView, after start: Index) -> Index? {
    var index = start
    var length = 0
    while index < source.endIndex, length < 32 {
      let value = source[index].value
      index = source.index(after: index)
      if value >= 0x40 && value <= 0x7E { return index }
      guard value >= 0x20 && value <= 0x3F else { return nil }
      length += 1
    }
    return nil
  }
}
