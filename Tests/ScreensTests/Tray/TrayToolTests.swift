import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// The tray as a tool: narrowed, grouped, sorted, marked, put off, shared.
struct TrayToolTests {
  /// A team of a manager, two social workers and one who left with work in hand.
  static func team() -> World {
    let world = World()
    let carys = Worker(
      id: "carys.rees", name: "Carys Rees", title: "Social worker", roles: ["social-worker"], team: "north",
      teamName: "North")
    try? world.service.register([carys], by: "system")
    return world
  }

  static func give(_ world: World, _ task: String, of id: CaseID, to worker: WorkerID) {
    let command = Command.reassignTask(ReassignTask(task: TaskID(task) ?? TaskID(StepID("x", 1), "x"), worker: worker))
    world.perform(command, on: id, as: World.ben, at: "2026-01-26 09:41")
  }

  @Test func aFilterOfFieldsAndWordsIsLive() {
    let driver = Driver(World().session(), width: 120, height: 40).type("/due:<today conf")
    #expect(driver.selectedRow?.contains("conference") == true)
    #expect(driver.text.contains("[1 Mine"))
    let rows = driver.frame.text.split(separator: "\n").filter { $0.contains("wd late") }
    #expect(!rows.isEmpty)
    #expect(!driver.text.contains("Strategy discussion"))
    driver.press(.enter).press(.escape)
    #expect(driver.text.contains("Strategy discussion"))
  }

  @Test func whatCanNotBeReadIsPointedAtAndLeavesTheTasks() {
    let driver = Driver(World().session(), width: 80, height: 24)
    let row = driver.selectedRow
    driver.type("/").send(.paste("rle:chair"))
    #expect(driver.text.contains("! Character 1: There is no field \"rle\"."))
    #expect(driver.text.contains("The fields are: due, role, step"))
    let filter = driver.frame.text(row: 1).range(of: "rle:chair")
    #expect(driver.frame.text(row: 2).range(of: "^") == filter)
    #expect(driver.selectedRow == row)
    #expect(driver.press(.enter).text.contains("! Character 1: There is no field \"rle\". The fields are"))
    driver.press(.home, .right).type("o")
    #expect(driver.frame.text(row: 1).contains("role:chair"))
    #expect(!driver.text.contains("There is no field"))
  }

  @Test func tabCompletesFieldsThenValues() {
    let driver = Driver(World().session()).type("/ki").press(.tab)
    #expect(driver.frame.text(row: 1).contains("/ filter: kind:"))
    driver.press(.tab)
    #expect(driver.frame.text(row: 1).contains("kind:work"))
    driver.press(.tab)
    #expect(driver.frame.text(row: 1).contains("kind:request"))
    driver.type(" fam").press(.tab).press(.tab)
    #expect(driver.frame.text(row: 1).contains("kind:request family:"))
  }

  @Test func groupsHaveHeadingsThatFold() {
    let driver = Driver(World().session(), width: 100, height: 40).type("o")
    #expect(driver.text.contains("Group by"))
    driver.type("fam").press(.enter)
    #expect(driver.text.contains("▾ Carter (3 children)  2"))
    #expect(driver.frame.text(row: 1).contains("by family"))
    #expect(driver.selectedRow?.contains("▾") == false, "a heading is nothing to begin on")
    driver.press(.up).press(.enter)
    #expect(driver.text.contains("▸ Carter (3 children)  2"))
    let folded = driver.text
    #expect(driver.press(.enter).text != folded)
    driver.type("_")
    #expect(!driver.text.contains("▾"))
    driver.type("_")
    #expect(!driver.text.contains("▸"))
    #expect(driver.type("p").text.contains("Pathway") == false, "no task is under the cursor")
  }

