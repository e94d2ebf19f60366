public import Casework
public import Workflow

/// Something that is not as it was written, by its place: nothing of what stands there.
public enum Finding: Hashable, Sendable {
  /// An entry is not what was written at its place.
  case changed(StreamID, Int)
  /// An entry is what was written, and its hash is not.
  case hashChanged(StreamID, Int)
  /// Entries that were written at other places: so many further on, or back where it is negative.
  case moved(StreamID, ClosedRange<Int>, by: Int)
  /// An entry has its text, though another says that it was erased.
  case textIsThere(StreamID, Int, erasedBy: Int)
  /// There is a gap in a stream.
  case gap(StreamID, ClosedRange<Int>)
  /// A stream ended later than it does now.
  case cutOff(StreamID, ClosedRange<Int>)
  /// A stream has fewer entries than it had, and ends as it did.
  case fewer(StreamID, Int)
  /// A stream has more entries than it had, and ends as it did.
  case more(StreamID, Int)
  /// Entries behind the last one that the store took note of.
  case unnoted(StreamID, ClosedRange<Int>)
  /// Nothing is left of a stream that had so many entries.
  case removed(StreamID, Int)
  /// A case that the lists know, without an entry.
  case onlyListed(CaseID)
  /// Somebody opened a case of which there is no entry.
  case onlyRead(CaseID)
  /// An entry has another hash than was sealed: the stream was made anew up to there.
  case remade(StreamID, Int, Day)
  /// The head of a stream on a day is not the hash of its entry, or not in its order.
  case head(StreamID, Day)
  /// The head of the day that is not sealed and the hash of the entry differ: either may have been changed.
  case openHead(StreamID, Day)
  /// An entry has a time that is later than the day it was entered on.
  case late(StreamID, Int, Day)
  /// An entry has a time that is none.
  case timeless(StreamID, Int)
  /// The heads of a day, or how many they are, are not what was sealed; or the seal is not.
  case seal(Day, after: Day?)
  /// The seal of a day is not the one that the next was chained to.
  case sealChanged(Day)
  /// A day that is over has no seal.
  case sealMissing(Day)
  /// What tells the store from every other was taken out or doubled.
  case identity
  /// What it was made as, for training or not, is not what the seals are over.
  case training
  /// An entry of a case has a time before that of the entry before it.
  case backwards(StreamID, Int)
  /// The last case number that was given out is none.
  case lastCase
  /// A trigger that keeps the evidence is not there as it was made.
  case guardMissing(String)
  /// A table, an index or a trigger is not as the program makes it, or is none of its own.
  case schema(String)
  /// A table holds what it can't, such as a number in place of a text; or an index of it is not what it holds.
  case indexes(String)
  /// SQLite can't read on.
  case damaged(String, after: StreamID?)
  /// What a list has of a case, or of the authority, is not what its entries make.
  case list(StreamID, KeptList)
  /// An index of words is not what its rows hold.
  case words(String)
  /// The entries of a case make no lists: they can't be read, or what the case runs on can't.
  case listless(StreamID)
  /// The receipt has another seal of a day; everything up to the other day is as it was.
  case receiptSeal(Day, sinceAfter: Day?)
  /// The receipt has a seal of a day, and the store has none.
  case receiptSealMissing(Day, sinceAfter: Day?)
  /// There are fewer streams, or entries, in the sealed days than the receipt counts.
  case fewerThanReceipt(streams: Int, entries: Int)
}

extension Finding {
  /// The stream that it names; nil where it names none.
  public var stream: StreamID? {
    switch self {
    case .changed(let stream, _), .hashChanged(let stream, _), .moved(let stream, _, by: _),
      .textIsThere(let stream, _, erasedBy: _), .gap(let stream, _), .cutOff(let stream, _), .fewer(let stream, _),
      .more(let stream, _), .unnoted(let stream, _), .removed(let stream, _), .remade(let stream, _, _),
      .head(let stream, _), .openHead(let stream, _), .late(let stream, _, _), .timeless(let stream, _),
      .backwards(let stream, _),
      .list(let stream, _), .listless(let stream):
      stream
    case .onlyListed(let id), .onlyRead(let id): StreamID(id)
    case .damaged(_, after: let stream): stream
    case .seal, .sealChanged, .sealMissing, .identity, .training, .lastCase, .guardMissing, .schema, .indexes, .words,
      .receiptSeal,
      .receiptSealMissing,
      .fewerThanReceipt:
      nil
    }
  }
}

