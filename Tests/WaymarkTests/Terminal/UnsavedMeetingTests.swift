import Foundation
import Testing

/// A meeting whose changes were not saved when the program was killed.
@Suite(.serialized) struct UnsavedMeetingTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeConference()
  }

  @Test func dateAndVenueAreThereAfterAKillAndGoneOnceSaved() throws {
    try openConference()
    try terminal.type("Enter", "text:14 jan", "Enter")
    try terminal.wait(for: "* Wed 14 Jan 2026")
    // The report would be due before it is written: that is said before anything is saved.
    try terminal.wait(for: "! \"Write initial conference report\" is")
    try terminal.type("Enter", "text:14:00", "Enter")
    try terminal.wait(for: "* 14:00")
    try terminal.type("Enter", "text:Room 2", "Enter")
    try terminal.wait(for: "* Room 2")
    try terminal.signal("KILL")
    try terminal.wait(for: "[exit 137]")

    try openConference()
    try terminal.wait(for: "Restored what you had not saved, ")
    try terminal.wait(for: "* Wed 14 Jan 2026")
    try terminal.wait(for: "* Room 2")
    try terminal.type("Down", "Down", "Down", "Enter", "text:owen", "Enter")
    try terminal.wait(for: "* Owen Price")
    try terminal.type("Enter", "text:mei", "Enter", "u")
    try terminal.wait(for: "is set for Wed 14 Jan 2026 14:00.")
    try terminal.wait(for: "is then due Mon 12 Jan 2026, yesterday: 2 working days")
    try terminal.type("q")
    try terminal.wait(for: "Work tray")
    try openMeeting("Invite people")
    #expect(try !terminal.settle().contains("Restored"))
  }

  @Test func ticksAreThereASecondAfterThePause() throws {
    try openConference()
    try terminal.type("Enter", "text:14 jan", "Enter", "Enter", "text:14:00", "Enter", "Enter", "text:Room 2", "Enter")
    try terminal.type("Enter", "text:owen", "Enter", "Enter", "text:mei", "Enter", "u")
    try terminal.wait(for: "is set for")
    try terminal.type("a", "Space")
    try terminal.wait(for: "[x] Ruth Bell")
    Thread.sleep(forTimeInterval: 1.5)
    try terminal.signal("KILL")
    try terminal.wait(for: "[exit 137]")
    try openMeeting("Invite people")
    try terminal.wait(for: "[x] Ruth Bell")
    try terminal.wait(for: "attendees. It is still not saved.")
  }

  private func openConference() throws {
    try openMeeting("Organise initial")
    try terminal.wait(for: "Conference chair")
  }

  private func openMeeting(_ task: String) throws {
    try terminal.open(task, as: "amina.shah", today: "2026-01-13")
  }
}
