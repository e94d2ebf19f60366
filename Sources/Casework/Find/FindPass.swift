import Workflow

/// What text of a row is looked in.
public enum FindColumn: String, CaseIterable, Hashable, Sendable {
  /// What the row is called.
  case search
  /// The names that a person had before.
  case former
  /// How the names sound.
  case sounds
  /// Date of birth, file number, initials and names without what parts them, each behind its letter.
  case marks
}

/// Words that follow one another in one of several columns.
public struct FindPattern: Hashable, Sendable {
  public var columns: [FindColumn]
  public var words: [String]
  /// True where the last word may go on.
  public var isOpen: Bool
}

/// One look for the rows of a group: of each clause, one of the patterns must be found.
///
/// The passes of a group are made in their order until there is enough, so that what fits best comes first; within a
/// pass, the rows that came last do.
public struct FindPass: Hashable, Sendable {
  /// Each a choice of patterns.
  public var clauses: [[FindPattern]]

  /// The passes for what is typed, the best first.
  public static func passes(for question: FindQuestion, in group: FindGroup) -> [FindPass] {
    guard !question.isEmpty else { return [] }
    let passes =
      switch group {
      case .people: people(question)
      case .families: families(question)
      case .meetings: days(question, in: .search) + words(question.terms, from: FindPass.shortestOpenTitle)
      case .tasks, .forms: words(question.terms, from: FindPass.shortestOpenTitle)
      case .words: words(question.terms, from: FindPass.shortestOpenWord)
      }
    var seen: Set<FindPass> = []
    return passes.compactMap(\.self).filter { seen.insert($0).inserted }
  }

  /// The shortest beginning of a word that is looked for in the texts of forms: a shorter one stands in all of them.
  static let shortestOpenWord = 4

  /// The same for the titles of meetings, tasks and forms.
  static let shortestOpenTitle = 2

  /// A single word is best found whole; of several, that all are there says more than how they end.
  private static func words(_ terms: [FindQuestion.Term], from length: Int) -> [FindPass?] {
    (terms.count == 1 ? [whole(terms)] : []) + [open(terms, from: length)]
  }

  private static func people(_ question: FindQuestion) -> [FindPass?] {
    let names: [FindColumn] = [.search, .former]
    return days(question, in: .marks, names: names) + [
      question.reference.map {
        FindPass(clauses: [[FindPattern(columns: [.marks], words: [FindMark.reference($0)], isOpen: true)]])
      },
      together(question.terms, in: names)?.ofChildren, together(question.terms, in: names),
      whole(question.terms, in: names).ofChildren, whole(question.terms, in: names),
      open(question.terms, in: names).ofChildren, open(question.terms, in: names),
      question.initials.map {
        FindPass(clauses: [[FindPattern(columns: [.marks], words: [FindMark.initials($0)], isOpen: false)]])
      },
      sounding(question.terms)?.ofChildren, sounding(question.terms),
    ]
  }

  /// The same, of children only: a case is about them, and the workers involved have their names in hundreds.
  private var ofChildren: FindPass {
    FindPass(clauses: clauses + [[FindPattern(columns: [.marks], words: [FindMark.child], isOpen: false)]])
  }

  private static func families(_ question: FindQuestion) -> [FindPass?] {
    [
      question.caseID.map {
        let words = FindTokens.of($0.rawValue)
        return FindPass(clauses: [[FindPattern(columns: [.search], words: words, isOpen: false)]])
      },
      whole(question.terms), open(question.terms), sounding(question.terms),
    ]
  }

  /// The words as they were typed, one behind the other: "Carter Ja" is a Carter before any Carter-Tudor. Nil for a
  /// single word, and for phrases.
  private static func together(_ terms: [FindQuestion.Term], in columns: [FindColumn]) -> FindPass? {
    guard terms.count > 1, terms.allSatisfy(\.isOpen) else { return nil }
    return FindPass(clauses: [[FindPattern(columns: columns, words: terms.flatMap(\.words), isOpen: true)]])
  }

  private static func whole(_ terms: [FindQuestion.Term], in columns: [FindColumn] = [.search]) -> FindPass {
    FindPass(clauses: terms.map { [FindPattern(columns: columns, words: $0.words, isOpen: false)] })
  }

  /// Every word the beginning of one, from a length on.
  private static func open(
    _ terms: [FindQuestion.Term], in columns: [FindColumn] = [.search], from length: Int = 1
  ) -> FindPass {
    FindPass(
      clauses: terms.map { term in
        let isLong = (term.words.last?.unicodeScalars.count ?? 0) >= length
        var patterns = [FindPattern(columns: columns, words: term.words, isOpen: term.isOpen && isLong)]
        if columns.contains(.former), term.isOpen {
          patterns.append(
            FindPattern(columns: [.marks], words: [FindMark.name(term.words.joined())], isOpen: true))
        }
        return patterns
      })
  }

  private static func days(
    _ question: FindQuestion, in column: FindColumn, names: [FindColumn] = [.search]
  ) -> [FindPass?] {
    guard !question.days.isEmpty else { return [] }
    let day = question.days.map { FindPattern(columns: [column], words: [FindMark.day($0)], isOpen: false) }
    let beside = question.termsBesideDay.map { term in
      [FindPattern(columns: names, words: term.words, isOpen: term.isOpen)]
    }
    return [FindPass(clauses: [day] + beside)]
  }

  /// Names that sound like those typed; nil where one of them is no name.
  private static func sounding(_ terms: [FindQuestion.Term]) -> FindPass? {
    var clauses: [[FindPattern]] = []
    for term in terms {
      let keys = NameSound.readings(of: term.words.joined())
      guard term.isOpen, !keys.isEmpty, term.words.joined().allSatisfy(\.isLetter) else { return nil }
      clauses.append(keys.map { FindPattern(columns: [.sounds], words: [$0.lowercased()], isOpen: false) })
    }
    return FindPass(clauses: clauses)
  }
}

/// Words that stand for what is no word, told apart by their first letter.
enum FindMark {
  static let child = "kchild"
  static func day(_ day: Day) -> String { "d" + FindTokens.squashed(day.description) }
  static func reference(_ squashed: String) -> String { "r" + squashed }
  static func initials(_ letters: String) -> String { "i" + letters }
  static func name(_ squashed: String) -> String { "n" + squashed }
}
