/// A place where an authority's meetings are held.
public struct Venue: Hashable, Sendable {
  /// As a procedure and a script name it: `room-1`.
  public var key: String
  /// As people read it: "Room 1, Civic Centre".
  public var title: String
  /// True for a place that any number of meetings can have at one time, such as a video call.
  public var isShared: Bool

  public init(_ key: String, title: String, isShared: Bool = false) {
    self.key = key
    self.title = title
    self.isShared = isShared
  }
}

extension Procedure {
  /// The venue that a text names by its key or title, whatever its case; nil for any other place.
  public func venue(named text: String) -> Venue? {
    let wanted = Booked.place(text)
    return venues.first { Booked.place($0.key) == wanted || Booked.place($0.title) == wanted }
  }
}

/// Somebody or something that only one meeting can have at a time.
public enum Booked: CodedAsText {
  case worker(WorkerID)
  /// A place by its name, in small letters and with single blanks.
  case venue(String)

  /// A place of any spelling.
  public static func venue(called text: String) -> Booked { .venue(place(text)) }

  /// A place's name in small letters and with single blanks.
  static func place(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Booked {
  /// "worker:owen.price", "venue:room 1, civic centre".
  public var description: String {
    switch self {
    case .worker(let id): "worker:\(id)"
    case .venue(let name): "venue:\(name)"
    }
  }

  public init?(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "worker": self = .worker(WorkerID(parts[1]))
    case "venue": self = .venue(String(parts[1]))
    default: return nil
    }
  }
}
