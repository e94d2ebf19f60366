import CursesTerminal
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

@testable import waymark

extension CursesSuite {
  /// The scripts of the screens on ncurses, its own cells read back: the same as on the cell buffer.
  @Suite struct ScreenScriptTests {
    static let store = Result { try TrialStore() }

    @Test("the screens on ncurses", arguments: ScreenScript.all)
    func onCurses(script: ScreenScript) throws {
      let store = try Self.store.get()
      let steps = try script.steps.map { step in
        (events: try TypedScript(step.keys).steps.flatMap(\.events), shows: step.shows)
      }
      let worker = WorkerID(script.worker)
      let terminal = try PseudoTerminal()
      let device = PlayedDevice(
        terminal.device, playing: steps, typing: terminal.type, reading: { terminal.shown })
      let desk = try store.desk(of: worker)
      makeShell(session: desk.session, depth: terminal.device.colorDepth).run(on: device)
      for failure in device.failures { Issue.record("\(script): \(failure)") }

      let memory = MemoryDevice()
      let onMemory = PlayedDevice(
        memory, playing: steps, typing: { memory.enqueue([$0]) }, reading: { memory.frame?.text ?? "" })
      let again = try store.desk(of: worker)
      makeShell(session: again.session, depth: .indexed).run(on: onMemory)
      #expect(withoutTrailingBlanks(device.last) == withoutTrailingBlanks(onMemory.last))
    }
  }
}

extension PseudoTerminal {
  /// Types an event as xterm sends it.
  func type(_ event: InputEvent) {
    _ = output()
    switch event {
    case .key(let key): type(Self.bytes(of: key))
    case .paste(let text): type("\u{1B}[200~\(text)\u{1B}[201~")
    case .resize(let size):
      resize(to: size)
      // No signal comes here: the size is read again as after another program had the terminal.
      device.lend {}
    case .mouse, .idle, .resumed, .closed: return
    }
  }

  private static func bytes(of key: Key) -> String {
    switch key {
    case .character(let character): String(character)
    case .control(let letter): String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
    case .alt(let character): "\u{1B}\(character)"
    case .function(let number): named["F\(number)"] ?? ""
    default: named[key.label] ?? ""
    }
  }

  private static let named = [
    "Enter": "\r", "Tab": "\t", "Shift-Tab": "\u{1B}[Z", "Esc": "\u{1B}", "Backspace": "\u{7F}", "↑": "\u{1B}OA",
    "↓": "\u{1B}OB", "→": "\u{1B}OC", "←": "\u{1B}OD", "Home": "\u{1B}OH", "End": "\u{1B}OF", "^End": "\u{1B}[1;5F",
    "F8": "\u{1B}[19~",
  ]

  /// The screen as ncurses holds it.
  var shown: String {
    (0..<device.size.height).map { row in NullTerminal.text(row: row, width: device.size.width) }
      .joined(separator: "\n")
  }
}
