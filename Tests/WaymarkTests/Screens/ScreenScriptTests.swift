import Screens
import Terminal
import TestSupport
import Testing
import Workflow

@testable import waymark

/// The scripts of the screens on the cell buffer, and by the built program in a real terminal: the last screen is the
/// same. `CursesSuite` has them on ncurses.
@Suite struct ScreenScriptTests {
  @Test("the screens on the cell buffer", arguments: ScreenScript.all)
  func onTheBuffer(script: ScreenScript) throws {
    let device = try played(script)
    for failure in device.failures { Issue.record("\(script): \(failure)") }
    #expect(!device.last.isEmpty)
  }

  @Test("the screens in a terminal", arguments: ScreenScript.all)
  func inATerminal(script: ScreenScript) throws {
    let terminal = try Tmux()
    try EveryScreenTests.store.get().copy(to: terminal.store)
    try terminal.open(as: script.worker, today: "\(TrialStore.today)", width: 80, height: 24)
    for step in script.steps {
      for event in try TypedScript(step.keys).steps.flatMap(\.events) { try terminal.type(event) }
      try terminal.wait(for: step.shows)
    }
    let expected = withoutTrailingBlanks(try played(script).last)
    let isSame = try terminal.eventually { withoutTrailingBlanks(try terminal.screen()) == expected }
    let screen = try terminal.screen()
    #expect(isSame, "expected\n\(expected)\nand there is\n\(screen)")
  }

  private func played(_ script: ScreenScript) throws -> PlayedDevice {
    let steps = try script.steps.map { step in
      (events: try TypedScript(step.keys).steps.flatMap(\.events), shows: step.shows)
    }
    let memory = MemoryDevice()
    let device = PlayedDevice(
      memory, playing: steps, typing: { memory.enqueue([$0]) }, reading: { memory.frame?.text ?? "" })
    let desk = try EveryScreenTests.store.get().desk(of: WorkerID(script.worker))
    makeShell(session: desk.session, depth: .indexed).run(on: device)
    return device
  }
}

extension Tmux {
  /// Types an event as tmux names it.
  fileprivate func type(_ event: InputEvent) throws {
    switch event {
    case .key(let key): try type(Self.name(of: key))
    case .paste(let text):
      try tmux("set-buffer", "--", text)
      try tmux("paste-buffer", "-p")
    case .resize(let size): try resize(width: size.width, height: size.height)
    case .mouse, .idle, .resumed, .closed: return
    }
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .character(let character): "text:\(character)"
    case .control(let letter): "C-\(letter)"
    case .alt(let character): "M-\(character)"
    case .function(let number): "F\(number)"
    default: names[key.label] ?? key.label
    }
  }

  private static let names = [
    "Shift-Tab": "BTab", "Esc": "Escape", "Backspace": "BSpace", "↑": "Up", "↓": "Down", "→": "Right", "←": "Left",
    "PgUp": "PPage", "PgDn": "NPage", "Del": "DC", "^End": "C-End",
  ]
}
