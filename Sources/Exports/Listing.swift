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
    json.append(try JSONText.encode(value))
  }

  /// The list as one JSON array, a value a line.
  public var jsonArray: String {
    json.isEmpty ? "[]" : "[\n" + json.joined(separator: ",\n") + "\n]"
  }
}
