import Casework
import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: how it looks")
struct MeetingGoldenTests {
  static let sizes = [(120, 37), (80, 21), (60, 17), (20, 5)]

  private func world() throws -> MeetingWorld {
    let world = MeetingWorld()
    try world.scheduled()
    try world.perform(
      .invite(Invite(step: world.conference, invitations: ["p3": "letter", "p4": "phone", "p1": "in-person"])))
    try world.perform(.recordAnswers(RecordAnswers(step: world.conference, answers: ["p3": false, "p4": true])))
    return world
  }

  private func check(_ player: ScreenPlayer, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for (width, height) in MeetingGoldenTests.sizes {
      Golden.check(player.frame(width, height), "\(name)-\(width)x\(height)", sourceLocation: sourceLocation)
    }
  }

  @Test("not set yet", arguments: ["schedule", "invite"])
  func fresh(focus: String) {
    let world = MeetingWorld()
    let screen = MeetingScreen(
      caseID: world.caseID, step: world.conference, focus: ActionID(stringLiteral: focus))
    check(ScreenPlayer(screen, world.session()), "meeting-new-\(focus)")
  }

  @Test("set, some invited, some answered", arguments: ["schedule", "invite", "attendance", "tasks"])
  func invited(focus: String) throws {
    let world = try world()
    let screen = MeetingScreen(
      caseID: world.caseID, step: world.conference, focus: ActionID(stringLiteral: focus))
    check(ScreenPlayer(screen, world.session()), "meeting-set-\(focus)")
  }

  @Test("what a date would make late, before it is saved")
  func late() throws {
    let world = MeetingWorld(procedure: MeetingProcedure.withReport)
    try world.scheduled()
    let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "schedule")
    var player = ScreenPlayer(screen, world.session())
    player.press(.enter)
    player.type("5 jan")
    player.press(.enter)
    check(player, "meeting-late")
    Golden.check(player.frame(80, 21, depth: .none), "meeting-late-none-80x21")
  }

  @Test("who is still to be invited, and who is left out")
  func left() throws {
    let world = MeetingWorld(procedure: MeetingProcedure.withReport)
    try world.scheduled()
    try world.perform(.leaveOut(LeaveOut(step: world.conference, person: "p3", reason: "Lives abroad.")))
    let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "invite")
    check(ScreenPlayer(screen, world.session()), "meeting-left")
    check(ScreenPlayer(screen, world.session(as: MeetingWorld.cerys)), "meeting-reading")
  }

  @Test("without colour the marks say the same")
  func plain() throws {
    let world = try world()
    var player = ScreenPlayer(
      MeetingScreen(caseID: world.caseID, step: world.conference, focus: "schedule"), world.session())
    player.press(.enter)
    player.type("17/1")
    player.press(.enter)
    Golden.check(player.frame(80, 21, depth: .none), "meeting-changed-none-80x21")
  }

  @Test("dialogs")
  func dialogs() throws {
    let world = try world()
    let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "schedule")
    var player = ScreenPlayer(screen, world.session())
    player.press(.enter)
    check(player, "dialog-calendar")
    Golden.check(player.frame(80, 21, depth: .none), "dialog-calendar-none-80x21")
    player.press(.escape, .down, .down, .enter)
    check(player, "dialog-venue")
    player.press(.escape, .down, .enter)
    check(player, "dialog-worker")
    player.press(.escape, .tab, .character(" "), .character("m"))
    check(player, "dialog-method")
    player.press(.escape, .character("w"))
    check(player, "dialog-confirm")
  }
}
