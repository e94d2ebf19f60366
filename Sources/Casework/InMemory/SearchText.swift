/// Text made plain for finding: lower case, accents off, so that "zoe" finds "Zoë".
///
/// Both stores search the same plain text, so they find the same rows.
public enum SearchText {
  /// The plain form of a text.
  public static func fold(_ text: String) -> String {
    let lower = text.lowercased()
    guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
    var plain = String.UnicodeScalarView()
    for scalar in lower.unicodeScalars {
      guard !scalar.isASCII else {
        plain.append(scalar)
        continue
      }
      let properties = scalar.properties
      if properties.generalCategory == .nonspacingMark { continue }
      plain.append(base(of: scalar, name: properties.name))
    }
    return String(plain)
  }

  /// How many words are looked for: what is typed behind them is left out, as a statement of the store has its length.
  static let mostWords = 40

  /// The words of what somebody typed, plain; all of them must be found.
  public static func words(_ text: String) -> [String] {
    fold(text).split(whereSeparator: \.isWhitespace).prefix(mostWords).map(String.init)
  }

  /// Several texts as one to search in; no word can reach from one into the next.
  public static func joined(_ texts: [String?]) -> String {
    fold(texts.compactMap { $0 }.joined(separator: "\n"))
  }

  /// True where every word is found in a plain text, byte by byte.
  public static func holds(_ text: String, _ words: [String]) -> Bool {
    words.allSatisfy { word in isFound(word, in: text) }
  }

  private static func isFound(_ word: String, in text: String) -> Bool {
    let needle = Array(word.utf8)
    let hay = Array(text.utf8)
    guard let first = needle.first else { return true }
    guard needle.count <= hay.count else { return false }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }

  /// "LATIN SMALL LETTER E WITH DIAERESIS" is an e; anything that is not a Latin letter with something stays.
  private static func base(of scalar: Unicode.Scalar, name: String?) -> Unicode.Scalar {
    let latin = "LATIN SMALL LETTER "
    guard let name, name.hasPrefix(latin) else { return scalar }
    let parts = name.dropFirst(latin.count).split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[1] == "WITH", parts[0].utf8.count == 1,
      let letter = parts[0].lowercased().unicodeScalars.first
    else { return scalar }
    return letter
  }
}
