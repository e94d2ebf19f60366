import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Fields of forms")
struct FormFieldTests {
  private let world = FormWorld()

  private func answer(_ driver: Driver, _ field: FieldKey, child: PersonID? = nil) -> Answer? {
    driver.formScreen?.answers[FieldAddress(field, child: child)]
  }

  private func started() -> Driver { world.open(FormWorld.report).type("b") }

  @Test("one line of text takes typing at once and wraps as it grows; Enter goes on")
  func text() {
    let driver = started()
    driver.type("Siân and Zoë live with their mother, Dana, and her parents at 4 Mill Lane.")
    #expect(driver.text.contains("her parents at 4"))
    driver.press(.enter)
    #expect(driver.formScreen?.focus == FieldAddress("visited"))
  }

  @Test(
    "a date is read as people type it, or chosen from the calendar",
    arguments: [
      ("14/1/2026", "2026-01-14"), ("fri", "2026-01-16"), ("+2wd", "2026-01-14"), ("14 jan", "2026-01-14"),
    ])
  func date(typed: String, day: String) {
    let driver = started().go(to: FieldAddress("visited"))
    driver.type(typed).press(.tab)
    #expect(answer(driver, "visited") == .text(day))
    driver.press(.backTab, .function(4))
    #expect(driver.formScreen == nil, "the calendar is open")
    driver.press(.right, .enter, .tab)
    #expect(answer(driver, "visited") == Day(day).map { .text($0.adding(days: 1).description) })
  }

