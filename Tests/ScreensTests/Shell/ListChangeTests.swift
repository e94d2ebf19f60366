import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// Lists that somebody else changes while they are looked at: a key does something with what was under the cursor when
/// it was pressed, or with nothing.
struct ListChangeTests {
  private let world = World()

  private func session(as worker: Worker = World.amina) -> Session {
    let service = CaseService(store: world.store, clock: world.clock) { TestDefinitions.set }
    service.look(as: worker)
    return Session(service: service, worker: worker, isTraining: true)
  }

  private func open(_ family: String) {
    let child = NewPerson(kind: .child, givenName: "Kit", familyName: family, born: Day("2019-03-14"))
    let command = OpenCase(
      family: family, procedure: "test", step: "strategy-discussion", team: "north", people: [child],
      allocations: ["social-worker": World.amina.id, "team-manager": World.ben.id])
    world.perform(.openCase(command), on: nil, at: "2026-01-26 09:41")
  }

  private func hide(_ id: CaseID) throws {
    var change = RowChange()
    change.put.access = AccessRow(
      caseID: id, access: CaseAccess(team: "north", involved: [], named: [World.cerys.id: .latest]))
    try append(change, to: id)
  }

  private func append(_ change: RowChange, to id: CaseID) throws {
    let stream = StreamID(id)
    try world.store.append([], to: stream, expecting: world.store.version(of: stream), changing: change)
  }

