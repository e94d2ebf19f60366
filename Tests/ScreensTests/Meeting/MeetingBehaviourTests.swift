import Casework
import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: what is kept, refused and asked")
struct MeetingBehaviourTests {
  let world = MeetingWorld()

  private func player(_ focus: ActionID? = nil, as worker: Worker = MeetingWorld.amina) -> ScreenPlayer {
    ScreenPlayer(MeetingScreen(caseID: world.caseID, step: world.conference, focus: focus), world.session(as: worker))
  }

  @Test("unsaved details stay while one moves between the parts, and Esc asks about them")
  func unsaved() throws {
    try world.scheduled()
    var player = player("schedule")
    player.press(.enter)
    player.type("fri")
    player.press(.enter, .tab, .tab, .tab, .tab)
    #expect(player.text.contains("* Fri 9 Jan 2026") || player.text.contains("* Fri 2 Jan 2026"))
    player.press(.escape)
    #expect(player.text.contains("Not saved yet"))
    player.press(.enter)
    #expect(!player.hasLeft && !player.isInDialog, "the first choice is to stay")
    player.press(.escape, .escape)
    #expect(!player.hasLeft && !player.isInDialog, "Esc on the question stays too")
    player.press(.escape, .down, .enter)
    #expect(player.hasLeft)
    #expect(world.meeting.schedule?.start.day == Day("2026-01-09"))
  }

  @Test("discarding leaves the meeting as it was; nothing is asked where nothing is changed")
  func discard() throws {
    try world.scheduled()
    var player = player("schedule")
    player.press(.enter)
    player.type("fri")
    player.press(.enter, .escape, .down, .down, .enter)
    #expect(player.hasLeft)
    #expect(world.meeting.schedule?.start.day == Day("2026-01-14"))
    player = self.player()
    player.press(.escape)
    #expect(player.hasLeft)
  }

  @Test("a save that is refused keeps what was typed")
  func refusedSave() {
    var player = player("schedule")
    player.press(.enter)
    player.type("fri")
    player.press(.enter, .escape, .down, .enter)
    #expect(!player.hasLeft)
    #expect(player.refusals == ["A time is needed."])
    player.press(.enter)
    player.type("soon")
    player.press(.enter)
    #expect(player.refusals == ["\"soon\" is no time: type it as 14:00, 9.30 or 2pm."])
    player.press(.control("u"))
    player.type("9.30")
    player.press(.enter, .character("u"))
    #expect(
      player.refusals == ["The venue is empty. No conference chair is named. No minute taker is named."])
    #expect(player.text.contains("* 09:30"))
  }

  @Test("weekends, bank holidays and days past the limit are warned about")
  func warnings() {
    var player = player("schedule")
    player.press(.enter)
    player.type("1/1/2026")
    #expect(player.text.contains("! bank holiday (New Year's Day)"))
    player.press(.control("u"))
    player.type("17 jan")
    player.press(.enter)
    #expect(player.text.contains("! That is a weekend."))
    #expect(player.text.contains("! due Thu 15 Jan 2026; the date is 1 working day after"))
  }

  @Test("somebody in another role is told whose it is")
  func roles() throws {
    try world.scheduled()
    var player = player("schedule", as: MeetingWorld.cerys)
    player.press(.enter)
    #expect(player.refusals == ["\"Organise initial conference\" is for: Social worker."])
    player.press(.tab, .character("m"))
    #expect(player.refusals == ["\"Invite people\" is for: Social worker."])
    player.press(.character("f"))
    #expect(player.refusals == ["\"Invite people\" is for: Social worker."])
    player.press(.character("D"))
    #expect(player.refusals == ["Calling a step off is for: Team manager."])
  }

  @Test("what waits says for what")
  func waits() {
    var player = player("invite")
    player.press(.character("m"))
    #expect(player.refusals == ["\"Invite people\" waits for: Organise initial conference."])
    player.press(.character("y"))
    #expect(player.refusals == ["\"Record who will attend\" waits for: Invite people."])
    player.press(.tab, .character("r"))
    #expect(player.refusals == ["\"Record who attended\" waits for: Organise initial conference."])
  }

  @Test("attendance of a meeting still to come is refused, and its ticks stay")
  func future() throws {
    try world.scheduled()
    var player = player("attendance")
    player.press(.down, .down, .character(" "), .character("r"))
    #expect(
      player.refusals == ["Wed 14 Jan 2026 is still to come: attendance is recorded once the meeting was held."])
    #expect(player.text.contains("[x] "))
    player.press(.home, .enter)
    player.type("today")
    player.press(.enter, .enter, .control("u"))
    player.type("9:30")
    player.press(.enter, .character("r"))
    #expect(world.meeting.held == Moment("2026-01-02 09:30"))
    #expect(world.meeting.present.count == 1)
    player.press(.backTab, .backTab, .enter)
    #expect(player.refusals == ["Initial conference was held on Fri 2 Jan 2026."])
  }

  @Test("it is called off with a reason by who may")
  func callOff() throws {
    try world.scheduled()
    var player = player(as: MeetingWorld.ben)
    player.press(.character("D"), .enter)
    #expect(player.text.contains("! The reason is needed."))
    player.type("The family has moved away")
    player.press(.enter)
    #expect(world.step?.state == .cancelled)
    #expect(world.step?.cancelReason == "The family has moved away")
    player.press(.character("x"))
    #expect(player.refusals == ["Initial conference is cancelled."])
  }

  @Test("a form task opens its form")
  func form() throws {
    try world.scheduled()
    var player = player("tasks")
    player.press(.down, .down, .down, .down, .enter)
    #expect(player.isInDialog)
  }

  @Test("a step that is not there says so and lets one go")
  func missing() {
    var player = ScreenPlayer(
      MeetingScreen(caseID: world.caseID, step: StepID("core-group", 9), focus: nil), world.session())
    #expect(player.refusals == ["The case has no step core-group-9."])
    player.press(.character("u"))
    #expect(player.text.contains("The case has no step core-group-9."))
    player.press(.escape)
    #expect(player.hasLeft)
  }

  @Test("any keys at any size draw something and trap nowhere", arguments: 0..<9)
  func robustness(seed: Int) throws {
    if seed % 3 > 0 { try world.scheduled() }
    var random = KeySource(seed: UInt64(seed))
    let workers = [MeetingWorld.amina, MeetingWorld.ben, MeetingWorld.dai]
    var player = player(as: workers[seed % 3])
    for _ in 0..<250 {
      if player.stack.isEmpty { player = self.player(as: workers[seed % 3]) }
      player.send(random.event())
      if player.stack.isEmpty { continue }
      _ = player.frame(Int(random.next() % 130), Int(random.next() % 45))
    }
    _ = player.frame(20, 5)
  }
}

/// Keys and pastes in an order that a seed gives.
struct KeySource {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func event() -> InputEvent {
    let named: [Key] = [
      .enter, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .controlLeft, .controlRight, .control("a"), .control("u"), .control("w"), .control("s"),
      .control("p"), .alt("d"),
    ]
    let letters = Array(" /+abcdefghjklmnrtuwxyDqG1234é山🧸\u{301}")
    let choice = Int(next() % 100)
    if choice < 3 { return .paste("two\nlines 山田 \u{1B}[31mred 12/1/2026") }
    if choice < 5 { return .idle }
    if choice < 50 { return .key(named[Int(next() % UInt64(named.count))]) }
    return .key(.character(letters[Int(next() % UInt64(letters.count))]))
  }
}
