import Terminal
import Testing

/// Expects of a frame that each wide grapheme is followed by its continuation and nothing else is one.
func expectWholeGraphemes(_ frame: Buffer, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(frame.cells.count == frame.width * frame.height, sourceLocation: sourceLocation)
  for y in 0..<frame.height {
    var x = 0
    while x < frame.width {
      let cell = frame.cells[y * frame.width + x]
      let columns = cell.character.columns
      let isRight = !cell.isContinuation && (columns == 1 || columns == 2 && x + 1 < frame.width)
      let isFollowed = columns != 2 || frame[x: x + 1, y: y].isContinuation
      if !isRight || !isFollowed {
        Issue.record("half a grapheme at \(x),\(y): \(cell)", sourceLocation: sourceLocation)
        return
      }
      x += columns
    }
  }
}
