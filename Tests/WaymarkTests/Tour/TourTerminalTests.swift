import Definitions
import Foundation
import Terminal
import Testing
import Workflow

/// The tour of the built program in a real terminal: when it is offered, how it is gone, and what it leaves.
@Suite struct TourTerminalTests {
  /// A terminal whose usual store is a small demo.
  private func terminal() throws -> Tmux {
    let tmux = try Tmux()
    try Tmux.run(
      Tmux.program.path, ["demo", "--store", tmux.folder.path + "/waymark/waymark.store", "--families", "4"])
    return tmux
  }

  private func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  @Test func aFirstStartOffersItOnceAndRemembersThatPrivately() throws {
    let tmux = try terminal()
    try tmux.start(Tmux.program.path, width: 80, height: 24)
    try tmux.wait(for: "Take the five-minute tour?")
    try tmux.type("n")
    try tmux.wait(for: "starts it any time.")
    try tmux.type("q")
    try tmux.wait(for: "[exit 0]")
    let file = tmux.state + "/waymark/tour-offered"
    let permissions = { try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int }
    #expect(try permissions(file) == 0o600)
    #expect(try permissions(tmux.state + "/waymark") == 0o700)
    try tmux.start(Tmux.program.path, width: 80, height: 24)
    #expect(try !tmux.wait(for: "q quit").contains("tour"))
  }

  @Test func nobodyIsAskedWhoOpensAnotherStoreOrSwitchedItOff() throws {
    let tmux = try terminal()
    let store = tmux.folder.path + "/waymark/waymark.store"
    try tmux.start("\(Tmux.program.path) --store \(store)", width: 80, height: 24)
    #expect(try !tmux.wait(for: "q quit").contains("tour"))
    try tmux.start("\(Tmux.program.path) --as grace.obi", width: 80, height: 24)
    #expect(try !tmux.wait(for: "q quit").contains("tour"))
    let settings = tmux.folder.appendingPathComponent("config/waymark")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try "tour: off\n".write(to: settings.appendingPathComponent("config.yaml"), atomically: true, encoding: .utf8)
    try tmux.start(
      Tmux.program.path, width: 80, height: 24, environment: ["XDG_CONFIG_HOME=\(tmux.folder.path)/config"])
    #expect(try !tmux.wait(for: "q quit").contains("tour"))
    // It still starts for whoever asks for it.
    try tmux.type("C-p", "text:tour", "Enter")
    try tmux.wait(for: "The tour: for whom?")
    #expect(names(in: tmux.state + "/waymark").contains("tour-offered") == false)
  }

  @Test(arguments: [(80, 24), (60, 20)]) func itIsGoneToItsEnd(width: Int, height: Int) throws {
    let tmux = try terminal()
    let scratch = tmux.folder.appendingPathComponent("tmp").path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let store = FileManager.default.contents(atPath: tmux.folder.path + "/waymark/waymark.store")
    try tmux.start(Tmux.program.path, width: width, height: height, environment: ["TMPDIR=\(scratch)"])
    try tmux.wait(for: "Take the five-minute tour?")
    try tmux.type("Enter")
    let tour = try TourWalk.tour("social-worker")
    for (index, step) in tour.steps.enumerated() {
      let shown = try tmux.wait(for: "Tour, \(index + 1) of \(tour.steps.count)")
      #expect(shown.contains("TRAINING TOUR"))
      for stroke in step.walk {
        switch stroke {
        case .press(let name): try tmux.type(Self.tmuxName(name))
        case .type(let text): try tmux.type("text:\(text)")
        }
        if index == tour.steps.count - 1, try tmux.screen().contains("That was the tour.") { break }
      }
    }
    try tmux.wait(for: "That was the tour.")
    #expect(names(in: scratch).count == 1)
    try tmux.type("C-q")
    let after = try tmux.wait(for: "you are back where you were.")
    #expect(after.contains("TRAINING") && !after.contains("TRAINING TOUR"))
    #expect(names(in: scratch) == [])
    #expect(FileManager.default.contents(atPath: tmux.folder.path + "/waymark/waymark.store") == store)
    try tmux.type("q")
    try tmux.wait(for: "[exit 0]")
  }

