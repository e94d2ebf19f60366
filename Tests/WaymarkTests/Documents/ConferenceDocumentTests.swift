import Casework
import Testing
import Workflow

@testable import waymark

/// The documents of conferences, made from cases that were played through the shipped procedures.
@Suite struct ConferenceDocumentTests {
  static let concern = """
    School saw a mark on Ellie's arm. She said:

    - "It was *not* the dog."
    - nobody else was there

    Dana **does not agree** with <this> account.
    """

  @Test("ICS-5 ICS-6 a report says where its copied answers come from, and that it is a draft") func report() throws {
    let office = try Office()
    try office.untilConference()
    try office.take(
      #"{"command":"start-form","form":"initial-conference-1/report","copyFrom":["section-47-1/enquiry"]}"#)
    try office.save(
      "initial-conference-1/report",
      [
        "reason": .text(Self.concern),
        "chronology": .rows([
          [
            "on": .text("2025-12-20"), "event": .text("Call to the police | no injury"),
            "meaning": .text("Ellie woke up"),
          ]
        ]),
        "recommendation@p1": .text("plan"), "views-gathered@p1": .list(["seen-alone", "school"]),
      ], by: "amina.shah")
    let text = try office.expectDocument("report", "initial-conference-1/report", golden: "report-draft")
    #expect(text.contains("DRAFT: not finalised"))
    #expect(text.contains("(copied from Section 47 enquiry, 5 Jan 2026)"))
    #expect(text.contains("- \"It was not the dog.\""))
    #expect(text.contains("Dana does not agree with <this> account."))
    let draft = try PDFReading(try office.print("report", "initial-conference-1/report", as: .pdf))
    let pages = draft.text.split(separator: "\u{0C}")
    #expect(pages.allSatisfy { $0.contains("DRAFT") }, "every page says that it is a draft")
    for (index, page) in pages.enumerated() { #expect(page.contains("Page \(index + 1) of \(pages.count)")) }
  }

  @Test("ICS-7 ICS-8 ICS-9 a report's print says whether it is finalised, authorised by whom, or returned")
  func standing() throws {
    let office = try Office()
    try office.untilConference()
    let form = "initial-conference-1/report"
    try office.write(form)
    #expect(
      try office.text("report", form, as: .markdown).contains(
        "*DRAFT: finalised by Amina Shah, Social worker, on Mon 5 Jan 2026 at 09:00, and not authorised yet*"))
    try office.take(#"{"command":"reject","task":"initial-conference-1/report","reason":"Say more."}"#, by: "grace.obi")
    let returned = try office.expectDocument("report", form, golden: "report-returned")
    #expect(returned.contains("DRAFT: returned for amendment"))
    try office.take(#"{"command":"finalise-form","form":"initial-conference-1/report"}"#)
    try office.clock.set("2026-01-06T16:05")
    try office.take(#"{"command":"authorise","task":"initial-conference-1/report"}"#, by: "grace.obi")
    let text = try office.expectDocument("report", form, golden: "report-authorised")
    #expect(text.contains("Authorised by Grace Obi, Team manager, on Tue 6 Jan 2026 at 16:05"))
    #expect(!text.contains("DRAFT"))
    try office.take(
      #"{"command":"roll-back","task":"initial-conference-1/report","reason":"Wrong date of birth."}"#, by: "rosa.diaz")
    #expect(try office.text("report", form).contains("DRAFT: finalised by Amina Shah"))
  }

  @Test("ICS-10 QG-7 the letter has each child's decision and the outline plan; it is a draft while the plan is one")
  func decisions() throws {
    let office = try Office()
    try office.untilHeld()
    try office.write(
      "initial-conference-1/outcomes",
      [
        "decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan"),
        "reason@p1": .text("Ellie is often hungry."), "agencies-agreed@p1": .text("most"),
        "dissent@p1": .text("The school nurse thought a child in need plan enough."),
        "child-views@p1": .text("\"I want tea every day.\""), "parents-views": .text("Dana agrees to the plan."),
        "core-group-on": .text("2026-01-28"), "core-group-at": .text("10:00"), "review-on": .text("2026-04-14"),
        "lead-worker": .text("p4"),
      ], by: "owen.price")
    try office.take(#"{"command":"start-form","form":"initial-conference-1/outline-plan"}"#, by: "tom.reed")
    try office.fill(
      "initial-conference-1/outline-plan",
      [
        "has-plan@p1": .flag(true), "has-plan@p2": .flag(false), "needs@p1": .text("Regular meals."),
        "actions@p1": .rows([
          ["action": .text("Breakfast club"), "who": .text("School"), "by-when": .text("2026-01-26")],
          ["action": .text("Food bank voucher"), "who": .text("Amina Shah")],
        ]),
      ], by: "tom.reed")
    #expect(try office.text("decisions", "initial-conference-1").contains("DRAFT"))
    let draft = try PDFReading(try office.print("decisions", "initial-conference-1", as: .pdf))
    #expect(draft.text.split(separator: "\u{0C}").allSatisfy { $0.contains("DRAFT: not finalised") })
    try office.take(
      #"{"command":"finalise-form","form":"initial-conference-1/outline-plan"}"#, by: "tom.reed")
    let letter = try office.expectDocument("decisions", "initial-conference-1", golden: "decisions")
    #expect(letter.contains("Decision: Subject to a child protection plan"))
    #expect(letter.contains("Category: Neglect"))
    #expect(!letter.contains("DRAFT"))
    try office.expectDocument("outline-plan", "initial-conference-1", golden: "outline-plan")
  }

  @Test("ICS-10 MOS-13 the minutes follow the agenda, with attendance and actions") func minutes() throws {
    let office = try Office()
    try office.untilHeld()
    try office.expectDocument("agenda", "initial-conference-1", golden: "agenda-conference")
    try office.write(
      "initial-conference-1/minutes",
      [
        "introductions": .text("Everybody said who they are."), "began-at": .text("14:05"),
        "reports": .rows([
          ["agency": .text("Oakfield Primary School"), "author": .text("Ruth Bell"), "shared": .flag(true)]
        ]),
        "child-voice@p1": .text("Ellie said: \"I like school.\""), "child-voice@p2": .text("Siân is two."),
        "analysis": .text("1. What is known\n2. What is not"),
        "actions": .rows([["action": .text("Visit"), "who": .text("Amina Shah"), "by-when": .text("2026-01-23")]]),
      ], by: "mei.lin")
    let text = try office.expectDocument("minutes", "initial-conference-1", golden: "minutes-conference")
    #expect(text.contains("DRAFT: finalised by Mei Lin, Minute taker, on Mon 19 Jan 2026 at 17:00"))
    #expect(text.contains("Held: Monday 19 January 2026 at 14:00, Room 2, Civic Centre"))
    try office.take(#"{"command":"authorise","task":"initial-conference-1/minutes"}"#, by: "owen.price")
    let agreed = String(decoding: try office.print("minutes", "initial-conference-1", as: .text), as: UTF8.self)
    #expect(agreed.contains("Authorised by Owen Price"))
    #expect(!agreed.contains("DRAFT"))
  }

  @Test("MOS-12 MOS-14 MOS-17 the manual's report, request forms and outcomes are printed") func mosaic() throws {
    let office = try Office()
    try office.untilDecided()
    for form in try office.file.forms {
      let text = try office.text("form", form.id.description)
      #expect(text.contains("Carter"), "\(form.id)")
    }
    try office.untilMosaicRoundPrinted()
  }

  @Test("MOS-12 the assessment is printed as the report to an initial conference") func assessment() throws {
    let office = try Office()
    try office.untilMosaicConference()
    try office.schedule("initial-conference-1", "2026-01-20", officers: Office.chairAndMinutes)
    try office.write(
      "initial-conference-1/report", ["has-concern": .flag(true), "raised-on": .text("2026-01-05")])
    #expect(try office.text("report", "initial-conference-1").contains("DRAFT: finalised by Amina Shah"))
    try office.authorise("initial-conference-1/report")
    let text = try office.expectDocument("report", "initial-conference-1", golden: "mosaic-report")
    #expect(text.contains("Authorised by Grace Obi"))
    #expect(text.contains("Child and family assessment"))
  }

  @Test("MOS-13 MOS-14 the minutes and the chair's decisions are printed, the letter with the chair's name")
  func chair() throws {
    let office = try Office()
    try office.untilDecided()
    try office.expectDocument("minutes", "initial-conference-1", golden: "mosaic-minutes")
    let letter = try office.expectDocument("decisions", "initial-conference-1", golden: "mosaic-decisions")
    #expect(letter.contains("Owen Price"))
    #expect(letter.contains("Decision: Subject to a child protection plan"))
  }

  @Test("MOS-17 the report for the review says that it was authorised, and for which conference it is") func review()
    throws
  {
    let office = try Office()
    try office.untilMosaicReviewed()
    let text = try office.expectDocument("report", "review-report-1", golden: "mosaic-review-report")
    #expect(text.contains("Conference: Review conference"))
    #expect(text.contains("Authorised by Grace Obi"))
  }

  @Test("ECL-3 the sheet has everybody's details, but for those that are kept confidential") func sheet() throws {
    let office = try Office()
    try office.untilReturned()
    let open = try office.expectDocument("convening-sheet", "initial-conference-1", golden: "convening-sheet")
    #expect(open.contains("9 Quay") && open.contains("960001"))
  }

  @Test("ECL-9 ECL-10 each is invited to their part, with how to join, and at their own address") func invitations()
    throws
  {
    let office = try Office()
    try office.untilBooked()
    try office.take(Office.invited, by: "tom.reed")
    let letter = try office.expectDocument("invitations", "initial-conference-1", to: "p3", golden: "invitation")
    #expect(letter.contains("4 Mill Lane") && letter.contains("The conference"))
    #expect(letter.contains("Link and code by e-mail."))
    #expect(!letter.contains("Ray"), "she is told nothing of his part")
    let all = try PDFReading(try office.print("invitations", "initial-conference-1", as: .pdf))
    #expect(all.text.ranges(of: "Page 1 of 1").count == 3, "a letter each, pages counted by letter")
  }

  @Test("QG-5 a report says whether the family has seen it") func shared() throws {
    let office = try Office()
    try office.untilInvited()
    try office.take(#"{"command":"start-form","form":"initial-conference-1/report"}"#)
    try office.save(
      "initial-conference-1/report", ["shared-with-family": .flag(false), "not-shared-reason": .text("Tomorrow.")],
      by: "amina.shah")
    let text = try office.expectDocument("report", "initial-conference-1", golden: "report-not-shared")
    #expect(text.contains("Has the family read this report, or had it read to them? No"))
    #expect(text.contains("Why not, and when it will be: Tomorrow."))
  }

  @Test("QG-10 supervision is printed as any form is") func supervision() throws {
    let office = try Office()
    try office.untilQuickPlan()
    let id = try #require(try office.file.steps.first { $0.id.key == "supervision" }).id
    try office.write("\(id)/record", by: "grace.obi")
    try office.expectDocument("form", "\(id)", golden: "supervision")
  }
}

extension Office {
  /// The manual's review, its report among what is printed.
  func untilMosaicRoundPrinted() throws {
    let other = try Office()
    try other.untilMosaicReviewed()
    let report = try other.text("report", "review-report-1")
    #expect(report.contains("Conference: Review conference"))
    #expect(report.contains("Authorised by Grace Obi"))
  }
}
