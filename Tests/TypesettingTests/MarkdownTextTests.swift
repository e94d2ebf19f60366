import TestSupport
import Testing

@testable import Exports
@testable import Typesetting

/// What is typed is data: whatever its characters, it is read back as the text that it was.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    "plain words", "# no heading", "- no list", "+ no list", "1. no list", "12) no list", "> no quote", "*no* emphasis",
    "**not strong**", "_no_ __emphasis__", "`no code`", "<b>no html</b>", "<script>alert(1)</script>",
    "&lt; &amp; &#65;",
    "[no](http://link)", "![no](image)", "| no | table |", "~~not struck~~", "back\\slash", "===", "---", "***", "+",
    "a | b", "http://example.org/a_b_c", "first_last@example.org", "100%", "No. 5", "3.", "=", "#", "Siân Ŵyn", "山田 春香",
    "أمل حداد", "שרה כהן", "{{not.a.tag}}", "{{{nor this}}}", "\\*", "a\\", "* * *",
    // Markup is read scalar by scalar: an accent on it makes it no letter.
    "*\u{301}a*\u{301}", "[\u{301}b](c)", "<\u{338}d>", "`\u{301}e`", "#\u{301} f", "1.\u{301}", "|\u{301}",
  ])
  func isItsOwnText(text: String) {
    #expect(MarkdownReader.blocks(of: MarkdownText.line(text)) == [.paragraph([Run(text: text)])])
    #expect(
      MarkdownReader.blocks(of: "**Label:** " + MarkdownText.line(text)) == [
        .paragraph([Run(text: "Label:", isStrong: true), Run(text: " " + text)])
      ])
  }

  @Test("a line of a colon and dashes makes no table of the line before it", arguments: ["a\n:-", "a\n:-:", "a\n:--"])
  func rules(text: String) {
    #expect(MarkdownReader.blocks(of: MarkdownText.prose(text)) == [.paragraph([Run(text: text)])])
  }

  @Test func isItsOwnTextWhateverItIs() {
    var random = SplitMix(seed: 7)
    let alphabet = Array("ab1 .#*_-+>=<&;|~`[]()!\\{}")
    for _ in 0..<4_000 {
      let length = Int(random.next() % 12) + 1
      let raw = String((0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
      let text = raw.split(separator: " ").joined(separator: " ")
      guard !text.isEmpty else { continue }
      let read = MarkdownReader.blocks(of: MarkdownText.line(text))
      #expect(read == [.paragraph([Run(text: text)])], "\(text)")
      let cell = MarkdownText.table(DocumentTable(columns: ["A", "B"], rows: [[text, "x"]]))
      #expect(
        MarkdownReader.blocks(of: cell) == [
          .table(head: [[Run(text: "A")], [Run(text: "B")]], rows: [[[Run(text: text)], [Run(text: "x")]]])
        ], "\(text)")
    }
  }

  @Test func proseKeepsListsAndSimpleEmphasis() {
    let text = """
      She *did* say **no**.
      And left.
      - first
      - second, with 2 * 3
      Then:
      1. one
      2) two

      # A number sign, <b>markup</b> and a*b*c.
      """
    #expect(
      MarkdownReader.blocks(of: MarkdownText.prose(text)) == [
        .paragraph([
          Run(text: "She "), Run(text: "did", isEmphasis: true), Run(text: " say "), Run(text: "no", isStrong: true),
          Run(text: ".\nAnd left."),
        ]),
        .list(from: nil, [[.paragraph([Run(text: "first")])], [.paragraph([Run(text: "second, with 2 * 3")])]]),
        .paragraph([Run(text: "Then:")]),
        .list(from: 1, [[.paragraph([Run(text: "one")])], [.paragraph([Run(text: "two")])]]),
        .paragraph([Run(text: "# A number sign, <b>markup</b> and a*b*c.")]),
      ])
  }

  /// Without lists and asterisks every word of a text is on the page, whatever its characters.
  @Test func proseLosesNothing() {
    var random = SplitMix(seed: 11)
    let alphabet = Array("ab .#_+>=<&;|~`[]()!\\{}\n")
    for _ in 0..<3_000 {
      let text = String((0..<20).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
      let words = MarkdownReader.blocks(of: MarkdownText.prose(text)).map(Self.text).joined(separator: " ")
      #expect(words.split { $0.isWhitespace } == text.split { $0.isWhitespace }, "\(text.debugDescription)")
    }
  }

  @Test func controlCharactersReachNoPage() {
    let text = MarkdownText.line("a\u{1B}[31mb\u{7}c\u{202E}d")
    #expect(text == "abcd")
    #expect(
      MarkdownText.prose("a\r\nb\u{0}\u{1B}]0;title\u{7}c").unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    )
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(_, let runs), .paragraph(let runs): runs.plain
    case .list(_, let items): items.flatMap { $0.map(text) }.joined(separator: " ")
    case .quote(let blocks): blocks.map(text).joined(separator: " ")
    case .table(let head, let rows): ([head] + rows).flatMap { $0.map(\.plain) }.joined(separator: " ")
    case .rule: ""
    }
  }
}
