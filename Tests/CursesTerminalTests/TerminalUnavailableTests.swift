import Glibc
import Terminal
import Testing

@testable import CursesTerminal

extension CursesSuite {
  @Suite struct TerminalUnavailableTests {
    private func refusal(_ type: String) -> TerminalUnavailable? {
      let null = open("/dev/null", O_RDWR)
      defer { close(null) }
      do throws(TerminalUnavailable) {
        try CursesDevice(input: null, output: null, environment: TerminalEnvironment(type: type)).end()
        return nil
      } catch {
        return error
      }
    }

    @Test func saysWhy() {
      #expect(refusal("") == .unknownTerminal(""))
      #expect(refusal("no-such-terminal") == .unknownTerminal("no-such-terminal"))
      #expect(refusal("dumb") == .dumbTerminal("dumb"))
      #expect(refusal("xterm-256color") == nil)
    }

    @Test("looking for a terminal leaves the one that is drawn on", arguments: ["vt100", "dumb", "no-such-terminal"])
    func leavesTheOneInUse(type: String) throws {
      let terminal = try NullTerminal(type: "xterm-256color")
      let before = TerminfoStrings.bytes("cup")
      try? CursesDevice.check(type, output: 1)
      #expect(before != nil)
      #expect(TerminfoStrings.bytes("cup") == before)
      withExtendedLifetime(terminal) {}
    }

    @Test(arguments: [
      (
        TerminalUnavailable.notATerminal,
        "The screens need a terminal, and the input or output is a file or a pipe; without one you can use waymark tray, "
          + "waymark case and waymark apply."
      ),
      (
        .unknownTerminal(""),
        "The screens need to know the terminal, and TERM is not set; without one you can use waymark tray, "
          + "waymark case and waymark apply."
      ),
      (
        .unknownTerminal("vt9"),
        "The screens cannot be shown: there is no description of the terminal \"vt9\" that TERM names; without one you "
          + "can use waymark tray, waymark case and waymark apply."
      ),
      (
        .dumbTerminal("dumb"),
        "The screens cannot be shown on the terminal \"dumb\", which cannot place its cursor; without one you can use "
          + "waymark tray, waymark case and waymark apply."
      ),
    ])
    func namesTheCommandsThatNeedNoTerminal(error: TerminalUnavailable, sentence: String) {
      #expect(error.description(commands: ["waymark tray", "waymark case", "waymark apply"]) == sentence)
      #expect(error.description.hasSuffix("."))
    }
  }
}
