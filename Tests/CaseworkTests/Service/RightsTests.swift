import Testing
import Workflow

@testable import Casework

/// Who may see and do what, as the application holds it: what is hidden is as if it were not there.
@Suite struct RightsTests {
  private static let procedure = Procedure(
    key: "tiny", version: 1, title: "Tiny",
    roles: [
      Role(
        key: "worker", title: "Worker", permissions: [.openCase, .editPeople, .emergencyAccess], isAllocated: true),
      Role(key: "manager", title: "Manager", permissions: [.restrict, .allocate, .openCase, .administer]),
    ],
    timescales: [], invitationMethods: [], startingSteps: ["talk"],
    steps: [
      StepDefinition(
        key: "talk", title: "Talk", kind: .work,
        tasks: [TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"])])
    ])

  /// A clock that is set by hand.
  private final class HandClock: CaseClock, @unchecked Sendable {
    private var time = Instant(Moment(day: Day("2026-01-05") ?? .earliest, time: TimeOfDay("09:00") ?? .midnight))
    /// What somebody else does whenever it is asked what time it is.
    var meanwhile: () -> Void = {}

    var now: Instant {
      get {
        meanwhile()
        return time
      }
      set { time = newValue }
    }
  }

  private let store = InMemoryStore()
  private let clock = HandClock()
  private let service: CaseService
  private let hidden: CaseID
  private let plain: CaseID

  init() throws {
    let service = CaseService(store: store, clock: clock) { DefinitionSet(procedures: [Self.procedure], forms: []) }
    self.service = service
    try service.register(
      [Self.worker("ann", "worker"), Self.worker("bo", "worker"), Self.worker("max", "manager")], by: "setup")
    let max = Actor(worker: "max", roles: ["manager"])
    let ids = try ["Ash", "Elm"].map { family in
      let command = OpenCase(
        family: family, procedure: "tiny", step: "talk", team: "north",
        people: [NewPerson(kind: .child, givenName: "Sam", familyName: family)], allocations: ["worker": "ann"])
      return try service.perform(.openCase(command), on: nil, as: max).caseID
    }
    (hidden, plain) = (ids[0], ids[1])
    let restrict = RestrictCase(named: ["ann"], reviewer: "max", reason: "A colleague's family")
    try service.perform(.restrictCase(restrict), on: hidden, as: max)
  }

  private static func worker(_ id: WorkerID, _ roles: RoleKey..., sees: Reach = .authority) -> Worker {
    Worker(id: id, name: id.rawValue, title: "", roles: roles, team: "north", teamName: "North", sees: sees)
  }

  private func seen(by id: WorkerID) throws -> CaseService {
    let own = CaseService(store: store, clock: clock) { DefinitionSet(procedures: [Self.procedure], forms: []) }
    own.look(as: try #require(store.worker(id)))
    return own
  }

  private func refusal(_ body: () throws -> Void) -> [Refusal.Reason] {
    do {
      try body()
      Issue.record("it was taken")
      return []
    } catch CaseworkError.refused(let refusal) {
      return refusal.reasons
    } catch {
      Issue.record(error)
      return []
    }
  }

  private func actor(_ id: WorkerID) throws -> Actor { Actor(try #require(store.worker(id))) }

  @Test func whatIsHiddenIsRefusedAsWhatIsNotThere() throws {
    let own = try seen(by: "bo")
    #expect(refusal { _ = try own.file(hidden) } == [.noSuchCase(hidden)])
    #expect(refusal { _ = try own.file("C9999") } == [.noSuchCase("C9999")])
    let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
    #expect(refusal { try own.perform(rename, on: hidden, as: actor("bo")) } == [.noSuchCase(hidden)])
    #expect(try own.perform(rename, on: plain, as: actor("bo")).file.family == "Oak")
    #expect(try seen(by: "ann").file(hidden).family == "Ash")
    #expect(try own.find("ash", limit: 10).isEmpty)
    #expect(try !seen(by: "ann").find("ash", limit: 10).isEmpty)
  }

  @Test func aRestrictionThatCameMeanwhileHidesACaseThatWasOpen() throws {
    let own = try seen(by: "bo")
    #expect(try own.file(plain).family == "Elm")
    let restrict = RestrictCase(named: ["ann"], reviewer: "max", reason: "Another one")
    try service.perform(.restrictCase(restrict), on: plain, as: actor("max"))
    let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
    #expect(refusal { try own.perform(rename, on: plain, as: actor("bo")) } == [.noSuchCase(plain)])
    #expect(refusal { _ = try own.file(plain) } == [.noSuchCase(plain)])
  }

  @Test func anEmergencyShowsTheCaseUntilItEnds() throws {
    let own = try seen(by: "bo")
    let emergency = Command.takeEmergencyAccess(TakeEmergencyAccess(reason: "The police are at the door"))
    try own.perform(emergency, on: hidden, as: actor("bo"))
    #expect(try own.file(hidden).family == "Ash")
    let waiting = try service.store.tray(TrayPage(view: .mine("max"), limit: 10))
    #expect(waiting.map(\.task) == [EmergencyAccess.review(1)])
    #expect(waiting.first?.due == Deadline(day: try #require(Day("2026-01-06"))))
    clock.now = Instant(Moment(day: try #require(Day("2026-01-07")), time: .midnight))
    #expect(refusal { _ = try own.file(hidden) } == [.noSuchCase(hidden)])
    let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
    #expect(refusal { try own.perform(rename, on: hidden, as: actor("bo")) } == [.noSuchCase(hidden)])
  }

  @Test func anEmergencyTellsNothingOfWhatIsNotRestricted() throws {
    var narrow = Self.worker("bo", "worker", sees: .involved)
    narrow.team = "south"
    try service.register([narrow], by: "setup")
    let own = try seen(by: "bo")
    func emergency(_ reason: String, on id: CaseID, by worker: WorkerID = "bo") -> [Refusal.Reason] {
      let command = Command.takeEmergencyAccess(TakeEmergencyAccess(reason: reason))
      return refusal { try own.perform(command, on: id, as: actor(worker)) }
    }
    #expect(emergency("Now", on: plain) == [.noRestrictedCase(plain)])
    #expect(emergency("Now", on: "C9999") == [.noRestrictedCase("C9999")])
    // That somebody asked is kept, whatever the answer was.
    let asked = store.entries(of: .authority).map { AuditLine($0) }.filter {
      $0.what != .event("worker-registered", place: "")
    }
    #expect(
      asked.map(\.what) == [
        .event("emergency-asked", place: plain.rawValue), .event("emergency-asked", place: "C9999"),
      ])
    for id in [hidden, plain, "C9999"] {
      #expect(emergency(" ", on: id) == [.reasonNeeded])
      let whose = Refusal.Reason.notYourRole(needed: ["Worker"], doing: Permission.emergencyAccess.doing)
      #expect(emergency("Now", on: id, by: "max") == [whose])
    }
  }

  @Test func leavingEndsAccessFromThatMoment() throws {
    let own = try seen(by: "bo")
    let before = try actor("bo")
    #expect(try own.file(plain).family == "Elm")
    var gone = Self.worker("bo")
    gone.roles = []
    try service.register([gone], by: "setup")
    let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
    #expect(refusal { try own.perform(rename, on: plain, as: before) } == [.hasLeft("bo")])
    #expect(refusal { _ = try own.file(plain) } == [.noSuchCase(plain)])
    #expect(try own.store.cases(matching: "", limit: 10).isEmpty)
  }

  /// Bo, who sees what their team has, works in a team from now on.
  private func move(to team: TeamID) throws {
    var bo = Self.worker("bo", "worker", sees: .team)
    bo.team = team
    try service.register([bo], by: "setup")
  }

  @Test func leavingATeamEndsWhatWasSeenByIt() throws {
    try move(to: "north")
    let own = try seen(by: "bo")
    #expect(try own.file(plain).family == "Elm")
    try move(to: "south")
    #expect(refusal { _ = try own.file(plain) } == [.noSuchCase(plain)])
  }

  @Test func whoSeesLessSinceTheyReadACaseDoesNothingInIt() throws {
    try move(to: "north")
    let own = try seen(by: "bo")
    #expect(try own.file(plain).family == "Elm")
    let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
    #expect(try own.perform(rename, on: plain, as: actor("bo")).file.family == "Oak")
    try move(to: "south")
    let again = Command.changeCase(ChangeCase(family: "Yew", address: nil))
    #expect(refusal { try own.perform(again, on: plain, as: actor("bo")) } == [.noSuchCase(plain)])
    #expect(try service.file(plain).family == "Oak")
  }

  @Test func whatWasReadOfTheWorkersForAnotherCaseDoesNotShowWhatIsHidden() throws {
    try move(to: "north")
    let own = try seen(by: "bo")
    #expect(try own.file(plain).family == "Elm")
    try move(to: "south")
    // Opening a case looks the workers up, and not what somebody who moved sees of the cases that were there.
    let opening = OpenCase(
      family: "Fir", procedure: "tiny", step: "talk", team: "south",
      people: [NewPerson(kind: .child, givenName: "Sam", familyName: "Fir")], allocations: ["worker": "bo"])
    try own.perform(.openCase(opening), on: nil, as: actor("bo"))
    let rename = Command.changeCase(ChangeCase(family: "Yew", address: nil))
    #expect(refusal { try own.perform(rename, on: plain, as: actor("bo")) } == [.noSuchCase(plain)])
    #expect(try service.file(plain).family == "Elm")
  }

  @Test func anEmergencyThatEndedOvernightDoesNotOutlastItInACaseThatIsOpen() throws {
    let own = try seen(by: "bo")
    try own.perform(
      .takeEmergencyAccess(TakeEmergencyAccess(reason: "The police are at the door")), on: hidden, as: actor("bo"))
    let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
    #expect(try own.perform(rename, on: hidden, as: actor("bo")).file.family == "Oak")
    clock.now = Instant(Moment(day: try #require(Day("2026-01-07")), time: .midnight))
    let again = Command.changeCase(ChangeCase(family: "Yew", address: nil))
    #expect(refusal { try own.perform(again, on: hidden, as: actor("bo")) } == [.noSuchCase(hidden)])
    #expect(try service.file(hidden).family == "Oak")
  }

  @Test func aRoleThatWasTakenAwayAllowsNothingMore() throws {
    let own = try seen(by: "max")
    let before = try actor("max")
    try service.register([Self.worker("max", "worker")], by: "setup")
    let restrict = Command.restrictCase(RestrictCase(named: ["ann", "bo"], reviewer: "max", reason: "More"))
    let reasons = refusal { try own.perform(restrict, on: hidden, as: before) }
    #expect(reasons == [.notYourRole(needed: ["Manager"], doing: Permission.restrict.doing)])
  }

  /// Lets Bo act for Ann until a day.
  private func grant(until day: String) throws {
    let mandate = GrantMandate(
      worker: "bo", principal: "ann", until: try #require(Day(day)), reason: "Leave")
    try service.perform(.grant(mandate), as: "max", isOwner: false)
  }

  /// Bo, who sees the cases of another team, in Ann's place.
  private func acting() throws -> CaseService {
    var narrow = Self.worker("bo", "worker", sees: .involved)
    narrow.team = "south"
    try service.register([narrow], by: "setup")
    let own = try seen(by: "bo")
    #expect(refusal { _ = try own.file(plain) } == [.noSuchCase(plain)])
    own.look(as: try #require(store.worker("ann")), with: "bo")
    return own
  }

  @Test func actingForAnotherEndsWithTheMandate() throws {
    try grant(until: "2026-01-05")
    let own = try acting()
    #expect(try own.file(plain).family == "Elm")
    clock.now = Instant(Moment(day: try #require(Day("2026-01-06")), time: .midnight))
    #expect(refusal { _ = try own.file(plain) } == [.noSuchCase(plain)])
    try grant(until: "2026-01-06")
    #expect(try own.file(plain).family == "Elm")
    try service.perform(.end(EndMandate(worker: "bo", principal: "ann")), as: "max", isOwner: false)
    #expect(refusal { _ = try own.file(plain) } == [.noSuchCase(plain)])
  }

  @Test func whoActsForAnotherSeesWhatTheySeeUnlessItIsRestricted() throws {
    try grant(until: "2026-01-31")
    let own = try acting()
    #expect(try own.file(plain).family == "Elm")
    #expect(refusal { _ = try own.file(hidden) } == [.noSuchCase(hidden)])
    #expect(try own.find("ash", limit: 10).isEmpty)
    let actor = Actor(worker: "bo", roles: ["worker"], principal: "ann")
    let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
    #expect(refusal { try own.perform(rename, on: hidden, as: actor) } == [.noSuchCase(hidden)])
    #expect(try own.perform(rename, on: plain, as: actor).file.family == "Oak")
    var gone = Self.worker("bo")
    gone.roles = []
    try service.register([gone], by: "setup")
    #expect(refusal { _ = try own.file(plain) } == [.noSuchCase(plain)])
  }

  @Test func whoActsForAnotherSeesARestrictedCaseInWhichTheyAreNamedThemselves() throws {
    try grant(until: "2026-01-31")
    let own = try acting()
    #expect(refusal { _ = try own.file(hidden) } == [.noSuchCase(hidden)])
    let restrict = RestrictCase(named: ["ann", "bo"], reviewer: "max", reason: "Bo has it while Ann is away")
    try service.perform(.restrictCase(restrict), on: hidden, as: actor("max"))
    #expect(try own.file(hidden).family == "Ash")
  }

  @Test func whatIsDoneInAnothersPlaceSaysInWhose() throws {
    try grant(until: "2026-01-31")
    let own = try acting()
    let actor = Actor(worker: "bo", roles: ["worker"], principal: "ann")
    try own.perform(.changeCase(ChangeCase(family: "Oak", address: nil)), on: plain, as: actor)
    try service.perform(.changeCase(ChangeCase(family: "Fir", address: nil)), on: plain, as: self.actor("ann"))
    let lines = store.entries(of: StreamID(plain)).suffix(2).map { AuditLine($0) }
    #expect(lines.map(\.by) == ["bo", "ann"])
    #expect(lines.map(\.principal) == ["ann", nil])
    #expect(lines.map(\.what) == [.event("case-changed", place: ""), .event("case-changed", place: "")])
    // It is in the chain, and the case reads as ever.
    #expect(HashChain.firstBreak(in: store.entries(of: StreamID(plain))) == nil)
    #expect(try service.file(plain).family == "Fir")
  }

  @Test func whoeverEntersSomethingAboutTheAuthorityAtEveryMomentKeepsNobodyFromTheirWork() throws {
    var left = 0
    func flood(_ times: Int) { left = times }
    clock.meanwhile = { [store, clock] in
      guard left > 0 else { return }
      left -= 1
      let meanwhile = clock.meanwhile
      clock.meanwhile = {}
      defer { clock.meanwhile = meanwhile }
      let asked = try? NewEntry(
        at: clock.now, by: "bo", role: "worker", payload: JSONText.encode(AuthorityEvent.emergencyAsked("C0999")))
      _ = try? store.append(
        [asked].compactMap(\.self), to: .authority, expecting: store.version(of: .authority), changing: RowChange())
    }
    flood(5)
    try service.perform(
      .change(ChangeWorker(worker: "bo", name: "Bo Fir", title: "Worker")), as: "max", isOwner: false)
    #expect(store.worker("bo")?.name == "Bo Fir" && left == 0)
    flood(3)
    try service.perform(
      .grant(GrantMandate(worker: "bo", principal: "ann", until: Day("2026-01-31") ?? .latest, reason: "Leave")),
      as: "max", isOwner: false)
    #expect(try store.mandate(of: "bo", for: "ann", on: clock.now.day) != nil && left == 0)
    flood(3)
    try service.perform(.changeCase(ChangeCase(family: "Oak", address: nil)), on: plain, as: try actor("ann"))
    #expect(try service.file(plain).family == "Oak")
    flood(6)
    let own = try seen(by: "bo")
    try own.perform(
      .takeEmergencyAccess(TakeEmergencyAccess(reason: "At the door")), on: hidden, as: try actor("bo"))
    #expect(try own.file(hidden).emergencies.map(\.worker) == ["bo"])
  }

  @Test func anOpeningGoesToAnotherOfTheNamedOnceTheReviewerReviewsNothing() throws {
    try service.register([Self.worker("mia", "manager")], by: "setup")
    let restrict = RestrictCase(named: ["ann", "mia"], reviewer: "max", reason: "A colleague's family")
    try service.perform(.restrictCase(restrict), on: hidden, as: actor("max"))
    func waits(for id: WorkerID) -> Bool {
      store.tray(TrayPage(view: .mine(id), limit: 10)).contains { EmergencyAccess.number(reviewedBy: $0.task) != nil }
    }
    try seen(by: "bo").perform(
      .takeEmergencyAccess(TakeEmergencyAccess(reason: "At the door")), on: hidden, as: try actor("bo"))
    #expect(waits(for: "max") && !waits(for: "mia"))
    // The reviewer leaves, and the opening is in the tray of another who may review it.
    try service.perform(.change(ChangeWorker(worker: "max", roles: [])), as: "mia", isOwner: false)
    #expect(!waits(for: "max") && waits(for: "mia"))
    try service.perform(.change(ChangeWorker(worker: "max", roles: ["manager"])), as: "mia", isOwner: false)
    #expect(waits(for: "max") && !waits(for: "mia"))
    // One who made it is passed over.
    try service.perform(.change(ChangeWorker(worker: "max", roles: ["worker"])), as: "mia", isOwner: false)
    let review = ReviewEmergencyAccess(access: 1, justified: true, note: "It could not wait")
    try seen(by: "mia").perform(.reviewEmergencyAccess(review), on: hidden, as: try actor("mia"))
    #expect(!waits(for: "mia"))
  }

  @Test func whatIsErasedStillSaysInWhosePlaceItWasWritten() throws {
    let task = TaskID(StepID("talk", 1), "end")
    let noted = Event.taskNoted(TaskNoted(task: task, text: "Rings on Monday"))
    var remains = RemainsText()
    func made(of event: Event, for principal: WorkerID?) throws -> NewEntry {
      try NewEntry(
        event, by: Actor(worker: "bo", roles: [], principal: principal), in: "worker", at: clock.now,
        remaining: &remains)
    }
    let fact = try made(of: noted, for: "ann")
    // What is written next is of another task, or in nobody's place: what remains of it is its own.
    let other = Event.taskNoted(TaskNoted(task: TaskID(StepID("talk", 2), "end"), text: "Rings on Tuesday"))
    let facts = try [made(of: noted, for: "ann"), made(of: noted, for: nil), made(of: other, for: nil)]
    #expect(facts[0] == fact)
    #expect(facts.map { $0.remains.flatMap { Acting(of: $0).actingFor } } == ["ann", nil, nil])
    #expect(facts.map { $0.remains?.contains("talk-2") } == [false, false, true])
    let entries = HashChain.chain([fact], to: "C0009", after: 0, hash: HashChain.beginning)
    let (event, left) = try HashChain.emptying(entries, by: TextErased(task: task, reason: "Wrong family"))
    #expect(event.entries.count == 1)
    #expect(Acting(of: try #require(left[1])).actingFor == "ann")
    #expect(entries[0].fact.actingFor == "ann")
    var emptied = entries[0]
    emptied.fact.payload = try #require(left[1])
    #expect(emptied.fact.actingFor == "ann")
  }

  @Test func whoActsForAnotherOpensARestrictedCaseInAnEmergencyForThemselves() throws {
    try grant(until: "2026-01-31")
    let own = try acting()
    let actor = Actor(worker: "bo", roles: ["worker"], principal: "ann")
    try own.perform(.takeEmergencyAccess(TakeEmergencyAccess(reason: "At the door")), on: hidden, as: actor)
    #expect(try own.file(hidden).emergencies.map(\.worker) == ["bo"])
    clock.now = Instant(Moment(day: try #require(Day("2026-01-07")), time: .midnight))
    #expect(refusal { _ = try own.file(hidden) } == [.noSuchCase(hidden)])
  }

  @Test(arguments: ["authority", "(readings)"] as [CaseID])
  func aChainThatIsNoCasesIsNoCase(id: CaseID) throws {
    for own in [service, try seen(by: "ann")] {
      let rename = Command.changeCase(ChangeCase(family: "Oak", address: nil))
      let emergency = Command.takeEmergencyAccess(TakeEmergencyAccess(reason: "Now"))
      #expect(refusal { _ = try own.file(id) } == [.noSuchCase(id)])
      #expect(refusal { _ = try own.chronology(of: id) } == [.noSuchCase(id)])
      #expect(refusal { try own.recordReading(ReadTarget(.summary), of: id, as: actor("ann")) } == [.noSuchCase(id)])
      #expect(refusal { try own.requireAudit(of: .family(id), by: actor("ann")) } == [.noSuchCase(id)])
      #expect(refusal { try own.perform(rename, on: id, as: actor("ann")) } == [.noSuchCase(id)])
      #expect(refusal { try own.perform(emergency, on: id, as: actor("bo")) } == [.noRestrictedCase(id)])
    }
    let opening = OpenCase(
      family: "Fir", procedure: "tiny", step: "talk", team: "north",
      people: [NewPerson(kind: .child, givenName: "Sam", familyName: "Fir")], allocations: ["worker": "ann"])
    #expect(refusal { try service.perform(.openCase(opening), on: id, as: actor("ann")) } == [.badCaseNumber(id)])
  }
}
