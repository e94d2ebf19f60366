import Workflow

/// How a word of a filter can go on: names of fields, then the values of one.
public struct TrayCompletion: Hashable, Sendable {
  /// The character from which on a candidate takes the place of what is typed, from 0.
  public var start: Int
  /// What can stand there, the likeliest first; a phrase with blanks in quotes.
  public var candidates: [String]

  /// No more are offered: whoever needs another types a letter.
  private static let limit = 40

  /// What the word before the cursor can go on to; `rows` are those on screen, whose texts are offered.
  public init(of text: String, cursor: Int, vocabulary: TrayVocabulary, rows: [TrayRow]) {
    let characters = Array(text.prefix(cursor))
    var start = characters.lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    if start < characters.count, characters[start] == "-" { start += 1 }
    let word = String(characters[start...])
    guard let colon = word.firstIndex(of: ":"), let field = TrayField(rawValue: word[..<colon].lowercased()) else {
      let names = TrayField.allCases.map { "\($0.rawValue):" } + ["overdue", "today", "week", "unclaimed", "snoozed"]
      self.start = start
      candidates = names.filter { $0.hasPrefix(word.lowercased()) }
      return
    }
    self.start = start + word.distance(from: word.startIndex, to: colon) + 1
    let typed = SearchText.fold(String(word[word.index(after: colon)...].drop { $0 == "\"" }))
    var known: Set<String> = []
    let values = field.values + TrayCompletion.values(of: field, vocabulary, rows)
    candidates = Array(
      values.filter { SearchText.fold($0).hasPrefix(typed) && known.insert($0).inserted }
        .map { $0.contains(where: \.isWhitespace) ? "\"\($0)\"" : $0 }
        .prefix(TrayCompletion.limit))
  }

  /// The values of a field that there are now.
  private static func values(of field: TrayField, _ vocabulary: TrayVocabulary, _ rows: [TrayRow]) -> [String] {
    switch field {
    case .role:
      rows.flatMap { $0.roles.map(\.rawValue) } + vocabulary.workers().flatMap { $0.roles.map(\.rawValue) }.sorted()
    case .step: rows.map(\.stepTitle)
    case .task: rows.map(\.title)
    case .family, .person: rows.map(\.label)
    case .worker: rows.compactMap(\.workerName) + vocabulary.workers().map(\.name)
    case .team: vocabulary.teams.map(\.id.rawValue)
    case .from: rows.compactMap(\.from)
    case .address: rows.compactMap(\.address)
    case .caseNumber: rows.map(\.caseID.rawValue)
    case .due, .kind, .priority, .note: []
    }
  }
}
