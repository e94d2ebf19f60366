import Terminal
import TestSupport
import Testing

@Suite struct BufferReadingTests {
  private func buffer(_ rows: String..., styled: (inout Buffer) -> Void = { _ in }) -> Buffer {
    var buffer = Buffer(size: Size(width: rows.map(\.columns).max() ?? 0, height: rows.count))
    for (y, row) in rows.enumerated() { buffer.write(row, at: Position(x: 0, y: y), style: .plain) }
    styled(&buffer)
    return buffer
  }

  private func read(_ buffer: Buffer) -> [String] { buffer.readLines(in: buffer.area).lines.map(\.text) }

  @Test(arguments: [
    ("! 2 wd late   Evans, Siân   Core group · 1", "attention: 2 working days late; Evans, Siân; Core group; 1"),
    ("● └ Review conference   due Fri", "current; Review conference; due Fri"),
    ("  ✔ Section 47", "done: Section 47"), ("[x] Home", "ticked: Home"), ("1 (•) Yes", "1 chosen: Yes"),
    ("Recommendation *", "Recommendation, required"), ("▸ Needs", "Needs"),
    ("──── 1 of 10   ↓ 2 more ──", "1 of 10; 2 more below"),
    ("Carter   -", "Carter; none"), ("^S save   Shift-↑", "Ctrl-S save; Shift-Up"), ("goes on   ↓", "goes on"),
    ("1 wd  a - b", "1 working day; a - b"),
  ])
  func marksAreWords(drawn: String, read words: String) {
    #expect(read(buffer(drawn)) == [words])
  }

  @Test func panesAreReadOneAfterTheOther() {
    let frame = buffer(
      "┌─ Left ─┐┌─ Right ─┐", "│ a      ││ b       │", "└────────┘│ c       │", "          └─────────┘")
    #expect(read(frame) == ["Left", "a", "Right", "b", "c"])
  }

  @Test func whatIsTypedStaysAsItIs() {
    var frame = buffer("Name:  ! a  *      ")
    frame.restyle(Area(x: 7, y: 0, width: 12, height: 1), adding: .underline)
    frame.cursor = Position(x: 14, y: 0)
    let (lines, focus) = frame.readLines(in: frame.area)
    // The blank before the cursor was typed, those after it were not.
    #expect(lines.map(\.text) == ["Name: ! a  * "])
    #expect(focus == Reading.Focus(line: 0, offset: 13))
  }

  @Test func aFieldIsReadWithItsLabelAndItsHelp() {
    var frame = buffer("Other", "▸ Analysis *", "  What it means", "  text")
    frame.restyle(Area(x: 0, y: 2, width: 20, height: 1), adding: .dim)
    frame.restyle(Area(x: 2, y: 3, width: 10, height: 1), adding: .underline)
    frame.cursor = Position(x: 4, y: 3)
    let focus = frame.readLines(in: frame.area).focus
    #expect(focus == Reading.Focus(line: 3, offset: 2, context: ["Analysis, required", "What it means"]))
  }

  @Test func anyFrameCanBeRead() {
    var random = SplitMix(seed: 7)
    let signs = Array("abc ▸●│─┌┐└┘┼[x]!-*↓山é·^")
    for _ in 0..<300 {
      var frame = Buffer(
        size: Size(width: Int.random(in: 0...24, using: &random), height: Int.random(in: 0...6, using: &random)))
      for y in 0..<frame.height {
        for x in 0..<frame.width {
          let style = Style(attributes: Attributes(rawValue: UInt8.random(in: 0..<32, using: &random)))
          frame[x: x, y: y] = Cell(signs.randomElement(using: &random) ?? " ", style: style)
        }
      }
      frame.cursor = Position(x: Int.random(in: -2...26, using: &random), y: Int.random(in: -2...8, using: &random))
      let (lines, focus) = frame.readLines(in: frame.area)
      if let focus {
        #expect(lines.indices.contains(focus.line))
        #expect(focus.offset <= lines[focus.line].text.count)
      }
    }
  }
}
