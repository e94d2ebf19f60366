import Casework
import Terminal
import Workflow

/// What a family's summary says, line by line.
struct SummaryContent {
  /// A line, and what Enter opens on it.
  struct Line: Hashable {
    var text: String
    var ink: Ink = .text
    var target: Target?
    /// The first words stand out: a mark or a name.
    var mark = " "
    /// False for headings and blanks, which the cursor passes over.
    var isItem = true
  }

  /// What a line opens.
  enum Target: Hashable {
    case task(TaskID, OpenTask.Kind)
    case meeting(StepID)
    case form(TaskID)
    case person(PersonID)
    /// Who is allocated in a role, with the role's title.
    case allocation(RoleKey, String)
    /// The members of a group.
    case members(GroupKey)
  }

  private(set) var lines: [Line] = []

  /// An empty summary.
  init() {}

  init(of file: CaseFile, procedure: Procedure, session: Session) throws(CaseworkError) {
    let forms = try session.service.rules(of: file).forms
    let wording = ChildWording(file: file, procedure: procedure, forms: forms, today: session.today)
    let head = [file.id.rawValue, file.address, say("opened \(file.opened.at.day.short)")].compactMap { $0 }
    lines = [Line(text: file.label, ink: .heading, isItem: false)]
    lines.append(Line(text: head.joined(separator: " · "), ink: .faint, isItem: false))
    addRestriction(of: file, session: session)
    lines += SummaryContent.retention(of: file, session: session)
    addPeople(of: file, procedure: procedure, wording: wording)
    addAllocations(of: file, procedure: procedure, session: session)
    addGroups(of: file, procedure: procedure)
    addWork(of: file, procedure: procedure, session: session)
    let meetings = try session.service.stored { () throws(StoreError) in try session.service.store.meetings(of: file.id)
    }
    addMeetings(meetings)
    addSeries(of: file, procedure: procedure, calendar: session.service.calendar)
    let rows = try session.service.stored { () throws(StoreError) in try session.service.store.forms(of: file.id) }
    addForms(rows.filter { $0.isShown(among: rows, of: procedure) })
  }

  /// Who alone may see the case, and who opened it nevertheless and waits for the reviewer.
  private mutating func addRestriction(of file: CaseFile, session: Session) {
    guard let restriction = file.restriction else { return }
    func name(_ id: WorkerID) -> String { session.service.worker(id)?.name ?? id.rawValue }
    let names = restriction.named.map(name).joined(separator: ", ")
    lines.append(Line(text: say("RESTRICTED to \(names)"), ink: .warning, mark: "!", isItem: false))
    lines.append(
      Line(
        text: say("by \(name(restriction.since.by)), \(restriction.since.at.day.short): \(restriction.reason)"),
        ink: .faint, isItem: false))
    for access in file.unreviewedEmergencies {
      lines.append(
        Line(
          text: say("Opened in an emergency by \(name(access.worker)), \(access.taken.at.day.short): \(access.reason)"),
          ink: .warning, target: .task(EmergencyAccess.review(access.number), .request), mark: "!"))
    }
  }

  mutating func section(_ title: String, _ items: [Line], empty: String) {
    lines.append(Line(text: "", isItem: false))
    lines.append(Line(text: title, ink: .heading, isItem: false))
    lines += items.isEmpty ? [Line(text: empty, ink: .faint)] : items
  }

  /// The kind of agency that somebody comes from, by the procedure's title.
  private func sector(of person: Person, _ procedure: Procedure) -> String? {
    person.sector.map { value in procedure.sectors.first { $0.value == value }?.title ?? value }
  }

