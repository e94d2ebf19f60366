import Casework
import Testing
import Workflow

@testable import waymark

/// QG-7 to QG-10 through `apply`, on the shipped procedure.
@Suite struct QuickGuidePlanRowsTests {
  @Test("QG-7 within 24 hours the chair confirms decisions and outline plan, and they go to the family")
  func decisions()
    throws
  {
    let office = try Office()
    try office.untilQuickHeld()
    #expect(try office.due("initial-conference-1/outcomes", of: "owen.price") == "2026-01-23T14:00")
    try office.write(
      "initial-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan")], by: "owen.price")
    #expect(try office.due("initial-conference-1/outline-plan", of: "owen.price") == "2026-01-23T14:00")
    #expect(
      try office.refuse(
        #"{"command":"record-sent","task":"initial-conference-1/decisions-sent","people":{"p3":{"on":"2026-01-22","method":"email"}}}"#,
        by: "tom.reed"
      ).contains("waits for: Write the outline child protection plan."))
    try office.write("initial-conference-1/outline-plan", by: "owen.price")
    #expect(try office.inbox("role:conference-support") == ["initial-conference-1/decisions-sent"])
    let row = try #require(
      try office.service.store.tray(TrayPage(view: .queues(["role:conference-support"]), limit: 9)).first)
    #expect(row.due?.description == "2026-01-23T14:00")
    try office.send("initial-conference-1/decisions-sent", to: ["p3"], on: "2026-01-22", by: "tom.reed")
    #expect(try office.inbox("role:conference-support").isEmpty)
  }

  @Test("QG-8 a home visit within 10 working days: seen alone, bedroom seen, baby awake") func homeVisit() throws {
    let office = try Office()
    try office.untilQuickPlan()
    // Thu 22 Jan 2026: Friday is the first, two weeks on Thu 5 Feb the tenth.
    #expect(try office.due("home-visit-1/record") == "2026-02-05")
    try office.take(#"{"command":"start-form","form":"home-visit-1/record"}"#)
    try office.save(
      "home-visit-1/record", ["seen@p1": .flag(true), "seen@p2": .flag(true), "baby@p2": .flag(true)], by: "amina.shah")
    let missing = try office.refuse(#"{"command":"finalise-form","form":"home-visit-1/record"}"#)
    #expect(missing.contains("Was the child seen alone? (Ellie Carter)"))
    #expect(missing.contains("Was this child's bedroom seen? (Ellie Carter)"))
    #expect(missing.contains("Was the baby awake? (Siân Carter)"))
    try office.save("home-visit-1/record", ["awake@p2": .flag(false)], by: "amina.shah")
    #expect(
      try office.refuse(#"{"command":"finalise-form","form":"home-visit-1/record"}"#)
        .contains("Why not, and what is done about it (Siân Carter)"))
    try office.fill("home-visit-1/record", ["on": .text("2026-01-30")])
    try office.take(#"{"command":"finalise-form","form":"home-visit-1/record"}"#)
    #expect(try office.pathway()["Home visit after the conference"] == .completed)
  }

  @Test("QG-8 the first core group within 10 working days, its minutes shared within 10 of it") func coreGroup() throws
  {
    let office = try Office()
    try office.untilQuickPlan()
    #expect(try office.due("core-group-1/organise") == "2026-02-05")
    try office.schedule("core-group-1", "2026-02-03", "10:00")
    try office.take(#"{"command":"invite","step":"core-group-1","invitations":{"p3":"phone","p4":"email"}}"#)
    try office.hold("core-group-1", "2026-02-03", "10:00")
    // Tue 3 Feb 2026: Wednesday is the first, two weeks on the tenth.
    #expect(try office.due("core-group-1/minutes") == "2026-02-17")
    try office.take(#"{"command":"start-form","form":"core-group-1/minutes"}"#)
    try office.fill(
      "core-group-1/minutes", ["chair": .text("Amina Shah"), "note-taker": .text("Amina Shah")])
    #expect(
      try office.refuse(#"{"command":"finalise-form","form":"core-group-1/minutes"}"#).contains(
        #"\"Complete the core group minutes\" can't be done yet. \"Who chaired\" and \"Who took the notes\" are the same person."#
      ))
    try office.save("core-group-1/minutes", ["note-taker": .text("Ruth Bell")], by: "amina.shah")
    try office.take(#"{"command":"finalise-form","form":"core-group-1/minutes"}"#)
    #expect(try office.due("core-group-1/share-minutes") == "2026-02-17")
    #expect(
      try office.refuse(#"{"command":"close-step","step":"core-group-1"}"#)
        .contains("1 task is still open: Share the minutes of the core group."))
    try office.send("core-group-1/share-minutes", to: ["p3"], on: "2026-02-03")
    #expect(
      try office.row("core-group-1/share-minutes", of: "amina.shah")?.note?.contains("not yet: Ruth Bell") == true)
    try office.send("core-group-1/share-minutes", to: ["p4"], on: "2026-02-03")
    try office.close("core-group-1")
  }

  @Test("QG-9 the children are seen every 2 or 4 weeks, as the plan says") func visits() throws {
    for (pattern, step, weeks) in [
      ("two-weeks", "visit-fortnightly", ["2026-02-05", "2026-02-18"]),
      ("four-weeks", "visit-four-weekly", ["2026-02-19", "2026-03-04"]),
    ] {
      let office = try Office()
      try office.untilQuickPlan(visits: pattern)
      #expect(try office.due("\(step)-1/record") == weeks[0])
      try office.clock.set("2026-02-04T16:00")
      try office.write("\(step)-1/record", ["on": .text("2026-02-04")])
      #expect(try office.due("\(step)-2/record") == weeks[1], "counted from the visit of 4 February")
      let other = step == "visit-fortnightly" ? "visit-four-weekly" : "visit-fortnightly"
      #expect(try !office.tray(of: "amina.shah").contains("\(other)-1/record"))
    }
  }

  @Test("QG-9 core groups every 4 weeks, and one at most 10 working days before a later conference")
  func lastCoreGroup()
    throws
  {
    let office = try Office()
    try office.untilQuickPlan()
    try office.coreGroup(1, on: "2026-02-03")
    #expect(try office.due("core-group-2/organise") == "2026-03-03")
    try office.coreGroup(2, on: "2026-03-03")
    try office.coreGroup(3, on: "2026-03-31")
    // The review is due on Wed 22 Apr 2026; 4 weeks on is Tue 28 Apr, too late for it.
    #expect(try office.due("core-group-4/organise") == "2026-04-21")
    #expect(
      try office.row("core-group-4/organise", of: "amina.shah")?.explanation
        .contains("One takes place at most 10 working days before that") == true)
  }

  @Test("QG-9 the chair checks progress mid review, and the report is shared 5 days before it") func review() throws {
    let office = try Office()
    try office.untilQuickPlan()
    // 6 weeks after Thu 22 Jan 2026.
    #expect(try office.rows(of: "owen.price").isEmpty, "the chair of the review is not named yet")
    #expect(try office.inbox("role:chair") == ["mid-review-1/check"])
    let row = try #require(try office.service.store.tray(TrayPage(view: .queues(["role:chair"]), limit: 9)).first)
    #expect(row.due?.description == "2026-03-05")
    try office.confirm("mid-review-1/check", by: "owen.price")
    #expect(try office.pathway()["Chair's mid-review check 1"] == .completed)
    // The review is due on Wed 22 Apr 2026, and then set for the Monday.
    #expect(try office.due("review-conference-1/share-report") == "2026-04-17")
    try office.schedule("review-conference-1", "2026-04-20", officers: Office.chairAndMinutes, by: "tom.reed")
    #expect(try office.due("review-conference-1/share-report") == "2026-04-15")
    #expect(try office.due("review-conference-1/report") == "2026-04-15")
  }

  @Test("QG-10 supervision is recorded each month, with chronology, genogram, ecomap and visits") func supervision()
    throws
  {
    let office = try Office()
    try office.untilQuickPlan()
    #expect(try office.due("supervision-1/record", of: "grace.obi") == "2026-02-22")
    try office.clock.set("2026-02-18T10:00")
    try office.take(#"{"command":"start-form","form":"supervision-1/record"}"#, by: "grace.obi")
    let missing = try office.refuse(#"{"command":"finalise-form","form":"supervision-1/record"}"#, by: "grace.obi")
    for label in [
      "Chronology up to date?", "Genogram up to date?", "Ecomap up to date?",
      "Visiting pattern of each child, and whether it is kept to",
    ] { #expect(missing.contains(label)) }
    try office.fill(
      "supervision-1/record", ["on": .text("2026-02-18"), "genogram": .flag(false)], by: "grace.obi")
    try office.take(#"{"command":"finalise-form","form":"supervision-1/record"}"#, by: "grace.obi")
    #expect(try office.due("supervision-2/record", of: "grace.obi") == "2026-03-18")
    #expect(
      try office.refuse(#"{"command":"start-form","form":"supervision-2/record"}"#).contains("Team manager"))
  }
}
