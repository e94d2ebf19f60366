import Terminal
import Workflow

extension Sequence<Character> {
  /// How many words begin in it: whatever stands between blanks, beside what comes before it.
  func wordStarts(after previous: Character?) -> Int {
    var isOutside = previous?.isWhitespace ?? true
    var count = 0
    for character in self {
      let isBlank = character.isWhitespace
      if isOutside, !isBlank { count += 1 }
      isOutside = isBlank
    }
    return count
  }
}

extension Answer {
  /// How many words were written in it: those of texts, and of the texts of a table.
  var words: Int {
    switch self {
    case .text(let text): text.wordStarts(after: nil)
    case .rows(let rows): rows.reduce(0) { sum, row in row.values.reduce(sum) { $0 + $1.words } }
    case .blank, .flag, .number, .list: 0
    }
  }
}

/// The words of a form's answers, each counted once as long as it stays as it is.
struct WordCounts {
  private var known: [FieldAddress: (answer: Answer, words: Int)] = [:]

  /// The words of an answer; one that is the same text as before is not read again.
  mutating func words(of answer: Answer, at address: FieldAddress) -> Int {
    if let found = known[address], found.answer == answer { return found.words }
    let words = answer.words
    known[address] = (answer, words)
    return words
  }
}
