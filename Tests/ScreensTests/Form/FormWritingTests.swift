import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Writing in forms")
struct FormWritingTests {
  private let world = FormWorld()

  private func started() -> Driver { world.open(FormWorld.report).type("b") }

  private func answer(_ driver: Driver, _ field: FieldKey) -> Answer? {
    driver.formScreen?.answers[FieldAddress(field)]
  }

  @Test("what is cut in one field is pasted into another, and into a dialog")
  func clipboard() {
    let driver = started().type("Two children, Siân and Zoë.").press(.shiftControlLeft, .control("x"))
    #expect(answer(driver, "summary") == .text("Two children, Siân and "))
    #expect(driver.message.contains("Cut: 4 characters; ^V puts it in."))
    driver.press(.alt("a"), .control("c")).go(to: FieldAddress("analysis")).press(.control("v"))
    #expect(answer(driver, "analysis") == .text("Two children, Siân and "))
    driver.press(.control("p"), .control("v"))
    #expect(driver.text.contains("Two children, Siân and"))
    driver.press(.escape, .escape)
    driver.press(.control("c"))
    #expect(driver.message.contains("Ctrl-C stops nothing here"), "nothing is selected")
  }

  @Test("what is copied goes to the terminal's clipboard once, after the frame")
  func terminalClipboard() {
    let device = MemoryDevice()
    device.type("b")
    device.type("Seen.")
    device.press(.alt("a"), .control("c"), .end, .character("x"))
    Shell(
      session: world.session(as: FormWorld.amina), root: FormScreen(caseID: world.caseID, form: FormWorld.enquiry),
      depth: .indexed
    ).run(on: device)
    #expect(device.copies == ["Seen."])
  }

  @Test("Esc takes the selection back before it leaves the field")
  func escape() {
    let driver = started().type("Two.").press(.shiftLeft, .escape)
    #expect(driver.formScreen?.focus == FieldAddress("summary"))
    driver.press(.escape)
    #expect(driver.formScreen?.focus == nil)
  }

  @Test("a pasted megabyte is refused with what there is room for, and nothing is lost")
  func megabyte() {
    let driver = started().go(to: FieldAddress("analysis")).type("Before.")
    driver.send(.paste(String(repeating: "0123456789abcde\n", count: 65_536)))
    #expect(driver.text.contains("The pasted text has 1,048,576 characters; this field takes 200,000"))
    #expect(driver.text.contains("Nothing was pasted."))
    #expect(answer(driver, "analysis") == .text("Before."))
  }

  @Test("finding is live, counts, and goes on from where it was found; replacing all is one step")
  func findAndReplace() {
    let driver = started().go(to: FieldAddress("analysis"))
    driver.send(.paste("Mum rang. Mum came.\nThen mum left."))
    driver.press(.controlHome, .control("f")).type("mum")
    #expect(driver.text.contains("Find: mum") && driver.text.contains("1 of 3"))
    driver.press(.enter)
    #expect(driver.text.contains("2 of 3"))
    driver.press(.alt("r")).type("Dana")
    #expect(driver.footer.contains("replace all 3"))
    driver.press(.alt("a"))
    #expect(driver.message.contains("3 places replaced"))
    driver.press(.escape)
    #expect(answer(driver, "analysis") == .text("Dana rang. Dana came.\nThen Dana left."))
    driver.press(.alt("z"))
    #expect(answer(driver, "analysis") == .text("Mum rang. Mum came.\nThen mum left."))
  }

  @Test("a person is found by typing part of the name; nobody's name changes nothing and holds nobody up")
  func people() {
    let driver = started().go(to: FieldAddress("carer")).type("ev")
    #expect(driver.text.contains("▸ Siân Evans") && driver.text.contains("Dana Evans, mother"))
    driver.type("ans dan")
    #expect(!driver.text.contains("▸ Siân"))
    driver.press(.enter)
    #expect(answer(driver, "carer") == .text("p3"))
    #expect(driver.formScreen?.focus == FieldAddress("analysis"), "and goes on")
    driver.press(.backTab).type("sian").press(.tab)
    #expect(answer(driver, "carer") == .text("p1"), "diacritics need not be typed")
    driver.press(.backTab).type("xyz").press(.tab)
    #expect(driver.message.contains("Nobody here is called \"xyz\""))
    #expect(answer(driver, "carer") == .text("p1"))
    #expect(driver.formScreen?.focus == FieldAddress("analysis"))
    driver.press(.backTab).type("z").press(.escape)
    #expect(driver.formScreen?.focus == FieldAddress("carer"), "Esc takes the letters back first")
  }

