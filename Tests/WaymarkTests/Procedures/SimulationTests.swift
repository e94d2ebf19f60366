import Foundation
import Testing

@testable import waymark

/// An invented case walked through with the real engine.
@Suite struct SimulationTests {
  private func simulate(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(
      Tmux.program.path, ["procedure", "simulate"] + arguments, environment: ["WAYMARK_RESOURCES": ""])
  }

  /// The events of a walk through the ICS steps, as the program prints them for scripts.
  private func events(_ arguments: String...) throws -> [[String: Any]] {
    let result = try Tmux.execute(
      Tmux.program.path, ["procedure", "simulate", "ics-steps", "--format", "json"] + arguments,
      environment: ["WAYMARK_RESOURCES": ""])
    #expect(result.status == 0, "\(result.errors)")
    let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    return rows ?? []
  }

  private func due(_ step: String, _ task: String, in events: [[String: Any]]) -> String? {
    events.first { $0["step"] as? String == step && $0["task"] as? String == task }?["due"] as? String
  }

  @Test func theLimitsOfTheGuideAreCountedFromTheMeetings() throws {
    let events = try events("--start", "2025-12-15", "--at", "initial-conference.held=2026-01-06")
    #expect(due("initial-conference-1", "organise", in: events) == "2026-01-08")
    #expect(due("initial-conference-1", "report", in: events) == "2026-01-02")
    #expect(due("core-group-1", "organise", in: events) == "2026-01-20")
    #expect(due("core-group-2", "organise", in: events) == "2026-03-03")
    #expect(due("review-conference-1", "organise", in: events) == "2026-04-06")
    #expect(due("review-conference-2", "organise", in: events) == "2026-10-02")
    let opened = events.filter { $0["event"] as? String == "opened" }.compactMap { $0["step"] as? String }
    #expect(
      opened.prefix(6) == [
        "strategy-discussion-1", "section-47-1", "initial-conference-1", "core-group-1", "review-conference-1",
        "plan-update-1",
      ])
    #expect(opened.count == 13)
  }

  @Test func anAnswerEndsThePlanAndCallsTheCoreGroupOff() throws {
    let events = try events(
      "--start", "2025-12-15 14:00", "--answer", "review-conference.outcomes.decision=no-plan", "--steps", "40")
    let statuses = events.filter { $0["event"] as? String == "status" }.compactMap { $0["title"] as? String }
    #expect(
      statuses == ["2 subject to a child protection plan", "0 subject to a child protection plan"])
    let cancelled = events.filter { $0["event"] as? String == "cancelled" }.compactMap { $0["step"] as? String }
    #expect(cancelled == ["core-group-3"])
    #expect(events.last?["event"] as? String == "cancelled")
  }

  @Test func whatIsLateIsSaid() throws {
    let result = try simulate(
      "ics-steps", "--start", "2025-12-15", "--at", "initial-conference.held=2026-01-12", "--answer",
      "initial-conference-1.outcomes.decision=no-plan")
    #expect(result.output.contains("  > Initial conference is held late\n      Late: due Thu 8 Jan 2026, as above.\n"))
    #expect(result.output.hasSuffix("\n  Every step is closed and nothing follows.\n"))
  }

  @Test(arguments: [
    ("working-together --start 2025-12-15", "No case runs on working-together: it is a base for others."),
    ("ics-step --start 2025-12-15", "There is no procedure \"ics-step\"; did you mean \"ics-steps\"?"),
    ("ics-steps --start 2025-12-15 --steps 0", "--steps wants a number from 1 to 200."),
    ("ics-steps --start 2025-12-15 --at held", "--at wants STEP.held=DATE or STEP.scheduled=DATE, not held."),
    (
      "ics-steps --start 2025-12-15 --at section-47.held=2026-01-01",
      "--at: \"section-47\" is work on paper and is never held."
    ),
    (
      "ics-steps --start 2025-12-15 --at core-group.closed=2026-01-01",
      "--at sets when a step is held or scheduled, not \"closed\"."
    ),
    (
      "ics-steps --start 2025-12-15 --at core-group.held=2025-01-01",
      "--at: Wed 1 Jan 2025 is before the case begins, on Mon 15 Dec 2025."
    ),
    (
      "ics-steps --start 2025-12-15 --at core-group-2.held=2026-03-01 --at core-group-2.held=2026-03-02",
      "--at says twice when core-group-2 is held."
    ),
    (
      "ics-steps --start 2025-12-15 --answer initial-conference.outcomes.decision=maybe",
      "--answer: \"maybe\" is no answer to \"decision\"; it is one of plan, child-in-need, no-plan."
    ),
    (
      "mosaic --start 2026-01-12 --choose contact=referal",
      "--choose: \"contact\" has no next action or task to choose \"referal\"; did you mean \"referral\"?"
    ),
    (
      "mosaic --start 2026-01-12 --choose contact=nothing",
      "--choose: \"contact\" has no next action or task to choose \"nothing\"; "
        + "known: strategy-discussion, referral, no-further-action"
    ),
    ("mosaic --start 2026-01-12 --choose contact", "--choose wants STEP=ACTION, not contact."),
    (
      "ics-steps --start 2026-01-12 --choose core-group=none",
      "--choose: \"core-group\" has no next action and no task that need not be done; these have: "
        + "initial-conference, review-conference."
    ),
    (
      "quick-guide --start 2026-01-12 --choose core-group=none",
      "--choose: \"core-group\" has no next action and no task that need not be done; these have: "
        + "initial-conference, review-conference."
    ),
    (
      "quick-guide --start 2026-01-12 --choose initial-conference=alert-chai",
      "--choose: \"initial-conference\" has no next action or task to choose \"alert-chai\"; did you mean \"alert-chair\"?"
    ),
    (
      "ics-steps --start 2025-12-15 --from core-group",
      "--from: no case begins with \"core-group\"; it begins with strategy-discussion."
    ),
  ])
  func unclearInputIsRefusedInOneSentence(arguments: String, sentence: String) throws {
    let result = try Tmux.execute(
      Tmux.program.path, ["procedure", "simulate"] + arguments.split(separator: " ").map(String.init),
      environment: ["WAYMARK_RESOURCES": ""])
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors == "Error: \(sentence)\n")
  }

  @Test func aDateThatIsNoneIsRefused() throws {
    for text in ["tomorrow", "2025-02-30", ""] {
      let result = try simulate("ics-steps", "--start", text)
      #expect(result.status != 0)
      #expect(result.errors.hasPrefix("Error: "))
      #expect(result.output == "")
    }
  }

  /// Runs the program on a folder with these definitions.
  private func simulate(_ key: String, _ definitions: [String: String]) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let newcomer = try Newcomer()
    for (name, text) in definitions {
      let file = newcomer.folder.appendingPathComponent("\(name).yaml")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try Tmux.execute(
      Tmux.program.path, ["procedure", "simulate", key, "--start", "2025-12-15"],
      environment: ["WAYMARK_RESOURCES": newcomer.folder.path])
  }

  @Test func whereNobodyMayOpenACaseThereIsNoWalk() throws {
    let text = ProcedureCommandTests.loops.replacing("may: open-case", with: "may: reassign")
    let result = try simulate("loops", ["procedures/loops": text])
    #expect(result.errors == "Error: No role of loops may open a case (may: open-case).\n")
  }

  @Test func whatNeverEndsEndsAfterSoManySteps() throws {
    let result = try simulate("loops", ["procedures/loops": ProcedureCommandTests.loops])
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("\n  Ended after 12 steps; --steps goes further.\n"))
  }

  /// What is sent has a form that was not needed: the walk ends there, with what the engine says.
  @Test func aCaseThatCannotGoOnSaysWhy() throws {
    let form = """
      form: note
      version: 1
      title: Note
      sections:
        one:
          title: One
          fields:
            wanted: { label: Wanted, kind: one of, required: true, choices: { "no": No, "yes": Yes } }

      """
    let procedure = """
      procedure: sent
      version: 1
      title: Sent
      roles:
        worker: { title: Worker, may: open-case }
        manager: { title: Manager }
      invitation-methods: { phone: Telephone }
      starts-with: work
      steps:
        work:
          title: Work
          kind: work
          tasks:
            ask: { title: Ask, form: note, by: worker }
            more: { title: Say more, form: note, by: worker, after: ask, when: ask.wanted is yes }
            send: { title: Send, does: submit, sends: more, by: worker, authorised-by: manager, after: ask }
            close: { title: Close, does: close, by: worker, after: send }

      """
    let result = try simulate("sent", ["procedures/sent": procedure, "forms/note": form])
    #expect(result.status == 1)
    #expect(result.output.contains("- Work: Ask (Worker)"))
    #expect(result.errors.hasPrefix("Error: The case can't go on.\nWork, Send: "))
    #expect(result.errors.contains("\nWork, Close: waits for Send.\n"))
    let advice = "\"Say more\" is needed only with another answer to \"Wanted\": --answer work.ask.wanted=yes"
    #expect(result.errors.hasSuffix("\n\(advice)\n"), "\(result.errors)")
  }

  @Test func theNextActionsThatAreGivenAreChosen() throws {
    let referral = try simulate(
      "mosaic", "--start", "2026-01-12", "--choose", "contact=referral", "--choose", "contact=strategy-discussion",
      "--choose", "referral-1=no-further-action", "--steps", "3")
    #expect(referral.status == 0, "\(referral.errors)")
    #expect(referral.output.contains("> Referral 1 opens: Contact 1 is closed"))
    #expect(referral.output.contains("> Strategy discussion 1 opens: Contact 1 is closed"))
    let nothing = try simulate("mosaic", "--start", "2026-01-12", "--choose", "contact=no-further-action")
    #expect(nothing.output.hasSuffix("\n  Every step is closed and nothing follows.\n"))
    let both = try simulate(
      "mosaic", "--start", "2026-01-12", "--choose", "contact=no-further-action", "--choose", "contact=referral")
    #expect(both.errors.contains("\"No further action\" can't be chosen beside another next action."))
  }

  @Test func aTaskThatNeedNotBeDoneIsLeftOutUnlessItIsChosen() throws {
    let usual = try simulate("quick-guide", "--start", "2026-01-12")
    #expect(usual.output.contains("Share the report with the family"))
    #expect(!usual.output.contains("Alert the chair"))
    let chosen = try simulate("quick-guide", "--start", "2026-01-12", "--choose", "initial-conference=alert-chair")
    #expect(chosen.output.contains("- Initial conference: Alert the chair that the report will not be ready"))
    #expect(chosen.output.contains("- Initial conference: Request: alert the chair that the report will not be"))
  }

  @Test func aNumberStandsInATitleBeforeItsComma() throws {
    let result = try simulate("quick-guide", "--start", "2026-01-12")
    #expect(result.output.contains("- Visit 1, every 2 weeks: See the children (Social worker)"))
    #expect(result.output.contains("(date in \"See\n      the children\", visit 1, every 2 weeks)"))
  }

  @Test func whatIsDoneAgainAndAgainIsDoneOnItsOwnDays() throws {
    let result = try simulate("quick-guide", "--start", "2026-01-12", "--steps", "14", "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    let visits = rows.filter { ($0["step"] as? String)?.hasPrefix("visit-fortnightly") == true && $0["task"] != nil }
    let days = visits.compactMap { ($0["at"] as? String)?.prefix(10) }
    #expect(days.prefix(3) == ["2026-02-13", "2026-02-27", "2026-03-13"], "the conference was held on 30 January")
    #expect(visits.allSatisfy { $0["late"] as? Bool == false })
  }
}
