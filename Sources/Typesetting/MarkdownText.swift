internal import Exports
internal import Terminal

/// Makes Markdown of what was typed, so that it stays what was typed: no character of it acts as markup that was not
/// meant as such, and none reaches a page that is not text.
enum MarkdownText {
  /// One line, as plain text.
  static func line(_ text: String) -> String {
    escaped(flat(text), atStart: true)
  }

  /// Paragraphs: lists (`- `, `1. `) and simple emphasis (`*so*`, `**so**`) are kept, lines end where they ended.
  static func prose(_ text: String) -> String {
    let lines = clean(text).split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed }
    var result: [String] = []
    var before: Line = .blank
    for (index, text) in lines.enumerated() {
      let line = Line(text)
      // A list begins after a blank line, and ends with one.
      if line.isItem != before.isItem, before != .blank, line != .blank { result.append("") }
      switch line {
      case .blank: result.append("")
      case .item(let marker, let rest): result.append("\(marker) \(emphasised(rest))")
      case .text(let text):
        let next = lines.indices.contains(index + 1) ? Line(lines[index + 1]) : .blank
        if case .text = next { result.append(emphasised(text) + "\\") } else { result.append(emphasised(text)) }
      }
      before = line
    }
    return result.joined(separator: "\n").trimmedLines
  }

  /// A table, its cells as plain text.
  static func table(_ table: DocumentTable) -> String {
    func row(_ cells: [String]) -> String {
      "| " + cells.map { escaped(flat($0), atStart: false) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: table.columns.count)
    return ([row(table.columns), rule] + table.rows.map(row)).joined(separator: "\n")
  }

  private enum Line: Equatable {
    case blank
    case item(marker: String, String)
    case text(String)

    init(_ text: Substring) {
      if text.isEmpty {
        self = .blank
        return
      }
      let bullets: [Character] = ["-", "•", "*", "–"]
      if let first = text.first, bullets.contains(first), text.dropFirst().first == " " {
        self = .item(marker: "-", String(text.dropFirst().trimmed))
        return
      }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(digits.count)
      if (1...4).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") {
        self = .item(marker: "\(digits).", String(rest.dropFirst().trimmed))
        return
      }
      self = .text(String(text))
    }

    var isItem: Bool { if case .item = self { true } else { false } }
  }

  /// Text without control characters, lines ended by newlines.
  private static func clean(_ text: String) -> String { text.printable }

  private static func flat(_ text: String) -> String {
    clean(text).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// By scalars, as Markdown is read: an asterisk with an accent on it is one still.
  private static func escaped(_ text: String, atStart: Bool) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if isMarkup(scalar) || atStart && index == 0 && isMarkupAtStart(scalar) { result.append("\\") }
      result.append(scalar)
    }
    guard atStart, let dot = orderedMarker(in: result) else { return String(result) }
    result.insert("\\", at: dot)
    return String(result)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~": true
    default: false
    }
  }

  /// True for a text whose first character would make a heading, a list or a line of it.
  private static func isMarkupAtStart(_ first: Unicode.Scalar) -> Bool {
    switch first {
    // A colon may be the rule below the head of a table.
    case "#", "=", "+", "-", ":": return true
    default: return false
    }
  }

  /// The dot or bracket behind a number at the start, which would make a list of it.
  private static func orderedMarker(in text: String.UnicodeScalarView) -> String.Index? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 10, digits.endIndex < text.endIndex else { return nil }
    let mark = text[digits.endIndex]
    let after = text[text.index(after: digits.endIndex)...].first
    return (mark == "." || mark == ")") && (after == nil || after == " ") ? digits.endIndex : nil
  }

  /// Plain text, but for pairs of asterisks around words.
  private static func emphasised(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    var index = 0
    var isAtStart = true
    func flush(_ piece: String) {
      result += escaped(piece, atStart: isAtStart && result.isEmpty)
      isAtStart = false
    }
    var plain = ""
    while index < characters.count {
      if characters[index] == "*", let (length, end) = pair(in: characters, at: index) {
        flush(plain)
        plain = ""
        let mark = String(repeating: "*", count: length)
        result += mark + escaped(String(characters[(index + length)..<end]), atStart: false) + mark
        index = end + length
      } else {
        plain.append(characters[index])
        index += 1
      }
    }
    flush(plain)
    return result
  }

  /// The asterisks at an index, one or two, and where the same close again; nil where they enclose nothing.
  private static func pair(in characters: [Character], at start: Int) -> (length: Int, end: Int)? {
    let run = characters[start...].prefix { $0 == "*" }.count
    guard run <= 2, start == 0 || !characters[start - 1].isLetter else { return nil }
    let first = start + run
    guard first < characters.count, !characters[first].isWhitespace else { return nil }
    var index = first + 1
    while index < characters.count {
      if characters[index] == "*" {
        let closing = characters[index...].prefix { $0 == "*" }.count
        if closing == run, !characters[index - 1].isWhitespace,
          index + run == characters.count || !(characters[index + run].isLetter || characters[index + run].isNumber)
        {
          return (run, index)
        }
        index += closing
      } else {
        index += 1
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}

extension String {
  /// Without empty lines at either end.
  fileprivate var trimmedLines: String { String(trimmed) }
}
