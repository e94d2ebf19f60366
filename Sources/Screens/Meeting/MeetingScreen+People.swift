import Terminal
import Workflow

extension MeetingScreen {
  /// Workers and agencies, then the family: tick, name, what they are, method of the invitation, answer.
  func attendeeLines(columns: Int) -> [MeetingLine] {
    guard let loaded else { return [] }
    let all = attendees
    var lines =
      (pane == .attendees ? invitationProgress : nil).map { MeetingLine.wrapped("\($0).", .text, columns: columns) }
      ?? []
    let methods = loaded.procedure.invitationMethods
    let answer = 4
    // Where there is no room for the method a mark says that somebody is invited.
    let isNarrow = columns < 32
    let used = methods.filter { method in all.contains { $0.invitation?.method == method.value } }
    let method = isNarrow ? 2 : min(13, max(9, (used.map(\.title.columns).max() ?? 0) + 1))
    let room = columns - 4 - method - answer
    let longest = (all.map(\.name.columns).max() ?? 0) + 1
    let about = room >= longest + (pane == .attendees ? 8 : 12) ? room - longest : 0
    for (index, attendee) in all.enumerated() {
      if index == 0 || all[index - 1].isFamily != attendee.isFamily {
        let heading = attendee.isFamily ? say("Family") : say("Workers and agencies")
        let width = 4 + max(8, room)
        lines.append(
          MeetingLine([
            .init(heading, .faint, width: width), .init(isNarrow ? "" : say("Invited"), .faint, width: method),
            .init(say("Att."), .faint),
          ]))
      }
      var cells: [MeetingLine.Cell] = [
        .init(ticked.contains(attendee.key) ? "[x] " : "[ ] "), .init(attendee.name, width: max(8, room - about)),
      ]
      if about > 0 { cells.append(.init(self.about(attendee), .faint, width: about)) }
      let title = attendee.invitation.map { invitation in
        methods.first { $0.value == invitation.method }?.title ?? invitation.method
      }
      if attendee.leftOut != nil {
        cells.append(.init(isNarrow ? "–" : say("left out"), .faint, width: method))
      } else {
        cells.append(.init(isNarrow && title != nil ? "✔" : title ?? "", width: method))
      }
      cells.append(answerCell(attendee))
      lines.append(MeetingLine(item: index, cells))
      guard index == cursors[.attendees]?.index ?? 0, pane == .attendees else { continue }
      lines += aboutLines(attendee, isShown: self.about(attendee).columns < about, columns: columns)
    }
    return lines
  }

  /// More about who is under the cursor: what they are, where there was no room, and why they are left out.
  private func aboutLines(_ attendee: Attendee, isShown: Bool, columns: Int) -> [MeetingLine] {
    let parts = [isShown ? nil : about(attendee), attendee.leftOut.map { say("left out: \($0)") }].compactMap { $0 }
    return parts.filter { !$0.isEmpty }.flatMap { part in
      part.printable.wrapped(toColumns: max(1, columns - 4)).map { MeetingLine([.init("    \($0)", .faint)]) }
    }
  }

  private func answerCell(_ attendee: Attendee) -> MeetingLine.Cell {
    switch attendee.invitation?.isAttending {
    case true?: .init(say("yes"), .success)
    case false?: .init(say("no"), .alert)
    case nil: .init(attendee.invitation == nil ? "" : "-", .faint)
    }
  }

  /// When it was held and who was there.
  func attendanceLines(columns: Int) -> [MeetingLine] {
    guard let loaded else { return [] }
    let items = attendanceItems
    guard !items.isEmpty else {
      return MeetingLine.wrapped(say("This meeting records no attendance."), .faint, columns: columns)
    }
    var lines: [MeetingLine] = []
    let people = Dictionary(attendees.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let longest = (people.values.map(\.name.columns).max() ?? 0) + 1
    let nameWidth = min(max(8, columns - 16), max(8, longest))
    let invites = loaded.task { $0 == .invite } != nil
    for (index, item) in items.enumerated() {
      switch item {
      case .date:
        lines.append(
          MeetingLine(
            item: index, [.init(say("Held on"), .faint, width: 10), .init(attendance.date?.long ?? say("not set"))]))
      case .time:
        lines.append(
          MeetingLine(
            item: index, [.init(say("at"), .faint, width: 10), .init(attendance.time?.description ?? say("not set"))]))
      case .person(let key):
        guard let attendee = people[key] else { continue }
        let isThere = attendee.person.map(attendance.present.contains) ?? false
        lines.append(
          MeetingLine(
            item: index,
            [
              .init(isThere ? "[x] " : "[ ] "), .init(attendee.name, width: nameWidth),
              .init(about(attendee), .faint, width: max(1, columns - 16 - nameWidth)),
              .init(invites ? attendee.said : "", .faint),
            ]))
      case .record:
        let ink: Ink = attendance.isChanged ? .key : .faint
        let count = counted(attendance.present.count, "person", "people")
        lines.append(MeetingLine(item: index, [.init(say("[Record attendance: \(count)]"), ink)]))
      }
    }
    return lines
  }
}

extension Attendee {
  /// What they said to the invitation, or why there is none.
  fileprivate var said: String {
    guard let invitation else { return leftOut == nil ? say("not invited") : say("left out") }
    return invitation.isAttending.map { $0 ? say("said yes") : say("said no") } ?? say("no answer")
  }
}
