public import Workflow

/// What a store knows of trays beyond their pages: searches, how somebody likes to see them, what changed in them, and
/// who may work in whose.
public protocol TrayStore: AnyObject, Sendable {
  /// Looks through a stretch of a tray, in its order.
  func tray(searching search: TraySearch) throws(StoreError) -> TrayFound
  /// How many tasks a view holds, counted no further than `limit`; `awake` as in a page.
  func trayCount(_ view: TrayView, awake: Int?, limit: Int) throws(StoreError) -> Int
  /// The same of several views, counted together.
  func trayCounts(_ views: [TrayView], awake: Int?, limit: Int) throws(StoreError) -> [Int]

  /// The arrangements that a worker keeps, for themselves and whoever acts for them, by name; that of the empty name is
  /// the one used last.
  func savedTrays(of worker: WorkerID) throws(StoreError) -> [SavedTray]
  /// Keeps an arrangement, in place of one of the same name. It is no fact about a case, and not in the journal.
  func keepTray(_ tray: SavedTray, of worker: WorkerID) throws(StoreError)
  func forgetTray(_ name: String, of worker: WorkerID) throws(StoreError)

  /// What became of the tasks of workers and queues from a moment on, the latest first.
  func trayChanges(in scopes: [String], since: Instant, limit: Int) throws(StoreError) -> [TrayChange]
  /// Whom a worker was granted to act for, by id, whether or not that has ended.
  func mandates(of holder: WorkerID) throws(StoreError) -> [Mandate]

  /// A number that is another one once somebody else has changed anything in the store.
  func changeMark() throws(StoreError) -> Int
}

extension TrayStore {
  public func trayCounts(_ views: [TrayView], awake: Int?, limit: Int) throws(StoreError) -> [Int] {
    var counts: [Int] = []
    for view in views { counts.append(try trayCount(view, awake: awake, limit: limit)) }
    return counts
  }

  /// How many tasks a view holds, whether or not they are put off.
  public func trayCount(_ view: TrayView, limit: Int) throws(StoreError) -> Int {
    try trayCount(view, awake: nil, limit: limit)
  }

  /// What a worker may act on for another on a day; nil where they may not.
  public func mandate(
    of holder: WorkerID, for principal: WorkerID, on day: Day
  ) throws(StoreError) -> Mandate? {
    try mandates(of: holder).first { $0.principal == principal && $0.isInForce(on: day) }
  }
}