extension Finding {
  /// Whether it is of a list, which can be made anew.
  public var isOfAList: Bool {
    switch self {
    case .list, .words: true
    default: false
    }
  }
}

extension Finding: CustomStringConvertible {
  /// One line.
  public var description: String {
    switch self {
    case .changed(let stream, let number): "\(name(stream)), entry \(number): it is not what was written there."
    case .hashChanged(let stream, let number): "\(name(stream)), entry \(number): its hash was changed."
    case .moved(let stream, let range, let shift):
      "\(name(stream)), \(Finding.entries(range)): written as \(Finding.entries(range, plus: shift))."
    case .textIsThere(let stream, let number, let other):
      "\(name(stream)), entry \(number): it has its text, which entry \(other) says was erased."
    case .gap(let stream, let range): "\(name(stream)), \(Finding.entries(range)): removed."
    case .cutOff(let stream, let range): "\(name(stream)), \(Finding.entries(range)): cut off its end."
    case .fewer(let stream, let count): "\(name(stream)): \(count) removed from its middle."
    case .more(let stream, let count): "\(name(stream)): \(count) put in."
    case .unnoted(let stream, let range): "\(name(stream)), \(Finding.entries(range)): put in behind its end."
    case .removed(let stream, let count):
      "\(name(stream)): all of it was removed, \(count == 1 ? "1 entry" : "\(count) entries")."
    case .onlyListed(let id): "\(id): it is in the lists, and has no entry: all of it was removed."
    case .onlyRead(let id): "\(id): it was opened by somebody, and has no entry: all of it was removed."
    case .remade(let stream, let number, let day):
      "\(name(stream)), entries up to \(number): made anew; their hash is not the one that was sealed on \(day)."
    case .head(let stream, let day): "\(name(stream)), its head of \(day): changed."
    case .openHead(let stream, let day):
      "\(name(stream)), its head of \(day): it is not the hash of its entry; one of them was changed."
    case .late(let stream, let number, let day):
      "\(name(stream)), entry \(number): its time is later than \(day), when it was entered."
    case .timeless(let stream, let number): "\(name(stream)), entry \(number): its time is none."
    case .seal(let day, let previous):
      "The seal of \(day): it does not follow from its heads and the seal of "
        + "\(previous?.description ?? "no day before"): a head, a seal or a day was changed, removed or put in."
    case .sealChanged(let day): "The seal of \(day): changed; the next one follows from another."
    case .sealMissing(let day): "The seal of \(day): removed."
    case .identity: "The store's identity: removed or put in."
    case .training: "What the store was made as, for training or not: changed."
    case .backwards(let stream, let number):
      "\(name(stream)), entry \(number): its time is before that of the entry before it."
    case .lastCase: "The last case number that was given out: changed to what is none."
    case .guardMissing(let name): "The trigger \(name): removed or changed."
    case .schema(let name): "The file's layout, \(name): it is not as the program makes it."
    case .indexes(let table): "The table \(table): it holds what it can't, or its indexes are not what it holds."
    case .damaged(let detail, let stream):
      "The file is damaged\(stream.map { ", after \(name($0))" } ?? ""): \(detail)."
    case .list(let stream, let list):
      "\(name(stream)), the list of \(list): it is not what the entries make."
    case .words(let table): "The index of words \(table): it is not what its rows hold."
    case .listless(let stream): "\(name(stream)): its entries make no lists; what it runs on can't be read."
    case .receiptSeal(let day, let same):
      "The receipt's seal of \(day) is another: the record was made anew\(Finding.since(same))."
    case .receiptSealMissing(let day, let same):
      "The receipt has a seal of \(day), and the store has none: the record was cut or made anew\(Finding.since(same))."
    case .fewerThanReceipt(let streams, let entries):
      "The receipt counts \(streams) streams and \(entries) entries: the store has fewer."
    }
  }

  private func name(_ stream: StreamID) -> String {
    stream == ReadingChain.stream ? "The record of who opened what" : stream.rawValue
  }

  private static func entries(_ range: ClosedRange<Int>, plus shift: Int = 0) -> String {
    let (first, last) = (range.lowerBound + shift, range.upperBound + shift)
    return first == last ? "entry \(first)" : "entries \(first) to \(last)"
  }

  private static func since(_ day: Day?) -> String { day.map { ", in some day after \($0)" } ?? "" }
}
