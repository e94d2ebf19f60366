import CustomDump
import Testing

@testable import Workflow

/// Who is in a case, and what the family is called.
@Suite struct PeopleTests {
  private static let talk = StepID("talk", 1)

  private func child(_ id: PersonID = "p1", born: String, family: String = "Ash") -> Person {
    Person(id: id, kind: .child, givenName: "Kit", familyName: family, born: Day(born))
  }

  private func newcomer(born: String? = nil, family: String = "Ash") -> Command {
    .addPerson(
      AddPerson(
        person: NewPerson(kind: .child, givenName: "Kit", familyName: family, born: born.flatMap { Day($0) })))
  }

  @Test func theFamilysNameAndAddressArePutRight() {
    var given = Given()
    let events = given.when(.changeCase(ChangeCase(family: "Ashe", address: "4 Mill Lane")))
    expectNoDifference(events, [.caseChanged(CaseChanged(family: "Ashe", address: "4 Mill Lane"))])
    #expect(given.file.family == "Ashe")
    #expect(given.file.address == "4 Mill Lane")
    expectNoDifference(
      given.refusal(.changeCase(ChangeCase(family: "Ashe", address: "4 Mill Lane"))), [.nothingChanges])
    #expect(given.refusal(.changeCase(ChangeCase(family: " "))).map(\.wording) == ["The family's name is empty."])
    #expect(
      given.refusal(.changeCase(ChangeCase(family: "Elm")), by: "bob.manager").map(\.wording)
        == ["Changing the family's details and people is for: Worker."])
  }

  @Test func aPersonToWhomNothingRefersIsRemovedAndTheirIdIsNotGivenAgain() {
    var given = Given()
    given.when(newcomer())
    expectNoDifference(
      given.when(.removePerson(RemovePerson(person: "p3"))), [.personRemoved(PersonRemoved(person: "p3"))])
    #expect(given.file.people.map(\.id) == ["p1", "p2"])
    given.when(newcomer())
    #expect(given.file.people.map(\.id) == ["p1", "p2", "p4"])
    expectNoDifference(given.refusal(.removePerson(RemovePerson(person: "p3"))), [.noSuchPerson("p3")])
  }

  @Test func theLastChildStays() {
    let given = Given(children: 1)
    expectNoDifference(given.refusal(.removePerson(RemovePerson(person: "p1"))), [.noChildren])
  }

  @Test func whatRefersToAPersonIsNamed() {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-12"))
    given.file.evolve(
      .personInvited(PersonInvited(step: Gathering.feast, person: "p2", method: "drum")),
      signature: Signature(by: "ann.worker", at: Given.monday))
    given.procedure.roles[0].permissions.insert(.editPeople)
    #expect(
      given.refusal(.removePerson(RemovePerson(person: "p2"))).map(\.wording)
        == ["Ada Ash can't be removed: feast (invited)."])
    given.when(.removePerson(RemovePerson(person: "p3")))
    #expect(given.file.person("p3") == nil)
  }

  @Test func aChildWithAnswersOfTheirOwnStays() {
    let note = TaskID(Self.talk, "note")
    let given = Given([
      .formStarted(FormStarted(form: note, definition: "note", answers: [:], sources: [:])),
      .formSaved(FormSaved(form: note, answers: [at("verdict", child: "p2"): .text("watch")])),
    ])
    let wording = given.refusal(.removePerson(RemovePerson(person: "p2"))).map(\.wording).joined()
    #expect(wording.hasPrefix("Child 2 Ash can't be removed: "))
  }

  @Test func aChildIsNoOlderThanAChildCanBe() {
    var given = Given()
    #expect(
      given.refusal(newcomer(born: "1915-06-01")).map(\.wording)
        == ["Kit Ash would be 110 years old: check the year of the date of birth."])
    given.when(newcomer(born: "2001-01-01"))
    // What was taken once stands in the way of nothing else.
    var old = child(born: "1990-01-01")
    given.file.evolve(
      .personChanged(PersonChanged(person: old)), signature: Signature(by: "ann.worker", at: Given.monday))
    old.phone = "01632 960001"
    given.when(.changePerson(ChangePerson(person: old)))
    old.born = Day("1991-01-01")
    expectNoDifference(
      given.refusal(.changePerson(ChangePerson(person: old))), [.tooOld(name: "Kit Ash", age: 35)])
  }

  @Test(
    arguments: [
      ("31/02/2020", "has no letter in it"), ("...", "has no letter in it"), ("14 Mar 2019", "is a date"),
      ("March 14th, 2019", "is a date"),
    ])
  func aFamilysNameIsAName(name: String, problem: String) {
    let given = Given()
    expectNoDifference(
      given.refusal(newcomer(family: name)), [.badText(field: "The family name", problem: problem)])
    expectNoDifference(
      given.refusal(.changeCase(ChangeCase(family: name))), [.badText(field: "The family's name", problem: problem)])
  }

  @Test(arguments: ["May", "O’Brien", "Mar", "Ash (formerly March)", "De la Mar", "李"])
  func namesThatHoldAMonthAreNames(name: String) {
    var given = Given()
    given.when(newcomer(family: name))
  }

  @Test func onceTheMeetingWasHeldNobodyIsAskedWhetherTheyWillCome() {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-05"))
    given.when(.invite(Invite(step: Gathering.feast, invitations: ["p2": "drum", "p3": "drum"])))
    #expect(given.open.contains("talk-1/answers"))
    given.at = Instant(Moment(day: Day("2026-01-06") ?? .earliest, time: TimeOfDay("09:00") ?? .midnight))
    given.when(
      .recordAttendance(
        RecordAttendance(
          step: Gathering.feast, date: Day("2026-01-05") ?? .earliest, time: TimeOfDay("14:00") ?? .midnight,
          present: ["p2"])))
    #expect(!given.open.contains("talk-1/answers"))
    expectNoDifference(
      given.refusal(.closeStep(CloseStep(step: Gathering.feast))), [.tasksOpen(["Write the speech"])])
  }
}
