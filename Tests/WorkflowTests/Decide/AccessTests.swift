import CustomDump
import Testing

@testable import Workflow

/// A case that is for named people only, and who opens it nevertheless because it can't wait.
@Suite struct AccessTests {
  private static func given(restricted: Bool = true) -> Given {
    var given = Given()
    given.procedure.roles[0].permissions.insert(.emergencyAccess)
    given.procedure.roles[1].permissions.insert(.restrict)
    if restricted { given.when(restrict(), by: "bob.manager") }
    return given
  }

  private static func restrict(
    _ named: [WorkerID] = ["ann.worker"], reviewer: WorkerID = "bob.manager", _ reason: String = "A colleague's family"
  ) -> Command {
    .restrictCase(RestrictCase(named: named, reviewer: reviewer, reason: reason))
  }

  private static func emergency(_ reason: String = "The police are at the door") -> Command {
    .takeEmergencyAccess(TakeEmergencyAccess(reason: reason))
  }

  private static func review(_ number: Int = 1, justified: Bool = true, _ note: String = "It could not wait") -> Command
  {
    .reviewEmergencyAccess(ReviewEmergencyAccess(access: number, justified: justified, note: note))
  }

  private static func sight(_ worker: WorkerID, _ reach: Reach = .authority, team: TeamID = "north", on day: Day? = nil)
    -> Sight
  {
    Sight(
      of: Worker(id: worker, name: "", title: "", roles: ["worker"], team: team, teamName: "", sees: reach),
      on: day ?? Given.monday.day)
  }

  @Test func aRestrictedCaseIsSeenByTheNamedAlone() {
    var given = Self.given(restricted: false)
    #expect(Self.sight("eve.both").includes(given.file.access))
    let event = CaseRestricted(
      named: ["ann.worker", "bob.manager"], reviewer: "bob.manager", reason: "A colleague's family")
    expectNoDifference(given.when(Self.restrict(), by: "bob.manager"), [.caseRestricted(event)])
    for reach in Reach.allCases {
      #expect(Self.sight("ann.worker", reach).includes(given.file.access))
      #expect(Self.sight("bob.manager", reach).includes(given.file.access))
      #expect(!Self.sight("eve.both", reach).includes(given.file.access))
    }
    expectNoDifference(given.refusal(Self.restrict(), by: "bob.manager"), [.nothingChanges])
  }

  @Test func onlyWhoMayRestrictsIt() {
    let given = Self.given(restricted: false)
    expectNoDifference(
      given.refusal(Self.restrict(), by: "ann.worker"),
      [
        .notYourRole(
          needed: ["Manager"], doing: "Restricting a case, and reviewing who opened it in an emergency")
      ])
  }

  @Test func whatIsWrongWithTheNamedIsSaidAtOnce() {
    let given = Self.given(restricted: false)
    expectNoDifference(
      given.refusal(Self.restrict(["nobody"], reviewer: "eve.both"), by: "bob.manager"),
      [.noSuchWorker("nobody"), .notNamed(["ann.worker", "bob.manager"])])
    expectNoDifference(
      given.refusal(Self.restrict(["ann.worker", "bob.manager"], reviewer: "ann.worker"), by: "bob.manager"),
      [.workerLacksRole("ann.worker", role: "Manager")])
    expectNoDifference(given.refusal(Self.restrict(["ann.worker"], " "), by: "bob.manager"), [.reasonNeeded])
  }

  @Test func nobodyElseIsGivenWorkOnIt() {
    let given = Self.given()
    let allocate = Command.allocate(Allocate(role: "worker", worker: "eve.both"))
    expectNoDifference(given.refusal(allocate, by: "bob.manager"), [.notNamed(["eve.both"])])
    var named = given
    named.when(Self.restrict(["ann.worker", "eve.both"]), by: "bob.manager")
    named.when(allocate, by: "bob.manager")
    #expect(named.file.allocations["worker"] == "eve.both")
  }

  @Test func anEmergencyOpensItUntilTheDayAfterAndGoesToTheReviewer() {
    var given = Self.given()
    let until = Given.monday.day.adding(days: 1)
    let taken = EmergencyAccessTaken(worker: "eve.both", until: until, reason: "The police are at the door")
    expectNoDifference(given.when(Self.emergency(), by: "eve.both"), [.emergencyAccessTaken(taken)])
    #expect(Self.sight("eve.both", on: until).includes(given.file.access))
    #expect(!Self.sight("eve.both", on: until.adding(days: 1)).includes(given.file.access))
    #expect(given.file.unreviewedEmergencies.map(\.number) == [1])
    expectNoDifference(given.refusal(Self.emergency(), by: "eve.both"), [.nothingChanges])
    given.at = Instant(Moment(day: until.adding(days: 1), time: .midnight))
    given.when(Self.emergency("Again"), by: "eve.both")
    #expect(given.file.emergencies.map(\.number) == [1, 2])
  }