  @Test func asACommandItLeavesNothing() throws {
    let tmux = try terminal()
    let scratch = tmux.folder.appendingPathComponent("tmp").path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    try tmux.start("\(Tmux.program.path) tour --role chair", width: 80, height: 24, environment: ["TMPDIR=\(scratch)"])
    try tmux.wait(for: "Tour, 1 of")
    try tmux.type("Enter")
    try tmux.wait(for: "Tour, 2 of")
    try tmux.type("C-q")
    try tmux.wait(for: "[exit 0]")
    #expect(names(in: scratch) == [])
  }

  /// Every instruction is a line of its own that is read out.
  @Test(arguments: TourWalk.roles) func inLinesEveryInstructionIsSpoken(role: RoleKey) throws {
    let tour = try TourWalk.tour(role)
    let program = try ProgramOnTerminal(["tour", "--plain", "--role", role.rawValue], terminal: "dumb")
    for (index, step) in tour.steps.enumerated() {
      try program.wait(for: "Step \(index + 1) of \(tour.steps.count): \(step.says.replacing("`", with: ""))")
      for stroke in step.walk {
        switch stroke {
        case .press(let name): program.type(try Self.bytes(name))
        case .type(let text): program.type(text)
        }
        program.read(milliseconds: 150)
        // Esc goes back so often as it takes.
        if program.text.contains("Step \(index + 2) of ") || program.text.contains("That was the tour.") { break }
      }
    }
    try program.wait(for: "That was the tour.")
    program.type("\u{11}")
    #expect(program.exitStatus() == 0)
  }

  @Test func aFileThatCannotBeReadIsNamedAndTheProgramStarts() throws {
    let tmux = try terminal()
    let resources = tmux.folder.appendingPathComponent("resources")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: TourWalkTests.resources), to: resources)
    let file = resources.appendingPathComponent("tour/chair.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("at: tray", with: "at: trey", maxReplacements: 1).write(
      to: file, atomically: true, encoding: .utf8)
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("at: tray") })
    let result = try Tmux.execute(
      Tmux.program.path, ["tour", "--role", "chair"], environment: ["WAYMARK_RESOURCES": resources.path])
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "tour/chair.yaml:\(line + 1):9: error: there is no screen \"trey\"; did you mean \"tray\"?"))
    #expect(result.errors.contains("There is no tour for the role chair; there are: conference-support, minute-taker"))
    try tmux.start(
      Tmux.program.path, width: 120, height: 40, environment: ["WAYMARK_RESOURCES=\(resources.path)"])
    try tmux.wait(for: "Take the five-minute tour?")
    try tmux.wait(for: "A tour can't be read, and the program goes on without it")
    try tmux.type("n")
    try tmux.wait(for: "q quit")
  }

  @Test func withoutATerminalThereIsNone() throws {
    let result = try Tmux.execute(Tmux.program.path, ["tour"])
    #expect(result.status == 1)
    #expect(!result.errors.isEmpty)
  }

  /// A key as tmux names it.
  private static func tmuxName(_ name: String) -> String {
    switch name {
    case "Esc": "Escape"
    case let name where name.hasPrefix("Alt-"): "M-" + name.dropFirst(4)
    case let name where name.hasPrefix("Ctrl-"): "C-" + name.dropFirst(5).lowercased()
    default: name
    }
  }

  /// A key as a terminal sends it.
  private static func bytes(_ name: String) throws -> String {
    switch try #require(Key(named: name)) {
    case .character(let character): String(character)
    case .alt(let character): "\u{1B}\(character)"
    case .control(let character): String(UnicodeScalar((character.asciiValue ?? 0) & 0x1F))
    case .enter: "\r"
    case .tab: "\t"
    case .escape: "\u{1B}"
    case .function(8): "\u{1B}[19~"
    case .function(2): "\u{1B}OQ"
    default: try #require(nil, "no bytes for \(name)")
    }
  }
}
