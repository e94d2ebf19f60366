import Casework
import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: the cursor stays on who it was on")
struct MeetingCursorTests {
  private let world = MeetingWorld()
  private let newcomer = NewPerson(
    kind: .professional, givenName: "Nia", familyName: "Rees", relationship: "health visitor",
    agency: "Riverside Clinic")

  private func player(_ focus: ActionID) -> ScreenPlayer {
    ScreenPlayer(MeetingScreen(caseID: world.caseID, step: world.conference, focus: focus), world.session())
  }

  @Test("an answer that is put right after a colleague has added somebody is that of the same person")
  func answers() throws {
    try world.scheduled()
    try world.perform(.invite(Invite(step: world.conference, invitations: ["p3": "phone"])))
    var player = player("answers")
    try world.perform(.addPerson(AddPerson(person: newcomer)), as: MeetingWorld.efe)
    player.press(.character("y"))
    #expect(world.meeting.invitation(of: "p3")?.isAttending == true, "\(player.refusals)")
    player.press(.character("n"))
    #expect(world.meeting.invitation(of: "p3")?.isAttending == false, "\(player.refusals)")
    #expect(world.meeting.invitations.count == 1)
  }

  @Test("and so is a tick")
  func ticks() throws {
    try world.scheduled()
    try world.perform(.invite(Invite(step: world.conference, invitations: ["p3": "phone"])))
    var player = player("answers")
    try world.perform(.addPerson(AddPerson(person: newcomer)), as: MeetingWorld.efe)
    player.press(.character("y"), .character(" "))
    #expect(player.text.contains("[x] Dana Evans"), "\(player.text)")
  }
}
