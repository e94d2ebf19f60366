extension Listing {
  /// The list as comma-separated values (RFC 4180) with its headings. A cell that a spreadsheet would take for a formula
  /// begins with an apostrophe; control characters are left out.
  public var csv: String {
    ([columns] + rows).map { row in row.map(Listing.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let plain = text.unicodeScalars.contains(where: isHarmful) ? without(text) : text
    // Some programs skip blanks and empty lines before they look for a formula.
    let first = plain.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map { "=+-@".unicodeScalars.contains($0) } ?? false
    let safe = isFormula && plain != "-" ? "'" + plain : plain
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    // By scalars, as it is read: a quotation mark with an accent on it ends a cell as well.
    return "\"" + String(String.UnicodeScalarView(safe.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] })) + "\""
  }

  /// A text without control characters and direction overrides; a tab is a blank.
  private static func without(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" { plain.append(" ") } else if !isHarmful(scalar) { plain.append(scalar) }
    }
    return String(plain)
  }

  /// True for what makes a terminal or a spreadsheet do something, or turns the text around it.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool { scalar != "\n" && scalar.isControl }
}

extension Unicode.Scalar {
  /// True for control characters, line separators and direction overrides.
  var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
