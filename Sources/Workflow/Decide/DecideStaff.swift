/// What a decision about the authority's workers may look at.
public struct StaffContext: Sendable {
  /// Who acts; they need not be a worker.
  public var actor: WorkerID
  /// True for the owner of the store, and for anybody in a training store.
  public var isOwner: Bool
  /// Every role of the procedures that are here, once each.
  public var roles: [Role]
  /// Every worker there is.
  public var workers: [Worker]

  public init(actor: WorkerID, isOwner: Bool, roles: [Role], workers: [Worker]) {
    self.actor = actor
    self.isOwner = isOwner
    self.roles = roles
    self.workers = workers
  }

  func worker(_ id: WorkerID) -> Worker? { workers.first { $0.id == id } }
}

/// A worker as they then are, and the role that allowed it.
public struct StaffDecision: Hashable, Sendable {
  public var worker: Worker
  public var role: RoleKey
}

extension StaffCommand {
  /// Decides who a worker is. It is for those whose role administers; while no worker's does, for the store's owner.
  public func decide(in context: StaffContext) throws(Refusal) -> StaffDecision {
    let role = try context.allowed()
    let (worker, reasons) = try change(in: context)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    guard context.worker(worker.id) != worker else { throw Refusal(.nothingChanges) }
    return StaffDecision(worker: worker, role: role)
  }

  private func change(in context: StaffContext) throws(Refusal) -> (Worker, [Refusal.Reason]) {
    switch self {
    case .register(let command):
      var worker = Worker(
        id: command.worker, name: command.name, title: "", roles: command.roles, team: command.team, teamName: "")
      if context.worker(worker.id) != nil { throw Refusal(.workerExists(worker.id)) }
      var reasons = worker.id.isWellFormed ? [] : [Refusal.Reason.badName(worker.id.rawValue)]
      if worker.roles.isEmpty { reasons.append(.noRoles) }
      worker.title = command.title ?? context.title(of: worker.roles)
      worker.sees = command.sees ?? context.reach(of: worker.roles)
      reasons += context.name(&worker, team: command.teamName)
      return (worker, reasons + context.problems(of: worker))
    case .change(let command):
      guard var worker = context.worker(command.worker) else { throw Refusal(.noSuchWorker(command.worker)) }
      let usual = context.title(of: worker.roles)
      if let name = command.name { worker.name = name }
      if let roles = command.roles { worker.roles = roles }
      if let title = command.title {
        worker.title = title
      } else if worker.title == usual, !worker.roles.isEmpty {
        worker.title = context.title(of: worker.roles)
      }
      if let team = command.team { worker.team = team }
      if let sees = command.sees ?? command.roles.map(context.reach) { worker.sees = sees }
      var reasons =
        command.team == nil && command.teamName == nil ? [] : context.name(&worker, team: command.teamName)
      if context.givesThemselvesMore(worker) { reasons.append(.moreForOneself) }
      return (worker, reasons + context.problems(of: worker))
    }
  }
}

extension StaffContext {
  /// The role under which the actor may do it.
  func allowed(doing: String = say("Registering workers")) throws(Refusal) -> RoleKey {
    let administering = roles.filter { $0.permissions.contains(.administer) }
    if let role = administering.first(where: { worker(actor)?.roles.contains($0.key) == true }) { return role.key }
    let isAdministered = workers.contains { worker in administering.contains { worker.roles.contains($0.key) } }
    if isOwner, !isAdministered { return StaffContext.owner }
    throw Refusal(
      isAdministered
        ? .notYourRole(needed: administering.map(\.title), doing: doing) : .notTheOwner)
  }

  /// Whether whoever acts would see or do more than they do, by their own hand, though somebody else administers too.
  fileprivate func givesThemselvesMore(_ changed: Worker) -> Bool {
    guard changed.id == actor, let known = worker(actor) else { return false }
    let administering = Set(roles.filter { $0.permissions.contains(.administer) }.map(\.key))
    let isAlone = !workers.contains { $0.id != actor && !administering.isDisjoint(with: $0.roles) }
    guard !isAlone else { return false }
    return !Set(changed.roles).isSubset(of: known.roles) || changed.sees > known.sees || changed.team != known.team
  }

  /// The role that the owner of a store is recorded in.
  static let owner: RoleKey = "store-owner"

  /// The title of the first of some roles.
  fileprivate func title(of keys: [RoleKey]) -> String {
    keys.first.flatMap { key in roles.first { $0.key == key }?.title } ?? keys.first?.rawValue ?? ""
  }

  /// How far some roles let somebody see.
  fileprivate func reach(of keys: [RoleKey]) -> Reach {
    roles.filter { keys.contains($0.key) }.map(\.sees).max() ?? .involved
  }

  /// Gives a worker the name of their team: of one that has other workers, the name that it has.
  fileprivate func name(_ worker: inout Worker, team name: String?) -> [Refusal.Reason] {
    let id = worker.id
    let team = worker.team
    let known = workers.first { $0.team == team && $0.id != id }?.teamName
    worker.teamName = known ?? name ?? team.rawValue.prefix(1).uppercased() + team.rawValue.dropFirst()
    guard let known, let name, name != known else { return [] }
    return [.teamNamed(team, known)]
  }

  fileprivate func problems(of worker: Worker) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    let texts = [
      (say("The name"), worker.name), (say("The title"), worker.title), (say("The team's name"), worker.teamName),
    ]
    for (field, text) in texts {
      if text.allSatisfy(\.isWhitespace), field != "The title" || !worker.roles.isEmpty {
        reasons.append(.badText(field: field, problem: say("is empty")))
      } else if let problem = TextRules.problem(in: text, limit: TextRules.longestLine) {
        reasons.append(.badText(field: field, problem: problem))
      }
    }
    if !worker.team.rawValue.isPlainName { reasons.append(.badName(worker.team.rawValue)) }
    for role in worker.roles where !roles.contains(where: { $0.key == role }) {
      reasons.append(.noSuchRole(role, allowed: roles.map(\.key)))
    }
    return reasons
  }
}

extension WorkerID {
  /// Whether it can be somebody's user name.
  fileprivate var isWellFormed: Bool { rawValue.isPlainName }
}

extension CaseID {
  /// Whether it can be the number of a case: it stands in file names and in what others read.
  public var isWellFormed: Bool { rawValue.isPlainName }
}

extension String {
  /// Letters, digits, dots, dashes and underscores, not too many: a name that means the same wherever it is typed.
  var isPlainName: Bool {
    guard !isEmpty, utf8.count <= 256, count <= 64, first != "-" else { return false }
    return unicodeScalars.allSatisfy { scalar in
      if [".", "-", "_"].contains(scalar) { return true }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        return true
      default: return false
      }
    }
  }
}
