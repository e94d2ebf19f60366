import Casework
import GRDB
import Workflow

/// The tray's table: its columns and how a row is read from them.
enum TrayTable {
  static let columns = """
    case_id, task, due, due_has_time, worker, queue, kind, label, step_title, title, worker_name, sender, \
    explanation, note, sender_id, receiver, roles, address, about, wake
    """
  /// How many there are.
  static let count = 20

  static let put = """
    INSERT INTO tray (\(columns), search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (case_id, task) DO UPDATE SET
      due = excluded.due, due_has_time = excluded.due_has_time, worker = excluded.worker, queue = excluded.queue,
      kind = excluded.kind, label = excluded.label, step_title = excluded.step_title, title = excluded.title,
      worker_name = excluded.worker_name, sender = excluded.sender, explanation = excluded.explanation,
      note = excluded.note, sender_id = excluded.sender_id, receiver = excluded.receiver, roles = excluded.roles,
      address = excluded.address, about = excluded.about, wake = excluded.wake, search = excluded.search
    """

  static func put(_ row: TrayRow, in db: Database) throws {
    try db.cachedStatement(sql: put).execute(arguments: [
      row.caseID.rawValue, row.task.description, TrayPosition.key(of: row.due), row.due?.time == nil ? 0 : 1,
      row.worker?.rawValue, row.queue, row.kind.rawValue, row.label, row.stepTitle, row.title, row.workerName,
      row.from, row.explanation, row.note, row.sender?.rawValue, row.receiver,
      row.roles.map { "\n\($0)" }.joined(), row.address, row.about, row.wakeKey, row.searchText,
    ])
  }

  /// Reads by column number: a page is read on every key.
  static func row(_ row: Row) throws -> TrayRow {
    guard let task = task(try row.decode(String.self, atIndex: 1)),
      let kind = OpenTask.Kind(rawValue: try row.decode(String.self, atIndex: 6))
    else { throw UnreadableRow() }
    return TrayRow(
      caseID: CaseID(rawValue: try row.decode(String.self, atIndex: 0)), task: task, kind: kind,
      label: try row.decode(String.self, atIndex: 7), stepTitle: try row.decode(String.self, atIndex: 8),
      title: try row.decode(String.self, atIndex: 9),
      worker: try row.decode(String?.self, atIndex: 4).map { WorkerID(rawValue: $0) },
      workerName: try row.decode(String?.self, atIndex: 10), queue: try row.decode(String.self, atIndex: 5),
      from: try row.decode(String?.self, atIndex: 11),
      due: deadline(
        try row.decode(Int.self, atIndex: 2), hasTime: try row.decode(Int.self, atIndex: 3) != 0),
      explanation: try row.decode(String.self, atIndex: 12), note: try row.decode(String?.self, atIndex: 13),
      sender: try row.decode(String?.self, atIndex: 14).map { WorkerID(rawValue: $0) },
      receiver: try row.decode(String?.self, atIndex: 15), roles: roles(try row.decode(String.self, atIndex: 16)),
      address: try row.decode(String?.self, atIndex: 17), about: try row.decode(String?.self, atIndex: 18),
      snoozedUntil: wake(try row.decode(Int.self, atIndex: 19)))
  }

  /// Where a row stands in the order of a tray.
  static func position(_ row: Row) throws -> TrayPosition {
    guard let task = task(try row.decode(String.self, atIndex: 1)) else { throw UnreadableRow() }
    return TrayPosition(
      due: try row.decode(Int.self, atIndex: 2), caseID: CaseID(rawValue: try row.decode(String.self, atIndex: 0)),
      task: task)
  }

  private static func roles(_ text: String) -> [RoleKey] {
    text.isEmpty ? [] : text.utf8.split(separator: 0x0A).map { RoleKey(rawValue: String(Substring($0))) }
  }

  private static func wake(_ key: Int) -> Moment? {
    key == 0 ? nil : deadline(key, hasTime: true).map { Moment(day: $0.day, time: $0.time ?? .midnight) }
  }

  private static func deadline(_ key: Int, hasTime: Bool) -> Deadline? {
    guard key != TrayPosition.undated else { return nil }
    // Whatever number stands there is a moment of the calendar.
    let moment = Moment(sortKey: key)
    return Deadline(day: moment.day, time: hasTime ? moment.time : nil)
  }

  /// The same as `TaskID(text)`, by bytes rather than characters: it is read for every row of a page.
  private static func task(_ text: String) -> TaskID? {
    let bytes = text.utf8
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      let dash = bytes[..<slash].lastIndex(of: UInt8(ascii: "-")), dash != bytes.startIndex,
      let number = Int(text[bytes.index(after: dash)..<slash]), (1...StepID.highest).contains(number)
    else { return nil }
    let task = text[bytes.index(after: slash)...]
    guard !task.isEmpty else { return nil }
    return TaskID(StepID(StepKey(rawValue: String(text[..<dash])), number), TaskKey(rawValue: String(task)))
  }
}
