@testable import Screens

/// A dictionary of a few words, that notes what it was asked.
final class ScriptedSpelling: SpellChecker {
  private var right: Set<String>
  private let found: [String: [String]]
  private(set) var added: [String] = []
  private(set) var asked: [String] = []
  var isLoaded = true

  init(_ right: Set<String>, suggesting found: [String: [String]] = [:]) {
    self.right = right
    self.found = found
  }

  func prepare() -> Bool { isLoaded }
  func waits() -> Bool { true }
  func isRight(_ word: String) -> Bool {
    asked.append(word)
    return right.contains(word.lowercased())
  }
  func suggestions(for word: String) -> [String] { found[word] ?? [] }
  func add(_ word: String) throws(SpellingProblem) {
    ignore(word)
    added.append(word)
  }
  func ignore(_ word: String) { right.insert(word.lowercased()) }
}
