import CNCurses
import CursesTerminal
import Terminal
import Testing

extension CursesSuite {
  @Suite struct CellTests {
    @Test(arguments: [
      ("xterm-256color", false, ColorDepth.indexed), ("screen-256color", false, .indexed),
      ("tmux-256color", false, .indexed), ("xterm", false, .eight), ("linux", false, .eight), ("vt100", false, .none),
      ("rxvt", false, .eight), ("xterm-256color", true, .none),
    ])
    func everyInkArrivesInTheCells(type: String, refusesColor: Bool, depth: ColorDepth) throws {
      let terminal = try NullTerminal(type: type, refusesColor: refusesColor)
      #expect(terminal.device.colorDepth == depth)
      let theme = Theme(depth: depth)
      var frame = Buffer(size: terminal.device.size)
      for (y, ink) in Ink.allCases.enumerated() {
        frame.write("\(ink)", at: Position(x: 1, y: y), style: theme[ink])
      }
      terminal.device.present(frame)
      for (y, ink) in Ink.allCases.enumerated() {
        let shown = terminal.shown(x: 1, y: y)
        let style = theme[ink]
        #expect(shown.foreground == number(style.foreground), "\(ink)")
        #expect(shown.background == number(style.background), "\(ink)")
        #expect(shown.attributes == attributes(style.attributes), "\(ink)")
      }
    }

    @Test func everyColorAndAttributeArrivesInTheCells() throws {
      let terminal = try NullTerminal(type: "xterm-256color")
      var frame = Buffer(size: Size(width: 80, height: 24))
      for index in 0..<256 {
        let style = Style(
          foreground: .index(UInt8(index)), background: .index(UInt8(255 - index)),
          attributes: Attributes(rawValue: UInt8(index & 31)))
        frame.write("x", at: Position(x: index % 80, y: index / 80), style: style)
      }
      terminal.device.present(frame)
      for index in 0..<256 {
        let shown = terminal.shown(x: index % 80, y: index / 80)
        #expect(shown.foreground == Int32(index))
        #expect(shown.background == Int32(255 - index))
        #expect(shown.attributes == attributes(Attributes(rawValue: UInt8(index & 31))))
      }
    }

    @Test func stepsAreGreyAndOrange() throws {
      let terminal = try NullTerminal(type: "xterm-256color")
      let theme = Theme(depth: terminal.device.colorDepth)
      var frame = Buffer(size: terminal.device.size)
      frame.write("●", at: Position(x: 0, y: 0), style: theme[.current])
      frame.write("✔", at: Position(x: 1, y: 0), style: theme[.completed])
      terminal.device.present(frame)
      #expect(terminal.shown(x: 0, y: 0).foreground == 208)
      #expect(terminal.shown(x: 1, y: 0).foreground == 244)
    }

    @Test func theTextOfAFrameIsTheTextInTheCells() throws {
      let terminal = try NullTerminal(type: "xterm-256color")
      let lines = [
        "Siân Sia\u{302}n Zoë ŵ 山田 한국 नमस्ते क्षा", "👩‍👩‍👧 🇬🇧 ❤️ 1️⃣ 👍🏽 ─│┌ ●○✔ …", "\u{1B}[31m\u{202E}a\u{7}",
        String(repeating: "山", count: 60), "\u{301}x \u{1112}\u{1161}\u{11AB} e\u{301}\u{323}\u{304}\u{308}\u{30A}",
      ]
      var frame = Buffer(size: terminal.device.size)
      for (y, line) in lines.enumerated() { frame.write(line, at: Position(x: 1, y: y), style: .plain) }
      terminal.device.present(frame)
      for y in 0..<frame.height { #expect(terminal.text(row: y) == frame.text(row: y, trimmed: false)) }
    }

    @Test func onlyWhatChangedIsWrittenAndTheResultIsTheSame() throws {
      let terminal = try NullTerminal(type: "xterm-256color")
      var random = SystemRandomNumberGenerator()
      let pieces = ["a", "Siân", "山田", "  ", "x山", "👩‍👩‍👧"]
      var frame = Buffer(size: terminal.device.size)
      for _ in 0..<300 {
        for _ in 0..<3 {
          let at = Position(x: .random(in: -2..<80, using: &random), y: .random(in: 0..<24, using: &random))
          frame.write(pieces.randomElement(using: &random) ?? "", at: at, style: .plain)
        }
        terminal.device.present(frame)
      }
      for y in 0..<frame.height { #expect(terminal.text(row: y) == frame.text(row: y, trimmed: false)) }
    }

    @Test func aFrameOfAnotherSizeIsCutToTheWindow() throws {
      let terminal = try NullTerminal(type: "xterm-256color")
      for size in [Size(width: 200, height: 60), Size(width: 1, height: 1), Size(width: 0, height: 0)] {
        var frame = Buffer(size: size)
        for y in 0..<frame.height {
          frame.write(String(repeating: "x山", count: 80), at: Position(x: 0, y: y), style: .plain)
        }
        frame.cursor = Position(x: 300, y: 300)
        terminal.device.present(frame)
        #expect(terminal.shown(x: 0, y: 0).text == (size.width > 0 ? "x" : " "))
      }
    }

    private func number(_ color: Color) -> Int32 {
      guard case .index(let index) = color else { return -1 }
      return Int32(index)
    }

    private func attributes(_ attributes: Attributes) -> attr_t {
      var result: attr_t = 0
      if attributes.contains(.bold) { result |= waymark_bold() }
      if attributes.contains(.dim) { result |= waymark_dim() }
      if attributes.contains(.underline) { result |= waymark_underline() }
      if attributes.contains(.reverse) { result |= waymark_reverse() }
      if attributes.contains(.strikethrough) { result |= waymark_strike() }
      return result
    }
  }
}
