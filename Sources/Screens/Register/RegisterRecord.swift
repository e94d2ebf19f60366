import Casework
import Workflow

/// What the register's screen shows of a task.
struct RegisterRecord {
  let id: TaskID
  let file: CaseFile
  let procedure: Procedure
  let step: Step
  let task: TaskDefinition
  let register: RegisterDefinition
  let stepTitle: String
  let lines: [RegisterLine]
  /// The kinds of forms, for the titles of what is sent.
  private let forms: [FormKey: FormDefinition]
  /// By when it is to be done, in words; nil where it is done or has no date.
  private let due: String?
  /// Why nothing can be recorded in it; nil where it can.
  let whyNot: String?

  /// Nil where the case has no such register.
  init?(of id: TaskID, in caseID: CaseID, session: Session) throws(CaseworkError) {
    (file, procedure) = try session.open(caseID)
    forms = try session.service.rules(of: file).forms
    guard let step = file.step(id.step), let definition = procedure.step(id.step.key),
      let task = definition.task(id.task), case .register(let register) = task.verb
    else { return nil }
    self.id = id
    self.step = step
    self.task = task
    self.register = register
    stepTitle = definition.title(number: id.step.number)
    lines = file.lines(of: register, task: id.task, in: step)
    let open = file.openTasks(procedure: procedure, calendar: session.service.calendar).first { $0.id == id }
    due = open?.due?.deadline.long
    whyNot = RegisterRecord.reason(against: task, titled: stepTitle, in: step, of: file, procedure, session)
  }

  /// Why somebody can record nothing in a task; nil where they can.
  private static func reason(
    against task: TaskDefinition, titled title: String, in step: Step, of file: CaseFile, _ procedure: Procedure,
    _ session: Session
  ) -> String? {
    guard task.by.contains(where: { session.worker.roles.contains($0) }) else {
      let needed = task.by.map { procedure.title(of: $0) }
      return Refusal(.notYourRole(needed: needed, doing: "\"\(task.title)\"")).description
    }
    guard step.state.isOpen else { return Refusal(.stepNotOpen(title: title, step.state)).description }
    if case .waiting(let others) = file.status(of: task, in: step, procedure: procedure) {
      return Refusal(.waitsFor(title: task.title, others: others)).description
    }
    return nil
  }

  /// The ways in which things are received or sent.
  var methods: [Choice] { procedure.methods(of: register, in: step.id.key) }

  /// How something is sent to somebody where nothing else is said.
  func usualMethod(for person: PersonID) -> String? {
    guard register.direction == .sent else { return nil }
    return file.usualMethod(for: person, of: register, among: methods.map(\.value), in: step)
  }

  /// What it goes by where nothing else is said: what was agreed with the group, or how people were invited.
  var basis: String { register.group == nil ? say("as invited") : say("agreed") }

  /// The title of a way.
  func title(ofMethod method: String) -> String {
    methods.first { $0.value == method }?.title.inSentence ?? method
  }

  /// What became of somebody, in a few words: "received 14 Jan 2026, by e-mail".
  func standing(of line: RegisterLine) -> String {
    switch line.mark {
    case nil:
      guard register.direction == .sent else { return say("not received yet") }
      let usual = usualMethod(for: line.person.id).map { ", \(basis): \(title(ofMethod: $0))" } ?? ""
      return say("not sent yet\(usual)") + (line.isGuest(of: step) ? say(", a guest") : "")
    case .recorded(let entry, _)?:
      let how = entry.method.map { ", \(title(ofMethod: $0))" } ?? ""
      let note = entry.note.map { ": \($0)" } ?? ""
      return "\(register.direction) \(entry.on.short)\(how)\(versions(entry, of: line))\(note)"
    case .excused(let reason, _)?: return "\(register.direction.left): \(reason)"
    }
  }

  /// Which versions somebody has: " version 1"; of several documents, each with its title; and which is newer.
  private func versions(_ entry: RegisterEntry, of line: RegisterLine) -> String {
    guard let versions = entry.versions, let mark = line.mark else { return "" }
    let outdated = file.outdated(mark, of: register, in: step)
    let parts = register.documents.compactMap { task -> String? in
      guard let version = versions[task] else { return nil }
      let isNamed = register.documents.count > 1
      let newer = outdated.contains(task) ? file.currentVersion(of: task, in: step) : nil
      return (isNamed ? "\(title(of: task).inSentence) " : "") + say("version \(version)")
        + (newer.map { say(" (! now \($0))") } ?? "")
    }
    let before = (step.earlierMarks[id.task]?[line.person.id] ?? []).compactMap { mark -> String? in
      guard case .recorded(let entry, _) = mark else { return nil }
      return say("before on \(entry.on.short)")
    }
    return (parts + before).map { ", \($0)" }.joined()
  }

  private func title(of task: TaskKey) -> String {
    step.forms[task].flatMap { forms[$0.definition]?.title } ?? procedure.step(id.step.key)?.task(task)?.title
      ?? task.rawValue
  }

  /// True where something is still to be recorded of somebody: nothing was, or what they have is not the last version.
  func isOpen(_ line: RegisterLine) -> Bool {
    line.mark.map { !file.outdated($0, of: register, in: step).isEmpty } ?? true
  }

  /// Who has an earlier version than the last one, by name.
  var behind: [String] {
    lines.filter { line in line.mark.map { !file.outdated($0, of: register, in: step).isEmpty } ?? false }
      .map(\.person.wordedName)
  }

  /// What is sent, with the version that is sent now: "Minutes of the conference, version 2".
  var sends: String? {
    let parts = register.documents.compactMap { task in
      file.currentVersion(of: task, in: step).map { say("\(title(of: task)), version \($0)") }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// How far it is and by when: "2 of 5 settled, due Mon 2 Feb 2026".
  var progress: String {
    let owed = lines.filter(\.isOwed)
    guard !owed.isEmpty else { return say("There is nobody in this register.") }
    let behind = behind.isEmpty ? "" : say(", \(behind.count) with an earlier version")
    return say(
      "\(owed.count { $0.mark != nil }) of \(owed.count) settled\(behind)\(due.map { say(", due \($0)") } ?? "")")
  }
}

extension RegisterLine {
  /// True for somebody who was there and was not invited.
  func isGuest(of step: Step) -> Bool {
    step.meeting.present.contains(person.id) && step.meeting.invitation(of: person.id) == nil
      && !step.meeting.invitations.isEmpty
  }

  /// The mark before the name: a tick, a dash for somebody excused, a circle for what is owed.
  var sign: String {
    switch mark {
    case .recorded?: "✔"
    case .excused?: "–"
    case nil: "○"
    }
  }
}
