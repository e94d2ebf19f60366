import Casework

/// The tasks that are marked, to be done something with together.
struct TrayMarks: Hashable {
  /// In the order in which they were marked.
  private(set) var rows: [TrayRow] = []
  private var tasks: Set<TaskName> = []
  /// The one marked last, from which a stretch is marked.
  private(set) var last: TaskName?

  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  func holds(_ row: TrayRow) -> Bool { !tasks.isEmpty && tasks.contains(TaskName(row)) }

  /// Marks a task, or takes its mark away.
  mutating func toggle(_ row: TrayRow) {
    let task = TaskName(row)
    if tasks.remove(task) != nil {
      rows.removeAll { TaskName($0) == task }
      last = nil
    } else {
      add([row])
    }
  }

  /// Marks tasks, whether or not they are.
  mutating func add(_ more: [TrayRow]) {
    for row in more where tasks.insert(TaskName(row)).inserted { rows.append(row) }
    last = more.last.map(TaskName.init) ?? last
  }

  /// Marks every one of these or, where all are marked, none of them.
  mutating func toggleAll(_ all: [TrayRow]) {
    if all.allSatisfy(holds) {
      let gone = Set(all.map(TaskName.init))
      tasks.subtract(gone)
      rows.removeAll { gone.contains(TaskName($0)) }
      last = nil
    } else {
      add(all)
    }
  }

  mutating func clear() { self = TrayMarks() }
}
