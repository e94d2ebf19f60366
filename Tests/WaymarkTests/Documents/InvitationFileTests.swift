import Casework
import Foundation
import Testing
import Workflow

@testable import waymark

/// Calendar files are read back by an independent program, Python's icalendar.
@Suite struct InvitationFileTests {
  /// What the other program reads in a calendar file.
  struct Reading: Decodable, Equatable {
    struct Attendee: Decodable, Equatable {
      var address: String
      var name: String
      var status: String
    }
    var method: String
    var uid: String
    var sequence: Int
    var start: String
    var end: String
    var zone: String
    var summary: String
    var location: String
    var description: String
    var attendees: [Attendee]
    var reminders: [String]
    var longestLine: Int
  }

  private static let program = """
    import sys, json, icalendar, datetime
    data = sys.stdin.buffer.read()
    calendar = icalendar.Calendar.from_ical(data)
    event = [c for c in calendar.walk() if c.name == 'VEVENT'][0]
    people = event.get('attendee', [])
    people = people if isinstance(people, list) else [people]
    utc = lambda d: d.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%MZ')
    print(json.dumps({
      'method': str(calendar['method']), 'uid': str(event['uid']), 'sequence': int(event['sequence']),
      'start': utc(event['dtstart'].dt), 'end': utc(event['dtend'].dt), 'zone': event['dtstart'].params['TZID'],
      'summary': str(event['summary']), 'location': str(event.get('location', '')),
      'description': str(event.get('description', '')),
      'attendees': [{'address': str(p), 'name': p.params['CN'], 'status': p.params['PARTSTAT']} for p in people],
      'reminders': [utc(a['trigger'].dt) for a in event.subcomponents if a.name == 'VALARM'],
      'longestLine': max(len(line) for line in data.split(b'\\r\\n')),
    }))
    """

  static func read(_ text: String) throws -> Reading {
    let result = try Tmux.execute("/usr/bin/python3", ["-c", program], input: text)
    try #require(result.status == 0, "\(result.errors)\n\(text)")
    return try JSONDecoder().decode(Reading.self, from: Data(result.output.utf8))
  }

  private static func office(on date: String, at time: String = "10:00", venue: String = "Conference room") throws
    -> Office
  {
    let office = try Office()
    try office.untilConference()
    try office.take(
      """
      {"command":"change-person","person":{"id":"p4","kind":"professional","givenName":"Ruth; \\"Bo\\"","familyName":"Bell, née Ŵyn",\
      "agency":"Oakfield","email":"ruth@example.org"}}
      """)
    try office.take(
      """
      {"command":"schedule-meeting","step":"initial-conference-1","date":"\(date)","time":"\(time)","venue":"\(venue)","reason":"When the family can come.",\
      "officers":{"chair":"owen.price","minute-taker":"mei.lin"}}
      """)
    try office.take(#"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#)
    return office
  }

  @Test func hasTheSameDatesAndPeople() throws {
    let office = try Self.office(
      on: "2026-01-19", venue: "Room 2; Civic Centre, Anytown, behind the library with the green door and the long ramp"
    )
    try office.take(#"{"command":"record-answers","step":"initial-conference-1","answers":{"p3":true}}"#)
    let text = try office.text("invitations", "initial-conference-1", as: .ics)
    let reading = try Self.read(text)
    #expect(reading.method == "REQUEST")
    #expect(reading.uid == "C0001-initial-conference-1@waymark")
    #expect(reading.sequence == 0)
    #expect(reading.start == "2026-01-19T10:00Z" && reading.zone == "Europe/London")
    #expect(reading.summary == "Initial conference (C0001)", "no name of the family stands in a calendar")
    #expect(
      reading.location == "Room 2; Civic Centre, Anytown, behind the library with the green door and the long ramp")
    #expect(
      reading.attendees == [
        .init(address: "invalid:nomail", name: "Dana Carter", status: "ACCEPTED"),
        .init(address: "mailto:ruth@example.org", name: "Ruth; Bo Bell, née Ŵyn", status: "NEEDS-ACTION"),
      ])
    // Mon 19 January less two working days.
    #expect(reading.reminders == ["2026-01-15T09:00Z"])
    #expect(reading.longestLine <= 75)
  }

  @Test func oneMeetingIsTheSameHoweverOftenItIsMoved() throws {
    let office = try Self.office(on: "2026-01-19")
    let first = try Self.read(try office.text("invitations", "initial-conference-1", to: "p4", as: .ics))
    try office.take(
      """
      {"command":"schedule-meeting","step":"initial-conference-1","date":"2026-01-22","time":"13:30","venue":"School",\
      "officers":{"chair":"owen.price","minute-taker":"mei.lin"}}
      """)
    let second = try Self.read(try office.text("invitations", "initial-conference-1", to: "p4", as: .ics))
    #expect(first.uid == second.uid)
    #expect(second.sequence == first.sequence + 1)
    #expect(second.start == "2026-01-22T13:30Z")
    #expect(second.attendees.map(\.name) == ["Ruth; Bo Bell, née Ŵyn"], "only whose invitation it is")
    #expect(try office.text("invitations", "initial-conference-1", to: "p4").contains("This meeting was moved"))
  }

  @Test func summerTimeAndHolidaysAreCounted() throws {
    let office = try Self.office(on: "2026-04-07")
    let reading = try Self.read(try office.text("invitations", "initial-conference-1", as: .ics))
    #expect(reading.start == "2026-04-07T09:00Z", "ten o'clock in summer")
    // Tue 7 April less two working days, over Easter Monday, the weekend and Good Friday.
    #expect(reading.reminders == ["2026-04-01T08:00Z"])
  }

  @Test func aMeetingThatIsCalledOffIsTakenOut() throws {
    let office = try Self.office(on: "2026-01-19")
    try office.take(
      #"{"command":"cancel-step","step":"initial-conference-1","reason":"The family has moved."}"#, by: "grace.obi")
    let reading = try Self.read(try office.text("invitations", "initial-conference-1", as: .ics))
    #expect(reading.method == "CANCEL")
    #expect(reading.reminders.isEmpty)
  }
}
