public import Workflow

/// The rows of the read models as text, the same from every store.
public enum RowDump {
  /// One line a row, sorted by bytes; throws `.damaged` where a row can't be written as text.
  public static func lines(
    workers: [Worker], definitions: [KeptDefinitions], cases: [CaseRow], access: [AccessRow], tray: [TrayRow],
    people: [PersonRow],
    meetings: [MeetingRow], forms: [FormRow], bookings: [BookingRow], mandates: [Mandate],
    passages: [PassageRow], timeliness: [TimelinessRow]
  ) throws(StoreError) -> [String] {
    do {
      var lines = try workers.map { "worker " + (try JSONText.encode($0)) }
      lines += try definitions.map { "definitions " + (try JSONText.encode($0)) }
      lines += try cases.map { "case " + (try JSONText.encode($0)) }
      lines += try access.map { "access " + (try JSONText.encode($0)) }
      lines += try tray.map { "tray " + (try JSONText.encode($0)) }
      lines += try people.map { "person " + (try JSONText.encode($0)) }
      lines += try meetings.map { "meeting " + (try JSONText.encode($0)) }
      lines += try forms.map { "form " + (try JSONText.encode($0)) }
      lines += try bookings.map { "booking " + (try JSONText.encode($0)) }
      lines += try timeliness.map { "timeliness " + (try JSONText.encode($0)) }
      lines += try mandates.map { "mandate " + (try JSONText.encode($0)) }
      lines += try passages.map { "passage " + (try JSONText.encode($0)) }
      return lines.sorted { ByteOrder.precedes($0, $1) }
    } catch {
      throw .damaged(path: "the store", detail: "a row of the read models can't be written as text")
    }
  }
}
