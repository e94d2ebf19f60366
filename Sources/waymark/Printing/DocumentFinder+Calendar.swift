import Casework
import Definitions
import Exports
import Typesetting
import Workflow

extension DocumentFinder {
  /// The meeting of an order as calendars take it: for one person with nobody else in it, else with all who are invited.
  func event(_ order: DocumentPress.Order) throws -> CalendarEvent {
    guard let id = StepID(order.reference), let step = file.step(id), let schedule = step.meeting.schedule else {
      throw Complaint("\(Display.line(order.reference)) has no date yet.")
    }
    let source = DocumentSource(file: file, rules: rules, now: service.clock.now) { service.worker($0) }
    let end = schedule.end ?? schedule.start.adding(minutes: Scheduling.usualLength)
    let lead = schedule.officers.keys.min { role($0) < role($1) }
    let organiser = lead.flatMap { schedule.officers[$0] } ?? file.allocations.sorted { $0.key < $1.key }.first?.value
    let people = step.meeting.invitations.filter { order.person == nil || $0.person == order.person }
    let attendees = people.compactMap { invitation -> CalendarEvent.Attendee? in
      guard let person = file.person(invitation.person) else { return nil }
      let isKept = person.isAddressConfidential == true && order.person == nil
      return CalendarEvent.Attendee(
        name: person.name.isEmpty ? person.agency ?? "" : person.name, email: isKept ? nil : person.email,
        isAttending: invitation.isAttending)
    }
    let redaction = source.redacted(for: order.person)
    return CalendarEvent(
      id: "\(file.id)-\(step.id)@waymark", sequence: step.meeting.earlierSchedules.count,
      isCancelled: step.state == .cancelled, start: schedule.start.stamp, end: end.stamp,
      stamp: service.clock.now.stamp, summary: "\(source.title(of: step)) (\(file.id))",
      location: redaction(schedule.venue), description: redaction(schedule.joining ?? ""),
      organiser: organiser.map { service.worker($0)?.name ?? $0.rawValue } ?? "Children's social care",
      attendees: attendees, reminders: template.reminders.compactMap { reminder($0, before: schedule.start) })
  }

  private func role(_ key: RoleKey) -> Int { rules.procedure.roles.firstIndex { $0.key == key } ?? .max }

  /// When a calendar reminds: at nine o'clock on a working day; nil where that has passed.
  private func reminder(_ span: Span, before start: Moment) -> String? {
    let calendar = service.calendar
    let day = calendar.workingDay(onOrBefore: calendar.count(span, .before, from: start).deadline.day)
    let nine = Moment(day: day, time: TimeOfDay(minutes: 9 * 60))
    return nine < start && service.clock.now < Instant(nine) ? Instant(nine).stamp : nil
  }
}

extension Moment {
  /// "20260114T140000".
  fileprivate var stamp: String { "\(description.filter { $0 != "-" && $0 != ":" })00" }
}

extension Instant {
  /// "20260112T090000Z".
  fileprivate var stamp: String { "\(description.prefix(19).filter { $0 != "-" && $0 != ":" })Z" }
}
