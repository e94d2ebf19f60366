import CNCurses
import CursesTerminal
import Glibc
import Terminal
import Testing

extension CursesSuite {
  @Suite struct PseudoTerminalTests {
    @Test(arguments: [
      ("a", Key.character("a")), ("ŵ", .character("ŵ")), ("w\u{302}", .character("ŵ")), ("山", .character("山")),
      ("\u{1B}OA", .up), ("\u{1B}[A", .up), ("\u{1B}OD", .left), ("\u{1B}[1;5D", .controlLeft),
      ("\u{1B}[1;5C", .controlRight), ("\u{1B}[1;5H", .controlHome), ("\u{1B}[1;5F", .controlEnd),
      ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;2D", .shiftLeft), ("\u{1B}b", .alt("b")), ("\u{1B}OP", .function(1)),
      ("\u{1B}[24~", .function(12)), ("\r", .enter), ("\u{7F}", .backspace), ("\u{1B}[Z", .backTab),
      ("\u{3}", .control("c")), ("\u{11}", .control("q")), ("\u{13}", .control("s")), ("\u{16}", .control("v")),
      ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\u{F}", .control("o")), ("\u{1B}", .escape),
    ])
    func typedKeysArrive(bytes: String, key: Key) throws {
      let terminal = try PseudoTerminal()
      terminal.type(bytes)
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(key))
      #expect(terminal.device.nextEvent(timeout: 0) == .idle)
    }