  private mutating func addPeople(of file: CaseFile, procedure: Procedure, wording: ChildWording) {
    let children = file.children.map { child in
      let statuses = wording.statuses(of: child)
      let file = child.fileNumber.map { say("file \($0)") }
      let parts = [child.name, child.formerly, wording.age(of: child), file].compactMap { $0 }.joined(separator: ", ")
      return Line(
        text: statuses.isEmpty ? parts : "\(parts) · \(statuses)", ink: statuses.isEmpty ? .text : .current,
        target: .person(child.id), mark: statuses.isEmpty ? " " : "●")
    }
    section(say("Children"), children, empty: say("No child is recorded."))
    let relatives = file.people.filter { $0.kind == .relative }.map { person in
      Line(
        text: [person.name, person.formerly, person.relationship, person.phone].compactMap { $0 }.joined(
          separator: " · "),
        target: .person(person.id))
    }
    section(say("Family"), relatives, empty: say("No relative is recorded."))
    let workers = file.people.filter { $0.kind == .professional }.map { person in
      Line(
        text: [person.name, person.relationship, person.agency, sector(of: person, procedure), person.phone]
          .compactMap { $0 }
          .filter { !$0.isEmpty }.joined(separator: " · "), target: .person(person.id))
    }
    section(say("Involved workers and agencies"), workers, empty: say("Nobody else is involved yet."))
  }

  private mutating func addAllocations(of file: CaseFile, procedure: Procedure, session: Session) {
    let items = procedure.roles.compactMap { role -> Line? in
      let worker = file.allocations[role.key]
      guard role.isAllocated || worker != nil else { return nil }
      let name = worker.map { session.service.worker($0)?.name ?? $0.rawValue } ?? say("nobody yet")
      return Line(
        text: "\(role.title): \(name)", ink: worker == nil ? .faint : .text,
        target: .allocation(role.key, role.title))
    }
    section(say("Allocated"), items, empty: say("Nobody is allocated."))
  }

  private mutating func addWork(of file: CaseFile, procedure: Procedure, session: Session) {
    let calendar = session.service.calendar
    let items = file.openTasks(procedure: procedure, calendar: calendar).map { task in
      let due = DueWording(task.due?.deadline, now: session.now.moment, calendar: calendar)
      let with = task.worker.flatMap { session.service.worker($0)?.name }.map { " · \($0)" } ?? ""
      let date = due.text.padded(toColumns: 19)
      return Line(
        text: "\(date)\(task.title) · \(task.stepTitle.inSentence)\(with)", ink: due.ink == .faint ? .text : due.ink,
        target: .task(task.id, task.kind), mark: due.mark)
    }
    section(say("Current work"), items, empty: say("Nothing is open."))
  }

  private mutating func addMeetings(_ rows: [MeetingRow]) {
    let items = rows.map { row in
      let state: Pathway.State =
        switch row.state {
        case .started, .reopened: .current
        case .completed: .completed
        case .cancelled: .cancelled
        }
      let date =
        row.held.map { say("held \($0.long)") } ?? row.start.map { say("set for \($0.long)") }
        ?? (state == .cancelled ? say("called off") : say("not set yet"))
      let people =
        row.invited == 0
        ? ""
        : say(" · \(counted(row.invited, "invitation", "invitations")), \(row.attending) attending")
          + (row.unanswered == 0 || row.held != nil ? "" : say(", \(row.unanswered) unanswered"))
      let venue = row.venue.map { " · \($0)" } ?? ""
      return Line(
        text: "\(row.title) · \(date)\(venue)\(people)", ink: state.ink, target: .meeting(row.step), mark: state.mark)
    }
    section(say("Meetings"), items, empty: say("No meeting yet."))
  }

  private mutating func addForms(_ rows: [FormRow]) {
    let items = rows.map { row in
      let saved = "\(row.state.title), \(row.savedAt.day.short), \(row.savedBy)"
      return Line(
        text: "\(row.title) · \(row.stepTitle.inSentence) · \(saved)",
        ink: row.state == .rejected ? .warning : .text, target: .form(row.form),
        mark: row.state == .rejected ? "!" : row.state == .authorised || row.state == .finalised ? "✔" : " ")
    }
    section(say("Forms"), items, empty: say("No form yet."))
  }
}

extension Pathway.State {
  /// The ink that says the same as the mark.
  var ink: Ink {
    switch self {
    case .completed: .completed
    case .current: .current
    case .upcoming: .upcoming
    case .cancelled: .cancelled
    }
  }
}
