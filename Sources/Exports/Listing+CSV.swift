extension Listing {
  /// The list as comma-separated values (RFC 4180) with its headings. A cell that a spreadsheet would take for a formula
  /// begins with an apostrophe.
  public var csv: String {
    ([columns] + rows).map { row in row.map(Listing.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula && text != "-" ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
