/// What became of a text, word by word: what stayed, what was taken out and what was put in, in the order of reading.
///
/// The pieces that stayed with those taken out are the old text to the character, with those put in the new one.
public struct TextDiff: Hashable, Sendable {
  /// A stretch of text, and whether it stayed.
  public enum Piece: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)

    /// The stretch itself.
    public var text: String {
      switch self {
      case .same(let text), .removed(let text), .added(let text): text
      }
    }
  }

  /// No two neighbours are of the same sort, and what was taken out stands before what took its place.
  public private(set) var pieces: [Piece] = []

  /// Compares two texts by paragraphs, what differs of these by sentences, and what differs of those by words.
  public init(from old: String, to new: String) {
    var comparison = TextComparison()
    comparison.compare(old[...], new[...])
    for piece in comparison.pieces { add(piece) }
    joinAcrossBlanks()
  }

  /// Compares two texts by paragraphs and sentences, so that no sentence is taken apart.
  public init(sentencesFrom old: String, to new: String) {
    var comparison = TextComparison(finest: .sentences)
    comparison.compare(old[...], new[...])
    for piece in comparison.pieces { add(piece) }
  }

  private init(pieces: [Piece]) {
    for piece in pieces { add(piece) }
  }

  /// The text before.
  public var old: String {
    pieces.reduce(into: "") { text, piece in
      if case .added = piece { return }
      text += piece.text
    }
  }

  /// The text after.
  public var new: String {
    pieces.reduce(into: "") { text, piece in
      if case .removed = piece { return }
      text += piece.text
    }
  }

  /// True where both texts are the same.
  public var isEmpty: Bool {
    pieces.allSatisfy { piece in
      if case .same = piece { true } else { false }
    }
  }

  /// The way back: what was put in is taken out.
  public var reversed: TextDiff {
    TextDiff(
      pieces: pieces.map { piece in
        switch piece {
        case .same: piece
        case .removed(let text): .added(text)
        case .added(let text): .removed(text)
        }
      })
  }

  /// The text after, made from the text before; nil where the text is another than the one that was compared.
  public func applied(to text: String) -> String? { text == old ? new : nil }

  /// As plain text: what was taken out `[-so-]`, what was put in `{+so+}`.
  public var marked: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .same(let same): text += same
      case .removed(let removed): text += "[-\(removed)-]"
      case .added(let added): text += "{+\(added)+}"
      }
    }
  }

  /// Both texts in one: what they share once, then what only the old one and what only the new one says.
  public var united: String {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      if case .added = piece, index > 0, case .removed = pieces[index - 1],
        let last = text.last, let first = piece.text.first, !last.isWhitespace, !first.isWhitespace
      {
        text += " "
      }
      text += piece.text
      let next = pieces.indices.contains(index + 1) ? pieces[index + 1].text.first : nil
      if case .same = piece { continue }
      if let last = text.last, let next, last.isLetter || last.isNumber, next.isLetter || next.isNumber { text += " " }
    }
    return text
  }

  private mutating func add(_ piece: Piece) {
    guard !piece.text.isEmpty else { return }
    switch (pieces.last, piece) {
    case (.same(let before), .same(let text)): pieces[pieces.count - 1] = .same(before + text)
    case (.removed(let before), .removed(let text)): pieces[pieces.count - 1] = .removed(before + text)
    case (.added(let before), .added(let text)): pieces[pieces.count - 1] = .added(before + text)
    case (.added, .removed):
      let added = pieces.removeLast()
      add(piece)
      pieces.append(added)
    default: pieces.append(piece)
    }
  }

  /// Words that changed one after the other read as one change: the blank between them is no part that stayed.
  private mutating func joinAcrossBlanks() {
    let before = pieces
    pieces = []
    for (index, piece) in before.enumerated() {
      if case .same(let text) = piece, index > 0, index + 1 < before.count, text.allSatisfy({ $0 == " " }),
        TextDiff.isReplacement(at: index - 1, of: before, step: -1),
        TextDiff.isReplacement(at: index + 1, of: before, step: 1)
      {
        add(.removed(text))
        add(.added(text))
      } else {
        add(piece)
      }
    }
  }

  /// True where a piece and its neighbour are one taken out and one put in.
  private static func isReplacement(at index: Int, of pieces: [Piece], step: Int) -> Bool {
    guard pieces.indices.contains(index + step) else { return false }
    switch (pieces[index], pieces[index + step]) {
    case (.removed, .added), (.added, .removed): return true
    default: return false
    }
  }
}
