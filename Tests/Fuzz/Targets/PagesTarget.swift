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
    let names = PDFNames.of(file.bytes)
    try require(names.isSuperset(of: ["Catalog", "Pages", "Font"]), "the file has no pages")
    for name in ["JavaScript", "JS", "Launch", "URI", "EmbeddedFile", "OpenAction", "AA"] {
      try require(!names.contains(name), "the file holds /\(name)")
    }
  }
}

/// Reads a PDF as those do that act on what it holds.
enum PDFNames {
  /// The names in the objects of a file, `/Title` and the like: not what is text there, nor what is drawn.
  static func of(_ bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): index = end(ofText: index, in: bytes)
      case UInt8(ascii: "%"):
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      case UInt8(ascii: "s") where bytes[index...].starts(with: "stream\n".utf8):
        while index < bytes.count, bytes[index] != UInt8(ascii: "e") || !bytes[index...].starts(with: "endstream".utf8)
        {
          index += 1
        }
        index += 9
      case UInt8(ascii: "/"):
        let name = bytes[(index + 1)...].prefix { byte in
          byte > 0x20 && !"()<>[]{}/%".utf8.contains(byte)
        }
        names.insert(String(decoding: name, as: UTF8.self))
        index = name.endIndex
      default: index += 1
      }
    }
    return names
  }

  /// Where a text in parentheses ends, which can hold others.
  private static func end(ofText start: Int, in bytes: [UInt8]) -> Int {
    var (index, depth) = (start, 0)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    return index
  }
}