  @Test func anEmergencyWantsAReasonAndARestrictedCase() {
    expectNoDifference(Self.given().refusal(Self.emergency(" "), by: "eve.both"), [.reasonNeeded])
    expectNoDifference(
      Self.given().refusal(Self.emergency("a\u{1B}[2J"), by: "eve.both"),
      [.badText(field: "The reason", problem: "has a control character (U+001B) at character 2")])
    expectNoDifference(Self.given(restricted: false).refusal(Self.emergency(), by: "eve.both"), [.notRestricted])
    expectNoDifference(
      Self.given().refusal(Self.emergency(), by: "rec.support"),
      [.notYourRole(needed: ["Worker"], doing: "Opening a restricted case in an emergency")])
  }

  @Test func nobodyReviewsTheirOwnOpening() {
    var given = Self.given()
    given.when(Self.emergency(), by: "eve.both")
    expectNoDifference(given.refusal(Self.review(), by: "eve.both"), [.ownReview])
    expectNoDifference(given.refusal(Self.review(2), by: "bob.manager"), [.noSuchEmergency(2)])
    expectNoDifference(given.refusal(Self.review(1, ""), by: "bob.manager"), [.reasonNeeded])
    let reviewed = EmergencyAccessReviewed(access: 1, isJustified: false, note: "It could not wait")
    expectNoDifference(
      given.when(Self.review(justified: false), by: "bob.manager"), [.emergencyAccessReviewed(reviewed)])
    #expect(given.file.unreviewedEmergencies.isEmpty)
    expectNoDifference(given.refusal(Self.review(), by: "bob.manager"), [.nothingChanges])
  }

  @Test func whoOpenedItInAnEmergencyReviewsNobodyElsesOpening() {
    var given = Self.given()
    given.when(Self.emergency(), by: "xen.worker")
    given.when(Self.emergency("The school rang"), by: "eve.both")
    // Two could else clear one another's, and nothing would wait for the reviewer.
    expectNoDifference(given.refusal(Self.review(), by: "eve.both"), [.restrictionOfOthers("eve.both")])
    given.when(Self.review(), by: "bob.manager")
    given.when(Self.review(2), by: "bob.manager")
    #expect(given.file.unreviewedEmergencies.isEmpty)
  }

  @Test func aRestrictionEndsOnceEveryOpeningIsReviewed() {
    var given = Self.given()
    let lift = Command.liftRestriction(LiftRestriction(reason: "They have moved away"))
    given.when(Self.emergency(), by: "eve.both")
    expectNoDifference(given.refusal(lift, by: "bob.manager"), [.emergenciesUnreviewed(1)])
    given.when(Self.review(), by: "bob.manager")
    given.when(lift, by: "bob.manager")
    #expect(given.file.restriction == nil)
    #expect(Self.sight("rec.support").includes(given.file.access))
    expectNoDifference(given.refusal(lift, by: "bob.manager"), [.notRestricted])
  }

  @Test func whoOpenedItInAnEmergencyNeitherRestrictsItAnewNorLiftsTheRestriction() {
    var given = Self.given()
    let lift = Command.liftRestriction(LiftRestriction(reason: "They have moved away"))
    let own = Self.restrict(["ann.worker", "bob.manager", "eve.both"], reviewer: "eve.both", "I have it now")
    given.when(Self.emergency(), by: "eve.both")
    expectNoDifference(given.refusal(own, by: "eve.both"), [.restrictionOfOthers("eve.both")])
    expectNoDifference(given.refusal(lift, by: "eve.both"), [.restrictionOfOthers("eve.both")])
    given.when(Self.review(), by: "bob.manager")
    expectNoDifference(given.refusal(own, by: "eve.both"), [.restrictionOfOthers("eve.both")])
    expectNoDifference(given.refusal(lift, by: "eve.both"), [.restrictionOfOthers("eve.both")])
    #expect(given.file.restriction?.reviewer == "bob.manager")
    given.when(own, by: "bob.manager")
    #expect(given.file.restriction?.reviewer == "eve.both")
    given.when(lift, by: "eve.both")
    #expect(given.file.restriction == nil)
  }

