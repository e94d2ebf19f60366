public import Casework
import Foundation
import GRDB
public import Workflow

/// What can be read of a damaged store: every entry of its journal that its chain proves, wherever it lies in the file.
///
/// The file is read page by page and never changed. A stream ends before its first entry that is not there or not what
/// its hash says.
public final class Salvage {
  /// The damaged store.
  public let path: String
  /// Whether it was a training store; nil where that can't be read.
  public private(set) var isTraining: Bool?
  /// The streams of which anything is left, sorted.
  public private(set) var streams: [StreamID] = []
  /// What is lost, by stream.
  public private(set) var losses: [SalvageLoss] = []
  /// What does not fit together of what was found: more may be lost than anything tells of, or other than it was.
  public private(set) var doubts: [SalvageDoubt] = []
  /// What was typed and not saved.
  public private(set) var drafts: [Draft] = []
  /// True where the new store goes on as the damaged one: every entry, head and seal came over, and receipts hold.
  public private(set) var keepsProof = false
  /// How somebody likes to see their tray.
  private var trays: [(worker: WorkerID, tray: SavedTray)] = []
  /// Where somebody went from a search, and what they pinned.
  private var kept: [WorkerID: [KeptPlace]] = [:]
  private var evidence = SalvagedEvidence()
  private var readings = SalvagedReadings()
  private let rows: PageRows
  /// Where the entries of a stream lie, by sequence. One may lie in several places.
  private var places: [StreamID: [Int: [PageRows.Place]]] = [:]
  /// How many entries of each stream are whole.
  private var lengths: [StreamID: Int] = [:]
  /// How many entries a stream had, as its heads have it.
  private var heads: [StreamID: Int] = [:]
  private var listed: Set<StreamID> = []
  /// True for a store of an earlier layout.
  private var isEarlier = false
  private var lastCase = 0
  private var numbering = 0

  /// Reads through the whole file; throws `.missing`, `.notAStore` or `.cannotOpen`.
  public init(reading path: String) throws(StoreError) {
    self.path = path
    rows = PageRows(image: try PageImage(path))
    rows.visit { place, row in take(row, at: place) }
    heads = evidence.lengths
    readings.prove(in: rows)
    let proved = readings.proved.count
    let last = max(readings.most, heads.removeValue(forKey: ReadingChain.stream) ?? 0)
    if last > proved { losses.append(.readings(from: proved + 1, to: last)) }
    if rows.image.isLogCut { doubts.append(.log) }
    compare(readings.proved.map { ($0.number, $0.hash) }, of: ReadingChain.stream)
    for stream in Set(places.keys).union(heads.keys).union(listed).sorted() { assess(stream) }
    // In an earlier layout hashes are others.
    if !isEarlier { doubts += evidence.unlikeDays.map { .seal($0) } } else { doubts.removeAll { $0 != .log } }
    let known = Set(losses.map(\.stream)).union(streams)
    if lastCase > 0, lastCase < 10_000_000 {
      let numbers = CaseNumbers(secret: numbering)
      for number in 1...lastCase where !numbers.passesOver(number) {
        let stream = StreamID(CaseID.numbered(number))
        if !known.contains(stream) { losses.append(.unknown(stream)) }
      }
    }
  }

  /// The whole entries of a stream.
  public func entries(of stream: StreamID) -> [Entry] {
    var entries: [Entry] = []
    for sequence in 0..<(lengths[stream] ?? 0) {
      guard let entry = entry(sequence + 1, of: stream, after: entries.last?.hash ?? HashChain.beginning) else { break }
      entries.append(entry)
    }
    return entries
  }

  /// Who opened what, as far as the chain proves it.
  public var provedReadings: [KeptReading] { readings.proved }

  /// Writes all of that to a new store, which appears under its name when it is whole: journal, readings, drafts, places
  /// and arrangements. The rest, its rows, is made by `finishing` before that.
  ///
  /// Where nothing is lost, the heads and seals come over too, and are kept where the new store verifies by them; else
  /// its days are sealed anew. Throws `.exists`, `.full` and whatever `finishing` throws.
  public func write(to new: String, isTraining: Bool, finishing: (SQLiteStore) throws -> Void) throws {
    guard !StoreFile.exists(new) else { throw StoreError.exists(path: new) }
    let unfinished = "\(new).unfinished-\(getpid())"
    defer { StoreFile.remove(unfinished) }
    keepsProof = losses.isEmpty
    if keepsProof {
      keepsProof = (try? make(unfinished, isTraining, with: evidence, finishing).isEmpty) ?? false
    }
    if !keepsProof { doubts += try make(unfinished, isTraining, with: nil, finishing).map { .unsound($0) } }
    try StoreFile.finish(unfinished, as: new)
  }

