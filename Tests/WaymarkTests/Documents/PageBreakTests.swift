import Foundation
import Testing

@testable import Typesetting

/// Where the pages of real documents end: found in the PDF as an independent program reads it.
@Suite struct PageBreakTests {
  private func pages(_ blocks: [Block]) throws -> [[String]] {
    let section = PageSection(blocks: blocks, header: "head", footer: "foot", standing: "", isDraft: false)
    let setup = PageSetup(title: "t", created: "2026-01-12T09:00:00Z")
    let text = try PDFReading(try PageWriter.pdf([section], setup: setup).bytes).text
    return text.split(separator: "\u{0C}").map { page in
      page.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }.filter {
        !$0.isEmpty && $0 != "head" && !$0.hasPrefix("foot")
      }
    }
  }

  private func filler(_ count: Int) -> [Block] { (0..<count).map { .paragraph([Run(text: "Line \($0)")]) } }

  @Test func aRemarkUnderAHeadingGoesWithTheTextThatItIsAbout() throws {
    let blocks: [Block] = [
      .heading(3, [Run(text: "Views")]), .paragraph([Run(text: "copied from elsewhere", isEmphasis: true)]),
      .paragraph([Run(text: "The text.")]),
    ]
    var turned = 0
    for count in 20..<45 {
      let pages = try pages(filler(count) + blocks)
      let at = try #require(pages.firstIndex { $0.contains("The text.") })
      #expect(pages[at].contains("Views") && pages[at].contains("copied from elsewhere"), "\(count)")
      if pages.count > 1, pages[at].first == "Views" { turned += 1 }
    }
    #expect(turned > 0)
  }

  @Test func noRowOfATableStandsAloneOnAPage() throws {
    let table = Block.table(
      head: [[Run(text: "Column")]], rows: (1...4).map { [[Run(text: "Row \($0)")]] })
    var broken = 0
    for count in 15..<45 {
      let pages = try pages(filler(count) + [table]).map { page in page.filter { $0.hasPrefix("Row") } }
      let counts = pages.map(\.count).filter { $0 > 0 }
      #expect(counts.allSatisfy { $0 > 1 }, "\(count): \(counts)")
      #expect(counts.reduce(0, +) == 4)
      if counts == [2, 2] { broken += 1 }
    }
    #expect(broken > 0)
  }
}