  @Test("Enter opens the family that was under the cursor, though another has come in above it", arguments: ["f", "F"])
  func another(search: String) {
    open("Vyxdown")
    let driver = Driver(session()).type(search).type("Vyx")
    #expect(driver.selectedRow?.contains("Vyxdown") == true, "\(driver.text)")
    open("Vyxby")
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("Family summary"), "\(driver.text)")
    #expect(driver.frame.text(row: 1).contains("Vyxdown"), "\(driver.text)")
    #expect(driver.press(.escape).text.contains("Vyxby"))
    #expect(driver.selectedRow?.contains("Vyxdown") == true, "\(driver.text)")
  }

  @Test("Enter opens nothing where nothing was found when it was pressed", arguments: ["f", "F"])
  func nothing(search: String) {
    let driver = Driver(session()).type(search).type("Vyx")
    #expect(driver.text.contains("Nobody is found") || driver.text.contains("Nothing is found"), "\(driver.text)")
    let title = driver.frame.text(row: 0)
    open("Vyxby")
    driver.press(.enter)
    #expect(driver.frame.text(row: 0) == title)
    #expect(driver.text.contains("Vyxby"))
    #expect(driver.message.contains("! The list has changed."), "\(driver.message)")
    #expect(driver.press(.enter).frame.text(row: 0).contains("Family summary"))
    #expect(driver.frame.text(row: 1).contains("Vyxby"))
  }

  @Test("where what was under the cursor is gone, Enter and letters open nothing else", arguments: ["\r", "p"])
  func gone(key: String) throws {
    let driver = Driver(session()).type("f").press(.tab)
    #expect(driver.selectedRow?.contains("Carter") == true, "\(driver.text)")
    try hide("C0001")
    func press() { if key == "\r" { driver.press(.enter) } else { driver.type(key) } }
    press()
    #expect(driver.frame.text(row: 0).contains("Find a family"), "\(driver.text)")
    #expect(driver.message.contains("! The list has changed."), "\(driver.message)")
    #expect(driver.selectedRow?.contains("Evans") == true, "\(driver.text)")
    press()
    #expect(!driver.frame.text(row: 0).contains("Find a family"))
    #expect(driver.text.contains("Evans"))
  }

  @Test("a click into a list that is another by then opens nothing")
  func click() throws {
    let driver = Driver(session()).type("f")
    let frame = driver.frame
    let row = try #require((1..<frame.height).first { frame.text(row: $0).contains("Evans") })
    // Carter comes to where Evans was, and has the cursor.
    open("Aaron")
    driver.send(.mouse(MouseEvent(.press, at: Position(x: 5, y: row))))
    #expect(driver.frame.text(row: 0).contains("Find a family"), "\(driver.text)")
    #expect(driver.message.contains("! The list has changed."), "\(driver.message)")
    #expect(driver.selectedRow?.contains("Carter") == true, "\(driver.text)")
  }

  @Test("of what has changed, Enter shows the family that was under the cursor")
  func changes() throws {
    let carys = Worker(
      id: "carys.rees", name: "Carys Rees", title: "Social worker", roles: ["social-worker"], team: "north",
      teamName: "North")
    try world.service.register([carys], by: "system")
    func give(_ task: TaskID, of id: CaseID, at moment: String) {
      let command = Command.reassignTask(ReassignTask(task: task, worker: carys.id))
      world.perform(command, on: id, as: World.ben, at: moment)
    }
    give(TaskID(StepID("strategy-discussion", 1), "hold"), of: "C0006", at: "2026-01-26 09:41")
    let driver = Driver(session(as: World.ben), width: 140, height: 30).type("y")
    #expect(driver.selectedRow?.contains("Smith") == true, "\(driver.text)")
    give(TaskID(StepID("initial-conference", 1), "report"), of: "C0003", at: "2026-01-26 09:50")
    driver.press(.enter)
    #expect(driver.frame.text(row: 1).contains("Smith"), "\(driver.text)")
    #expect(driver.press(.escape).text.contains("Evans"))
    #expect(driver.selectedRow?.contains("Smith") == true, "\(driver.text)")
  }

  @Test("of a calendar, Enter opens the meeting that was under the cursor")
  func calendar() throws {
    func book(_ id: CaseID, _ step: StepID, _ start: String, _ end: String, _ title: String) throws {
      var change = RowChange()
      change.caseID = id
      let from = try #require(Moment(start))
      let until = try #require(Moment(end))
      change.put.bookings = [
        BookingRow(
          caseID: id, step: step, booked: .worker(World.cerys.id), start: from, end: until, label: "A family",
          title: title)
      ]
      try append(change, to: id)
    }
    try book("C0001", StepID("core-group", 1), "2026-01-27 10:00", "2026-01-27 11:00", "Core group 1")
    let driver = Driver(world.session(as: World.cerys)).type("C")
    #expect(driver.selectedRow?.contains("Core group 1") == true, "\(driver.text)")
    try book("C0003", StepID("initial-conference", 1), "2026-01-26 09:00", "2026-01-26 10:00", "Initial conference")
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("Core group 1"), "\(driver.text)")
  }

  @Test("of the manager's figures, Enter opens the worker's and the step's that were under the cursor")
  func figures() throws {
    let world = ManagerTests.world()
    func add(_ worker: WorkerID) throws {
      var change = RowChange()
      change.caseID = "C0002"
      let due = try #require(Day("2026-01-02"))
      change.put.timeliness = [
        TimelinessRow(
          caseID: "C0002", step: StepID("core-group", 900), measure: .every, title: "Core group", team: "north",
          worker: worker, due: Deadline(day: due), done: nil)
      ]
      try world.store.append([], to: "C0002", expecting: world.store.version(of: "C0002"), changing: change)
    }
    let driver = Driver(world.session(as: World.ben)).type("m").select("Core group").press(.tab)
    #expect(driver.selectedRow?.contains("Amina Shah") == true, "\(driver.text)")
    // Whose name comes before hers.
    try add("Aaron")
    driver.press(.enter)
    #expect(driver.text.contains("Core group · Amina Shah"), "\(driver.text)")
    #expect(driver.selectedRow?.contains("Carter") == true, "\(driver.text)")
    // By now the latest of hers.
    try add(World.amina.id)
    driver.press(.enter)
    #expect(driver.frame.text(row: 1).contains("Carter"), "\(driver.text)")
    #expect(driver.press(.escape).text.contains("Okafor"), "\(driver.text)")
    #expect(driver.selectedRow?.contains("Carter") == true, "\(driver.text)")
  }

  @Test("of an audit, the cursor stays on its line while others come in above it")
  func audit() throws {
    let session = world.session()
    for part in [ReadTarget(.summary), ReadTarget(.pathway)] {
      try world.service.recordReading(part, of: "C0001", as: Actor(World.amina))
    }
    var screen = AuditScreen(.worker(World.amina.id), .both)
    _ = screen.appear(in: session)
    _ = screen.perform("down", in: session)
    let (count, held) = (screen.rows.count, screen.held)
    try world.service.recordReading(ReadTarget(.chronology), of: "C0001", as: Actor(World.amina))
    _ = screen.appear(in: session)
    #expect(screen.rows.count > count)
    #expect(screen.held == held && held != nil)
  }

  @Test("after a dialog over a summary the cursor is on the same person")
  func summary() throws {
    let driver = Driver(session(), width: 100, height: 50).type("fCarter").press(.enter).select("Dana")
    driver.type("e")
    // As many as there are lines between the children and her.
    for name in ["Zac", "Zed", "Zia"] {
      let child = NewPerson(kind: .child, givenName: name, familyName: "Carter", born: Day("2025-12-01"))
      try world.service.perform(.addPerson(AddPerson(person: child)), on: "C0001", as: Actor(World.amina))
    }
    driver.press(.escape)
    #expect(driver.text.contains("Zac Carter"), "\(driver.text)")
    #expect(driver.selectedRow?.contains("Dana") == true, "\(driver.text)")
  }

  @Test("a cursor stays on the same thing, and in its line where that is gone or there was none")
  func cursor() {
    var cursor = ListCursor(index: 1)
    cursor.stay(on: "b", among: ["new", "a", "b", "c"], page: 10)
    #expect(cursor.index == 2)
    cursor.stay(on: "b", among: ["a", "c"], page: 10)
    #expect(cursor.index == 1)
    cursor.stay(on: nil, among: ["a"], page: 10)
    #expect(cursor.index == 0)
    cursor.stay(on: "z", among: (0..<30).map { "\($0)" } + ["z"], page: 10)
    #expect(cursor.index == 30 && cursor.top == 21)
  }
}
