import Casework

/// A list to be printed: columns and rows as text, and the same as JSON, one value a row.
public struct Listing: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[String]]
  public var json: [String]

  public init(columns: [String], rows: [[String]] = [], json: [String] = []) {
    self.columns = columns
    self.rows = rows
    self.json = json
  }

  /// Adds a row with the value that it was made from.
  public mutating func add(_ cells: [String], json value: some Encodable) throws {
    rows.append(cells)
    json.append(Listing.plain(try JSONText.encode(value)))
  }

  /// JSON text of which nothing acts on the terminal that it is printed at: what is no text in it is escaped by number.
  public static func plain(_ json: String) -> String {
    // JSON itself escapes what is below a blank.
    guard json.unicodeScalars.contains(where: { $0.isControl }) else { return json }
    var plain = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard scalar.isControl else {
        plain.append(scalar)
        continue
      }
      let code = String(scalar.value, radix: 16)
      plain.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - code.count))\(code)".unicodeScalars)
    }
    return String(plain)
  }

  /// The list as one JSON array, a value a line.
  public var jsonArray: String {
    json.isEmpty ? "[]" : "[\n" + json.joined(separator: ",\n") + "\n]"
  }
}
