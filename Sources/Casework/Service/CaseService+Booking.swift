import Workflow

extension CaseService {
  /// Why a meeting can't be set: each other meeting that has what it needs, by name; of one whose case may not be seen no
  /// more than that there is one.
  func refusal(
    of claimed: [BookingRow], takenBy taken: [BookingRow], in file: CaseFile, context: Context
  ) -> Refusal {
    guard let first = claimed.first, let schedule = file.step(first.step)?.meeting.schedule else {
      return Refusal(.changedMeanwhile(expected: file.version, found: file.version))
    }
    let clashes = taken.map { row in
      let name =
        switch row.booked {
        case .worker(let id): context.name(of: id)
        case .venue: schedule.venue
        }
      let isSeen = (try? store.version(of: StreamID(row.caseID))).map { $0 > 0 } ?? false
      return Clash(
        name: name, meeting: isSeen ? Clash.Meeting(title: row.title.inSentence, family: row.label) : nil,
        start: row.start, end: row.end)
    }
    return Refusal(.doubleBooked(title: say("\(first.title) of \(first.label)"), clashes))
  }
}

extension String {
  /// The text with its first letter in lower case, for use within a sentence.
  fileprivate var inSentence: String { prefix(1).lowercased() + dropFirst() }
}
