import Workflow

/// Reads a filter as people type it: `due:<fri role:chair overdue -"child in need"`.
struct TrayFilterReader {
  private let characters: [Character]
  private let vocabulary: TrayVocabulary
  private var index = 0

  init(_ text: String, _ vocabulary: TrayVocabulary) {
    characters = Array(text)
    self.vocabulary = vocabulary
  }

  /// The whole filter.
  mutating func filter() throws(TrayFilterProblem) -> TrayFilter {
    guard characters.count <= TrayFilter.longest else {
      throw problem(at: TrayFilter.longest, say("A filter is at most \(TrayFilter.longest) characters long."))
    }
    var terms: [TrayFilter.Term] = []
    while true {
      guard terms.count <= TrayFilter.mostTerms else {
        throw problem(at: index, say("A filter is at most \(TrayFilter.mostTerms) words long."))
      }
      while index < characters.count, characters[index].isWhitespace { index += 1 }
      guard index < characters.count else { return TrayFilter(terms) }
      terms += try term()
    }
  }

  private mutating func term() throws(TrayFilterProblem) -> [TrayFilter.Term] {
    let start = index
    let isNegated = take("-")
    guard index < characters.count, !characters[index].isWhitespace else {
      throw problem(at: start, say("A - stands before what is not to be found."))
    }
    if characters[index] == "\"" {
      let phrase = SearchText.fold(try quoted())
      return phrase.isEmpty ? [] : [TrayFilter.Term(.text(phrase), isNegated: isNegated)]
    }
    let (head, at) = (word(until: ":"), index)
    guard index < characters.count, characters[index] == ":", head.allSatisfy(\.isLetter), !head.isEmpty else {
      index = at
      let rest = head + (index < characters.count && characters[index] == ":" ? word(until: nil) : "")
      return [TrayFilter.Term(keyword(rest) ?? .text(SearchText.fold(rest)), isNegated: isNegated)]
    }
    let place = isNegated ? start + 1 : start
    guard let field = TrayField(rawValue: head.lowercased()) else {
      // "Authorise: the report" is a title and no field: a value stands right behind its colon.
      let next = index + 1
      guard next < characters.count, !characters[next].isWhitespace else {
        index = next
        return [TrayFilter.Term(.text(SearchText.fold("\(head):")), isNegated: isNegated)]
      }
      throw problem(at: place, say("There is no field \"\(head)\"."), say("The fields are: \(TrayField.list)."))
    }
    index += 1
    return [TrayFilter.Term(try test(of: field), isNegated: isNegated)]
  }

  /// A word that means more than itself; in quotes it is text.
  private func keyword(_ word: String) -> TrayFilter.Test? {
    switch word.lowercased() {
    case "overdue", "late": .due(Int.min..<Deadline(vocabulary.now).sortKey)
    case "today": .due(first(vocabulary.now.day)..<first(vocabulary.now.day.adding(days: 1)))
    case "week": .due(week)
    case "unclaimed": .unclaimed
    case "snoozed": .snoozed(Deadline(vocabulary.now).sortKey)
    default: nil
    }
  }

  /// What is asked of a field; the reader stands behind its colon.
  private mutating func test(of field: TrayField) throws(TrayFilterProblem) -> TrayFilter.Test {
    let start = index
    let comparison = ["<=", ">=", "<", ">"].first { take($0) }
    if comparison != nil, field != .due {
      throw problem(at: start, say("Only due: can be compared."), say("\(field.rawValue): wants \(field.expects)."))
    }
    let at = index
    let value = index < characters.count && characters[index] == "\"" ? try quoted() : word(until: nil)
    guard value.contains(where: { !$0.isWhitespace }) else {
      throw problem(at: at, say("Nothing stands behind \(field.rawValue):."), say("It wants \(field.expects)."))
    }
    let plain = SearchText.fold(value)
    switch field {
    case .due: return try due(value, comparison, at: at)
    case .family: return .family(plain)
    case .role: return .role(plain)
    case .step: return .step(plain)
    case .task: return .task(plain)
    case .person: return .person(plain)
    case .from: return .from(plain)
    case .address: return .address(plain)
    case .note: return .note(plain)
    case .caseNumber: return .caseNumber(CaseID(value.uppercased()))
    case .kind:
      guard let kind = OpenTask.Kind(rawValue: plain) else { throw unknown(value, field, at: at) }
      return .kind(kind)
    case .priority:
      guard let priority = TrayPriority(rawValue: plain) else { throw unknown(value, field, at: at) }
      return priority.keys(today: vocabulary.now.day).map { .due($0) } ?? .undated
    case .worker: return worker(plain)
    case .team: return try team(plain, at: at)
    }
  }

  private func worker(_ plain: String) -> TrayFilter.Test {
    switch plain {
    case "me": .heldBy([vocabulary.me])
    case "none": .unclaimed
    case "left": .heldBy(vocabulary.workers().filter(\.roles.isEmpty).map(\.id).sorted())
    default: .worker(plain)
    }
  }

