import Testing
import Workflow

@testable import Casework

/// Nobody and nothing is booked twice, whichever cases the meetings are of.
@Suite struct BookingTests {
  struct StillClock: CaseClock {
    var now: Instant { Instant(Moment(day: Day("2026-01-05") ?? .earliest, time: TimeOfDay("09:00") ?? .midnight)) }
  }

  static let procedure = Procedure(
    key: "tiny", version: 1, title: "Tiny",
    roles: [
      Role(key: "worker", title: "Worker", permissions: [.openCase, .editPeople, .cancelStep], isAllocated: true),
      Role(key: "teller", title: "Teller"),
    ],
    timescales: [], invitationMethods: [Choice("drum", title: "Drum")], startingSteps: ["feast"],
    steps: [
      StepDefinition(
        key: "feast", title: "Feast", kind: .meeting,
        tasks: [
          TaskDefinition(
            key: "set", title: "Set it", verb: .schedule(Scheduling(officers: ["teller", "worker"], lasts: 90)),
            by: ["worker"]),
          TaskDefinition(
            key: "held", title: "Hold it", verb: .recordAttendance, by: ["worker"], after: ["set"]),
          TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["held"]),
        ])
    ],
    venues: [Venue("hall", title: "The Hall"), Venue("air", title: "By Wireless", isShared: true)])

  static let feast = StepID("feast", 1)
  let service: CaseService
  let actor = Actor(worker: "ann", roles: ["worker"])

  init() throws {
    service = CaseService(store: InMemoryStore(), clock: StillClock()) {
      DefinitionSet(procedures: [Self.procedure], forms: [])
    }
    let workers = [("ann", ["worker"]), ("bo", ["worker", "teller"]), ("cy", ["teller"]), ("di", ["worker"])]
    try service.register(
      workers.map { id, roles in
        Worker(
          id: WorkerID(id), name: "\(id.prefix(1).uppercased() + id.dropFirst()) Ash", title: "",
          roles: roles.map { RoleKey($0) }, team: "north",
          teamName: "North")
      }, by: "setup")
  }

  private func open(_ family: String, for worker: WorkerID = "ann") throws -> CaseID {
    let child = NewPerson(kind: .child, givenName: "Sam", familyName: family)
    let command = OpenCase(
      family: family, procedure: "tiny", step: "feast", team: "north", people: [child],
      allocations: ["worker": worker])
    return try service.perform(.openCase(command), on: nil, as: actor).caseID
  }

  private func set(
    _ id: CaseID, _ time: String, venue: String, teller: WorkerID = "cy", worker: WorkerID = "ann",
    day: String = "2026-01-12"
  ) throws {
    let start = try #require(Moment("\(day) \(time)"))
    let command = ScheduleMeeting(
      step: Self.feast, date: start.day, time: start.time, venue: venue, officers: ["teller": teller, "worker": worker])
    try service.perform(.scheduleMeeting(command), on: id, as: actor)
  }

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "taken"
    } catch {
      return "\(error)"
    }
  }

  @Test func whatAnotherMeetingHasIsNamedWithBothMeetings() throws {
    let (oak, elm) = (try open("Oak"), try open("Elm"))
    try set(oak, "14:00", venue: "hall")
    #expect(try service.file(oak).step(Self.feast)?.meeting.schedule?.venue == "The Hall", "a venue by its key")
    #expect(
      refusal { try set(elm, "15:29", venue: "THE HALL") } == """
        Feast of Elm, Sam can't be then: The Hall has the feast of Oak, Sam, Mon 12 Jan 2026 14:00 to 15:30. \
        Feast of Elm, Sam can't be then: Ann Ash has the feast of Oak, Sam, Mon 12 Jan 2026 14:00 to 15:30. \
        Feast of Elm, Sam can't be then: Cy Ash has the feast of Oak, Sam, Mon 12 Jan 2026 14:00 to 15:30.
        """)
    #expect(try service.file(elm).step(Self.feast)?.meeting.schedule == nil)
    try set(elm, "15:30", venue: "The hall")
  }

  @Test func ofAMeetingThatMayNotBeSeenNoMoreIsSaidThanThatThereIsOne() throws {
    let (oak, elm) = (try open("Oak"), try open("Elm", for: "di"))
    try set(oak, "14:00", venue: "barn")
    var di = try #require(try service.store.worker("di"))
    di.sees = .involved
    try service.register([di], by: "setup")
    service.look(as: di)
    #expect(throws: CaseworkError.refused(Refusal(.noSuchCase(oak)))) { try service.file(oak) }
    #expect(
      refusal { try set(elm, "14:30", venue: "hall", worker: "di") } == """
        Feast of Elm, Sam can't be then: Cy Ash has another meeting, Mon 12 Jan 2026 14:00 to 15:30.
        """)
    let day = try #require(Day("2026-01-12"))
    let shown = try service.calendar(of: .worker("cy"), .day, around: day).meetings
    #expect(shown.map(\.shownTitle) == ["another meeting"])
    #expect(shown.allSatisfy { $0.label.isEmpty && $0.isUnnamed })
  }

  @Test func sharedPlacesAndOtherPeopleAreFree() throws {
    let (oak, elm) = (try open("Oak"), try open("Elm"))
    try set(oak, "14:00", venue: "By wireless", teller: "bo", worker: "bo")
    try set(elm, "14:00", venue: "air")
    #expect(try service.file(elm).step(Self.feast)?.meeting.schedule?.venue == "By Wireless")
    try set(oak, "14:30", venue: "barn", teller: "bo", worker: "bo")
    #expect(refusal { try set(elm, "14:30", venue: " Barn") }.contains("Barn has the feast of Oak, Sam"))
  }

  @Test func whatIsMovedCancelledOrHeldIsFree() throws {
    let (oak, elm, ivy, yew) = (try open("Oak"), try open("Elm"), try open("Ivy"), try open("Yew"))
    try set(oak, "14:00", venue: "hall")
    try set(oak, "10:00", venue: "hall")
    try set(elm, "14:00", venue: "hall")
    let cancel = CancelStep(step: Self.feast, reason: "Snow.")
    try service.perform(.cancelStep(cancel), on: elm, as: actor)
    try set(ivy, "14:00", venue: "hall")
    let early = try #require(Moment("2026-01-05 08:00"))
    let held = RecordAttendance(step: Self.feast, date: early.day, time: early.time, present: ["p1"])
    try service.perform(.recordAttendance(held), on: ivy, as: actor)
    try set(yew, "14:00", venue: "hall")
    #expect(refusal { try set(yew, "10:30", venue: "hall", worker: "di") }.contains("feast of Oak, Sam"))
  }

  @Test func aNewNameOfTheFamilyTakesNothingAwayAndIsShown() throws {
    let (oak, elm) = (try open("Oak"), try open("Elm"))
    try set(oak, "14:00", venue: "hall")
    var child = try #require(try service.file(oak).children.first)
    child.familyName = "Beech"
    try service.perform(.changePerson(ChangePerson(person: child)), on: oak, as: actor)
    #expect(refusal { try set(elm, "14:00", venue: "hall") }.contains("the feast of Beech, Sam"))
    let rows = try service.store.dumpRows()
    try service.rebuild()
    #expect(try service.store.dumpRows() == rows)
  }
}
