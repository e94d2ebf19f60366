import Terminal
import Testing

@Suite struct SnapshotTests {
  @Test func holdsTextStylesAndCursor() {
    let theme = Theme(depth: .indexed)
    var frame = Buffer(size: Size(width: 20, height: 3))
    frame.write("● Core group 2", at: Position(x: 0, y: 0), style: theme[.current])
    frame.write("✔", at: Position(x: 3, y: 1), style: theme[.completed])
    frame.cursor = Position(x: 5, y: 2)
    let expected = """
      ● Core group 2
         ✔

      --- 20x3 cursor 5,2
      0:0-13 fg=208 bold
      1:3-3 fg=244

      """
    #expect(frame.snapshot() == expected)
    #expect(frame.snapshot(styles: false) == "● Core group 2\n   ✔\n\n--- 20x3 cursor 5,2\n")
  }

  @Test func namesEveryAttribute() {
    let style = Style(
      foreground: .index(1), background: .index(2), attributes: [.bold, .dim, .underline, .reverse, .strikethrough])
    #expect(style.summary == "fg=1 bg=2 bold dim underline reverse struck")
    #expect(Style.plain.summary == "plain")
  }
}
