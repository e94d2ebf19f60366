import Testing

@testable import Workflow

/// A procedure that no authority has: a council whose minutes are written, remarked on, authorised and sent round.
enum Council {
  static let form = FormDefinition(
    key: "scroll", version: 1, title: "Scroll",
    sections: [
      SectionDefinition(
        key: "opening", title: "1 Opening",
        fields: [FieldDefinition(key: "said", label: "What was said", kind: .longText, isRequired: true)]),
      SectionDefinition(
        key: "children", title: "2 Each child", isForEachChild: true,
        fields: [FieldDefinition(key: "voice", label: "Voice", kind: .longText)]),
    ])

  static let procedure = Procedure(
    key: "council", version: 1, title: "Council",
    roles: [
      Role(key: "worker", title: "Worker", permissions: [.openCase], isAllocated: true),
      Role(key: "manager", title: "Manager"), Role(key: "support", title: "Support", permissions: [.rollBack]),
    ],
    timescales: [], statuses: [], invitationMethods: [Choice("drum", title: "Drum"), Choice("horn", title: "Horn")],
    startingSteps: ["council"],
    steps: [
      StepDefinition(
        key: "council", title: "Council", kind: .meeting,
        tasks: [
          TaskDefinition(key: "ask", title: "Ask them in", verb: .invite, by: ["worker"]),
          TaskDefinition(key: "held", title: "Hold it", verb: .recordAttendance, by: ["worker"]),
          scroll,
          TaskDefinition(
            key: "send", title: "Send it round",
            verb: .register(RegisterDefinition(.sent, people: [.invitees, .present], documents: ["scroll"])),
            by: ["worker"], after: ["scroll"]),
          TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["send"]),
        ])
    ])

  private static var scroll: TaskDefinition {
    var task = TaskDefinition(
      key: "scroll", title: "Write the scroll", verb: .form("scroll"), by: ["worker"], after: ["held"],
      authorisedBy: "manager")
    task.remarksBy = ["manager"]
    return task
  }

  static let step = StepID("council", 1)

  static func task(_ key: TaskKey) -> TaskID { TaskID(step, key) }

  /// A council that is held since eight, with an aunt who was asked by the horn and a miller who came unasked.
  static func given() -> Given {
    var given = Given(children: 1)
    given.procedure = procedure
    given.forms["scroll"] = form
    let people = [
      Person(id: "p2", kind: .relative, givenName: "Ada", familyName: "Ash"),
      Person(id: "p3", kind: .professional, givenName: "Mo", familyName: "Miller"),
    ]
    for person in people { given.happened(.personAdded(PersonAdded(person: person))) }
    given.happened(.stepCancelled(StepCancelled(step: StepID("talk", 1), reason: "Another procedure.")))
    given.happened(.stepOpened(StepOpened(step: step, from: nil)))
    given.when(.invite(Invite(step: step, invitations: ["p2": "horn"])))
    return given
  }

  static func held(_ present: PersonID...) -> Command {
    .recordAttendance(
      RecordAttendance(step: step, date: Given.monday.day, time: TimeOfDay("08:00") ?? .midnight, present: present))
  }

  /// The same with the scroll begun.
  static func writing() -> Given {
    var given = given()
    given.when(held("p2"))
    given.when(.startForm(StartForm(form: task("scroll"))))
    given.when(
      .saveForm(SaveForm(form: task("scroll"), answers: [FieldAddress("said"): .text("The mill stands still.")])))
    return given
  }

  static func remark(_ section: FieldKey, _ text: String, child: PersonID? = nil) -> Command {
    .leaveRemark(LeaveRemark(form: task("scroll"), section: section, child: child, text: text))
  }

  static func settle(_ number: Int, _ answer: String? = nil) -> Command {
    .settleRemark(SettleRemark(form: task("scroll"), remark: number, answer: answer))
  }
}
