import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: who is listed, ticked and present")
struct MeetingPeopleTests {
  let world = MeetingWorld()

  private func player(_ focus: ActionID, in world: MeetingWorld? = nil) -> ScreenPlayer {
    let world = world ?? self.world
    return ScreenPlayer(
      MeetingScreen(caseID: world.caseID, step: world.conference, focus: focus), world.session())
  }

  @Test("everybody who can be invited is ticked with one key, and unticked with it")
  func tickAll() throws {
    let world = MeetingWorld(procedure: MeetingProcedure.withReport)
    try world.scheduled()
    try world.perform(.invite(Invite(step: world.conference, invitations: ["p4": "phone"])))
    var player = player("invite", in: world)
    player.press(.character("A"))
    // The mother and the four workers; the children are not waited for.
    #expect(player.text.components(of: "[x]") == 5)
    player.press(.control("a"))
    #expect(player.text.components(of: "[x]") == 0)
    player.press(.character("A"), .character("m"), .enter)
    #expect(world.meeting.invitations.count == 6)
    player.press(.character("A"))
    #expect(player.refusals == ["Everybody is invited, or left out with a reason."])
  }

  @Test("attendance lists the same people as may be invited")
  func samePeople() throws {
    try world.scheduled()
    try world.perform(.leaveOut(LeaveOut(step: world.conference, person: "p3", reason: "In hospital")))
    var player = player("attendance")
    for name in ["Ruth Bell", "Amina Shah", "Ben Cole", "Cerys Pugh", "Dai Rees", "Dana Evans", "Siân Evans"] {
      #expect(player.text.contains("[ ] \(name)"), "\(name)")
    }
    #expect(player.text.contains("left out"))
    player.press(.down, .down, .down, .character(" "))
    #expect(player.messages == ["Amina Shah is ticked."])
    #expect(player.text.contains("[x] Amina Shah"))
  }

  @Test("a meeting that invites nobody says of nobody that they are not invited")
  func invitesNobody() throws {
    var procedure = MeetingProcedure.procedure
    procedure.steps[0].tasks.removeAll { $0.verb == .invite || $0.verb == .recordAnswers }
    for index in procedure.steps[0].tasks.indices {
      procedure.steps[0].tasks[index].after.removeAll { $0 == "invite" || $0 == "answers" }
    }
    let player = player("attendance", in: MeetingWorld(procedure: procedure))
    #expect(player.text.contains("Ruth Bell"))
    #expect(!player.text.contains("not invited"))
  }

  @Test("who serves the meeting and is not ticked is named")
  func absentOfficers() throws {
    try world.scheduled()
    world.clock.set("2026-01-14 17:00")
    var player = player("attendance")
    player.press(.down, .down, .character(" "), .character("r"))
    #expect(
      player.messages == [
        "Held on Wed 14 Jan 2026 14:00; 1 person present. Not ticked as present: "
          + "Cerys Pugh (conference chair) and Dai Rees (minute taker)."
      ])
    #expect(world.meeting.held != nil)
    #expect(player.frame(60, 17).text.contains("▸ Attendees: nobody was invited"))
  }

  @Test("the footer offers no only beside yes", arguments: [40, 60, 72, 80, 100, 120, 200])
  func footer(width: Int) throws {
    try world.scheduled()
    let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "invite")
    let shell = Shell(session: world.session(), root: screen, depth: .indexed)
    let size = Size(width: width, height: 20)
    _ = shell.render(size: size)
    _ = shell.update(.key(.enter))
    _ = shell.update(.key(.enter))
    let footer = shell.render(size: size).text(row: 19)
    #expect(!footer.contains("n won't") || footer.contains("y will attend"))
  }

  @Test("a digit on a line that takes text begins to fill it in; an hour alone is a time")
  func digits() {
    var player = player("schedule")
    player.press(.down)
    player.type("10:00")
    player.press(.enter)
    #expect(player.text.contains("* 10:00"))
    player.press(.up)
    player.type("9")
    player.press(.enter)
    #expect(player.text.contains("* 09:00"))
    player.press(.home)
    player.type("12/1/2026")
    player.press(.enter)
    #expect(player.text.contains("* Mon 12 Jan 2026"))
    player.press(.home, .enter)
    player.type("31/02/2026")
    player.press(.enter)
    #expect(player.text.contains("! There is no 31 February 2026."))
  }
}

extension String {
  /// How often another text is in it.
  fileprivate func components(of other: String) -> Int {
    split(separator: other, omittingEmptySubsequences: false).count - 1
  }
}
