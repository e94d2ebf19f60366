/// What people have made of a chronology, which otherwise writes itself from the events of the case.
public struct ChronologyNotes: Hashable, Sendable {
  /// What was written in it, oldest first.
  public var entries: [ChronologyEntry] = []
  /// The lines that are hidden, and why.
  public var hidden: [ChronologyLineID: Hiding] = [:]

  /// Why a line is hidden, and by whom.
  public struct Hiding: Hashable, Sendable, Codable {
    public var reason: String
    public var signature: Signature
  }
}

/// Something that a worker wrote in a chronology.
public struct ChronologyEntry: Hashable, Sendable {
  /// Counted from 1 in its case.
  public var number: Int
  /// The day on which it happened.
  public var date: Day
  public var text: String
  public var outcome: String?
  /// Where it is known from: "School's letter of 3 Nov 2025".
  public var source: String?
  /// The children that it is about; none for all of the family.
  public var children: [PersonID]
  public var signature: Signature
  /// That its text was erased; nil where it was not.
  public var erased: Erasure?
}

/// A line of a chronology: the event that it was written from, or what was written by hand. Written `e12`, `e12-1` for
/// a further line of the same event, and `a3`.
public enum ChronologyLineID: CodedAsText {
  /// The event's number in its case, counted from 1, and which line of it, from 0.
  case event(Int, Int)
  case entry(Int)

  public init?(_ description: String) {
    func number(_ text: Substring) -> Int? {
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0 else { return nil }
      return number
    }
    let rest = description.dropFirst()
    switch description.first {
    case "a":
      guard let count = number(rest) else { return nil }
      self = .entry(count)
    case "e":
      let parts = rest.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard let count = number(parts[0]) else { return nil }
      if parts.count == 1 {
        self = .event(count, 0)
      } else {
        guard let line = number(parts[1]) else { return nil }
        self = .event(count, line)
      }
    default: return nil
    }
  }

  public var description: String {
    switch self {
    case .event(let number, let line): line == 0 ? "e\(number)" : "e\(number)-\(line)"
    case .entry(let number): "a\(number)"
    }
  }
}
