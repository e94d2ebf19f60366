public import Workflow

/// A text that is erased from the entries of a stream: what they are emptied to, and the fact that says so.
public struct TextErasure: Hashable, Sendable {
  /// Which text it is.
  public var text: ErasedText
  /// What is appended: that the text was erased.
  public var fact: NewEntry
  /// The payloads that are left, by the numbers of their entries.
  public var left: [Int: String]

  public init(text: ErasedText, fact: NewEntry, left: [Int: String]) {
    self.text = text
    self.fact = fact
    self.left = left
  }
}

/// The mark of an entry whose text was erased.
struct ErasedMark: Hashable, Sendable, Codable {
  /// The number of the entry that says so.
  var erased: Int
}

/// An event as it is kept when its text was erased.
struct EmptiedEvent: Encodable {
  var event: Event
  var acting: Acting
  var mark: ErasedMark

  func encode(to encoder: any Encoder) throws {
    try event.encode(to: encoder)
    try acting.encode(to: encoder)
    try mark.encode(to: encoder)
  }
}

extension Entry {
  /// The number of the entry by which the text of this one was erased; nil where it was not.
  public var erasedBy: Int? { Entry.erasedBy(fact.payload) }

  /// The number of the entry that a payload says erased its text; nil where it says nothing of it.
  public static func erasedBy(_ payload: String) -> Int? {
    (try? JSONText.decode(ErasedMark.self, from: payload))?.erased
  }

  /// What an entry says was erased, if that is what it says.
  public static func erasing(_ payload: String) -> TextErased? {
    guard case .textErased(let erased)? = try? JSONText.decode(Event.self, from: payload) else { return nil }
    return erased
  }
}

extension HashChain {
  /// Fills in which entries of a stream an erasure empties; gives what is left of each.
  ///
  /// The hash of an emptied entry stays what it was, and the event names it beside the hash of what is left at its place:
  /// so the chain goes on, and what is left is proved as everything else is. What was erased before stays as it is.
  public static func emptying(
    _ entries: [Entry], by erased: TextErased
  ) throws(StoreError) -> (event: TextErased, left: [Int: String]) {
    var (event, left) = (erased, [Int: String]())
    event.entries = []
    guard let text = erased.text else { return (event, left) }
    var previous = beginning
    for entry in entries {
      defer { previous = entry.hash }
      guard entry.erasedBy == nil, let empty = try entry.event().without(text) else { continue }
      var fact = entry.fact
      let mark = ErasedMark(erased: entries.count + 1)
      let emptied = EmptiedEvent(event: empty, acting: Acting(of: fact.payload), mark: mark)
      guard let payload = try? JSONText.encode(emptied) else {
        throw .unreadableEntry(stream: entry.stream, sequence: entry.sequence)
      }
      fact.payload = payload
      left[entry.sequence] = payload
      let hash = hash(of: fact, stream: entry.stream, sequence: entry.sequence, previous: previous)
      event.entries.append(TextErased.Emptied(sequence: entry.sequence, hash: entry.hash, left: hash))
    }
    return (event, left)
  }

  /// Whether an entry that is not what its hash says was emptied: an entry further on of its stream names its hash, and
  /// that of what is left of it, which is `made`.
  public static func isEmptied(_ entry: Entry, made: String, by payloads: (Int) -> [String]) -> Bool {
    guard let number = entry.erasedBy, number > entry.sequence else { return false }
    return payloads(number).contains { payload in
      Entry.erasing(payload)?.entries.contains {
        $0.sequence == entry.sequence && $0.hash == entry.hash && $0.left == made
      } ?? false
    }
  }
}
