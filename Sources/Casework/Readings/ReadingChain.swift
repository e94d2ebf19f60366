public import Workflow

/// The chain of the readings of a store. It is made as a stream's is, so that the same eyes verify both.
public enum ReadingChain {
  /// What stands for the readings where streams have their names: no case is called so.
  public static let stream = StreamID(rawValue: "(readings)")

  /// Chains a reading behind the last.
  public static func chain(_ reading: CaseReading, after number: Int, hash previous: String) throws -> KeptReading {
    let (number, isTooMuch) = number.addingReportingOverflow(1)
    guard !isTooMuch else { throw StoreError.unreadableEntry(stream: stream, sequence: .max) }
    var hasher = HashChain.place(number, of: stream.rawValue, previous: previous)
    let parts = [reading.at.description, reading.by.rawValue, reading.caseID.rawValue, try reading.detail]
    for part in parts { hasher.add(part) }
    return KeptReading(number: number, reading: reading, hash: hasher.hex)
  }
}

extension CaseReading {
  /// What was opened, for whom and why, as it is kept.
  public var detail: String {
    get throws { try JSONText.encode(Detail(what: what.description, principal: principal, why: why)) }
  }

  /// Reads what is kept; nil for what no reading is kept as.
  public init?(at: Instant, by: WorkerID, caseID: CaseID, detail: String) {
    guard let read = try? JSONText.decode(Detail.self, from: detail), let what = ReadTarget(read.what) else {
      return nil
    }
    self.init(at: at, by: by, principal: read.principal, caseID: caseID, what: what, why: read.why)
  }

  private struct Detail: Codable {
    var what: String
    var principal: WorkerID?
    var why: String?
  }
}
