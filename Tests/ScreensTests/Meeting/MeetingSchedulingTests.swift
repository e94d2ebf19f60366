import Casework
import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: how, where and when it can be")
struct MeetingSchedulingTests {
  let world = MeetingWorld(procedure: MeetingProcedure.withScheduling)

  private func player(_ focus: ActionID? = "schedule") -> ScreenPlayer {
    ScreenPlayer(MeetingScreen(caseID: world.caseID, step: world.conference, focus: focus), world.session())
  }

  private func words(_ player: ScreenPlayer) -> String {
    player.text.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
  }

  private func scheduled(
    _ day: String = "2026-01-14", method: String = "hybrid", joining: String? = nil, reason: String? = nil
  ) throws {
    try world.perform(
      .scheduleMeeting(
        ScheduleMeeting(
          step: world.conference, date: #require(Day(day)), time: TimeOfDay(minutes: 840), venue: "room-1",
          officers: ["chair": MeetingWorld.cerys.id, "minute-taker": MeetingWorld.dai.id], method: method,
          joining: joining, reason: reason)))
  }

  private func check(_ player: ScreenPlayer, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for (width, height) in MeetingGoldenTests.sizes {
      Golden.check(player.frame(width, height), "\(name)-\(width)x\(height)", sourceLocation: sourceLocation)
    }
  }

