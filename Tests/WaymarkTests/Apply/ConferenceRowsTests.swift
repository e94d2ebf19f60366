import Casework
import Testing
import Workflow

@testable import waymark

/// ICS-1 to ICS-9 through `apply`, on the shipped procedure.
@Suite struct ConferenceRowsTests {
  @Test("ICS-1 date, time and venue of a conference are set and moved") func schedule() throws {
    let office = try Office()
    try office.untilConference()
    #expect(try office.tray(of: "amina.shah").contains("initial-conference-1/organise"))
    let missing = try office.refuse(
      #"{"command":"schedule-meeting","step":"initial-conference-1","date":"2026-01-19","time":"14:00","venue":" ","officers":{"chair":"amina.shah"}}"#
    )
    #expect(missing.contains("The venue is empty."))
    #expect(missing.contains("Amina Shah is not a conference chair."))
    #expect(missing.contains("No minute taker is named."))
    try office.take(Office.schedule)
    let meeting = try #require(try office.file.step(StepID("initial-conference", 1))?.meeting)
    #expect(meeting.schedule?.start.description == "2026-01-19T14:00")
    #expect(meeting.schedule?.venue == "Room 2, Civic Centre")
    try office.take(Office.schedule.replacing("2026-01-19", "2026-01-20"))
    let moved = try #require(try office.file.step(StepID("initial-conference", 1))?.meeting)
    #expect(moved.schedule?.start.day.description == "2026-01-20")
    #expect(moved.earlierSchedules == [meeting.schedule].compactMap(\.self))
    #expect(try office.refuse(Office.schedule.replacing("2026-01-19", "2026-02-30")).contains("date"))
  }

