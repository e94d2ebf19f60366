import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// What a save takes, what it keeps back, and what a form says is missing.
@Suite("Forms: saving what is good, and what is missing")
struct FormSavingTests {
  private let world = FormWorld()

  /// An outline plan with a row that has a bad date.
  private func badRow() -> Driver {
    world.open(FormWorld.outline).type("bSafe contact.").press(.tab).type("y").press(.tab).type("a").press(.tab)
      .type("weekly").press(.tab).type("At the centre").press(.escape)
  }

  private func saved(_ field: FieldKey) -> Answer? { world.form(FormWorld.outline)?.answers[FieldAddress(field)] }

  private var draft: Draft? { world.store.draft(of: FormWorld.outline, in: world.caseID, by: FormWorld.amina.id) }

  @Test("a bad cell holds back itself only, and the focus is in it")
  func badCell() {
    let driver = badRow().press(.escape, .control("s"))
    #expect(driver.text.contains("Not saved: Contacts, row 1, From: must be a date such as 2026-01-14."))
    #expect(driver.text.contains("else is saved."))
    #expect(saved("aim") == .text("Safe contact.") && saved("limited") == .flag(true))
    #expect(saved("contacts") == .rows([["where": .text("At the centre")]]))
    #expect(driver.text.contains("1 change not saved yet"))
    #expect(driver.formScreen?.openCell == "from")
    driver.press(.control("u")).type("fri").press(.control("s"))
    #expect(driver.message.contains("Saved 1 answer."))
    #expect(saved("contacts") == .rows([["from": .text("2026-01-16"), "where": .text("At the centre")]]))
    #expect(draft?.answers.isEmpty == true, "only the place is kept")
    driver.press(.escape, .escape, .escape)
    #expect(draft == nil)
  }

  @Test("finalising goes to a bad cell, and keeps what is typed in it")
  func finaliseBadCell() {
    let driver = badRow().press(.escape, .function(8))
    #expect(driver.formScreen?.openCell == "from")
    driver.type(" x").press(.function(8)).press(.backspace, .backspace)
    #expect(driver.text.contains("weekly"))
    #expect(world.form(FormWorld.outline)?.state == .draft)
  }

  @Test("answers of hidden fields block neither saving nor finalising, and are kept as a draft")
  func hidden() {
    let driver = badRow().press(.backTab).type("n")
    #expect(driver.text.contains("100% complete"))
    driver.press(.control("s"))
    #expect(driver.message.contains("Saved 2 answers."))
    #expect(saved("limited") == .flag(false) && saved("contacts") == nil)
    #expect(!driver.text.contains("not saved yet"))
    driver.press(.control("s"))
    #expect(driver.message.contains("Everything is saved"))
    #expect(draft?.answers.keys.map(\.field) == ["contacts"])
    let again = world.open(FormWorld.outline)
    #expect(!again.message.contains("Restored"))
    again.go(to: FieldAddress("limited")).type("y")
    #expect(again.text.contains("weekly"), "what was typed is there once it is asked for again")
    again.type("n").press(.function(8)).type("y")
    #expect(world.form(FormWorld.outline)?.state == .finalised)
  }

  @Test("what another saved meanwhile in a field that was kept back is still to be decided on")
  func keptBack() throws {
    let driver = badRow().press(.backTab).type("n")
    let theirs = Answer.rows([["where": .text("At school")]])
    try world.perform(
      .saveForm(SaveForm(form: FormWorld.outline, answers: [FieldAddress("contacts"): theirs])), as: FormWorld.jo)
    driver.press(.control("s"))
    #expect(saved("contacts") == theirs && saved("limited") == .flag(false))
    driver.type("y").press(.control("s"))
    #expect(driver.text.contains("keep yours or take theirs: Contacts"))
    #expect(saved("contacts") == theirs)
  }

