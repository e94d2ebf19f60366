import Foundation
import Testing

/// A conference minuted at the screens: typed, stamped, actions noted, a latecomer, remarks, authorised and sent.
@Suite(.serialized) struct MinutesTerminalTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeHeldConference()
  }

  @Test("ICS-16 MOS-13 MOS-14 CG-5 QG-7 minutes are taken live, remarked on, finalised, authorised and sent")
  func conference() throws {
    try terminal.openAtConference("minutes", as: "mei.lin", time: "14:20")
    try terminal.wait(for: "Start blank")
    try terminal.type("b")
    try terminal.wait(for: "Actions (0)")
    try terminal.type("C-t", "text:Owen opened, @da", "Tab", "text: spoke.")
    try terminal.wait(for: "14:20 Owen opened, Dana Carter (mother) spoke.")
    try terminal.type("M-j", "text:Mend the boiler", "Enter", "text:ru")
    try terminal.wait(for: "Enter: Ruth Bell")
    try terminal.type("Enter", "text:+10wd", "Enter", "Enter")
    try terminal.wait(for: "Actions (1)")
    try terminal.type("text: More.")
    try terminal.wait(for: "More.")
    try terminal.type("M-w")
    try terminal.wait(for: "Present 1")
    try terminal.type("l")
    try terminal.wait(for: "Ruth Bell came at 14:2")
    try terminal.type("Escape", "M-5", "text:All agreed.")
    try terminal.wait(for: "All agreed.")
    // Nothing of it is gone when the program is killed.
    Thread.sleep(forTimeInterval: 1.5)
    try terminal.openAtConference("minutes", as: "mei.lin", time: "14:40")
    try terminal.wait(for: "All agreed.")
    try terminal.wait(for: "Actions (1)")
    try terminal.type("C-s")
    try terminal.wait(for: "Saved")
    let remark =
      #"{"command":"leave-remark","form":"initial-conference-1/minutes","section":"opening","#
      + #""text":"Say who else."}"#
    try terminal.apply([remark], as: "owen.price", at: "2026-01-19T14:50")
    try terminal.wait(for: "Owen Price left a remark")
    try terminal.type("F8")
    try terminal.wait(for: "1 remark is not")
    try terminal.type("C-r")
    try terminal.wait(for: "Remarks: 1 open of 1")
    try terminal.type("Enter", "text:Done.", "Enter")
    try terminal.wait(for: "Settled.")
    try terminal.type("Escape")
    try terminal.fillInAndFinalise()
    try terminal.wait(for: "It waits for a conference chair")
    try terminal.authorise("minutes", as: "owen.price", today: "2026-01-19")
    try terminal.openAtConference("Send the minutes", as: "mei.lin", time: "16:00")
    try terminal.wait(for: "Minutes of the conference, version 1")
    try terminal.type("A", "Enter", "C-s")
    try terminal.wait(for: "2 of 2 settled")
    let sent = try Tmux.run(
      Tmux.program.path,
      ["form", "C0001", "initial-conference-1/minutes", "--sent", "--store", terminal.store, "--as", "mei.lin"])
    #expect(sent.contains("Dana Carter") && sent.contains("letter") && sent.contains("Ruth Bell"))
  }
}
