import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Outcomes and plans on screen")
struct PlanGoldenTests {
  private let world = PlanWorld()

  private func check(
    _ driver: Driver, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (width, height) in [(120, 40), (60, 20), (80, 24)] {
      driver.resize(width, height)
      Golden.check(driver.frame, "plan-\(name)-\(width)x\(height)", sourceLocation: sourceLocation)
    }
  }

  @Test("ICS-10 the chair decides for all siblings on one screen")
  func grid() throws {
    for depth in [ColorDepth.indexed, .none] {
      let world = PlanWorld()
      let driver = world.open(PlanWorld.outcomes, as: FormWorld.cerys, depth: depth).type("b")
      driver.go(to: FieldAddress("decision", child: "p1")).type("1").press(.function(2))
      #expect(driver.text.contains("The same for Jack and Mia now."))
      driver.press(.right, .right).type("2").press(.left, .down).type("1").press(.down)
      #expect(driver.formScreen?.focus == FieldAddress("reason", child: "p2"))
      driver.type("Jack is left alone at night.").press(.down)
      #expect(driver.formScreen?.focus == FieldAddress("agencies-agreed", child: "p2"))
      driver.type("2").press(.tab).type("1").press(.left, .down)
      #expect(driver.formScreen?.focus == FieldAddress("dissent", child: "p2"), "asked of Jack alone")
      driver.type("The school nurse: one more month as a child in need.")
      guard depth == .indexed else {
        Golden.check(driver.frame, "plan-grid-mono-80x24")
        return
      }
      check(driver, "grid")
      driver.press(.control("s"))
      let answers = try #require(world.form(PlanWorld.outcomes)?.answers)
      #expect(answers[FieldAddress("decision", child: "p1")] == .text("plan"))
      #expect(answers[FieldAddress("decision", child: "p3")] == .text("child-in-need"))
      #expect(answers[FieldAddress("category", child: "p2")] == .text("NEG"))
      #expect(answers[FieldAddress("category", child: "p3")] == nil, "it is not asked of Mia")
    }
  }

  @Test("What a sibling has answered is not replaced without asking")
  func same() {
    let driver = world.open(PlanWorld.outcomes, as: FormWorld.cerys).type("b")
    driver.go(to: FieldAddress("decision", child: "p2")).type("3").press(.left).type("1").press(.function(2))
    #expect(driver.text.contains("Jack has another answer. Replace?"))
    driver.press(.escape)
    #expect(driver.formScreen?.answers[FieldAddress("decision", child: "p2")] == .text("no-plan"))
  }

  @Test("QG-7 the next dates are checked against their limits while they are typed")
  func dates() {
    let driver = world.open(PlanWorld.outcomes, as: FormWorld.cerys, width: 120, height: 40).type("b")
    driver.go(to: FieldAddress("decision", child: "p1")).type("1")
    driver.go(to: FieldAddress("core-group-on")).type("26 jan 2026")
    #expect(driver.text.contains("✔ wd 8 of 10, Mon 26 Jan 2026"))
    for _ in 0..<11 { driver.press(.backspace) }
    driver.type("30 jan 2026")
    #expect(driver.text.contains("! 2 working days past the national limit: Wed 28 Jan 2026"))
    driver.go(to: FieldAddress("review-on")).type("18 apr 2026")
    #expect(driver.text.contains("! Sat 18 Apr 2026 is no working day: weekend"))
    #expect(driver.text.contains("! 4 days past the national limit: Tue 14 Apr 2026"))
    check(driver, "dates")
    driver.resize(120, 40)
    for _ in 0..<11 { driver.press(.backspace) }
    driver.type("14 jan 2026")
    #expect(driver.text.contains("! not after this meeting, Wed 14 Jan 2026"))
  }

  @Test("CG-7 a row that is not SMART is named with what it lacks")
  func smart() throws {
    try world.untilCoreGroup()
    let form = PlanWorld.group(1, "plan")
    try world.perform(.startForm(StartForm(form: form)))
    try world.perform(
      .saveForm(SaveForm(form: form, answers: [PlanWorld.plan: .rows([PlanWorld.good, PlanWorld.poor])])))
    let driver = world.open(form)
    driver.go(to: PlanWorld.plan)
    #expect(driver.text.contains("~ Row 2, Who is responsible: a whole agency"))
    #expect(!driver.text.contains("~ Row 1"))
    check(driver, "smart")
    Golden.check(world.open(form, depth: .none).frame, "plan-smart-mono-80x24")
  }

  @Test("ICS-17 a row shows how its progress went, over versions and the forms that it was copied to")
  func history() throws {
    try world.untilCoreGroup()
    try world.writePlan(1, [PlanWorld.good, PlanWorld.poor])
    world.clock.set("2026-03-02 15:00")
    try world.perform(
      .startForm(StartForm(form: PlanWorld.review, copyFrom: [PlanWorld.group(1, "plan")])))
    let driver = world.open(PlanWorld.review)
    driver.go(to: PlanWorld.plan).press(.enter)
    for _ in 0..<6 { driver.press(.tab) }
    driver.press(.backspace, times: 11).type("+10wd").press(.tab).press(.down).type(" ").press(.control("s")).press(
      .escape)
    driver.type("h")
    #expect(driver.text.contains("Not started 26 Jan 2026 (core group 1), by Mon 16 Feb 2026"))
    #expect(driver.text.contains("→ Under way 2 Mar 2026 (review conference 1, draft), now by"))
    check(driver, "history")
    let mono = world.open(PlanWorld.review, depth: .none)
    mono.go(to: PlanWorld.plan).press(.escape).type("h")
    #expect(mono.text.contains("Not started 26 Jan 2026"))
    Golden.check(mono.frame, "plan-history-mono-80x24")
    driver.press(.escape)
    try world.perform(.finaliseForm(FinaliseForm(form: PlanWorld.review)))
    let reading = world.open(PlanWorld.review, width: 120, height: 40)
    #expect(reading.text.contains("How it went: Not started 26 Jan 2026 (core group 1)"))
  }

