import Casework
import Workflow

/// What the gates of a task in a tray still ask for. A tray's row does not hold it: it is looked up in the case for the
/// one task that somebody rests on.
struct TrayMissing: Hashable {
  private var caseID: CaseID
  private var task: TaskID
  /// As sentences; empty where the task can be done.
  var sentences: [String]
  /// True where whoever has it works here no longer.
  var hasLeft = false
  /// Why it is due then, in the language that is spoken; nil where that is English, in which the row has it.
  var explanation: String?

  init(_ row: TrayRow, in session: Session) {
    caseID = row.caseID
    task = row.task
    sentences = []
    hasLeft = row.worker.flatMap { session.service.worker($0) }?.roles.isEmpty == true
    guard row.kind == .work || Catalogue.current != nil,
      let loaded = try? LoadedStep(row.caseID, row.task.step, in: session),
      let definition = loaded.definition.task(row.task.task)
    else { return }
    if Catalogue.current != nil { explanation = loaded.open(definition)?.due?.explanation }
    guard row.kind == .work else { return }
    sentences = loaded.missing(for: definition)
  }

  /// True for the task that it was looked up for.
  func isAbout(_ row: TrayRow) -> Bool { row.caseID == caseID && row.task == task }
}
