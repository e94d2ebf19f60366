import Exports
import Terminal

@testable import Typesetting

extension FuzzTarget {
  /// Text on its way into files: cells that are no formulas, Markdown that is no markup, calendars without a line that
  /// nobody wrote.
  static let exports = FuzzTarget(name: "exports") { bytes in
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch first % 5 {
    case 0: try ExportsCheck.sheet(text)
    case 1: try ExportsCheck.line(text)
    case 2: try ExportsCheck.prose(text)
    case 3: try ExportsCheck.table(text)
    default: try ExportsCheck.calendar(text)
    }
  }
}

/// What must hold of what is written into files.
enum ExportsCheck {
  /// A sheet is read back cell by cell; none begins a formula.
  static func sheet(_ text: String) throws {
    let cells = text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
    let read = SheetReader.rows(of: Listing(columns: cells, rows: [cells]).csv)
    try FuzzTarget.require(read.count == 2, "\(read.count) rows of 2")
    for row in read {
      try FuzzTarget.require(row.count == cells.count, "\(row.count) cells of \(cells.count)")
      for (cell, written) in zip(row, cells) {
        let start = cell.unicodeScalars.drop { $0 == " " }.first
        let isFormula = start.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        try FuzzTarget.require(!isFormula || cell == "-", "the formula \(cell.debugDescription)")
        let plain = cell.hasPrefix("'") && cell != written ? String(cell.dropFirst()) : cell
        try FuzzTarget.require(
          plain == written || written.firstHarmful() != nil, "\(written.debugDescription) is \(cell.debugDescription)")
        try FuzzTarget.require(
          cell.firstHarmful(allowingLines: true) == nil, "the cell \(cell.debugDescription) is no text")
      }
    }
  }

  /// One line stays one paragraph of the same words.
  static func line(_ text: String) throws {
    let words = text.printable.split { $0.isWhitespace }.joined(separator: " ")
    let blocks = MarkdownReader.blocks(of: MarkdownText.line(text))
    if words.isEmpty { return try FuzzTarget.require(blocks.isEmpty, "nothing is \(blocks)") }
    guard blocks.count == 1, case .paragraph(let runs) = blocks[0] else {
      throw FuzzTarget.Broken("\(words.debugDescription) is \(blocks)")
    }
    try FuzzTarget.require(
      runs.plain == words && runs.count == 1, "\(words.debugDescription) is \(runs.plain.debugDescription)")
  }

  /// Paragraphs and lists, and no other block.
  static func prose(_ text: String) throws {
    for block in MarkdownReader.blocks(of: MarkdownText.prose(text)) { try check(block) }
  }

  private static func check(_ block: Block) throws {
    switch block {
    case .paragraph(let runs):
      try FuzzTarget.require(runs.plain.firstHarmful(allowingLines: true) == nil, runs.plain.debugDescription)
    case .list(_, let items): for block in items.joined() { try check(block) }
    case .heading, .quote, .table, .rule: throw FuzzTarget.Broken("markup that nobody meant: \(block)")
    }
  }

  /// A table keeps its cells.
  static func table(_ text: String) throws {
    let cells = text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
    let head = cells.indices.map { "H\($0)" }
    let blocks = MarkdownReader.blocks(of: MarkdownText.table(DocumentTable(columns: head, rows: [cells])))
    guard blocks.count == 1, case .table(let columns, let rows) = blocks[0], rows.count == 1 else {
      throw FuzzTarget.Broken("\(cells) is \(blocks)")
    }
    try FuzzTarget.require(columns.map(\.plain) == head, "the head is \(columns.map(\.plain))")
    let words = cells.map { $0.printable.split { $0.isWhitespace }.joined(separator: " ") }
    try FuzzTarget.require(rows[0].map(\.plain) == words, "\(words) is \(rows[0].map(\.plain))")
  }

  /// A calendar holds the components that it was made of, and no others.
  static func calendar(_ text: String) throws {
    var parts = text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)[...]
    func next() -> String { parts.popFirst() ?? "" }
    let event = CalendarEvent(
      id: next(), sequence: 1, isCancelled: false, start: "20260114T140000", end: "20260114T150000",
      stamp: "20260112T090000Z", summary: next(), location: next(), description: next(), organiser: next(),
      attendees: [
        .init(name: next(), email: next(), isAttending: nil), .init(name: next(), email: nil, isAttending: true),
      ],
      reminders: ["20260113T090000Z"])
    let file = String(decoding: try CalendarFile.ics(event), as: UTF8.self)
    let lines = file.split(separator: "\r\n", omittingEmptySubsequences: true)
    let begun = lines.filter { $0.uppercased().hasPrefix("BEGIN") }.map(String.init)
    try FuzzTarget.require(begun == expected, "it has \(begun)")
    for line in lines {
      try FuzzTarget.require(
        line.firstHarmful() == nil, "the line \(line.debugDescription) is no text in \(file.debugDescription)")
      guard line.unicodeScalars.first != " " else { continue }
      let name = line.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
      try FuzzTarget.require(names.contains(String(name)), "the line \(line.debugDescription)")
    }
  }

  private static let expected = ["VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT", "VALARM"].map {
    "BEGIN:\($0)"
  }
  private static let names: Set<String> = [
    "BEGIN", "END", "VERSION", "PRODID", "METHOD", "TZID", "DTSTART", "DTEND", "DTSTAMP", "RRULE", "TZNAME",
    "TZOFFSETFROM", "TZOFFSETTO", "UID", "SEQUENCE", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "CLASS",
    "ORGANIZER", "ATTENDEE", "ACTION", "TRIGGER",
  ]
}

/// Reads comma-separated values (RFC 4180).
enum SheetReader {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var isQuoted = false
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        cell.append("\"")
      case "\"" where isQuoted: isQuoted = false
      case "\"" where cell.isEmpty: isQuoted = true
      case "," where !isQuoted:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      case "\r" where !isQuoted && rest.first == "\n":
        rest.removeFirst()
        rows.append(row + [String(cell)])
        row = []
        cell = String.UnicodeScalarView()
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