  @Test(
    "a date is said in full as it is typed, with how many working days there are",
    arguments: [
      ("fri", "Fri 16 Jan 2026, in 4 days, 4 working days"), ("+10wd", "Mon 26 Jan 2026, in 14 days, 10 working days"),
      ("in 2 weeks", "Mon 26 Jan 2026, in 14 days, 10 working days"), ("a week", "Mon 19 Jan 2026, in 7 days"),
      ("next fri", "Fri 23 Jan 2026"), ("fri week", "Fri 23 Jan 2026"), ("3 days ago", "Fri 9 Jan 2026, 3 days ago"),
      ("17 jan", "Sat 17 Jan 2026, weekend, in 5 days"), ("tomorrow", "Tue 13 Jan 2026, tomorrow"),
      ("in a fortnight", "Mon 26 Jan 2026"), ("2 months", "Thu 12 Mar 2026"), ("in 3 wd", "Thu 15 Jan 2026"),
    ])
  func dates(typed: String, meaning: String) {
    let driver = started().go(to: FieldAddress("visited")).type(typed)
    #expect(driver.text.contains(meaning), "\(driver.text)")
  }

  @Test("Enter goes from cell to cell and begins new rows until one is left empty; rows are moved and sorted")
  func rows() {
    let driver = started().go(to: FieldAddress("actions")).type("aBoiler").press(.enter).type("dana").press(.enter)
    driver.type("fri").press(.enter).type("n").press(.enter)
    driver.type("School").press(.tab, .tab).type("tomorrow").press(.enter, .enter, .enter, .enter)
    #expect(driver.formScreen?.openCell == nil, "an empty row ends it")
    let boiler: [FieldKey: Answer] = [
      "what": .text("Boiler"), "who": .text("p3"), "by": .text("2026-01-16"), "done": .flag(false),
    ]
    let school: [FieldKey: Answer] = ["what": .text("School"), "by": .text("2026-01-13"), "done": .flag(true)]
    #expect(answer(driver, "actions") == .rows([boiler, school]))
    driver.type("o")
    #expect(answer(driver, "actions") == .rows([school, boiler]))
    driver.type("u")
    #expect(answer(driver, "actions") == .rows([boiler, school]))
    driver.type("J")
    #expect(answer(driver, "actions") == .rows([school, boiler]))
  }

  @Test("misspelt words are found after a pause, names of the case's people are right, and each is asked about")
  func spelling() {
    let checker = ScriptedSpelling(
      ["was", "seen", "at", "home", "by", "the", "and"], suggesting: ["hoem": ["home", "hem"]])
    let session = Session(
      service: world.service, worker: FormWorld.amina, isTraining: true, spelling: checker)
    let driver = Driver(session)
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    driver.type("b").go(to: FieldAddress("analysis")).type("Siân was seen at hoem by the CPO and Evans's grannie. ")
    #expect(checker.asked.isEmpty, "never on a key")
    driver.send(.idle)
    #expect(driver.formScreen?.misspelt == ["hoem", "grannie"])
    let frame = driver.frame
    let row = (0..<frame.height).first { frame.text(row: $0).contains("hoem") } ?? 0
    let marked = (0..<frame.width).filter { frame[x: $0, y: row].style.attributes == [.bold, .underline] }
    #expect(String(marked.map { Array(frame.text(row: row))[$0] }).hasPrefix("hoem"))
    driver.press(.controlHome, .function(7))
    #expect(driver.text.contains("Spelling of \"hoem\""))
    driver.press(.enter)
    #expect(driver.text.contains("Spelling of \"grannie\""))
    driver.press(.end, .enter)
    #expect(checker.added == ["grannie"])
    #expect(answer(driver, "analysis") == .text("Siân was seen at home by the CPO and Evans's grannie. "))
    #expect(driver.formScreen?.misspelt.isEmpty == true)
    driver.press(.alt("z"))
    #expect(driver.text.contains("hoem"), "a correction is one step")
  }

  @Test("without a dictionary nothing is marked, and asking says what is missing")
  func noDictionary() {
    let driver = started().go(to: FieldAddress("analysis")).type("hoem ")
    driver.send(.idle)
    driver.press(.function(7))
    #expect(driver.text.contains("No spelling dictionary is installed"))
  }

  @Test("lists and emphasis stay Markdown in the answer, and are shown as such where the form is read")
  func markdown() throws {
    let driver = world.open(FormWorld.enquiry).type("b").type("- **Cold** home").press(.enter).type("no *food*")
    #expect(answer(driver, "analysis") == .text("- **Cold** home\n- no *food*"))
    driver.press(.control("s"))
    let reader = world.open(FormWorld.enquiry, as: FormWorld.cerys)
    #expect(reader.text.contains("• Cold home") && reader.text.contains("• no food"))
  }
}
