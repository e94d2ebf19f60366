import Casework
import Terminal
import Testing

@testable import Screens
@testable import Workflow

/// Nobody undoes what somebody else has entered since they looked, and does not know of.
@Suite struct AsSeenTests {
  /// A command, what somebody else enters between the look and it, and what there is before.
  struct Case: CustomTestStringConvertible, Sendable {
    var command: Command
    var meanwhile: Command
    var before: [Command] = []
    var testDescription: String { "\(command)".prefix { $0 != "(" } + "" }
  }

  private static let step = StepID("conference", 1)
  private static let dana = Person(
    id: "p3", kind: .relative, givenName: "Dana", familyName: "Evans", relationship: "mother")

  private static func with(_ change: (inout Person) -> Void) -> Command {
    var person = dana
    change(&person)
    return .changePerson(ChangePerson(person: person))
  }

  private static func set(_ hour: Int, _ venue: String) -> Command {
    .scheduleMeeting(
      ScheduleMeeting(
        step: step, date: Day("2026-01-14") ?? .earliest, time: TimeOfDay(minutes: hour * 60), venue: venue,
        officers: ["chair": MeetingWorld.cerys.id, "minute-taker": MeetingWorld.dai.id]))
  }

  private static func present(_ people: PersonID...) -> Command {
    .recordAttendance(
      RecordAttendance(
        step: step, date: Day("2026-01-02") ?? .earliest, time: TimeOfDay(minutes: 540), present: people))
  }

  private static let invite = Command.invite(Invite(step: step, invitations: ["p3": "phone"]))
  private static let leaveOut = Command.leaveOut(LeaveOut(step: step, person: "p3", reason: "A court order"))
  private static func answer(_ isAttending: Bool) -> Command {
    .recordAnswers(RecordAnswers(step: step, answers: ["p3": isAttending]))
  }

  static let cases = [
    Case(command: with { $0.phone = "01632 960002" }, meanwhile: with { $0.address = "A refuge" }),
    Case(command: .removePerson(RemovePerson(person: "p3")), meanwhile: with { $0.address = "A refuge" }),
    Case(
      command: .changeCase(ChangeCase(family: "Evans-Rees", address: "4 Mill Lane")),
      meanwhile: .changeCase(ChangeCase(family: "Evans", address: "A refuge"))),
    Case(command: set(15, "Civic Centre, room 2"), meanwhile: set(14, "Quaker House")),
    Case(command: invite, meanwhile: leaveOut), Case(command: leaveOut, meanwhile: invite),
    Case(
      command: .withdrawInvitation(WithdrawInvitation(step: step, person: "p3")), meanwhile: answer(true),
      before: [invite]), Case(command: answer(true), meanwhile: answer(false), before: [invite]),
    Case(command: present("p3"), meanwhile: present("p3", "p4")),
  ]

  @Test(arguments: cases) func whatWouldUndoWhatWasEnteredSinceIsRefused(_ one: Case) throws {
    let world = MeetingWorld()
    try world.scheduled()
    for command in one.before { try world.perform(command) }
    let seen = try world.service.file(world.caseID)
    try world.perform(one.meanwhile, as: MeetingWorld.efe)
    let now = try world.service.file(world.caseID)
    func isAsSeen(_ file: CaseFile) -> Bool {
      guard case .failure(.refused(let refusal)) = world.session().perform(one.command, on: world.caseID, seen: file)
      else { return true }
      return refusal.reasons != [.notAsSeen]
    }
    #expect(!isAsSeen(seen))
    #expect(try world.service.file(world.caseID) == now)
    #expect(isAsSeen(now))
  }

  @Test(arguments: cases) func whatElseIsEnteredDoesNotKeepAnybodyFromTheirWork(_ one: Case) throws {
    let world = MeetingWorld()
    try world.scheduled()
    for command in one.before { try world.perform(command) }
    let seen = try world.service.file(world.caseID)
    let other = NewPerson(kind: .relative, givenName: "Nia", familyName: "Evans", relationship: "aunt")
    try world.perform(.addPerson(AddPerson(person: other)), as: MeetingWorld.efe)
    #expect(throws: Never.self) { try world.session().perform(one.command, on: world.caseID, seen: seen).get() }
  }

  @Test func somebodyWhoWasTakenOffARestrictedCaseIsNotPutBack() throws {
    var definitions = TestDefinitions.set
    let key: ProcedureKey = "test"
    let role = try #require(definitions.procedures[key]?.roles.firstIndex { $0.key == "team-manager" })
    definitions.procedures[key]?.roles[role].permissions.formUnion([.restrict, .emergencyAccess])
    let world = World(definitions: definitions)
    func restrict(_ named: [WorkerID], _ reason: String) throws {
      let command = RestrictCase(named: named, reviewer: "ben.cole", reason: reason)
      try world.service.perform(.restrictCase(command), on: "C0001", as: Actor(World.ben))
    }
    func named() throws -> [WorkerID]? { try world.service.file("C0001").restriction?.named }
    try restrict(["amina.shah", "cerys.pugh"], "A colleague's family")
    let session = world.session(as: World.ben)
    let driver = Driver(session, root: RestrictDialog(restricting: try world.service.file("C0001"), in: session))
    driver.press(.down, .down).type("It lasts")
    try restrict(["amina.shah"], "A conflict of interest")
    let now = try #require(try named())
    driver.press(.control("s"))
    #expect(driver.text.contains("Somebody has changed this meanwhile"), "\(driver.text)")
    #expect(try named() == now)
    #expect(!driver.text.contains("Cerys Pugh") && driver.text.contains("It lasts"), "\(driver.text)")
    driver.press(.control("s"))
    #expect(try named() == now)
    #expect(driver.text.contains("Nothing would change."), "\(driver.text)")
    // Nor does a restriction end that is another by the time the reason for its end is typed.
    let ending = Driver(session, root: SummaryScreen(caseID: "C0001"))
    ending.type("R").press(.down, .enter).type("It is over")
    try restrict(["amina.shah", "cerys.pugh"], "Another conflict")
    ending.press(.enter)
    #expect(ending.text.contains("Somebody has changed this meanwhile"), "\(ending.text)")
    #expect(try named()?.contains("cerys.pugh") == true)
  }

