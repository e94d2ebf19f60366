import Casework
import Terminal
import Workflow

extension MeetingScreen {
  /// Date, time, venue and officers, then the due date with its reason and what speaks against the date.
  func detailsLines(columns: Int, session: Session) -> [MeetingLine] {
    guard let loaded else { return [] }
    if detailsItems.isEmpty {
      return MeetingLine.wrapped(say("This meeting is not scheduled beforehand."), .faint, columns: columns)
        + dueLines(loaded, columns: columns, session: session)
    }
    let labels = detailsItems.map(label)
    let labelWidth = min(max(8, labels.map(\.columns).max() ?? 0) + 2, max(8, columns / 2))
    var lines: [MeetingLine] = []
    for (index, item) in detailsItems.enumerated() {
      if item == .update {
        lines.append(MeetingLine(item: index, [.init(say("[Update meeting date and scheduling]"), updateInk)]))
        continue
      }
      let value = value(of: item)
      let isChanged = details.isChanged(item)
      lines.append(
        MeetingLine(
          item: index,
          [
            .init(labels[index], .faint, width: labelWidth),
            .init(isChanged ? "* " : "  ", .warning),
            .init(value ?? say("not set"), value == nil ? .faint : .text),
          ]))
    }
    lines += schedulingLines(loaded, columns: columns)
    if let held = loaded.step.meeting.held {
      return lines + MeetingLine.wrapped(say("Held on \(held.long)."), .success, columns: columns)
    }
    if let reason = details.date.flatMap(session.service.calendar.nonWorking) {
      lines += MeetingLine.wrapped(say("! That is a \(reason.wording)."), .warning, columns: columns)
    }
    for change in dueChanges {
      let isLate = change.isLate(at: session.now.moment)
      lines += MeetingLine.wrapped(
        (isLate ? "! " : "") + change.sentence(today: session.today), isLate ? .alert : .text, columns: columns)
    }
    return lines + dueLines(loaded, columns: columns, session: session)
  }

  private var updateInk: Ink { details.isChanged ? .key : .faint }

  /// The due date, where the date that is set (or today) stands to it, and why it is due then.
  private func dueLines(_ loaded: LoadedMeeting, columns: Int, session: Session) -> [MeetingLine] {
    guard let due = loaded.due else { return [] }
    let wording = DayWording(
      day: details.date ?? session.today, today: session.today, calendar: session.service.calendar)
    let relation = wording.relation(to: due.deadline, counted: due.governing.counted)
    let which = details.date == nil ? say("today is") : say("the date is")
    let isLate = wording.day > due.deadline.day
    return MeetingLine.wrapped(
      say("\(isLate ? "! " : "")due \(due.deadline.long); \(which) \(relation)"), isLate ? .alert : .text,
      columns: columns) + MeetingLine.wrapped(due.explanation, .faint, columns: columns)
  }

  private func label(of item: DetailsItem) -> String {
    switch item {
    case .date: say("Date")
    case .time: say("Time")
    case .method: say("Method")
    case .venue: say("Venue")
    case .joining: say("Joining")
    case .officer(let role): loaded?.procedure.title(of: role) ?? role.rawValue
    case .update: ""
    }
  }

  private func value(of item: DetailsItem) -> String? {
    switch item {
    case .date: details.date?.long
    case .time: details.time.map { "\($0)–\(end(of: $0))" }
    case .method: details.method.map { loaded?.scheduling.title(ofMethod: $0) ?? $0 }
    case .venue: details.venue.isEmpty ? nil : details.venue
    case .joining: details.joining.isEmpty ? nil : details.joining
    case .officer(let role): details.officers[role].map { loaded?.name($0) ?? $0.rawValue }
    case .update: nil
    }
  }
}
