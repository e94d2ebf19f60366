import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// Minutes are read anew in every pause: what a dialog over them is answered with is about what it was opened for.
@Suite("Minutes: changed beneath a dialog")
struct MinutesBeneathTests {
  private let world = MinutesWorld()
  private let actions = FieldAddress(FieldKey("actions"))

  private func save(_ texts: String...) {
    let rows = texts.map { text -> [FieldKey: Answer] in ["action": .text(text), "who": .text("All")] }
    world.perform(.saveForm(SaveForm(form: MinutesWorld.minutes, answers: [actions: .rows(rows)])))
  }

  @Test("a heading that was chosen is gone to by what it is, and one that a child has come before too")
  func heading() {
    let driver = world.open().press(.alt("h")).press(.down, .down)
    world.perform(
      .addPerson(
        AddPerson(person: NewPerson(kind: .child, givenName: "Sam", familyName: "Carter", born: Day("2020-01-02")))),
      as: MinutesWorld.owen)
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.formScreen?.focus == FieldAddress("discussion"))
  }

  @Test("a remark is on the heading that was chosen")
  func remark() {
    let owen = world.open(as: MinutesWorld.owen).type("c").press(.down, .down)
    world.perform(
      .addPerson(
        AddPerson(person: NewPerson(kind: .child, givenName: "Sam", familyName: "Carter", born: Day("2020-01-02")))),
      as: MinutesWorld.owen)
    owen.send(.idle)
    owen.press(.enter).type("Which winter?").press(.enter)
    #expect(world.form?.remarks.first?.section == "discussion")
  }

  @Test("an action that was chosen is gone to wherever its row is by now, and not where it is gone")
  func action() {
    save("Mend it", "Call her")
    let driver = world.open().press(.alt("q"))
    save("New", "Mend it", "Call her")
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.formScreen?.openRow == 2)
    driver.press(.escape, .alt("q"))
    save("New", "Mend it")
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.message.contains("That action is not there any more"), "\(driver.message)")
  }

  @Test("a row that goes away beneath the commands is not deleted another for")
  func palette() {
    save("Mend it", "Call her", "Last")
    let driver = world.open().go(to: actions).press(.down).press(.control("p")).type("delete row")
    save("Mend it", "Last")
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.formScreen?.rows(of: actions).count == 2)
    #expect(driver.text.contains("The row that you were in is gone"), "\(driver.text)")
  }

  @Test("a row that moves beneath the commands is the one that is deleted")
  func paletteMoved() {
    save("Mend it", "Call her")
    let driver = world.open().go(to: actions).press(.down).press(.control("p")).type("delete row")
    save("New", "Mend it", "Call her")
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.formScreen?.rows(of: actions).compactMap { $0["action"]?.text } == ["New", "Mend it"])
  }

  @Test("an action that is noted from a cell of the table leaves that cell open")
  func noted() {
    save("Mend it")
    let driver = world.open().go(to: actions).press(.enter).press(.alt("j"))
    driver.type("Call her").press(.enter).type("All").press(.enter, .control("s"))
    driver.type(" and d")
    let noted = driver.formScreen?.rows(of: actions).compactMap { $0["action"]?.text }
    #expect(noted == ["Mend it and d", "Call her"])
  }

  @Test("a date that was chosen for a cell that is gone is not dropped without a word")
  func date() {
    save("Mend it", "Call her")
    let driver = world.open().go(to: actions).press(.down, .enter).press(.tab, .tab).press(.function(4))
    save("Mend it")
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.text.contains("is not there any more, by another's change."), "\(driver.text)")
    #expect(driver.shell.session.clipboard.refused == "2026-01-19")
    #expect(driver.formScreen?.rows(of: actions).count == 1)
  }

  @Test("a spelling that was chosen for a word that is gone changes no other word, and is kept")
  func spelling() {
    let checker = ScriptedSpelling(["the", "was", "cold"], suggesting: ["hoem": ["home"]])
    let opening = FieldAddress(FieldKey("opening"))
    func save(_ text: String) {
      world.perform(.saveForm(SaveForm(form: MinutesWorld.minutes, answers: [opening: .text(text)])))
    }
    save("The hoem was cold")
    let session = Session(service: world.service, worker: MinutesWorld.mei, isTraining: true, spelling: checker)
    let driver = Driver(session, width: 120, height: 40)
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: MinutesWorld.minutes))])
    driver.press(.controlHome, .function(7))
    #expect(driver.text.contains("Spelling of \"hoem\""))
    save("The room was cold")
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.formScreen?.answers[opening] == .text("The room was cold"))
    #expect(driver.message.contains("\"hoem\" is not there any more"), "\(driver.message)")
    #expect(session.clipboard.refused == "home")
  }

  @Test("a spelling that was chosen goes where the word is by now")
  func spellingMoved() {
    let checker = ScriptedSpelling(["the", "was", "cold", "so"], suggesting: ["hoem": ["home"]])
    let opening = FieldAddress(FieldKey("opening"))
    func save(_ text: String) {
      world.perform(.saveForm(SaveForm(form: MinutesWorld.minutes, answers: [opening: .text(text)])))
    }
    save("The hoem was cold")
    let session = Session(service: world.service, worker: MinutesWorld.mei, isTraining: true, spelling: checker)
    let driver = Driver(session, width: 120, height: 40)
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: MinutesWorld.minutes))])
    driver.press(.controlHome, .function(7))
    save("So. The hoem was cold")
    driver.send(.idle)
    driver.press(.enter)
    #expect(driver.formScreen?.answers[opening] == .text("So. The home was cold"))
  }

  @Test("the cursor stays on its remark where another is settled above it")
  func settled() {
    for (section, text) in [("discussion", "Second?"), ("conclusion", "Third?")] {
      let remark = LeaveRemark(form: MinutesWorld.minutes, section: FieldKey(section), text: text)
      world.perform(.leaveRemark(remark), as: MinutesWorld.owen)
    }
    let driver = world.open().press(.control("r")).press(.down).press(.function(1))
    let number = world.form?.remarks.first?.number ?? 0
    world.perform(.settleRemark(SettleRemark(form: MinutesWorld.minutes, remark: number)))
    driver.press(.escape).press(.enter).type("Yes.").press(.enter)
    let answered = world.form?.remarks.first { $0.settled?.answer == "Yes." }
    #expect(answered?.text == "Third?")
  }
}
