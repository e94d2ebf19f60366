/// What one cell (or two, when wide) shows of a text.
///
/// ncurses lays a base scalar out by its own width and puts only zero-width marks on top of it, so a grapheme becomes:
/// - its base scalar with up to four combining marks, as wide as the base;
/// - one glyph for each further spacing scalar, as in Devanagari, where a grapheme may hold several letters;
/// - the base alone of an emoji sequence, for terminals disagree about the width of joiners, variation selectors,
///   skin tones and tags, and one of them wrong shifts the rest of the line;
/// - two letters for a flag, for the same reason;
/// - U+FFFD for anything that could act on the terminal: controls, escape sequences, direction overrides.
struct Glyph: Hashable {
  /// What is written into the cell.
  var symbol: Symbol
  /// 1 or 2.
  var columns: Int

  /// What stands where a character must not reach the terminal.
  static let replacement = Glyph(symbol: .replacement, columns: 1)

  /// ncurses keeps a base and four marks in one cell.
  private static let maximumMarks = 4

  /// Hands over the glyphs of a grapheme, from left to right; none for one that shows nothing.
  @inline(__always)
  static func forEach(of character: Character, _ body: (Glyph) -> Void) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      if let glyph = single(first) { body(glyph) }
    } else {
      for glyph in cluster(scalars, first: first) { body(glyph) }
    }
  }

  /// The glyph of a grapheme of one scalar, nil when it shows nothing.
  private static func single(_ scalar: Unicode.Scalar) -> Glyph? {
    if scalar.isUnsafeForTerminals { return replacement }
    switch WidthTable.columns(of: scalar) {
    case nil: return replacement
    case 0: return scalar.isMark ? onDottedCircle([scalar]) : nil
    case let columns?: return scalar.isSilent ? nil : Glyph(symbol: Symbol(scalar), columns: columns)
    }
  }

  /// The glyphs of a grapheme of several scalars.
  private static func cluster(_ scalars: Character.UnicodeScalarView, first: Unicode.Scalar) -> [Glyph] {
    if let letter = first.regionalLetter { return flag(scalars, letter) }
    var glyphs: [Glyph] = []
    var base: Unicode.Scalar?
    var columns = 0
    var marks: [Unicode.Scalar] = []

    func close() {
      defer { marks = [] }
      guard let base else {
        if !marks.isEmpty { glyphs.append(onDottedCircle(marks)) }
        return
      }
      glyphs.append(Glyph(symbol: compose(base, marks), columns: columns))
    }

    for scalar in scalars {
      // A cluster that starts with a control is CR LF: one visible replacement.
      if scalar.isUnsafeForTerminals { return [replacement] }
      if base != nil, scalar.isEmojiContinuation { continue }
      switch WidthTable.columns(of: scalar) {
      case nil: return [replacement]
      case 0:
        if scalar.isMark, marks.count < maximumMarks { marks.append(scalar) }
      case let width?:
        if base?.isPictograph == true, scalar.isPictograph { continue }
        if scalar.isSilent { continue }
        if base != nil || !marks.isEmpty { close() }
        base = scalar
        columns = width
      }
    }
    close()
    return glyphs
  }

  private static func flag(_ scalars: Character.UnicodeScalarView, _ letter: Character) -> [Glyph] {
    var glyphs: [Glyph] = []
    for scalar in scalars {
      if let letter = scalar.regionalLetter { glyphs.append(Glyph(symbol: Symbol(letter), columns: 1)) }
    }
    return glyphs
  }

  private static func compose(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) -> Symbol {
    if marks.isEmpty { return Symbol(base) }
    var text = String.UnicodeScalarView()
    text.append(base)
    text.append(contentsOf: marks)
    let string = String(text)
    // Always one grapheme: every mark extends its base. Should a future Unicode disagree, the base alone is shown.
    return string.count == 1 ? Symbol(Character(string)) : Symbol(base)
  }

  /// A mark with nothing to stand on is shown on a dotted circle rather than on its neighbour.
  private static func onDottedCircle(_ marks: [Unicode.Scalar]) -> Glyph {
    Glyph(symbol: compose("\u{25CC}", marks), columns: 1)
  }
}
