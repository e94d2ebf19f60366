import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct TrayTests {
  @Test func aColumnInWhichNothingStandsIsLeftToTheOthers() {
    let (with, without) = (TrayColumns(width: 120), TrayColumns(width: 120, hasFrom: false))
    #expect(with.from == 13 && without.from == 0)
    #expect(with.label == 22 && without.label == 28)
    #expect(without.task > with.task)
    let driver = Driver(World().session(), width: 120, height: 40)
    #expect(!driver.text.contains("FROM"))
    #expect(driver.type("3").text.contains("Nobody waits for you to authorise or answer anything."))
  }

  @Test func namesOfEveryWidthLineUp() {
    let frame = Driver(World().session(), width: 120, height: 40).frame
    let heading = frame.text(row: 2)
    let column = heading.prefix(heading.distance(from: heading.startIndex, to: heading.range(of: "STEP").lowerBound))
    for y in 3..<10 {
      #expect(frame[x: column.columns, y: y].character.isLetter, "row \(y): \(frame.text(row: y))")
      #expect(frame[x: column.columns - 1, y: y].character == " ")
    }
    for name in ["Evans, Siân", "Ünal, Zoë", "山田, 太郎", "Smith 🧸, Nia"] { #expect(frame.text.contains(name)) }
  }

  @Test func tabsAreReachedByDigitsAndByTab() {
    let driver = Driver(World().session(as: World.ben))
    #expect(driver.frame.text(row: 1).contains("[1 Mine"))
    #expect(driver.type("3").frame.text(row: 1).contains("[3 Requests 1]"))
    #expect(driver.text.contains("Authorise: write the conference report"))
    #expect(driver.press(.tab).frame.text(row: 1).contains("[4 Sent"))
    #expect(driver.press(.tab).frame.text(row: 1).contains("[5 Overdue"))
    #expect(driver.press(.tab).frame.text(row: 1).contains("[1 Mine"))
    #expect(driver.press(.backTab).frame.text(row: 1).contains("[5 Overdue"))
  }

  @Test func aLongTrayIsWalkedFromEndToEnd() {
    let world = World(families: false)
    world.addRows(1200)
    let driver = Driver(world.session())
    #expect(driver.frame.text(row: 1).contains("[1 Mine 999+]"))
    #expect(driver.selectedRow?.contains("Family 1 ") == true)
    for number in 2...40 {
      driver.press(.down)
      #expect(driver.selectedRow?.contains("Family \(number) ") == true)
    }
    for number in (1..<40).reversed() {
      driver.type("k")
      #expect(driver.selectedRow?.contains("Family \(number) ") == true)
    }
    driver.press(.pageDown)
    #expect(driver.selectedRow?.contains("Family 12 ") == true)
    #expect(driver.press(.pageUp).selectedRow?.contains("Family 1 ") == true)
    #expect(driver.press(.end).selectedRow?.contains("Family 1200 ") == true)
    #expect(driver.type("j").selectedRow?.contains("Family 1200 ") == true)
    #expect(driver.type("g").selectedRow?.contains("Family 1 ") == true)
  }

  @Test func aRefreshKeepsTheCursorOnItsTask() {
    let world = World(families: false)
    world.addRows(100)
    let driver = Driver(world.session())
    for _ in 0..<30 { driver.press(.down) }
    let row = driver.selectedRow
    #expect(driver.type("R").selectedRow == row)
    #expect(driver.type("w").press(.escape).selectedRow == row)
    for (width, height) in [(80, 12), (120, 50), (80, 24)] {
      #expect(driver.resize(width, height).selectedRow?.contains("Family 31 ") == true)
    }
    var change = RowChange()
    change.caseID = "X"
    change.removedTasks = [TaskID(StepID("core-group", 31), "minutes")]
    _ = try? world.store.append([], to: "X", expecting: 0, changing: change)
    #expect(driver.type("R").selectedRow?.contains("Family 32 ") == true)
  }

  @Test func theFilterIsLiveAndStays() {
    let world = World(families: false)
    world.addRows(100)
    let driver = Driver(world.session()).type("/family 7")
    #expect(driver.selectedRow?.contains("Family 7 ") == true)
    driver.press(.enter).type("R")
    #expect(driver.frame.text(row: 1).contains("/ filter: family 7"))
    #expect(driver.press(.down).selectedRow?.contains("Family 17 ") == true)
    // What is typed takes the place of the filter of before; a move edits it.
    driver.type("/family 8")
    #expect(driver.frame.text(row: 1).contains("/ filter: family 8"))
    driver.press(.enter).type("/").press(.backspace).type("family 1").press(.enter).type("/").press(.end).type("7")
    #expect(driver.frame.text(row: 1).contains("/ filter: family 17"))
    driver.press(.escape)
    #expect(!driver.frame.text(row: 1).contains("filter"))
    #expect(driver.press(.end).selectedRow?.contains("Family 100 ") == true)
  }

  @Test func aFormTaskOpensItsForm() {
    let driver = Driver(World().session(), width: 120, height: 40).select("Write the conference report")
    #expect(!driver.press(.enter).frame.text(row: 0).contains("Work tray"))
    #expect(driver.press(.escape).selectedRow?.contains("Write the conference report") == true)
  }

  @Test func closingAStepIsAskedForByNameAndThenDone() {
    let world = World()
    world.attend("C0006", StepID("strategy-discussion", 1), on: "2026-01-23")
    world.clock.set("2026-01-26 09:41")
    let driver = Driver(world.session(), width: 120, height: 40).select("Smith")
    #expect(driver.selectedRow?.contains("Close the strategy discussion") == true)
    driver.press(.enter)
    #expect(driver.text.contains("Close the strategy discussion of Smith 🧸, Nia?"))
    #expect(driver.press(.escape).selectedRow?.contains("Close the strategy discussion") == true)
    driver.press(.enter).type("y")
    #expect(driver.message.contains("Strategy discussion is closed."))
    #expect(!driver.text.contains("Close the strategy discussion"))
    #expect(driver.text.contains("Write the enquiry"))
  }

  @Test func aRefusedClaimSaysWhyAndChangesNothing() {
    let driver = Driver(World().session(as: World.ben), width: 120, height: 40).type("2").select("Carter")
    let row = driver.selectedRow
    #expect(driver.type("c").message.hasPrefix(" ! "))
    #expect(driver.selectedRow == row)
  }

  @Test func aTaskIsGivenToAnotherWorker() {
    let world = World()
    let carys = Worker(
      id: "carys.rees", name: "Carys Rees", title: "Social worker", roles: ["social-worker"], team: "north",
      teamName: "North")
    try? world.service.register([carys], by: "system")
    let driver = Driver(world.session(as: World.ben), width: 120, height: 40).type("2").select("Carter").type("r")
    #expect(driver.text.contains("Carys Rees"))
    #expect(!driver.text.contains("Cerys Pugh"))
    driver.type("carys").press(.enter)
    #expect(driver.message.contains("Given to Carys Rees"))
    #expect(driver.selectedRow?.contains("Carys Rees") == true)
  }

  @Test func theTrayOpensWithoutTheDefinitions() {
    let world = World()
    let service = CaseService(store: world.store, clock: world.clock) { () throws(CaseworkError) in
      throw .definitions("The definitions were read.")
    }
    let session = Session(service: service, worker: World.amina, isTraining: true)
    let driver = Driver(session).type("2341/e").press(.enter, .down, .end, .home)
    #expect(!driver.text.contains("The definitions were read."))
    #expect(driver.press(.enter).message.contains("The definitions were read."))
  }

  @Test func anEmptyTraySaysWhatCanBeDoneInstead() {
    let driver = Driver(World(families: false).session())
    #expect(driver.text.contains("You have no open tasks."))
    #expect(driver.text.contains("f  Find a family or a person by name or number, or open a case."))
    #expect(driver.text.contains("w  Show who you are and what your roles may do."))
    #expect(!driver.text.contains("Show the tasks of your team"))
    let carys = Worker(
      id: "carys.rees", name: "Carys Rees", title: "Social worker", roles: ["social-worker"], team: "north",
      teamName: "North")
    let other = Driver(World().session(as: carys))
    #expect(other.text.contains("2  Show the tasks of your team, and those of your roles that nobody has."))
    #expect(!other.text.contains("3  Show what waits"))
  }

  @Test(arguments: [(80, true), (72, true), (60, false), (120, true)])
  func theTeamsTraySaysWhoHasATask(width: Int, isThere: Bool) {
    let frame = Driver(World().session(as: World.ben), width: width, height: 24).type("2").frame
    #expect(frame.text(row: 2).contains("WITH") == isThere)
    #expect(frame.text(row: 4).contains("Amina Shah") == isThere)
  }

  @Test func aTaskWhoseTitleNamesNoStepSaysTheStepWhereNoColumnDoes() {
    let world = World()
    let step = StepID("initial-conference", 1)
    world.attend("C0002", step, on: "2026-01-23")
    world.clock.set("2026-01-26 09:41")
    let driver = Driver(world.session(as: World.cerys))
    #expect(driver.text.contains("Complete the outcome form · Init…"))
    #expect(driver.resize(120, 40).text.contains("Complete the outcome form"))
  }

  @Test func theWholeReasonForADateIsSaid() {
    let driver = Driver(World().session(), width: 60, height: 20).type("d")
    let text = driver.text.split(separator: "\n").joined(separator: " ").replacing("  ", with: " ")
    #expect(text.contains("Due Thu 8 Jan 2026."))
    #expect(text.contains("Working Together 2023, chapter 3."))
  }

  @Test(arguments: [
    ("2026-01-22", "!", "2 wd late"), ("2026-01-24", "!", "1 wd late"), ("2026-01-26", "!", "today"),
    ("2026-01-26T14:00", "!", "today 14:00"), ("2026-01-26T09:00", "!", "today 09:00 late"),
    ("2026-01-27", " ", "tomorrow"), ("2026-01-30", " ", "Fri 30 Jan   4 wd"), ("2020-01-03", "!", "late, 3 Jan 2020"),
    ("2028-01-03", " ", "3 Jan 2028"),
  ])
  func dueDatesInWords(due: String, mark: String, text: String) throws {
    let now = try #require(Moment("2026-01-26 09:41"))
    let wording = DueWording(Deadline(due), now: now, calendar: .englandAndWales)
    #expect(wording.mark == mark)
    #expect(wording.text == text)
    #expect(wording.text.columns <= 17)
    #expect(wording.short.columns <= 11)
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<String.Index> {
    firstRange(of: text) ?? startIndex..<startIndex
  }
}
