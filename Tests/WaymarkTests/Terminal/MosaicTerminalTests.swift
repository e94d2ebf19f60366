import Foundation
import Testing

/// What the process manual alone has, in a real terminal: the built program, typed keys, each person taking their turn.
@Suite(.serialized) struct MosaicTerminalTests {
  private let terminal: Tmux
  private let day = "2026-01-12"

  init() throws { terminal = try Tmux() }

  @Test("MOS-1 to MOS-8, MOS-18: a contact sends a strategy discussion, which ends with no further action")
  func discussion() throws {
    try terminal.make("mosaic-contact.jsonl", today: day)
    try contact()
    try hold()
    try authorise()
  }

  /// MOS-1, MOS-3, MOS-6 and MOS-18.
  private func contact() throws {
    try terminal.write("record of the contact", as: "amina.shah", today: day)
    try terminal.open("Contact: action taken", as: "amina.shah", today: day)
    try terminal.wait(for: "Choose one or several.")
    try terminal.type("Space")
    try terminal.pass(to: "zo", shown: "Zoë Hartley")
    try terminal.type("Down", "Space")
    try terminal.pass(to: "amina", shown: "Amina Shah")
    try terminal.type("C-s")
    try terminal.wait(for: "Saved. What is chosen is sent when the step is closed.")
    try terminal.open("Finish the contact", as: "amina.shah", today: day)
    try terminal.confirm("is closed")
    #expect(try terminal.tray(of: "amina.shah", today: day) == ["Write the record of the referral"])
    #expect(
      try terminal.tray(of: "zoe.hartley", today: day) == ["Say what the concern is, and whether it can wait"])
    try terminal.open(as: "zoe.hartley", today: day, width: 160, height: 50)
    try terminal.type("s")
    try terminal.wait(for: "Current work")
    try terminal.wait(for: "Say what the concern is, and whether it can wait · strategy discussion 1 · Zoë Hartley")
  }

  /// MOS-2 and MOS-4.
  private func hold() throws {
    try terminal.open("Say what the concern is", as: "zoe.hartley", today: day)
    try terminal.wait(for: "Copy forward selected (0)")
    try terminal.type("Space", "c")
    try terminal.wait(for: "F8 finalise")
    try terminal.fillInAndFinalise()
    try terminal.open("Record that the strategy discussion", as: "zoe.hartley", today: day)
    try terminal.wait(for: "Held on")
    try terminal.type("Enter", "text:12/1/2026", "Enter")
    try terminal.wait(for: "Mon 12 Jan 2026")
    try terminal.type("Enter", "text:08:30", "Enter")
    try terminal.wait(for: "08:30")
    try terminal.type("Space", "r")
    try terminal.wait(for: "✔ Record that the strategy discussion was held")
    try terminal.write("record of the strategy discussion", as: "zoe.hartley", today: day)
    try terminal.open("Strategy discussion: action taken", as: "zoe.hartley", today: day)
    try terminal.wait(for: "Final outcome of section 47 enquiry")
    try terminal.type("Down", "Space")
    try terminal.wait(for: "(•) No further action")
    try terminal.type("C-s")
    try terminal.wait(for: "Saved. What is chosen is sent when the step is closed.")
  }

  /// MOS-5, MOS-7 and MOS-8.
  private func authorise() throws {
    try terminal.open("Send the strategy discussion", as: "zoe.hartley", today: day)
    try terminal.confirm("Sent")
    try terminal.authorise("Authorise: send the strategy", as: "grace.obi", today: day)
    try terminal.open("Finish the strategy discussion", as: "grace.obi", today: day)
    try terminal.confirm("Return to the assessment")
    #expect(try terminal.screen().contains("looked-after workflow, and send the next action from there."))
    #expect(try terminal.tray(of: "amina.shah", today: day) == ["Write the record of the referral"])
    #expect(try terminal.tray(of: "zoe.hartley", today: day).isEmpty)
  }

  @Test("MOS-7, MOS-11: a request with a note goes to business support's inbox, who sends the invitations")
  func invitations() throws {
    try terminal.make("mosaic-conference.jsonl", today: day)
    try terminal.open("Ask for the invitations", as: "amina.shah", today: day)
    try terminal.sendRequest(to: "business", shown: "Business Support Team", note: "Both, please.")
    try terminal.open(as: "amina.shah", today: day, width: 160, height: 50)
    try terminal.type("4")
    try terminal.wait(for: "4 Sent 1")
    try terminal.wait(for: "Request: ask for the invitations")
    try terminal.open(as: "tom.reed", today: day, width: 160, height: 50)
    try terminal.type("3")
    try terminal.wait(for: "Request: ask for the invitations")
    try terminal.wait(for: "Both, please.")
    try terminal.type("Enter")
    try terminal.wait(for: "● Send invitations (CP)")
    try terminal.type("a")
    try terminal.wait(for: "0 of 2 invited; not yet: Dana Carter, Ruth Bell.")
    try terminal.type("Space", "m")
    try terminal.wait(for: "Invite Ruth Bell by")
    try terminal.type("text:E-mail", "Enter")
    try terminal.wait(for: "1 of 2 invited; not yet: Dana Carter.")
    try terminal.type("End", "Up", "Up", "Space", "m")
    try terminal.wait(for: "Invite Dana Carter by")
    try terminal.type("text:Letter", "Enter")
    try terminal.wait(for: "✔ Send invitations (CP)")
    try terminal.wait(for: "✔ Ask for the invitations")
    #expect(try !terminal.tray(of: "amina.shah", today: day).contains("Ask for the invitations"))
  }
}
