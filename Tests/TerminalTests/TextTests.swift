import Terminal
import TestSupport
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("Carter", 10, "Carter"), ("Carter", 6, "Carter"), ("Carter", 4, "Car…"), ("山田村", 4, "山…"), ("山田村", 5, "山田…"),
    ("Sia\u{302}n Evans", 5, "Siân…"), ("Carter", 1, "…"), ("Carter", 0, ""), ("Carter", -1, ""),
  ])
  func clipsToColumns(text: String, columns: Int, clipped: String) {
    #expect(text.clipped(toColumns: columns, ellipsis: true) == clipped)
    #expect(text.clipped(toColumns: columns).columns <= max(0, columns))
  }

  @Test func padsToColumns() {
    #expect("山田".padded(toColumns: 6) == "山田  ")
    #expect("山田".padded(toColumns: 3) == "山 ")
    #expect("Siân".padded(toColumns: 3) == "Siâ")
    #expect("".padded(toColumns: -1) == "")
  }

  @Test(arguments: [
    ("", 10, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one two", 3, ["one", "two"]),
    ("one\n\ntwo\n", 10, ["one", "", "two", ""]),
    ("one\r\ntwo", 10, ["one", "two"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("a unbreakable", 4, ["a", "unbr", "eaka", "ble"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("well-being plan", 6, ["well-", "being", "plan"]),
    ("山田太郎", 4, ["山田", "太郎"]),
    ("山田太郎", 5, ["山田", "太郎"]),
    ("a 山田太郎", 5, ["a 山", "田太", "郎"]),
    ("Sia\u{302}n Zoë", 5, ["Siân", "Zoë"]),
    ("ab    cd", 3, ["ab", "cd"]),
    ("abc   ", 3, ["abc"]),
    ("abc", 0, ["a", "b", "c"]),
  ])
  func wrapsForReading(text: String, columns: Int, lines: [String]) {
    #expect(text.wrapped(toColumns: columns).map(String.init) == lines)
  }

  @Test func wrappedLinesFitAndLoseNothingButBlanks() {
    var random = SplitMix(seed: 7)
    let words = ["a", "of", "conference", "Siân", "山田", "well-being", " ", "  ", "\n", "👩‍👩‍👧", "section", "47"]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let columns = Int.random(in: 2...20, using: &random)
      let lines = text.wrapped(toColumns: columns)
      #expect(lines.allSatisfy { $0.columns <= columns }, "\(text) in \(columns): \(lines)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && !$0.isNewline })
    }
  }

  @Test func theFastWayForASCIIGivesTheSameAsTheOther() {
    var random = SplitMix(seed: 11)
    let letters: [Character] = ["e", "a", "b", " ", " ", "-", ".", "7"]
    // A letter that is not ASCII, one column wide as well.
    func accented(_ text: String) -> String { String(text.map { $0 == "e" ? "é" : $0 }) }
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...60, using: &random)
      let text = "e" + String((0..<count).map { _ in letters.randomElement(using: &random) ?? " " })
      let columns = Int.random(in: 1...20, using: &random)
      let lines = text.wrapped(toColumns: columns).map { accented(String($0)) }
      #expect(accented(text).wrapped(toColumns: columns).map(String.init) == lines)
      let clipped = text.clipped(toColumns: columns, ellipsis: true)
      #expect(accented(text).clipped(toColumns: columns, ellipsis: true) == accented(clipped))
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\tb", "a    b"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{2028}b", "a\nb"),
    ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("\u{9B}31mred", "red"), ("\u{1B}]0;title\u{7}", "]0;title"),
    ("a\u{0}\u{8}\u{7F}\u{85}b", "ab"), ("\u{202E}abc\u{202C}\u{2066}\u{2069}", "abc"), ("\u{FEFF}abc", "abc"),
    ("1 [2] \u{1B}[", "1 [2] ["), ("👩‍👩‍👧 Siân", "👩‍👩‍👧 Siân"), ("می‌خواهم", "می‌خواهم"),
  ])
  func printableTextHoldsNoControls(text: String, printable: String) {
    #expect(text.printable == printable)
  }
}
