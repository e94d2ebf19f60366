import Definitions
import Terminal
import Testing
import Workflow

@testable import Screens

/// The screen of somebody who has gone away: nothing of any case is on it, and what they typed is kept.
@Suite struct ScreenLockTests {
  private struct Passwords: PasswordCheck {
    var right: String?
    func check(_ password: String) -> PasswordAnswer {
      right.map { $0 == password ? .right : .wrong } ?? .unknown
    }
  }

  private static func minutes(_ count: Int) -> [InputEvent] { Array(repeating: .idle, count: count * 60) }
  private static func typed(_ text: String) -> [InputEvent] { text.map { .key(.character($0)) } }

  private func played(
    _ script: [InputEvent], lock: Int? = 1, isTraining: Bool = false, password: String? = "secret"
  ) -> (frames: [String], hasEnded: Bool) {
    let world = World(families: false)
    world.addRows(3)
    let device = MemoryDevice(script: script + [.closed], pace: 20)
    var preferences = Preferences()
    preferences.lock = lock
    makeShell(
      session: world.session(isTraining: isTraining), depth: .indexed, preferences: preferences,
      passwords: Passwords(right: password)
    ).run(on: device)
    return (device.frames.map(\.text), device.hasEnded)
  }

  @Test func aMinuteWithoutAKeyLocksItAndThePasswordOpensItWhereItWas() {
    let note: [InputEvent] = [.key(.character("n"))] + Self.typed("Ring the school")
    let away = played(note + Self.minutes(1))
    #expect(away.frames.contains { $0.contains("Ring the school") })
    let last = away.frames.last ?? ""
    #expect(last.contains("Locked: nobody has pressed a key for a while."))
    for secret in ["Family", "Ring the school", "Work tray"] { #expect(!last.contains(secret), "\(secret)") }
    let back = played(note + Self.minutes(1) + Self.typed("secret") + [.key(.enter)])
    #expect(back.frames.last?.contains("Ring the school") == true)
    #expect(!back.frames.contains { $0.contains("secret") }, "the password is nowhere to be read")
    #expect(back.frames.contains { $0.contains("Password: ••••••") })
  }

  @Test func anotherPasswordDoesNot() {
    let tried = played(Self.minutes(1) + Self.typed("guess") + [.key(.enter)] + Self.typed("q") + [.key(.escape)])
    #expect(tried.frames.contains { $0.contains("That is not your password.") })
    #expect(tried.frames.last?.contains("Locked:") == true)
    #expect(tried.frames.last?.contains("Family") == false)
  }

  @Test func noKeyWorksOnWhatIsBehindIt() {
    let keys: [InputEvent] = [
      .key(.character(":")), .key(.character("F")), .key(.control("p")), .key(.function(1)), .key(.character("?")),
      .paste("text"), .key(.tab), .key(.control("z")), .key(.alt("/")),
    ]
    let tried = played(Self.minutes(1) + keys)
    #expect(tried.frames.last?.contains("Locked:") == true)
    let left = played(Self.minutes(1) + [.key(.control("c"))] + Self.typed("secret") + [.key(.enter)])
    #expect(left.hasEnded && left.frames.last?.contains("Family") == false)
  }

  @Test func whereNobodyCanCheckPasswordsItStaysLocked() {
    let tried = played(Self.minutes(1) + Self.typed("secret") + [.key(.enter)], password: nil)
    #expect(tried.frames.last?.contains("This system can't check passwords") == true)
    #expect(tried.frames.last?.contains("Family") == false)
  }

  @Test func itIsLockedAfterTenMinutesWhereNothingIsSetAndATrainingStoreNever() {
    #expect(played(Self.minutes(9), lock: nil).frames.last?.contains("Locked:") == false)
    #expect(played(Self.minutes(10), lock: nil).frames.last?.contains("Locked:") == true)
    #expect(played(Self.minutes(20), lock: nil, isTraining: true).frames.last?.contains("Locked:") == false)
    let used = played(Self.minutes(6) + [.key(.down)] + Self.minutes(6), lock: nil)
    #expect(used.frames.last?.contains("Locked:") == false, "a key begins it anew")
  }

  @Test func aScreenReaderHearsNoMoreThanIsSeen() {
    let world = World(families: false)
    world.addRows(3)
    let shell = makeShell(session: world.session(isTraining: false), depth: .none)
    shell.lockScreen()
    let reading = shell.reading(size: Size(width: 80, height: 24))
    #expect(reading.title == "Waymark: locked")
    #expect(!reading.lines.contains { $0.text.contains("Family") })
    #expect(reading.lines.contains { $0.text.contains("Locked:") })
  }

  @Test(arguments: [Size(width: 40, height: 8), Size(width: 60, height: 20), Size(width: 120, height: 40)])
  func itFitsTheWindow(size: Size) {
    let world = World(families: false)
    let shell = makeShell(session: world.session(isTraining: false), depth: .indexed)
    shell.lockScreen()
    let frame = shell.render(size: size)
    #expect(frame.text.contains("Locked:"))
    #expect(frame.cursor.map { frame.area.contains($0) } == true)
  }

  @Test func theSettingIsANumberOfMinutes() {
    func read(_ text: String) -> (lock: Int?, problems: [String]) {
      let (settings, problems) = SettingsLoader.read(SourceFile(path: "config.yaml", text: text))
      return (settings.lock, problems.map(\.message))
    }
    #expect(read("lock: 5\n").lock == 5)
    for wrong in ["0", "61", "off", "5 minutes", "-1"] {
      #expect(read("lock: \(wrong)\n").lock == nil)
      #expect(read("lock: \(wrong)\n").problems == ["\"lock\" is a number of minutes from 1 to 60"])
    }
  }
}
