import Workflow

/// The one place where the shell's own screens make those of other folders.
enum Routes {
  /// The meeting of a step, opened at one of its tasks.
  static func meeting(_ id: CaseID, _ step: StepID, focus: ActionID?) -> any Screen {
    MeetingScreen(caseID: id, step: step, focus: focus)
  }

  /// The form of a task.
  static func form(_ id: CaseID, _ form: TaskID) -> any Screen {
    FormScreen(caseID: id, form: form)
  }

  /// What a task is done with that is neither a form nor a meeting's: a checklist, a request, next actions.
  static func work(_ id: CaseID, _ task: TaskID) -> any Screen {
    MeetingScreen(caseID: id, step: task.step, focus: "tasks")
  }

  /// The register that a task keeps.
  static func register(_ id: CaseID, _ task: TaskID) -> any Screen {
    RegisterScreen(caseID: id, task: task)
  }

  /// The members of a group.
  static func members(_ id: CaseID, _ group: GroupKey) -> any Screen {
    MembersScreen(caseID: id, group: group)
  }

  /// Asks whether to do something that can't simply be undone, its yes saying what it does; answers `.confirmed`.
  static func confirm(title: String, message: String, confirm: String = "Yes", tag: ActionID) -> any Screen {
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
      NamedScreen("Asking to confirm", confirm(title: "", message: "", tag: "sample")),
      NamedScreen("Typing a line", PromptDialog(title: "", label: "", tag: "sample")),
      NamedScreen("Choosing", choice(title: "", choices: [], tag: "sample")),
      NamedScreen("Filling in details", PersonDialog(adding: .relative, to: "C0001")),
      NamedScreen("Choosing a worker", worker(title: "", role: nil, tag: "sample")),
    ]
  }
}
