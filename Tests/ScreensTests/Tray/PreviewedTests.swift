import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// The preview of the tray waits for a pause, so that a cursor that moves on has next to nothing to send.
struct PreviewedTests {
  private static func played(_ script: [InputEvent], pace: Int) -> [Buffer] {
    let world = World(families: false)
    world.addRows(6)
    let device = MemoryDevice(script: script + [.closed], pace: pace)
    makeShell(session: world.session(), depth: .indexed).run(on: device)
    return device.frames
  }

  private static func because(_ frame: Buffer) -> Int? {
    (1...6).first { frame.text.contains("Because of rule \($0).") }
  }

  @Test func itStaysWhileKeysFollowEachOtherAndTellsOfTheTaskAtTheNextPause() {
    let down = InputEvent.key(.down)
    let frames = Self.played([down, down, .idle], pace: 20)
    #expect(frames.prefix(4).map(Self.because) == [1, 1, 1, 3])
    #expect(frames.prefix(4).map { $0.cursor?.y } == [3, 4, 5, 5])
  }

  @Test func theFirstFrameHasItAndSoHasEveryPause() {
    let frames = Self.played([.idle, .key(.down), .idle, .key(.up), .idle], pace: 100)
    #expect(frames.compactMap(Self.because).first == 1)
    #expect(frames.last.flatMap(Self.because) == 1)
    #expect(frames.contains { Self.because($0) == 2 })
  }

  @Test func whatIsChangedOfTheTaskIsToldAtOnce() {
    let world = World(families: false)
    world.addRows(2)
    guard var row = world.store.tray(TrayPage(view: .mine(World.amina.id), limit: 1)).first else {
      Issue.record("a task")
      return
    }
    let previewed = Previewed()
    #expect(previewed.row(row, isHurried: false) == row)
    row.note = "Rang."
    #expect(previewed.row(row, isHurried: true)?.note == "Rang." && !previewed.isBehind)
    var other = row
    other.caseID = "Y"
    #expect(previewed.row(other, isHurried: true) == row && previewed.isBehind)
    #expect(previewed.row(row, isHurried: true) == row && !previewed.isBehind)
  }
}
