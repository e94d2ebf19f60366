@testable import Workflow

/// A procedure that no authority has, for its limits: a light is sighted, watched in turn, and inspected now and then.
struct Lighthouse {
  static let calendar = WorkingCalendar.englandAndWales
  static let sighting = StepID("sighting", 1)

  var procedure: Procedure
  var file: CaseFile

  /// A sighting that was opened on a day, and these limits: on the sighting, its report, every later watch and every
  /// inspection.
  init(
    opened day: String = "2026-01-05", sighting: [Timescale] = [], report: [Timescale] = [], watch: [Timescale] = [],
    laterWatch: [Timescale] = [], inspection: [Timescale] = [], laterInspection: [Timescale] = []
  ) {
    let keys = { (limits: [Timescale]) in limits.map(\.key) }
    let meeting: [TaskDefinition] = [
      TaskDefinition(key: "set", title: "Set the day", verb: .schedule(officers: []), by: ["keeper"]),
      TaskDefinition(key: "hold", title: "Hold it", verb: .recordAttendance, by: ["keeper"]),
      TaskDefinition(key: "end", title: "End it", verb: .close, by: ["keeper"]),
    ]
    procedure = Procedure(
      key: "small", version: 1, title: "Lighthouse", roles: [Role(key: "keeper", title: "Keeper")],
      timescales: sighting + report + watch + laterWatch + inspection + laterInspection, invitationMethods: [],
      startingSteps: ["sighting"],
      steps: [
        StepDefinition(
          key: "sighting", title: "Sighting", kind: .work, dueFirst: keys(sighting),
          tasks: [
            TaskDefinition(key: "log", title: "Write the log", verb: .form("log"), by: ["keeper"]),
            TaskDefinition(
              key: "chart", title: "Draw the chart", verb: .form("log"), by: ["keeper"], authorisedBy: "keeper"),
            TaskDefinition(key: "report", title: "Report it", verb: .confirm, by: ["keeper"], due: keys(report)),
            TaskDefinition(key: "send", title: "Send both", verb: .submit(["log", "chart"]), by: ["keeper"]),
            TaskDefinition(key: "end", title: "End it", verb: .close, by: ["keeper"], isDueWithStep: true),
          ]),
        StepDefinition(
          key: "watch", title: "Watch", kind: .meeting, isRepeated: true, dueFirst: keys(watch),
          dueLater: keys(laterWatch), tasks: meeting),
        StepDefinition(
          key: "inspection", title: "Inspection", kind: .meeting, isRepeated: true, dueFirst: keys(inspection),
          dueLater: keys(laterInspection), tasks: meeting),
      ])
    let signature = Lighthouse.signature(day)
    let opened = CaseOpened(family: "Rock", procedure: "small", procedureVersion: 1, team: "north", address: nil)
    guard let file = CaseFile(opening: .caseOpened(opened), id: "C0001", signature: signature) else {
      preconditionFailure("A case begins with the event that opens it.")
    }
    self.file = file
    open(Self.sighting, day)
  }

  static func signature(_ day: String) -> Signature {
    let day = Day(day) ?? .earliest
    return Signature(by: "ann.keeper", at: Instant(Moment(day: day, time: TimeOfDay("09:00") ?? .midnight)))
  }

  mutating func open(_ step: StepID, _ day: String) {
    file.steps.append(Step(id: step, opened: Self.signature(day), openedFrom: nil))
  }

  /// Sets a meeting for ten o'clock on a day.
  mutating func set(_ step: StepID, _ day: String) {
    let start = Moment(day: Day(day) ?? .earliest, time: TimeOfDay("10:00") ?? .midnight)
    let schedule = Schedule(start: start, venue: "Rock", officers: [:])
    file.evolve(.meetingScheduled(MeetingScheduled(step: step, schedule: schedule)), signature: Self.signature(day))
  }

  /// Holds a meeting at ten o'clock on a day, and closes its step.
  mutating func hold(_ step: StepID, _ day: String) {
    file.change(step) {
      $0.meeting.held = Moment(day: Day(day) ?? .earliest, time: TimeOfDay("10:00") ?? .midnight)
      $0.state = .completed
      $0.closed = Self.signature(day)
    }
  }

  /// Puts a form there as it stands.
  mutating func write(
    _ task: TaskKey, _ state: FormState, _ answers: [FieldAddress: Answer] = [:], finalised: String? = nil,
    authorised: String? = nil
  ) {
    let signature = Self.signature("2026-01-05")
    var form = Form(
      id: TaskID(Self.sighting, task), definition: "log", state: state, revision: 1, answers: answers, sources: [:],
      fieldRevisions: [:], author: signature.by, savedAt: signature.at, savedBy: signature.by, versions: [],
      writers: [])
    form.versions = finalised.map { [FormVersion(number: 1, answers: answers, finalised: Self.signature($0))] } ?? []
    form.authorised = authorised.map(Self.signature)
    file.change(Self.sighting) { $0.forms[task] = form }
  }

  /// When a step is due.
  func due(_ step: StepID) -> DueDate? {
    file.step(step).flatMap { file.due(of: $0, procedure: procedure, calendar: Self.calendar) }
  }

  /// When a task of the sighting is due.
  func due(_ task: TaskKey) -> DueDate? {
    guard let step = file.step(Self.sighting), let task = procedure.step("sighting")?.task(task) else { return nil }
    return file.due(of: task, in: step, procedure: procedure, calendar: Self.calendar)
  }
}

extension Timescale {
  /// A limit of our own: `limit("soon", ("2 days before", "watch", .expected))`.
  static func limit(_ key: TimescaleKey, _ limits: (String, StepKey, MomentPoint)...) -> Timescale {
    Timescale(key: key, limits: limits.map { TimeLimit($0.0, $0.1, $0.2) }, isNational: false, cite: "The log")
  }
}

extension TimeLimit {
  init(_ rule: String, _ step: StepKey, _ point: MomentPoint, isPrevious: Bool = false) {
    let rule = DueRule(rule) ?? DueRule(span: Span(count: 0, unit: .days))
    self.init(rule.span, rule.direction, MomentReference(step, point, isPrevious: isPrevious))
  }
}