  /// Makes the new store; gives what is found on verifying it by the evidence that it was given.
  private func make(
    _ path: String, _ isTraining: Bool, with evidence: SalvagedEvidence?, _ finishing: (SQLiteStore) throws -> Void
  ) throws -> [Finding] {
    StoreFile.remove(path)
    let store = try SQLiteStore.create(at: path, training: isTraining, forUse: false)
    try store.bulkAppend(
      streams.lazy.map { stream in
        NewStream(stream: stream, facts: self.entries(of: stream).map(\.fact), change: RowChange())
      }, notingHeads: evidence == nil)
    try store.write { db in
      for kept in readings.proved { try ReadingTable.insert(kept, in: db) }
      if let evidence {
        try evidence.put(in: db)
      } else if let last = readings.proved.last {
        try DayHeads.note(
          (last.number, last.hash), of: ReadingChain.stream, on: last.reading.at.day,
          after: (0, HashChain.beginning), in: db)
      }
      for (worker, places) in kept { try KeptPlaces.put(places, of: worker, in: db) }
    }
    for draft in drafts { try store.saveDraft(draft) }
    for (worker, tray) in trays { try store.keepTray(tray, of: worker) }
    let numbers = heads.keys.compactMap(\.caseCount) + listed.compactMap(\.caseCount)
    try store.giveOutNoNumber(upTo: max(lastCase, numbers.max() ?? 0), numbering: numbering)
    try finishing(store)
    let findings = try store.verify().findings
    try store.queue.close()
    return findings
  }

  /// True where entries of a stream lie in the file that come after so many.
  func hasPlaces(of stream: StreamID, beyond count: Int) -> Bool {
    (places[stream] ?? [:]).keys.contains { $0 > count }
  }

  private func take(_ row: StoredRow, at place: PageRows.Place) {
    switch row.values.count {
    case 7, 8: takeEntry(row, at: place)
    case 6: _ = readings.take(row, at: place)
    // A case in the list of cases has JSON last.
    case 5: if !evidence.takeHead(row) { takeCase(row) }
    case 4: if !evidence.takeSeal(row), !takeDraft(row) { takeCase(row) }
    case 3: takeTray(row)
    case 2: if !takePlaces(row) { takeFact(row) }
    case 1: evidence.takeIdentity(row)
    default: break
    }
  }

  private func takeEntry(_ row: StoredRow, at place: PageRows.Place) {
    guard let stream = row.text(0), let sequence = row.number(1), sequence > 0, row.text(6)?.utf8.count == 64,
      row.text(2).flatMap({ Instant($0) }) != nil
    else { return }
    places[StreamID(rawValue: stream), default: [:]][sequence, default: []].append(place)
  }

  private func takeCase(_ row: StoredRow) {
    let json = row.values.indices.lazy.compactMap { row.text($0) }.first { $0.hasPrefix("{") }
    guard let json, let found = try? JSONText.decode(CaseRow.self, from: json),
      row.values.contains(.text(found.id.rawValue))
    else { return }
    listed.insert(StreamID(found.id))
  }

  private func takeDraft(_ row: StoredRow) -> Bool {
    guard let id = row.text(0), let worker = row.text(2), let json = row.text(3),
      let draft = try? JSONText.decode(Draft.self, from: json), draft.caseID.rawValue == id,
      draft.worker.rawValue == worker, draft.form.description == row.text(1)
    else { return false }
    drafts.removeAll { $0.caseID == draft.caseID && $0.form == draft.form && $0.worker == draft.worker }
    drafts.append(draft)
    return true
  }

  private func takeTray(_ row: StoredRow) {
    guard let worker = row.text(0), let name = row.text(1), let json = row.text(2),
      let tray = try? JSONText.decode(SavedTray.self, from: json), tray.name == name
    else { return }
    trays.append((WorkerID(rawValue: worker), tray))
  }

  private func takePlaces(_ row: StoredRow) -> Bool {
    guard let worker = row.text(0), let json = row.text(1),
      let places = try? JSONText.decode([KeptPlace].self, from: json)
    else { return false }
    kept[WorkerID(rawValue: worker)] = places
    return true
  }

  private func takeFact(_ row: StoredRow) {
    guard let key = row.text(0), let value = row.number(1) else { return }
    switch Meta.Key(rawValue: key) {
    case .training: isTraining = value != 0
    case .numbering: numbering = value
    case .lastCase: lastCase = max(lastCase, value)
    case .timeliness, nil: break
    }
  }

  /// An entry as its place in the chain proves it; nil where none that was found is.
  private func entry(_ sequence: Int, of stream: StreamID, after previous: String) -> Entry? {
    for place in places[stream]?[sequence] ?? [] {
      guard let row = rows.row(at: place), let at = row.text(2).flatMap({ Instant($0) }), let by = row.text(3),
        let role = row.text(4), let payload = row.text(5), let hash = row.text(6)
      else { continue }
      let fact = NewEntry(
        at: at, by: WorkerID(rawValue: by), role: RoleKey(rawValue: role), payload: payload,
        remains: row.values.count > 7 ? row.text(7).map { KeptRemains.whole($0, of: payload) } : nil)
      var entry = Entry(stream: stream, sequence: sequence, fact: fact, hash: hash)
      if row.values.count == 7 {
        // A store of an earlier layout: it is chained anew.
        guard EarlierChain.holds(entry, after: previous, payloads: { payloads(at: $0, of: stream) }) else { continue }
        isEarlier = true
        entry.fact = EarlierChain.renewed(entry)
        return entry
      }
      let made = HashChain.hash(of: fact, stream: stream, sequence: sequence, previous: previous)
      guard made == hash, entry.erasedBy == nil || entry.isErased(by: { payloads(at: $0, of: stream) }) else {
        continue
      }
      return entry
    }
    return nil
  }