  @Test("CG-9 contributions are imported, and who owes one is named")
  func contributions() throws {
    try world.untilCoreGroup()
    world.files = [
      "ruth.md": Array(
        """
        From: Ruth Bell, school nurse
        ## Review of progress of the protection plan
        Ellie has come to the breakfast club on 9 of 10 days.

        ## Analysis
        The mornings are calmer.
        ## Should the children continue to be subject to a plan?
        Yes
        """.utf8),
      "scan.pdf": Array("%PDF-1.7 …".utf8), "letter.docx": Array("PK\u{3}\u{4}....word/document.xml".utf8),
      "photo.png": [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "old.txt": Array("Caf".utf8) + [0xE9],
      "bell.txt": Array("Ring\nthe\u{7} bell".utf8), "large.txt": [UInt8](repeating: 65, count: 10_000_000),
      "maybe.md": Array("## Should the children continue to be subject to a plan?\nMaybe\n".utf8), "empty.txt": [],
      "plain.txt": Array("Jack has put on weight.".utf8),
    ]
    let form = PlanWorld.group(1, "agencies")
    let driver = world.open(form).type("b")
    driver.go(to: FieldAddress("contributions"))
    let refusals = [
      "scan.pdf": "is a PDF.", "letter.docx": "is a Word document (.docx).", "photo.png": "is an image (PNG).",
      "old.txt": "line 1 has a byte that is none", "bell.txt": "has a control character (U+0007) on line 2",
      "large.txt": "is larger than 1000 KB", "empty.txt": "is empty.", "none.txt": "can't be read",
      "maybe.md": "\"Maybe\" is none of: Yes, No, For some of them.",
    ]
    for (path, wording) in refusals.sorted(by: { $0.key < $1.key }) {
      driver.type("i").type(path).press(.enter)
      let shown = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(shown.contains(wording), "\(path): \(shown.suffix(300))")
      #expect(driver.formScreen?.edits.isEmpty == true)
    }
    driver.type("i").type("ruth.md").press(.enter)
    #expect(driver.text.contains("Took in the contribution of Ruth Bell."))
    check(driver, "contributions")
    driver.press(.control("s"))
    let mono = world.open(form, depth: .none)
    mono.go(to: FieldAddress("contributions"))
    #expect(mono.text.contains("Still missing"))
    Golden.check(mono.frame, "plan-contributions-mono-80x24")
    driver.type("i").type("ruth.md").press(.enter)
    #expect(driver.text.contains("There is a contribution of Ruth Bell already"))
    driver.type("i").type("plain.txt").press(.enter, .enter)
    #expect(driver.text.contains("Took in the contribution of Tim Marsh."))
    #expect(!driver.text.contains("Still missing"))
    driver.press(.control("s"))
    let rows = try #require(world.form(form)?.answers[FieldAddress("contributions")]?.tableRows)
    #expect(rows.map { $0["member"] } == [.text("p5"), .text("p6")])
    #expect(rows[1]["progress"] == .text("Jack has put on weight."))
  }

  @Test("CG-10 who recommends what is recorded, and a disagreement has to be put into words")
  func disagreement() throws {
    try world.untilCoreGroup()
    let agencies = PlanWorld.group(1, "agencies")
    let rows: [[FieldKey: Answer]] = [
      ["member": .text("p5"), "progress": .text("Ellie eats."), "recommendation": .text("no-plan")],
      ["member": .text("p6"), "progress": .text("Mia is underweight."), "recommendation": .text("plan")],
    ]
    try world.perform(.startForm(StartForm(form: agencies)))
    try world.perform(.saveForm(SaveForm(form: agencies, answers: [FieldAddress("contributions"): .rows(rows)])))
    try world.perform(.finaliseForm(FinaliseForm(form: agencies)))
    let report = PlanWorld.group(1, "report")
    try world.perform(.startForm(StartForm(form: report, copyFrom: [agencies])))
    let progress = try #require(world.form(report)?.answers[FieldAddress("progress")]?.text)
    #expect(
      progress == """
        **Ruth Bell, school nurse, Oakfield School**

        Ellie eats.

        **Tim Marsh, health visitor, Riverside Clinic**

        Mia is underweight.
        """)
    #expect(world.form(report)?.sources[FieldAddress("progress")]?.form == agencies)
    let driver = world.open(report)
    driver.go(to: FieldAddress("disagreement", child: "p1"))
    #expect(driver.formScreen?.focus == FieldAddress("disagreement", child: "p1"), "they differ on Ellie")
    check(driver, "disagreement")
    let mono = world.open(report, depth: .none)
    mono.go(to: FieldAddress("disagreement", child: "p1"))
    Golden.check(mono.frame, "plan-disagreement-mono-80x24")
    driver.press(.function(8))
    #expect(driver.text.contains("Not finalised."))
    // Once they agree it is not asked any more.
    try world.perform(
      .saveForm(
        SaveForm(
          form: report,
          answers: [
            FieldAddress("positions", child: "p1"): .rows([
              ["member": .text("p5"), "recommendation": .text("plan")],
              ["member": .text("p6"), "recommendation": .text("plan")],
            ])
          ])))
    let again = world.open(report)
    #expect(again.formScreen?.places.contains { $0.address == FieldAddress("disagreement", child: "p1") } == false)
    #expect(again.formScreen?.places.contains { $0.address == FieldAddress("disagreement", child: "p2") } == true)
  }
}
