import Terminal
import TestSupport
import Testing

@Suite struct BufferPropertyTests {
  private static let pieces = [
    "a", "Carter", " ", "é", "Sia\u{302}n", "山", "山田", "👩‍👩‍👧", "🇬🇧", "❤️", "\u{1B}[1m", "\n", "\u{301}", "한", "─", "क्षा",
    "\u{202E}", "\u{FEFF}", "\u{E0061}", "●",
  ]

  @Test func noWriteLeavesTheFrameOrHalfAGrapheme() {
    var random = SplitMix(seed: 20_260_112)
    for _ in 0..<1_000 {
      let size = Size(width: .random(in: 0...14, using: &random), height: .random(in: 0...4, using: &random))
      var frame = Buffer(size: size)
      for _ in 0..<1_000 { change(&frame, &random) }
      expectWholeGraphemes(frame)
    }
  }

  private func change(_ frame: inout Buffer, _ random: inout SplitMix) {
    let at = Position(x: .random(in: -4...16, using: &random), y: .random(in: -1...4, using: &random))
    let bits = random.next()
    let piece = Self.pieces[Int(bits >> 32) % Self.pieces.count]
    switch bits & 31 {
    case 0:
      frame.fill(
        Area(x: at.x, y: at.y, width: Int(bits >> 8 & 7), height: Int(bits >> 12 & 3)), Cell(piece.first ?? " "))
    case 1: frame[x: at.x, y: at.y] = Cell(piece.first ?? " ", isContinuation: bits & 256 != 0)
    case 2:
      let part = Area(x: Int(bits >> 8 & 7) - 2, y: Int(bits >> 12 & 3) - 1, width: 5, height: 2)
      frame.copy(frame, from: part, to: at)
    case 3: frame.box(Area(x: at.x, y: at.y, width: 5, height: 3), style: .plain, title: piece)
    case 4...15:
      let other = Self.pieces[Int(bits >> 40) % Self.pieces.count]
      let width = Int(bits >> 8 & 7) - 1
      let used = frame.write(
        piece + other, at: at, style: .plain, width: width, ellipsis: bits & 4096 != 0)
      if used > max(0, width) { Issue.record("\(used) columns taken of \(width)") }
    default: frame.write(piece, at: at, style: .plain)
    }
  }
}
