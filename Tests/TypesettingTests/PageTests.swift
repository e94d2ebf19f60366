import TestSupport
import Testing

@testable import Typesetting

/// Where pages are broken, and that a file is the same whenever it is made of the same.
@Suite struct PageTests {
  private func row(_ height: Double, stays: Bool = false, head: [PageRow] = []) -> PageRow {
    PageRow(height: height, staysWithNext: stays, head: head)
  }

  private func heights(_ pages: [Pagination.Page]) -> [[Double]] { pages.map { $0.map(\.row.height) } }

  @Test func aHeadingStaysWithWhatFollows() {
    let rows = [row(80), row(15, stays: true), row(10, stays: true), row(11), row(12)]
    #expect(heights(Pagination.pages(of: rows, height: 100)) == [[80], [15, 10, 11, 12]])
  }

  @Test func aTableHasItsHeadOnEveryPage() {
    let head = row(7, stays: true)
    let rows = [head] + (0..<6).map { _ in row(40, head: [row(7)]) }
    #expect(heights(Pagination.pages(of: rows, height: 100)) == [[7, 40, 40], [7, 40, 40], [7, 40, 40]])
  }

  @Test func whatIsHigherThanAPageGoesOverPages() {
    let rows = (0..<9).map { row(30, stays: $0 < 8) }
    #expect(heights(Pagination.pages(of: rows, height: 100)) == [[30, 30, 30], [30, 30, 30], [30, 30, 30]])
  }

  @Test func noPageIsEmptyAndNothingIsLost() {
    var random = SplitMix(seed: 3)
    for _ in 0..<500 {
      let rows = (0..<Int(random.next() % 60 + 1)).map { _ in
        PageRow(
          height: Double(random.next() % 60 + 1), space: Double(random.next() % 20),
          staysWithNext: random.next() % 3 == 0)
      }
      let pages = Pagination.pages(of: rows, height: 100)
      #expect(pages.allSatisfy { !$0.isEmpty })
      #expect(pages.flatMap { $0.map(\.row.height) } == rows.map(\.height))
      for page in pages { for (row, y) in page { #expect(y + row.height <= 100.0001) } }
    }
  }

  @Test func aParagraphLeavesNoLineAlone() throws {
    let long = (1...40).map { _ in "A sentence of some words that says nothing." }.joined(separator: " ")
    let blocks = (0..<30).flatMap { _ in [Block.heading(2, [Run(text: "Heading")]), .paragraph([Run(text: long)])] }
    let section = PageSection(blocks: blocks, header: "h", footer: "f", standing: "", isDraft: false)
    let setup = PageSetup(title: "t", created: "2026-01-12T09:00:00Z")
    let file = try PageWriter.pdf([section], setup: setup)
    #expect(file.pages > 5)
    #expect(file.bytes.starts(with: Array("%PDF-".utf8)))
    #expect(try PageWriter.pdf([section], setup: setup) == file, "the same input makes the same bytes")
  }

  private func file(of text: String, title: String) throws -> PageFile {
    let runs = [Run(text: text), Run(text: text, isStrong: true)]
    let heading = [Run(text: title)]
    let section = PageSection(
      blocks: [.heading(2, heading), .paragraph(runs), .table(head: [runs], rows: [[runs]])], header: text,
      footer: text, standing: text, isDraft: true)
    return try PageWriter.pdf([section], setup: PageSetup(title: title, created: "2026-01-12T09:00:00Z"))
  }

  @Test("what is never a character is drawn as one that is not known", arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0])
  func noCharacter(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = "Ellie \(scalar) Carter"
    #expect(try file(of: text, title: text) == file(of: "Ellie \u{FFFD} Carter", title: "Ellie \u{FFFD} Carter"))
  }

  @Test("a mark on what markup is made of loses no text", arguments: ["<\u{338}", "&\u{301}", "</b>\u{338}"])
  func markOnMarkup(marked: String) throws {
    #expect(try file(of: "Ellie \(marked)", title: "t") != file(of: "Jack \(marked)", title: "t"))
  }

  @Test func columnsShareWhatThereIs() {
    #expect(ColumnWidths.shared(80, natural: [10, 20], least: [5, 5]) == [10, 20])
    let shared = ColumnWidths.shared(60, natural: [100, 10, 200], least: [12, 10, 12])
    #expect(shared.reduce(0, +) <= 60)
    #expect(shared[1] >= 10)
    #expect(ColumnWidths.shared(10, natural: [100, 100, 100, 100], least: [30, 30, 30, 30]).allSatisfy { $0 >= 1 })
  }
}

/// Blocks as plain text.
@Suite struct PlainTextTests {
  @Test func everyKindOfBlock() {
    let markdown = """
      # Title

      One *two* three four five six seven eight.

      - first of some words that go over the line
      - second

      1. one

      | A | Much longer |
      | --- | --- |
      | x | some words that are wrapped in their cell |

      > said
      """
    #expect(
      PlainText(width: 30).text(of: MarkdownReader.blocks(of: markdown)) == """
        Title
        =====

        One two three four five six
        seven eight.

        - first of some words that go
          over the line
        - second

        1. one

        A  Much longer
        -  ---------------------------
        x  some words that are wrapped
           in their cell

          said

        """)
  }
}
