import Foundation
import Testing

/// The program in terminals that are small, poor, interrupted, taken away or gone.
@Suite(.serialized) struct RobustnessTests {
  let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeDemo()
  }

  // MARK: Colours

  @Test func completedStepsAreGreyAndCurrentOnesOrange() throws {
    let screen = try pathway(terminal: "tmux-256color")
    #expect(screen.contains("\u{1B}[38;5;244m✔"), "completed in grey:\n\(screen)")
    #expect(screen.contains("\u{1B}[38;5;208m●"), "current in orange:\n\(screen)")
    #expect(screen.contains("\u{1B}[39m ○ ") || screen.contains("m ○"), "later in the window's own colour:\n\(screen)")
  }

  @Test func noColorMeansNoneAndTheMarksStay() throws {
    let screen = try pathway(terminal: "tmux-256color", environment: ["NO_COLOR=1"])
    #expect(CapturedColors(screen).used == [])
    expectMarks(in: screen)
    #expect(screen.contains("\u{1B}[1;7m") || screen.contains("\u{1B}[7m"), "the focus is still seen:\n\(screen)")
  }

  @Test func aTerminalWithoutColorsShowsEverything() throws {
    let screen = try pathway(terminal: "vt100")
    #expect(CapturedColors(screen).used == [])
    expectMarks(in: screen)
  }

  @Test(arguments: ["linux", "screen"]) func eightColorsAreEnough(type: String) throws {
    let screen = try pathway(terminal: type)
    let colors = CapturedColors(screen)
    #expect(colors.areBasic, "\(colors.used)")
    #expect(colors.used.contains("33"), "current in yellow, the nearest to orange: \(colors.used)")
    expectMarks(in: screen)
  }

  private func pathway(terminal type: String, environment: [String] = []) throws -> String {
    try terminal.start(terminal.tray, environment: environment, terminal: type)
    try terminal.wait(for: "Work tray")
    try terminal.type("p")
    try terminal.wait(for: "Pathway map")
    return try terminal.screen(colors: true)
  }

  private func expectMarks(in screen: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for mark in ["✔", "●", "○", "!"] {
      #expect(screen.contains(mark), "\(mark) in\n\(screen)", sourceLocation: sourceLocation)
    }
  }

  // MARK: Size

  @Test func everySizeRedrawsAndTheKeysGoOn() throws {
    try terminal.start(terminal.tray)
    try terminal.wait(for: "q quit")
    try terminal.resize(width: 60, height: 20)
    try expectWhole(width: 60, height: 20)
    try terminal.resize(width: 20, height: 5)
    try terminal.wait(for: "Waymark needs a")
    try terminal.resize(width: 80, height: 24)
    try expectWhole(width: 80, height: 24)
    try terminal.type("j")
    try terminal.wait(for: "Review conference 2")
    try terminal.type("p")
    try terminal.wait(for: "Pathway map")
    try terminal.resize(width: 20, height: 5)
    try terminal.wait(for: "Waymark needs a")
    try terminal.resize(width: 120, height: 40)
    try terminal.wait(for: "Pathway map")
    try terminal.type("Escape")
    try expectWhole(width: 120, height: 40)
  }

  /// The title bar reaches from edge to edge and the footer is the last line, with nothing of the old size left.
  private func expectWhole(width: Int, height: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    var lines: [String] = []
    let isWhole = try terminal.eventually {
      lines = try terminal.screen().components(separatedBy: "\n")
      return lines.count >= height && lines[0].contains("Work tray") && lines[0].hasSuffix("2026")
        && lines[height - 1].contains("? help") && lines[0].count >= width - 2
        && lines.allSatisfy { $0.count <= width } && lines.count { $0.contains("? help") } == 1
    }
    #expect(isWhole, "\(width)x\(height):\n\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  // MARK: Stopping and going on

  @Test func ctrlZStopsAndFgGoesOnWithoutLosingAKey() throws {
    try terminal.start(
      "bash --norc --noprofile -i",
      environment: ["PS1=READY:", "WAYMARK=\(Tmux.program.path)", "STORE=\(terminal.store)"])
    try terminal.wait(for: "READY:")
    try terminal.type("text:$WAYMARK --store $STORE --today \(Tmux.today)", "Enter")
    try terminal.wait(for: "q quit")
    try terminal.type("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try !terminal.screen().contains("Evans"), "nobody's name stays on the shell's screen")
    #expect(try terminal.property("alternate_on") == "0")
    #expect(try terminal.property("cursor_flag") == "1")
    try terminal.type("text:echo $((40 + 2))", "Enter")
    try terminal.wait(for: "42")
    // What is typed before the program has the terminal again is for the program.
    try terminal.tmux("send-keys", "fg", "Enter", "j", "p")
    try terminal.wait(for: "Pathway map")
    try terminal.type("Escape")
    try terminal.wait(for: "q quit")
    // j was not lost: the second task's preview names the step.
    try terminal.wait(for: "Organise review meeting     ")
    try terminal.type("q")
    try terminal.wait(for: "READY:")
  }

  @Test func ctrlZInAFormKeepsTheFieldAndTheText() throws {
    try terminal.start(
      "bash --norc --noprofile -i",
      environment: ["PS1=READY:", "WAYMARK=\(Tmux.program.path)", "STORE=\(terminal.store)"])
    try terminal.wait(for: "READY:")
    try terminal.type("text:$WAYMARK --store $STORE --today \(Tmux.today)", "Enter")
    try terminal.openReport(isNew: true)
    try terminal.type("text:Half a sen", "C-z")
    try terminal.wait(for: "Stopped")
    try terminal.type("text:fg", "Enter")
    try terminal.wait(for: "Half a sen")
    try terminal.type("text:tence")
    try terminal.wait(for: "Half a sentence")
  }

  // MARK: Taken away

  @Test(arguments: ["TERM", "HUP", "INT", "QUIT", "USR1", "XCPU"]) func aSignalKeepsWhatWasTyped(signal: String) throws
  {
    let place = try typeIntoReport("Kept until the end")
    try terminal.signal(signal)
    try expectCleanTerminal()
    try expectReport("Kept until the end", cursorAt: place)
  }

  @Test func aCrashLosesNoMoreThanASecond() throws {
    let place = try typeIntoReport("Kept through a power cut")
    // The promise: a second after a pause it is safe.
    Thread.sleep(forTimeInterval: 1.2)
    try terminal.signal("KILL")
    try expectReport("Kept through a power cut", cursorAt: place)
  }

  @Test(arguments: ["SEGV", "ABRT"]) func aCrashLeavesTheTerminalClean(signal: String) throws {
    try typeIntoReport("Never mind")
    try terminal.signal(signal)
    try expectCleanTerminal()
  }

  /// Types into the report of a new window that tells the terminal's modes once the program is gone; the cursor's place.
  @discardableResult
  private func typeIntoReport(_ text: String) throws -> String {
    let modes = terminal.folder.appendingPathComponent("modes").path
    try terminal.start("\(terminal.tray); trap : HUP; (stty -a; echo end) > \(modes) 2>&1; echo BACK")
    try terminal.openReport(isNew: true)
    try terminal.type("text:\(text)")
    try terminal.wait(for: text)
    return try terminal.cursor()
  }

  private func expectCleanTerminal(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let modes = try terminal.text(of: "modes")
    let set = Set(modes.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect(
      set.isSuperset(of: ["icanon", "echo", "isig", "icrnl", "opost", "onlcr"]), "\(modes)",
      sourceLocation: sourceLocation)
    try terminal.wait(for: "BACK", sourceLocation: sourceLocation)
    let screen = try terminal.screen()
    #expect(!screen.contains("Evans"), "nobody's name is left:\n\(screen)", sourceLocation: sourceLocation)
    #expect(try terminal.property("alternate_on") == "0", sourceLocation: sourceLocation)
    #expect(try terminal.property("cursor_flag") == "1", sourceLocation: sourceLocation)
    #expect(try terminal.property("keypad_cursor_flag") == "0", sourceLocation: sourceLocation)
    #expect(try terminal.property("mouse_any_flag") == "0", sourceLocation: sourceLocation)
  }

  /// Opens the program anew, in a terminal of its own, and the form in it: the text is there and the cursor after it.
  private func expectReport(
    _ text: String, cursorAt place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let later = try Tmux()
    try later.start(terminal.tray)
    try later.openReport(isNew: false)
    try later.wait(for: text, sourceLocation: sourceLocation)
    try later.wait(for: "▸ Reason for the conference", sourceLocation: sourceLocation)
    #expect(try later.cursor() == place, "the cursor is where it was", sourceLocation: sourceLocation)
    try later.type("text: and on")
    try later.wait(for: text + " and on", sourceLocation: sourceLocation)
  }

  // MARK: No terminal

  @Test func aDumbTerminalIsToldInOneSentence() throws {
    try terminal.start(terminal.tray, terminal: "dumb")
    let screen = try terminal.wait(for: "[exit 1]")
    expectOneSentence(screen.components(separatedBy: "[exit").first ?? "")
  }

  @Test(arguments: ["dumb", "tmux-256color", "", "no-such-terminal"]) func aPipeIsToldInOneSentence(type: String) throws
  {
    let result = try Tmux.execute(
      Tmux.program.path, ["--store", terminal.store, "--today", Tmux.today], environment: ["TERM": type])
    #expect(result.status == 1)
    #expect(result.output == "")
    expectOneSentence(result.errors)
    #expect(result.errors.filter { $0 == "\n" }.count == 1, "one line: \(result.errors)")
  }

  private func expectOneSentence(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let sentence = text.components(separatedBy: .whitespacesAndNewlines).filter { !$0.isEmpty }.joined(separator: " ")
    #expect(
      sentence.filter { $0 == "." }.count == 1 && sentence.hasSuffix("."), "\(text)", sourceLocation: sourceLocation)
    #expect(!sentence.contains("\u{1B}"), sourceLocation: sourceLocation)
    for command in ["tray", "case", "pathway", "form", "meeting", "audit", "apply", "due"] {
      #expect(sentence.contains(command), "\(command) in: \(text)", sourceLocation: sourceLocation)
    }
  }

  // MARK: Paste

  @Test func aPasteIsTextAndNeverKeys() throws {
    try terminal.start(terminal.tray)
    try terminal.openReport(isNew: true)
    let text = "alpha q:\nbeta\tgamma\u{01}\u{03}\u{07}\u{11}\u{1A}\ndelta\u{1B}[B\u{1B}epsilon\r\nzeta"
    try terminal.tmux("set-buffer", "--", text)
    try terminal.tmux("paste-buffer", "-p", "-r")
    let screen = try terminal.wait(for: "zeta")
    let lines = screen.components(separatedBy: "\n").map { line in
      line.components(separatedBy: "│").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    }
    let first = try #require(lines.firstIndex(of: "alpha q:"), "\(screen)")
    #expect(lines[first + 1].hasPrefix("beta") && lines[first + 1].hasSuffix("gamma"), "\(screen)")
    #expect(lines[first + 2].hasPrefix("delta") && lines[first + 2].hasSuffix("epsilon"), "\(screen)")
    #expect(lines[first + 3] == "zeta", "\(screen)")
    #expect(screen.contains("▸ Reason for the conference"), "the field has kept the focus:\n\(screen)")
    try terminal.type("text:!")
    try terminal.wait(for: "zeta!")
  }

  // MARK: Widths

  @Test func wideAndCombiningNamesLineUp() throws {
    let names = ["山田", "Sia\u{302}n", "Zoe\u{308}", "x\u{302}y\u{301}\u{323}", "한국어", "ﾔﾏﾀﾞ", "Плат", "Plain"]
    let commands = names.map { name in
      """
      {"command":"open-case","by":"grace.obi","family":"\(name)","procedure":"ics-steps",\
      "step":"strategy-discussion","team":"north","allocations":{"social-worker":"amina.shah"},\
      "people":[{"kind":"child","givenName":"\(name)","familyName":"\(name)","born":"2019-05-02"}]}
      """
    }
    try Tmux.run(
      Tmux.program.path, ["apply", "--store", terminal.store, "--today", Tmux.today, "-"],
      input: commands.joined(separator: "\n") + "\n")
    try terminal.start(terminal.tray)
    try terminal.wait(for: "Plain")
    let screen = try terminal.screen()
    let rows = screen.components(separatedBy: "\n").filter { $0.contains("Strategy discussion") && !$0.contains("·") }
    #expect(rows.count == names.count, "\(screen)")
    let columns = try rows.map { row in
      let before = try #require(row.range(of: "Strategy discussion")).lowerBound
      return Self.columns(of: row[..<before])
    }
    #expect(Set(columns).count == 1, "\(columns)\n\(screen)")
    try terminal.type("f")
    try terminal.wait(for: "C0001")
    let found = try terminal.screen().components(separatedBy: "\n").filter { $0.contains("Strategy discussion ·") }
    let later = try found.map { row in
      Self.columns(of: row[..<(try #require(row.range(of: "Strategy discussion ·")).lowerBound)])
    }
    #expect(found.count == names.count && Set(later).count == 1, "\(later)\n\(found.joined(separator: "\n"))")
  }

  /// How many columns a text takes, counted apart from the program's own table.
  private static func columns(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60: sum + 2
      default: sum + 1
      }
    }
  }
}
