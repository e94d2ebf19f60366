/// A text in which keys that are given twice are renamed one by one, so that the YAML parser can go on.
///
/// The first letter of such a key is replaced by a private character, which leaves every column where it was.
struct DuplicateKeys {
  private(set) var text: String
  private var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
  private static let first: UInt32 = 0xE000
  /// How many keys are renamed at most: the text is parsed anew for each, and a large one fewer times.
  private let most: Int
  private static let parsed = 4 * SourceFile.largest

  init(text: String) {
    self.text = text
    most = min(200, max(4, Self.parsed / max(1, text.utf8.count)))
  }

  /// Renames the key at a place; false where it cannot be done, or has been done too often.
  mutating func rename(keyAt place: Place) -> Bool {
    guard letters.count < most,
      let replacement = Unicode.Scalar(Self.first + UInt32(letters.count))
    else { return false }
    var scalars = text.unicodeScalars
    var index = scalars.startIndex
    var line = 1
    while line < place.line {
      guard let end = scalars[index...].firstIndex(of: "\n") else { return false }
      index = scalars.index(after: end)
      line += 1
    }
    guard var key = scalars.index(index, offsetBy: place.column - 1, limitedBy: scalars.endIndex),
      key < scalars.endIndex
    else { return false }
    if scalars[key] == "\"" || scalars[key] == "'" { key = scalars.index(after: key) }
    guard key < scalars.endIndex, scalars[key].properties.isAlphabetic || ("0"..."9").contains(scalars[key]),
      letters[scalars[key]] == nil
    else { return false }
    letters[replacement] = scalars[key]
    scalars.replaceSubrange(key...key, with: [replacement])
    text = String(scalars)
    return true
  }

  /// The key as it was written.
  func original(_ key: String) -> String {
    guard let first = key.unicodeScalars.first, let letter = letters[first] else { return key }
    return String(String.UnicodeScalarView([letter]) + key.unicodeScalars.dropFirst())
  }
}
