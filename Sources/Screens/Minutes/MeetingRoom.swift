import Casework
import Workflow

/// Who is at a meeting, who sent apologies, who is still to come, and whose report came in: as it is recorded.
struct MeetingRoom: Hashable {
  /// Somebody of the case, as the meeting has them.
  struct Seat: Hashable {
    var person: NamedPerson
    var standing: Standing
  }

  /// Where somebody is.
  enum Standing: Hashable {
    case present(came: TimeOfDay?, left: TimeOfDay?)
    /// Said that they would come, or did not say.
    case expected
    /// Said that they would not come, or why they were not asked.
    case apologies(String)
    case notAsked
  }

  /// A report that was to come.
  struct Report: Hashable {
    var from: String
    var person: PersonID?
    /// "received 14 Jan 2026", "owed".
    var standing: String
    var isReceived: Bool
  }

  /// When it was held; nil while attendance is not recorded.
  var held: Moment?
  var seats: [Seat]
  var reports: [Report]

  init(_ record: FormRecord, in session: Session) {
    let (file, step) = (record.file, record.step)
    held = step.meeting.held
    let members = Set(record.stepDefinition.group.map { file.members(of: $0, on: step.meetingDay).map(\.id) } ?? [])
    let people = NamedPerson.all(of: file, in: step)
    let seats = people.map { person in
      Seat(person: person, standing: MeetingRoom.standing(of: person.id, in: step.meeting, members))
    }
    self.seats = seats.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
    reports = MeetingRoom.reports(record, in: session)
  }

  private static func standing(of id: PersonID, in meeting: Meeting, _ members: Set<PersonID>) -> Standing {
    if meeting.present.contains(id) { return .present(came: meeting.arrived[id], left: meeting.departed[id]) }
    if let invitation = meeting.invitation(of: id) {
      return invitation.isAttending == false ? .apologies(say("said no")) : .expected
    }
    if let reason = meeting.leftOut[id] { return .apologies(say("left out: \(reason)")) }
    return members.contains(id) ? .expected : .notAsked
  }

  /// What the step's registers collect, and the step's own forms that the minutes are copied from.
  private static func reports(_ record: FormRecord, in session: Session) -> [Report] {
    var found: [Report] = []
    for task in record.stepDefinition.tasks {
      guard case .register(let register) = task.verb, register.direction == .received else { continue }
      for line in record.file.lines(of: register, task: task.key, in: record.step) {
        let report: (String, Bool) =
          switch line.mark {
          case .recorded(let entry, _)?: (say("received \(entry.on.short)"), true)
          case .excused(let reason, _)?: (say("excused: \(reason)"), false)
          case nil: (say("owed"), false)
          }
        found.append(
          Report(from: line.person.wordedName, person: line.person.id, standing: report.0, isReceived: report.1))
      }
    }
    for source in record.task.copyForwardFrom where source.step == record.step.id.key {
      guard let task = record.stepDefinition.task(source.task), task.key != record.task.key else { continue }
      let form = record.step.forms[task.key]
      let isReceived = form.map { !$0.versions.isEmpty && !$0.state.isEditable } ?? false
      let title = form.map { record.title(ofForm: $0, in: session) } ?? task.title
      found.append(Report(from: title, person: nil, standing: form?.state.title ?? say("owed"), isReceived: isReceived))
    }
    return found
  }

  func count(where matches: (Standing) -> Bool) -> Int { seats.count { matches($0.standing) } }

  var present: Int { count(where: \.isPresent) }
  var apologies: Int { count { if case .apologies = $0 { true } else { false } } }
  var expected: Int { count { $0 == .expected } }
  var received: Int { reports.count(where: \.isReceived) }
}

extension MeetingRoom.Standing {
  var isPresent: Bool { if case .present = self { true } else { false } }

  /// "came 14:20, left 15:05"; empty where there is nothing to say.
  var wording: String {
    switch self {
    case .present(let came, let left):
      [came.map { say("came \($0)") }, left.map { say("left \($0)") }].compactMap(\.self).joined(separator: ", ")
    case .expected: say("not here")
    case .apologies(let why): why
    case .notAsked: ""
    }
  }

  /// Under which heading it is listed.
  var heading: String {
    switch self {
    case .present: say("Present")
    case .expected: say("Expected")
    case .apologies: say("Apologies")
    case .notAsked: say("Others of the case")
    }
  }
}

extension MeetingRoom.Seat {
  fileprivate var rank: Int {
    switch standing {
    case .present: 0
    case .expected: 1
    case .apologies: 2
    case .notAsked: 3
    }
  }
}
