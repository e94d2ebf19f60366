import Terminal
import Workflow

/// What is seen and typed while the screen is locked: nothing of any case, and a password.
struct ScreenLock {
  private var password = LineEditor(limit: 512)
  private(set) var problem: String?

  /// After how long without a key the screen of a store that is no training store is locked, in minutes, where the
  /// person's settings say nothing.
  static let usual = 10

  /// Takes what is typed; true once the screen is to be opened.
  mutating func receive(_ event: InputEvent, _ check: any PasswordCheck) -> Bool {
    guard event == .key(.enter) else {
      if password.receive(event) { problem = nil }
      return false
    }
    let answer = check.check(password.text)
    password = LineEditor(limit: 512)
    switch answer {
    case .right: return true
    case .wrong: problem = say("That is not your password.")
    case .unknown:
      problem = say("This system can't check passwords: Ctrl-C leaves Waymark, and what you typed is kept.")
    }
    return false
  }

  /// What is to be read, above and below the line of the password.
  func lines(of name: String) -> (above: [String], below: [String]) {
    (
      [say("Locked: nobody has pressed a key for a while."), say("What was typed is kept."), ""],
      ["", problem ?? say("\(name): type your password and Enter. Ctrl-C leaves Waymark.")]
    )
  }

  /// The line of the password, a dot for each character.
  var line: String { say("Password: ") + String(repeating: "•", count: min(password.characters.count, 30)) }

  func render(into buffer: inout Buffer, of name: String, theme: Theme) {
    let (above, below) = lines(of: name)
    let wanted = Size(width: min(60, buffer.width - 4), height: 9)
    let inside = DialogFrame(title: "", wanted: wanted).render(
      into: &buffer, area: buffer.area, theme: theme)
    var y = inside.y
    for text in above + [line] + below {
      for part in text.isEmpty ? [""] : text.wrapped(toColumns: max(1, inside.width)).map(String.init)
      where y < inside.y + inside.height {
        buffer.write(part, at: Position(x: inside.x, y: y), style: theme[.text], width: inside.width)
        if text == line { buffer.cursor = Position(x: min(inside.x + part.columns, inside.x + inside.width - 1), y: y) }
        y += 1
      }
    }
  }
}

extension Shell {
  /// After how many milliseconds without a key the screen is locked; nil for never.
  var lockDelay: Int? {
    let minutes = preferences.lock ?? (session.isTraining ? nil : ScreenLock.usual)
    return minutes.map { $0 * 60_000 }
  }

  /// Locks the screen: what is typed is kept first.
  func lockScreen() {
    guard lock == nil else { return }
    keep()
    message = nil
    lock = ScreenLock()
  }

  /// Takes an event while the screen is locked.
  func updateLocked(_ event: InputEvent) -> ShellOutcome {
    switch event {
    case .closed, .key(.control("c")):
      close()
      return .quit
    case .resize(let size): self.size = size
    case .key, .paste:
      if lock?.receive(event, passwords) == true {
        lock = nil
        // What was seen before may not be seen any more.
        session.lookAgain()
        return settle([], hasNewTop: true)
      }
    case .mouse, .idle, .resumed: break
    }
    return .continue
  }
}
