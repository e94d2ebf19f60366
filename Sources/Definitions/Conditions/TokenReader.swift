/// The words of a text, read one after another; each knows its place in the file.
struct TokenReader {
  let tokens: [ConditionToken]
  /// The place of a character of the text.
  let place: (Int) -> Place
  private let end: Int
  var index = 0

  /// Throws at a character that has no meaning.
  init(_ text: String, place: @escaping (Int) -> Place) throws(ConditionError) {
    tokens = try ConditionToken.tokens(of: text)
    self.place = place
    end = text.unicodeScalars.count
  }

  var next: ConditionToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The offset of the next word, or of the end.
  var offset: Int { next?.offset ?? end }

  /// Goes past a word, where it comes next.
  mutating func take(_ text: String) -> Bool {
    guard next?.text == text else { return false }
    index += 1
    return true
  }

  mutating func expect(_ text: String, after what: String) throws(ConditionError) {
    if !take(text) { throw error("expected \"\(text)\" after \(what)") }
  }

  /// What was expected here, and what was found.
  func error(_ expectation: String) -> ConditionError {
    ConditionError(
      offset: offset, message: expectation + (next.map { ", found \"\($0.text)\"" } ?? ", found the end"))
  }
}
