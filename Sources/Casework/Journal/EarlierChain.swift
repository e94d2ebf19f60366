import Workflow

/// The chain of before an entry's hash was over what remains of it without its text: it was over the payload alone, and
/// of an emptied entry a later one named the hash of what was left.
///
/// So whoever wrote a later one could name anything as left. A store of then is chained anew when it is brought up to
/// date; what does not hold by then keeps its hash, and is found by it.
public enum EarlierChain {
  private struct Mark: Decodable {
    var erased: Int
  }

  private struct Erasing: Decodable {
    struct Emptied: Decodable {
      var sequence: Int
      var hash: String
      var left: String
    }

    var event: String
    var entries: [Emptied]
  }

  /// An emptied event as it was kept then.
  private struct Emptied: Encodable {
    var event: Event
    var acting: Acting
    var erased: Int

    private enum Key: CodingKey { case erased }

    func encode(to encoder: any Encoder) throws {
      try event.encode(to: encoder)
      try acting.encode(to: encoder)
      var mark = encoder.container(keyedBy: Key.self)
      try mark.encode(erased, forKey: .erased)
    }
  }

  /// Whether a payload is an event without any text, and the mark; then nothing but a text can be gone.
  private static func isEmpty(_ entry: Entry, erased: Int) -> Bool {
    guard let event = try? entry.event(), let empty = event.withoutText else { return false }
    let kept = Emptied(event: empty, acting: Acting(of: entry.fact.payload), erased: erased)
    return (try? JSONText.encode(kept))?.utf8.elementsEqual(entry.fact.payload.utf8) == true
  }

  /// Whether an entry held then. `payloads` are those at a number of its stream.
  public static func holds(_ entry: Entry, after previous: String, payloads: (Int) -> [String]) -> Bool {
    var fact = entry.fact
    fact.remains = nil
    let made = HashChain.hash(of: fact, stream: entry.stream, sequence: entry.sequence, previous: previous)
    if made == entry.hash { return true }
    guard let number = (try? JSONText.decode(Mark.self, from: fact.payload))?.erased, number > entry.sequence,
      isEmpty(entry, erased: number)
    else { return false }
    return payloads(number).contains { payload in
      guard let erasing = try? JSONText.decode(Erasing.self, from: payload), erasing.event == TextErased.name else {
        return false
      }
      return erasing.entries.contains {
        $0.sequence == entry.sequence && $0.hash == entry.hash && $0.left == made
      }
    }
  }

  /// The fact of an entry of then as it is chained now. Of one whose text was erased, its hash stands for what was there.
  public static func renewed(_ entry: Entry) -> NewEntry {
    var fact = entry.fact
    guard let event = try? entry.event(), let empty = event.withoutText,
      let remains = try? Acting(of: fact.payload).encoded(empty)
    else { return fact }
    fact.remains = remains
    if let mark = try? JSONText.decode(Mark.self, from: fact.payload) {
      fact.payload = ErasedMark(erased: mark.erased, was: entry.hash).marking(remains)
    }
    return fact
  }
}
