import Terminal

extension FuzzTarget {
  /// Text on its way to the terminal: what is printable stays so, lines keep their width, a frame holds only text.
  static let texts = FuzzTarget(name: "texts") { bytes in
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let printable = text.printable
    try require(printable.firstHarmful(allowingLines: true) == nil, "\(printable.debugDescription) is not printable")
    try require(printable.printable == printable, "\(printable.debugDescription) changes again")
    let width = Int(first % 40) + 1
    for line in printable.wrapped(toColumns: width) {
      // One letter may be wider than the line.
      try require(line.columns <= width || line.count == 1, "\(line.debugDescription) is wider than \(width)")
    }
    var buffer = Buffer(size: Size(width: width, height: 4))
    _ = buffer.write(text, at: Position(x: 0, y: 0), style: Style(), width: width, ellipsis: first >= 0x80)
    for (row, line) in printable.wrapped(toColumns: width).prefix(3).enumerated() {
      _ = buffer.write(line, at: Position(x: 0, y: row + 1), style: Style())
    }
    for row in 0..<buffer.height {
      try require(buffer.text(row: row).firstHarmful() == nil, "row \(row): \(buffer.text(row: row).debugDescription)")
    }
  }
}
