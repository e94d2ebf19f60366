import CNCurses
import CursesTerminal
import Glibc
import Terminal
import Testing

extension CursesSuite {
  /// The terminal of lines on a pseudo-terminal.
  @Suite struct LineDeviceTests {
    private final class Lines {
      let device: LineDevice
      let master: Int32
      let slave: Int32

      init(type: String, width: UInt16 = 60) throws {
        var ends: (master: Int32, slave: Int32) = (-1, -1)
        var window = winsize(ws_row: 24, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        #expect(openpty(&ends.master, &ends.slave, nil, nil, &window) == 0)
        (master, slave) = ends
        device = try LineDevice(input: slave, output: slave, environment: TerminalEnvironment(type: type))
      }

      deinit {
        device.end()
        close(master)
        close(slave)
      }

      func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
      }

      func output() -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while poll(&ready, 1, 20) == 1, ready.revents & Int16(POLLIN) != 0 {
          let count = read(master, &chunk, chunk.count)
          guard count > 0 else { break }
          bytes += chunk.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
      }

      var lineModes: tcflag_t {
        var modes = termios()
        tcgetattr(slave, &modes)
        return modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG)
      }
    }

    private let reading = Reading(
      title: "Tray", lines: [ReadLine("one"), ReadLine("two")], focus: Reading.Focus(line: 1, offset: 0))

    @Test func writesTextAndTakesKeysAtOnce() throws {
      let lines = try Lines(type: "dumb")
      #expect(lines.device.size == Size(width: 59, height: 40))
      #expect(lines.lineModes == 0)
      lines.device.read(reading, isAnswer: true)
      #expect(lines.output() == "Tray\r\none\r\ntwo\r\ntwo\u{8}\u{8}\u{8}")
      lines.type("q\u{3}\u{1B}[A")
      #expect(lines.device.nextEvent(timeout: 2_000) == .key(.character("q")))
      #expect(lines.device.nextEvent(timeout: 2_000) == .key(.control("c")))
      #expect(lines.device.nextEvent(timeout: 2_000) == .key(.up))
    }

    @Test func givesTheTerminalBackAndReadsAnewAfterALoan() throws {
      let lines = try Lines(type: "dumb")
      lines.device.read(reading, isAnswer: true)
      _ = lines.output()
      lines.device.lend { #expect(lines.lineModes == tcflag_t(ICANON | ECHO | ISIG)) }
      #expect(lines.lineModes == 0)
      lines.device.read(reading, isAnswer: true)
      #expect(lines.output() == "\r\nTray\r\none\r\ntwo\r\ntwo\u{8}\u{8}\u{8}")
      lines.device.end()
      #expect(lines.lineModes == tcflag_t(ICANON | ECHO | ISIG))
      #expect(lines.output() == "\r\n")
    }

    @Test func pastesAreMarkedWhereTheTerminalCanDoThat() throws {
      let lines = try Lines(type: "xterm", width: 200)
      #expect(lines.device.size.width == 79)
      #expect(lines.output() == "\u{1B}[?2004h")
      lines.device.end()
      #expect(lines.output() == "\u{1B}[?2004l")
    }
  }
}