  /// What lies in the file as the payload at a place of a stream.
  private func payloads(at number: Int, of stream: StreamID) -> [String] {
    (places[stream]?[number] ?? []).compactMap { rows.row(at: $0)?.text(5) }
  }

  /// Compares the hashes of entries with those that the store took note of; names the first that is another.
  private func compare(_ hashes: [(number: Int, hash: String)], of stream: StreamID) {
    let noted = evidence.noted(of: stream)
    for (number, hash) in hashes {
      guard let head = noted[number], head.hash != hash else { continue }
      return doubts.append(.head(stream, number, head.day))
    }
  }

  /// How far a stream goes, and what is lost of it.
  private func assess(_ stream: StreamID) {
    var (length, hash) = (0, HashChain.beginning)
    var emptied: [Entry] = []
    var erasing: [Int: String] = [:]
    var hashes: [(Int, String)] = []
    while let entry = entry(length + 1, of: stream, after: hash) {
      (length, hash) = (length + 1, entry.hash)
      if entry.erasedBy != nil { emptied.append(entry) }
      if emptied.contains(where: { $0.erasedBy == length }) { erasing[length] = entry.fact.payload }
      hashes.append((length, hash))
    }
    // What proves an emptied entry is to come over with it, and to be what the chain proves at its place.
    while let lost = emptied.first(where: { entry in
      entry.sequence <= length
        && !entry.isErased { number in number <= length ? erasing[number].map { [$0] } ?? [] : [] }
    }) { length = lost.sequence - 1 }
    compare(hashes.prefix(length).map { $0 }, of: stream)
    let most = max(places[stream]?.keys.max() ?? 0, heads[stream] ?? 0)
    if length > 0 {
      lengths[stream] = length
      streams.append(stream)
    }
    if length == 0 {
      losses.append(.whole(stream))
    } else if most > length {
      losses.append(.rest(stream, from: length + 1, to: most))
    }
  }
}

/// What does not fit together in a damaged store, though nothing else tells that anything is missing or another.
public enum SalvageDoubt: Hashable, Sendable {
  /// A part of the log is damaged, behind which things were saved.
  case log
  /// An entry has another hash than the store took note of on a day: what goes before was made anew, or the note was.
  case head(StreamID, Int, Day)
  /// What the store took note of on a day is not what was sealed.
  case seal(Day)
  /// What is found on verifying the new store.
  case unsound(Finding)
}

extension SalvageDoubt: CustomStringConvertible {
  public var description: String {
    switch self {
    case .log:
      "The log beside it is damaged: what was saved last may be lost where nothing else tells that it was there."
    case .head(let stream, let number, let day):
      (stream == ReadingChain.stream ? "Who opened what, record" : "\(stream), entry")
        + " \(number): it is not what the store took note of on \(day); it, or one before it, may have been made anew."
    case .seal(let day):
      "\(day): what the store took note of is not what was sealed; entries of that day may be lost, or another's."
    case .unsound(let finding): "In the new store: \(finding)"
    }
  }
}

/// What is lost of a stream that was in a damaged store.
public enum SalvageLoss: Hashable, Sendable {
  /// Nothing of it is left.
  case whole(StreamID)
  /// It ends before its end: the first of these entries can't be read, and what follows it proves nothing without it.
  case rest(StreamID, from: Int, to: Int)
  /// Its number was given out, and nothing else is known of it.
  case unknown(StreamID)
  /// Who opened what, from a number on.
  case readings(from: Int, to: Int)

  /// The stream.
  public var stream: StreamID {
    switch self {
    case .whole(let stream), .rest(let stream, _, _), .unknown(let stream): stream
    case .readings: ReadingChain.stream
    }
  }
}

extension SalvageLoss: CustomStringConvertible {
  public var description: String {
    switch self {
    case .whole(let stream): "\(stream): no entry can be read; all of it is lost."
    case .rest(let stream, let from, let to) where from == to:
      "\(stream): entry \(from), its last, is lost."
    case .rest(let stream, let from, let to):
      "\(stream): entries \(from) to \(to) are lost; it ends with entry \(from - 1)."
    case .unknown(let stream): "\(stream): its number was given out, and nothing of it is found."
    case .readings(let from, let to):
      from == to
        ? "Who opened what: record \(from), the last, is lost." : "Who opened what: records \(from) to \(to) are lost."
    }
  }
}
