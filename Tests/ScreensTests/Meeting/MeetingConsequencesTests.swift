import Casework
import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: what a date and an invitation lead to")
struct MeetingConsequencesTests {
  let world = MeetingWorld(procedure: MeetingProcedure.withReport)

  private func player(_ focus: ActionID?, as worker: Worker = MeetingWorld.amina) -> ScreenPlayer {
    ScreenPlayer(MeetingScreen(caseID: world.caseID, step: world.conference, focus: focus), world.session(as: worker))
  }

  private func words(_ player: ScreenPlayer) -> String {
    player.text.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
  }

  @Test("what would be due, and what would be late at once, is said before saving and after")
  func dueBefore() throws {
    try world.scheduled()
    var player = player("schedule")
    player.size = Size(width: 60, height: 30)
    #expect(!player.text.contains("is then due"), "nothing is changed yet")
    player.press(.enter)
    player.type("5 jan")
    #expect(words(player).contains("! \"Write the report\" is then due"), "the calendar says it too")
    player.press(.control("u"))
    player.type("14 jan")
    #expect(!player.text.contains("is then due"), "and is silent where nothing is late")
    player.press(.control("u"))
    player.type("5 jan")
    player.press(.enter)
    let sentence = "\"Write the report\" is then due Wed 31 Dec 2025, 2 days ago: 2 working days before Mon 5 Jan 2026."
    #expect(words(player).contains("! " + sentence))
    #expect(world.meeting.schedule?.start.day == Day("2026-01-14"))
    player.press(.character("u"))
    #expect(player.messages == ["Initial conference is set for Mon 5 Jan 2026 14:00. " + sentence])
    #expect(!player.text.contains("is then due"))
    player.press(.home, .enter)
    player.type("13 jan")
    player.press(.enter)
    #expect(words(player).contains("\"Write the report\" is then due Fri 9 Jan 2026, in 7 days:"))
    #expect(!words(player).contains("! \"Write"))
  }

  @Test("who is still to be invited is named, until each is invited or left out with a reason")
  func whoIsLeft() throws {
    try world.scheduled()
    var player = player("invite")
    #expect(player.text.contains("0 of 2 invited; not yet: Dana Evans, Ruth Bell."))
    player.press(.enter, .enter)
    #expect(player.messages == ["Invited by telephone: Ruth Bell. 1 of 2 invited; not yet: Dana Evans."])
    var tasks = self.player("tasks")
    tasks.size = Size(width: 60, height: 30)
    #expect(words(tasks).contains("Amina Shah, 1 of 2 invited; not yet: Dana Evans"))
    player.press(.character("o"))
    #expect(player.refusals == ["Ruth Bell is invited: take the invitation back first."])
    player.press(.down, .character("o"))
    #expect(player.refusals == ["There is nobody of the case under the cursor."])
    for _ in 0..<4 { player.press(.down) }
    player.press(.character("o"))
    player.type("In hospital")
    player.press(.enter)
    #expect(player.messages == ["Dana Evans is not to be invited."])
    #expect(player.text.contains("left out: In hospital"))
    #expect(player.text.contains("✔ Invite people"))
  }

  @Test("a pane that is somebody else's says whose it is, and changes nothing")
  func whose() throws {
    try world.scheduled()
    var player = player("invite", as: MeetingWorld.cerys)
    #expect(player.text.contains("For reading only: this is for the social worker (Amina Shah has it)."))
    player.press(.character(" "))
    #expect(player.refusals == ["\"Invite people\" is for: Social worker."])
    #expect(!player.text.contains("[x]"))
    player = self.player("attendance")
    #expect(player.text.contains("Cerys Pugh has this; you may do it too."))
  }

  @Test("without a task it opens where there is something to do")
  func opensWhereWorkIs() throws {
    #expect(player(nil).stack.first?.bindings.first?.label == "change")
    try world.scheduled()
    #expect(player(nil).stack.first?.bindings.first?.label == "invite")
  }

  @Test("what Enter does is named by the line it stands on")
  func labels() throws {
    try world.scheduled()
    var player = player("attendance")
    func label() -> String? { player.stack.first?.bindings.first?.label }
    func ticks() -> Bool { player.stack.first?.bindings.first { $0.action == "tick" }?.isInFooter ?? false }
    #expect(label() == "change" && !ticks())
    player.press(.down, .down)
    #expect(label() == "tick" && ticks())
    player.press(.end)
    #expect(label() == "record" && !ticks())
    player.press(.character(" "))
    #expect(player.refusals == ["There is nobody under the cursor."])
  }

  @Test("a long role is read below the name of who is under the cursor")
  func roles() throws {
    try world.scheduled()
    var player = player("invite")
    player.size = Size(width: 80, height: 21)
    #expect(player.text.contains("Ruth Bell  school nurse, H…") || player.text.contains("Ruth Bell  school nurse,"))
    #expect(player.text.contains("    school nurse, Hillside School"))
    #expect(player.text.contains("Dana Evans mother"))
  }
}