  @Test("required cells count in the percentage, the mark and the required line, and finalising goes into the first")
  func missingCell() {
    let driver = world.open(FormWorld.outline, width: 100).type("bSafe.").press(.tab).type("y").press(.tab)
    #expect(driver.text.contains("100% complete"))
    driver.type("a").press(.tab).type("fri").press(.tab).type("Home").press(.escape)
    driver.type("a").press(.tab, .tab).type("School").press(.escape)
    #expect(driver.text.contains("83% complete"))
    #expect(driver.text.contains("5 of 6"))
    #expect(driver.text.contains("1 required (*): Contacts, row 2: From"))
    driver.press(.escape, .function(8))
    #expect(driver.text.contains("1 answer is missing: Contacts, row 2: From."))
    #expect(driver.formScreen?.openCell == "from" && driver.formScreen?.openRow == 1)
    driver.type("fri").press(.escape)
    #expect(driver.text.contains("100% complete"))
  }

  /// Somebody else makes the form final while it is being written in: what is typed can be had, though not saved.
  @Test func whatIsTypedIntoAFormThatIsFinalIsStillToBeHad() throws {
    let world = FormWorld()
    try world.writeReport()
    let driver = world.open(FormWorld.report)
    driver.type("Typed too late. ").shell.keep()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)), as: FormWorld.jo)
    let again = world.open(FormWorld.report)
    #expect(again.text.contains("What you typed and could not save"), "\(again.text)")
    #expect(again.footer.contains("F12"), "\(again.footer)")
    #expect(again.formScreen?.exported(in: again.shell.session).contains("Typed too late.") == true)
    // Others, and whoever reads it next, have nothing of it.
    #expect(!world.open(FormWorld.report, as: FormWorld.jo).text.contains("What you typed"))
    #expect(world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id) != nil)
  }

  /// A text that is not taken over key by key.
  private func openLong(in session: Session? = nil) throws -> Driver {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    let text = String(repeating: "words ", count: 200) + "end."
    let answers: [FieldAddress: Answer] = [FieldAddress("analysis"): .text(text)]
    try world.perform(.saveForm(SaveForm(form: FormWorld.report, answers: answers)))
    let driver = Driver(session ?? world.session(as: FormWorld.amina))
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    return driver.go(to: FieldAddress("analysis"))
  }

  @Test("what was typed or pasted last into a long text stays, whatever is opened over it without a pause")
  func longText() throws {
    let driver = try openLong().type(" Typed.").press(.function(1), .escape)
    driver.send(.paste(" Pasted."))
    driver.press(.control("p"), .escape, .control("s"))
    #expect(driver.message.contains("Saved 1 answer."), "\(driver.message)")
    #expect(
      world.form(FormWorld.report)?.answers[FieldAddress("analysis")]?.text?.contains(" Typed. Pasted.") == true)
  }

  @Test("what was typed last is kept where the right to type it is taken away without a pause, and can be had")
  func rightTaken() throws {
    let service = CaseService(store: world.store, clock: world.clock) { FormDefinitions.set }
    service.look(as: FormWorld.amina)
    let driver = try openLong(in: Session(service: service, worker: FormWorld.amina, isTraining: true)).type(" Typed.")
    var amina = FormWorld.amina
    (amina.roles, amina.sees) = (["records"], .team)
    try world.service.register([amina], by: "system")
    driver.press(.down)
    #expect(driver.formScreen?.isEditing == false)
    let words = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("is still kept. F12 writes it to a file."), "\(words)")
    let draft = world.store.draft(of: FormWorld.report, in: world.caseID, by: amina.id)
    #expect(draft?.answers[FieldAddress("analysis")]?.text?.contains(" Typed.") == true)
  }
}

extension FormScreen {
  /// The table that is being filled in.
  private var table: TableInput? {
    if case .table(let table) = input?.body { table } else { nil }
  }

  /// The column of the cell that is open.
  var openCell: FieldKey? { table.flatMap { table in table.cell.map { table.columns[$0.column].key } } }
  /// The row under the cursor, from 0.
  var openRow: Int? { table?.row }
}
