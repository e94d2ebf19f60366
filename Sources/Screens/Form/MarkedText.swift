import Terminal
import Workflow

/// A text of which some stretches are set apart, by marks in the text itself as well as by their inks.
struct MarkedText {
  private var text = ""
  private var stretches: [(range: Range<Int>, ink: Ink)] = []
  private var length = 0

  init() {}

  /// The most characters of a stretch that did not change which are shown at each of its ends.
  private static let context = 60

  /// A change as it is read in one text: what was taken out `[-so-]` and struck through, what was put in `{+so+}` and
  /// underlined. Long stretches that stayed are cut short in the middle.
  init(_ diff: TextDiff, isAbridged: Bool) {
    for (index, piece) in diff.pieces.enumerated() {
      switch piece {
      case .same(let same):
        add(isAbridged ? MarkedText.abridged(same, isFirst: index == 0, isLast: index == diff.pieces.count - 1) : same)
      case .removed(let removed): add(removed, "[-", "-]", .cancelled)
      case .added(let added): add(added, "{+", "+}", .match)
      }
    }
  }

  /// One of two texts beside the other: what only this one says stands in braces.
  init(new diff: TextDiff, isAbridged: Bool) {
    for (index, piece) in diff.pieces.enumerated() {
      switch piece {
      case .same(let same):
        add(isAbridged ? MarkedText.abridged(same, isFirst: index == 0, isLast: index == diff.pieces.count - 1) : same)
      case .removed: continue
      case .added(let added): add(added, "{", "}", .match)
      }
    }
  }

  /// Adds a change with its marks.
  mutating func add(_ diff: TextDiff) { add(MarkedText(diff, isAbridged: false)) }

  /// Adds another text with what is set apart in it.
  mutating func add(_ other: MarkedText) {
    stretches += other.stretches.map { (($0.range.lowerBound + length)..<($0.range.upperBound + length), $0.ink) }
    text += other.text
    length += other.length
  }

  /// Adds what did not change.
  mutating func add(_ plain: String, _ ink: Ink = .text) {
    append(plain.printable, ink)
  }

  /// Adds a stretch that is set apart; its marks are closed and opened again at line ends.
  mutating func add(_ changed: String, _ opening: String, _ closing: String, _ ink: Ink) {
    let lines = changed.printable.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { append("\n", .text) }
      if !line.isEmpty || lines.count == 1 || index + 1 < lines.count { append(opening + line + closing, ink) }
    }
  }

  private mutating func append(_ more: String, _ ink: Ink) {
    let count = more.utf8.count
    if ink != .text { stretches.append((length..<(length + count), ink)) }
    text += more
    length += count
  }

  /// The text in lines of so many columns.
  func lines(columns: Int) -> [FormLine] {
    var next = 0
    return text.wrapped(toColumns: max(4, columns)).map { line in
      let start = text.utf8.distance(from: text.startIndex, to: line.startIndex)
      let end = text.utf8.distance(from: text.startIndex, to: line.endIndex)
      var result = FormLine()
      var place = start
      while next < stretches.count, stretches[next].range.upperBound <= start { next += 1 }
      for (range, ink) in stretches[next...] where range.upperBound > start {
        guard range.lowerBound < end else { break }
        let (from, to) = (max(range.lowerBound, start), min(range.upperBound, end))
        if from > place { result.add(slice(place..<from), .text) }
        result.add(slice(from..<to), ink)
        place = to
      }
      if place < end { result.add(slice(place..<end), .text) }
      return result
    }
  }

  private func slice(_ range: Range<Int>) -> String {
    String(
      text[
        text.utf8.index(
          text.startIndex, offsetBy: range.lowerBound)..<text.utf8.index(
            text.startIndex, offsetBy: range.upperBound)])
  }

  /// The ends of a long stretch, cut at blanks.
  private static func abridged(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    guard text.count > context * 3 else { return text }
    let head =
      isFirst
      ? ""
      : text.prefix(context).split(separator: " ", omittingEmptySubsequences: false).dropLast()
        .joined(separator: " ")
    let tail =
      isLast
      ? ""
      : text.suffix(context).split(separator: " ", omittingEmptySubsequences: false).dropFirst()
        .joined(separator: " ")
    return "\(head) … \(tail)"
  }
}
