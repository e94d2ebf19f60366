import CustomDump
import Testing

@testable import Workflow

/// What is taken, and was late: each thing that came after its limit, and by how much.
@Suite struct WarningTests {
  /// The small procedure, whose talk is due within 5 days of the case's beginning and its note two days after it.
  static func given() -> Given {
    var given = Given()
    given.procedure.timescales += [
      Timescale(
        key: "talk", span: Span(count: 5, unit: .days), direction: .after, from: MomentReference("talk", .opened),
        isNational: false, cite: "Our own."),
      Timescale(
        key: "write", span: Span(count: 2, unit: .days), direction: .after, from: MomentReference("talk", .held),
        isNational: false, cite: "Ours too."),
    ]
    given.procedure.steps[0].dueFirst = ["talk"]
    given.procedure.steps[0].tasks[0].isDueWithStep = true
    given.procedure.steps[0].tasks[1].due = ["write"]
    given.procedure.steps[0].tasks.append(
      TaskDefinition(key: "plan", title: "Plan it", verb: .schedule(Scheduling()), by: ["worker"], isDueWithStep: true))
    return given
  }

  private func warnings(
    _ given: inout Given, _ command: Command, by worker: WorkerID = "ann.worker"
  ) -> [String] {
    let (before, context) = (given.file, given.context(worker))
    let events = given.when(command, by: worker)
    return before.warnings(of: events, leadingTo: given.file, in: context).map(\.wording)
  }

  private static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  private func schedule(_ text: String) throws -> Command {
    let moment = try Self.moment(text)
    return .scheduleMeeting(
      ScheduleMeeting(step: StepID("talk", 1), date: moment.day, time: moment.time, venue: "Barn", officers: [:]))
  }

  private func held(_ text: String) throws -> Command {
    let moment = try Self.moment(text)
    return .recordAttendance(
      RecordAttendance(step: StepID("talk", 1), date: moment.day, time: moment.time, present: ["p1"]))
  }

  @Test func aDateWithinItsLimitSaysNothing() throws {
    var given = Self.given()
    expectNoDifference(warnings(&given, try schedule("2026-01-09T10:00")), [])
  }

  @Test func aDatePastAPlainLimitIsTakenAndSaid() throws {
    var given = Self.given()
    expectNoDifference(
      warnings(&given, try schedule("2026-01-14T10:00")),
      [
        "Talk is set for Wed 14 Jan 2026 10:00, 3 working days after its limit of Sat 10 Jan 2026: Local limit: 5 days "
          + "after Mon 5 Jan 2026: Sat 10 Jan 2026; that is a weekend, the last working day before it is "
          + "Fri 9 Jan 2026 (talk opened). Our own.."
      ])
  }

  @Test func whatWasHeldOrDoneLateIsSaidOnce() throws {
    var given = Self.given()
    given.at = Instant(try Self.moment("2026-01-16T15:00"))
    let found = warnings(&given, try held("2026-01-12T10:00"))
    #expect(found.count == 2, "\(found)")
    #expect(found.first?.hasPrefix("Talk was held Mon 12 Jan 2026 10:00, 1 working day after its limit of") == true)
    #expect(found.last == "\"Note it\" is then due Wed 14 Jan 2026, 2 days ago: 2 days after Mon 12 Jan 2026.")
    let note = TaskID(StepID("talk", 1), "note")
    expectNoDifference(warnings(&given, .startForm(StartForm(form: note))), [])
    let answers = [
      at("summary"): Answer.text("Gold."), at("verdict", child: "p1"): .text("watch"),
      at("verdict", child: "p2"): .text("leave"),
    ]
    expectNoDifference(warnings(&given, .saveForm(SaveForm(form: note, answers: answers))), [])
    let done = warnings(&given, .finaliseForm(FinaliseForm(form: note)))
    #expect(done.count == 1)
    #expect(done.first?.hasPrefix("\"Note it\" was done 2 working days after its limit of Wed 14 Jan 2026: ") == true)
  }

  @Test func howMuchLaterIsSaidInDaysHoursOrMinutes() throws {
    func late(_ moment: String, _ deadline: String) throws -> String {
      Given.calendar.lateness(of: try Self.moment(moment), past: try #require(Deadline(deadline)))
    }
    #expect(try late("2026-01-09T10:00", "2026-01-08") == "1 working day after")
    #expect(try late("2026-01-10T10:00", "2026-01-09") == "1 day after")
    #expect(try late("2026-01-09T12:30", "2026-01-09T10:00") == "2 hours after")
    #expect(try late("2026-01-09T10:01", "2026-01-09T10:00") == "1 minute after")
  }
}
