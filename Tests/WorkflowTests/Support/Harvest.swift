@testable import Workflow

/// A procedure that no authority has: a harvest that is asked for, checked, brought in, and leads on to a feast.
enum Harvest {
  static let procedure = Procedure(
    key: "harvest", version: 1, title: "Harvest",
    roles: [
      Role(key: "worker", title: "Worker", permissions: [.openCase], isAllocated: true),
      Role(key: "manager", title: "Manager", permissions: [.reassign], isAllocated: true),
      Role(key: "support", title: "Support"),
    ],
    timescales: [], invitationMethods: [Choice("drum", title: "Drum")], startingSteps: ["field"],
    steps: [field, feast, sowing],
    sectors: [Choice("mill", title: "The mill"), Choice("bakery", title: "The bakery")],
    gates: [
      Gate(
        key: "ready",
        requirements: [
          Requirement(.every(.children, has: [[.fileNumber], [.worker("manager")]])),
          Requirement(.every(.relatives, has: [[.phone, .email]])), Requirement(.done("check")),
          Requirement(
            .condition(.answer(task: "note", field: "summary", .isAnswered, .thisChild)),
            says: "Nobody has written it up"),
        ]),
      Gate(
        key: "full",
        requirements: [Requirement(.attended(by: ["mill", "bakery"])), Requirement(.atLeast(2, .present))]),
      Gate(key: "two-people", requirements: [Requirement(.differ(.officer("worker"), .officer("manager")))]),
      Gate(key: "all", requirements: [Requirement(.gate("two-people")), Requirement(.reached("sowing", .closed))]),
    ])

  static let field = StepDefinition(
    key: "field", title: "Field", kind: .work,
    tasks: [
      TaskDefinition(
        key: "check", title: "Check the field",
        verb: .checklist([Choice("dry", title: "It is dry"), Choice("ripe", title: "It is ripe")]), by: ["worker"]),
      TaskDefinition(key: "note", title: "Note it", verb: .form("note"), by: ["worker"], authorisedBy: "manager"),
      TaskDefinition(
        key: "ask", title: "Ask for carts", verb: .request(RequestDefinition(to: ["support"], asksFor: ["carts"])),
        by: ["worker"]),
      TaskDefinition(key: "carts", title: "Bring carts", verb: .confirm, by: ["support"]),
      TaskDefinition(
        key: "advice", title: "Ask for advice", verb: .request(RequestDefinition(to: ["manager", "support"])),
        by: ["worker"], isOptional: true),
      TaskDefinition(key: "cut", title: "Cut it", verb: .confirm, by: ["worker"], gates: ["ready"]),
      TaskDefinition(
        key: "action", title: "Say what follows", verb: .chooseNext(next), by: ["worker"], after: ["cut"]),
      TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["action"]),
    ])

  static let next = NextActions(
    isSingle: false,
    actions: [
      NextAction(key: "feast", title: "Feast", open: "feast", passTo: ["worker", "support"]),
      NextAction(key: "sow", title: "Sow", open: "sowing"),
      NextAction(key: "rest", title: "Rest", isAlone: true, says: "Go on with the other field."),
    ])

  static let feast = StepDefinition(
    key: "feast", title: "Feast", kind: .meeting,
    tasks: [
      TaskDefinition(
        key: "held", title: "Hold it", verb: .recordAttendance, by: ["worker"], gates: ["full"]),
      TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["held"], gates: ["all"]),
    ], concernsChosenChildren: true)

  /// It closes itself, and opens the next one.
  static let sowing = StepDefinition(
    key: "sowing", title: "Sowing", kind: .work, isRepeated: true,
    tasks: [TaskDefinition(key: "sow", title: "Sow", verb: .confirm, by: ["worker"])],
    next: [NextSteps(open: ["sowing"])], closesItself: true)

  static let step = StepID("field", 1)

  static func task(_ key: TaskKey) -> TaskID { TaskID(step, key) }

  /// A case at its field, with a child and an aunt.
  static func given() -> Given {
    var given = Given(children: 1)
    given.procedure = procedure
    let aunt = Person(id: "p2", kind: .relative, givenName: "Ada", familyName: "Ash")
    given.happened(.personAdded(PersonAdded(person: aunt)))
    given.happened(.stepCancelled(StepCancelled(step: StepID("talk", 1), reason: "Another procedure.")))
    given.happened(.stepOpened(StepOpened(step: step, from: nil)))
    return given
  }

  static let ticked = Command.checkItems(CheckItems(task: task("check"), items: ["dry": true, "ripe": true]))
}

extension Given {
  /// Takes in something that happened, whatever decided it.
  mutating func happened(_ event: Event, by worker: WorkerID = "ann.worker") {
    file.evolve(event, signature: Signature(by: worker, at: at))
  }

  /// The rows of the tray: the task, and whose it is.
  var holders: [String] {
    file.openTasks(procedure: procedure, calendar: Given.calendar).map { task in
      let whose =
        task.worker?.rawValue ?? task.team.map { "team:\($0)" } ?? task.roles.map(\.rawValue).joined(separator: "/")
      return "\(task.kind == .request ? "request " : "")\(task.id.task) \(whose)"
    }
  }
}
