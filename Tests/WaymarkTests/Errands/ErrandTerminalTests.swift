import Foundation
import Terminal
import Testing

/// The errands in a real terminal: the same file, the same keys.
@Suite struct ErrandTerminalTests {
  /// Of every role one, those that change something among them.
  @Test(arguments: ["last-minutes", "put-off", "authorise", "outcome-form", "take-next", "record-visit", "roll-back"])
  func arrivesInATerminal(id: String) throws {
    let errand = try #require(Errand.all.first { $0.id == id })
    let tmux = try Tmux()
    try Tmux.run(Tmux.program.path, ["demo", "--store", tmux.store, "--today", ErrandPlayer.today])
    try tmux.open(as: errand.worker, today: ErrandPlayer.today, width: 80, height: 24)
    for key in errand.keys { try tmux.type(key.tmuxName) }
    for text in [errand["title"], errand["shows"], errand["says"]] where !text.isEmpty { try tmux.wait(for: text) }
    let title = try tmux.screen().split(separator: "\n").first ?? ""
    #expect(title.contains(errand["title"]), "\(title)")
  }

  /// The same keys where everything is read line by line.
  @Test func arrivesInLines() throws {
    let errand = try #require(Errand.all.first { $0.id == "whom-to-ring" })
    let scratch = try CommandLineTests.Scratch()
    let program = try ProgramOnTerminal(
      [
        "--plain", "--store", try ErrandPlayer.copy(into: scratch), "--as", errand.worker, "--today",
        ErrandPlayer.today,
      ],
      terminal: "dumb")
    try program.wait(for: "Waymark: Work tray")
    program.read(milliseconds: 300)
    for key in errand.keys {
      program.type(key.bytes)
      program.read(milliseconds: 100)
    }
    try program.wait(for: errand["title"])
  }
}

extension ErrandKey {
  /// The key as tmux names it, for `Tmux.type`.
  fileprivate var tmuxName: String {
    switch key {
    case .character(let character): "text:\(character)"
    case .control(let character): "C-\(character)"
    case .alt(let character): "M-\(character)"
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .up: "Up"
    case .down: "Down"
    case .home: "Home"
    case .end: "End"
    default: key.label
    }
  }

  /// What a terminal sends for it, of the keys that these tests type.
  fileprivate var bytes: String {
    switch key {
    case .character(let character): "\(character)"
    case .alt(let character): "\u{1B}\(character)"
    case .enter: "\r"
    default: ""
    }
  }
}
