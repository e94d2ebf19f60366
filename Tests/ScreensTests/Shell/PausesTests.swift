import Terminal
import Testing

@testable import Screens

@Suite("When what is typed is kept")
struct PausesTests {
  private let key = InputEvent.key(.character("a"))

  @Test("soon after the keys pause, and the screens are told a second after")
  func pause() {
    var pauses = Pauses(at: 0)
    #expect(pauses.note(key, at: 100, isStuck: false) == (false, false))
    #expect(pauses.timeout(at: 100, wantsIdle: true, isStuck: false) == Pauses.brief)
    #expect(pauses.note(.idle, at: 400, isStuck: false) == (true, false))
    #expect(pauses.timeout(at: 400, wantsIdle: true, isStuck: false) == 700)
    #expect(pauses.note(.idle, at: 1100, isStuck: false) == (false, true))
    #expect(pauses.timeout(at: 1100, wantsIdle: true, isStuck: false) == nil, "one idle second is enough")
  }

  @Test("a hurried frame is drawn in full soon after the last key, and before anything is kept")
  func settling() {
    var pauses = Pauses(at: 0)
    _ = pauses.note(key, at: 100, isStuck: false)
    #expect(pauses.timeout(at: 110, wantsIdle: true, isStuck: false, owesFrame: true) == Pauses.settle - 10)
    #expect(!pauses.isSettled(at: 99 + Pauses.settle))
    #expect(pauses.isSettled(at: 100 + Pauses.settle))
    #expect(pauses.timeout(at: 160, wantsIdle: true, isStuck: false) == Pauses.brief - 60)
  }

  @Test("what is woken from beside is told the screens at once, during a pause and after it")
  func woken() {
    var pauses = Pauses(at: 0)
    _ = pauses.note(key, at: 100, isStuck: false)
    #expect(pauses.note(.idle, at: 200, isStuck: false) == (false, true))
    #expect(pauses.timeout(at: 200, wantsIdle: true, isStuck: false) == 200, "what was typed is still to be kept")
    _ = pauses.note(.idle, at: 400, isStuck: false)
    #expect(pauses.note(.idle, at: 1100, isStuck: false) == (false, true))
    #expect(pauses.note(.idle, at: 5000, isStuck: false) == (false, true))
    #expect(pauses.timeout(at: 5000, wantsIdle: true, isStuck: false) == nil)
  }

  @Test("no key is older than the longest wait when it is kept, however fast they come")
  func typing() {
    var pauses = Pauses(at: 0)
    var oldest: Int?
    for now in stride(from: 0, through: 60_000, by: 50) {
      oldest = oldest ?? now
      if pauses.note(key, at: now, isStuck: false).keeps {
        #expect(now - (oldest ?? now) <= Pauses.longest + 50)
        oldest = nil
      }
    }
    #expect(oldest.map { 60_000 - $0 <= Pauses.longest } ?? true)
  }

  @Test("what could not be kept is tried again every two seconds, for as long as it takes")
  func stuck() {
    var pauses = Pauses(at: 0)
    _ = pauses.note(key, at: 0, isStuck: false)
    _ = pauses.note(.idle, at: 300, isStuck: false)
    var (now, tries) = (300, 0)
    while now < 20_000, let timeout = pauses.timeout(at: now, wantsIdle: false, isStuck: true) {
      now += timeout
      if pauses.note(.idle, at: now, isStuck: true).keeps { tries += 1 }
    }
    #expect((9...11).contains(tries))
  }
}
