import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// What a colleague saves comes in under the hands of whoever types: nothing of theirs is overwritten, the place stays,
/// and no letter that was meant as text does something.
@Suite("Forms: changed beneath whoever types")
struct FormBeneathTests {
  private let world = FormWorld()
  private let analysis = FieldAddress(FieldKey("analysis"))
  private let actions = FieldAddress(FieldKey("actions"))

  private func save(_ answers: [FieldAddress: Answer], in form: TaskID = FormWorld.report) throws {
    try world.perform(.saveForm(SaveForm(form: form, answers: answers)), as: FormWorld.jo)
  }

  private func saved(_ field: FieldKey, in form: TaskID = FormWorld.report) -> Answer? {
    world.form(form)?.answers[FieldAddress(field)]
  }

  private func rows(_ texts: String...) -> Answer { .rows(texts.map { ["what": .text($0)] }) }

  /// The report with an answer saved, opened at it.
  private func open(_ address: FieldAddress, _ answer: Answer) throws -> Driver {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    try save([address: answer])
    return world.open(FormWorld.report).go(to: address)
  }

  /// What is on the screen, however it is wrapped.
  private func words(_ driver: Driver) -> String {
    driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Conflicts

  @Test("a conflict that is decided on decides nothing for another field that was changed meanwhile")
  func decidedOne() throws {
    let driver = world.open(FormWorld.report).type("bMine.").go(to: FieldAddress("visits")).type("5")
    try save([FieldAddress("summary"): .text("Theirs.")])
    driver.press(.control("s"))
    try save([FieldAddress("visits"): .number(4)])
    driver.press(.function(1), .escape).press(.alt("m"))
    #expect(driver.message.contains("Jo Price changed the same field meanwhile: Visits so far."), "\(driver.message)")
    #expect(driver.formScreen?.focus == FieldAddress("visits"))
    driver.press(.control("s"))
    #expect(words(driver).contains("keep yours or take theirs: Visits so far"), "\(driver.text)")
    #expect(saved("visits") == .number(4) && saved("summary") == .text("Theirs."))
    driver.press(.alt("t"), .control("s"))
    #expect(saved("visits") == .number(4) && saved("summary") == .text("Mine."))
  }

  @Test("what another saves in the same field after it was decided on is asked about again, also after a kill")
  func decidedThenChanged() throws {
    let driver = world.open(FormWorld.report).type("bMine.")
    try save([FieldAddress("summary"): .text("Theirs.")])
    driver.press(.control("s"), .alt("m"))
    try save([FieldAddress("summary"): .text("Theirs again.")])
    driver.press(.function(1), .escape)
    driver.shell.keep()
    let again = world.open(FormWorld.report).press(.control("s"))
    #expect(again.message.contains("keep yours or take theirs: Summary"), "\(again.message)")
    #expect(saved("summary") == .text("Theirs again."))
  }

  @Test("a conflict in a table leaves the cell open that is typed in, while it is met and when it is decided on")
  func conflictInCell() throws {
    let driver = try open(actions, rows("Mend the boiler", "Call the nurse")).press(.down, .enter).type(" now")
    try save([actions: rows("See the school", "Mend the boiler", "Call the nurse")])
    driver.press(.control("s")).type(" dad")
    #expect(driver.formScreen?.answers[actions] == rows("Mend the boiler", "Call the nurse now dad"))
    driver.press(.alt("t")).type("dad")
    #expect(words(driver).contains("keep yours") == false)
    #expect(driver.formScreen?.answers[actions] == rows("See the school", "Mend the boiler", "Call the nursedad"))
  }

  // MARK: Finding

  @Test("what was found in a text that was changed meanwhile is looked for anew, and only that is replaced")
  func search() throws {
    let driver = try open(analysis, .text("one two one two\none two"))
    driver.press(.control("f")).type("two").press(.alt("r")).type("y")
    try save([analysis: .text("x")])
    driver.press(.function(1), .escape)
    #expect(driver.text.contains("not found"))
    driver.press(.alt("a"), .enter, .down, .up)
    #expect(saved("analysis") == .text("x") && driver.formScreen?.edits.isEmpty == true)
    try save([analysis: .text("a two and two.")])
    driver.press(.function(1), .escape).press(.alt("a"))
    #expect(driver.formScreen?.answers[analysis] == .text("a y and y."))
  }

  @Test("a search goes on in a shorter text, whatever is typed on")
  func shorter() throws {
    let driver = try open(analysis, .text("one\ntwo\nthree four"))
    driver.press(.controlEnd, .control("f")).type("t")
    try save([analysis: .text("f")])
    driver.press(.function(1), .escape).type("z").press(.backspace, .backspace).type("f")
    #expect(driver.text.contains("1 of 1"), "\(driver.text)")
    driver.press(.escape).type("X")
    #expect(driver.formScreen?.answers[analysis] == .text("Xf"))
  }

  // MARK: The place in a text

  @Test("the cursor stays between the words where it was, and so does what is selected")
  func cursor() throws {
    let driver = try open(analysis, .text("Both were seen.\nThe home is cold."))
    driver.press(.controlHome).press(.right, times: 5)
    try save([analysis: .text("It is so. Both were seen.\nThe home is cold.")])
    driver.press(.function(1), .escape).type("girls ")
    #expect(driver.formScreen?.answers[analysis] == .text("It is so. Both girls were seen.\nThe home is cold."))
    driver.press(.control("s")).press(.controlEnd).press(.left).press(.shiftLeft, times: 4)
    try save([analysis: .text("So.\nThe home is cold.")])
    driver.press(.function(1), .escape).type("warm")
    #expect(driver.formScreen?.answers[analysis] == .text("So.\nThe home is warm."))
  }

  // MARK: Tables

  @Test("the open cell stays open in its row, wherever that is by now, with the cursor where it was")
  func cell() throws {
    let driver = try open(actions, rows("Mend the boiler", "Call the nurse"))
    driver.press(.down, .enter).press(.left)
    try save([actions: rows("See the school", "Mend the boiler", "Call the nurse")])
    driver.press(.function(1), .escape)
    #expect(driver.formScreen?.openRow == 2 && driver.formScreen?.openCell == "what")
    driver.type("dad").press(.control("s"))
    #expect(saved("actions") == rows("See the school", "Mend the boiler", "Call the nursdade"))
  }

  @Test("a row that is typed in stays the same when another fills in another cell of it")
  func changedRow() throws {
    let driver = try open(actions, rows("Mend the boiler", "Call the nurse"))
    driver.press(.down, .enter)
    try save([
      actions: .rows([
        ["what": .text("Mend the boiler")], ["what": .text("Call the nurse"), "by": .text("2026-01-20")],
        ["what": .text("Third")],
      ])
    ])
    driver.press(.function(1), .escape)
    #expect(driver.formScreen?.openRow == 1 && driver.formScreen?.openCell == "what")
    driver.type("!").press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[actions]?.tableRows[1]["what"] == .text("Call the nurse!"))
  }

