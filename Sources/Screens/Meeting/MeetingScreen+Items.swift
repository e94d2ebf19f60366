import Workflow

extension MeetingScreen {
  /// The rows of the first pane.
  var detailsItems: [DetailsItem] {
    guard let loaded, loaded.task(\.isSchedule) != nil else { return [] }
    let method: [DetailsItem] = loaded.scheduling.methods.isEmpty ? [] : [.method]
    let joining: [DetailsItem] = loaded.scheduling.needsJoining(details.method) ? [.joining] : []
    return [.date, .time] + method + [.venue] + joining + loaded.officers.map(DetailsItem.officer) + [.update]
  }

  /// Everybody who can be invited.
  var attendees: [Attendee] {
    guard let loaded else { return [] }
    return Attendee.all(
      of: loaded.file, step: loaded.step, officers: loaded.officers.compactMap { details.officers[$0] },
      today: loaded.context.at.day, worker: loaded.context.worker)
  }

  /// Whom the meeting is for and who are neither invited nor left out yet: the workers, and whoever of the case the
  /// procedure waits for.
  var candidates: [Attendee] {
    guard let loaded else { return [] }
    let task = loaded.task { $0 == .invite }
    let kinds = task?.invites ?? []
    let members = task?.invitesMembersOf.map { loaded.file.members(of: $0, on: loaded.step.meetingDay).map(\.id) }
    return attendees.filter { attendee in
      guard attendee.invitation == nil, attendee.leftOut == nil else { return false }
      let kind = attendee.person.flatMap { loaded.file.person($0)?.kind } ?? .professional
      let isMember = attendee.person.map { members?.contains($0) == true } ?? false
      return kinds.isEmpty && members == nil || kind == .professional || kinds.contains(kind) || isMember
    }
  }

  /// The rows of the attendance pane, the same people as may be invited: whoever is invited first.
  var attendanceItems: [AttendanceItem] {
    guard let loaded else { return [] }
    let people = attendees
    let ordered = people.filter { $0.invitation != nil } + people.filter { $0.invitation == nil }
    return loaded.task { $0 == .recordAttendance } == nil
      ? [] : [.date, .time] + ordered.map { .person($0.key) } + [.record]
  }

  /// The tasks that have to be done, and those that will have to be.
  var taskItems: [TaskDefinition] {
    loaded?.listedTasks ?? []
  }

  func count(of pane: MeetingPane) -> Int {
    switch pane {
    case .details: detailsItems.count
    case .attendees: attendees.count
    case .attendance: attendanceItems.count
    case .tasks: taskItems.count
    }
  }

  /// Who is under the cursor of the second pane.
  var attendee: Attendee? {
    let attendees = attendees
    let index = cursors[.attendees]?.index ?? 0
    return attendees.indices.contains(index) ? attendees[index] : nil
  }

  /// What is under the cursor of the first pane.
  var detailsItem: DetailsItem? {
    let index = cursors[.details]?.index ?? 0
    return detailsItems.indices.contains(index) ? detailsItems[index] : nil
  }

  /// What is under the cursor of the attendance pane.
  var attendanceItem: AttendanceItem? {
    let items = attendanceItems
    let index = cursors[.attendance]?.index ?? 0
    return items.indices.contains(index) ? items[index] : nil
  }

  /// The task under the cursor.
  var task: TaskDefinition? {
    let items = taskItems
    let index = cursors[.tasks]?.index ?? 0
    return items.indices.contains(index) ? items[index] : nil
  }
}
