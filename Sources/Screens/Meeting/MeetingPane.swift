import Workflow

/// The parts of the meeting screen, in the order in which Tab goes through them.
enum MeetingPane: Int, CaseIterable, Hashable, Sendable {
  case details, attendees, attendance, tasks

  /// As its heading says it.
  var title: String {
    switch self {
    case .details: say("Date and scheduling")
    case .attendees: say("Attendees")
    case .attendance: say("Attendance")
    case .tasks: say("Tasks")
    }
  }

  /// The pane so many further on, round and round.
  func moved(by step: Int) -> MeetingPane {
    let all = MeetingPane.allCases
    return all[((rawValue + step) % all.count + all.count) % all.count]
  }

  /// The pane in which something is done: an action's name, as lists of tasks give it.
  init?(focus: ActionID) {
    switch focus {
    case "schedule", "update": self = .details
    case "invite", "answers", "add": self = .attendees
    case "attendance", "record": self = .attendance
    case "tasks", "complete", "close": self = .tasks
    default: return nil
    }
  }

  /// The pane in which a task is done; nil for one that is done elsewhere.
  init?(doing verb: Verb) {
    switch verb {
    case .schedule: self = .details
    case .invite, .recordAnswers: self = .attendees
    case .recordAttendance: self = .attendance
    case .form, .submit, .confirm, .checklist, .request, .chooseNext, .register, .close: return nil
    }
  }
}

/// A row of the first pane.
enum DetailsItem: Hashable, Sendable {
  case date, time, method, venue, joining
  case officer(RoleKey)
  case update
}

/// A row of the attendance pane.
enum AttendanceItem: Hashable, Sendable {
  case date, time
  case person(Attendee.Key)
  case record
}
