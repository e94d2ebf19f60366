extension Buffer {
  /// Hands over each run of columns of a row, up to `width`, that is not what an earlier frame of the same size had
  /// there; the whole row where there was none.
  public func forEachChange(
    since earlier: Buffer?, row y: Int, width limit: Int, _ body: (Range<Int>) -> Void
  ) {
    let end = min(limit, width)
    guard y >= 0, y < height, end > 0 else { return }
    guard let earlier, earlier.size == size else { return body(0..<end) }
    let row = y * width
    cells.withUnsafeBufferPointer { cells in
      earlier.cells.withUnsafeBufferPointer { before in
        var x = 0
        while x < end {
          guard cells[row + x] != before[row + x] else {
            x += 1
            continue
          }
          let first = x
          repeat { x += 1 } while x < end && cells[row + x] != before[row + x]
          body(first..<x)
        }
      }
    }
  }
}
