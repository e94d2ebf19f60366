import Casework
import Storage
import Workflow

/// What must hold of a store that many programs have written to, whether they ended by themselves or not.
struct LoadCheck {
  /// What the programs said, line by line.
  var said: [String]
  var writers: Int

  /// What was found.
  struct Finding {
    var acknowledged = 0
    var entries = 0
    /// Deeds that were done and not said any more: each was the last of a program that was ended.
    var underWay = 0
  }

  /// Looks through the store; throws the first thing that does not hold.
  func look(_ path: String) throws -> Finding {
    let store = try SQLiteStore(opening: path)
    let faults = try store.damage()
    guard faults.isEmpty else { throw Complaint("The file is damaged: \(faults[0])") }
    var finding = Finding()
    var done: [LoadToken: (CaseID, Int)] = [:]
    for id in LoadOffice.cases {
      let entries = try store.entries(of: StreamID(id))
      if let broken = HashChain.firstBreak(in: entries) { throw Complaint("The chain of \(id) breaks at \(broken).") }
      finding.entries += entries.count
      for (token, version) in try replay(entries, of: id) {
        guard done.updateValue((id, version), forKey: token) == nil else { throw Complaint("\(token) was done twice.") }
      }
    }
    try compare(done, &finding)
    try checkDrafts(store)
    try checkBookings(store)
    let rows = try store.dumpRows()
    let service = LoadOffice.service(store)
    try service.rebuild()
    guard try store.dumpRows() == rows else { throw Complaint("The read models are not those of a rebuild.") }
    return finding
  }

  /// Decides each deed once more, in the order of the journal: what it leads to is what stands there. Gives each with the
  /// version that it left the case at.
  private func replay(_ entries: [Entry], of id: CaseID) throws -> [(LoadToken, Int)] {
    var deeds: [(LoadToken, Int)] = []
    guard let first = entries.first, var file = CaseFile(opening: try first.event(), id: id, signature: first.signature)
    else { throw Complaint("\(id) is not there.") }
    var index = 1
    while index < entries.count {
      let entry = entries[index]
      guard let token = LoadToken(in: entry.fact.payload) else {
        file.evolve(try entry.event(), signature: entry.signature)
        index += 1
        continue
      }
      let (target, command) = LoadOffice.command(token)
      guard target == id, entry.fact.by == LoadOffice.writer(token.writer).id else {
        throw Complaint("\(token) is in \(id), by \(entry.fact.by).")
      }
      let events = try LoadOffice.decide(command, on: file, by: entry, writers: writers)
      let kept = try entries[index..<min(entries.count, index + events.count)].map { try $0.event() }
      guard kept == events else { throw Complaint("\(token) in \(id) is not what is decided on what was there.") }
      for entry in entries[index..<(index + events.count)] {
        file.evolve(try entry.event(), signature: entry.signature)
      }
      index += events.count
      deeds.append((token, index))
    }
    return deeds
  }

  /// Each deed that was acknowledged is there at its version, none that was refused, and of others only the last of a
  /// program that was ended in the middle of it.
  private func compare(_ done: [LoadToken: (CaseID, Int)], _ finding: inout Finding) throws {
    var rest = done
    var last: [[Int]: Int] = [:]
    for line in said {
      let words = line.split(separator: " ")
      guard words.count > 1, let token = LoadToken(words[1]) else { continue }
      last[[token.writer, token.start]] = max(last[[token.writer, token.start]] ?? 0, token.number)
      switch words[0] {
      case "A" where words.count == 4:
        finding.acknowledged += 1
        guard let (id, version) = rest.removeValue(forKey: token), id.rawValue == words[2], "\(version)" == words[3]
        else {
          throw Complaint("\(token) was acknowledged and is not there.")
        }
      case "R": if rest[token] != nil { throw Complaint("\(token) was refused and is there.") }
      default: continue
      }
    }
    for token in rest.keys {
      // A draft may have come between what was said last and what was under way.
      guard token.number > last[[token.writer, token.start]] ?? 0,
        token.number <= (last[[token.writer, token.start]] ?? 0) + 1
      else { throw Complaint("\(token) is there, and its program neither said so nor was ended in it.") }
      finding.underWay += 1
    }
  }

  /// Each writer's draft is the last that was acknowledged, or a later one that was under way.
  private func checkDrafts(_ store: SQLiteStore) throws {
    for writer in 1...writers {
      let acknowledged = said.lazy.filter { $0.hasPrefix("D w\(writer).") }
        .compactMap { LoadToken($0.dropFirst(2)) }.max { ($0.start, $0.number) < ($1.start, $1.number) }
      guard let acknowledged else { continue }
      let kept = try store.latestDraft(by: LoadOffice.writer(writer).id)?.answers[FieldAddress("text")]?.text
      guard let kept, let token = LoadToken(kept),
        (token.start, token.number) >= (acknowledged.start, acknowledged.number)
      else { throw Complaint("The draft \(acknowledged) was acknowledged, and \(kept ?? "nothing") is kept.") }
    }
  }

  /// Nobody and no room is booked by two meetings at once.
  private func checkBookings(_ store: SQLiteStore) throws {
    let from = Moment(day: LoadOffice.today, time: .midnight)
    let rows = try store.bookings(
      of: LoadOffice.bookable, from: from, to: Moment(day: LoadOffice.today.adding(days: 90), time: .midnight))
    for (index, row) in rows.enumerated() {
      for other in rows[(index + 1)...]
      where other.booked == row.booked && other.start < row.end && row.start < other.end {
        throw Complaint("\(row.booked) is booked by \(row.caseID) and by \(other.caseID) at \(row.start).")
      }
    }
  }
}
