internal import CTypesetting
internal import Terminal

/// A meeting as calendars take it.
public struct CalendarEvent: Hashable, Sendable {
  /// Somebody who is asked to come.
  public struct Attendee: Hashable, Sendable {
    public var name: String
    /// Nil where there is none, or where it is kept from the others.
    public var email: String?
    /// Nil while they have not answered.
    public var isAttending: Bool?
    public init(name: String, email: String?, isAttending: Bool?) {
      self.name = name
      self.email = email
      self.isAttending = isAttending
    }
  }

  /// The same for the same meeting, however often it is moved.
  public var id: String
  /// Raised each time that the meeting is moved.
  public var sequence: Int
  /// True where it is called off.
  public var isCancelled: Bool
  /// "20260114T140000", in London; the stamps and reminders are in UTC, "20260112T090000Z".
  public var start: String
  public var end: String
  public var stamp: String
  public var summary: String
  public var location: String
  public var description: String
  public var organiser: String
  public var attendees: [Attendee]
  public var reminders: [String]

  public init(
    id: String, sequence: Int, isCancelled: Bool, start: String, end: String, stamp: String, summary: String,
    location: String, description: String, organiser: String, attendees: [Attendee], reminders: [String]
  ) {
    self.id = id
    self.sequence = sequence
    self.isCancelled = isCancelled
    self.start = start
    self.end = end
    self.stamp = stamp
    self.summary = summary
    self.location = location
    self.description = description
    self.organiser = organiser
    self.attendees = attendees
    self.reminders = reminders
  }
}

/// Writes calendar files (RFC 5545).
public enum CalendarFile {
  /// The bytes of a file with an event.
  public static func ics(_ event: CalendarEvent) throws(TypesettingError) -> [UInt8] {
    if let missing = ws_load_calendar() {
      throw .missingLibrary(file: String(cString: missing), package: "libical3")
    }
    let calendar = component("VCALENDAR")
    defer { ws_icalcomponent_free(calendar) }
    add(text: "2.0", as: "VERSION", to: calendar)
    add(text: "-//Waymark//Waymark//EN", as: "PRODID", to: calendar)
    add(event.isCancelled ? "CANCEL" : "REQUEST", as: "METHOD", to: calendar)
    guard let zone = ws_icalcomponent_new_from_string(london) else { throw .failed("the time zone can't be read") }
    ws_icalcomponent_add_component(calendar, zone)
    let entry = component("VEVENT")
    ws_icalcomponent_add_component(calendar, entry)
    add(text: event.id, as: "UID", to: entry)
    add(event.stamp, as: "DTSTAMP", to: entry)
    add(String(event.sequence), as: "SEQUENCE", to: entry)
    add(event.start, as: "DTSTART", to: entry, [("TZID", "Europe/London")])
    add(event.end, as: "DTEND", to: entry, [("TZID", "Europe/London")])
    add(text: event.summary, as: "SUMMARY", to: entry)
    if !event.location.isEmpty { add(text: event.location, as: "LOCATION", to: entry) }
    if !event.description.isEmpty { add(text: event.description, as: "DESCRIPTION", to: entry) }
    add(event.isCancelled ? "CANCELLED" : "CONFIRMED", as: "STATUS", to: entry)
    add("CONFIDENTIAL", as: "CLASS", to: entry)
    add(address: nil, as: "ORGANIZER", to: entry, [("CN", event.organiser)])
    for attendee in event.attendees {
      let answer = attendee.isAttending.map { $0 ? "ACCEPTED" : "DECLINED" } ?? "NEEDS-ACTION"
      add(
        address: attendee.email, as: "ATTENDEE", to: entry,
        [("CN", attendee.name), ("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", answer)])
    }
    for reminder in event.isCancelled ? [] : event.reminders {
      let alarm = component("VALARM")
      ws_icalcomponent_add_component(entry, alarm)
      add("DISPLAY", as: "ACTION", to: alarm)
      // Its usual value is a span before the meeting, which would fall on a weekend as well.
      add(reminder, as: "TRIGGER", kind: "DATE-TIME", to: alarm)
      add(text: event.summary, as: "DESCRIPTION", to: alarm)
    }
    guard let text = ws_icalcomponent_as_ical_string_r(calendar) else { throw .failed("the calendar can't be written") }
    defer { ws_icalmemory_free_buffer(text) }
    return mended(Array(String(cString: text).utf8))
  }

  /// A line that is full but for its end is folded within that end by the library; what follows would be lost.
  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
    let broken = Array("\r\r\n \n".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == broken[0], bytes[index...].starts(with: broken) {
        result += [0x0D, 0x0A]
        index += broken.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func component(_ name: String) -> OpaquePointer {
    ws_icalcomponent_new(ws_icalcomponent_string_to_kind(name))
  }

  /// Adds a property whose value is text: the library escapes it.
  private static func add(text: String, as name: String, to component: OpaquePointer) {
    let property = ws_icalproperty_new(ws_icalproperty_string_to_kind(name))
    ws_icalproperty_set_value(property, ws_icalvalue_new_text(text.printable))
    ws_icalcomponent_add_property(component, property)
  }

  /// Adds a property whose value is no text, as it is written.
  private static func add(
    _ value: String, as name: String, kind: String = "NO", to component: OpaquePointer,
    _ parameters: [(String, String)] = []
  ) {
    let property = ws_icalproperty_new(ws_icalproperty_string_to_kind(name))
    ws_icalproperty_set_value_from_string(property, value, kind)
    add(parameters, to: property)
    ws_icalcomponent_add_property(component, property)
  }

  /// Adds a property that is somebody's address; those who have none can't be written to.
  private static func add(
    address: String?, as name: String, to component: OpaquePointer, _ parameters: [(String, String)]
  ) {
    let property = ws_icalproperty_new(ws_icalproperty_string_to_kind(name))
    let value = address.map { "mailto:" + $0.printable.filter { !$0.isWhitespace } } ?? "invalid:nomail"
    ws_icalproperty_set_value(property, ws_icalvalue_new_caladdress(value))
    add(parameters, to: property)
    ws_icalcomponent_add_property(component, property)
  }

  private static func add(_ parameters: [(String, String)], to property: OpaquePointer?) {
    for (name, value) in parameters {
      // A parameter can hold no quotation mark.
      let plain = value.printable.filter { !$0.unicodeScalars.contains("\"") && !$0.isNewline }
      ws_icalproperty_add_parameter(
        property, ws_icalparameter_new_from_value_string(ws_icalparameter_string_to_kind(name), plain))
    }
  }

  /// The rule of British Summer Time since 1996.
  private static let london = """
    BEGIN:VTIMEZONE\r
    TZID:Europe/London\r
    BEGIN:STANDARD\r
    DTSTART:19961027T020000\r
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
    TZNAME:GMT\r
    TZOFFSETFROM:+0100\r
    TZOFFSETTO:+0000\r
    END:STANDARD\r
    BEGIN:DAYLIGHT\r
    DTSTART:19960331T010000\r
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
    TZNAME:BST\r
    TZOFFSETFROM:+0000\r
    TZOFFSETTO:+0100\r
    END:DAYLIGHT\r
    END:VTIMEZONE\r

    """
}
