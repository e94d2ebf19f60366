/// A stretch of a tray that is looked through for what a filter lets through, however little that is.
public struct TraySearch: Hashable, Sendable {
  public var view: TrayView
  public var filter: TrayFilter
  /// The minute that it is, as in a page.
  public var awake: Int?
  /// Behind which task it begins; nil for the first.
  public var after: TrayPosition?
  /// How many tasks are looked at, at most, in each of the view's queues.
  public var limit: Int

  public init(
    view: TrayView, filter: TrayFilter = TrayFilter(), awake: Int? = nil, after: TrayPosition? = nil, limit: Int
  ) {
    self.view = view
    self.filter = filter
    self.awake = awake
    self.after = after
    self.limit = limit
  }
}

/// What was found in such a stretch.
public struct TrayFound: Hashable, Sendable {
  public var rows: [TrayRow]
  /// The last task that was looked at, behind which one goes on; nil where the tray has ended.
  public var reached: TrayPosition?

  public init(rows: [TrayRow], reached: TrayPosition?) {
    self.rows = rows
    self.reached = reached
  }
}
