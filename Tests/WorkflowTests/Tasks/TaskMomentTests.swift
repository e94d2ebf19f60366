import Testing

@testable import Workflow

/// Limits that count from work: when a task was done, and a date in its form.
@Suite struct TaskMomentTests {
  @Test(arguments: [
    (FormState.draft, "log", nil), (.finalised, "log", "2026-01-13"), (.authorised, "log", "2026-01-13"),
    (.rejected, "log", nil), (.finalised, "chart", nil), (.awaitingAuthorisation, "chart", nil),
    (.authorised, "chart", "2026-01-15"), (.rejected, "chart", nil),
  ])
  func aFormIsDoneWhenItIsFinalisedOrAuthorisedWhereItMustBe(state: FormState, task: TaskKey, due: String?) {
    var house = Lighthouse(report: [.limit("report", ("1 day", "sighting", .done(task)))])
    house.write(
      task, state, finalised: state == .draft ? nil : "2026-01-12",
      authorised: state == .authorised ? "2026-01-14" : nil)
    #expect(house.due("report")?.deadline.description == due)
  }

  @Test func whatIsSentTogetherIsDoneWhenTheLastOfItIsAuthorised() {
    var house = Lighthouse(report: [.limit("report", ("1 day", "sighting", .done("send")))])
    house.write("log", .authorised, finalised: "2026-01-12", authorised: "2026-01-15")
    #expect(house.due("report") == nil)
    house.write("chart", .authorised, finalised: "2026-01-12", authorised: "2026-01-14")
    #expect(house.due("report")?.deadline.description == "2026-01-16")
  }

  @Test func otherWorkLeavesItsDateToo() {
    var house = Lighthouse(
      report: [.limit("report", ("1 day", "watch", .done("hold")), ("1 day", "watch", .done("end")))],
      watch: [.limit("watch", ("1 day", "sighting", .done("report")))])
    let watch = StepID("watch", 1)
    house.open(watch, "2026-01-06")
    #expect(house.due("report") == nil)
    house.file.change(watch) { $0.meeting.held = Moment("2026-01-19T10:00") }
    #expect(house.due("report")?.explanation.contains("(\"Hold it\" done, watch 1)") == true)
    #expect(house.due("report")?.limits.count == 1)
    house.hold(watch, "2026-01-19")
    #expect(house.due("report")?.limits.count == 2)
    house.file.change(watch) { $0.state = .reopened }
    #expect(house.due("report")?.limits.count == 1)
    #expect(house.due(watch) == nil)
    house.file.change(Lighthouse.sighting) { $0.confirmed["report"] = Lighthouse.signature("2026-01-08") }
    #expect(house.due(watch)?.deadline.description == "2026-01-09")
  }

  @Test func someWorkLeavesNoDate() {
    let verbs: [(Verb, Bool)] = [
      (.schedule(officers: []), true), (.invite, false), (.recordAnswers, false), (.recordAttendance, true),
      (.form("log"), true), (.submit([]), true), (.confirm, true), (.close, true),
    ]
    for (verb, leavesDate) in verbs {
      let task = TaskDefinition(key: "one", title: "One", verb: verb, by: [])
      let step = StepDefinition(key: "step", title: "Step", kind: .meeting, tasks: [task])
      #expect(step.leavesDate(task) == leavesDate, "\(verb)")
    }
    func asking(_ verb: Verb) -> Bool {
      let ask = TaskDefinition(
        key: "ask", title: "Ask", verb: .request(RequestDefinition(to: [], asksFor: ["one"])), by: [])
      let one = TaskDefinition(key: "one", title: "One", verb: verb, by: [])
      return StepDefinition(key: "step", title: "Step", kind: .meeting, tasks: [ask, one]).leavesDate(ask)
    }
    #expect(asking(.confirm))
    #expect(!asking(.invite), "with the last of the tasks, which leaves none")
  }

  @Test func aDateInAFormCountsBeforeItIsFinalised() {
    var house = Lighthouse(report: [.limit("report", ("3 days", "sighting", .answer("log", "first-seen")))])
    #expect(house.due("report") == nil)
    house.write("log", .draft, [at("first-seen"): .text("2026-01-02")])
    #expect(
      house.due("report")?.explanation == """
        Local limit: 3 days after Fri 2 Jan 2026: Mon 5 Jan 2026 (first seen in "Write the log", sighting). The log.
        """)
    house.write("log", .draft, [at("first-seen"): .text("soon")])
    #expect(house.due("report") == nil)
    let each = ["p1": "2026-01-03", "p2": "2026-01-01"].map { (at("first-seen", child: $0), Answer.text($1)) }
    house.write("log", .draft, Dictionary(each) { first, _ in first })
    #expect(house.due("report")?.deadline.description == "2026-01-04", "the earliest of the children's")
  }

  @Test func limitsStandUnlessAFormTheyLookAtChanges() {
    var dated = Lighthouse(report: [.limit("report", ("3 days", "sighting", .answer("log", "first-seen")))])
    let empty = dated.file
    dated.write("log", .draft, [at("colour"): .text("red")])
    #expect(dated.procedure.limitsStand(on: dated.file, as: empty))
    dated.write("log", .draft, [at("first-seen"): .text("2026-01-02")])
    #expect(!dated.procedure.limitsStand(on: dated.file, as: empty))

    var done = Lighthouse(report: [.limit("report", ("3 days", "sighting", .done("log")))])
    done.write("log", .draft)
    let draft = done.file
    done.write("log", .draft, [at("colour"): .text("red")])
    #expect(done.procedure.limitsStand(on: done.file, as: draft))
    done.write("log", .finalised, finalised: "2026-01-12")
    #expect(!done.procedure.limitsStand(on: done.file, as: draft))

    var sent = Lighthouse(report: [.limit("report", ("3 days", "sighting", .done("send")))])
    sent.write("log", .authorised, finalised: "2026-01-12", authorised: "2026-01-13")
    let half = sent.file
    sent.write("chart", .authorised, finalised: "2026-01-12", authorised: "2026-01-14")
    #expect(!sent.procedure.limitsStand(on: sent.file, as: half))

    var limit = Timescale.limit("report", ("3 days", "sighting", .reached(.opened)))
    limit.condition = .answer(task: "log", field: "fog", .isOneOf(["yes"]), .anyChild)
    var asked = Lighthouse(report: [limit])
    let unasked = asked.file
    asked.write("log", .draft, [at("fog"): .flag(true)])
    #expect(!asked.procedure.limitsStand(on: asked.file, as: unasked))
  }
}
