internal import Workflow

/// Reads the places where an authority meets: `room-1: "Room 1, Civic Centre"`, or a group with `title` and `shared`.
struct VenueReader {
  let log: ProblemLog

  func read(_ item: Item) -> [Venue] {
    var venues: [Venue] = []
    for entry in Record.entries(of: item, "\"venues\"", log: log) ?? [] {
      log.checkKey(entry.key, "a venue")
      guard let venue = venue(entry) else { continue }
      if venues.contains(where: { Booked.venue(called: $0.title) == Booked.venue(called: venue.title) }) {
        log.report(.duplicateChoice, "another venue has the title \"\(venue.title)\" already", at: entry.key.place)
      }
      venues.append(venue)
    }
    return venues
  }

  private func venue(_ entry: Item.Entry) -> Venue? {
    let key = entry.key.value
    if let title = entry.value.text {
      if title.allSatisfy(\.isWhitespace) {
        log.report(.wrongType, "the venue \"\(key)\" needs a title", at: entry.key.place)
      }
      return Venue(key, title: title)
    }
    let record = Record(entry.value, "a venue", at: entry.key.place, keys: ["title", "shared"], log: log)
    return record.map { Venue(key, title: $0.requiredText("title"), isShared: $0.flag("shared")) }
  }
}
