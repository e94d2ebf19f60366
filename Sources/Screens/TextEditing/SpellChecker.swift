import Workflow

/// Dictionaries to spell by, which take a moment to load.
public protocol SpellChecker: AnyObject {
  /// Begins to load where that was not done yet and returns at once: true where words can be looked up now.
  func prepare() -> Bool
  /// Loads, or waits until it is done; false where there is no dictionary.
  func waits() -> Bool
  /// True for a word that one of the dictionaries has, or that is one of the person's own.
  func isRight(_ word: String) -> Bool
  /// What may have been meant, the likeliest first.
  func suggestions(for word: String) -> [String]
  /// Takes a word for right from now on, in every session.
  func add(_ word: String) throws(SpellingProblem)
  /// Takes a word for right until the program is left.
  func ignore(_ word: String)
}

/// Why a word could not be kept, in one sentence.
public struct SpellingProblem: Error, Hashable, Sendable {
  public var sentence: String
  public init(_ sentence: String) { self.sentence = sentence }
}

/// No dictionary at all.
public final class NoSpellChecker: SpellChecker {
  public init() {}

  public func prepare() -> Bool { false }
  public func waits() -> Bool { false }
  public func isRight(_ word: String) -> Bool { true }
  public func suggestions(for word: String) -> [String] { [] }
  public func add(_ word: String) throws(SpellingProblem) {
    throw SpellingProblem(say("No spelling dictionary is installed."))
  }
  public func ignore(_ word: String) {}
}

/// Says which words are right, and remembers it: names of a case's people, abbreviations and what holds a digit are.
struct Speller {
  let checker: any SpellChecker
  let names: Set<String>
  /// The words looked up so far, and whether they are right.
  var known: [String: Bool]

  init(checker: any SpellChecker, names: [String], known: [String: Bool]) {
    self.checker = checker
    self.names = Set(names.flatMap { $0.lowercased().split { !$0.isLetter } }.map(String.init))
    self.known = known
  }

  /// True for a word that is right, or none to be spelt.
  mutating func isRight(_ characters: [Character]) -> Bool {
    let whole = String(characters)
    if let known = known[whole] { return known }
    let isRight = decide(characters)
    known[whole] = isRight
    return isRight
  }

  private func decide(_ characters: [Character]) -> Bool {
    let isQuote: (Character) -> Bool = { $0 == "'" || $0 == "’" || $0 == "_" }
    let end = characters.lastIndex { !isQuote($0) }.map { $0 + 1 } ?? 0
    let word = characters[..<end].drop(while: isQuote).map { $0 == "’" ? "'" : $0 }
    guard word.count > 1, word.contains(where: \.isLowercase), word.allSatisfy({ $0.isLetter || $0 == "'" }) else {
      return true
    }
    let text = String(word)
    let plain = text.lowercased()
    let bare = plain.hasSuffix("'s") ? String(plain.dropLast(2)) : plain
    return names.contains(bare) || checker.isRight(text)
  }
}
