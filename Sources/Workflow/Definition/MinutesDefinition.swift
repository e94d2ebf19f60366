/// What makes a form the minutes of its step's meeting: which of its tables hold what is kept beside the text.
public struct MinutesDefinition: Hashable, Sendable {
  /// The table of what was agreed; nil where the minutes have none.
  public var actions: ActionsTable?
  /// The tables that can be filled in from the meeting itself.
  public var lists: [AttendanceList: PeopleTable]

  public init(actions: ActionsTable? = nil, lists: [AttendanceList: PeopleTable] = [:]) {
    self.actions = actions
    self.lists = lists
  }

  /// A table of actions, and which of its columns holds what.
  public struct ActionsTable: Hashable, Sendable {
    public var table: FieldKey
    public var what: FieldKey
    public var who: FieldKey
    public var byWhen: FieldKey
    /// The heading of the agenda under which an action came up; nil where the table does not say.
    public var heading: FieldKey?

    public init(table: FieldKey, what: FieldKey, who: FieldKey, byWhen: FieldKey, heading: FieldKey? = nil) {
      self.table = table
      self.what = what
      self.who = who
      self.byWhen = byWhen
      self.heading = heading
    }
  }

  /// A table of people, and which of its columns holds what.
  public struct PeopleTable: Hashable, Sendable {
    public var table: FieldKey
    public var person: FieldKey
    /// Their agency or relationship; nil where the table does not say.
    public var about: FieldKey?

    public init(table: FieldKey, person: FieldKey, about: FieldKey? = nil) {
      self.table = table
      self.person = person
      self.about = about
    }
  }
}

/// A list that a meeting keeps of people, and that its minutes can show.
public enum AttendanceList: String, CaseIterable, Hashable, Sendable {
  /// Those who were there.
  case attended
  /// Those who were invited, or are members, and were not.
  case apologies
  /// Those whose report was received.
  case reports
}
