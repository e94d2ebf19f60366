/// The words of a cell of a plan, small letters only, for looking some of them up.
struct PlanWords: Hashable {
  let words: [String]
  /// The sentences and the parts that "and" or a semicolon divides.
  private let divided: [[String]]

  var isEmpty: Bool { words.isEmpty }

  init(_ text: String) {
    var parts: [[String]] = [[]]
    for sentence in text.split(whereSeparator: { ";.!?\n\u{2022}".contains($0) }) {
      parts.append([])
      for word in PlanWords.words(in: sentence) {
        if word == "and" { parts.append([]) } else { parts[parts.count - 1].append(word) }
      }
    }
    divided = parts.filter { !$0.isEmpty }
    words = PlanWords.words(in: text[...])
  }

  private init(words: [String]) {
    self.words = words
    divided = [words]
  }

  /// Its sentences, and the parts of them that "and" divides.
  var parts: [PlanWords] { divided.map { PlanWords(words: $0) } }

  /// The people or agencies that a cell names, divided by commas, semicolons, strokes and "and".
  static func names(in text: String) -> [PlanWords] {
    text.split { ",;/&\n".contains($0) }
      .flatMap { part in words(in: part).split(separator: "and").map { PlanWords(words: Array($0)) } }
      .filter { !$0.isEmpty }
  }

  private static func words(in text: Substring) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}") }.map(String.init)
  }

  /// The first of these terms that it has, as it has it.
  func first(of terms: [String]) -> String? {
    for term in terms {
      let wanted = PlanWords.words(in: term[...])
      guard !wanted.isEmpty, wanted.count <= words.count else { continue }
      for start in 0...(words.count - wanted.count) {
        let found = words[start..<start + wanted.count]
        if zip(found, wanted).allSatisfy({ PlanWords.isForm($0, of: $1) }) { return found.joined(separator: " ") }
      }
    }
    return nil
  }

  func contains(anyOf terms: [String]) -> Bool { first(of: terms) != nil }

  /// Whether its first word, or the one after "to" or "will", is one of these.
  func begins(withAnyOf terms: [String]) -> Bool {
    let start = words.drop { PlanWords.openers.contains($0) }
    return start.first.map { word in terms.contains { PlanWords.isForm(word, of: $0.lowercased()) } } ?? false
  }

  private static let openers: Set<String> = ["to", "will", "must", "then", "also"]

  /// Whether it is one of these terms and nothing else, an article aside.
  func isOne(of terms: [String]) -> Bool {
    let own = words.filter { $0 != "the" }
    return terms.contains { PlanWords.words(in: $0[...]) == own }
  }

  /// Whether most of its words are those of another.
  func isMuchLike(_ other: PlanWords) -> Bool {
    let (own, others) = (Set(words), Set(other.words))
    guard !own.isEmpty, !others.isEmpty else { return false }
    return own.intersection(others).count * 4 >= own.union(others).count * 3
  }

  /// Whether a word is a term as it is, or with one of the endings that English puts to it.
  private static func isForm(_ word: String, of term: String) -> Bool {
    if word == term { return true }
    let stem = term.hasSuffix("e") || term.hasSuffix("y") ? String(term.dropLast()) : term
    guard word.hasPrefix(stem) else { return false }
    let ending = word.dropFirst(stem.count)
    return endings.contains(String(ending)) && (stem != term || !ending.isEmpty)
      || word.dropFirst(term.count) == "s" && word.hasPrefix(term)
  }

  private static let endings: Set<String> = ["s", "es", "ed", "ing", "ies", "ied", "ying"]
}
