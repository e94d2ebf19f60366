import Workflow

/// The chain of hashes that makes a changed, removed, inserted or reordered entry show.
public enum HashChain {
  /// The hash before the first entry of a stream.
  public static let beginning = String(repeating: "0", count: 64)

  /// Chains new facts onto a stream.
  public static func chain(
    _ facts: [NewEntry], to stream: StreamID, after sequence: Int, hash previous: String
  ) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(facts.count)
    var hash = previous
    for (index, fact) in facts.enumerated() {
      hash = self.hash(of: fact, stream: stream, sequence: sequence + index + 1, previous: hash)
      entries.append(Entry(stream: stream, sequence: sequence + index + 1, fact: fact, hash: hash))
    }
    return entries
  }

  /// The first entry of a stream whose hash is not what its content and the entry before it make, by its sequence;
  /// nil where the chain holds. One whose text was erased holds where an entry behind it proves that.
  public static func firstBreak(in entries: [Entry]) -> Int? {
    var hash = beginning
    for (index, entry) in entries.enumerated() {
      guard entry.sequence == index + 1 else { return index + 1 }
      hash = self.hash(of: entry.fact, stream: entry.stream, sequence: entry.sequence, previous: hash)
      guard hash == entry.hash else { return entry.sequence }
      guard entry.erasedBy != nil else { continue }
      let isErased = entry.isErased { number in
        entries.indices.contains(number - 1) ? [entries[number - 1].fact.payload] : []
      }
      guard isErased else { return entry.sequence }
    }
    return nil
  }

  /// The hash of a fact at a place of a stream; of one whose text was erased, the hash that it had before.
  public static func hash(of fact: NewEntry, stream: StreamID, sequence: Int, previous: String) -> String {
    var hasher = place(sequence, of: stream.rawValue, previous: previous)
    hasher.add(fact.at.description)
    hasher.add(fact.by.rawValue)
    hasher.add(fact.role.rawValue)
    for part in fact.proved { hasher.add(part) }
    return hasher.hex
  }

  /// What comes before a fact itself in its hash: when, by whom, in which role and what are to be added, in this order.
  public static func place(_ sequence: Int, of stream: String, previous: String) -> PartHasher {
    var hasher = PartHasher()
    for part in [previous, stream, String(sequence)] { hasher.add(part) }
    return hasher
  }
}
