import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: within the shell")
struct MeetingInShellTests {
  private func play(_ keys: [Key], in shell: Shell, size: Size = Size(width: 80, height: 24)) -> Buffer {
    _ = shell.render(size: size)
    for key in keys {
      _ = shell.update(.key(key))
      _ = shell.render(size: size)
    }
    return shell.render(size: size)
  }

  @Test("ICS-1 to ICS-4 with the keys of the footer, dialogs over the screen, Esc one step back")
  func whole() throws {
    let world = MeetingWorld()
    let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "schedule")
    let shell = Shell(session: world.session(), root: screen, depth: .indexed)
    func typed(_ text: String) -> [Key] { text.map(Key.character) }
    var frame = play([], in: shell)
    #expect(frame.text(row: 0).contains("Initial conference"))
    #expect(frame.text(row: 23).contains("Enter change"))
    frame = play([.enter] + typed("14 jan"), in: shell)
    #expect(frame.text.contains("working day 14 of 15"))
    frame = play([.enter, .enter] + typed("2pm"), in: shell)
    frame = play([.enter, .enter] + typed("Civic Centre"), in: shell)
    frame = play([.enter, .enter] + typed("cer"), in: shell)
    frame = play([.enter, .enter, .enter, .enter], in: shell)
    #expect(frame.text(row: 22).contains("Initial conference is set for Wed 14 Jan 2026 14:00."))
    frame = play(typed("a "), in: shell)
    #expect(frame.text(row: 23).contains("m invited by"))
    frame = play(typed("m") + [.enter], in: shell)
    #expect(frame.text(row: 22).contains("Invited by telephone: Ruth Bell."))
    _ = play(typed("y"), in: shell)
    #expect(world.meeting.invitation(of: "p4") == Invitation(person: "p4", method: "phone", isAttending: true))
    frame = play([.tab, .tab, .tab, .enter] + [.character("x")], in: shell)
    #expect(frame.text.contains("! 3 tasks are still open: Record who attended; Write the minutes;"))
    frame = play([.character("?")], in: shell)
    #expect(frame.text.contains("Update meeting date and scheduling"))
    frame = play([.escape], in: shell, size: Size(width: 40, height: 8))
    #expect(frame.text.contains("Date and scheduling"))
  }
}
