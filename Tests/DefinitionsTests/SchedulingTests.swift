import Testing
import Workflow

@testable import Definitions

/// How a task says in which way a meeting is set.
@Suite struct SchedulingTests {
  private func reading(_ tasks: String) -> (procedure: Procedure?, problems: [Problem]) {
    let text = """
      procedure: own
      version: 1
      title: Own
      roles: { worker: { title: Worker } }
      invitation-methods: { phone: Telephone }
      starts-with: talk
      venues:
        room-1: "Room 1, Civic Centre"
        online: { title: Video call, shared: true }
      timescales:
        soon: { within: 2 days after talk.opened, cite: Ours, reason: true }
      steps:
        talk:
          title: Talk
          kind: meeting
          due: soon
          tasks:
            sheet: { title: Sheet, form: sheet, by: worker }
      \(tasks.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
            close: { title: Close, does: close, by: worker }

      """
    let form = """
      form: sheet
      version: 1
      title: Sheet
      sections:
        all:
          title: All
          fields:
            how: { label: How, kind: one of, choices: { in-person: In person, hybrid: Hybrid } }
            split: { label: Apart, kind: yes/no }
            day: { label: Day, kind: date }
            dates: { label: Dates, kind: table, columns: { day: { label: Day, kind: date } } }

      """
    let found = DefinitionReader.read([
      SourceFile(path: "own.yaml", text: text), SourceFile(path: "sheet.yaml", text: form),
    ])
    return (found.definitions.procedures["own"], found.problems)
  }

  @Test func everyKeyIsRead() throws {
    let (procedure, problems) = reading(
      """
      organise:
        title: Organise
        does: schedule
        by: worker
        officers: worker
        lasts: 1 hour 30 minutes
        methods: { in-person: In person, hybrid: Hybrid }
        joining: hybrid
        method: sheet.how
        avoid: sheet.dates
      invite:
        title: Invite
        does: invite
        by: worker
        after: organise
        parts: { first: First part, second: Second part }
        split-when: sheet.split is yes
      """)
    #expect(problems == [])
    let own = try #require(procedure)
    #expect(own.timescale("soon")?.needsReason == true)
    #expect(
      own.venues == [
        Venue("room-1", title: "Room 1, Civic Centre"), Venue("online", title: "Video call", isShared: true),
      ])
    #expect(own.venue(named: "ROOM-1")?.title == "Room 1, Civic Centre")
    #expect(own.venue(named: "room 1,  civic centre")?.key == "room-1")
    #expect(own.venue(named: "School") == nil)
    let step = try #require(own.step("talk"))
    #expect(
      step.task("organise")?.verb
        == .schedule(
          Scheduling(
            officers: ["worker"], lasts: 90,
            methods: [Choice("in-person", title: "In person"), Choice("hybrid", title: "Hybrid")], joining: ["hybrid"],
            method: TaskField(task: "sheet", field: "how"), avoid: TaskField(task: "sheet", field: "dates"))))
    #expect(step.task("invite")?.parts.map(\.title) == ["First part", "Second part"])
    #expect(step.task("invite")?.splitWhen == .answer(task: "sheet", field: "split", .isOneOf(["yes"]), .thisChild))
  }

  @Test(arguments: [
    ("45 minutes", 45), ("1 minute", 1), ("2 hours", 120), ("12 hours", 720), ("1 Hour 5 Minutes", 65),
    ("0 minutes", nil), ("721 minutes", nil), ("12 hours 1 minute", nil), ("2", nil), ("2 days", nil),
    ("-1 hours", nil),
    ("1 hour 5", nil), ("99999999999999999999 hours", nil),
  ])
  func lengths(text: String, minutes: Int?) {
    let (procedure, problems) = reading("organise: { title: Organise, does: schedule, by: worker, lasts: \"\(text)\" }")
    #expect(procedure?.step("talk")?.scheduling?.lasts == minutes ?? 60)
    #expect(problems.map(\.id) == (minutes == nil ? [.badValue] : []))
  }

  @Test func aSingleDateCanBeAvoidedToo() {
    let (_, problems) = reading("organise: { title: Organise, does: schedule, by: worker, avoid: sheet.day }")
    #expect(problems == [])
  }
}
