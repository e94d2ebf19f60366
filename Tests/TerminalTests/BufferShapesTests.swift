import Terminal
import Testing

@Suite struct BufferShapesTests {
  @Test func drawsAFrameWithATitle() {
    var frame = Buffer(size: Size(width: 14, height: 3))
    frame.box(frame.area, style: .plain, title: "Core group 2")
    #expect(frame.text == "┌─ Core gr… ─┐\n│            │\n└────────────┘")
  }

  @Test func aFrameTooSmallForItsSidesIsNotDrawn() {
    var frame = Buffer(size: Size(width: 6, height: 3))
    frame.box(Area(x: 0, y: 0, width: 1, height: 3), style: .plain)
    #expect(frame == Buffer(size: frame.size))
    frame.box(Area(x: 0, y: 0, width: 2, height: 2), style: .plain, title: "Title")
    #expect(frame.text == "┌┐\n└┘\n")
  }

  @Test func fillingCutsAtTheEdgesAndBlanksHalves() {
    var frame = Buffer(size: Size(width: 6, height: 2))
    frame.write("山田村", at: Position(x: 0, y: 0), style: .plain)
    frame.fill(Area(x: 1, y: -3, width: 4, height: 4), Cell("·"))
    #expect(frame.text == " ····\n")
    expectWholeGraphemes(frame)
    frame.fill(Area(x: 0, y: 1, width: 100, height: 100), Cell("山"))
    #expect(frame.text(row: 1, trimmed: false) == "      ")
  }

  @Test func restylingKeepsTheTextAndWholeGraphemes() {
    var frame = Buffer(size: Size(width: 6, height: 1))
    frame.write("a山bc", at: Position(x: 0, y: 0), style: Style(foreground: .index(4)))
    frame.restyle(Area(x: 2, y: 0, width: 2, height: 1), adding: .reverse)
    #expect(
      frame.snapshot() == "a山bc\n--- 6x1\n0:0-0 fg=4\n0:1-3 fg=4 reverse\n0:4-4 fg=4\n")
    frame.restyle(frame.area, .heading, theme: Theme(depth: .none))
    #expect(frame.snapshot() == "a山bc\n--- 6x1\n0:0-5 bold\n")
  }

  @Test func copiesAPartOfALargerFrame() {
    var map = Buffer(size: Size(width: 8, height: 2))
    map.write("ab山cd田", at: Position(x: 0, y: 0), style: .plain)
    map.write("second", at: Position(x: 0, y: 1), style: .plain)
    var frame = Buffer(size: Size(width: 6, height: 2))
    frame.copy(map, from: Area(x: 3, y: 0, width: 4, height: 2), to: Position(x: 1, y: 0))
    #expect(frame.text == "  cd\n ond")
    expectWholeGraphemes(frame)
  }

  @Test func areasMeetAndAreSplit() {
    let area = Area(x: 2, y: 1, width: 10, height: 5)
    #expect(area.intersection(Area(x: 8, y: 0, width: 10, height: 3)) == Area(x: 8, y: 1, width: 4, height: 2))
    #expect(area.intersection(Area(x: 20, y: 0, width: 1, height: 1)).isEmpty)
    #expect(area.top(2).0 == Area(x: 2, y: 1, width: 10, height: 2))
    #expect(area.top(2).rest == Area(x: 2, y: 3, width: 10, height: 3))
    #expect(area.left(99).rest.isEmpty)
    #expect(area.inset(columns: 1, rows: 3).isEmpty)
    #expect(area.contains(Position(x: 11, y: 5)))
    #expect(!area.contains(Position(x: 12, y: 5)))
  }
}
