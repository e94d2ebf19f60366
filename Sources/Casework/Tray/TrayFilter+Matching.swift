import Workflow

extension TrayFilter {
  /// True for a row that the filter lets through; `people` gives the names that a search for people of its case looks
  /// in.
  func holds(_ row: TrayRow, people: () -> [String]) -> Bool {
    terms.allSatisfy { $0.test.holds(row, people: people) != $0.isNegated }
  }
}

extension TrayFilter.Test {
  fileprivate func holds(_ row: TrayRow, people: () -> [String]) -> Bool {
    func found(_ word: String, in text: String?) -> Bool { SearchText.holds(SearchText.fold(text ?? ""), [word]) }
    switch self {
    case .text(let word): return SearchText.holds(row.searchText, [word])
    case .family(let word): return found(word, in: row.label)
    case .step(let word):
      return found(word, in: row.stepTitle) || row.task.description.utf8.starts(with: "\(word)-".utf8)
    case .task(let word): return found(word, in: row.title)
    case .address(let word): return found(word, in: row.address)
    case .note(let word): return found(word, in: row.note)
    case .person(let word): return people().contains { SearchText.holds($0, [word]) }
    case .worker(let word): return found(word, in: row.workerName) || row.worker?.rawValue == word
    case .heldBy(let workers): return row.worker.map(workers.contains) ?? false
    case .unclaimed: return row.worker == nil
    case .from(let word): return found(word, in: row.from) || row.sender?.rawValue == word
    case .queues(let queues): return queues.contains(row.queue)
    case .role(let word): return row.roles.contains { $0.rawValue.utf8.starts(with: word.utf8) }
    case .kind(let kind): return row.kind == kind
    case .due(let keys): return row.due.map { keys.contains($0.sortKey) } ?? false
    case .undated: return row.due == nil
    case .snoozed(let now): return row.wakeKey > now
    case .caseNumber(let id): return row.caseID == id
    }
  }
}