  @Test("a date beyond a limit is asked a reason for, after saying why; what was typed is kept")
  func reason() throws {
    try scheduled(method: "in-person")
    var player = player()
    player.size = Size(width: 60, height: 30)
    player.press(.enter)
    player.type("26/5/2026")
    player.press(.enter, .character("u"))
    #expect(player.title == "Reason for the date: Initial conference")
    #expect(words(player).contains("must be held by Thu 15 Jan 2026: say why it is later."))
    player.press(.enter)
    #expect(player.refusals == ["A reason is needed; Esc goes back without one."])
    player.press(.escape)
    #expect(world.meeting.schedule?.start.day == Day("2026-01-14"))
    player.press(.home, .enter)
    player.type("25/5/2026")
    player.press(.enter, .character("u"))
    #expect(
      words(player).contains(
        "Mon 25 May 2026 is Spring bank holiday: say why it can't be another day. Initial conference must be held by"))
    check(player, "dialog-reason")
    player.type("The mother is in hospital until then.")
    player.press(.enter)
    #expect(player.refusals == [])
    #expect(world.meeting.schedule?.reason == "The mother is in hospital until then.")
    #expect(words(player).contains("Reason for the date: The mother is in hospital until then."))
    check(player, "meeting-reason")
  }

  @Test("a reason that was given is kept with the rest where the date is refused for something else")
  func reasonIsKept() throws {
    try scheduled(method: "in-person")
    let other = try world.service.perform(
      .openCase(
        OpenCase(
          family: "Rees", procedure: "meetings", step: "conference", team: "north",
          people: [NewPerson(kind: .child, givenName: "Non", familyName: "Rees")])),
      on: nil, as: Actor(MeetingWorld.amina)
    ).caseID
    let taken = ScheduleMeeting(
      step: world.conference, date: try #require(Day("2026-01-20")), time: TimeOfDay(minutes: 900), venue: "online",
      officers: ["chair": MeetingWorld.cerys.id, "minute-taker": MeetingWorld.dai.id], method: "in-person",
      reason: "Ill.")
    try world.service.perform(.scheduleMeeting(taken), on: other, as: Actor(MeetingWorld.amina))
    var player = player()
    player.press(.enter)
    player.type("20/1/2026")
    player.press(.enter, .character("u"))
    player.type("No interpreter before.")
    player.press(.enter)
    #expect(
      player.refusals == [
        "Initial conference of Evans (2 children) can't be then: Cerys Pugh has the initial conference of Rees, Non, "
          + "Tue 20 Jan 2026 15:00 to 17:00. "
          + "Initial conference of Evans (2 children) can't be then: Dai Rees has the initial conference of Rees, Non, "
          + "Tue 20 Jan 2026 15:00 to 17:00."
      ])
    var again = self.player()
    #expect(again.text.contains("Tue 20 Jan 2026"))
    again.press(.character("u"))
    #expect(again.text.contains("No interpreter before."), "typed once")
    again.press(.escape, .home, .down, .enter)
    again.press(.control("u"))
    again.type("10:00")
    again.press(.enter, .character("u"), .enter)
    #expect(world.meeting.schedule?.start == Moment("2026-01-20 10:00"))
    #expect(world.meeting.schedule?.reason == "No interpreter before.")
  }

  @Test("the method is chosen, and joining instructions are asked for where it needs them")
  func method() throws {
    var player = player()
    player.press(.down, .down, .enter)
    #expect(player.text.contains("Hybrid"))
    player.type("hyb")
    player.press(.enter)
    #expect(words(player).contains("! Hybrid: nobody is invited before joining instructions are there."))
    try scheduled()
    player = self.player()
    check(player, "meeting-method")
    #expect(player.text.contains("14:00–16:00"))
    var invite = self.player("invite")
    invite.press(.enter, .enter, .enter)
    #expect(
      invite.refusals == [
        "Initial conference (hybrid) has no joining instructions yet: nobody is invited without them."
      ])
    player.press(.down, .down, .down, .down, .enter)
    player.type("Link by e-mail, PIN 4711.")
    player.press(.enter, .character("u"))
    #expect(player.refusals == [])
    #expect(world.meeting.schedule?.joining == "Link by e-mail, PIN 4711.")
    #expect(!words(player).contains("nobody is invited before"))
    #expect(world.meeting.schedule?.venue == "Room 1, Civic Centre")
  }

  @Test("a relative is invited to a part of a meeting that is held in parts")
  func parts() throws {
    try scheduled(joining: "Link by e-mail.")
    var player = player("invite")
    for _ in 0..<5 { player.press(.down) }
    player.press(.enter, .enter)
    #expect(player.title == "Invite Dana Evans to")
    check(player, "dialog-part")
    player.press(.down, .enter)
    #expect(player.messages.first?.hasPrefix("Invited to second part by telephone: Dana Evans.") == true)
    #expect(world.meeting.invitation(of: "p3")?.part == "second")
    #expect(player.text.contains("mother · Second part"))
    check(player, "meeting-part")
  }

  @Test("the authority's venues are offered by a part of their name, and any other place can be typed")
  func venues() throws {
    var player = player()
    player.press(.down, .down, .down, .enter)
    #expect(player.title == "Venue: Initial conference")
    #expect(player.text.contains("Room 1, Civic Centre") && player.text.contains("Video call"))
    player.type("civ")
    check(player, "dialog-venue-offered")
    #expect(player.text.contains("Room 1, Civic Centre") && !player.text.contains("Video call"))
    player.press(.tab, .enter)
    #expect(player.text.contains("Room 1, Civic Centre"))
    player.press(.home, .down, .down, .down, .enter, .end)
    player.type(" annexe")
    #expect(!player.text.contains("▸ Room"))
    player.press(.tab, .enter)
    #expect(player.text.contains("Room 1, Civic Centre annexe"), "nothing is offered for it, and it stays as typed")
  }

  @Test("a time is found at which everybody and a room are free, and taken over")
  func slots() throws {
    var player = player()
    player.press(.character("s"))
    #expect(player.title == "A time: Initial conference")
    #expect(player.text.contains("Fri 2 Jan 10:00–12:00 Cerys Pugh, Dai Rees · Room 1, Civic Centre"))
    check(player, "dialog-slots")
    player.press(.down, .down, .enter)
    #expect(player.text.contains("Mon 5 Jan 2026") && player.text.contains("not saved"))
    player.press(.home, .down, .down, .enter, .enter, .character("u"))
    #expect(player.refusals == [])
    let schedule = world.meeting.schedule
    #expect(schedule?.start == Moment("2026-01-05 09:30") && schedule?.end == Moment("2026-01-05 11:30"))
    #expect(schedule?.officers == ["chair": "cerys.pugh", "minute-taker": "dai.rees"])
    #expect(schedule?.venue == "Room 1, Civic Centre")
  }

  @Test("where there is no time before the limit, the first ones after it are offered as late, with the counts")
  func slotsAfterTheLimit() throws {
    world.clock.set("2026-01-19 09:41")
    var player = player()
    player.press(.character("s"))
    #expect(player.messages == ["There is no time by Thu 15 Jan 2026."])
    #expect(player.title == "Only after the limit: Initial conference")
    #expect(player.text.contains("! late  Mon 19 Jan 10:00–12:00"))
    check(player, "dialog-slots-late")
    player.press(.escape)
    #expect(!player.text.contains("not saved"))
  }

  @Test("without rights there is nothing to find")
  func reading() {
    var player = ScreenPlayer(
      MeetingScreen(caseID: world.caseID, step: world.conference, focus: "schedule"),
      world.session(as: MeetingWorld.ben))
    player.press(.character("s"))
    #expect(player.refusals == ["\"Organise initial conference\" is for: Social worker."])
  }
}
