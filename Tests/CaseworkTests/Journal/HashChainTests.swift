import Testing
import Workflow

@testable import Casework

/// The chain finds what was changed, removed, inserted or put in another order.
@Suite struct HashChainTests {
  static let entries = HashChain.chain(
    (1...5).map { NewEntry(at: Instant(milliseconds: $0), by: "ann", role: "worker", payload: "{\"n\":\($0)}") },
    to: "C0001", after: 0, hash: HashChain.beginning)

  @Test func anUntouchedChainHolds() {
    #expect(HashChain.firstBreak(in: Self.entries) == nil)
    #expect(HashChain.firstBreak(in: []) == nil)
    #expect(Set(Self.entries.map(\.hash)).count == 5)
  }

  @Test func aLaterPieceContinuesIt() {
    let first = Array(Self.entries.prefix(2))
    let rest = HashChain.chain(
      Self.entries.dropFirst(2).map(\.fact), to: "C0001", after: 2, hash: first[1].hash)
    #expect(first + rest == Self.entries)
  }

  @Test(
    arguments: [
      { (entry: inout Entry) in entry.fact.payload += " " }, { $0.fact.by = "eve" }, { $0.fact.role = "manager" },
      { $0.fact.at = Instant(milliseconds: 9) }, { $0.hash = HashChain.beginning }, { $0.stream = "C0002" },
      { $0.sequence = 7 },
    ] as [@Sendable (inout Entry) -> Void]) func anyChangeShows(change: @Sendable (inout Entry) -> Void)
  {
    var entries = Self.entries
    change(&entries[2])
    #expect(HashChain.firstBreak(in: entries) == 3)
  }

  @Test func removalInsertionAndOrderShow() {
    var removed = Self.entries
    removed.remove(at: 1)
    #expect(HashChain.firstBreak(in: removed) == 2)
    var doubled = Self.entries
    doubled.insert(doubled[2], at: 3)
    #expect(HashChain.firstBreak(in: doubled) == 4)
    var swapped = Self.entries
    swapped.swapAt(0, 1)
    #expect(HashChain.firstBreak(in: swapped) == 1)
  }

  /// A byte moved from one part to the next makes another hash.
  @Test func partsDoNotRunIntoEachOther() {
    let first = NewEntry(at: Instant(milliseconds: 0), by: "ab", role: "c", payload: "d")
    let second = NewEntry(at: Instant(milliseconds: 0), by: "a", role: "bc", payload: "d")
    let hashes = [first, second].map {
      HashChain.chain([$0], to: "C0001", after: 0, hash: HashChain.beginning).first?.hash
    }
    #expect(hashes[0] != hashes[1])
  }
}
