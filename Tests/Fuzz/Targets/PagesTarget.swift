@testable import Typesetting

extension FuzzTarget {
  /// Markdown of any kind, as a document's text comes from a template of somebody's own: set as text and as pages.
  static let pages = FuzzTarget(name: "pages") { bytes in
    guard let first = bytes.first, bytes.count <= 4096 else { return }
    let markdown = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let blocks = MarkdownReader.blocks(of: markdown)
    let text = PlainText(width: 20 + Int(first % 100)).text(of: blocks)
    try require(text.firstHarmful(allowingLines: true) == nil, text.debugDescription)
    let section = PageSection(blocks: blocks, header: "", footer: markdown, standing: markdown, isDraft: first >= 0x80)
    let file = try PageWriter.pdf([section], setup: PageSetup(title: markdown, created: "2026-01-12T09:00:00Z"))
    try require(file.bytes.starts(with: Array("%PDF-".utf8)), "no PDF")
    // What is drawn is drawn as glyphs; nothing that was typed can make the file do anything.
    for name in ["/JavaScript", "/Launch", "/URI", "/EmbeddedFile"] {
      try require(!String(decoding: file.bytes, as: UTF8.self).contains(name), "the file holds \(name)")
    }
  }
}
