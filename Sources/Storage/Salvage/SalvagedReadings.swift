import Casework
import Workflow

/// Who opened what, as far as the chain of a damaged store's readings proves it.
struct SalvagedReadings {
  /// Where the readings lie, by number. One may lie in several places.
  private var places: [Int: [PageRows.Place]] = [:]
  /// Those that the chain proves, in order.
  private(set) var proved: [KeptReading] = []

  /// The highest number that lies anywhere.
  var most: Int { places.keys.max() ?? 0 }

  /// Takes the row of a reading: its number is the row's, and then at, by, case, detail, hash. False for any other.
  mutating func take(_ row: StoredRow, at place: PageRows.Place) -> Bool {
    guard let number = row.id, number > 0, row.text(5)?.utf8.count == 64,
      row.text(1).flatMap({ Instant($0) }) != nil
    else { return false }
    places[number, default: []].append(place)
    return true
  }

  /// Follows the chain from the first reading as far as it goes.
  mutating func prove(in rows: PageRows) {
    var hash = HashChain.beginning
    while let next = next(after: hash, in: rows) {
      proved.append(next)
      hash = next.hash
    }
  }

  private func next(after hash: String, in rows: PageRows) -> KeptReading? {
    for place in places[proved.count + 1] ?? [] {
      guard let row = rows.row(at: place), let at = row.text(1).flatMap({ Instant($0) }), let by = row.text(2),
        let id = row.text(3), let detail = row.text(4),
        let reading = CaseReading(
          at: at, by: WorkerID(rawValue: by), caseID: CaseID(rawValue: id), detail: detail),
        let kept = try? ReadingChain.chain(reading, after: proved.count, hash: hash), kept.hash == row.text(5)
      else { continue }
      return kept
    }
    return nil
  }
}
