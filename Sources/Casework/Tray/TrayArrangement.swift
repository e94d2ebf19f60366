import Workflow

/// How somebody wants to see a tray: narrowed to what, under which headings, in which order.
public struct TrayArrangement: Hashable, Sendable, Codable {
  /// The filter as it was typed: its dates mean what they mean on the day.
  public var filter: String
  public var group: TrayGrouping?
  public var sort: TraySorting
  public var isDescending: Bool

  public init(
    filter: String = "", group: TrayGrouping? = nil, sort: TraySorting = .due, isDescending: Bool = false
  ) {
    self.filter = filter
    self.group = group
    self.sort = sort
    self.isDescending = isDescending
  }

  /// True where it is the tray as the store keeps it: everything, by date.
  public var isPlain: Bool { group == nil && sort == .due && !isDescending && filter.allSatisfy(\.isWhitespace) }

  /// It in words: "due:<fri, by family, sorted by task (last first)".
  public var wording: String {
    var parts = filter.allSatisfy(\.isWhitespace) ? [] : [filter]
    if let group { parts.append(say("by \(group.title)")) }
    if sort != .due || isDescending {
      parts.append(say("sorted by \(sort.title)") + (isDescending ? say(" (last first)") : ""))
    }
    return parts.isEmpty ? say("everything, by date") : parts.joined(separator: ", ")
  }
}

/// What a tray is grouped by.
public enum TrayGrouping: String, CaseIterable, Hashable, Sendable, Codable {
  case due, family, step, kind, person, worker, address, priority

  /// It in a sentence.
  public var title: String {
    switch self {
    case .due: say("due date")
    case .family: say("family")
    case .step: say("step")
    case .kind: say("kind")
    case .person: say("child")
    case .worker: say("worker")
    case .address: say("address")
    case .priority: say("priority")
    }
  }
}

/// What a tray is sorted by; where that is the same, by date.
public enum TraySorting: String, CaseIterable, Hashable, Sendable, Codable {
  case due, family, step, task, worker, from

  /// It in a sentence.
  public var title: String {
    switch self {
    case .due: say("due date")
    case .family: say("family")
    case .step: say("step")
    case .task: say("task")
    case .worker: say("worker")
    case .from: say("sender")
    }
  }
}

/// An arrangement that somebody keeps under a name.
public struct SavedTray: Hashable, Sendable, Codable {
  /// Empty for the one that was used last.
  public var name: String
  public var arrangement: TrayArrangement

  public init(name: String, arrangement: TrayArrangement) {
    self.name = name
    self.arrangement = arrangement
  }
}
