import Casework
import Workflow

/// The one place where the shell's own screens make those of other folders.
enum Routes {
  /// The meeting of a step, opened at one of its tasks.
  static func meeting(_ id: CaseID, _ step: StepID, focus: ActionID?) -> any Screen {
    MeetingScreen(caseID: id, step: step, focus: focus)
  }

  /// The form of a task, opened at a field where one is given, and there at a word.
  static func form(_ id: CaseID, _ form: TaskID, at field: FieldAddress? = nil, word: String? = nil) -> any Screen {
    FormScreen(caseID: id, form: form, at: field.map { FormEntrance(field: $0, word: word) })
  }

  /// The form that a worker left, opened where they left it.
  static func form(_ id: CaseID, _ form: TaskID, leftAt place: KeptPlace.Writing) -> any Screen {
    FormScreen(caseID: id, form: form, at: place.field.map { FormEntrance(field: $0, place: place.offset) })
  }

  /// The search for everything.
  static var find: any Screen { FindScreen() }

  /// What a task is done with that is neither a form nor a meeting's: a checklist, a request, next actions, a register; for any
  /// other the step that it belongs to.
  static func work(_ id: CaseID, _ task: TaskID, doing verb: Verb) -> any Screen {
    switch verb {
    case .checklist: ChecklistScreen(caseID: id, task: task)
    case .request: RequestScreen(caseID: id, task: task)
    case .chooseNext: NextActionsScreen(caseID: id, task: task)
    case .register: register(id, task)
    case .schedule, .invite, .recordAnswers, .recordAttendance, .form, .submit, .confirm, .close:
      StepScreen(caseID: id, step: task.step, focus: task.task)
    }
  }

  /// A step whole, the cursor at one of its tasks: a meeting, or a step of work.
  static func step(_ id: CaseID, _ step: StepID, _ kind: StepKind, focus: TaskKey? = nil) -> any Screen {
    switch kind {
    case .meeting: meeting(id, step, focus: focus.map { MeetingScreen.focus(on: $0) })
    case .work, .recurring: StepScreen(caseID: id, step: step, focus: focus)
    }
  }

  /// The board of a step: a column for each lane, a row for each period.
  static func board(_ id: CaseID, _ step: StepID) -> any Screen {
    BoardScreen(caseID: id, step: step)
  }

  /// The register that a task keeps.
  static func register(_ id: CaseID, _ task: TaskID) -> any Screen {
    RegisterScreen(caseID: id, task: task)
  }

  /// The members of a group.
  static func members(_ id: CaseID, _ group: GroupKey) -> any Screen {
    MembersScreen(caseID: id, group: group)
  }

  /// The calendar of whoever is at the terminal.
  static var calendar: any Screen { CalendarScreen() }

  /// A family's chronology.
  static func chronology(_ id: CaseID) -> any Screen { ChronologyScreen(caseID: id) }

  /// A family's tree, and the people around it.
  static func network(_ id: CaseID) -> any Screen { NetworkScreen(caseID: id) }

  /// The manager's page.
  static var manager: any Screen { ManagerScreen() }

  /// Asks whether to do something that can't simply be undone, its yes saying what it does; answers `.confirmed`.
  static func confirm(title: String, message: String, confirm: String = say("Yes"), tag: ActionID) -> any Screen {
    ConfirmDialog(title: title, message: message, confirm: confirm, tag: tag)
  }

  /// Asks for one of several values; answers `.choice`.
  static func choice(title: String, choices: [Choice], tag: ActionID) -> any Screen {
    ChoiceDialog(title: title, choices: choices, selected: [], multiple: false, tag: tag)
  }

  /// Asks for a worker, of one role where it is given; answers `.choice` with the worker's id.
  static func worker(title: String, role: RoleKey?, tag: ActionID) -> any Screen {
    WorkerDialog(title: title, role: role, tag: tag)
  }

  /// One of each screen of other folders, for the key sheet and its tests.
  static var samples: [NamedScreen] {
    let step = StepID("initial-conference", 1)
    return [
      NamedScreen("Meeting", meeting("C0001", step, focus: nil)),
      NamedScreen("Register", register("C0001", TaskID(step, "sent"))),
      NamedScreen("Members", members("C0001", "core-group")),
      NamedScreen("Form", form("C0001", TaskID(step, "report"))),
      NamedScreen("Step of work", StepScreen(caseID: "C0001", step: step)),
      NamedScreen("Checklist", ChecklistScreen(caseID: "C0001", task: TaskID(step, "checks"))),
      NamedScreen("Request", RequestScreen(caseID: "C0001", task: TaskID(step, "request"))),
      NamedScreen("Next actions", NextActionsScreen(caseID: "C0001", task: TaskID(step, "next"))),
      NamedScreen("Board", board("C0001", step)),
      NamedScreen("Find", find),
      NamedScreen("Preview of a print", PreviewScreen([])),
      NamedScreen("Calendar", calendar),
      NamedScreen("Chronology", chronology("C0001")),
      NamedScreen("Family tree and network", network("C0001")),
      NamedScreen("Adding to a chronology", ChronologyDialog("C0001", label: "", children: [], about: nil)),
      NamedScreen("Manager's page", manager),
      NamedScreen(
        "Steps behind a figure",
        TimelinessListScreen(
          TimelinessFigure(
            measure: .every, kind: TimelinessKind(key: step.key, title: ""), month: Month(of: .earliest),
            whose: .everybody, now: Moment(day: .earliest, time: .midnight)), of: "")),
      NamedScreen("Asking to confirm", confirm(title: "", message: "", tag: "sample")),
      NamedScreen("Typing a line", PromptDialog(title: "", label: "", tag: "sample", about: "")),
      NamedScreen("Choosing", choice(title: "", choices: [], tag: "sample")),
      NamedScreen("Filling in details", PersonDialog(adding: .relative, to: "C0001")),
      NamedScreen("Choosing a worker", worker(title: "", role: nil, tag: "sample")),
      NamedScreen(
        "Choosing a receiver", ReceiverDialog(title: "", roles: [], titles: [:], tag: "sample")),
      NamedScreen("Something to be read", NoticeDialog(title: "", text: "")),
    ]
  }
}
