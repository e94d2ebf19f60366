/// To whom work is passed: a worker (`ruth.bell`), the inbox of a role (`role:conference-support`) or of a team
/// (`team:north`).
public enum Recipient: CodedAsText {
  case worker(WorkerID)
  case role(RoleKey)
  case team(TeamID)

  public init?(_ description: String) {
    guard !description.isEmpty else { return nil }
    let parts = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts.first, parts.count) {
    case (_, 1): self = .worker(WorkerID(description))
    case ("role", _): self = .role(RoleKey(parts[1]))
    case ("team", _): self = .team(TeamID(parts[1]))
    default: return nil
    }
  }

  public var description: String {
    switch self {
    case .worker(let id): id.rawValue
    case .role(let key): "role:\(key)"
    case .team(let id): "team:\(id)"
    }
  }

  /// The worker, where it is one.
  public var worker: WorkerID? {
    if case .worker(let id) = self { id } else { nil }
  }
}

/// Work that was passed on: by whom, to whom, with what note.
public struct Passed: Hashable, Sendable {
  public var signature: Signature
  public var to: Recipient
  /// The roles in which the receiver can take it.
  public var roles: [RoleKey]
  public var note: String?
}

/// A request that was sent, and its answer.
public struct Request: Hashable, Sendable {
  public var passed: Passed
  /// Nil while it has not been answered.
  public var answered: RequestAnswer?
}

/// The answer to a request.
public struct RequestAnswer: Hashable, Sendable {
  public var signature: Signature
  /// True where what was asked for is done, false where it is returned.
  public var isDone: Bool
  public var note: String?
}

/// The next actions that were chosen for a step.
public struct ChosenActions: Hashable, Sendable {
  public var signature: Signature
  public var actions: [ChosenAction]
}

/// A next action, chosen.
public struct ChosenAction: Hashable, Sendable, Codable {
  /// The action's key.
  public var action: String
  /// To whom it is passed; nil for one that is passed to nobody.
  public var to: Recipient?
  public var note: String?
  public init(action: String, to: Recipient? = nil, note: String? = nil) {
    self.action = action
    self.to = to
    self.note = note
  }
}
