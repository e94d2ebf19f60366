import Casework
import TestSupport
import Workflow

/// Rows and facts to put into stores.
enum Samples {
  static let amina = Worker(
    id: "amina.shah", name: "Amina Shah", title: "Social worker", roles: ["social-worker"], team: "north",
    teamName: "North")
  static let sian = Worker(
    id: "sian.evans", name: "Siân Evans", title: "Chair", roles: ["chair", "social-worker"], team: "reviewing",
    teamName: "Reviewing officers")

  static func fact(_ payload: String = #"{"event":"sample"}"#) -> NewEntry {
    NewEntry(
      at: Instant(milliseconds: 1_768_210_860_123), by: "amina.shah", role: "social-worker", payload: payload)
  }

  static func tray(
    _ id: CaseID = "C0001", task: TaskID = TaskID(StepID("core-group", 1), "minutes"),
    kind: OpenTask.Kind = .work, label: String = "Carter (3 children)", title: String = "Write the minutes",
    worker: Worker? = amina, queue: String = "north", from: String? = nil, due: Deadline? = nil,
    note: String? = nil
  ) -> TrayRow {
    TrayRow(
      caseID: id, task: task, kind: kind, label: label, stepTitle: "Core group 1", title: title,
      worker: worker?.id, workerName: worker?.name, queue: queue, from: from, due: due, explanation: "", note: note,
      sender: from.map { WorkerID($0) }, receiver: kind == .request ? worker?.name ?? queue : nil)
  }

  static func person(_ id: PersonID, _ given: String, _ family: String, in caseID: CaseID = "C0001") -> PersonRow {
    PersonRow(caseID: caseID, person: Person(id: id, kind: .child, givenName: given, familyName: family))
  }

  static func caseRow(_ id: CaseID, family: String) -> CaseRow {
    CaseRow(
      id: id, family: family, label: family, team: "north", procedure: "tiny",
      openedOn: Day(number: 20_000), allocated: nil, current: "Core group 1")
  }

  static func meeting(_ number: Int, in id: CaseID = "C0001", venue: String? = nil) -> MeetingRow {
    MeetingRow(
      caseID: id, step: StepID("core-group", number), label: "Carter (3 children)", title: "Core group \(number)",
      state: .started,
      start: Moment("2026-01-14T14:00"), venue: venue, held: nil, invited: 3, attending: 1, unanswered: 2)
  }

  static func form(_ task: TaskKey, state: FormState = .draft, in id: CaseID = "C0001") -> FormRow {
    FormRow(
      caseID: id, form: TaskID(StepID("core-group", 1), task), label: "Carter (3 children)", title: "Minutes",
      stepTitle: "Core group 1",
      state: state, savedAt: Instant(milliseconds: 1_768_210_860_000), savedBy: "Amina Shah")
  }

  static func passage(_ field: FieldKey, _ text: String, in id: CaseID = "C0001") -> PassageRow {
    PassageRow(
      caseID: id, form: TaskID(StepID("core-group", 1), "minutes"), field: FieldAddress(field), definition: "minutes",
      text: text)
  }

  static func change(_ id: CaseID = "C0001", _ fill: (inout RowChange) -> Void) -> RowChange {
    var change = RowChange()
    change.caseID = id
    fill(&change)
    return change
  }

  static func place(_ id: CaseID) -> KeptPlace {
    KeptPlace(
      hit: FindHit(caseID: id, target: .family, title: "Family", detail: ""), isPinned: true,
      at: Instant(milliseconds: 1_768_210_860_000))
  }

  static func draft(_ text: String, by worker: WorkerID = "amina.shah") -> Draft {
    Draft(
      caseID: "C0001", form: TaskID(StepID("core-group", 1), "minutes"), worker: worker, revision: 2,
      answers: [FieldAddress("views", child: "p2"): .text(text), FieldAddress("present"): .flag(true)],
      focus: FieldAddress("views", child: "p2"), offset: 4, savedAt: Instant(milliseconds: 1_768_210_860_000))
  }

  /// Several hundred tray rows: many ties, some without a due date or a worker, in four queues.
  static func manyTrayRows(seed: UInt64 = 7) -> [TrayRow] {
    var random = SplitMix(seed: seed)
    return (0..<600).map { index in
      let due: Deadline? =
        switch Int.random(in: 0..<6, using: &random) {
        case 0: nil
        case 1: Deadline(day: Day(number: 20_000), time: TimeOfDay(hour: 14, minute: 0))
        case 2: Deadline(day: Day(number: 20_000), time: .lastMinute)
        default: Deadline(day: Day(number: 19_995 + Int.random(in: 0..<10, using: &random)))
        }
      let worker = [amina, sian, nil].randomElement(using: &random) ?? nil
      let step = StepID(["core-group", "review"].randomElement(using: &random) ?? "core-group", index % 12 + 1)
      return tray(
        CaseID.numbered(index % 97 * 131 + 1), task: TaskID(step, TaskKey("task-\(index)")),
        kind: Int.random(in: 0..<3, using: &random) == 0 ? .request : .work,
        label: ["Carter", "Evans, Siân", "Nguyễn, Ân"].randomElement(using: &random) ?? "", worker: worker,
        queue: ["north", "south", "role:chair", "role:minute-taker"].randomElement(using: &random) ?? "north",
        due: due, note: index.isMultiple(of: 5) ? "draft" : nil)
    }
  }
}
