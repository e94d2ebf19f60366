import Testing
import Workflow

@testable import Definitions

/// A procedure says only what it does otherwise than the one it extends.
@Suite struct ExtendsTests {
  static let base = """
    procedure: common
    version: 1
    title: Common
    source: The guide
    roles:
      worker: { title: Worker, may: open-case }
      chair: { title: Chair }
    invitation-methods: { phone: Telephone, letter: Letter }
    starts-with: talk
    timescales:
      soon: { within: 5 days after talk.opened, cite: The guide }
    steps:
      talk:
        title: Talk
        kind: meeting
        repeats: true
        due: { first: soon, later: soon }
        tasks:
          hold: { title: Hold, does: record-attendance, by: chair }
          say: { title: Say, does: confirm, by: worker, after: hold }
          close: { title: Close, does: close, by: worker, after: say }
        next:
          - open: talk

    """

  private func read(_ own: String, base: String = base) -> DefinitionReader.Reading {
    DefinitionReader.read([
      SourceFile(path: "common.yaml", text: base),
      SourceFile(path: "own.yaml", text: "procedure: own\nversion: 3\ntitle: Own\nextends: common\n" + own),
      SourceFile(path: "words.yaml", text: LoaderTests.form.replacing("form: outcomes", with: "form: words")),
    ])
  }

  private func procedure(_ own: String) throws -> Procedure {
    let reading = read(own)
    #expect(reading.problems.filter { $0.id != .unusedForm } == [])
    return try #require(reading.definitions.procedures["own"])
  }

  @Test func aProcedureThatSaysNothingMoreIsTheSameUnderItsOwnName() throws {
    let own = try procedure("")
    var common = try #require(read("").definitions.procedures["common"])
    #expect(own.source == nil)
    (common.key, common.version, common.title, common.source) = ("own", 3, "Own", nil)
    #expect(own == common)
  }

  @Test func oneKeyIsOverriddenAndTheRestStays() throws {
    let own = try procedure(
      """
      roles:
        chair: { title: Principal officer }
      invitation-methods: { letter: By post }
      timescales:
        soon: { within: 3 days after talk.opened }
      steps:
        talk:
          title: Discussion
          tasks:
            say: { by: [chair, worker] }

      """)
    #expect(own.roles.map(\.title) == ["Worker", "Principal officer"])
    #expect(own.role("worker")?.permissions == [.openCase])
    #expect(own.invitationMethods.map(\.title) == ["Telephone", "By post"])
    #expect(own.timescale("soon")?.limits.first?.span == Span(count: 3, unit: .days))
    #expect(own.timescale("soon")?.cite == "The guide")
    let step = try #require(own.step("talk"))
    #expect(step.title == "Discussion")
    #expect(step.tasks.map(\.key) == ["hold", "say", "close"])
    #expect(step.task("say")?.by == ["chair", "worker"])
    #expect(step.task("say")?.title == "Say")
    #expect(step.next == [NextSteps(open: ["talk"])])
  }

  @Test func whatIsNewComesAfterWhatTheBaseHas() throws {
    let own = try procedure(
      """
      roles:
        clerk: { title: Clerk, may: edit-people }
      steps:
        talk:
          tasks:
            tell: { title: Tell, does: confirm, by: worker }
          next: { open: [talk, work] }
        work:
          title: Work
          kind: work
          tasks:
            close: { title: Close, does: close, by: worker }

      """)
    #expect(own.roles.map(\.key) == ["worker", "chair", "clerk"])
    #expect(own.steps.map(\.key) == ["talk", "work"])
    #expect(own.step("talk")?.tasks.map(\.key) == ["hold", "say", "close", "tell"])
    #expect(own.step("talk")?.next == [NextSteps(open: ["talk", "work"])])
  }

  @Test func whatIsNewStandsBeforeWhatFollowsItInTheProcedure() throws {
    let own = try procedure(
      """
      steps:
        talk:
          tasks:
            ready: { title: Get ready, does: confirm, by: worker }
            greet: { title: Greet, does: confirm, by: chair }
            say: { title: Speak }
            tell: { title: Tell, does: confirm, by: worker }

      """)
    #expect(own.step("talk")?.tasks.map(\.key) == ["hold", "ready", "greet", "say", "close", "tell"])
  }