  @Test("a new row in which nothing is typed yet stays below the one it was added to")
  func newRow() throws {
    let driver = try open(actions, rows("Mend the boiler")).type("a")
    try save([actions: rows("See the school", "Mend the boiler", "Last")])
    driver.press(.function(1), .escape).type("New").press(.control("s"))
    #expect(saved("actions") == rows("See the school", "Mend the boiler", "New", "Last"))
  }

  @Test("where the row is gone nothing that is typed does anything, until another key was pressed")
  func goneRow() throws {
    let driver = try open(actions, rows("Mend the boiler", "Call the nurse", "Last"))
    driver.press(.down, .enter)
    try save([actions: rows("Mend the boiler", "Last")])
    driver.press(.function(1), .escape)
    #expect(
      words(driver).contains("The row that you were in is gone, by another's change. Esc goes on."), "\(driver.text)")
    driver.type("dad and u").press(.enter).type("ada")
    #expect(driver.message.contains("Esc goes on."), "\(driver.message)")
    #expect(driver.formScreen?.answers[actions] == rows("Mend the boiler", "Last"))
    driver.press(.escape)
    #expect(driver.message.contains("Alt-' puts it into any field"), "\(driver.message)")
    driver.press(.enter).press(.alt("'"))
    #expect(driver.formScreen?.answers[actions] == rows("Mend the boiler", "Lastdad and u ada"))
  }

  // MARK: Questions

  @Test("what is authorised is what was shown when it was asked about, else it is shown and asked about again")
  func authorise() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    let driver = world.open(FormWorld.report, as: FormWorld.ben).type("a")
    try world.perform(.reject(Reject(task: FormWorld.report, reason: "Say more.")), as: FormWorld.ben)
    try world.perform(
      .saveForm(SaveForm(form: FormWorld.report, answers: [FieldAddress("summary"): .text("Another text.")])))
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    driver.type("y")
    #expect(driver.message.contains("changed meanwhile by Amina Shah: look at it again."), "\(driver.message)")
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
    #expect(driver.text.contains("Another text."))
    driver.type("ay")
    #expect(world.form(FormWorld.report)?.state == .authorised)
  }

  @Test("what is rejected is what was shown, and the reason that was typed is kept for the new text")
  func reject() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    let driver = world.open(FormWorld.report, as: FormWorld.ben).type("rThe visit is missing.")
    try world.perform(.reject(Reject(task: FormWorld.report, reason: "Say more.")), as: FormWorld.ben)
    try save([FieldAddress("visits"): .number(4)])
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    driver.press(.enter)
    #expect(driver.text.contains("changed meanwhile by Jo Price: look at it again."), "\(driver.text)")
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
    driver.type("r").press(.enter)
    #expect(world.form(FormWorld.report)?.returned?.reason == "The visit is missing.")
  }

  @Test("what is finalised is what was shown; what others do elsewhere in the case is no hindrance")
  func finalise() throws {
    try world.writeReport()
    let driver = world.open(FormWorld.report).press(.function(8))
    try save([FieldAddress("summary"): .text("Theirs.")])
    driver.type("y")
    #expect(driver.message.contains("changed meanwhile by Jo Price: look at it again."), "\(driver.message)")
    #expect(world.form(FormWorld.report)?.state == .draft)
    #expect(driver.text.contains("Theirs."))
    driver.press(.function(8))
    try world.perform(.startForm(StartForm(form: FormWorld.outline)), as: FormWorld.jo)
    driver.type("y")
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
  }

  @Test("a copy replaces no answer that came in after the form was seen")
  func copy() throws {
    try world.finishEnquiry("From the enquiry.")
    let driver = try open(analysis, .text("Mine."))
    driver.press(.function(5)).type(" ").press(.down).type(" ")
    #expect(driver.text.contains("[x] Replace"))
    try save([analysis: .text("Theirs.")])
    driver.type("c")
    #expect(words(driver).contains("Nothing was copied. Jo Price changed the same field meanwhile: Analysis of risk."))
    #expect(saved("analysis") == .text("Theirs.") && driver.text.contains("Theirs."))
    driver.press(.function(5)).type(" ").press(.down).type(" c")
    #expect(driver.message.contains("1 answer copied"), "\(driver.message)")
    #expect(saved("analysis") == .text("From the enquiry."))
  }

  // MARK: Reading only

  @Test("in a form that a colleague has made final no letter is a key until that was seen, and what was typed is had")
  func final() throws {
    let driver = world.open(FormWorld.outline).type("bMine, not saved.")
    driver.shell.keep()
    try save([FieldAddress("aim"): .text("Theirs."), FieldAddress("limited"): .flag(false)], in: FormWorld.outline)
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.outline)), as: FormWorld.jo)
    driver.press(.function(1), .escape)
    let words = words(driver)
    #expect(words.contains("The form can only be read now. Finalised 09:41 by Jo Price."), "\(words)")
    #expect(words.contains("is still kept. F12 writes it to a file. Esc goes on."), "\(words)")
    driver.type("e and so on, q").press(.enter, .backspace)
    driver.send(.paste("eee"))
    #expect(world.form(FormWorld.outline)?.state == .finalised)
    #expect(driver.formScreen?.exported(in: driver.shell.session).contains("Mine, not saved.") == true)
    driver.press(.function(12))
    #expect(driver.text.contains("Write what is typed to a file"))
    driver.press(.escape).press(.escape)
    #expect(driver.formScreen != nil && world.form(FormWorld.outline)?.state == .finalised)
    driver.type("e")
    #expect(world.form(FormWorld.outline)?.state == .draft, "asked for by now")
  }

  @Test("a save that comes too late shows that the form is final, and no letter is a key then")
  func tooLate() throws {
    let driver = world.open(FormWorld.outline).type("bMine.")
    try save([FieldAddress("aim"): .text("Theirs."), FieldAddress("limited"): .flag(false)], in: FormWorld.outline)
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.outline)), as: FormWorld.jo)
    driver.press(.control("s"))
    #expect(driver.text.contains("Not saved:") && driver.formScreen?.isEditing == false, "\(driver.text)")
    driver.type("e")
    #expect(world.form(FormWorld.outline)?.state == .finalised)
  }

  @Test("a field that is not asked for any more by another's answer is left, and no letter is a key then")
  func hidden() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.outline)))
    try save([FieldAddress("limited"): .flag(true)], in: FormWorld.outline)
    let driver = world.open(FormWorld.outline).go(to: FieldAddress("reason")).type("Because")
    try save([FieldAddress("limited"): .flag(false)], in: FormWorld.outline)
    driver.press(.function(1), .escape)
    #expect(
      words(driver).contains(
        "\"Reason\" is not asked for any more, by another's change. What you typed in it is kept. Esc"))
    driver.type("q it is so q")
    #expect(driver.formScreen != nil)
    driver.press(.escape)
    #expect(driver.formScreen?.edits[FieldAddress("reason")] == .text("Because"))
  }
}
