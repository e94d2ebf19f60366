import Casework
import GRDB
import Workflow

/// Says who sent each request of a store that was kept before that was part of a tray, from its journal. To whom it was
/// sent is known when the case is next worked on.
enum SenderMigration {
  static func fill(_ db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT case_id, task FROM tray WHERE kind = 'request'") {
      let (id, text) = (try row.decode(String.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
      guard let task = TaskID(text), let sender = try sender(of: task, in: id, db) else { continue }
      try db.cachedStatement(sql: "UPDATE tray SET sender_id = ? WHERE case_id = ? AND task = ?")
        .execute(arguments: [sender, id, text])
    }
  }

  /// Who sent a task's work last.
  private static func sender(of task: TaskID, in id: String, _ db: Database) throws -> String? {
    let entries = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT by, payload FROM journal WHERE stream = ? ORDER BY sequence DESC"),
      arguments: [id])
    let names = [FormFinalised.name, FormsSubmitted.name, RequestSent.name]
    for entry in entries {
      let payload = try entry.decode(String.self, atIndex: 1)
      guard names.contains(where: payload.contains), let event = try? JSONText.decode(Event.self, from: payload) else {
        continue
      }
      if event.sends(task) { return try entry.decode(String.self, atIndex: 0) }
    }
    return nil
  }
}

extension Event {
  /// True where it sent a task's work to somebody.
  fileprivate func sends(_ task: TaskID) -> Bool {
    if case .formFinalised(let event) = self { return event.form == task }
    if case .formsSubmitted(let event) = self { return event.task == task }
    if case .requestSent(let event) = self { return event.task == task }
    return false
  }
}
