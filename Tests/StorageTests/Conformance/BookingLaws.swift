import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let bookingLaws = [
    Law("bookings are found by whom or what they are of, and by time") { try $0.bookingsAreFound() },
    Law("what another meeting has can't be claimed, and nothing is done then") { try $0.claimsAreRefused() },
    Law("a booking that is moved or removed is free") { try $0.bookingsAreFreed() },
  ]

  static func booking(
    _ booked: Booked, _ start: String, _ end: String, step: Int = 1, in id: CaseID = "C0001"
  ) throws -> BookingRow {
    BookingRow(
      caseID: id, step: StepID("core-group", step), booked: booked, start: try #require(Moment("2026-01-14 \(start)")),
      end: try #require(Moment("2026-01-14 \(end)")), label: "Öztürk, Zoë", title: "Core group \(step)")
  }

  private static let owen = Booked.worker("owen.price")
  private static let room = Booked.venue(called: "Room 1,  CIVIC Centre")

  /// A change that puts bookings of a case and claims them.
  private func claim(_ rows: [BookingRow]) -> RowChange {
    Samples.change(rows.first?.caseID ?? "C0001") {
      $0.put.bookings = rows
      $0.claimed = rows
    }
  }

  func bookingsAreFound() throws {
    let rows = [
      try Self.booking(Self.owen, "09:00", "10:00"), try Self.booking(Self.room, "09:00", "10:00"),
      try Self.booking(Self.owen, "14:00", "16:00", step: 2),
    ]
    let store = try store(with: claim(rows))
    func found(_ booked: [Booked], _ from: String, _ to: String) throws -> [BookingRow] {
      try store.bookings(
        of: booked, from: #require(Moment("2026-01-14 \(from)")), to: #require(Moment("2026-01-14 \(to)")))
    }
    #expect(try found([Self.owen], "00:00", "23:59") == [rows[0], rows[2]])
    #expect(try found([Self.owen, Self.room], "00:00", "12:00") == [rows[1], rows[0]], "by time, then by name")
    #expect(try found([Self.owen], "10:00", "14:00").isEmpty, "one that ends as another begins does not touch it")
    #expect(try found([Self.owen], "15:59", "16:00") == [rows[2]])
    #expect(try found([.venue(called: "room 1, civic centre")], "09:59", "10:30") == [rows[1]])
    #expect(try found([], "00:00", "23:59").isEmpty)
    #expect(try found([.worker("mei.lin")], "00:00", "23:59").isEmpty)
  }

  func claimsAreRefused() throws {
    let owens = try Self.booking(Self.owen, "14:00", "16:00")
    let rooms = try Self.booking(Self.room, "14:00", "16:00")
    let store = try store(with: claim([owens, rooms]))
    let other = [
      try Self.booking(Self.owen, "15:00", "17:00", in: "C0002"),
      try Self.booking(Self.room, "15:00", "17:00", in: "C0002"),
    ]
    let rows = try store.dumpRows()
    #expect(throws: StoreError.booked([rooms, owens])) {
      try store.append([Samples.fact()], to: "C0002", expecting: 0, changing: claim(other))
    }
    #expect(try store.version(of: "C0002") == 0)
    #expect(try store.dumpRows() == rows)
    #expect(StoreError.booked([rooms, owens]).description == "2 bookings are taken: nothing was changed.")
    let later = try Self.booking(Self.owen, "16:00", "17:00", in: "C0002")
    try store.append([Samples.fact()], to: "C0002", expecting: 0, changing: claim([later]))
    let own = try Self.booking(Self.owen, "14:30", "15:30")
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: claim([own]))
    let unclaimed = Samples.change("C0003") { $0.put.bookings = other }
    try store.append([Samples.fact()], to: "C0003", expecting: 0, changing: unclaimed)
  }

  func bookingsAreFreed() throws {
    let first = try Self.booking(Self.owen, "14:00", "16:00")
    let store = try store(with: claim([first]))
    let other = try Self.booking(Self.owen, "15:00", "17:00", in: "C0002")
    let free = Samples.change { $0.removedBookings = [first.key] }
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: free)
    try store.append([Samples.fact()], to: "C0002", expecting: 0, changing: claim([other]))
    #expect(throws: StoreError.booked([other])) {
      try store.append([Samples.fact()], to: "C0001", expecting: 1, changing: claim([first]))
    }
  }
}
