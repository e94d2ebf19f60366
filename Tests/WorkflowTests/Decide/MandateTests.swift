import CustomDump
import Testing

@testable import Workflow

/// Who may act for whom: granted by whoever registers workers, until a day.
@Suite struct MandateTests {
  static let bo = Worker(id: "bo", name: "Bo Oak", title: "Worker", roles: ["worker"], team: "north", teamName: "North")
  static let gone = Worker(id: "gone", name: "Cy Yew", title: "", roles: [], team: "north", teamName: "North")
  static let context = StaffTests.context([StaffTests.ann, StaffTests.kit, bo, gone], by: "kit", isOwner: false)
  static let until = Given.monday.day.adding(days: 10)

  static func grant(_ worker: WorkerID, for principal: WorkerID, until: Day = until, _ reason: String = "Leave")
    -> MandateCommand
  {
    .grant(GrantMandate(worker: worker, principal: principal, until: until, reason: reason))
  }

  static func refusal(
    _ command: MandateCommand, _ context: StaffContext = context, existing: [Mandate] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Refusal.Reason] {
    do {
      let decision = try command.decide(in: context, at: Given.monday, existing: existing)
      Issue.record("taken: \(decision)", sourceLocation: sourceLocation)
      return []
    } catch {
      return error.reasons
    }
  }

  @Test func anAdministratorGrantsItUntilADay() throws {
    let decision = try Self.grant("bo", for: "ann").decide(in: Self.context, at: Given.monday, existing: [])
    let mandate = Mandate(
      holder: "bo", principal: "ann", until: Self.until, reason: "Leave",
      granted: Signature(by: "kit", at: Given.monday))
    expectNoDifference(decision, MandateDecision(mandate: mandate, role: "keeper"))
    #expect(mandate.isInForce(on: Self.until))
    #expect(!mandate.isInForce(on: Self.until.adding(days: 1)))
    expectNoDifference(Self.refusal(Self.grant("bo", for: "ann"), existing: [mandate]), [.nothingChanges])
  }

  @Test func othersGrantNone() {
    let context = StaffTests.context([StaffTests.ann, StaffTests.kit, Self.bo], by: "ann", isOwner: true)
    expectNoDifference(
      Self.refusal(Self.grant("ann", for: "bo"), context),
      [.notYourRole(needed: ["Keeper"], doing: "Granting mandates")])
  }

  @Test func nobodyGrantsAMandateToThemselves() throws {
    expectNoDifference(Self.refusal(Self.grant("kit", for: "ann")), [.mandateToOneself])
    #expect(Refusal(.mandateToOneself).description == "Nobody grants themselves a mandate; it is for somebody else.")
    let ofTheOwner = StaffTests.context([StaffTests.ann, Self.bo], by: "ann", isOwner: true)
    expectNoDifference(Self.refusal(Self.grant("ann", for: "bo"), ofTheOwner), [.mandateToOneself])
    let other = try Self.grant("ann", for: "kit").decide(in: Self.context, at: Given.monday, existing: [])
    #expect(other.mandate.principal == "kit")
  }

  @Test func itsReasonIsForThoseWhomItIsAboutAndWhoeverAdministers() throws {
    let mandate = try Self.grant("bo", for: "ann").decide(in: Self.context, at: Given.monday, existing: []).mandate
    #expect(mandate.showsReason(to: Self.bo, whoAdministers: false))
    #expect(mandate.showsReason(to: StaffTests.ann, whoAdministers: false))
    #expect(!mandate.showsReason(to: Self.gone, whoAdministers: false))
    #expect(!mandate.showsReason(to: StaffTests.kit, whoAdministers: false))
    #expect(mandate.showsReason(to: StaffTests.kit, whoAdministers: true))
  }

  @Test func whatIsWrongIsNamedAllAtOnce() {
    let past = Given.monday.day.adding(days: -1)
    expectNoDifference(
      Self.refusal(Self.grant("nobody", for: "gone", until: past, " ")),
      [.noSuchWorker("nobody"), .mandateForNobody("Cy Yew"), .mandateEnded(past), .reasonNeeded])
    expectNoDifference(Self.refusal(Self.grant("bo", for: "bo")), [.mandateForOneself])
  }

  @Test func itIsEndedBeforeItsDay() throws {
    let mandate = try Self.grant("bo", for: "ann").decide(in: Self.context, at: Given.monday, existing: []).mandate
    let end = MandateCommand.end(EndMandate(worker: "bo", principal: "ann"))
    let ended = try end.decide(in: Self.context, at: Given.monday, existing: [mandate]).mandate
    #expect(!ended.isInForce(on: Given.monday.day))
    expectNoDifference(
      Self.refusal(end, existing: [ended]), [.noMandate(holder: "Bo Oak", principal: "Ann Ash")])
  }
}
