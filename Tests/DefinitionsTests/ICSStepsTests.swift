import Definitions
import Testing
import Workflow

/// What the ICS steps guide says, found again in the definition.
@Suite struct ICSStepsTests {
  let definitions: DefinitionSet
  let procedure: Procedure

  init() throws {
    definitions = try DefinitionLoader.load(resources: Folder.resources)
    procedure = try #require(definitions.procedures["ics-steps"])
  }

  @Test func stepsAreInTheOrderOfThePathway() {
    #expect(
      procedure.steps.map(\.key) == [
        "strategy-discussion", "section-47", "initial-conference", "review-conference", "core-group", "plan-update",
      ])
    #expect(procedure.startingSteps == ["strategy-discussion"])
    #expect(procedure.steps.filter(\.isRepeated).map(\.key) == ["review-conference", "core-group", "plan-update"])
    #expect(procedure.steps.filter { $0.kind == .work }.map(\.key) == ["section-47", "plan-update"])
  }

  @Test func tasksAreInTheOrderOfTheGuide() {
    let tasks = Dictionary(uniqueKeysWithValues: procedure.steps.map { ($0.key, $0.tasks.map(\.key)) })
    let conference: [TaskKey] = [
      "organise", "invite", "answers", "report", "attendance", "outcomes", "outline-plan", "minutes", "distribute",
      "complete", "close",
    ]
    #expect(
      tasks == [
        "strategy-discussion": ["hold", "record", "close"], "section-47": ["enquiry", "close"],
        "initial-conference": conference, "review-conference": conference,
        "core-group": ["organise", "invite", "answers", "attendance", "minutes", "close"],
        "plan-update": ["part-1", "part-2", "send", "close"],
      ])
  }

  @Test func afterTheInitialConferenceThreeTasksAreOpen() {
    let opened = procedure.step("initial-conference")?.next.flatMap(\.open) ?? []
    #expect(opened == ["core-group", "review-conference"])
    let open = opened.compactMap { procedure.step($0) }.flatMap { $0.tasks.filter(\.after.isEmpty) }
    #expect(open.map(\.title) == ["Organise core group", "Organise review meeting", "Write review meeting report"])
    #expect(open.allSatisfy { $0.condition == .always && $0.by.first == "social-worker" })
  }

  @Test func theMeetingIsCompleteOnlyWithOutcomesAndMinutes() throws {
    let step = try #require(procedure.step("initial-conference"))
    #expect(step.task("outcomes")?.by == ["chair"])
    #expect(step.task("outline-plan")?.by == ["conference-support", "chair"])
    #expect(step.task("minutes")?.by == ["minute-taker"])
    #expect(step.task("complete")?.after == ["outcomes", "outline-plan", "minutes"])
    #expect(step.task("complete")?.verb == .confirm)
    #expect(step.task("close")?.title == "Close meeting process, all tasks are completed")
    #expect(step.task("close")?.after == ["complete"])
    #expect(step.task("organise")?.verb == .schedule(officers: ["chair", "minute-taker"]))
  }

  @Test func theOutcomesDecideWhoIsSubjectToAPlan() throws {
    let plan = Condition.answer(task: nil, field: "decision", .isOneOf(["plan"]), .thisChild)
    let rules = procedure.step("initial-conference")?.task("outcomes")?.sets
    #expect(
      rules == [
        StatusRule(status: "subject-to-plan", begins: true, condition: plan, detail: "category"),
        StatusRule(status: "subject-to-plan", begins: false, condition: .not(plan)),
      ])
    #expect(procedure.step("review-conference")?.task("outcomes")?.sets == rules)
    let anyPlan = Condition.answer(task: "outcomes", field: "decision", .isOneOf(["plan"]), .anyChild)
    #expect(
      procedure.step("review-conference")?.next == [
        NextSteps(condition: anyPlan, open: ["review-conference"]),
        NextSteps(condition: .not(anyPlan), cancel: ["core-group", "plan-update"]),
      ])
    #expect(
      procedure.step("plan-update")?.next == [
        NextSteps(condition: .status("subject-to-plan", .anyChild), open: ["core-group"])
      ])
  }

  @Test(arguments: [
    ("section-47/enquiry", "social-worker"), ("initial-conference/report", "social-worker"),
    ("review-conference/report", "social-worker"), ("core-group/minutes", "social-worker"),
    ("plan-update/send", "social-worker"),
  ])
  func aManagerAuthorises(path: String, writer: RoleKey) throws {
    let names = path.split(separator: "/")
    let task = try #require(procedure.step(StepKey(names[0]))?.task(TaskKey(names[1])))
    #expect(task.by == [writer])
    #expect(task.authorisedBy == "team-manager")
  }

  @Test func onlyTheseAreAuthorised() {
    let authorised = procedure.steps.flatMap { step in
      step.tasks.filter { $0.authorisedBy != nil }.map { "\(step.key)/\($0.key)" }
    }
    #expect(authorised.count == 7)
  }

  @Test(arguments: [
    ("initial-conference", "15 working days after strategy-discussion held", true),
    ("first-core-group", "10 working days after initial-conference held", true),
    ("later-core-groups", "6 weeks after previous core-group held", false),
    ("first-review", "3 months after initial-conference held", true),
    ("later-reviews", "6 months after previous review-conference held", true),
    ("report-before-conference", "2 working days before initial-conference scheduled", false),
    ("report-before-review", "5 working days before review-conference scheduled", false),
    ("strategy-discussion", "3 days after strategy-discussion opened", false),
    ("section-47", "10 working days after strategy-discussion held", false),
    ("conference-day", "0 days after initial-conference scheduled", false),
    ("core-group-record", "5 working days after core-group held", false),
    ("plan-update", "5 working days after plan-update opened", false),
  ])
  func limitsAreThoseOfTheirSource(key: TimescaleKey, words: String, isNational: Bool) throws {
    let limit = try #require(procedure.timescale(key))
    let found = limit.limits.map { each in
      let moment = "\(each.from.isPrevious ? "previous " : "")\(each.from.step)"
      guard case .reached(let point) = each.from.point else { return "\(each.rule) \(moment) \(each.from.point)" }
      return "\(each.rule) \(moment) \(point.rawValue)"
    }
    #expect(found == [words])
    #expect(limit.isNational == isNational)
    #expect(limit.cite.hasPrefix(isNational ? "Working Together" : "Local practice"))
  }

  @Test func everyTaskOfEveryShippedProcedureHasALimit() {
    for procedure in definitions.procedures.values {
      for step in procedure.steps {
        for task in step.tasks {
          for limits in [step.dueFirst, step.dueLater] {
            let isLimited = !task.due.isEmpty || task.isDueWithStep && !limits.isEmpty
            let isBase = procedure.key == "working-together"
            #expect(isLimited || isBase && limits == step.dueLater, "\(procedure.key) \(step.key)/\(task.key)")
          }
        }
      }
    }
  }

  @Test func rolesMayDoWhatTheyNeed() {
    let may = Dictionary(uniqueKeysWithValues: procedure.roles.map { ($0.key, $0.permissions) })
    #expect(
      may == [
        "social-worker": [.openCase, .editPeople, .emergencyAccess],
        "team-manager": [
          .openCase, .editPeople, .allocate, .reassign, .cancelStep, .readTimeliness, .restrict, .emergencyAccess,
        ],
        "chair": [.editPeople], "minute-taker": [.editPeople], "conference-support": [.editPeople],
        "records-support": [.rollBack, .readAudit, .moveCase],
        "administrator": [.administer, .readAudit, .readTimeliness, .moveCase, .erase],
      ])
    #expect(procedure.roles.filter(\.isAllocated).map(\.key) == ["social-worker", "team-manager"])
  }
}
