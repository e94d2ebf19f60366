import Workflow

/// Why a file can't be taken as text.
public enum TextFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case tooLarge(limit: Int)
  case kind(FileKind)
  /// Two bytes a character, as some programs save "Unicode".
  case utf16
  /// The line of the first byte that is no UTF-8.
  case notUTF8(line: Int)
  case control(code: UInt32, line: Int)

  /// What is wrong and what is taken instead, without a name for the file: "is a PDF; save it as plain text ...".
  public var description: String {
    switch self {
    case .empty: say("is empty.")
    case .tooLarge(let limit):
      say("is larger than \(limit / 1000) KB, which is more than anybody contributes in writing.")
    case .kind(let kind):
      say(
        "is \(kind.name). Plain text or Markdown (.txt, .md) is taken: save it as plain text, or fill in the template.")
    case .utf16: say("is text in UTF-16. Save it as plain text in UTF-8.")
    case .notUTF8(let line):
      say("is no text in UTF-8: line \(line) has a byte that is none. Save it as plain text in UTF-8.")
    case .control(let code, let line):
      say(
        "has a control character (U+\(String(repeating: "0", count: max(0, 4 - hex(code).count)) + hex(code))) "
          + "on line \(line): it is no plain text.")
    }
  }

  private func hex(_ code: UInt32) -> String { String(code, radix: 16, uppercase: true) }
}

/// Plain text as it comes in files: UTF-8, any line ends.
public enum PlainText {
  /// The most bytes of a file that are read as text.
  public static let limit = 1_000_000

  /// The text of a file's bytes with `\n` as line end; throws what is wrong with it.
  public static func read(_ bytes: [UInt8]) throws(TextFileProblem) -> String {
    if let kind = FileKind(bytes) { throw .kind(kind) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else { throw .notUTF8(line: badLine(body)) }
    var line = 1
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D:
        result.append("\n")
        line += 1
      case 0x0A where afterReturn: break
      case 0x0A:
        result.append("\n")
        line += 1
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
        throw .control(code: scalar.value, line: line)
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    let plain = String(result)
    guard !plain.allSatisfy(\.isWhitespace) else { throw .empty }
    return plain
  }

  /// The line of the first byte that is no UTF-8.
  private static func badLine(_ bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
