import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct ShellTests {
  @Test func theTitleBarSaysLessWhereThereIsLessRoom() {
    let driver = Driver(World().session(isTraining: false), width: 110)
    let bar = driver.frame.text(row: 0)
    #expect(bar.hasPrefix(" Waymark  Work tray"))
    #expect(bar.hasSuffix("Amina Shah · social worker · North      Mon 26 Jan 2026"))
    for width in 40...140 {
      driver.resize(width, 20)
      let bar = driver.frame.text(row: 0)
      #expect(bar.contains("Work tray"), "at \(width) columns")
      #expect(bar.columns <= width)
    }
  }

  @Test("a paste that no text can hold is refused as a whole") func aPasteThatIsTooLong() {
    let driver = Driver(World().session())
    driver.type("/").send(.paste(String(repeating: "ab ", count: 700_000)))
    #expect(driver.text.contains("What was pasted is longer than 2 MB: nothing of it was taken."))
    #expect(!driver.text.contains("ab ab"))
    driver.send(.paste("Evans"))
    #expect(driver.text.contains("Evans"))
  }

  @Test func aWindowTooSmallSaysSoAndStillTakesKeys() {
    let driver = Driver(World().session()).resize(20, 5)
    #expect(driver.text.split(separator: "\n").joined(separator: " ").contains("Waymark needs a window of at least"))
    driver.type("p").resize(80, 24)
    #expect(driver.frame.text(row: 0).contains("Pathway map"))
    driver.resize(0, 0).resize(1, 1).resize(80, 24)
    #expect(driver.frame.text(row: 0).contains("Pathway map"))
  }

  @Test func aRefusalThatIsReadInADialogDoesNotKeepTheScreenFromClosing() {
    let text = String(repeating: "Not saved, but kept as you typed it. ", count: 20)
    let driver = Driver(World(families: false).session(), width: 40, height: 8)
    _ = driver.shell.settle([.push(HelpScreen(title: "Leaving", entries: []))])
    _ = driver.shell.settle([.refuse(text), .pop])
    #expect(driver.shell.topType == "NoticeDialog")
    driver.press(.escape)
    #expect(driver.shell.topType == "TrayScreen")
    #expect(driver.shell.depth == 1)
  }

  @Test func escapeGoesBackAndNeverLeaves() {
    let driver = Driver(World().session()).type("p").press(.escape)
    #expect(driver.frame.text(row: 0).contains("Work tray"))
    driver.press(.escape, .escape)
    #expect(driver.outcome == .continue)
    #expect(driver.message.contains("q leaves"))
  }

  @Test func qClosesAViewAndLeavesAtTheRootOnly() {
    let driver = Driver(World().session()).type("sq")
    #expect(driver.outcome == .continue)
    #expect(driver.frame.text(row: 0).contains("Work tray"))
    #expect(driver.type("q").outcome == .quit)
  }

  @Test func controlCStopsNothing() {
    let driver = Driver(World().session()).type("p").press(.control("c"))
    #expect(driver.outcome == .continue)
    #expect(driver.message.contains("nothing is lost"))
    #expect(driver.frame.text(row: 0).contains("Pathway map"))
  }

  @Test func aMessageGoesWithTheNextKey() {
    let driver = Driver(World().session()).press(.control("c"))
    #expect(!driver.message.isEmpty)
    #expect(driver.press(.down).message.isEmpty)
  }

  @Test func aLongRefusalIsShownWhole() {
    let driver = Driver(World().session(), width: 40, height: 20)
    let text = (1...30).map { "word\($0)" }.joined(separator: " ")
    _ = driver.shell.settle([.refuse(text)])
    let shown = driver.text
    for number in 1...30 { #expect(shown.contains("word\(number)")) }
    #expect(driver.footer.contains("? help"))
  }

  @Test func anUnavailableKeySaysWhy() {
    let driver = Driver(World().session()).type("c")
    #expect(driver.message.contains("is yours already"))
  }

  @Test func suspendAndRedrawAreTheDevicesWork() {
    let driver = Driver(World().session())
    #expect(driver.press(.control("z")).outcome == .suspend)
    #expect(driver.press(.control("l")).outcome == .redraw)
  }

  @Test func whatIsTypedIsKeptBeforeTheProgramIsStopped() {
    let world = World()
    let driver = Driver(world.session()).type("nSeen")
    #expect(world.store.latestDraft(by: World.amina.id) == nil)
    #expect(driver.press(.control("z")).outcome == .suspend)
    let kept = world.store.latestDraft(by: World.amina.id)?.answers.values.contains(.text("Seen"))
    #expect(kept == true)
  }

  @Test func theRunLoopDrawsAfterEveryEventAndGivesTheTerminalBack() {
    let device = MemoryDevice(size: Size(width: 80, height: 24))
    device.press(.down, .control("z"), .control("l"), .up)
    device.resize(to: Size(width: 60, height: 20))
    device.type("q")
    makeShell(session: World().session(), depth: .indexed).run(on: device)
    #expect(device.hasEnded)
    #expect(device.suspensions == 1)
    #expect(device.loans == 1)
    #expect(device.frames.count == 7)
    #expect(device.frame?.size == Size(width: 60, height: 20))
  }

  @Test func aTerminalThatGoesAwayEndsTheProgram() {
    let device = MemoryDevice(script: [.key(.down), .closed])
    makeShell(session: World().session(), depth: .none).run(on: device)
    #expect(device.hasEnded)
  }

  @Test func randomKeysAndSizesNeverTrap() {
    let world = World()
    world.addRows(500)
    let driver = Driver(world.session())
    var random = SeededNumbers(seed: 42)
    let named: [Key] = [
      .enter, .tab, .backTab, .escape, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .control("p"), .control("l"), .control("c"), .control("r"), .function(1), .delete, .alt("b"),
    ]
    let letters = Array("abcdefghijklmnopqrstuvwxyzRG123456789/?: é山🧸")
    for count in 0..<100_000 {
      let event: InputEvent =
        switch random.next(below: 40) {
        case 0: .resize(Size(width: random.next(below: 150), height: random.next(below: 50)))
        case 1: .idle
        case 2: .paste("Siân\nOkafor")
        case 3..<20: .key(named[random.next(below: named.count)])
        default: .key(.character(letters[random.next(below: letters.count)]))
        }
      let outcome = driver.shell.update(event)
      if case .resize(let size) = event { driver.resize(size.width, size.height) }
      if count.isMultiple(of: 10) { _ = driver.frame }
      #expect(ShellOutcome.all.contains(outcome))
    }
  }
}

/// A generator that gives the same numbers on every run.
struct SeededNumbers {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}

extension ShellOutcome {
  fileprivate static let all: Set<ShellOutcome> = [.continue, .redraw, .quit, .suspend]
}
