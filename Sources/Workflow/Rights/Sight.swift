/// What somebody may see on a day. Every query is within it, before anything is ranked, counted or cut off, so that
/// nothing tells of what is hidden.
public struct Sight: Hashable, Sendable {
  /// Who looks: a worker, and whoever acts for them.
  public var workers: [WorkerID]
  /// How far they see; nil where they see nothing.
  public var reach: Reach?
  public var team: TeamID
  /// The day on which they look.
  public var day: Day
  /// True for the program itself, which keeps the books.
  public let isWhole: Bool

  /// What the program itself sees.
  public static let whole = Sight(workers: [], reach: .authority, team: "", day: .latest, isWhole: true)

  /// What a worker of the authority sees, and whoever acts for them: nothing where they have left it.
  public init(of worker: Worker, with holder: WorkerID? = nil, on day: Day) {
    self.init(
      workers: [worker.id] + (holder.map { [$0] } ?? []), reach: worker.roles.isEmpty ? nil : worker.sees,
      team: worker.team, day: day, isWhole: false)
  }

  private init(workers: [WorkerID], reach: Reach?, team: TeamID, day: Day, isWhole: Bool) {
    self.workers = workers
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
      guard workers.contains(where: { worker in named[worker].map { day <= $0 } ?? false }) else { return false }
      return true
    }
    return switch reach {
    case .authority: true
    case .team: access.team == team || workers.contains(where: access.involved.contains)
    case .involved: workers.contains(where: access.involved.contains)
    }
  }
}
