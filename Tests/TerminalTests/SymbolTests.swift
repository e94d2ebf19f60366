import Testing

@testable import Terminal

@Suite struct SymbolTests {
  @Test(arguments: ["a", "é", "e\u{301}", "山", "🏳️‍🌈", "ก็", "\u{FFFD}"] as [Character])
  func aCharacterComesBackAsItWas(character: Character) {
    #expect(Array(Symbol(character).character.unicodeScalars) == Array(character.unicodeScalars))
    #expect(Symbol(character) == Symbol(character))
  }

  @Test func aFullTableShowsNoNewClusterAndKeepsTheOldOnes() {
    var clusters = Clusters(most: 2)
    let first = clusters.code(of: "e\u{301}")
    let second = clusters.code(of: "o\u{308}")
    #expect(clusters.code(of: "u\u{308}") == nil)
    #expect(clusters.code(of: "e\u{301}") == first)
    #expect(first != second)
    #expect(second.map(clusters.character(of:)) == "o\u{308}")
  }
}
