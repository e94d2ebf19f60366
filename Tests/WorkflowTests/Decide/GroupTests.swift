import CustomDump
import Testing

@testable import Workflow

/// Groups have members over time, and it is known how information is shared with each.
@Suite struct GroupTests {
  @Test("CG-2 who was a member on a day can be asked, with how information was shared and who said so")
  func membership() throws {
    var given = Choir.given()
    given.when(Choir.join("p3", "dove", since: "2025-12-01"))
    given.when(Choir.join("p4"), by: "bob.manager")
    given.at = given.at.adding(seconds: 7 * 86_400)
    given.when(Choir.join("p3", "drum"), by: "bob.manager")
    given.when(Choir.leave("p4"))
    func members(_ day: String) -> [PersonID] { given.file.members(of: "choir", on: Day(day)).map(\.id) }
    #expect(members("2025-11-30") == [])
    #expect(members("2025-12-01") == ["p3"])
    #expect(members("2026-01-05") == ["p3", "p4"])
    #expect(members("2026-01-12") == ["p3"], "on the day on which they leave they are none any longer")
    #expect(given.file.members(of: "choir").map(\.id) == ["p3"])
    let mo = try #require(given.file.membership(of: "p3", in: "choir"))
    #expect(mo.sharing == "drum" && mo.shared == Signature(by: "bob.manager", at: given.at))
    #expect(mo.earlierSharing.map(\.value) == ["dove"])
    #expect(mo.joined == Signature(by: "ann.worker", at: Given.monday))
    let bo = try #require(given.file.membership(of: "p4", in: "choir", on: Day("2026-01-06")))
    #expect(bo.left?.reason == "Has moved." && bo.left?.signature.by == "ann.worker")
    given.when(Choir.join("p4"))
    #expect(given.file.memberships.count == 3, "who comes back has both times on the record")
  }

  @Test func whatIsWrongIsNamed() {
    var given = Choir.given()
    expectNoDifference(
      given.refusal(.joinGroup(JoinGroup(group: "band", person: "p3"))), [.noSuchGroup("band", allowed: ["choir"])])
    expectNoDifference(given.refusal(Choir.join("p9")), [.noSuchPerson("p9")])
    expectNoDifference(
      given.refusal(Choir.join("p3", "pigeon", since: "2026-01-06")),
      [.stillToCome(Day("2026-01-06") ?? .earliest), .unknownSharing("pigeon", allowed: ["dove", "drum"])])
    expectNoDifference(given.refusal(Choir.leave("p3")), [.notAMember(name: "Mo Miller", group: "Choir")])
    given.when(Choir.join("p3", "dove"))
    expectNoDifference(given.refusal(Choir.join("p3", "dove")), [.nothingChanges])
    let since = Day("2026-01-05") ?? .earliest
    expectNoDifference(
      given.refusal(Choir.join("p3", "drum", since: "2026-01-02")),
      [.alreadyMember(name: "Mo Miller", group: "Choir", since: since)])
    expectNoDifference(
      given.refusal(Choir.leave("p3", until: "2026-01-02")),
      [.alreadyMember(name: "Mo Miller", group: "Choir", since: since)])
    expectNoDifference(given.refusal(Choir.leave("p3", " ")), [.reasonNeeded])
    given.when(Choir.leave("p3"))
    expectNoDifference(
      given.refusal(Choir.join("p3", since: "2026-01-02")),
      [.memberUntil(name: "Mo Miller", group: "Choir", since)])
  }

  @Test("CG-2 whoever does a task of the group's meetings says who is a member, or who edits people")
  func whoMay() {
    var given = Choir.given()
    expectNoDifference(
      given.refusal(Choir.join("p3"), by: "rec.support"),
      [.notYourRole(needed: ["Worker", "Manager"], doing: "Changing the members of \"Choir\"")])
    given.when(Choir.join("p3"), by: "bob.manager")
  }

  @Test func aCaseIsNotMovedToWhereItsGroupIsNot() {
    var given = Choir.given()
    given.when(Choir.join("p3"))
    given.when(Choir.held("p2"))
    given.when(.excuse(Excuse(task: Choir.task("lines"), person: "p3", reason: "Has no voice.")))
    var other = Choir.procedure
    other.groups = []
    other.steps[0].tasks.removeAll { $0.key == "lines" }
    let destination = Destination(procedure: other, forms: [:])
    #expect(
      given.file.misfits(with: destination, from: given.context("ann.worker")) == [
        .task("Collect their lines", step: "Rehearsal 1"), .group("Choir"),
      ])
  }

  @Test func aMemberIsNotTakenOffTheCase() {
    var given = Choir.given()
    given.when(Choir.join("p3"))
    expectNoDifference(
      given.refusal(.removePerson(RemovePerson(person: "p3")), by: "bob.manager"),
      [.personInUse(name: "Mo Miller", by: ["choir (member)"])])
  }

  @Test("CG-2 members are invited like the others whom a procedure names, and a gate can ask what is known of them")
  func invited() throws {
    var given = Choir.given()
    given.when(Choir.join("p3"))
    func invite(_ people: PersonID...) -> Command {
      .invite(Invite(step: Choir.step, invitations: Dictionary(people.map { ($0, "drum") }) { first, _ in first }))
    }
    expectNoDifference(
      given.refusal(invite("p2")),
      [
        .gateShut(
          title: "Ask them in",
          missing: [
            "Mo Miller has no agreed way of sharing information.",
            "Mo Miller has no telephone number or e-mail address.",
          ])
      ])
    given.happened(
      .personChanged(
        PersonChanged(
          person: Person(id: "p3", kind: .professional, givenName: "Mo", familyName: "Miller", email: "mo@mill"))))
    given.when(Choir.join("p3", "dove"))
    given.when(invite("p2"))
    let ask = given.file.openTasks(procedure: given.procedure, calendar: Given.calendar)
      .first { $0.id == Choir.task("ask") }
    #expect(ask?.note == "1 of 2 invited; not yet: Mo Miller")
    given.when(invite("p3"))
    #expect(!given.open.contains("rehearsal-1/ask"), "the baker is no member")
  }
}
