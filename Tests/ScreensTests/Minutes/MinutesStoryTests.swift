import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// Taking minutes at the speed of the room: every key leaves the text where it was.
@Suite struct MinutesStoryTests {
  private let world = MinutesWorld()

  private func text(_ driver: Driver) -> String? { driver.formScreen?.answers[FieldAddress("opening")]?.text }

  @Test("ICS-16 a key stamps the time into the text, apart from the word before it") func stamp() {
    let driver = world.open().press(.control("t")).type("Owen opened.").press(.control("t")).type("Dana came.")
    #expect(text(driver) == "14:35 Owen opened. 14:35 Dana came.")
    driver.press(.alt("z"), times: 20)
    #expect(text(driver) == nil, "all of it can be undone")
  }

  @Test("ICS-16 CG-5 an action is noted under its heading, and the text goes on where it was") func action() {
    let driver = world.open().type("The boiler is broken.").press(.left)
    let before = driver.formScreen?.input?.offset
    driver.press(.alt("j")).type("Mend it").press(.enter).type("ru").press(.enter).type("fri").press(.enter, .enter)
    let row: [FieldKey: Answer] = [
      "action": .text("Mend it"), "who": .text("Ruth Bell, school nurse, Oakfield Primary School"),
      "by": .text("2026-01-23"), "under": .text("1 Welcome and introductions"),
    ]
    #expect(driver.formScreen?.answers[FieldAddress("actions")] == .rows([row]))
    #expect(driver.formScreen?.input?.offset == before)
    driver.type(" still")
    #expect(text(driver) == "The boiler is broken still.")
    driver.press(.control("s"))
    #expect(world.actions == [row])
  }

  @Test("ICS-16 an action for nobody or on no date is not noted, and says why") func badAction() {
    let driver = world.open().press(.alt("j")).press(.control("s"))
    #expect(driver.text.contains("Action is needed."))
    driver.type("Mend it").press(.enter, .control("s"))
    #expect(driver.text.contains("Who is needed."))
    driver.type("All").press(.enter).type("32/1").press(.control("s"))
    #expect(driver.text.contains("That is no date"))
    driver.press(.control("u")).type("+10wd").press(.control("s"))
    #expect(driver.message.contains("Action 1 noted."))
    #expect(driver.formScreen?.rows(of: FieldAddress("actions")).first?["by"] == .text("2026-02-02"))
    #expect(driver.formScreen?.rows(of: FieldAddress("actions")).first?["who"] == .text("All"))
  }

  @Test("CG-4 headings are gone to by the number that the agenda gives them, or by name") func headings() {
    let driver = world.open().type("x").press(.alt("3"))
    #expect(driver.formScreen?.focus == FieldAddress("discussion"))
    driver.press(.alt("2"))
    #expect(driver.formScreen?.focus == FieldAddress("voice", child: "p1"))
    driver.press(.alt("9"))
    #expect(driver.message.contains("There is no heading 9 here."))
    driver.press(.alt("h")).type("welc").press(.enter)
    #expect(driver.formScreen?.focus == FieldAddress("opening"))
    driver.press(.alt("n"))
    #expect(driver.formScreen?.focus == FieldAddress("voice", child: "p1"))
    driver.press(.alt("p")).type("y")
    #expect(text(driver)?.contains("x") == true)
  }