  @Test func theOrderIsRememberedAndTheFilterIsNot() {
    let world = World()
    let driver = Driver(world.session(), width: 120, height: 40).type("/conf").press(.enter).type("o")
    driver.type("step").press(.enter).type("O").type("task").press(.enter)
    #expect(driver.frame.text(row: 1).contains("/ filter: conf by step sorted by task"))
    let again = Driver(world.session(), width: 120, height: 40)
    #expect(again.frame.text(row: 1).contains("by step sorted by task"))
    #expect(!again.frame.text(row: 1).contains("conf"))
    #expect(
      Driver(world.session(as: World.ben), width: 120, height: 40).frame.text(row: 1).contains("by step") == false)
  }

  @Test func aViewIsSavedPickedByItsKeyAndForgotten() {
    let world = World()
    let driver = Driver(world.session(), width: 120, height: 40).type("'")
    #expect(driver.message.contains("You keep no view yet"))
    driver.type("/overdue").press(.enter).type("S").type("Late ones").press(.enter)
    #expect(driver.message.contains("Saved as Late ones: overdue."))
    #expect(driver.frame.text(row: 1).contains("overdue [Late ones]"))
    driver.press(.escape)
    #expect(!driver.frame.text(row: 1).contains("Late ones"))
    driver.type("'1")
    #expect(driver.frame.text(row: 1).contains("overdue [Late ones]"))
    driver.type("'0")
    #expect(!driver.frame.text(row: 1).contains("overdue"))
    driver.type("'").type("d")
    #expect(driver.message.contains("Late ones is kept no longer."))
    #expect(driver.text.contains("You keep no view any more."))
  }

  @Test func manyAreMarkedGivenAndTakenBack() {
    let world = Self.team()
    let driver = Driver(world.session(as: World.ben), width: 120, height: 40).type("2")
    driver.type("/family:carter worker:amina").press(.enter).type("a")
    #expect(driver.text.contains("marked"))
    let count = driver.text.split(separator: "\n").count { $0.hasPrefix("*") }
    #expect(count > 1)
    driver.type("r").type("carys").press(.enter)
    #expect(driver.message.contains("Given to Carys Rees. (\(count) tasks)"))
    driver.press(.escape)
    #expect(driver.text.split(separator: "\n").count { $0.contains("Carys Rees") } == count)
    driver.type("u")
    #expect(driver.message.contains("Taken back: \(count) tasks."))
    #expect(!driver.text.contains("Carys Rees"))
  }

  @Test func whatIsRefusedIsListedWithItsReason() {
    let world = Self.team()
    let driver = Driver(world.session(as: World.ben), width: 120, height: 40).type("2a").type("c")
    #expect(driver.text.contains("Refused, and left as they were:"))
    #expect(driver.text.contains("This is for: Social worker."))
    driver.press(.enter)
    #expect(!driver.text.contains("marked"))
  }

  @Test func aStretchIsMarkedAndEscTakesItAway() {
    let world = World(families: false)
    world.addRows(40)
    let driver = Driver(world.session()).type(" ")
    #expect(driver.selectedRow?.contains("Family 2 ") == true, "marking goes on")
    driver.press(.down, .down).type("v")
    #expect(driver.text.contains("4 marked"))
    driver.type(" ")
    #expect(driver.text.contains("3 marked"))
    driver.press(.escape)
    #expect(!driver.text.contains("marked"))
  }

  @Test func aTaskIsPutOffNeverPastItsLimitAndFoundAgain() {
    let driver = Driver(World().session(), width: 120, height: 40).select("Organise the core group")
    driver.type("z").type("32 foo").press(.enter)
    #expect(driver.message.contains("\"32 foo\" is no day"))
    driver.press(.escape)
    driver.type("z").press(.control("u")).type("+60").press(.enter)
    #expect(driver.text.contains("so it can't be put off until"))
    #expect(driver.text.contains("Working Together 2023"))
    if driver.text.contains("This can't be done") { driver.press(.enter) }
    driver.type("z").press(.control("u")).type("tomorrow").press(.enter)
    #expect(driver.message.contains("Put off until Tue 27 Jan 2026: organise the core group."))
    #expect(driver.selectedRow?.contains("Organise the core group") != true)
    driver.type("/snoozed").press(.enter)
    #expect(driver.text.contains("Organise the core group"))
    driver.press(.escape).type("u")
    #expect(driver.message.contains("Taken back: 1 task."))
  }

  @Test func whatIsLateIsNotPutOffAndNobodyIsAskedUntilWhen() {
    let driver = Driver(World().session(), width: 120, height: 40).type("/overdue").press(.enter)
    #expect(driver.selectedRow?.contains("late") == true)
    driver.type("z")
    #expect(driver.message.contains("what is late can't be put off"))
    #expect(!driver.text.contains("Until when"))
  }

  @Test func whatIsPutOffComesBackByItself() {
    let world = World()
    let driver = Driver(world.session(), width: 120, height: 40).select("Organise the core group")
    driver.type("z").type("tomorrow 10:00").press(.enter)
    #expect(!driver.text.contains("Organise the core group"))
    world.clock.set("2026-01-27 09:59")
    #expect(!driver.type("R").text.contains("Organise the core group"))
    world.clock.set("2026-01-27 10:00")
    #expect(driver.type("R").text.contains("Organise the core group"))
  }

  @Test func aNoteIsSeenByWhoeverHasTheTask() {
    let world = World()
    let driver = Driver(world.session(as: World.ben), width: 120, height: 40).type("2").select("Carter")
    driver.type("n").type("The school is shut until Monday.").press(.enter)
    #expect(driver.message.contains("Noted."))
    let amina = Driver(world.session(), width: 120, height: 40).select("Carter")
    #expect(amina.text.contains("Ben Cole, 26 Jan 2026: The school is shut until"))
    amina.type("/note:shut").press(.enter)
    #expect(amina.selectedRow?.contains("Carter") == true)
  }

  /// What others do comes in under the dialog, and another task is under the cursor by then.
  @Test(
    arguments: [
      ("n", "Strategy discussion", "Rang the school."), ("r", "Strategy discussion", "amina"),
      ("z", "Organise the core group", "tomorrow"),
    ])
  func whatIsAnsweredIsAboutTheTaskThatWasAskedAbout(_ key: String, _ title: String, _ answer: String) throws {
    let world = Self.team()
    // Whoever does the work puts it off; a manager gives it to somebody.
    let worker = key == "z" ? World.amina : World.ben
    let driver = Driver(world.session(as: worker), width: 120, height: 40).type("2/worker:amina").press(.enter)
    driver.send(.idle)
    let tray = try #require(driver.shell.layers.first?.screen as? TrayScreen)
    let row = try #require(tray.shownRows.last { $0.title.contains(title) || $0.stepTitle.contains(title) })
    for _ in 0..<50 where (driver.shell.top as? TrayScreen)?.selected?.task != row.task { driver.press(.down) }
    let before = try Self.worked(on: world)
    driver.type(key)
    if key == "z" { driver.press(.control("u")) }
    Self.give(world, row.task.description, of: row.caseID, to: "carys.rees")
    driver.send(.idle)
    driver.type(answer).press(.enter)
    let after = try Self.worked(on: world)
    let changed = after.filter { before[$0.key] != $0.value }.keys
    #expect(changed.allSatisfy { $0 == StreamID(row.caseID) }, "\(driver.text)")
    let (step, task) = (try #require(world.service.file(row.caseID).step(row.task.step)), row.task.task)
    switch key {
    case "n": #expect(step.taskNotes[task]?.map(\.text) == [answer])
    case "r": #expect(step.assigned[task] == "amina.shah")
    default: #expect(driver.message.contains("\"\(title)\" is with Carys Rees"), "\(driver.text)")
    }
  }

  /// How many entries each case has.
  private static func worked(on world: World) throws -> [StreamID: Int] {
    var versions: [StreamID: Int] = [:]
    for stream in try world.service.store.streams() { versions[stream] = try world.service.store.version(of: stream) }
    return versions
  }

  @Test func theTeamIsListedWithItsLoadAndEnterOpensATray() {
    let world = Self.team()
    Self.give(world, "strategy-discussion-1/hold", of: "C0006", to: "carys.rees")
    let gone = Worker(
      id: "carys.rees", name: "Carys Rees", title: "Social worker", roles: [], team: "north", teamName: "North")
    try? world.service.register([gone], by: "system")
    let driver = Driver(world.session(as: World.ben), width: 100, height: 30).type("t")
    #expect(driver.frame.text(row: 0).contains("Team North"))
    #expect(driver.text.contains("Carys Rees (left)"))
    #expect(driver.selectedRow?.contains("Carys Rees (left)") == true, "what nobody works on comes first")
    #expect(driver.text.contains("! late   = due by Sunday"))
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("Work tray of Carys Rees"))
    #expect(driver.text.contains("Smith"))
    driver.send(.idle)
    #expect(driver.text.contains("Carys Rees works here no longer"))
    driver.press(.escape)
    #expect(driver.frame.text(row: 0).contains("Team North"))
  }

  @Test func whatChangedSaysWhatWhenAndByWhom() {
    let world = Self.team()
    #expect(Driver(world.session()).type("y").text.contains("Nothing has appeared, moved or been done"))
    Self.give(world, "strategy-discussion-1/hold", of: "C0006", to: "carys.rees")
    world.attend("C0006", StepID("strategy-discussion", 1), on: "2026-01-26")
    world.clock.set("2026-01-27 09:00")
    let driver = Driver(world.session(as: World.ben), width: 140, height: 30).type("y")
    #expect(driver.text.contains("(with Amina Shah → with Carys Rees), by Ben Cole"))
    #expect(driver.text.contains("✔ yest. 11:00  done"))
    #expect(driver.text.contains("+ yest. 11:00  appeared"))
    world.clock.set("2026-01-29 09:00")
    #expect(driver.type("R").text.contains("Nothing has appeared"))
  }

  @Test func anothersChangeAppearsInAPauseAndTheCursorStays() {
    let world = Self.team()
    let driver = Driver(world.session(as: World.ben), width: 120, height: 40).type("2")
    driver.send(.idle)
    driver.press(.down, .down)
    let row = driver.selectedRow
    Self.give(world, "strategy-discussion-1/hold", of: "C0006", to: "carys.rees")
    #expect(!driver.text.contains("Carys Rees"))
    driver.send(.idle)
    #expect(driver.text.contains("Carys Rees"))
    #expect(driver.selectedRow == row)
  }

  @Test func ofALongTeamThoseOnScreenAreCounted() throws {
    let world = World()
    let many = (10...99).map { number in
      Worker(
        id: WorkerID("w\(number)"), name: "Worker \(number)", title: "Social worker", roles: ["social-worker"],
        team: "north", teamName: "North")
    }
    try world.service.register(many, by: "system")
    Self.give(world, "strategy-discussion-1/hold", of: "C0006", to: "w99")
    let driver = Driver(world.session(as: World.ben)).type("t")
    #expect(driver.frame.text.split(separator: "\n").count { $0.contains("Worker ") } > 15)
    driver.press(.end)
    #expect(driver.selectedRow?.split(separator: " ").prefix(3) == ["Worker", "99", "1"])
    driver.press(.home)
    #expect(driver.text.contains("Amina Shah"))
    for row in driver.frame.text.split(separator: "\n") where row.contains("Worker ") {
      #expect(row.split(separator: " ").count >= 5, "\(row)")
    }
  }

  @Test func whoeverActsForAnotherIsSaidOnEveryScreenAndRecordedAsThemselves() throws {
    let world = Self.team()
    let carys = Worker(
      id: "carys.rees", name: "Carys Rees", title: "Social worker", roles: ["social-worker"], team: "north",
      teamName: "North")
    let session = world.session(as: carys)
    #expect(Driver(session).type("A").message.contains("You have no mandate to act for anybody today"))
    try world.mandate(of: carys, for: World.amina, until: "2026-01-30")
    let driver = Driver(session, width: 120, height: 40).type("A")
    #expect(driver.text.contains("Amina Shah, until Fri 30 Jan 2026: Leave"))
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("ACTING FOR Amina Shah until Fri 30 Jan 2026"))
    #expect(driver.frame.text(row: 0).contains("Carys Rees"))
    driver.select("Smith").type("s")
    #expect(driver.frame.text(row: 0).contains("ACTING FOR Amina Shah"))
    driver.press(.escape).type("n").type("Seen by me.").press(.enter)
    #expect(driver.frame.text(row: 0).contains("ACTING FOR Amina Shah"))
    let last = try #require(world.store.entries(of: "C0006").last)
    #expect(last.fact.by == "carys.rees")
    #expect(last.fact.role == "social-worker")
    world.clock.set("2026-01-31 09:00")
    // The other's tray goes with the day on which the mandate ended.
    #expect(driver.text.contains("Smith"))
    driver.press(.tab)
    #expect(!driver.text.contains("Smith"))
    #expect(driver.type("A").press(.enter).frame.text(row: 0).contains("ACTING FOR") == false)
  }

  @Test func aLongTrayIsLookedThroughInPausesAndNoKeyWaits() {
    let world = World(families: false)
    world.addRows(6_000)
    let driver = Driver(world.session())
    driver.type("/\"family 5999\"")
    #expect(driver.text.contains("looking…"))
    #expect(!driver.text.contains("No task under"))
    driver.press(.enter)
    driver.send(.idle)
    driver.send(.idle)
    #expect(driver.selectedRow?.contains("Family 5999") == true)
    #expect(driver.text.contains("1 of 1"))
    #expect(!driver.text.contains("looking…"))
  }

  @Test func noMoreIsGatheredThanAnybodyReads() {
    let world = World(families: false)
    world.addRows(9_000)
    let driver = Driver(world.session(), width: 120, height: 40).type("/task").press(.enter)
    for _ in 0..<5 { driver.send(.idle) }
    #expect(driver.press(.end).text.contains("3000 of the first 3,000 by date"))
    #expect(driver.press(.home).selectedRow?.contains("Family 1 ") == true)
  }

  @Test func aNameOf200ColumnsAndAFamilyOf40AreShownInBounds() {
    let world = World(families: false)
    var change = RowChange()
    let name = String(repeating: "Ñandú ", count: 34)
    change.caseID = "X"
    change.put.tray = (1...40).map { number in
      TrayRow(
        caseID: "X", task: TaskID(StepID("core-group", number), "minutes"), kind: .work, label: "\(name)(40 children)",
        stepTitle: "Core group \(number)", title: "Minutes", worker: World.amina.id, workerName: name, queue: "north",
        from: name, due: nil, explanation: "", note: nil, address: name, about: name)
    }
    _ = try? world.store.append([], to: "X", expecting: 0, changing: change)
    for (width, height) in [(40, 8), (60, 20), (80, 24), (120, 40)] {
      let driver = Driver(world.session(), width: width, height: height)
      for group in ["fam", "child", "addr", "work"] {
        driver.type("o").type(group).press(.enter)
        #expect(driver.frame.text(row: 3).columns <= width)
      }
      driver.type("_")
      driver.type("2a z").press(.escape).press(.escape)
    }
  }
}

extension String {
  fileprivate func range(of text: String) -> Int? {
    firstRange(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
