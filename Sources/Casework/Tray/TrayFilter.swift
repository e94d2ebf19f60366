public import Workflow

/// What a tray is narrowed to: every term must be so of a task.
public struct TrayFilter: Hashable, Sendable {
  public var terms: [Term]

  /// One thing that must be so, or must not.
  public struct Term: Hashable, Sendable {
    public var isNegated: Bool
    public var test: Test

    public init(_ test: Test, isNegated: Bool = false) {
      self.test = test
      self.isNegated = isNegated
    }
  }

  /// What can be asked of a task. Texts are plain, as `SearchText.fold` makes them; numbers are sort keys in minutes.
  public enum Test: Hashable, Sendable {
    /// Found in family, step, task, worker or sender.
    case text(String)
    case family(String)
    /// Found in the step's title, or the beginning of its key.
    case step(String)
    case task(String)
    case address(String)
    case note(String)
    /// Found in the name of somebody of the case.
    case person(String)
    /// Found in the name of whoever has it, or their id.
    case worker(String)
    /// Held by one of these.
    case heldBy([WorkerID])
    /// Held by nobody.
    case unclaimed
    /// Found in the name of whoever sent it, or their id.
    case from(String)
    /// Waits in one of these queues, or is with a worker of such a team.
    case queues([String])
    /// A role that may do it begins with this.
    case role(String)
    case kind(OpenTask.Kind)
    /// Due in these minutes; a task without a date never is.
    case due(Range<Int>)
    case undated
    /// Put off beyond this minute.
    case snoozed(Int)
    case caseNumber(CaseID)
  }

  /// A filter of terms; without any it lets every task through.
  public init(_ terms: [Term] = []) { self.terms = terms }

  /// Only tasks in which every word of a text is found.
  public init(words text: String) { self.init(SearchText.words(text).map { Term(.text($0)) }) }

  /// True where it lets every task through.
  public var isEmpty: Bool { terms.isEmpty }

  /// True where it asks for what is put off, which is hidden otherwise.
  public var asksForSnoozed: Bool {
    terms.contains { if case .snoozed = $0.test { !$0.isNegated } else { false } }
  }

  /// The words that are looked for in what a row shows, to be marked there.
  public var words: [String] {
    terms.filter { !$0.isNegated }.compactMap { term in
      switch term.test {
      case .text(let word), .family(let word), .step(let word), .task(let word), .worker(let word): word
      case .address, .note, .person, .heldBy, .unclaimed, .from, .queues, .role, .kind, .due, .undated, .snoozed,
        .caseNumber:
        nil
      }
    }
  }
}