  @Test func aTaskMayFillInAFormWhereTheBaseConfirms() throws {
    let own = try procedure("steps: { talk: { tasks: { say: { form: words } } } }\n")
    #expect(own.step("talk")?.task("say")?.verb == .form("words"))
    let limit = try procedure("timescales: { soon: { by: 2 days before talk.opened } }\n").timescale("soon")
    #expect(limit?.limits.first?.direction == .before)
  }

  @Test func somethingIsLeftOutByName() throws {
    let own = try procedure(
      """
      without:
        - invitation-methods.phone
        - steps.talk.due.later
        - steps.talk.tasks.say
        - steps.talk.next
        - timescales.soon
      timescales:
        soon: { within: 1 day after talk.opened, cite: Ours }
      steps:
        talk:
          tasks:
            close: { after: hold }

      """)
    #expect(own.invitationMethods.map(\.value) == ["letter"])
    #expect(own.step("talk")?.dueLater == [])
    #expect(own.step("talk")?.tasks.map(\.key) == ["hold", "close"])
    #expect(own.step("talk")?.next == [])
    #expect(own.timescale("soon")?.cite == "Ours")
  }

  @Test func whatIsWrongWithTheBaseIsSaidOnceAndWhatTheExtendingOneBreaksNamesIt() {
    let broken = Self.base.replacing("after: say", with: "after: sya")
    let own = "without: roles.chair\nsteps: { talk: { tasks: { say: { titel: Tell } } } }\n"
    #expect(
      read(own, base: broken).problems.filter { $0.id != .unusedForm }.map(\.description) == [
        "common.yaml:19:57: error: in \"own\", which extends this: there is no role \"chair\"; known: worker "
          + "[unknown-role]",
        "common.yaml:21:62: error: \"talk\" has no task \"sya\"; did you mean \"say\"? [unknown-task]",
        "own.yaml:6:34: error: a task has no key \"titel\"; did you mean \"title\"? [unknown-key]",
      ])
  }

  @Test func aChainOfThreeIsPutTogetherFromTheBottom() throws {
    let files = [
      ("top", "extends: middle\nroles: { chair: { title: Top chair } }\n"),
      ("middle", "extends: common\nroles: { chair: { title: Middle chair }, worker: { title: Middle worker } }\n"),
    ].map { name, text in
      SourceFile(path: "\(name).yaml", text: "procedure: \(name)\nversion: 1\ntitle: \(name)\n\(text)")
    }
    let reading = DefinitionReader.read(files + [SourceFile(path: "common.yaml", text: Self.base)])
    #expect(reading.problems == [])
    #expect(reading.definitions.procedures["top"]?.roles.map(\.title) == ["Middle worker", "Top chair"])
  }

  @Test func aBaseNeedNotBeCompleteAndNoCaseRunsOnIt() throws {
    let base = """
      procedure: common
      version: 1
      title: Common
      base: true
      steps:
        talk:
          title: Talk
          tasks:
            say: { title: Say, does: confirm, by: worker }

      """
    let reading = read(
      """
      roles: { worker: { title: Worker } }
      invitation-methods: { phone: Telephone }
      starts-with: talk
      steps: { talk: { kind: work, tasks: { close: { title: Close, does: close, by: worker } } } }

      """, base: base)
    #expect(reading.problems.filter { $0.id != .unusedForm } == [])
    #expect(reading.definitions.procedures.keys.sorted() == ["own"])
    #expect(reading.definitions.procedures["own"]?.step("talk")?.tasks.map(\.key) == ["say", "close"])
  }

  @Test func aCircleOfThreeIsReportedInEachAndEndsNothing() {
    let files = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")].map { name, base in
      SourceFile(path: "\(name).yaml", text: "procedure: \(name)\nversion: 1\ntitle: T\nextends: \(base)\n")
    }
    let problems = DefinitionReader.read(files).problems.map(\.description)
    #expect(
      problems == [
        "a.yaml:4:10: error: procedures extend one another: a, b, c, a [extends-cycle]",
        "b.yaml:4:10: error: procedures extend one another: b, c, a, b [extends-cycle]",
        "c.yaml:4:10: error: procedures extend one another: c, a, b, c [extends-cycle]",
      ])
  }
}