  @Test("a time and a number are read; what is neither stays as typed, marked, and never traps the focus")
  func numbers() {
    let driver = started().go(to: FieldAddress("at")).type("2.30pm").press(.tab).type("many").press(.tab)
    #expect(answer(driver, "at") == .text("14:30"))
    #expect(answer(driver, "visits") == .text("many"))
    #expect(driver.text.contains("! not a number"))
    #expect(driver.text.contains("!"))
    driver.press(.control("s"))
    #expect(driver.message.contains("Visits so far: must be a number"))
    #expect(driver.formScreen?.focus == FieldAddress("visits"))
    driver.press(.control("u")).type("51").press(.tab)
    #expect(driver.text.contains("! at most 50"))
    driver.press(.backTab, .control("u")).type("12").press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("visits")] == .number(12))
  }

  @Test("yes or no: y and n, arrows, Backspace clears; what hangs on it appears at once")
  func yesNo() {
    let driver = started().go(to: FieldAddress("seen")).type("n")
    #expect(answer(driver, "seen") == .flag(false))
    #expect(driver.text.contains("Why they were not *"))
    driver.type("y")
    #expect(answer(driver, "seen") == .flag(true))
    #expect(!driver.text.contains("Why they were not"))
    driver.press(.right)
    #expect(answer(driver, "seen") == .flag(false))
    driver.press(.backspace)
    #expect(answer(driver, "seen") == .blank || answer(driver, "seen") == nil)
  }

  @Test("some of several: Space ticks, Enter goes on")
  func someOf() {
    let driver = started().go(to: FieldAddress("needs")).type(" ").press(.down, .down).type(" ")
    #expect(answer(driver, "needs") == .list(["home", "school"]))
    driver.press(.enter)
    #expect(driver.formScreen?.focus == FieldAddress("carer"))
    #expect(driver.text.contains("Home, School"))
  }

  @Test("a person is chosen from those of the case")
  func person() {
    let driver = started().go(to: FieldAddress("carer")).press(.enter)
    #expect(driver.text.contains("Dana Evans, mother"))
    driver.press(.down, .down, .enter)
    #expect(answer(driver, "carer") == .text("p3"))
    #expect(driver.text.contains("Dana Evans, mother"))
    driver.press(.backspace)
    #expect(answer(driver, "carer")?.isBlank ?? true)
  }

  @Test("rows: a adds, Enter and Tab go through the cells, d deletes and u brings back")
  func table() {
    let driver = started().go(to: FieldAddress("actions")).type("aMend the boiler").press(.enter)
    driver.press(.enter)
    driver.press(.down, .down, .enter).press(.tab).type("fri").press(.tab).type("n").press(.tab)
    let row: [FieldKey: Answer] = [
      "what": .text("Mend the boiler"), "who": .text("p3"), "by": .text("2026-01-16"), "done": .flag(false),
    ]
    #expect(answer(driver, "actions") == .rows([row]))
    driver.press(.backTab)
    #expect(driver.formScreen?.focus == FieldAddress("actions"))
    driver.type("aCall school").press(.escape)
    #expect(driver.formScreen?.focus == FieldAddress("actions"), "Esc leaves the cell first")
    #expect(driver.text.contains("2. Call school"))
    driver.press(.up).type("d")
    #expect(answer(driver, "actions") == .rows([["what": .text("Call school")]]))
    driver.type("u")
    #expect(answer(driver, "actions") == .rows([row, ["what": .text("Call school")]]))
    driver.press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("actions")] == answer(driver, "actions"))
  }

  @Test("an empty row leaves no trace, and Tab is never caught in a table")
  func emptyRow() {
    let driver = started().go(to: FieldAddress("actions")).type("a").press(.tab, times: 4)
    #expect(driver.formScreen?.focus == FieldAddress("recommendation", child: "p1"))
    #expect(answer(driver, "actions") == nil)
  }

  @Test("Tab and Shift-Tab go through every field, over sections, and through the list of sections")
  func tabs() {
    let driver = started()
    var seen: [FieldAddress?] = []
    for _ in 0..<13 {
      seen.append(driver.formScreen?.focus)
      driver.press(.tab)
    }
    #expect(Set(seen).count == 12)
    #expect(seen.contains(nil))
    for _ in 0..<30 { driver.press(.backTab) }
    if driver.formScreen?.focus != nil { driver.press(.escape) }
    driver.press(.home, .down, .down, .enter)
    #expect(driver.formScreen?.focus == FieldAddress("recommendation", child: "p1"))
  }

  @Test("PgDn and Alt-n go to the next section, from a field as from the list, and say which; none is skipped")
  func sections() {
    for key in [Key.pageDown, .alt("n")] {
      let world = FormWorld()
      let driver = world.open(FormWorld.outline).type("b")
      driver.press(key)
      #expect(driver.message.contains("Section 2 of 3: Reasons. Nothing is asked here."))
      #expect(driver.formScreen?.section == 1)
      driver.press(key)
      #expect(driver.message.contains("Section 3 of 3: More."))
      #expect(driver.formScreen?.focus == FieldAddress("more"), "among the fields again")
      driver.press(key)
      #expect(driver.message.contains("This is the last section."))
      driver.press(.alt("p"), .pageUp)
      #expect(driver.formScreen?.focus == FieldAddress("aim"))
      driver.press(.escape, key, key)
      #expect(driver.message.contains("Section 3 of 3: More."))
      #expect(driver.formScreen?.focus == nil && driver.formScreen?.section == 2, "the list stays the list")
      driver.press(.pageUp, .alt("p"), .alt("p"))
      #expect(driver.message.contains("This is the first section."))
    }
  }

  @Test("PgDn leaves a long text that is seen whole for the next section, as it leaves any field")
  func pageDown() {
    let driver = started().go(to: FieldAddress("analysis")).type("Short.").press(.pageDown)
    #expect(driver.formScreen?.focus == FieldAddress("recommendation", child: "p1"))
    #expect(driver.message.contains("Section 3 of 4: Recommendation: Siân Evans."))
  }

  @Test("two people in one form: other fields are merged, the same field is shown twice to choose from")
  func conflict() throws {
    let driver = started()
    driver.type("Mine.").press(.tab)
    let theirs: [FieldAddress: Answer] = [
      FieldAddress("summary"): .text("Theirs."), FieldAddress("visits"): .number(4),
    ]
    try world.perform(.saveForm(SaveForm(form: FormWorld.report, answers: theirs)), as: FormWorld.jo)
    driver.press(.control("s"))
    #expect(driver.message.contains("Jo Price changed the same field meanwhile: Summary."))
    #expect(driver.formScreen?.focus == FieldAddress("summary"))
    #expect(driver.text.contains("{Mine}.") && driver.text.contains("{Theirs}."))
    driver.press(.control("s"))
    #expect(driver.message.contains("keep yours or take theirs: Summary"))
    driver.press(.alt("m"), .control("s"))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("summary")] == .text("Mine."))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("visits")] == .number(4))
  }

  @Test("theirs can be taken, and nothing is left to save")
  func takeTheirs() throws {
    let driver = started().type("Mine.")
    try world.perform(
      .saveForm(SaveForm(form: FormWorld.report, answers: [FieldAddress("summary"): .text("Theirs.")])),
      as: FormWorld.jo)
    driver.press(.control("s"), .alt("t"))
    #expect(answer(driver, "summary") == .text("Theirs."))
    driver.press(.control("s"))
    #expect(driver.message.contains("Everything is saved"))
  }

  @Test("a long text grows with what is typed, then scrolls; undo and find work")
  func longText() {
    let driver = started().go(to: FieldAddress("analysis"))
    for number in 1...30 { driver.type("Line \(number)").press(.enter) }
    #expect(driver.text.contains("Line 30"))
    #expect(!driver.text.contains("Line 2\n"))
    driver.press(.alt("z"), .alt("z"))
    #expect(!driver.text.contains("Line 30"))
    driver.press(.control("f")).type("line 7").press(.escape)
    #expect(driver.text.contains("Line 7"))
    driver.press(.pageUp)
    #expect(driver.formScreen?.focus == FieldAddress("analysis"))
    driver.press(.alt("n"))
    #expect(driver.formScreen?.focus == FieldAddress("recommendation", child: "p1"))
  }

  @Test("typing into 100,000 characters stays quick on the screen")
  func quick() throws {
    let driver = started().go(to: FieldAddress("analysis"))
    driver.send(.paste(String(repeating: "word and more ", count: 7_200)))
    let clock = ContinuousClock()
    let spent = clock.measure { driver.type("twenty letters here ") }
    // Unoptimised, with every frame drawn, beside other tests; optimised it is a hundredth of that.
    #expect(spent < .seconds(5), "\(spent) for 20 keys")
    driver.press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("analysis")]?.text?.count == 100_820)
  }

  @Test("random keys never stop the program, and never lose the way out", arguments: 0..<10)
  func randomKeys(_ seed: Int) throws {
    var random = EditorNumbers(state: UInt64(seed) &+ 77)
    try world.finishEnquiry()
    try world.writeReport()
    let tasks = [FormWorld.report, FormWorld.minutes, FormWorld.outcomes, FormWorld.part1, FormWorld.send]
    let workers = [FormWorld.amina, FormWorld.ben, FormWorld.cerys, FormWorld.rita]
    let keys: [Key] =
      [
        .enter, .tab, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown, .controlLeft, .controlRight, .controlHome, .controlEnd, .alt("z"), .alt("y"), .alt("n"),
        .alt("m"), .alt("t"), .control("s"), .control("w"), .control("k"), .function(4), .function(6), .function(8),
      ] + "abcdefghjkprtuvyn 14/山é\u{301}".map { .character($0) }
    var driver = world.open(FormWorld.report)
    for step in 0..<10_000 {
      if driver.shell.layers.count < 2 || step % 500 == 499 {
        driver = world.open(
          tasks.randomElement(using: &random) ?? FormWorld.report,
          as: workers.randomElement(using: &random) ?? FormWorld.amina,
          width: [60, 80, 120, 44].randomElement(using: &random) ?? 80,
          height: [8, 20, 24, 40].randomElement(using: &random) ?? 24)
      }
      switch Int.random(in: 0..<40, using: &random) {
      case 0: driver.send(.idle)
      case 1: driver.send(.paste("two\nlines \u{1B}[31m"))
      case 2: driver.resize(Int.random(in: 20...130, using: &random), Int.random(in: 5...45, using: &random))
      default: _ = driver.shell.update(.key(keys.randomElement(using: &random) ?? .tab))
      }
      if step % 10 == 0, let cursor = driver.frame.cursor {
        #expect(cursor.x < driver.size.width && cursor.y < driver.size.height)
      }
    }
  }

}

