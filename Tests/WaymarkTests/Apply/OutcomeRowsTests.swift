import Casework
import Testing
import Workflow

@testable import waymark

/// ICS-10 to ICS-17 through `apply`, on the shipped procedure.
@Suite struct OutcomeRowsTests {
  @Test("ICS-10 the chair decides for each child; the unit writes the outline plan where there is one")
  func outcomes() throws {
    let office = try Office()
    try office.untilHeld()
    #expect(try office.tray(of: "owen.price") == ["initial-conference-1/outcomes"])
    #expect(
      try office.refuse(#"{"command":"start-form","form":"initial-conference-1/outcomes"}"#)
        .contains("Conference chair"))
    #expect(
      try office.refuse(#"{"command":"start-form","form":"initial-conference-1/outline-plan"}"#, by: "tom.reed")
        .contains("not needed"))
    try office.write(
      "initial-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan")],
      by: "owen.price")
    let file = try office.file
    #expect(file.statuses["p1"]?["subject-to-plan"]?.detail == "NEG")
    #expect(file.statuses["p1"]?["subject-to-plan"]?.since.description == "2026-01-19")
    #expect(file.statuses["p2"]?["subject-to-plan"] == nil)
    try office.write("initial-conference-1/outline-plan", by: "tom.reed")
  }

  @Test("ICS-10 without a plan for any child no outline plan is asked for, and no core group follows")
  func noPlan() throws {
    let office = try Office()
    try office.untilHeld()
    try office.write(
      "initial-conference-1/outcomes", ["decision@p1": .text("no-plan"), "decision@p2": .text("child-in-need")],
      by: "owen.price")
    try office.write("initial-conference-1/minutes", by: "mei.lin")
    try office.take(#"{"command":"authorise","task":"initial-conference-1/minutes"}"#, by: "owen.price")
    try office.take(#"{"command":"confirm-task","task":"initial-conference-1/complete"}"#)
    try office.take(#"{"command":"close-step","step":"initial-conference-1"}"#)
    #expect(try office.file.steps.allSatisfy { $0.state == .completed })
    #expect(try office.tray(of: "amina.shah").isEmpty)
  }

  @Test("ICS-11 the worker gets Complete the meeting only when outcomes and minutes are both done")
  func completeTask() throws {
    let office = try Office()
    try office.untilHeld()
    let complete = "initial-conference-1/complete"
    #expect(try !office.tray(of: "amina.shah").contains(complete))
    try office.write("initial-conference-1/minutes", by: "mei.lin")
    #expect(try !office.tray(of: "amina.shah").contains(complete))
    #expect(
      try office.refuse(#"{"command":"confirm-task","task":"initial-conference-1/complete"}"#)
        .contains("waits for: Complete the outcome form"))
    try office.write(
      "initial-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("EMO"), "decision@p2": .text("no-plan")],
      by: "owen.price")
    #expect(try !office.tray(of: "amina.shah").contains(complete))
    try office.write("initial-conference-1/outline-plan", by: "tom.reed")
    #expect(try !office.tray(of: "amina.shah").contains(complete), "the chair has not agreed the minutes")
    try office.take(#"{"command":"authorise","task":"initial-conference-1/minutes"}"#, by: "owen.price")
    #expect(try office.tray(of: "amina.shah") == [complete])
  }

  @Test("ICS-12 closing is refused and names what is left, while any task is open") func close() throws {
    let office = try Office()
    try office.untilHeld()
    let refusal = try office.refuse(#"{"command":"close-step","step":"initial-conference-1"}"#)
    #expect(refusal.contains("3 tasks are still open"))
    for title in ["Complete the outcome form", "Write the minutes of the conference", "Complete the meeting"] {
      #expect(refusal.contains(title))
    }
    let later = try Office()
    try later.untilOutcomes()
    #expect(
      try later.refuse(#"{"command":"close-step","step":"initial-conference-1"}"#)
        .contains("1 task is still open: Complete the meeting."))
    try later.take(#"{"command":"confirm-task","task":"initial-conference-1/complete"}"#)
    #expect(try later.tray(of: "amina.shah") == ["initial-conference-1/close"])
    try later.take(#"{"command":"close-step","step":"initial-conference-1"}"#)
    #expect(
      try later.refuse(#"{"command":"close-step","step":"initial-conference-1"}"#).contains("is completed"))
  }

  @Test("ICS-13 the closed conference is grey on the pathway, the review orange") func pathway() throws {
    let office = try Office()
    try office.untilClosed()
    let states = try office.pathway()
    #expect(states["Initial conference"] == .completed)
    #expect(states["Initial conference"]?.colorName == "grey")
    #expect(states["Review conference 1"] == .current)
    #expect(states["Review conference 1"]?.colorName == "orange")
    #expect(states["Core group 1"] == .current)
  }

  @Test("ICS-14 the worker's tray then holds exactly three tasks") func threeTasks() throws {
    let office = try Office()
    try office.untilClosed()
    let rows = try office.rows(of: "amina.shah")
    #expect(
      Set(rows.map(\.title)) == ["Organise core group", "Organise review meeting", "Write review meeting report"])
    #expect(rows.count == 3)
    let due = Dictionary(rows.map { ($0.title, $0.due?.description) }, uniquingKeysWith: { first, _ in first })
    #expect(due["Organise core group"] == "2026-02-02")
    #expect(due["Organise review meeting"] == "2026-04-19")
    #expect(rows.first?.explanation.contains("10 working days after Mon 19 Jan 2026") == true)
  }

  @Test("ICS-15 a core group is scheduled and invited to as a conference is") func coreGroup() throws {
    let office = try Office()
    try office.untilClosed()
    try office.take(
      #"{"command":"schedule-meeting","step":"core-group-1","date":"2026-01-28","time":"10:00","venue":"School","officers":{}}"#
    )
    #expect(try office.tray(of: "amina.shah").contains("core-group-1/invite"))
    try office.take(#"{"command":"invite","step":"core-group-1","invitations":{"p3":"phone"}}"#)
    #expect(try office.tray(of: "amina.shah").contains("core-group-1/answers"))
    try office.take(#"{"command":"record-answers","step":"core-group-1","answers":{"p3":true}}"#)
    #expect(try !office.tray(of: "amina.shah").contains("core-group-1/answers"))
    #expect(
      try office.refuse(
        #"{"command":"record-attendance","step":"core-group-1","date":"2026-01-28","time":"10:00","present":["p3"]}"#
      ).contains("still to come"))
  }

  @Test("ICS-16 core group minutes: written, rejected, approved, rolled back, and the meeting closed")
  func minutes() throws {
    let office = try Office()
    try office.untilCoreGroup()
    try office.take(
      #"{"command":"start-form","form":"core-group-1/minutes","copyFrom":["initial-conference-1/outline-plan"]}"#)
    try office.fill("core-group-1/minutes")
    try office.take(#"{"command":"finalise-form","form":"core-group-1/minutes"}"#)
    try office.take(
      #"{"command":"reject","task":"core-group-1/minutes","reason":"Who owes a report?"}"#, by: "grace.obi")
    #expect(try office.tray(of: "amina.shah").contains("core-group-1/minutes"))
    try office.take(#"{"command":"finalise-form","form":"core-group-1/minutes"}"#)
    try office.take(#"{"command":"authorise","task":"core-group-1/minutes"}"#, by: "grace.obi")
    try office.take(
      #"{"command":"roll-back","task":"core-group-1/minutes","reason":"A name is wrong."}"#, by: "rosa.diaz")
    #expect(
      try office.refuse(#"{"command":"close-step","step":"core-group-1"}"#)
        .contains("1 task is still open: Complete the core group minutes."))
    try office.take(#"{"command":"authorise","task":"core-group-1/minutes"}"#, by: "grace.obi")
    try office.take(#"{"command":"close-step","step":"core-group-1"}"#)
    #expect(try office.pathway()["Core group 1"] == .completed)
  }

  @Test("ICS-17 part 1 opens part 2, either is amended until sent, and the task returns after authorisation")
  func planUpdate() throws {
    let office = try Office()
    try office.untilPlanUpdate()
    #expect(try office.tray(of: "amina.shah").contains("plan-update-1/part-1"))
    #expect(
      try office.refuse(#"{"command":"start-form","form":"plan-update-1/part-2"}"#).contains("part 1"))
    try office.write("plan-update-1/part-1")
    #expect(try office.tray(of: "amina.shah").contains("plan-update-1/part-2"))
    try office.write("plan-update-1/part-2")
    for part in ["part-1", "part-2"] {
      try office.take(#"{"command":"amend-form","form":"plan-update-1/\#(part)"}"#)
      #expect(
        try office.refuse(#"{"command":"submit-forms","task":"plan-update-1/send"}"#).contains(String(part.last ?? " "))
      )
      try office.take(#"{"command":"finalise-form","form":"plan-update-1/\#(part)"}"#)
    }
    try office.take(#"{"command":"submit-forms","task":"plan-update-1/send"}"#)
    #expect(
      try office.refuse(#"{"command":"amend-form","form":"plan-update-1/part-1"}"#).contains("awaiting authorisation"))
    #expect(try office.tray(of: "grace.obi") == ["request plan-update-1/send"])
    try office.take(#"{"command":"reject","task":"plan-update-1/send","reason":"Say by when."}"#, by: "grace.obi")
    for part in ["part-1", "part-2"] {
      try office.take(#"{"command":"finalise-form","form":"plan-update-1/\#(part)"}"#)
    }
    try office.take(#"{"command":"submit-forms","task":"plan-update-1/send"}"#)
    try office.take(#"{"command":"authorise","task":"plan-update-1/send"}"#, by: "grace.obi")
    #expect(try office.tray(of: "amina.shah").contains("plan-update-1/close"))
    try office.take(#"{"command":"close-step","step":"plan-update-1"}"#)
    #expect(try office.tray(of: "amina.shah").contains("core-group-2/organise"))
    let rebuilt = try office.service.store.dumpRows()
    try office.service.rebuild()
    #expect(try office.service.store.dumpRows() == rebuilt)
  }
}
