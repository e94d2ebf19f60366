import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// Two people in one form at once, and what changed between two of its versions.
@Suite("Forms: two people at once")
struct FormTogetherTests {
  private let world = FormWorld()

  private func save(_ answers: [FieldAddress: Answer], as worker: Worker = FormWorld.jo) throws {
    try world.perform(.saveForm(SaveForm(form: FormWorld.report, answers: answers)), as: worker)
  }

  private func saved(_ field: FieldKey) -> Answer? { world.form(FormWorld.report)?.answers[FieldAddress(field)] }

  @Test("different fields merge without a question, and whose change came in is said and marked")
  func merge() throws {
    let driver = world.open(FormWorld.report).type("bMine.")
    try save([FieldAddress("visits"): .number(4), FieldAddress("needs"): .list(["home"])])
    driver.press(.control("s"))
    #expect(driver.message.contains("Saved 1 answer. Jo Price's changes came in: Visits so far and Needs."))
    #expect(driver.text.contains("Visits so far  (changed by Jo Price, 09:41)"))
    #expect(saved("summary") == .text("Mine.") && saved("visits") == .number(4))
    driver.go(to: FieldAddress("visits")).type("5").press(.control("s"))
    #expect(!driver.text.contains("Visits so far  (changed"), "it is this person's own by now")
  }

  @Test("the same text: both are read, with what differs in braces, and one text is made of both")
  func both() throws {
    let driver = world.open(FormWorld.report).type("bThe home is warm today.")
    try save([FieldAddress("summary"): .text("The home is cold today.")])
    driver.press(.control("s"))
    #expect(driver.text.contains("The home is {warm} today.") && driver.text.contains("The home is {cold} today."))
    driver.press(.alt("g"))
    #expect(driver.message.contains("Both are there now"))
    driver.press(.control("s"))
    #expect(saved("summary") == .text("The home is cold today. The home is warm today."))
  }

