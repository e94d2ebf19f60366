import CustomDump
import Testing

@testable import Workflow

/// A task's form depends on the occasion, and is fixed when it is started.
@Suite struct AgendaTests {
  /// A round that repeats, whose notes have three agendas, and a feast that one of them looks out for.
  static let procedure: Procedure = {
    var write = TaskDefinition(key: "write", title: "Write it up", verb: .form("usual"), by: ["worker"])
    write.formChoices = [
      FormChoice("first", .first), FormChoice("last", .before("feast", within: Span(count: 2, unit: .weeks))),
    ]
    let round = StepDefinition(
      key: "round", title: "Round", kind: .meeting, isRepeated: true,
      tasks: [TaskDefinition(key: "set", title: "Set", verb: .schedule(officers: []), by: ["worker"]), write])
    let feast = StepDefinition(
      key: "feast", title: "Feast", kind: .meeting, dueFirst: ["feast"],
      tasks: [TaskDefinition(key: "set", title: "Set", verb: .schedule(officers: []), by: ["worker"])])
    let limit = Timescale(
      key: "feast", span: Span(count: 5, unit: .weeks), direction: .after, from: MomentReference("feast", .opened),
      isNational: false, cite: "Our own.")
    return Procedure(
      key: "rounds", version: 1, title: "Rounds", roles: [Role(key: "worker", title: "Worker")],
      timescales: [limit], invitationMethods: [], startingSteps: ["round"], steps: [round, feast])
  }()

  static let second = StepID("round", 2)

  static func given() -> Given {
    var given = Given(children: 1)
    given.procedure = procedure
    given.happened(.stepOpened(StepOpened(step: StepID("round", 1), from: nil)))
    given.happened(.stepOpened(StepOpened(step: second, from: nil)))
    return given
  }

  private func form(of step: StepID, _ given: Given) -> FormKey? {
    guard let found = given.file.step(step), let task = given.procedure.step("round")?.task("write") else { return nil }
    return given.file.form(
      for: task, in: found, procedure: given.procedure, calendar: Given.calendar, today: given.at.day)
  }

  private func set(_ step: StepID, _ day: String) -> Event {
    let start = Moment(day: Day(day) ?? .earliest, time: .midnight)
    return .meetingScheduled(
      MeetingScheduled(step: step, schedule: Schedule(start: start, venue: "Hall", officers: [:])))
  }

  @Test("CG-4 the first has its own agenda, the last before a review another, and the rest the usual one")
  func occasions() {
    var given = Self.given()
    #expect(form(of: StepID("round", 1), given) == "first")
    #expect(form(of: Self.second, given) == "usual", "no feast is open")
    given.happened(.stepOpened(StepOpened(step: StepID("feast", 1), from: nil)))
    #expect(form(of: Self.second, given) == "usual", "it is due in five weeks")
    given.happened(set(Self.second, "2026-01-27"))
    #expect(form(of: Self.second, given) == "last", "it is due within two weeks of the day of the round")
    given.happened(set(StepID("feast", 1), "2026-02-11"))
    #expect(form(of: Self.second, given) == "usual", "it is set for a later day than that")
    given.happened(set(StepID("feast", 1), "2026-02-10"))
    #expect(form(of: Self.second, given) == "last")
    given.happened(.stepCancelled(StepCancelled(step: StepID("feast", 1), reason: "Rain.")))
    #expect(form(of: Self.second, given) == "usual")
  }

  @Test("CG-4 the form stays the one that was started") func fixed() {
    var given = Self.given()
    let task = TaskID(Self.second, "write")
    given.happened(.formStarted(FormStarted(form: task, definition: "usual", answers: [:], sources: [:])))
    given.happened(.stepOpened(StepOpened(step: StepID("feast", 1), from: nil)))
    given.happened(set(Self.second, "2026-01-27"))
    #expect(form(of: Self.second, given) == "usual")
  }

  @Test func whatOneOfTheFormsAsksIsFound() throws {
    let task = try #require(Self.procedure.step("round")?.task("write"))
    func form(_ key: FormKey, _ fields: FieldKey...) -> (FormKey, FormDefinition) {
      let all = fields.map { FieldDefinition(key: $0, label: $0.rawValue, kind: .text) }
      let section = SectionDefinition(key: "all", title: "All", fields: all)
      return (key, FormDefinition(key: key, version: 1, title: key.rawValue, sections: [section]))
    }
    let forms = Dictionary(uniqueKeysWithValues: [form("usual", "a", "b"), form("first", "b", "c"), form("last", "d")])
    let fields = forms.definition(of: task)?.sections.flatMap(\.fields).map(\.key)
    #expect(fields == ["a", "b", "c", "d"])
  }
}
