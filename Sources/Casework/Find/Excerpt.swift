/// The part of a text in which what was looked for stands, on one line.
public struct Excerpt: Hashable, Sendable {
  /// The characters, in order; `…` stands where something is left out.
  public var text: String
  /// Which characters of it are words that were looked for.
  public var matches: [Range<Int>]

  /// A short text whole, on one line.
  public init(marking whole: String, for question: FindQuestion) {
    self.init(of: whole, for: question, characters: .max)
  }

  /// The first place of a text at which a word of the question stands, with some words around it, in at most so many
  /// characters.
  public init(of whole: String, for question: FindQuestion, characters limit: Int) {
    let pieces = Excerpt.words(of: whole)
    let wanted = question.terms
    let isMatch = pieces.map { piece in wanted.contains { $0.touches(piece.tokens) } }
    let first = isMatch.firstIndex(of: true) ?? 0
    // A third of the room goes to what stands before.
    var start = limit == .max ? 0 : first
    var before = 0
    while start > 0, before + pieces[start - 1].text.count + 1 <= limit / 3 {
      start -= 1
      before += pieces[start].text.count + 1
    }
    var text: [Character] = start > 0 ? ["…"] : []
    var matches: [Range<Int>] = []
    for index in pieces.indices[start...] {
      let piece = Array(pieces[index].text)
      let gap = text.isEmpty || text == ["…"] ? 0 : 1
      guard text.count + gap + piece.count < limit else {
        if text.isEmpty || text == ["…"] { text += piece.prefix(max(0, limit - text.count - 1)) }
        text.append("…")
        break
      }
      if gap == 1 { text.append(" ") }
      let from = text.count
      text += piece
      if isMatch[index] { matches.append(from..<text.count) }
    }
    self.text = String(text)
    self.matches = matches
  }

  /// The words of a text as they are written, with the plain words that are found in each.
  private static func words(of text: String) -> [(text: String, tokens: [String])] {
    text.split(whereSeparator: \.isWhitespace).map { (String($0), FindTokens.of(String($0))) }
  }
}

extension FindQuestion.Term {
  /// True where one of the term's words is one of these, or begins one.
  func touches(_ tokens: [String]) -> Bool {
    words.enumerated().contains { index, word in
      let isOpenWord = isOpen && index == words.count - 1
      return tokens.contains { isOpenWord ? $0.hasPrefix(word) : $0 == word }
    }
  }
}
