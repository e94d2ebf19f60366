import Testing

@testable import Terminal

@Suite struct SymbolTests {
  @Test(arguments: ["a", "é", "e\u{301}", "山", "🏳️‍🌈", "ก็", "\u{FFFD}", "e\u{301}\u{302}\u{303}\u{1D167}"] as [Character])
  func aCharacterComesBackAsItWas(character: Character) {
    #expect(Array(Symbol(character).character.unicodeScalars) == Array(character.unicodeScalars))
    #expect(Symbol(character) == Symbol(character))
    #expect(Symbol(character) != Symbol(ascii: 0x62))
  }

  @Test func noMoreThanATerminalsCellHoldsIsKept() {
    let family: Character = "👨‍👩‍👧‍👦"
    #expect(Array(Symbol(family).character.unicodeScalars) == Array(family.unicodeScalars.prefix(5)))
    var marked = String.UnicodeScalarView("e".unicodeScalars)
    for _ in 0..<40 { marked.append("\u{301}") }
    #expect(Symbol(Character(String(marked))).character.unicodeScalars.count == 5)
  }
}
