import Casework
import Terminal
import Workflow

/// The same done with several tasks, one transaction each: what was done, what was refused and why, and how it is
/// undone.
struct TrayBatch {
  /// What is done with each of them.
  enum Work: Hashable {
    case give(WorkerID)
    case putBack
    case snooze(Deadline?)
    case note(String)

    func command(on task: TaskID) -> Command {
      switch self {
      case .give(let worker): .reassignTask(ReassignTask(task: task, worker: worker))
      case .putBack: .putBackTask(PutBackTask(task: task))
      case .snooze(let until): .snoozeTask(SnoozeTask(task: task, until: until))
      case .note(let text): .noteTask(NoteTask(task: task, text: text))
      }
    }
  }

  /// What takes back what was done with a task.
  struct Undoing: Hashable {
    var caseID: CaseID
    var command: Command
    var label: String
  }

  private(set) var done: [TrayRow] = []
  /// Why is empty where the case is not to be seen any more.
  private(set) var refused: [(row: TrayRow, why: String)] = []
  private(set) var undoings: [Undoing] = []

  /// Does it with each, whatever becomes of the others.
  init(_ work: Work, with rows: [TrayRow], in session: Session) {
    for row in rows {
      let undoing = TrayBatch.undoing(work, row, in: session)
      switch session.perform(work.command(on: row.task), on: row.caseID) {
      case .success:
        done.append(row)
        if let undoing { undoings.append(undoing) }
      case .failure(let error): refused.append((row, error.isOfNoCase ? "" : error.description))
      }
    }
  }

  /// What would take it back; nil where nothing can: what was noted stays on the record.
  private static func undoing(_ work: Work, _ row: TrayRow, in session: Session) -> Undoing? {
    guard let step = try? session.service.file(row.caseID).step(row.task.step) else { return nil }
    let (key, id) = (row.task.task, row.task)
    let command: Command? =
      switch work {
      case .give, .putBack:
        step.assigned[key].map { .reassignTask(ReassignTask(task: id, worker: $0)) }
          ?? .putBackTask(PutBackTask(task: id))
      case .snooze: .snoozeTask(SnoozeTask(task: id, until: step.snoozed[key]))
      case .note: nil
      }
    return command.map { Undoing(caseID: row.caseID, command: $0, label: row.outcomeLabel) }
  }

  /// What was refused, and why: of a task that may not be seen any more nothing is told, and `why` is empty.
  static func line(_ label: String, _ why: String) -> String {
    why.isEmpty ? "! \(say("The task is not there any more."))" : "! \(label): \(why)"
  }

  /// How it is said: in a line where one task was meant, or where all of them went well; else as a list.
  func effects(saying message: String, of count: Int) -> [Effect] {
    if count == 1, let only = refused.first {
      return [.refuse(only.why.isEmpty ? say("The task is not there any more.") : only.why)]
    }
    guard !refused.isEmpty else {
      return [.say(count == 1 ? message : "\(message) (\(counted(done.count, "task", "tasks")))")]
    }
    let parts =
      [done.isEmpty ? say("Nothing was done.") : "\(message) \(counted(done.count, "task", "tasks")):"]
      + done.map { "✔ \($0.outcomeLabel)" } + ["", say("Refused, and left as they were:")]
      + refused.map { TrayBatch.line($0.row.outcomeLabel, $0.why) }
    return [.push(NoticeDialog(title: say("\(done.count) of \(count) done"), text: parts.joined(separator: "\n")))]
  }
}

extension TrayRow {
  /// The task in a list of outcomes.
  var outcomeLabel: String { "\(label.clipped(toColumns: 40, ellipsis: true)), \(title.inSentence)" }
}

extension CaseworkError {
  /// True where there is no such case for whoever asks: it was taken from them meanwhile.
  var isOfNoCase: Bool {
    guard case .refused(let refusal) = self else { return false }
    return refusal.reasons.contains { if case .noSuchCase = $0 { true } else { false } }
  }
}
