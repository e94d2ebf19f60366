import Testing

@testable import Workflow

/// How long a meeting lasts, how people meet, how they join, and to which part they are invited.
@Suite struct MeetingMethodTests {
  private let speech = TaskID(Gathering.feast, "speech")

  /// A feast in person or by video, of two hours; how is decided by the speech where `isDecided`.
  private func given(isDecided: Bool = false, parts: Bool = false) -> Given {
    var given = Gathering.given()
    let scheduling = Scheduling(
      lasts: 120, methods: [Choice("hall", title: "In the hall"), Choice("video", title: "By video")],
      joining: ["video"], method: isDecided ? TaskField(task: "speech", field: "secret") : nil)
    given.procedure.steps[0].tasks[0].verb = .schedule(scheduling)
    if parts {
      given.procedure.steps[0].tasks[1].parts = [Choice("first", title: "First"), Choice("second", title: "Second")]
      given.procedure.steps[0].tasks[1].splitWhen = .answer(task: "speech", field: "summary", .isAnswered, .anyChild)
    }
    return given
  }

  private func schedule(_ method: String?, joining: String? = nil) throws -> Command {
    let start = try #require(Moment("2026-01-12 14:00"))
    return .scheduleMeeting(
      ScheduleMeeting(
        step: Gathering.feast, date: start.day, time: start.time, venue: "Hall", officers: [:], method: method,
        joining: joining))
  }

  private func answer(_ field: FieldKey, _ text: String, _ given: inout Given) {
    if given.file.form(speech) == nil { given.when(.startForm(StartForm(form: speech))) }
    given.when(.saveForm(SaveForm(form: speech, answers: [at(field): .text(text)])))
  }

  @Test func lengthAndMethodAreKept() throws {
    var given = given()
    given.when(try schedule("hall"))
    let schedule = try #require(given.file.step(Gathering.feast)?.meeting.schedule)
    #expect(schedule.end == Moment("2026-01-12 16:00"))
    #expect(schedule.method == "hall")
    #expect(Scheduling(lasts: 95).length == "1 hour 35 minutes")
    #expect(Scheduling().length == "1 hour")
  }

  @Test func aMethodIsNeededAndMustBeKnown() throws {
    let given = given()
    #expect(given.refusal(try schedule(nil)).map(\.wording) == ["How people meet is to be said: hall, video."])
    #expect(
      given.refusal(try schedule("tent")).map(\.wording) == [
        "\"tent\" is not a way to meet; the methods are: hall, video."
      ])
    #expect(
      Gathering.given().refusal(try schedule("hall")).map(\.wording)
        == ["This meeting has no methods, so it can't be \"hall\"."])
  }

  @Test func theFormDecides() throws {
    var given = given(isDecided: true)
    #expect(
      given.refusal(try schedule("hall")).map(\.wording)
        == ["\"Secret\" (write the speech) is not answered yet, and it decides how people meet."])
    answer("summary", "Long", &given)
    answer("secret", "video", &given)
    #expect(
      given.refusal(try schedule("hall")).map(\.wording)
        == ["\"Secret\" (write the speech) says how people meet: By video."])
    given.when(try schedule(nil))
    #expect(given.file.step(Gathering.feast)?.meeting.schedule?.method == "video", "as it is decided")
  }

  @Test func nobodyIsInvitedWhoCouldNotJoin() throws {
    var given = given()
    given.when(try schedule("video"))
    let invite = Command.invite(Invite(step: Gathering.feast, invitations: ["p2": "drum"]))
    #expect(
      given.refusal(invite).map(\.wording)
        == ["Feast (by video) has no joining instructions yet: nobody is invited without them."])
    given.when(try schedule("video", joining: "Link and PIN by e-mail."))
    #expect(given.when(invite).count == 1)
    given.when(try schedule("hall"))
    #expect(given.file.step(Gathering.feast)?.meeting.schedule?.joining == "Link and PIN by e-mail.", "not lost")
  }

  @Test func relativesAreInvitedToAPartWhereItIsSplit() throws {
    var given = given(parts: true)
    given.when(try schedule("hall"))
    let task = try #require(given.procedure.steps[0].task("ask"))
    func left() -> [PersonID] {
      given.file.step(Gathering.feast).map { given.file.toInvite(by: task, in: $0).map(\.id) } ?? []
    }
    given.when(.invite(Invite(step: Gathering.feast, invitations: ["p2": "drum", "p3": "drum"])))
    #expect(left() == [])
    answer("summary", "Apart", &given)
    #expect(left() == ["p2"], "the aunt has no part yet, the neighbour needs none")
    let step = try #require(given.file.step(Gathering.feast))
    #expect(given.file.progress(of: task, in: step) == "1 of 2 invited; not yet: Ada Ash")
    #expect(
      given.refusal(.invite(Invite(step: Gathering.feast, invitations: ["p2": "drum"]))).map(\.wording)
        == ["The meeting is held in parts: say to which Ada Ash is invited (first, second)."])
    #expect(
      given.refusal(.invite(Invite(step: Gathering.feast, invitations: ["p2": "drum"], parts: ["p2": "third"])))
        .map(\.wording) == ["\"third\" is not a part of the meeting; the parts are: first, second."])
    given.when(.invite(Invite(step: Gathering.feast, invitations: ["p2": "drum"], parts: ["p2": "second"])))
    #expect(given.file.step(Gathering.feast)?.meeting.invitation(of: "p2")?.part == "second")
    #expect(left() == [])
    let stray = given.refusal(
      .invite(Invite(step: Gathering.feast, invitations: ["p3": "drum"], parts: ["p2": "first"])))
    #expect(stray == [.notInvited(name: "Ada Ash")])
  }

  @Test func aPartWhereThereIsNoneIsRefused() throws {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-12"))
    let wrong = Command.invite(Invite(step: Gathering.feast, invitations: ["p2": "drum"], parts: ["p2": "first"]))
    #expect(
      given.refusal(wrong).map(\.wording) == ["This meeting has no parts, so nobody is invited to \"first\"."])
  }
}
