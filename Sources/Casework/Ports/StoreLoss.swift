public import Workflow

/// What of a damaged store can't be read. It is then only read, as far as it goes, and nothing is written to it.
public struct StoreLoss: Hashable, Sendable {
  /// What can be looked through apart from the rest.
  public enum List: String, CaseIterable, Hashable, Sendable {
    case trays, cases, people, meetings, forms, passages, bookings, workers, definitions, timeliness, mandates, search
    case drafts

    /// It in a sentence.
    public var title: String {
      switch self {
      case .trays: say("trays")
      case .cases: say("cases")
      case .people: say("people")
      case .meetings: say("meetings")
      case .forms: say("forms")
      case .passages: say("what stands in forms")
      case .bookings: say("bookings")
      case .workers: say("workers")
      case .definitions: say("procedures")
      case .timeliness: say("timeliness")
      case .mandates: say("mandates")
      case .search: say("search")
      case .drafts: say("what is typed and not saved")
      }
    }
  }

  /// The store's file.
  public var path: String
  /// The lists that can't be read whole.
  public var lists: [List]
  /// The cases that can't be read whole, as far as they are known.
  public var cases: [CaseID]
  /// True where there may be cases that nothing is known of any more.
  public var mayLackCases: Bool
  /// True where what was saved last is not seen, for its log is damaged.
  public var lacksLatest = false

  public init(path: String, lists: [List] = [], cases: [CaseID] = [], mayLackCases: Bool = false) {
    self.path = path
    self.lists = lists
    self.cases = cases
    self.mayLackCases = mayLackCases
  }

  /// The same without naming a case, for whom it is not known yet which they may see.
  public var withoutCases: StoreLoss {
    var loss = StoreLoss(path: path, lists: lists, mayLackCases: mayLackCases || !cases.isEmpty)
    loss.lacksLatest = lacksLatest
    return loss
  }

  /// How many cases are named.
  private static let named = 12
}

extension StoreLoss: CustomStringConvertible {
  /// For the person at the terminal: what is lost, and what can be done.
  public var description: String {
    var parts = [say("This store is damaged. It is read as far as it can be, and nothing is written to it.")]
    if lacksLatest { parts.append(say("Its log is damaged: what was saved last is not seen, and may still be there.")) }
    if !lists.isEmpty { parts.append(say("Not whole: \(lists.map(\.title).joined(separator: ", ")).")) }
    if !cases.isEmpty {
      var names = cases.prefix(StoreLoss.named).map(\.rawValue)
      if cases.count > names.count { names.append(say("\(cases.count - names.count) more")) }
      parts.append(say("Cases that can't be read whole: \(names.joined(separator: ", "))."))
    }
    if mayLackCases {
      parts.append(say("There may be cases that can't be found any more."))
    } else if cases.isEmpty, !lacksLatest {
      parts.append(say("Every case can be read."))
    }
    parts.append(say("`waymark salvage \(path) NEW` makes a new store of what can be read."))
    return parts.joined(separator: " ")
  }
}

extension StoreError {
  /// Why a damaged store is not written to.
  public static func onlyRead(_ path: String) -> StoreError {
    .damaged(path: path, detail: say("nothing is written to it until it is salvaged"))
  }
}
