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
  /// The hash of the payload that was there.
  var was: String

  /// What is kept in place of a payload of which something remains. The mark is its end, so that it is seen byte for
  /// byte that nothing else is there.
  func marking(_ remains: String) -> String { #"\#(remains.dropLast()),"erased":\#(erased),"was":"\#(was)"}"# }

  /// The mark of a payload that is what remains, and a mark; nil for every other.
  init?(of payload: String, with remains: String) {
    // What a mark adds: two names, a number and a hash.
    guard (PartHasher.length + 19...PartHasher.length + 45).contains(payload.utf8.count - remains.utf8.count),
      let mark = try? JSONText.decode(ErasedMark.self, from: payload), mark.was.utf8.count == PartHasher.length,
      mark.marking(remains).utf8.elementsEqual(payload.utf8)
    else { return nil }
    self = mark
  }

  init(erased: Int, was: String) {
    self.erased = erased
    self.was = was
  }
}

extension NewEntry {
  /// What its hash takes of what was done: the payload, or what remains of that and its hash, which stay when the text is
  /// erased.
  var proved: [String] { NewEntry.proved(payload, remains: remains) }

  /// The same of a payload, and of what remains of it.
  public static func proved(_ payload: String, remains: String?) -> [String] {
    guard let remains else { return [payload] }
    return [remains, ErasedMark(of: payload, with: remains)?.was ?? PartHasher.hex(of: payload)]
  }

  /// The mark that its text was erased; nil where it was not.
  var mark: ErasedMark? { remains.flatMap { ErasedMark(of: payload, with: $0) } }
}

extension Entry {
  /// The number of the entry by which the text of this one was erased; nil where it was not.
  public var erasedBy: Int? { fact.mark?.erased }

  /// What an entry says was erased, if that is what it says.
  public static func erasing(_ payload: String) -> TextErased? {
    guard case .textErased(let erased)? = try? JSONText.decode(Event.self, from: payload) else { return nil }
    return erased
  }

  /// Whether one of the payloads that there are at the number that its mark has says that its text was erased.
  public func isErased(by payloads: (Int) -> [String]) -> Bool {
    guard let mark = fact.mark, mark.erased > sequence else { return false }
    return payloads(mark.erased).contains { payload in
      Entry.erasing(payload)?.entries.contains {
        // A store of before there were remains named the hash that its entry had then.
        $0.sequence == sequence && ($0.hash == hash || $0.hash == mark.was)
      } ?? false
    }
  }
}

extension HashChain {
  /// Fills in which entries of a stream an erasure empties; gives what is left of each.
  ///
  /// The hash of an emptied entry stays what it was: it is over what remains, and over the hash of what was there, which
  /// is kept. So who did what and when is proved as before, and that nothing but the text is gone. What was erased before
  /// stays as it is.
  public static func emptying(
    _ entries: [Entry], by erased: TextErased
  ) throws(StoreError) -> (event: TextErased, left: [Int: String]) {
    var (event, left) = (erased, [Int: String]())
    event.entries = []
    guard let text = erased.text else { return (event, left) }
    for entry in entries {
      guard entry.erasedBy == nil, try entry.event().without(text) != nil else { continue }
      guard let remains = entry.fact.remains else {
        throw .unreadableEntry(stream: entry.stream, sequence: entry.sequence)
      }
      let mark = ErasedMark(erased: entries.count + 1, was: PartHasher.hex(of: entry.fact.payload))
      left[entry.sequence] = mark.marking(remains)
      event.entries.append(TextErased.Emptied(sequence: entry.sequence, hash: entry.hash))
    }
    return (event, left)
  }
}