@Suite("Keys of forms")
struct FormKeyTests {
  @Test("no key is bound twice, whatever has the focus, and letters are free where text is typed")
  func keys() throws {
    let world = FormWorld()
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report)
    func check(_ place: String) {
      guard let screen = driver.formScreen else { return }
      var seen: Set<Key> = []
      for key in screen.bindings.flatMap(\.keys) {
        #expect(seen.insert(key).inserted, "\(place): \(key.label) is bound twice")
        if screen.capturesText, case .character(let character) = key, screen.focus != nil {
          Issue.record("\(place): \(character) can't be typed")
        }
      }
    }
    check("start")
    driver.type("b")
    for _ in 0..<12 {
      check("field \(driver.formScreen?.focus?.description ?? "none")")
      if driver.formScreen?.focus == FieldAddress("actions") {
        driver.type("a")
        check("cell")
        driver.press(.escape)
      }
      driver.press(.tab)
    }
    driver.press(.escape)
    check("sections")
    for task in [FormWorld.enquiry, FormWorld.send] {
      let caseID = task == FormWorld.send ? world.planCase : world.caseID
      _ = driver.shell.settle([.push(FormScreen(caseID: caseID, form: task))])
      check("\(task)")
      driver.type("v")
      check("versions")
    }
  }

  @Test("q saves and leaves where no text is typed")
  func quit() {
    let world = FormWorld()
    let driver = world.open(FormWorld.report).type("bTwo.").go(to: FieldAddress("seen")).type("yq")
    #expect(driver.formScreen == nil)
    #expect(world.form(FormWorld.report)?.answers.count == 2)
  }

  @Test("a form that can't be read says so and can be left")
  func unreadable() {
    let world = FormWorld()
    let driver = Driver(world.session(as: FormWorld.amina))
    _ = driver.shell.settle([.push(FormScreen(caseID: "C9999", form: FormWorld.report))])
    #expect(driver.text.contains("There is no case C9999."))
    driver.press(.escape)
    #expect(driver.formScreen == nil)
  }
}