  private func team(_ plain: String, at column: Int) throws(TrayFilterProblem) -> TrayFilter.Test {
    let teams = vocabulary.teams
    let named = teams.filter { $0.id.rawValue == plain || SearchText.fold($0.name) == plain }
    let found =
      named.isEmpty
      ? teams.filter { SearchText.holds(SearchText.fold($0.name), [plain]) || $0.id.rawValue.hasPrefix(plain) } : named
    guard !found.isEmpty else {
      let known = teams.prefix(12).map(\.id.rawValue).joined(separator: ", ")
      throw problem(at: column, say("There is no team \"\(plain)\"."), say("The teams are: \(known)."))
    }
    return .queues(found.map(\.id.rawValue))
  }

  /// The rest of a word, up to a blank or a character; the reader stands behind it.
  private mutating func word(until end: Character?) -> String {
    let start = index
    while index < characters.count, !characters[index].isWhitespace, characters[index] != end { index += 1 }
    return String(characters[start..<index])
  }

  /// What stands in quotes.
  private mutating func quoted() throws(TrayFilterProblem) -> String {
    let start = index
    index += 1
    let first = index
    while index < characters.count, characters[index] != "\"" { index += 1 }
    guard index < characters.count else {
      throw problem(at: start, say("This quotation mark has no other."), say("A \" ends what it begins."))
    }
    index += 1
    return String(characters[first..<(index - 1)])
  }

  private mutating func take(_ text: String) -> Bool {
    let text = Array(text)
    guard characters[index...].starts(with: text) else { return false }
    index += text.count
    return true
  }

  private func problem(at index: Int, _ message: String, _ expected: String = "") -> TrayFilterProblem {
    TrayFilterProblem(column: index + 1, message: message, expected: expected)
  }

  private func unknown(_ value: String, _ field: TrayField, at index: Int) -> TrayFilterProblem {
    problem(at: index, say("\"\(value)\" is no \(field.rawValue)."), say("\(field.rawValue): wants \(field.expects)."))
  }
}

extension TrayFilterReader {
  /// The dates that `due:` asks for.
  private func due(
    _ value: String, _ comparison: String?, at start: Int
  ) throws(TrayFilterProblem) -> TrayFilter.Test {
    let whole = Int.min..<TrayPosition.undated
    switch (value.lowercased(), comparison) {
    case ("none", nil): return .undated
    case ("overdue", nil), ("late", nil): return .due(Int.min..<Deadline(vocabulary.now).sortKey)
    case ("week", nil): return .due(week)
    default: break
    }
    if comparison == nil, let dots = value.firstRange(of: "..") {
      let (from, to) = (value[..<dots.lowerBound], value[dots.upperBound...])
      guard !from.isEmpty || !to.isEmpty else { throw unknown(value, .due, at: start) }
      let lower = from.isEmpty ? whole.lowerBound : first(try day(String(from), at: start))
      let place = start + value.distance(from: value.startIndex, to: dots.upperBound)
      let upper = to.isEmpty ? whole.upperBound : first(try day(String(to), at: place).adding(days: 1))
      guard lower < upper else {
        throw problem(at: place, say("\(to) is before \(from)."), say("A range goes from the earlier."))
      }
      return .due(lower..<upper)
    }
    let day = try day(value, at: start)
    let (first, next) = (first(day), first(day.adding(days: 1)))
    switch comparison {
    case "<": return .due(whole.lowerBound..<first)
    case "<=": return .due(whole.lowerBound..<next)
    case ">": return .due(next..<whole.upperBound)
    case ">=": return .due(first..<whole.upperBound)
    default: return .due(first..<next)
    }
  }

  private func day(_ text: String, at start: Int) throws(TrayFilterProblem) -> Day {
    // A date that far away has no place among the sort keys.
    if let day = DateInput.parse(text, today: vocabulary.now.day, calendar: vocabulary.calendar),
      (1900...2999).contains(day.year)
    {
      return day
    }
    let missing = DateInput.missingDay(text).map { say("There is no \($0).") }
    throw problem(at: start, missing ?? say("\"\(text)\" is no date."), say("due: wants \(TrayField.due.expects)."))
  }

  /// From today to the end of Sunday.
  private var week: Range<Int> {
    let today = vocabulary.now.day
    return first(today)..<first(today.adding(days: 8 - today.weekday.rawValue))
  }

  private func first(_ day: Day) -> Int { day.number * TrayDay.minutes }
}

extension TrayFilter {
  /// The most characters and the most words that are read: a statement of the store has as many conditions.
  static let (longest, mostTerms) = (1_000, 40)

  /// Reads a filter as people type it, or says where it can't be read.
  public init(reading text: String, _ vocabulary: TrayVocabulary) throws(TrayFilterProblem) {
    var reader = TrayFilterReader(text, vocabulary)
    self = try reader.filter()
  }
}
