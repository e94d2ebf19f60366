/// Reads the glyphs of a text from left to right.
enum GlyphReader {
  /// Hands over each glyph until the body returns false.
  ///
  /// Scalars that are graphemes of their own beside each other are taken one by one: looking for a grapheme break
  /// costs ten times as much.
  @inline(__always)
  static func forEach<Text: StringProtocol>(of text: Text, _ body: (Glyph) -> Bool) {
    let scalars = text.unicodeScalars
    let end = scalars.endIndex
    var index = scalars.startIndex
    while index < end {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar.isSimple, next == end || scalars[next].isSimple {
        guard body(Glyph(symbol: Symbol(scalar), columns: 1)) else { return }
        index = next
      } else {
        var goOn = true
        Glyph.forEach(of: text[index]) { if goOn { goOn = body($0) } }
        guard goOn else { return }
        index = text.index(after: index)
      }
    }
  }
}
