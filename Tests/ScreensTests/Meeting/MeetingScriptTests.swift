import Casework
import Screens
import Terminal
import Testing
import Workflow

@Suite("Meeting: what the guide asks for, key by key")
struct MeetingScriptTests {
  let world = MeetingWorld()

  private func player(
    _ focus: ActionID? = nil, step: StepID? = nil, as worker: Worker = MeetingWorld.amina
  ) -> ScreenPlayer {
    ScreenPlayer(
      MeetingScreen(caseID: world.caseID, step: step ?? world.conference, focus: focus), world.session(as: worker))
  }

  @Test("ICS-1 the date is picked from a calendar, then time, venue and officers, and saved together")
  func schedule() {
    var player = player("schedule")
    player.press(.enter)
    #expect(player.text.contains("January 2026"))
    player.press(.pageUp, .pageDown, .down, .right, .right, .right, .right, .right, .right, .right)
    player.press(.enter)
    #expect(player.text.contains("Fri 16 Jan 2026"))
    player.press(.enter)
    player.type("2pm")
    player.press(.enter, .enter)
    player.type("Civic Centre, room 2")
    player.press(.enter, .enter)
    player.type("cer")
    player.press(.enter, .enter)
    player.type("rees")
    player.press(.enter)
    #expect(world.meeting.schedule == nil)
    #expect(player.text.contains("not saved"))
    player.press(.enter)
    #expect(player.refusals.isEmpty)
    #expect(player.text.contains("Fri 16 Jan 2026 is 1 working day after the limit"))
    player.press(.character("y"))
    let expected = Schedule(
      start: Moment(day: Day(number: 0), time: .midnight), venue: "Civic Centre, room 2",
      officers: ["chair": "cerys.pugh", "minute-taker": "dai.rees"])
    #expect(world.meeting.schedule?.start == Moment("2026-01-16 14:00"))
    #expect(world.meeting.schedule?.venue == expected.venue)
    #expect(world.meeting.schedule?.officers == expected.officers)
    #expect(!player.text.contains("not saved"))
    #expect(
      player.messages == ["Initial conference is set for Fri 16 Jan 2026 14:00. That is 1 working day after the limit."]
    )
  }

  @Test("ICS-1 a date can be typed, and a move keeps the earlier schedule")
  func move() throws {
    try world.scheduled()
    var player = player("schedule")
    player.press(.enter)
    player.type("+10wd")
    player.press(.enter, .character("u"), .enter)
    #expect(world.meeting.schedule?.start == Moment("2026-01-14 14:00"), "No is marked first")
    player.press(.character("u"), .character("y"))
    #expect(world.meeting.schedule?.start == Moment("2026-01-16 14:00"))
    #expect(world.meeting.earlierSchedules.map(\.start) == [Moment("2026-01-14 14:00")].compactMap { $0 })
  }

  @Test("ICS-2 workers involved in the case and the family are shown, ticked and invited")
  func invite() throws {
    try world.scheduled()
    var player = player("invite")
    for name in ["Ruth Bell", "Amina Shah", "Ben Cole", "Cerys Pugh", "Dai Rees", "Dana Evans", "Siân Evans", "太郎 山田"] {
      #expect(player.text.contains(name), "\(name)")
    }
    player.press(.character(" "), .down, .character(" "), .down, .down, .down, .down, .character(" "))
    player.press(.character("m"))
    #expect(player.text.contains("Invite 3 people by"))
    player.press(.down, .enter)
    #expect(player.messages == ["Invited by letter: Ruth Bell, Amina Shah and Dana Evans."])
    let file = try world.service.file(world.caseID)
    let invited = world.meeting.invitations.compactMap { file.person($0.person)?.name }.sorted()
    #expect(invited == ["Amina Shah", "Dana Evans", "Ruth Bell"])
    #expect(file.people.first { $0.worker == "amina.shah" }?.kind == .professional)
  }

  @Test("ICS-2 others are found over the whole authority, or typed in")
  func others() throws {
    try world.scheduled()
    var player = player("invite")
    player.press(.character("f"))
    player.type("okoro")
    player.press(.enter)
    #expect(player.messages == ["Efe Okoro is ticked."])
    player.press(.character("+"))
    player.type("Mair Wyn Hughes")
    player.press(.enter)
    player.type("fam")
    player.press(.enter)
    player.type("grandmother")
    player.press(.enter)
    #expect(player.messages == ["Mair Wyn Hughes is ticked."])
    player.press(.character("m"), .enter)
    let file = try world.service.file(world.caseID)
    #expect(world.meeting.invitations.compactMap { file.person($0.person)?.name } == ["Efe Okoro", "Mair Wyn Hughes"])
    #expect(file.people.last?.relationship == "grandmother")
    #expect(file.people.last?.familyName == "Hughes")
  }

  @Test("ICS-3 the method is recorded for each, and can be changed")
  func methods() throws {
    try world.scheduled()
    var player = player("invite")
    player.press(.enter, .enter)
    #expect(world.meeting.invitation(of: "p4")?.method == "phone")
    player.press(.enter)
    player.type("in p")
    player.press(.enter)
    #expect(world.meeting.invitation(of: "p4")?.method == "in-person")
    #expect(player.text.contains("In person"))
    player.press(.character("w"), .character("y"))
    #expect(world.meeting.invitations.isEmpty)
  }

  @Test("ICS-4 yes or no is recorded for each who is invited")
  func answers() throws {
    try world.scheduled()
    try world.perform(.invite(Invite(step: world.conference, invitations: ["p4": "phone", "p3": "letter"])))
    var player = player("answers")
    #expect(player.frame(80, 21).text.contains("-"))
    player.press(.character("y"))
    #expect(world.meeting.invitation(of: "p4")?.isAttending == true)
    player.press(.down, .character("n"))
    #expect(player.refusals == ["Amina Shah is not invited."])
    for _ in 0..<4 { player.press(.down) }
    player.press(.character("n"))
    #expect(world.meeting.invitation(of: "p3")?.isAttending == false)
    #expect(player.text.contains("yes") && player.text.contains("no"))
  }

  @Test("ICS-11 and ICS-12 complete and close are refused with what is left, then done")
  func completeAndClose() throws {
    try world.scheduled()
    var player = player("tasks")
    player.press(.character("c"))
    #expect(player.refusals == ["\"Complete the meeting\" waits for: Write the minutes."])
    player.press(.character("x"))
    #expect(
      player.refusals == [
        "5 tasks are still open: Invite people; Record who will attend; Record who attended; Write the minutes; "
          + "Complete the meeting."
      ])
    try world.perform(.invite(Invite(step: world.conference, invitations: ["p3": "phone"])))
    try world.perform(.recordAnswers(RecordAnswers(step: world.conference, answers: ["p3": true])))
    world.clock.set("2026-01-14 17:00")
    player = self.player("attendance")
    player.press(.character("t"), .character("r"))
    #expect(world.meeting.held == Moment("2026-01-14 14:00"))
    #expect(world.meeting.present == ["p3"])
    let minutes = TaskID(world.conference, "minutes")
    try world.perform(.startForm(StartForm(form: minutes)), as: MeetingWorld.dai)
    try world.perform(
      .saveForm(SaveForm(form: minutes, answers: [FieldAddress("text"): .text("Held.")])), as: MeetingWorld.dai)
    try world.perform(.finaliseForm(FinaliseForm(form: minutes)), as: MeetingWorld.dai)
    player = self.player("tasks")
    player.press(.character("c"), .enter)
    #expect(world.step?.confirmed.isEmpty == true, "No is marked first")
    player.press(.character("c"), .tab, .enter)
    #expect(player.messages == ["Done: complete the meeting."])
    player.press(.character("x"), .character("y"))
    #expect(world.step?.state == .completed)
    #expect(try world.service.file(world.caseID).steps.map(\.id.description) == ["conference-1", "core-group-1"])

    // ICS-15: the core group is organised and invited to in the same way, though it has no officers.
    player = self.player("schedule", step: StepID("core-group", 1))
    player.press(.enter)
    player.type("+5wd")
    player.press(.enter, .enter)
    player.type("10:00")
    player.press(.enter, .enter)
    player.type("School")
    player.press(.enter, .enter)
    let core = try #require(try world.service.file(world.caseID).step(StepID("core-group", 1)))
    #expect(core.meeting.schedule?.start == Moment("2026-01-21 10:00"))
    player.press(.character("a"), .character("m"), .enter)
    #expect(try world.service.file(world.caseID).step(core.id)?.meeting.invitations.count == 1)
  }
}
