public import Workflow

extension TrayRow {
  /// What a tray's filter looks in: family, step, task, worker and sender.
  public var searchText: String { SearchText.joined([label, stepTitle, title, workerName, from]) }
}

extension PersonRow {
  /// What a search for people looks in: "okafor, sam" and "sam okafor".
  public var searchText: String { SearchText.joined([person.listName, person.name]) }
  /// What people are sorted by.
  public var sortText: String { SearchText.fold(person.listName) }
}

extension CaseRow {
  /// What a search for cases looks in, besides its people.
  public var searchText: String { SearchText.joined([family, id.rawValue]) }
  /// What cases are sorted by.
  public var sortText: String { SearchText.fold(family) }
}

extension Worker {
  /// What a search for workers looks in: name and id.
  public var searchText: String { SearchText.joined([name, id.rawValue]) }
  /// What workers are sorted by.
  public var sortText: String { SearchText.fold(name) }
}
