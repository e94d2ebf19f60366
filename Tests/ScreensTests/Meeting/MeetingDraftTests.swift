import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Meeting: what is not saved outlives the program")
struct MeetingDraftTests {
  let world = MeetingWorld()

  private func player(_ focus: ActionID? = nil) -> ScreenPlayer {
    ScreenPlayer(MeetingScreen(caseID: world.caseID, step: world.conference, focus: focus), world.session())
  }

  private func draft(_ task: TaskKey) -> Draft? {
    world.store.draft(of: TaskID(world.conference, task), in: world.caseID, by: MeetingWorld.amina.id)
  }

  @Test("date, officers and venue are restored with a line that says so, and dropped once saved")
  func details() throws {
    var player = player("schedule")
    player.press(.enter)
    player.type("fri")
    player.press(.enter, .down, .enter)
    player.type("Civic Centre")
    player.press(.enter, .enter)
    player.type("cer")
    player.press(.enter)
    #expect(draft("organise")?.answers.count == 3)
    // Nothing more is said to that screen: it is as if the program had been killed.
    world.clock.set("2026-01-02 11:15")
    player = self.player("schedule")
    #expect(
      player.messages == ["Restored what you had not saved, 09:41: date and scheduling. It is still not saved."])
    #expect(player.text.contains("* Fri 9 Jan 2026") || player.text.contains("* Fri 2 Jan 2026"))
    #expect(player.text.contains("* Civic Centre"))
    #expect(player.text.contains("* Cerys Pugh"))
    player.press(.home, .down, .enter)
    player.type("10:00")
    player.press(.enter, .down, .down, .enter)
    player.type("rees")
    player.press(.enter, .character("u"))
    #expect(player.refusals.isEmpty)
    #expect(draft("organise") == nil)
    #expect(self.player("schedule").messages.isEmpty)
  }

  @Test("ticks and attendance are kept after a pause, at the end and on the way out, and can be discarded")
  func ticks() throws {
    try world.scheduled()
    var player = player("invite")
    player.press(.character(" "), .down, .character(" "))
    player.send(.idle)
    #expect(draft("invite")?.answers.values.first == .list(["person:p4", "worker:amina.shah"]))
    player.press(.tab)
    player.press(.down, .down, .character(" "))
    player.send(.closed)
    #expect(draft("attendance")?.answers.values.first == .list(["p4"]))
    player = self.player("attendance")
    #expect(
      player.messages == ["Restored what you had not saved, 09:41: attendees and attendance. It is still not saved."])
    player.press(.escape, .down, .down, .enter)
    #expect(player.hasLeft)
    #expect(draft("attendance") == nil)
    player = self.player("invite")
    player.press(.character("m"), .enter)
    #expect(player.messages == ["Invited by telephone: Ruth Bell and Amina Shah."])
    player.send(.idle)
    #expect(draft("invite") == nil)
  }

  @Test("what has been saved by somebody meanwhile is no change any more")
  func meanwhile() throws {
    try world.scheduled()
    var player = player("schedule")
    player.press(.enter)
    player.type("15 jan")
    player.press(.enter)
    #expect(draft("organise") != nil)
    try world.scheduled(on: "2026-01-15")
    player = self.player("schedule")
    #expect(player.messages.isEmpty)
    #expect(!player.text.contains("not saved"))
    player.send(.idle)
    #expect(draft("organise") == nil)
  }

  @Test("what is changed in one pane is kept, though another is typed into at another terminal as well")
  func twoTerminals() throws {
    try world.scheduled()
    let disk = FickleStore(world.store)
    disk.draftFailure = .typedElsewhere
    let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "invite")
    var player = ScreenPlayer(screen, session(disk))
    player.press(.character(" "), .tab, .down, .down, .character(" "))
    let before = disk.saves
    disk.onSave = { count in disk.draftFailure = count == before + 1 ? .typedElsewhere : nil }
    player.send(.idle)
    #expect(draft("invite") == nil && draft("attendance")?.answers.values.first == .list(["p4"]))
    player.send(.idle)
    #expect(draft("invite") != nil, "tried again")
  }

  @Test("what is typed into a line stays though the record says something else there by now, which is told")
  func otherVenue() throws {
    func venue(_ key: Key = .enter) -> Driver {
      let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "schedule")
      return Driver(world.session(), root: screen).press(.home, .down, .down, key)
    }
    let killed = venue().type("The family room of Hillside School, by the side gate")
    killed.shell.keep()
    try world.scheduled()
    let driver = venue()
    #expect(driver.text.contains("by the side gate"), "\(driver.text)")
    #expect(driver.text.contains("By now the record says: Civic Centre, room 2"), "\(driver.text)")
    driver.shell.keep()
    // A key that begins another begins no other while a sentence is there.
    #expect(venue(.character("4")).text.contains("by the side gate"))
    driver.press(.escape, .escape)
    #expect(!venue().text.contains("by the side gate"))
  }

  /// A session on a disk that counts and can fail.
  private func session(_ disk: FickleStore) -> Session {
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in
      DefinitionSet(procedures: [MeetingProcedure.procedure], forms: [MeetingProcedure.form])
    }
    return Session(service: service, worker: MeetingWorld.amina, isTraining: true)
  }

  /// The shell with the attendees of the meeting, on such a disk.
  private func shell(_ disk: FickleStore) -> Shell {
    let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "invite")
    return Shell(session: session(disk), root: screen, depth: .indexed)
  }

  @Test("what is ticked is kept while keys never pause")
  func rhythm() throws {
    try world.scheduled()
    let disk = FickleStore(world.store)
    // Ticked, then keys that do nothing without any pause, and unticked again: between, it must have been kept.
    let keys: [Key] = [.character(" ")] + (0..<20).map { _ in .function(11) } + [.character(" ")]
    shell(disk).run(on: MemoryDevice(script: keys.map { .key($0) }, pace: 50))
    #expect(disk.saves == 1)
    #expect(draft("invite") == nil, "and once nothing is ticked any more, nothing is kept")
  }

  @Test("ticks that a full disk does not take are tried again, and what came of it is said")
  func full() throws {
    try world.scheduled()
    let disk = FickleStore(world.store)
    disk.failure = .full(path: "/srv/waymark.store")
    disk.onSave = { count in if count == 3 { disk.failure = nil } }
    let device = MemoryDevice(script: [.key(.character(" ")), .idle, .idle, .idle, .idle])
    shell(disk).run(on: device)
    #expect(device.frames.contains { $0.text.contains("What you typed could not be kept: There is no space left") })
    #expect(device.frames.last?.text.contains("There is room again: what you typed is kept.") == true)
    #expect(draft("invite")?.answers.values.first == .list(["person:p4"]))
  }
}