  @Test func aNewAddressIsNotUndoneByANewTelephone() throws {
    let world = World()
    let person = try #require(try world.service.file("C0001").person("p4"))
    let driver = Driver(
      world.session(), root: PersonDialog(changing: person, of: try world.service.file("C0001")), width: 100, height: 40
    )
    driver.press(.down, .down, .down).type("7")
    var moved = person
    (moved.address, moved.isAddressConfidential) = ("Refuge 9", true)
    try world.service.perform(.changePerson(ChangePerson(person: moved)), on: "C0001", as: Actor(World.amina))
    driver.press(.control("s"))
    #expect(driver.text.contains("Somebody has changed this meanwhile"), "\(driver.text)")
    #expect(try world.service.file("C0001").person("p4") == moved)
    #expect(driver.text.contains("Refuge 9"), "\(driver.text)")
    driver.press(.control("s"))
    let saved = try #require(try world.service.file("C0001").person("p4"))
    #expect(saved.phone == (person.phone ?? "") + "7")
    #expect(saved.address == "Refuge 9" && saved.isAddressConfidential == true)
  }

  @Test func whatIsTypedOverWhatSomebodyElseChangedIsSaid() throws {
    let world = World()
    let driver = Driver(
      world.session(), root: FamilyDialog(changing: try world.service.file("C0001")), width: 100, height: 40)
    driver.press(.down).type(", Oakfield")
    let moved = ChangeCase(family: "Carter", address: "Refuge 9")
    try world.service.perform(.changeCase(moved), on: "C0001", as: Actor(World.amina))
    driver.press(.control("s"))
    #expect(try world.service.file("C0001").address == "Refuge 9")
    #expect(driver.text.contains("Address has been changed meanwhile to: Refuge 9"), "\(driver.text)")
    #expect(driver.text.contains("4 Mill Lane, Oakfield"), "\(driver.text)")
  }

  @Test func aMeetingThatWasMovedIsNotMovedBack() throws {
    let world = MeetingWorld()
    try world.scheduled()
    var player = ScreenPlayer(MeetingScreen(caseID: world.caseID, step: world.conference, focus: nil), world.session())
    var screen = try #require(player.stack.first as? MeetingScreen)
    screen.details.time = TimeOfDay(minutes: 690)
    player.stack[0] = screen
    try world.perform(AsSeenTests.set(14, "Quaker House"), as: MeetingWorld.efe)
    player.press(.character("u"))
    #expect(player.refusals.joined().contains("Somebody has changed this meanwhile"), "\(player.refusals)")
    #expect(world.meeting.schedule?.venue == "Quaker House")
    player.press(.character("u"))
    #expect(world.meeting.schedule?.venue == "Quaker House")
    #expect(world.meeting.schedule?.start.time == TimeOfDay(minutes: 690), "\(player.refusals)")
  }

  @Test func whoSomebodyElseRecordedAsPresentStaysSo() throws {
    var draft = AttendanceDraft()
    draft.take(recorded: nil, present: ["p1"])
    draft.present = ["p1", "p2"]
    let kept = draft.kept
    draft.take(recorded: Moment("2026-01-02 10:45"), present: ["p3", "p4"])
    #expect(draft.present == ["p2", "p3", "p4"])
    // So it is where what was ticked is taken up by the next program.
    var later = AttendanceDraft()
    later.take(recorded: Moment("2026-01-02 10:45"), present: ["p3", "p4"])
    later.restore(kept)
    #expect(later.present == ["p2", "p3", "p4"])
  }

  @Test func actionsThatSomebodyElseChoseStandBesideOnesOwn() throws {
    let world = WorkWorld()
    try world.writeSheet()
    let driver = world.driver().select("Action taken").press(.enter)
    driver.type(" ").type("efe").press(.enter)
    let choice = ChosenAction(action: "nfa")
    let command = ChooseActions(task: WorkWorld.task("action"), actions: [choice])
    try world.perform(.chooseActions(command))
    driver.press(.control("s"))
    #expect(world.step()?.chosen["action"]?.actions == [choice])
    #expect(driver.text.contains("[✔] No further action"), "\(driver.text)")
    #expect(driver.message.contains("Somebody has changed this meanwhile"), "\(driver.text)")
  }

  @Test func whatSomebodyElseRecordedInARegisterStays() throws {
    let world = CircleWorld()
    world.held()
    let driver = Driver(world.session()).select("Collect reports").press(.enter).type("A").press(.enter)
    let entry = RegisterEntry(on: Day("2026-01-04") ?? .earliest, method: "phone", note: "She objects.")
    world.perform(.recordReceived(RecordReceived(task: world.task("reports"), people: ["p4": entry])))
    let now = try world.service.file(world.caseID)
    driver.press(.control("s"))
    #expect(driver.text.contains("Somebody has changed this meanwhile"), "\(driver.text)")
    #expect(try world.service.file(world.caseID) == now)
  }
}
