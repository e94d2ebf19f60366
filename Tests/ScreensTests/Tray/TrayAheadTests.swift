import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// What was read ahead of whoever pages through a tray is what the store would say, or nothing.
struct TrayAheadTests {
  private static let source = TrayAhead.Source(view: .mine("amina.shah"), awake: nil, mark: 1)

  /// How the window asks for rows where some of them are known.
  private func fetch(_ tray: LongTray, _ ahead: TrayAhead, mark: Int = 1) -> TrayWindow.Fetch {
    let source = TrayAhead.Source(view: .mine("amina.shah"), awake: nil, mark: mark)
    return { anchor, limit in ahead.rows(anchor, limit, of: source) ?? tray.fetch(anchor, limit) }
  }

  private func readUp(_ ahead: inout TrayAhead, around window: TrayWindow, of tray: LongTray) {
    var steps = 0
    while ahead.lacks(around: window.rows, page: window.page), steps < 9 {
      ahead.read(around: window.rows, page: window.page, of: Self.source, tray.fetch)
      steps += 1
    }
    #expect(steps <= 2, "once for each side")
  }

  @Test(arguments: [0, 1, 9, 10, 11, 35, 1_000])
  func theRowsAreTheSameAsWithoutAndNoKeyWaitsForTheStore(count: Int) {
    let tray = LongTray(count: count)
    var (window, plain, ahead) = (TrayWindow(), TrayWindow(), TrayAhead())
    window.resize(page: 10, tray.fetch)
    plain.resize(page: 10, tray.fetch)
    let moves: [(inout TrayWindow, TrayWindow.Fetch) -> Void] = [
      { $0.down($1) }, { $0.up($1) }, { $0.pageDown($1) }, { $0.pageDown($1) }, { $0.pageUp($1) },
    ]
    var random = SeededNumbers(seed: 11)
    for number in 0..<600 {
      // Only after some keys was there a pause; the rows are right then too.
      let rests = random.next(below: 3) > 0
      if rests { readUp(&ahead, around: window, of: tray) }
      tray.reset()
      let move = moves[random.next(below: moves.count)]
      move(&window, fetch(tray, ahead))
      if rests { #expect(tray.queries == 0, "key \(number)") }
      move(&plain, tray.fetch)
      #expect(window == plain, "key \(number)")
      #expect(ahead.rows.count <= 100)
    }
  }

  @Test func whatWasWrittenSinceIsAskedFor() {
    let tray = LongTray(count: 100)
    var (window, ahead) = (TrayWindow(), TrayAhead())
    window.resize(page: 10, tray.fetch)
    readUp(&ahead, around: window, of: tray)
    tray.reset()
    window.pageDown(fetch(tray, ahead, mark: 2))
    #expect(tray.queries == 1)
  }

  @Test func aStoreThatCanNotBeReadIsNotAskedAgainAndAgain() {
    let tray = LongTray(count: 100)
    var (window, ahead) = (TrayWindow(), TrayAhead())
    window.resize(page: 10, tray.fetch)
    for _ in 0..<2 where ahead.lacks(around: window.rows, page: 10) {
      ahead.read(around: window.rows, page: 10, of: Self.source) { _, _ in nil }
    }
    #expect(!ahead.lacks(around: window.rows, page: 10))
    tray.reset()
    window.pageDown(fetch(tray, ahead))
    #expect(tray.queries == 1 && window.rows.first?.label == "10")
    #expect(ahead.lacks(around: window.rows, page: 10), "somewhere else it is tried again")
  }

  @Test func whatAnotherHasWrittenIsPagedTo() {
    let world = World(families: false)
    world.addRows(60)
    let driver = Driver(world.session())
    for _ in 0..<4 { driver.send(.idle) }
    world.addRows(70)
    driver.press(.pageDown, .pageDown, .pageDown, .pageDown, .pageDown, .pageDown)
    #expect(driver.text.contains("Family 70"))
  }

  @Test func aPauseBetweenTwoKeysDrawsNothingThatWasLeftForALongerOne() {
    let world = World(families: false)
    world.addRows(60)
    let page = InputEvent.key(.pageDown)
    let device = MemoryDevice(script: [.idle, page, page, page, .idle, .closed], pace: 20, timesOut: true)
    makeShell(session: world.session(), depth: .indexed).run(on: device)
    let frames = device.frames.map { frame in
      [frame.text.firstMatch(of: #/Family ([0-9]+)/#), frame.text.firstMatch(of: #/Because of rule ([0-9]+)/#)]
        .map { $0.flatMap { Int($0.output.1) } }
    }
    let firsts = frames.map { $0[0] }
    #expect(Set(firsts).count == 4, "each page was seen")
    #expect(Set(frames.map { $0[1] }) == [1, firsts.last], "the task of the first page, then that of the last")
    #expect(frames.count > 7, "there were pauses between the keys")
  }
}
