import Casework
import Foundation
import Testing
import Workflow

@testable import waymark

/// Dates that need a reason, and people whom two families want at once, through `apply`.
@Suite struct SchedulingRowsTests {
  @Test("A past date, a bank holiday and a date beyond the limit are refused, each named, and taken with a reason")
  func reasons() throws {
    let office = try Office()
    try office.untilConference()
    let holiday = Office.schedule.replacing("2026-01-19", "2026-05-25")
    let refusal = try office.refuse(holiday)
    #expect(refusal.contains("Mon 25 May 2026 is Spring bank holiday: say why it can't be another day."))
    #expect(refusal.contains("Initial conference must be held by Mon 26 Jan 2026: say why it is later."))
    #expect(
      try office.refuse(Office.schedule.replacing("2026-01-19", "2026-01-02"))
        .contains("Fri 2 Jan 2026 14:00 is past: say why it is set for then."))
    try office.take(holiday.replacing(#""venue""#, #""reason":"The court sits until then.","venue""#))
    let step = try #require(try office.file.step(StepID("initial-conference", 1)))
    #expect(step.meeting.schedule?.reason == "The court sits until then.")
    let pathway = Pathway(
      of: try office.file, procedure: try office.service.procedure(of: office.file), calendar: office.service.calendar,
      now: office.clock.now)
    #expect(pathway.nodes.first { $0.key == "initial-conference" }?.isOverdue == true, "it shows as late")
  }

  @Test("Two programs that book one chair in the same moment: one has him, the other is told which meeting has")
  func twoPrograms() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("booking-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["procedures", "forms"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(part), withIntermediateDirectories: true)
    }
    try Self.procedure.write(
      to: folder.appendingPathComponent("procedures/small.yaml"), atomically: true, encoding: .utf8)
    @Sendable func waymark(_ command: String, _ input: String = "") throws -> (status: Int32, output: String) {
      let line = "cd '\(folder.path)' && WAYMARK_RESOURCES=. '\(Tmux.program.path)' \(command) --store a.store"
      let result = try Tmux.execute("/bin/sh", ["-c", line], input: input)
      return (result.status, result.output + result.errors)
    }
    #expect(try waymark("demo --today 2026-01-12 --families 0").status == 0)
    let opened = try waymark("apply -", ["Ash", "Birch"].map(Self.opening).joined())
    #expect(opened.status == 0, "\(opened.output)")
    let outcomes = try await withThrowingTaskGroup(of: (status: Int32, output: String).self) { group in
      for id in ["C0001", "C0002"] { group.addTask { try waymark("apply -", Self.booking(id)) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0.status == 0 } == 1, "\(outcomes)")
    let refused = try #require(outcomes.first { $0.status != 0 }).output
    #expect(refused.contains("Owen Price has the talk of"))
    #expect(refused.contains("Room 1 has the talk of"))
    let slots = try waymark("slots C0002 talk-1 --from 2026-01-14 --count 2 --venue 'room 1' --today 2026-01-12")
    #expect(slots.status == 0 && slots.output.contains("Wed 14 Jan 2026  09:30 to 11:00"), "\(slots.output)")
    let json = try waymark("slots C0001 talk-1 --count 1 --format json --today 2026-01-12T09:00").output
    #expect(json.contains(#""date":"2026-01-12""#) && json.contains(#""limit":"2026-01-19""#), "\(json)")
    for (wrong, why) in [
      ("C0001 talk-1 --from tomorrow", "--from wants a date"), ("C0001 talk-9", "Case C0001 has no step talk-9."),
      ("C0001 nothing", "is no step"), ("C0009 talk-1", "There is no case C0009."),
      ("C0001 talk-1 --count 0", "--count"),
    ] {
      let result = try waymark("slots \(wrong)")
      #expect(result.status != 0 && result.output.contains(why), "\(result.output)")
    }
  }

  private static let procedure = """
    procedure: small
    version: 1
    title: Small
    roles:
      social-worker: { title: Social worker, may: [open-case, edit-people], allocated: true }
      chair: { title: Chair }
    invitation-methods: { phone: Telephone }
    starts-with: talk
    timescales:
      soon: { within: 5 working days after talk.opened, cite: Ours, reason: true }
    steps:
      talk:
        title: Talk
        kind: meeting
        due: soon
        tasks:
          organise: { title: Organise, does: schedule, officers: chair, lasts: 90 minutes, by: social-worker }
          held: { title: Hold, does: record-attendance, by: social-worker, after: organise }
          close: { title: Close, does: close, by: social-worker, after: held }

    """

  private static func opening(_ family: String) -> String {
    """
    {"command":"open-case","at":"2026-01-12T09:00:00Z","by":"amina.shah","family":"\(family)","procedure":"small",\
    "step":"talk","team":"north","people":[{"kind":"child","givenName":"Sam","familyName":"\(family)"}]}

    """
  }

  private static func booking(_ id: String) -> String {
    """
    {"command":"schedule-meeting","case":"\(id)","at":"2026-01-12T09:00:00Z","by":"amina.shah","step":"talk-1",\
    "date":"2026-01-14","time":"14:00","venue":"Room 1","officers":{"chair":"owen.price"}}

    """
  }
}
