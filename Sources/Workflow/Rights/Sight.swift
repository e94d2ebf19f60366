/// What somebody may see on a day. Every query is within it, before anything is ranked, counted or cut off, so that
/// nothing tells of what is hidden.
public struct Sight: Hashable, Sendable {
  /// Who looks: a worker, and whoever acts for them.
  public let workers: [WorkerID]
  /// Which of them is at the terminal. A restriction does not follow a mandate: it has to name them.
  public let atTerminal: WorkerID?
  /// How far they see; nil where they see nothing.
  public var reach: Reach?
  public var team: TeamID
  /// The day on which they look.
  public var day: Day
  /// True for the program itself, which keeps the books.
  public let isWhole: Bool

  /// What the program itself sees.
  public static let whole = Sight(
    workers: [], atTerminal: nil, reach: .authority, team: "", day: .latest, isWhole: true)

  /// What a worker of the authority sees, and whoever acts for them: nothing where they have left it. Of the restricted
  /// cases whoever acts sees those that they are named for themselves.
  public init(of worker: Worker, with holder: WorkerID? = nil, on day: Day) {
    self.init(
      workers: [worker.id] + (holder.map { [$0] } ?? []), atTerminal: holder ?? worker.id,
      reach: worker.roles.isEmpty ? nil : worker.sees, team: worker.team, day: day, isWhole: false)
  }

  private init(
    workers: [WorkerID], atTerminal: WorkerID?, reach: Reach?, team: TeamID, day: Day, isWhole: Bool
  ) {
    self.workers = workers
    self.atTerminal = atTerminal
    self.reach = reach
    self.team = team
    self.day = day
    self.isWhole = isWhole
  }

  /// False for whoever has left: there is nothing for them, of the authority and its workers either.
  public var seesAnything: Bool { reach != nil }

  /// Whether what a worker keeps for themselves, as the places that they went to, is for whoever looks.
  public func isOwn(_ worker: WorkerID) -> Bool { isWhole || (seesAnything && workers.contains(worker)) }

  /// Whether a case may be seen.
  public func includes(_ access: CaseAccess) -> Bool {
    guard !isWhole else { return true }
    guard let reach else { return false }
    if let named = access.named {
      return atTerminal.flatMap { named[$0] }.map { day <= $0 } ?? false
    }
    return switch reach {
    case .authority: true
    case .team: access.team == team || workers.contains(where: access.involved.contains)
    case .involved: workers.contains(where: access.involved.contains)
    }
  }
}
