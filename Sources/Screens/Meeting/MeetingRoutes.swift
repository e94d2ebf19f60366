import Workflow

/// The one place where the meeting makes screens of other folders.
enum MeetingRoutes {
  /// The form of a task.
  static func form(_ id: CaseID, _ form: TaskID) -> any Screen {
    FormScreen(caseID: id, form: form)
  }
}
