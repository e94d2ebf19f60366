import Testing

@testable import Workflow

/// When inviting is done: the procedure says who is waited for.
@Suite struct InvitationsTests {
  private func note(_ task: TaskKey, of given: Given) -> String? {
    given.file.openTasks(procedure: given.procedure, calendar: Given.calendar)
      .first { $0.id.task == task }?.note
  }

  private func invite(_ people: PersonID...) -> Command {
    .invite(
      Invite(step: Gathering.feast, invitations: Dictionary(people.map { ($0, "drum") }, uniquingKeysWith: { $1 })))
  }

  @Test func everybodyWhoIsWaitedForIsInvitedOrLeftOut() {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-12"))
    #expect(note("ask", of: given) == "0 of 2 invited; not yet: Ada Ash, Bo Birch")
    given.when(invite("p3"))
    #expect(note("ask", of: given) == "1 of 2 invited; not yet: Ada Ash")
    given.when(.leaveOut(LeaveOut(step: Gathering.feast, person: "p2", reason: "Is at sea.")))
    #expect(!given.open.contains("talk-1/ask"))
    #expect(given.file.step(Gathering.feast)?.meeting.leftOut == ["p2": "Is at sea."])
    given.when(invite("p2"))
    #expect(given.file.step(Gathering.feast)?.meeting.leftOut == [:])
  }

  @Test func answersComeInWhileOthersAreStillToBeInvited() {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-12"))
    #expect(!given.open.contains("talk-1/answers"))
    given.when(invite("p3"))
    #expect(given.open.contains("talk-1/answers"))
    #expect(note("answers", of: given) == "0 of 1 answered; not yet: Bo Birch")
    given.when(.recordAnswers(RecordAnswers(step: Gathering.feast, answers: ["p3": true])))
    #expect(given.open.contains("talk-1/ask"))
  }

  @Test func nobodyIsInvitedToWhatWasHeld() {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-05"))
    given.at = Instant(Moment(day: Day("2026-01-06") ?? .earliest, time: .midnight))
    given.when(
      .recordAttendance(
        RecordAttendance(
          step: Gathering.feast, date: Day("2026-01-05") ?? .earliest, time: TimeOfDay("14:00") ?? .midnight,
          present: ["p2"])))
    #expect(given.open == ["talk-1/speech", "talk-1/end"])
    let leave = LeaveOut(step: Gathering.feast, person: "p3", reason: "No.")
    #expect(given.refusal(.leaveOut(leave)) == [.alreadyHeld(title: "Feast", Day("2026-01-05") ?? .earliest)])
  }

  @Test func leavingOutNeedsAReasonAndSomebodyWhoIsNotInvited() {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-12"))
    given.when(invite("p3"))
    func refusal(_ person: PersonID, _ reason: String) -> [Refusal.Reason] {
      given.refusal(.leaveOut(LeaveOut(step: Gathering.feast, person: person, reason: reason)))
    }
    #expect(refusal("p2", " ") == [.reasonNeeded])
    #expect(refusal("p3", "Away.") == [.alreadyInvited(name: "Bo Birch")])
    #expect(refusal("p9", "Away.") == [.noSuchPerson("p9")])
    given.when(.leaveOut(LeaveOut(step: Gathering.feast, person: "p2", reason: "Away.")))
    #expect(refusal("p2", "Away.") == [.nothingChanges])
  }

  @Test func longListsAreCut() {
    var given = Gathering.given()
    for number in 5...12 {
      let person = Person(
        id: PersonID("p\(number)"), kind: .relative, givenName: "Aunt", familyName: "\(number)")
      given.file.evolve(
        .personAdded(PersonAdded(person: person)), signature: Signature(by: "ann.worker", at: Given.monday))
    }
    given.when(Gathering.schedule("2026-01-12"))
    #expect(note("ask", of: given)?.hasPrefix("0 of 10 invited; not yet: Ada Ash, Bo Birch, Aunt 5") == true)
    #expect(note("ask", of: given)?.hasSuffix("and 5 more") == true)
  }

  @Test func namesWithCommasOfTheirOwnStandApart() {
    #expect(CaseFile.list(["Ada Ash", "Bo Birch"]) == "Ada Ash, Bo Birch")
    #expect(CaseFile.list(["Interpreter, if needed", "Transport"]) == "Interpreter, if needed; Transport")
  }
}