  @Test("what another has saved is seen at once in a field in which nothing is typed, and is never written over")
  func untouched() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    try save([FieldAddress("summary"): .text("As it was."), FieldAddress("seen"): .flag(false)])
    let driver = world.open(FormWorld.report).go(to: FieldAddress("why-not")).type("An edit that is not shown")
    driver.go(to: FieldAddress("seen")).type("y").go(to: FieldAddress("visits")).type("5")
    driver.go(to: FieldAddress("summary"))
    try save([FieldAddress("summary"): .text("Theirs, all of it.")])
    driver.press(.control("s"))
    #expect(driver.message.contains("Jo Price's change came in: Summary."), "\(driver.message)")
    #expect(driver.text.contains("Theirs, all of it."))
    driver.send(.idle)
    driver.shell.keep()
    driver.press(.control("s"), .escape, .escape)
    #expect(saved("summary") == .text("Theirs, all of it.") && saved("visits") == .number(5))
  }

  @Test("a field in which nothing is typed is no conflict, whatever is opened over the form meanwhile")
  func noConflict() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    try save([FieldAddress("summary"): .text("As it was.")])
    let driver = world.open(FormWorld.report).go(to: FieldAddress("visits")).type("5").go(to: FieldAddress("summary"))
    try save([FieldAddress("summary"): .text("Theirs, all of it.")])
    driver.press(.function(1), .escape)
    #expect(driver.text.contains("Theirs, all of it."))
    driver.press(.control("s"))
    #expect(driver.message.contains("Saved 1 answer."), "\(driver.message)")
    #expect(saved("summary") == .text("Theirs, all of it.") && saved("visits") == .number(5))
  }

  @Test("a table: rows of both are told apart, and taken both")
  func tables() throws {
    let actions = FieldAddress(FieldKey("actions"))
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    try save([actions: .rows([["what": .text("Mend the boiler")], ["what": .text("Call the nurse")]])])
    let driver = world.open(FormWorld.report).go(to: actions).press(.enter).press(.end).type(" now").press(.escape)
    try save([
      actions: .rows([
        ["what": .text("Mend the boiler")], ["what": .text("Call the nurse")], ["what": .text("See the school")],
      ])
    ])
    driver.press(.control("s")).resize(80, 40)
    #expect(driver.text.contains("1. {Mend the boiler now}") && driver.text.contains("3. {See the school"))
    driver.press(.alt("g"), .control("s"))
    #expect(
      saved("actions")
        == .rows([
          ["what": .text("Mend the boiler Mend the boiler now")], ["what": .text("Call the nurse")],
          ["what": .text("See the school")],
        ]))
  }

  @Test("options: each answer's own values, and both together; of a date only one can stand")
  func options() throws {
    let driver = world.open(FormWorld.report).type("b").go(to: FieldAddress("needs")).type(" ")
    driver.press(.backTab, .backTab, .backTab, .backTab).type("14/1/2026")
    try save([FieldAddress("needs"): .list(["health"]), FieldAddress("visited"): .text("2026-01-13")])
    driver.press(.control("s"))
    #expect(driver.formScreen?.focus == FieldAddress("visited"))
    driver.press(.alt("g"))
    #expect(driver.message.contains("Only one answer can stand here"))
    driver.press(.alt("t"))
    #expect(driver.formScreen?.focus == FieldAddress("needs"))
    driver.press(.alt("g"), .control("s"))
    #expect(saved("needs") == .list(["home", "health"]) && saved("visited") == .text("2026-01-13"))
  }

  @Test("a conflict that was not decided on is still one after a kill")
  func undecided() throws {
    let driver = world.open(FormWorld.report).type("bMine.")
    try save([FieldAddress("summary"): .text("Theirs.")])
    driver.press(.control("s"))
    driver.send(.idle)
    let again = world.open(FormWorld.report)
    #expect(again.message.contains("Restored what you had typed, 09:41"))
    again.press(.control("s"))
    #expect(again.message.contains("keep yours or take theirs: Summary"))
    #expect(saved("summary") == .text("Theirs."))
  }

  @Test("a draft is not brought back over what the same person has saved after it")
  func outdone() throws {
    let driver = world.open(FormWorld.report).type("bFirst")
    driver.send(.idle)
    world.clock.set("2026-01-12 09:43")
    // Saved, and ended before the draft was brought up to date.
    try save([FieldAddress("summary"): .text("First and last.")], as: FormWorld.amina)
    let again = world.open(FormWorld.report)
    #expect(!again.message.contains("Restored"))
    #expect(again.text.contains("First and last."))
    again.press(.end).type(" More.").press(.control("s"))
    #expect(saved("summary") == .text("First and last. More."))
  }

  @Test("the form opens in the row and cell where it was, also in one nothing was typed in yet")
  func cells() throws {
    let driver = world.open(FormWorld.report).type("b").go(to: FieldAddress("actions")).type("aMend the boiler")
    driver.press(.left, times: 6)
    driver.shell.keep()
    let again = world.open(FormWorld.report)
    #expect(again.formScreen?.openCell == "what" && again.formScreen?.openRow == 0)
    again.type("old ").press(.escape).type("a").press(.tab, .tab).type("fri")
    again.shell.keep()
    let third = world.open(FormWorld.report)
    #expect(third.formScreen?.openCell == "by" && third.formScreen?.openRow == 1)
    third.press(.escape).type("a")
    third.shell.keep()
    let fourth = world.open(FormWorld.report)
    #expect(fourth.formScreen?.openCell == "what" && fourth.formScreen?.openRow == 2)
    fourth.type("New").press(.escape).press(.escape, .escape)
    #expect(
      saved("actions")
        == .rows([["what": .text("Mend the old boiler")], ["by": .text("2026-01-16")], ["what": .text("New")]]))
  }

  @Test("the list of sections opens at the section where it was")
  func section() {
    let driver = world.open(FormWorld.report).type("b").press(.escape, .down)
    driver.shell.keep()
    let again = world.open(FormWorld.report)
    #expect(again.formScreen?.focus == nil && again.formScreen?.section == 1)
  }

  @Test("two versions, or one and the present text, field by field")
  func compare() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    try world.perform(.reject(Reject(task: FormWorld.report, reason: "Say more.")), as: FormWorld.ben)
    try save([
      FieldAddress("analysis"): .text("Both were seen.\n\nThe home is warm now."), FieldAddress("visits"): .number(3),
      FieldAddress("actions"): .rows([["what": .text("Mend the boiler")]]),
    ])
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    try world.perform(.reject(Reject(task: FormWorld.report, reason: "More.")), as: FormWorld.ben)
    let driver = world.open(FormWorld.report).press(.home).type("Now: ").press(.escape).type("v")
    #expect(driver.text.contains("[ ] the present text"))
    driver.type(" ").press(.down).type(" c")
    #expect(driver.text.contains("The home is [-cold-]{+warm now+}."))
    #expect(driver.text.contains("{+3+}") && driver.text.contains("+ 1. {+Mend the boiler"))
    #expect(!driver.text.contains("Summary"), "what is the same is not shown")
    driver.press(.escape).type(" c")
    #expect(driver.text.contains("From version 1") && driver.text.contains("to the present"))
    #expect(driver.text.contains("{+Now: +}Two children"))
    driver.press(.escape, .escape, .escape)
    #expect(saved("summary") == .text("Now: Two children live with their mother."))
  }
}
