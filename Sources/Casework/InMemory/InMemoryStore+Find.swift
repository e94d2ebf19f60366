import Synchronization
public import Workflow

extension InMemoryStore {
  public func find(
    _ question: FindQuestion, in groups: [FindGroup], limit: Int
  ) -> [FoundGroup] {
    let rows = seen { $0 }
    let limit = max(0, limit)
    return groups.compactMap { group in
      var found: [FindHit] = []
      let candidates = rows.candidates(in: group)
      for pass in FindPass.passes(for: question, in: group) where found.count <= limit {
        let known = found
        found += candidates.filter { pass.matches($0.texts) }.map(\.hit).filter { !known.contains($0) }
      }
      guard !found.isEmpty else { return nil }
      return FoundGroup(group: group, hits: Array(found.prefix(limit)), hasMore: found.count > limit)
    }
  }

  public func keep(_ place: KeptPlace, of worker: WorkerID) {
    change { $0.places[worker] = KeptPlace.places($0.places[worker] ?? [], keeping: place) }
  }

  public func places(of worker: WorkerID) -> [KeptPlace] { seen { $0.places[worker] ?? [] } }
}

/// A row that may be found, and what it is found by.
private struct Candidate {
  var hit: FindHit
  var texts: [FindColumn: String]
}

extension InMemoryRows {
  /// Every row of a group, those that came last first.
  fileprivate func candidates(in group: FindGroup) -> [Candidate] {
    let found: [(key: FindKey, candidate: Candidate)] =
      switch group {
      case .people:
        people.values.joined().map { row in
          let label = cases[row.caseID]?.label ?? ""
          return (FindKey(row), Candidate(hit: FindHit(row, label: label), texts: row.findTexts))
        }
      case .families: cases.values.map { (FindKey($0), Candidate(hit: FindHit($0), texts: $0.findTexts)) }
      case .meetings:
        meetings.values.joined().map {
          (FindKey($0), Candidate(hit: FindHit($0), texts: [.search: $0.searchText]))
        }
      case .tasks:
        tray.values.joined().map { (FindKey($0), Candidate(hit: FindHit($0), texts: [.search: $0.searchText])) }
      case .forms:
        forms.values.joined().map { (FindKey($0), Candidate(hit: FindHit($0), texts: [.search: $0.searchText])) }
      case .words:
        passages.values.joined().map { row in
          let form = forms[row.caseID]?.first { $0.form == row.form }
          return (FindKey(row), Candidate(hit: FindHit(row, of: form), texts: [.search: row.searchText]))
        }
      }
    return found.sorted { arrivals[$0.key, default: 0] > arrivals[$1.key, default: 0] }.map(\.candidate)
  }
}

/// What tells a row that may be found from every other.
struct FindKey: Hashable, Sendable {
  var group: FindGroup
  var caseID: CaseID
  var key: String

  init(_ group: FindGroup, _ caseID: CaseID, _ key: String) {
    self.group = group
    self.caseID = caseID
    self.key = key
  }

  init(_ row: PersonRow) { (group, caseID, key) = (.people, row.caseID, row.person.id.rawValue) }
  init(_ row: CaseRow) { (group, caseID, key) = (.families, row.id, "") }
  init(_ row: MeetingRow) { (group, caseID, key) = (.meetings, row.caseID, row.step.description) }
  init(_ row: TrayRow) { (group, caseID, key) = (.tasks, row.caseID, row.task.description) }
  init(_ row: FormRow) { (group, caseID, key) = (.forms, row.caseID, row.form.description) }
  init(_ row: PassageRow) {
    (group, caseID, key) = (.words, row.caseID, "\(row.form)#\(row.field)")
  }
}

extension FindPass {
  /// True for texts in which one pattern of each clause is found.
  public func matches(_ texts: [FindColumn: String]) -> Bool {
    var words: [FindColumn: [String]] = [:]
    for (column, text) in texts { words[column] = FindTokens.of(text) }
    return !clauses.isEmpty
      && clauses.allSatisfy { patterns in
        patterns.contains { pattern in
          pattern.columns.contains { pattern.isFound(in: words[$0] ?? []) }
        }
      }
  }
}

extension FindPattern {
  /// True where the words follow one another in a text's.
  func isFound(in text: [String]) -> Bool {
    guard let last = words.last, words.count <= text.count else { return false }
    return (0...(text.count - words.count)).contains { start in
      let whole = words.count - 1
      guard text[start..<(start + whole)].elementsEqual(words[..<whole]) else { return false }
      return isOpen ? text[start + whole].hasPrefix(last) : text[start + whole] == last
    }
  }
}
