import CursesTerminal
import Terminal
import Testing

extension CursesSuite {
  /// What the mouse sends, and what is told to the terminal about it.
  @Suite struct MouseTests {
    private let on = "\u{1B}[?1002h\u{1B}[?1006h"
    private let off = "\u{1B}[?1006l\u{1B}[?1002l"

    @Test(arguments: [
      ("\u{1B}[<0;1;1M", MouseEvent(.press, at: Position(x: 0, y: 0))),
      ("\u{1B}[<0;80;24m", MouseEvent(.release, at: Position(x: 79, y: 23))),
      ("\u{1B}[<32;3;4M", MouseEvent(.drag, at: Position(x: 2, y: 3))),
      ("\u{1B}[<64;3;4M", MouseEvent(.wheelUp, at: Position(x: 2, y: 3))),
      ("\u{1B}[<65;3;4M", MouseEvent(.wheelDown, at: Position(x: 2, y: 3))),
      ("\u{1B}[<20;3;4M", MouseEvent(.press, at: Position(x: 2, y: 3))),
    ])
    func isToldByNumbers(bytes: String, event: MouseEvent) throws {
      let terminal = try PseudoTerminal()
      terminal.type(bytes + "x")
      #expect(terminal.device.nextEvent(timeout: 2_000) == .mouse(event))
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(.character("x")))
    }

    @Test(arguments: [
      "\u{1B}[<0;0;1M", "\u{1B}[<0;1M", "\u{1B}[<1;1;1M", "\u{1B}[<35;1;1M", "\u{1B}[<0;1;1;1M", "\u{1B}[<;;M",
      "\u{1B}[<66;1;1M",
    ])
    func whatMeansNothingIsDropped(bytes: String) throws {
      let terminal = try PseudoTerminal()
      terminal.type(bytes + "x")
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(.character("x")))
    }

    @Test func numbersBeyondAnyWindowAreOnlyFarAway() throws {
      let terminal = try PseudoTerminal()
      terminal.type("\u{1B}[<0;99999999999999999999;7M")
      guard case .mouse(let event) = terminal.device.nextEvent(timeout: 2_000) else {
        Issue.record("no event of the mouse")
        return
      }
      #expect(event.position.x > 9_000)
    }

    @Test func isGivenBackOnEveryWayOut() throws {
      let terminal = try PseudoTerminal()
      terminal.device.usesMouse = true
      let frame = Buffer(size: terminal.device.size)
      terminal.device.present(frame)
      #expect(terminal.output().contains(on))
      terminal.device.usesMouse = false
      #expect(terminal.output() == off)
      terminal.device.usesMouse = true
      #expect(terminal.output() == on)
      terminal.device.lend { #expect(terminal.output().contains(off)) }
      terminal.device.present(frame)
      #expect(terminal.output().contains(on))
      terminal.device.suspend()
      #expect(terminal.output().contains(off))
      terminal.device.present(frame)
      _ = terminal.output()
      terminal.device.end()
      #expect(terminal.output().contains(off))
    }

    @Test func aTerminalThatMayNotUnderstandItIsNotTold() throws {
      let terminal = try PseudoTerminal(type: "vt100")
      terminal.device.usesMouse = true
      terminal.device.present(Buffer(size: terminal.device.size))
      terminal.device.askForBackground()
      let output = terminal.output()
      for sequence in ["?1002", "?1006", "]11", "]2;", "?2026"] { #expect(!output.contains(sequence)) }
    }

    @Test func theWindowIsNamedWithoutNamesAndNamedBack() throws {
      let terminal = try PseudoTerminal()
      var frame = Buffer(size: terminal.device.size)
      frame.write("Siân Evans", at: Position(x: 0, y: 0), style: .plain)
      terminal.device.present(frame)
      let output = terminal.output()
      #expect(output.contains("\u{1B}[22;2t\u{1B}]2;Waymark\u{7}"))
      #expect(output.contains("\u{1B}[?2026h"))
      terminal.device.end()
      #expect(terminal.output().contains("\u{1B}[23;2t"))
    }

    @Test(arguments: [
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", Background.light), ("\u{1B}]11;rgb:00/00/00\u{1B}\\", .dark),
    ])
    func theTerminalIsAskedForItsBackground(answer: String, background: Background) throws {
      let terminal = try PseudoTerminal()
      terminal.device.present(Buffer(size: terminal.device.size))
      _ = terminal.output()
      terminal.device.askForBackground()
      #expect(terminal.output() == "\u{1B}]11;?\u{7}")
      #expect(terminal.device.background == nil)
      terminal.type(answer + "x")
      #expect(terminal.device.nextEvent(timeout: 2_000) == .idle)
      #expect(terminal.device.background == background)
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(.character("x")))
    }

    @Test func anAnswerInPiecesOrOneThatIsNoneIsNeverTyped() throws {
      let terminal = try PseudoTerminal()
      terminal.device.askForBackground()
      terminal.type("\u{1B}]11;rgb:ffff/")
      #expect(terminal.device.nextEvent(timeout: 60) == .idle)
      #expect(terminal.device.background == nil)
      terminal.type("ffff/ffff\u{7}")
      #expect(terminal.device.nextEvent(timeout: 2_000) == .idle)
      #expect(terminal.device.background == .light)
      let other = try PseudoTerminal()
      other.device.askForBackground()
      other.type("\u{1B}]11;nonsense\u{7}x")
      #expect(other.device.nextEvent(timeout: 2_000) == .key(.character("x")))
      #expect(other.device.background == nil)
    }
  }
}
