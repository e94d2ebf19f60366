import Foundation
import Testing

/// The whole guide in a real terminal: the built program, a fresh store, typed keys, each person taking their turn.
@Suite(.serialized) struct GuideScenarioTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeConference()
  }

  @Test("ICS-1 to ICS-17: from the initial conference to the authorised plan") func guide() throws {
    try organise()
    try report()
    try conference()
    try close()
    try coreGroup()
    try plan()
  }

  /// ICS-1 to ICS-4.
  private func organise() throws {
    try terminal.open("Organise initial", as: "amina.shah", today: "2026-01-09")
    try terminal.wait(for: "Conference chair    not set")
    try schedule(
      day: "19", time: "14:00", venue: "Room 2, Civic Centre", officers: ["owen": "Owen Price", "mei": "Mei Lin"],
      shown: "Mon 19 Jan 2026")
    try invite(method: "E-mail")
    try terminal.type("q")
    try terminal.wait(for: "Work tray")
    let tray = try terminal.tray(of: "amina.shah", today: "2026-01-09")
    #expect(tray == ["Write initial conference report"])
  }

  /// Sets a meeting: a day of the month that the calendar shows, a time, a venue, and who serves it.
  private func schedule(
    day: String, time: String, venue: String, officers: KeyValuePairs<String, String> = [:], shown: String
  ) throws {
    try terminal.type("Enter", "text:\(day)", "Enter")
    try terminal.wait(for: shown)
    try terminal.type("Enter", "text:\(time)", "Enter")
    try terminal.wait(for: "* \(time)")
    try terminal.type("Enter", "text:\(venue)", "Enter")
    try terminal.wait(for: "* \(venue)")
    for (typed, name) in officers {
      try terminal.type("Enter", "text:\(typed)", "Enter")
      try terminal.wait(for: "* \(name)")
    }
    try terminal.type("u")
    try terminal.wait(for: "is set for \(shown) \(time).")
  }

  /// Invites the first person who is ticked by a method, which leaves one to be named, then the mother with another
  /// worker; and records a yes and two noes.
  private func invite(method: String) throws {
    try terminal.type("a")
    try terminal.wait(for: "0 of 2 invited; not yet: Dana Carter, Ruth Bell.")
    try terminal.type("Space", "m")
    try terminal.wait(for: "Invite Ruth Bell by")
    try terminal.type("text:\(method)", "Enter")
    try terminal.wait(for: "Ruth Bell. 1 of 2 invited; not yet: Dana Carter.")
    try terminal.type("y")
    try terminal.wait(for: "yes")
    // Behind the mother come the two children.
    try terminal.type("Down", "Space", "End", "Up", "Up", "Space", "m")
    try terminal.wait(for: "Invite 2 people by")
    try terminal.type("text:\(method)", "Enter")
    try terminal.wait(for: "✔ Invite")
    try terminal.type("Home", "Down", "n", "End", "Up", "Up", "n")
    try terminal.wait(for: "✔ Record who will attend")
  }

  /// ICS-5 to ICS-9.
  private func report() throws {
    try terminal.open("conference report", as: "amina.shah", today: "2026-01-12")
    try terminal.wait(for: "Copy forward selected (0)")
    try terminal.type("Space", "c")
    try terminal.wait(for: "(copied from Section 47 enquiry")
    try terminal.type("Space", "C-s")
    try terminal.wait(for: "saved 09:0")
    try terminal.type("Escape", "Escape")
    try terminal.wait(for: "Work tray")
    try terminal.type("Enter")
    try terminal.wait(for: "(copied from Section 47 enquiry")
    #expect(try terminal.screen().contains("Initial conference"))
    try terminal.fillInAndFinalise()
    try terminal.wait(for: "Awaiting authorisation")

    try terminal.open("Authorise", as: "grace.obi", today: "2026-01-12")
    try reject("Add the school's view.")
    try terminal.open("conference report", as: "amina.shah", today: "2026-01-12")
    try terminal.wait(for: "Add the school's view.")
    try terminal.fillInAndFinalise()
    try authorise("conference report")

    try terminal.open(as: "rosa.diaz", today: "2026-01-13", width: 160, height: 50)
    try terminal.type("f", "text:Carter")
    try terminal.wait(for: "Carter (2 children)")
    try terminal.type("Enter")
    try terminal.wait(for: "Family summary")
    try terminal.type("End")
    for _ in 0..<10 {
      try terminal.type("Enter")
      if try terminal.settle().contains("Social worker's report to the conference") { break }
      if try !terminal.screen().contains("Family summary") { try terminal.type("Escape") }
      try terminal.wait(for: "Family summary")
      try terminal.type("Up")
    }
    try terminal.wait(for: "b roll back")
    try terminal.type("b")
    try terminal.type("text:The wrong school is named.", "Enter")
    try terminal.wait(for: "Version 2 stays on")
    try terminal.confirm("olled back")
    try terminal.open("Authorise", as: "grace.obi", today: "2026-01-13")
    try reject("Name the right school.")
    try terminal.open("conference report", as: "amina.shah", today: "2026-01-13")
    try terminal.wait(for: "Name the right school.")
    try terminal.fillInAndFinalise()
    try authorise("conference report")
  }

  private func reject(_ reason: String) throws {
    try terminal.wait(for: "r reject")
    try terminal.type("r")
    try terminal.settle()
    try terminal.type("text:\(reason)", "Enter")
    try terminal.wait(for: "with your reason.")
  }

  private func authorise(_ what: String, today: String = "2026-01-14") throws {
    try terminal.open(what, as: "grace.obi", today: today)
    try terminal.wait(for: "a authorise")
    try terminal.type("a")
    try terminal.confirm("Authorised.")
  }

  /// ICS-10 and ICS-11.
  private func conference() throws {
    try terminal.open("Record who attended", as: "owen.price", today: "2026-01-20")
    try terminal.wait(for: "Held on")
    try terminal.type("t", "r")
    try terminal.wait(for: "✔ Record who attended")
    try terminal.open("outcome form", as: "owen.price", today: "2026-01-20")
    try startBlank()
    try terminal.fillInAndFinalise()
    try terminal.wait(for: "Finalised")
    #expect(try !terminal.tray(of: "amina.shah", today: "2026-01-20").contains("Complete the meeting"))

    try terminal.open("Write the minutes", as: "mei.lin", today: "2026-01-20")
    try startBlank()
    try terminal.fillInAndFinalise()
    #expect(try !terminal.tray(of: "amina.shah", today: "2026-01-20").contains("Complete the meeting"))
    try terminal.authorise("minutes", as: "owen.price", today: "2026-01-20")
    try terminal.open("outline", as: "tom.reed", today: "2026-01-20", team: true)
    try startBlank()
    try terminal.fillInAndFinalise()
    try terminal.wait(for: "Finalised")
    #expect(try terminal.tray(of: "amina.shah", today: "2026-01-20") == ["Complete the meeting"])
  }

  private func startBlank() throws {
    try terminal.wait(for: "Start blank")
    try terminal.type("b")
    try terminal.wait(without: "Start blank")
  }

  /// ICS-12 to ICS-14.
  private func close() throws {
    try terminal.open("Complete the meeting", as: "amina.shah", today: "2026-01-21")
    try terminal.confirm("Done: complete the meeting")
    try terminal.open("Close meeting process", as: "amina.shah", today: "2026-01-21")
    try terminal.confirm("is closed")
    #expect(
      try terminal.tray(of: "amina.shah", today: "2026-01-21") == [
        "Organise core group", "Organise review meeting", "Write review meeting report",
      ])
    try terminal.type("Escape", "p")
    try terminal.wait(for: "Pathway map")
    try terminal.wait(for: "● Review conference 1")
    let colored = try terminal.screen(colors: true)
    #expect(marked("38;5;244m✔", in: colored).contains { $0.hasPrefix("Initial conference") })
    #expect(marked("38;5;208m●", in: colored).contains { $0.hasPrefix("Review conference 1") })
  }

  /// What stands behind each mark of a colour, without the colours of its own.
  private func marked(_ mark: String, in colored: String) -> [String] {
    colored.components(separatedBy: mark).dropFirst().map { text in
      text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "").trimmingCharacters(in: .whitespaces)
    }
  }

  /// ICS-15 and ICS-16, and ICS-12 once more: closing too early names what is left.
  private func coreGroup() throws {
    try terminal.open("Organise core group", as: "amina.shah", today: "2026-01-22")
    try terminal.wait(for: "Venue")
    try schedule(day: "28", time: "10:00", venue: "Oakfield Primary School", shown: "Wed 28 Jan 2026")
    try invite(method: "Telephone")
    try terminal.open("Record who attended", as: "amina.shah", today: "2026-01-29")
    try terminal.wait(for: "Held on")
    try terminal.type("t", "r")
    try terminal.wait(for: "✔ Record who attended")
    try terminal.type("x")
    try terminal.wait(for: "1 task is still open: Complete the core group minutes.")
    try terminal.open("core group minutes", as: "amina.shah", today: "2026-01-29")
    try terminal.wait(for: "Copy forward selected (0)")
    try terminal.type("Space", "c")
    try terminal.wait(for: "F8 finalise")
    try terminal.fillInAndFinalise()
    try authorise("core group minutes", today: "2026-01-29")
    try terminal.open("Close meeting process", as: "amina.shah", today: "2026-01-29")
    try terminal.confirm("is closed")
  }

  /// ICS-17.
  private func plan() throws {
    try terminal.open("plan, part 1", as: "amina.shah", today: "2026-01-30")
    try startBlank()
    try terminal.fillInAndFinalise()
    try terminal.open("plan, part 2", as: "amina.shah", today: "2026-01-30")
    try startBlank()
    try terminal.fillInAndFinalise(
      row: ["", "Warmth", "The house is warm", "Fit the heating", "", "Dana Carter", "12/2/2026"])
    try terminal.open("Send the plan", as: "amina.shah", today: "2026-01-30")
    try terminal.confirm("Sent")
    try authorise("send the plan", today: "2026-02-02")
    let tray = try terminal.tray(of: "amina.shah", today: "2026-02-02")
    #expect(tray.contains("Child protection plan authorised: close the update"))
  }
}
