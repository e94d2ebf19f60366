import Casework
import Definitions
import Foundation
import Testing
import Workflow

@testable import waymark

extension Office {
  static let resources = Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources").path

  /// A document of the case.
  func print(
    _ kind: String, _ reference: String, to person: PersonID? = nil, as format: DocumentFormat = .text
  ) throws -> [UInt8] {
    let order = DocumentPress.Order(kind: kind, caseID: "C0001", reference: reference, person: person)
    return try DocumentPress(service: service, resources: Self.resources).print(order, as: format)
  }

  /// A document of the case as text.
  func text(
    _ kind: String, _ reference: String, to person: PersonID? = nil, as format: DocumentFormat = .text
  ) throws -> String {
    String(decoding: try print(kind, reference, to: person, as: format), as: UTF8.self)
  }

  /// A document is the one that is kept, as text and as Markdown, and its PDF has the same words; the text.
  @discardableResult
  func expectDocument(
    _ kind: String, _ reference: String, to person: PersonID? = nil, golden name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let text = try self.text(kind, reference, to: person)
    for (format, content) in [("txt", text), ("md", try self.text(kind, reference, to: person, as: .markdown))] {
      let file = Sources.folder.deletingLastPathComponent()
        .appendingPathComponent("Tests/WaymarkTests/Documents/Golden/\(name).\(format)")
      if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
        try content.write(to: file, atomically: true, encoding: .utf8)
      }
      let kept = try? String(contentsOf: file, encoding: .utf8)
      #expect(
        kept == content, "\(name).\(format) is another; make record writes it anew.", sourceLocation: sourceLocation)
    }
    let pages = try PDFReading(try print(kind, reference, to: person, as: .pdf))
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let missing = Set(words).subtracting(pages.words)
    #expect(missing.isEmpty, "the PDF lacks \(missing)", sourceLocation: sourceLocation)
    #expect(pages.unembeddedFonts.isEmpty, sourceLocation: sourceLocation)
    return text
  }
}

/// A PDF as an independent program reads it.
struct PDFReading {
  let text: String
  let pages: Int
  /// The fonts that the file does not carry with it.
  let unembeddedFonts: [String]

  var words: Set<String> { Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init)) }

  init(_ bytes: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    // Words that a line's end has cut are put together again.
    let read = try Tmux.execute("/usr/bin/pdftotext", ["-enc", "UTF-8", "-layout", file.path, "-"])
    #expect(read.status == 0, "\(read.errors)")
    text = read.output
    pages = text.count { $0 == "\u{0C}" }
    let fonts = try Tmux.execute("/usr/bin/pdffonts", [file.path]).output.split(separator: "\n").dropFirst(2)
    unembeddedFonts = fonts.map(String.init).filter { line in
      line.split(separator: " ").suffix(5).first.map { $0 != "yes" } ?? true
    }
  }
}
