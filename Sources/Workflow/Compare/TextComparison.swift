/// Compares two texts in three steps, each on what the one before found to differ.
///
/// The standard library's difference takes time with the square of what differs. So no step compares more parts at a
/// time than `most`, and all together spend no more than about `budget`: what is beyond that is compared by smaller
/// parts, and where there are none it is taken as replaced whole.
struct TextComparison {
  /// The pieces found so far, in order; neighbours may be of one sort.
  private(set) var pieces: [TextDiff.Piece] = []
  private var budget = 6_000_000
  /// The smallest parts that are told apart.
  private let finest: Level

  init(finest: Level = .words) {
    self.finest = finest
  }

  /// The most parts, of both texts together, that are compared at a time.
  private static let most = 4_000

  /// What a text is cut into.
  enum Level {
    case paragraphs, sentences, words
  }

  private func next(after level: Level) -> Level? {
    guard level != finest else { return nil }
    switch level {
    case .paragraphs: return .sentences
    case .sentences: return .words
    case .words: return nil
    }
  }

  /// Compares two texts.
  mutating func compare(_ old: Substring, _ new: Substring) { compare(old, new, by: .paragraphs) }

  private mutating func compare(_ old: Substring, _ new: Substring, by level: Level) {
    if old == new { return keep(.same(String(old))) }
    guard !old.isEmpty, !new.isEmpty else { return replace(old, new) }
    let (before, after) = (TextComparison.parts(of: old, by: level), TextComparison.parts(of: new, by: level))
    var numbers: [Substring: Int] = [:]
    func number(_ part: Substring) -> Int {
      if let known = numbers[part] { return known }
      numbers[part] = numbers.count
      return numbers.count - 1
    }
    compare(before, before.map(number), after, after.map(number), by: level)
  }

  private mutating func compare(
    _ old: [Substring], _ oldNumbers: [Int], _ new: [Substring], _ newNumbers: [Int], by level: Level
  ) {
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { oldNumbers[$0] != newNumbers[$0] } ?? shorter
    let rest = shorter - head
    let tail = (0..<rest).first { oldNumbers[old.count - 1 - $0] != newNumbers[new.count - 1 - $0] } ?? rest
    for part in old.prefix(head) { keep(.same(String(part))) }
    middle(
      old[head..<(old.count - tail)], oldNumbers[head..<(old.count - tail)], new[head..<(new.count - tail)],
      newNumbers[head..<(new.count - tail)], by: level)
    for part in old.suffix(tail) { keep(.same(String(part))) }
  }

  /// Compares what lies between the beginnings and the ends that are the same.
  private mutating func middle(
    _ old: ArraySlice<Substring>, _ oldNumbers: ArraySlice<Int>, _ new: ArraySlice<Substring>,
    _ newNumbers: ArraySlice<Int>, by level: Level
  ) {
    let count = old.count + new.count
    guard !old.isEmpty, !new.isEmpty else { return differ(old, new, by: nil) }
    // What only one of the texts has must differ, so many parts at least.
    let cost = count * (Set(oldNumbers).symmetricDifference(newNumbers).count + 1)
    guard count <= TextComparison.most, cost <= budget else { return differ(old, new, by: next(after: level)) }
    budget -= cost
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isAdded = [Bool](repeating: false, count: new.count)
    for change in newNumbers.difference(from: oldNumbers) {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      let (firstRemoved, firstAdded) = (before, after)
      while before < old.count, isRemoved[before] { before += 1 }
      while after < new.count, isAdded[after] { after += 1 }
      if before > firstRemoved || after > firstAdded {
        differ(
          old[(old.startIndex + firstRemoved)..<(old.startIndex + before)],
          new[(new.startIndex + firstAdded)..<(new.startIndex + after)], by: next(after: level))
      }
      while before < old.count, after < new.count, !isRemoved[before], !isAdded[after] {
        keep(.same(String(old[old.startIndex + before])))
        (before, after) = (before + 1, after + 1)
      }
    }
  }

  /// Parts that have nothing in common as wholes: compared by smaller ones where there are such.
  private mutating func differ(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>, by level: Level?) {
    let (before, after) = (TextComparison.joined(old), TextComparison.joined(new))
    guard let level, !before.isEmpty, !after.isEmpty else { return replace(before, after) }
    compare(before, after, by: level)
  }

  private mutating func replace(_ old: Substring, _ new: Substring) {
    keep(.removed(String(old)))
    keep(.added(String(new)))
  }

  private mutating func keep(_ piece: TextDiff.Piece) { pieces.append(piece) }

  /// Neighbouring parts of one text as the stretch of it that they are.
  private static func joined(_ parts: ArraySlice<Substring>) -> Substring {
    guard let first = parts.first, let last = parts.last else { return "" }
    return first.base[first.startIndex..<last.endIndex]
  }

  /// Cuts a text: paragraphs with the line ends behind them, sentences with the blanks behind them, words, and
  /// whatever is between words character by character.
  private static func parts(of text: Substring, by level: Level) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var index = start
    var last: Character = " "
    while index < text.endIndex {
      let character = text[index]
      if index > start, isCut(after: last, before: character, by: level) {
        parts.append(text[start..<index])
        start = index
      }
      last = character
      index = text.index(after: index)
    }
    if start < text.endIndex { parts.append(text[start...]) }
    return parts
  }

  private static func isCut(after last: Character, before next: Character, by level: Level) -> Bool {
    switch level {
    case .paragraphs: last.isNewline
    case .sentences: last.isNewline || (last.isWhitespace && !next.isWhitespace && next.isUppercase)
    case .words: !(isOfWord(last) && isOfWord(next))
    }
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’" || character == "-"
  }
}
