import Exports
import Glibc
import Terminal

/// Writing to standard output: text only, never a control character of somebody's making.
enum Display {
  /// One line of text, its control characters taken out.
  static func line(_ text: String) -> String {
    String(text.printable.map { $0.isNewline ? " " : $0 })
  }

  static func write(_ text: String) {
    writeAll(text + "\n", to: 1)
  }

  static func complain(_ text: String) {
    writeAll("waymark: " + text + "\n", to: 2)
  }

  /// A list as aligned columns, the last as wide as it is.
  static func table(_ listing: Listing) {
    let rows = listing.rows.map { $0.map(line) }
    let widths = listing.columns.indices.map { column in
      max(listing.columns[column].columns, rows.map { $0[column].columns }.max() ?? 0)
    }
    for row in [listing.columns] + rows {
      let cells = zip(row, widths).map { cell, width in cell.padded(toColumns: width) }
      var text = cells.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      write(text)
    }
  }

  /// A list in the format that was asked for.
  static func show(_ listing: Listing, as format: OutputFormat, empty: String) {
    switch format {
    case .json: write(listing.jsonArray)
    case .table where listing.rows.isEmpty: write(empty)
    case .table: table(listing)
    }
  }

  /// A list in the format that was asked for, which may be a spreadsheet's.
  static func show(_ listing: Listing, as format: SheetFormat, empty: String) {
    switch format {
    case .text: show(listing, as: OutputFormat.table, empty: empty)
    case .json: write(listing.jsonArray)
    case .csv: write(bytes: Array(listing.csv.utf8))
    }
  }

  /// Writes a document as it is.
  static func write(bytes: [UInt8]) { writeAll(bytes[...], to: 1) }

  private static func writeAll(_ text: String, to descriptor: Int32) {
    writeAll(Array(text.utf8)[...], to: descriptor)
  }

  private static func writeAll(_ content: ArraySlice<UInt8>, to descriptor: Int32) {
    var bytes = content
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        // Whoever waits for the output must not take half of it for the whole.
        if descriptor == 1 {
          complain("the output can't be written: \(String(cString: strerror(errno)).lowercased()).")
        }
        exit(1)
      }
      bytes = bytes.dropFirst(written)
    }
  }
}
