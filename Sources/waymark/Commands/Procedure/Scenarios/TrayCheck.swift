import Casework
import Definitions
import Workflow

/// Compares trays with what they must hold.
struct TrayCheck {
  let invented: ScenarioCase

  /// A tray is never longer than this in an invented case.
  private static let most = 500

  static func name(_ holder: Expectation.Holder) -> String {
    switch holder {
    case .worker(let id): id.rawValue
    case .role(let role): role.rawValue
    case .team(let team): team.rawValue
    }
  }

  /// Everybody of the staff, and every role and team.
  func holders() throws -> [Expectation.Holder] {
    let procedure = try invented.service.procedure(of: invented.service.file(invented.id))
    let teams = Set(invented.file.staff.map(\.team)).sorted()
    return invented.file.staff.map { .worker($0.id) } + procedure.roles.map { .role($0.key) } + teams.map { .team($0) }
  }

  private func rows(of holder: Expectation.Holder) throws -> [TrayRow] {
    let view: TrayView =
      switch holder {
      case .worker(let id): .mine(id)
      case .role(let role): .queues([TrayRow.queue(of: role)])
      case .team(let team): .queues([team.rawValue])
      }
    let rows = try invented.service.store.tray(TrayPage(view: view, limit: Self.most))
    if case .worker = holder { return rows }
    // The queue of a team holds what its workers have, too.
    return rows.filter { $0.worker == nil }
  }

  /// A task in a tray, as the two sides are put beside one another by.
  private struct Key: Hashable {
    var holder: Expectation.Holder
    var task: TaskID
    var kind: OpenTask.Kind
  }

  func comparison(
    _ expected: [Expectation.Holder: [ExpectedTask]], of holders: [Expectation.Holder]
  ) throws -> Comparison {
    let isOne = holders.count == 1
    func text(_ key: Key, due: String?, note: String?) -> String {
      var text = isOne ? "" : "\(Self.name(key.holder)): "
      if key.kind != .work { text += "\(key.kind.rawValue) " }
      text += key.task.description
      if let due { text += " due \(due)" }
      if let note { text += " (\(note))" }
      return text
    }
    var wanted: [(key: Key, text: String)] = []
    var found: [(key: Key, text: String)] = []
    var differing: Set<Key> = []
    for holder in holders {
      let rows = try rows(of: holder)
      let tasks = expected[holder] ?? []
      for task in tasks {
        let key = Key(holder: holder, task: task.task, kind: task.kind)
        wanted.append((key, text(key, due: task.due?.text, note: task.note)))
        if let row = rows.first(where: { $0.task == task.task && $0.kind == task.kind }), !task.matches(row) {
          differing.insert(key)
        }
      }
      for row in rows {
        let key = Key(holder: holder, task: row.task, kind: row.kind)
        let task = tasks.first { $0.task == row.task && $0.kind == row.kind }
        let due = task == nil || task?.due != nil ? ExpectedDue.text(row.due) : nil
        found.append((key, text(key, due: due, note: task?.note == nil ? nil : row.said)))
      }
    }
    return Comparison(expected: wanted, found: found) { !differing.contains($0) }
  }
}

extension ExpectedTask {
  fileprivate func matches(_ row: TrayRow) -> Bool {
    (due.map { $0.deadline == row.due } ?? true) && (note.map(row.said.contains) ?? true)
  }
}

extension TrayRow {
  /// All that the tray says of a task in words.
  fileprivate var said: String {
    [title, note, from.map { "from \($0)" }, explanation.isEmpty ? nil : explanation].compactMap(\.self)
      .joined(separator: "; ")
  }
}