  @Test func anOpeningThatIsNotReviewedKeepsItsReviewerAndNamesNobodyWhoMadeIt() {
    var given = Self.given()
    given.when(Self.restrict(["ann.worker", "eve.both"]), by: "bob.manager")
    given.when(Self.emergency(), by: "xen.worker")
    let other = Self.restrict(["ann.worker", "bob.manager", "eve.both"], reviewer: "eve.both")
    for manager in ["bob.manager", "eve.both"] as [WorkerID] {
      expectNoDifference(given.refusal(other, by: manager), [.reviewerStays("bob.manager")])
      expectNoDifference(
        given.refusal(Self.restrict(["ann.worker", "xen.worker"]), by: manager), [.openingUnreviewed(["xen.worker"])])
      expectNoDifference(
        given.refusal(Self.restrict(["ann.worker", "bob.manager", "xen.worker"], reviewer: "eve.both"), by: manager),
        [.reviewerStays("bob.manager"), .openingUnreviewed(["xen.worker"])])
    }
    // Others may be named meanwhile, and left out.
    given.when(Self.restrict(["ann.worker", "rec.support"]), by: "bob.manager")
    given.when(Self.restrict(["ann.worker", "eve.both"]), by: "bob.manager")
    given.when(Self.review(), by: "bob.manager")
    given.when(Self.restrict(["ann.worker", "bob.manager", "xen.worker"], reviewer: "eve.both"), by: "bob.manager")
    #expect(given.file.restriction?.named == ["ann.worker", "bob.manager", "eve.both", "xen.worker"])
  }

  @Test func aReviewerWhoHasLeftIsReplacedByOneOfTheNamed() {
    var given = Self.given()
    given.when(Self.restrict(["ann.worker", "eve.both"]), by: "bob.manager")
    given.when(Self.emergency(), by: "xen.worker")
    let other = Self.restrict(["ann.worker", "eve.both"], reviewer: "eve.both")
    expectNoDifference(given.refusal(other, by: "eve.both"), [.reviewerStays("bob.manager")])
    given.left = ["bob.manager"]
    given.when(other, by: "eve.both")
    #expect(given.file.restriction?.reviewer == "eve.both")
    given.when(Self.review(), by: "eve.both")
    #expect(given.file.unreviewedEmergencies.isEmpty)
  }

  @Test func whyTheRestrictionStaysIsSaidWithTheName() {
    let reasons: [Refusal.Reason] = [
      .restrictionOfOthers("Mal Oak"), .reviewerStays("Bob Elm"), .openingUnreviewed(["Mal Oak"]),
    ]
    expectNoDifference(
      reasons.map(\.wording),
      [
        "The restriction does not name Mal Oak: those whom it names change or end it, and an emergency opening is not "
          + "enough.",
        "Bob Elm stays the reviewer until every emergency opening is reviewed.",
        "Not to be named until their emergency opening is reviewed: Mal Oak.",
      ])
  }

  @Test func aRestrictionDoesNotFollowAMandate() {
    var given = Self.given()
    func acting(_ holder: WorkerID, for principal: WorkerID, _ reach: Reach) -> Sight {
      let worker = Worker(
        id: principal, name: "", title: "", roles: ["worker"], team: "north", teamName: "", sees: reach)
      return Sight(of: worker, with: holder, on: Given.monday.day)
    }
    for reach in Reach.allCases {
      #expect(!acting("eve.both", for: "ann.worker", reach).includes(given.file.access))
      #expect(acting("ann.worker", for: "eve.both", reach).includes(given.file.access))
      #expect(acting("eve.both", for: "ann.worker", reach).includes(Self.given(restricted: false).file.access))
    }
    given.when(Self.emergency(), by: "eve.both")
    for reach in Reach.allCases { #expect(acting("eve.both", for: "ann.worker", reach).includes(given.file.access)) }
  }

  @Test func whoIsInvolvedSeesACaseOfAnotherTeam() {
    let file = Self.given(restricted: false).file
    #expect(file.access.involved == ["ann.worker", "bob.manager"])
    #expect(Self.sight("ann.worker", .involved, team: "south").includes(file.access))
    #expect(!Self.sight("eve.both", .involved).includes(file.access))
    #expect(Self.sight("eve.both", .team).includes(file.access))
    #expect(!Self.sight("eve.both", .team, team: "south").includes(file.access))
  }

  @Test func whoHasLeftSeesNothing() {
    var gone = Worker(id: "ann.worker", name: "", title: "", roles: ["worker"], team: "north", teamName: "")
    gone.roles = []
    #expect(!Sight(of: gone, on: Given.monday.day).includes(Self.given(restricted: false).file.access))
  }
}
