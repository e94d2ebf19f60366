import Workflow

/// What a file is that holds no plain text, told by its first bytes.
public enum FileKind: Hashable, Sendable {
  case pdf
  case image(String)
  case wordDocument, oldOffice, openDocument, spreadsheet, archive, richText, webPage, program, json
  case compressed

  /// What it is, with its article: "a Word document (.docx)".
  public var name: String {
    switch self {
    case .pdf: say("a PDF")
    case .image(let format): say("an image (\(format))")
    case .wordDocument: say("a Word document (.docx)")
    case .oldOffice: say("an old Office document (.doc or .xls)")
    case .openDocument: say("an OpenDocument file (.odt)")
    case .spreadsheet: say("a spreadsheet (.xlsx)")
    case .archive: say("a zip archive")
    case .richText: say("a rich text document (.rtf)")
    case .webPage: say("a web page")
    case .program: say("a program")
    case .json: say("a file of data (JSON)")
    case .compressed: say("a compressed file")
    }
  }

  /// Nil for a file that begins like none of these.
  public init?(_ bytes: [UInt8]) {
    func begins(_ text: String, at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: text.utf8) }
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    if begins("%PDF-") {
      self = .pdf
    } else if begins([0x89, 0x50, 0x4E, 0x47]) {
      self = .image("PNG")
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .image("JPEG")
    } else if begins("GIF8") {
      self = .image("GIF")
    } else if begins([0x49, 0x49, 0x2A, 0]) || begins([0x4D, 0x4D, 0, 0x2A]) {
      self = .image("TIFF")
    } else if begins("RIFF"), begins("WEBP", at: 8) {
      self = .image("WebP")
    } else if begins("ftyphei", at: 4) || begins("ftypmif1", at: 4) {
      self = .image("HEIC")
    } else if begins("BM"), bytes.prefix(16).contains(0) {
      self = .image("BMP")
    } else if begins([0x50, 0x4B, 3, 4]) {
      self = FileKind.zipped(bytes)
    } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if begins("{\\rtf") {
      self = .richText
    } else if begins([0x1F, 0x8B]) || begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]) || begins("7z\u{BC}") {
      self = .compressed
    } else if begins([0x7F, 0x45, 0x4C, 0x46]) || begins("MZ") && bytes.prefix(64).contains(0) {
      self = .program
    } else if FileKind.isWebPage(bytes) {
      self = .webPage
    } else if FileKind.isJSON(bytes) {
      self = .json
    } else {
      return nil
    }
  }

  /// What a zip archive is by the names of the first files in it.
  private static func zipped(_ bytes: [UInt8]) -> FileKind {
    let text = String(decoding: bytes.prefix(8192), as: UTF8.self)
    if text.contains("application/vnd.oasis.opendocument") { return .openDocument }
    if text.contains("word/") { return .wordDocument }
    if text.contains("xl/") { return .spreadsheet }
    return text.contains("[Content_Types].xml") ? .wordDocument : .archive
  }

  /// `{"` or `[{`, with blanks before or between: no letter begins like that.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(256).filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return start.starts(with: Array("{\"".utf8)) || start.starts(with: Array("[{".utf8))
  }

  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(256), as: UTF8.self).drop(while: \.isWhitespace).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
  }
}
