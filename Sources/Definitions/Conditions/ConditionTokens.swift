/// A word or mark of a condition's text.
struct ConditionToken: Equatable {
  var text: String
  /// Scalars from the start of the text.
  var offset: Int

  /// Splits a text into words, commas and brackets; throws the offset of a character that is none of these.
  static func tokens(of text: String) throws(ConditionError) -> [ConditionToken] {
    var tokens: [ConditionToken] = []
    var word: ConditionToken?
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar) {
        word = word ?? ConditionToken(text: "", offset: offset)
        word?.text.unicodeScalars.append(scalar)
        continue
      }
      if let done = word { tokens.append(done) }
      word = nil
      if "(),".unicodeScalars.contains(scalar) {
        tokens.append(ConditionToken(text: String(scalar), offset: offset))
      } else if !scalar.properties.isWhitespace {
        throw ConditionError(offset: offset, message: "\"\(scalar)\" has no meaning in a condition")
      }
    }
    if let done = word { tokens.append(done) }
    return tokens
  }
}

/// Why a condition's text cannot be read, and where.
struct ConditionError: Error {
  var offset: Int
  var message: String
}
