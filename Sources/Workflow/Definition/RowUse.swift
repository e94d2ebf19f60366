/// What the rows of a table are, beside the columns that they have.
public struct RowUse: Hashable, Sendable {
  /// The column whose course is kept: each row then has an identity, over versions and the forms it is copied to.
  public var history: FieldKey?
  /// Where each row is what one person contributes.
  public var contributor: Contributor?
  /// Where each row is one action of a plan.
  public var smart: SmartRules?

  public init(history: FieldKey? = nil, contributor: Contributor? = nil, smart: SmartRules? = nil) {
    self.history = history
    self.contributor = contributor
    self.smart = smart
  }

  /// Whose contribution a row is, and where it is kept who owes one.
  public struct Contributor: Hashable, Sendable {
    /// The column that holds the person.
    public var column: FieldKey
    /// The task of the same step that collects the contributions; where it has none, nobody is said to owe one.
    public var owedIn: TaskKey?
    public init(column: FieldKey, owedIn: TaskKey? = nil) {
      self.column = column
      self.owedIn = owedIn
    }
  }
}

/// A table of contributions in another form, written `agency-contributions.contributions`, and for a text the column
/// of it that is gathered: `agency-contributions.contributions.progress`.
public struct CollatedTable: Hashable, Sendable {
  public var table: FieldReference
  public var column: FieldKey?
  public init(table: FieldReference, column: FieldKey? = nil) {
    self.table = table
    self.column = column
  }
}

/// What makes a row of a plan one that can be done and checked: which columns play which part, and the words that an
/// authority looks for.
public struct SmartRules: Hashable, Sendable {
  /// What a column holds.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case need, outcome, action, how, who
    case byWhen = "by-when"
    case progress
  }

  public var columns: [Part: FieldKey]
  /// Words that say nothing that can be checked, unless a measure stands beside them: "monitor", "as needed".
  public var vague: [String]
  /// Words that measure: "weekly", "each". A number always does.
  public var measures: [String]
  /// What an action begins with: "attend", "visit". Where there are none, that is not looked at.
  public var verbs: [String]
  /// Words for whole agencies, which are nobody: "school", "police".
  public var agencies: [String]
  /// The states of progress with which a date is not looked at any more.
  public var finished: [String]
  /// The kinds of step by whose next one every action is to be done or looked at again.
  public var reviewedAt: [StepKey]
  /// True where the form can't be finalised while a row is not SMART.
  public var isRequired: Bool

  public init(
    columns: [Part: FieldKey], vague: [String] = [], measures: [String] = [], verbs: [String] = [],
    agencies: [String] = [], finished: [String] = [], reviewedAt: [StepKey] = [], isRequired: Bool = false
  ) {
    self.columns = columns
    self.vague = vague
    self.measures = measures
    self.verbs = verbs
    self.agencies = agencies
    self.finished = finished
    self.reviewedAt = reviewedAt
    self.isRequired = isRequired
  }
}