    @Test(arguments: [
      ("linux", "\u{1B}[[A", Key.function(1)), ("vt100", "\u{8}", .backspace), ("rxvt", "\u{1B}Oc", .controlRight),
    ])
    func eachTerminalHasItsOwnKeys(type: String, bytes: String, key: Key) throws {
      let terminal = try PseudoTerminal(type: type)
      terminal.type(bytes)
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(key))
    }

    @Test func escAloneComesAtOnce() throws {
      let terminal = try PseudoTerminal()
      var best = Duration.seconds(10)
      for _ in 0..<5 {
        terminal.type("\u{1B}")
        best = min(
          best, ContinuousClock().measure { #expect(terminal.device.nextEvent(timeout: nil) == .key(.escape)) })
      }
      #expect(best < .milliseconds(60))
      #expect(best >= .milliseconds(20))
    }

    @Test func aPasteIsOneEvent() throws {
      let terminal = try PseudoTerminal()
      terminal.type("\u{1B}[200~line one\rq\u{1B}[A\tSia\u{302}n\u{1B}[201~x")
      #expect(terminal.device.nextEvent(timeout: 2_000) == .paste("line one\nq    Siân"))
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(.character("x")))
    }

    @Test func aPasteThatNeverEndsIsKept() throws {
      let terminal = try PseudoTerminal()
      terminal.type("\u{1B}[200~half")
      #expect(terminal.device.nextEvent(timeout: 5) == .idle)
      #expect(terminal.device.nextEvent(timeout: 10_000) == .paste("half"))
    }

    @Test func aCopyGoesToTheTerminalsClipboardUnlessItIsUnwantedOrTooLong() throws {
      let terminal = try PseudoTerminal()
      terminal.device.copy("Siân, é\n")
      #expect(terminal.output().contains("\u{1B}]52;c;U2nDom4sIMOpCg==\u{7}"))
      terminal.device.copy(String(repeating: "x", count: 60_000))
      #expect(!terminal.output().contains("]52;"))
      let plain = try PseudoTerminal(type: "vt100")
      plain.device.copy("x")
      #expect(!plain.output().contains("]52;"))
    }

    @Test func aTimeOutIsKept() throws {
      let terminal = try PseudoTerminal()
      let elapsed = ContinuousClock().measure { #expect(terminal.device.nextEvent(timeout: 30) == .idle) }
      #expect(elapsed >= .milliseconds(30))
    }

    @Test func isWokenFromAnotherThread() async throws {
      let terminal = try PseudoTerminal()
      let waker = terminal.device.waker
      waker.wake()
      waker.wake()
      #expect(terminal.device.nextEvent(timeout: nil) == .idle)
      #expect(terminal.device.nextEvent(timeout: 0) == .idle)
    }

    @Test func aClosedWindowIsAnEventForEver() throws {
      let terminal = try PseudoTerminal()
      terminal.type("a")
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(.character("a")))
      terminal.hangUp()
      for _ in 0..<3 { #expect(terminal.device.nextEvent(timeout: nil) == .closed) }
      terminal.device.present(Buffer(size: terminal.device.size))
    }

    @Test func theTerminalIsGivenBackAsItWas() throws {
      var ends: (master: Int32, slave: Int32) = (-1, -1)
      #expect(openpty(&ends.master, &ends.slave, nil, nil, nil) == 0)
      var before = termios()
      tcgetattr(ends.slave, &before)
      close(ends.master)
      close(ends.slave)

      let terminal = try PseudoTerminal()
      #expect(terminal.modes != [before.c_iflag, before.c_oflag, before.c_lflag])
      terminal.device.present(Buffer(size: terminal.device.size))
      let shown = terminal.output()
      #expect(shown.contains("\u{1B}[?1049h"))
      #expect(shown.contains("\u{1B}[?2004h"))
      terminal.device.end()
      terminal.device.end()
      let end = terminal.output()
      #expect(end.contains("\u{1B}[?1049l"))
      #expect(end.contains("\u{1B}[?2004l"))
      #expect(terminal.modes == [before.c_iflag, before.c_oflag, before.c_lflag])
      #expect(terminal.device.nextEvent(timeout: nil) == .closed)
      terminal.device.present(Buffer(size: terminal.device.size))
      #expect(terminal.output().isEmpty)
    }

    @Test(arguments: [("xterm-256color", true), ("linux", false), ("vt100", false)])
    func aFrameIsBracketedWhereTheTerminalUnderstandsIt(type: String, isBracketed: Bool) throws {
      let terminal = try PseudoTerminal(type: type)
      var frame = Buffer(size: terminal.device.size)
      frame.write("Carter", at: Position(x: 0, y: 0), style: .plain)
      terminal.device.present(frame)
      let output = terminal.output()
      #expect(output.contains("Carter"))
      #expect(output.contains("2026") == isBracketed)
      #expect(output.hasPrefix("\u{1B}[?2026h") || !isBracketed || output.contains("\u{1B}[?1h"))
    }

    @Test func theSameFrameAgainWritesNothingAndAChangeLittle() throws {
      let terminal = try PseudoTerminal()
      var frame = Buffer(size: terminal.device.size)
      for y in 0..<24 { frame.write(String(repeating: "word ", count: 16), at: Position(x: 0, y: y), style: .plain) }
      frame.cursor = Position(x: 4, y: 4)
      terminal.device.present(frame)
      _ = terminal.output()
      terminal.device.present(frame)
      #expect(terminal.output() == "")
      frame.write("W", at: Position(x: 0, y: 9), style: .plain)
      terminal.device.present(frame)
      #expect(terminal.output().utf8.count < 60)
    }

    @Test func afterALoanTheFrameIsDrawnWhole() throws {
      let terminal = try PseudoTerminal()
      var frame = Buffer(size: terminal.device.size)
      frame.write("Carter", at: Position(x: 0, y: 0), style: .plain)
      terminal.device.present(frame)
      _ = terminal.output()
      let taken = terminal.modes
      terminal.device.lend {
        #expect(terminal.output().contains("\u{1B}[?1049l"))
        #expect(terminal.modes != taken)
        terminal.device.present(frame)
        terminal.resize(to: Size(width: 60, height: 20))
      }
      #expect(terminal.modes == taken)
      #expect(terminal.device.nextEvent(timeout: 0) == .resize(Size(width: 60, height: 20)))
      #expect(terminal.device.size == Size(width: 60, height: 20))
      terminal.device.present(frame)
      let output = terminal.output()
      #expect(output.contains("\u{1B}[?1049h"))
      #expect(output.contains("Carter"))
      #expect(output.contains("\u{1B}[?2004h"))
    }

    @Test func suspendingIsFollowedByResumed() throws {
      let terminal = try PseudoTerminal()
      terminal.device.present(Buffer(size: terminal.device.size))
      terminal.type("a")
      terminal.device.suspend()
      #expect(terminal.device.nextEvent(timeout: 0) == .resumed)
      #expect(terminal.device.nextEvent(timeout: 2_000) == .key(.character("a")))
    }

    @Test func anyWindowSizeWillDo() throws {
      for size in [
        Size(width: 1, height: 1), Size(width: 2, height: 1), Size(width: 20, height: 5), Size(width: 300, height: 90),
      ] {
        let terminal = try PseudoTerminal(size: size)
        #expect(terminal.device.size == size)
        var frame = Buffer(size: size)
        frame.box(frame.area, style: .plain, title: "Title")
        frame.write(String(repeating: "山", count: size.width), at: Position(x: 0, y: 0), style: .plain)
        frame.cursor = Position(x: size.width, y: size.height)
        terminal.device.present(frame)
        #expect(!terminal.output().isEmpty)
      }
    }

    @Test func aScreenWithoutASecondOneIsWipedAtTheEnd() throws {
      let terminal = try PseudoTerminal(type: "linux")
      var frame = Buffer(size: terminal.device.size)
      frame.write("Carter", at: Position(x: 0, y: 0), style: .plain)
      terminal.device.present(frame)
      _ = terminal.output()
      terminal.device.end()
      #expect(terminal.output().contains("\u{1B}[H\u{1B}[J"))
    }
  }
}