  @Test("ICS-2 ICS-3 people of the case are invited, each with a method") func invite() throws {
    let office = try Office()
    try office.untilConference()
    let early = try office.refuse(
      #"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter"}}"#)
    #expect(early.contains("waits for: Organise initial conference"))
    try office.take(Office.schedule)
    #expect(try office.tray(of: "amina.shah").contains("initial-conference-1/invite"))
    let wrong = try office.refuse(
      #"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"pigeon","p9":"letter"}}"#)
    #expect(wrong.contains("\\\"pigeon\\\" is not a method of invitation"))
    #expect(wrong.contains("The case has no person p9."))
    try office.take(#"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#)
    let meeting = try #require(try office.file.step(StepID("initial-conference", 1))?.meeting)
    #expect(meeting.invitations.map(\.method) == ["letter", "email"])
    #expect(try !office.tray(of: "amina.shah").contains("initial-conference-1/invite"))
  }

  @Test("ICS-4 each invited person's answer is recorded") func answers() throws {
    let office = try Office()
    try office.untilConference()
    try office.take(Office.schedule)
    try office.take(#"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#)
    #expect(try office.tray(of: "amina.shah").contains("initial-conference-1/answers"))
    try office.take(#"{"command":"record-answers","step":"initial-conference-1","answers":{"p3":true}}"#)
    #expect(try office.tray(of: "amina.shah").contains("initial-conference-1/answers"))
    #expect(
      try office.refuse(#"{"command":"record-answers","step":"initial-conference-1","answers":{"p1":true}}"#)
        .contains("Ellie Carter is not invited."))
    try office.take(#"{"command":"record-answers","step":"initial-conference-1","answers":{"p4":false}}"#)
    let meeting = try #require(try office.file.step(StepID("initial-conference", 1))?.meeting)
    #expect(meeting.invitations.map(\.isAttending) == [true, false])
    #expect(try !office.tray(of: "amina.shah").contains("initial-conference-1/answers"))
  }

  @Test("ICS-5 a report starts blank, or with what is copied forward and where from") func copyForward() throws {
    let blank = try Office()
    try blank.untilConference()
    try blank.take(#"{"command":"start-form","form":"initial-conference-1/report"}"#)
    let known = [FieldAddress("conference-type", child: nil): Answer.text("initial")]
    #expect(try blank.file.form(named: "initial-conference-1/report")?.answers == known, "what the step itself knows")

    let office = try Office()
    try office.untilConference()
    #expect(
      try office.refuse(
        #"{"command":"start-form","form":"initial-conference-1/report","copyFrom":["core-group-1/minutes"]}"#
      ).contains("can't be copied forward"))
    try office.take(
      #"{"command":"start-form","form":"initial-conference-1/report","copyFrom":["section-47-1/enquiry"]}"#)
    let form = try #require(try office.file.form(named: "initial-conference-1/report"))
    #expect(!form.answers.isEmpty)
    #expect(Set(form.sources.values.map(\.description)) == ["section-47-1/enquiry#1"])
    #expect(Set(form.sources.keys).union(known.keys) == Set(form.answers.keys))
    #expect(form.sources[FieldAddress("conference-type", child: nil)] == nil)
    let copied = try #require(form.sources.keys.sorted().first { form.answers[$0]?.text != nil })
    try office.save("initial-conference-1/report", [copied.description: .text("Edited.")], by: "amina.shah")
    #expect(try office.file.form(form.id)?.sources[copied] == nil)
  }

  @Test("ICS-6 saved changes are there when one comes back") func save() throws {
    let office = try Office()
    try office.untilConference()
    try office.take(#"{"command":"start-form","form":"initial-conference-1/report"}"#)
    let id = try #require(TaskID("initial-conference-1/report"))
    let definition = try #require(try office.service.definitions().forms["conference-report"])
    let field = try #require(
      definition.sections.first { !$0.isForEachChild }?.fields.first { $0.kind == .longText })
    try office.save(id.description, [field.key.rawValue: .text("First line.\nSecond line: Zoë, 山田.")], by: "amina.shah")
    let again = CaseFileReader.reload(office, "C0001")
    #expect(again?.form(id)?.answers[FieldAddress(field.key)] == .text("First line.\nSecond line: Zoë, 山田."))
    #expect(try office.rows(of: "amina.shah").first { $0.task == id }?.note?.hasPrefix("draft, saved") == true)
    #expect(
      try office.refuse(
        "{\"command\":\"save-form\",\"form\":\"\(id)\",\"answers\":{\"\(field.key)\":\"\\u001b[2J\"}}"
      ).contains("control character (U+001B)"))
  }

  @Test("ICS-7 a finalised report is read-only and goes to the manager, who approves it") func authorise() throws {
    let office = try Office()
    try office.untilConference()
    try office.take(#"{"command":"start-form","form":"initial-conference-1/report"}"#)
    #expect(
      try office.refuse(#"{"command":"finalise-form","form":"initial-conference-1/report"}"#).contains("missing:"))
    try office.fill("initial-conference-1/report")
    try office.take(#"{"command":"finalise-form","form":"initial-conference-1/report"}"#)
    #expect(try office.tray(of: "grace.obi") == ["request initial-conference-1/report"])
    #expect(try office.rows(of: "grace.obi").first?.from == "Amina Shah")
    #expect(
      try office.refuse(#"{"command":"save-form","form":"initial-conference-1/report","answers":{"analysis":"x"}}"#)
        .contains("awaiting authorisation"))
    #expect(
      try office.refuse(#"{"command":"authorise","task":"initial-conference-1/report"}"#).contains("Team manager"))
    try office.take(#"{"command":"authorise","task":"initial-conference-1/report"}"#, by: "grace.obi")
    let form = try #require(try office.file.form(named: "initial-conference-1/report"))
    #expect(form.state == .authorised)
    #expect(form.authorised?.by == "grace.obi")
    #expect(form.versions.count == 1)
    #expect(try !office.tray(of: "amina.shah").contains("initial-conference-1/report"))
  }

  @Test("ICS-7 nobody authorises their own report, whatever their roles") func ownWork() throws {
    let office = try Office()
    let both = Worker(
      id: "pat.both", name: "Pat Both", title: "Manager", roles: ["social-worker", "team-manager"], team: "north",
      teamName: "North")
    try office.service.register([both], by: "setup")
    try office.untilConference()
    try office.write("initial-conference-1/report", by: "pat.both")
    #expect(
      try office.refuse(#"{"command":"authorise","task":"initial-conference-1/report"}"#, by: "pat.both")
        .contains("Nobody authorises their own work"))
  }

  @Test("ICS-8 a rejected report returns to the worker with the reason") func reject() throws {
    let office = try Office()
    try office.untilConference()
    try office.write("initial-conference-1/report")
    #expect(
      try office.refuse(#"{"command":"reject","task":"initial-conference-1/report","reason":" "}"#, by: "grace.obi")
        .contains("A reason is needed."))
    try office.take(
      #"{"command":"reject","task":"initial-conference-1/report","reason":"Add the school's view."}"#, by: "grace.obi")
    let row = try #require(
      try office.rows(of: "amina.shah").first { $0.task.description == "initial-conference-1/report" })
    #expect(row.note == "returned: Add the school's view.")
    #expect(row.from == "Grace Obi")
    #expect(try office.tray(of: "grace.obi").isEmpty)
    try office.save("initial-conference-1/report", ["analysis": .text("With the school's view.")], by: "amina.shah")
    try office.take(#"{"command":"finalise-form","form":"initial-conference-1/report"}"#)
    #expect(try office.tray(of: "grace.obi") == ["request initial-conference-1/report"])
    #expect(try office.file.form(named: "initial-conference-1/report")?.versions.count == 2)
  }

  @Test("ICS-9 only records support rolls an authorised report back; then the manager can reject it")
  func rollBack() throws {
    let office = try Office()
    try office.untilConference()
    try office.write("initial-conference-1/report")
    try office.take(#"{"command":"authorise","task":"initial-conference-1/report"}"#, by: "grace.obi")
    let rollBack = #"{"command":"roll-back","task":"initial-conference-1/report","reason":"Wrong school named."}"#
    for worker in Office.staff where worker.id != "rosa.diaz" {
      #expect(try office.refuse(rollBack, by: worker.id).contains("Records support"))
      #expect(
        try office.refuse(
          #"{"command":"save-form","form":"initial-conference-1/report","answers":{"analysis":"x"}}"#, by: worker.id
        ).contains("ok\":false"))
    }
    try office.take(rollBack, by: "rosa.diaz")
    #expect(try office.tray(of: "grace.obi") == ["request initial-conference-1/report"])
    #expect(try office.rows(of: "grace.obi").first?.note == "rolled back: Wrong school named.")
    try office.take(
      #"{"command":"reject","task":"initial-conference-1/report","reason":"Name the right school."}"#, by: "grace.obi")
    #expect(try office.tray(of: "amina.shah").contains("initial-conference-1/report"))
  }
}

/// Reads a case anew from the journal alone.
enum CaseFileReader {
  static func reload(_ office: Office, _ id: CaseID) -> CaseFile? {
    guard let entries = try? office.service.store.entries(of: .init(id)) else { return nil }
    return try? CaseFile(id: id, entries: entries)
  }
}

extension String {
  func replacing(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