  @Test("ICS-16 after @ part of a name offers those who are here, and is never in the way") func names() {
    let driver = world.open().type("@r")
    #expect(driver.text.contains("Ruth Bell, school nurse"))
    driver.press(.tab).type(" spoke to @ros").press(.down, .tab)
    #expect(
      text(driver) == "Ruth Bell (school nurse, Oakfield Primary School) spoke to Rose Carter (grandmother)")
    driver.type(". Mail a@ruth.example, @zz and @ru").press(.escape).type(" no")
    #expect(text(driver)?.hasSuffix(". Mail a@ruth.example, @zz and @ru no") == true)
    #expect(driver.formScreen?.focus == FieldAddress("opening"))
  }

  @Test("ICS-16 words are counted as they are typed, of the heading and of all") func words() {
    let driver = world.open().type("One two  three").press(.alt("3")).type("four five")
    #expect(driver.text.contains("2 words here, 5 in all"))
    driver.press(.control("w"))
    #expect(driver.text.contains("1 word here, 4 in all"))
    driver.press(.alt("j")).type("Go home").press(.enter).type("All").press(.enter, .control("s"))
    #expect(driver.text.contains("9 in all"), "an action with its heading is text too")
  }

  @Test("ICS-16 the count keeps up with every change as if all were counted anew")
  func wordsOfRandomEdits() {
    var random = SystemRandomNumberGenerator()
    var editor = TextEditor("")
    let pieces = ["a", " ", "\n", "bc", " d", "e ", "\t", "é", "山"]
    for _ in 0..<2_000 {
      let length = editor.length
      let from = editor.document.position(at: Int.random(in: 0...length, using: &random))
      let to = editor.document.position(at: Int.random(in: 0...length, using: &random))
      let text = pieces.randomElement(using: &random) ?? ""
      editor.replace(
        min(from, to), Int.random(in: 0..<4, using: &random) == 0 ? max(from, to) : min(from, to),
        with: Array(text), as: .other)
      if Int.random(in: 0..<10, using: &random) == 0 { _ = editor.undo() }
      #expect(editor.document.wordCount == editor.text.split(whereSeparator: \.isWhitespace).count)
    }
  }

  @Test("CG-5 MOS-13 arrivals and departures are recorded beside the text, the time stamped") func room() {
    let driver = world.open().type("Begun.").press(.alt("w"))
    #expect(driver.text.contains("Present 2, apologies 1"))
    driver.type("l")
    #expect(driver.message.contains("Femi Cole came at 14:35."))
    world.clock.set("2026-01-19 15:05")
    driver.type("e")
    let meeting = world.file?.step(MinutesWorld.step)?.meeting
    #expect(meeting?.arrived["p4"] == TimeOfDay("14:35"))
    #expect(meeting?.departed["p4"] == TimeOfDay("15:05"))
    driver.press(.escape).type(" Go on.")
    #expect(text(driver) == "Begun. Go on.")
  }

  @Test("CG-5 CG-8 apologies go from the meeting into the minutes, each once, and who owes a report is shown")
  func lists() {
    let driver = world.open().press(.alt("w"))
    #expect(driver.text.contains("owed"))
    driver.press(.end).type(" ").type("w")
    let row: [FieldKey: Answer] = [
      "name": .text("Femi Cole"), "agency": .text("health visitor, Anytown Health"),
    ]
    #expect(driver.formScreen?.answers[FieldAddress("apologies")] == .rows([row]))
    driver.press(.alt("w")).type("w")
    #expect(driver.message.contains("The minutes have all of them already."))
    #expect(world.file?.step(MinutesWorld.step)?.meeting.present == ["p2", "p3", "p5"])
  }

  @Test("MOS-14 the chair reads along as it is typed, remarks on a heading, and the minute taker settles it")
  func remarks() {
    let mei = world.open()
    let owen = world.open(as: MinutesWorld.owen)
    mei.type("Dana spoke of the winter.")
    mei.send(.idle)
    owen.send(.idle)
    #expect(owen.text.contains("Dana spoke of the winter."))
    #expect(owen.text.contains("typed by Mei Lin, 14:35"))
    #expect(world.form?.answers[FieldAddress("opening")] == nil, "it is typed, not saved")
    owen.type("c").press(.enter).type("Which winter?").press(.enter)
    mei.send(.idle)
    #expect(mei.message.contains("Owen Price left a remark"))
    #expect(mei.text.contains("Owen Price: Which winter?"))
    mei.press(.function(8))
    #expect(mei.text.contains("1 remark is not settled: 1 Welcome and introductions."))
    mei.press(.control("r"), .enter).type("Last winter.").press(.enter)
    #expect(world.form?.remarks.first?.settled?.answer == "Last winter.")
  }

  @Test("MOS-14 whoever may not read drafts sees what is saved only") func strangers() {
    let amina = Worker(
      id: "amina.shah", name: "Amina Shah", title: "visitor", roles: ["visitor"], team: "unit", teamName: "Unit")
    let mei = world.open()
    mei.type("Not for everybody.")
    mei.send(.idle)
    let driver = world.open(as: amina)
    driver.send(.idle)
    #expect(!driver.text.contains("Not for everybody."))
  }

  @Test("ICS-16 what was typed between two pauses is there again, cursor included") func restored() {
    let driver = world.open().press(.alt("3")).type("Half a sentence")
    driver.press(.alt("j")).type("Mend it").press(.enter).type("All").press(.enter, .control("s"))
    driver.send(.idle)
    let again = world.open()
    #expect(again.formScreen?.focus == FieldAddress("discussion"))
    #expect(again.formScreen?.input?.offset == 15)
    #expect(again.formScreen?.rows(of: FieldAddress("actions")).count == 1)
  }

  @Test("CG-6 QG-7 MOS-15 the list names the version that each has, and the form says who has an older one")
  func distribution() {
    let answers: [FieldAddress: Answer] = [
      FieldAddress("opening"): .text("Opened."), FieldAddress("discussion"): .text("Discussed."),
    ]
    world.perform(.saveForm(SaveForm(form: MinutesWorld.minutes, answers: answers)))
    world.perform(.finaliseForm(FinaliseForm(form: MinutesWorld.minutes)))
    world.perform(.authorise(Authorise(task: MinutesWorld.minutes)), as: MinutesWorld.owen)
    let list = world.openList()
    #expect(list.text.contains("Minutes of the conference, version 1"))
    #expect(list.text.contains("as invited: letter"))
    list.type("A").press(.enter, .control("s"))
    #expect(list.text.contains("sent 19 Jan 2026, letter, version 1"))
    world.perform(.rollBack(RollBack(task: MinutesWorld.minutes, reason: "A name.")), as: MinutesWorld.owen)
    world.perform(.reject(Reject(task: MinutesWorld.minutes, reason: "A name.")), as: MinutesWorld.owen)
    let change = SaveForm(form: MinutesWorld.minutes, answers: [FieldAddress("opening"): .text("Opened at two.")])
    world.perform(.saveForm(change))
    world.perform(.finaliseForm(FinaliseForm(form: MinutesWorld.minutes)))
    world.perform(.authorise(Authorise(task: MinutesWorld.minutes)), as: MinutesWorld.owen)
    #expect(world.openList().text.contains("3 with an earlier version"))
    #expect(world.openList().text.contains("version 1 (! now 2)"))
    #expect(world.open(as: MinutesWorld.owen).text.contains("An earlier version is with Dana Carter"))
  }
}
