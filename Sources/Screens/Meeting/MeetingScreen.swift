import Casework
public import Terminal
public import Workflow

/// A conference or core group: when and where, who is invited, who comes, who came, and what is left to do.
public struct MeetingScreen: Screen {
  let caseID: CaseID
  let stepID: StepID
  /// The case, its procedure and who looks at it, as last loaded.
  var loaded: LoadedMeeting?
  /// Why it can't be shown.
  var problem: String?
  /// What it was opened for, until that is shown.
  var focus: ActionID?
  var pane: MeetingPane
  var cursors: [MeetingPane: ListCursor] = [:]
  var details = DetailsDraft()
  var attendance = AttendanceDraft()
  /// Who is ticked to be invited.
  var ticked: Set<Attendee.Key> = []
  /// Whom the open dialog about a method of invitation, or a part, is for.
  var inviting: [Attendee.Key] = []
  /// The method by which they are invited, while the part is asked for.
  var invitingBy = ""
  /// The times that the open dialog offers.
  var offered: [Slot] = []
  /// What was typed so far of somebody new.
  var newcomer = Newcomer()
  /// The task that the open question is about.
  var asked: TaskID?
  /// Whether what is changed and not saved could be kept.
  var unkept = Unkept()
  /// What was last kept as a draft, by pane.
  var kept: [MeetingPane: [FieldAddress: Answer]] = [:]

  /// Somebody being added to the case.
  struct Newcomer: Hashable, Sendable {
    var name = ""
    var kind = Person.Kind.professional
  }

  /// The meeting of a step; `focus` says what it was opened for: `schedule`, `invite`, `answers`, `attendance`.
  public init(caseID: CaseID, step: StepID, focus: ActionID?) {
    self.caseID = caseID
    self.stepID = step
    self.focus = focus
    self.pane = .details
  }

  public var recordPlace: RecordPlace? { RecordPlace(caseID, "\(stepID)") }
  public var shows: Opened? { Opened(caseID, ReadTarget(.meeting, "\(stepID)")) }
  public var title: String { loaded?.title ?? say("Meeting") }
  /// One part of the meeting after the other.
  public var readingColumns: Int? { 75 }

  public mutating func appear(in session: Session) -> [Effect] {
    let isFirst = loaded == nil
    load(in: session)
    if let problem { return [.refuse(problem)] }
    return isFirst ? restoreDrafts(in: session) : []
  }

  public mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    switch event {
    case .idle, .closed: keepDrafts(in: session)
    case .key(.character(let character)) where character.isASCII && character.isNumber:
      startTyping(String(character), in: session)
    case .key, .paste, .mouse, .resize, .resumed: []
    }
  }

  /// Loads the case and puts what is not saved over it.
  mutating func load(in session: Session) {
    let isFirst = loaded == nil
    let rows = heldRows
    do throws(CaseworkError) {
      loaded = try LoadedMeeting(caseID, stepID, in: session)
      problem = nil
    } catch {
      loaded = nil
      problem = error.description
    }
    guard let loaded else { return }
    let meeting = loaded.step.meeting
    details.saved = meeting.schedule
    details.decidedMethod = loaded.decidedMethod
    details.suggested = loaded.file.allocations.filter { loaded.officers.contains($0.key) }
    attendance.scheduled = meeting.schedule?.start
    attendance.take(recorded: meeting.held, present: meeting.present)
    ticked.formIntersection(Set(attendees.map(\.key)))
    stay(on: rows)
    if isFirst { turnToFocus() }
    for pane in MeetingPane.allCases {
      let count = count(of: pane)
      cursors[pane, default: ListCursor()].clamp(count: count, page: 1)
    }
  }

  /// Opens the pane, and there the row, that the screen was opened for.
  private mutating func turnToFocus() {
    pane = focus.flatMap(MeetingPane.init(focus:)) ?? paneToWorkIn
    if let index = taskItems.firstIndex(where: { focus == MeetingScreen.focus(on: $0.key) }) {
      pane = .tasks
      place(.tasks, at: index)
    }
    switch focus {
    case "invite", "add": place(.attendees, at: attendees.firstIndex { $0.invitation == nil })
    case "answers": place(.attendees, at: attendees.firstIndex(where: \.isUnanswered))
    default: break
    }
    focus = nil
  }

  /// What opens the screen at a task in its list.
  static func focus(on task: TaskKey) -> ActionID { ActionID(stringLiteral: "task:\(task)") }

  /// The pane of the next thing that is to be done, by whoever looks at it rather than by others.
  private var paneToWorkIn: MeetingPane {
    guard let loaded else { return .details }
    let open = loaded.definition.tasks.filter { loaded.status(of: $0) == .open }
    let panes = (open.filter { loaded.isForActor($0) } + open).compactMap { MeetingPane(doing: $0.verb) }
    return panes.first ?? (detailsItems.isEmpty ? .attendance : .details)
  }

  /// True where something would be lost by leaving.
  var isChanged: Bool { details.isChanged || attendance.isChanged }

  var cursor: ListCursor { cursors[pane] ?? ListCursor() }

  /// Puts the cursor of a pane on a row.
  mutating func place(_ pane: MeetingPane, at index: Int?) {
    cursors[pane, default: ListCursor()].index = index ?? 0
  }
}

/// What the screen knows of a case.
struct LoadedMeeting {
  var file: CaseFile
  var procedure: Procedure
  var definition: StepDefinition
  var step: Step
  var context: Context
  var due: DueDate?
  var tasks: [OpenTask]
  /// The names of the teams that work can be passed to; empty where the step passes nothing on.
  let teams: [TeamID: String]

  init(_ id: CaseID, _ stepID: StepID, in session: Session) throws(CaseworkError) {
    let (file, procedure) = try session.open(id)
    guard let step = file.step(stepID), let definition = procedure.step(stepID.key) else {
      throw .refused(Refusal(.noSuchStep(stepID)))
    }
    self.file = file
    self.procedure = procedure
    self.definition = definition
    self.step = step
    context = session.context(procedure: procedure, forms: try session.service.rules(of: file).forms)
    due = file.due(of: step, procedure: procedure, calendar: session.service.calendar)
    tasks = file.openTasks(procedure: procedure, calendar: session.service.calendar)
    teams = LoadedMeeting.teams(of: definition, step, in: session)
  }

  var title: String { definition.title(number: step.id.number) }

  /// How the meeting is set.
  var scheduling: Scheduling { definition.scheduling ?? Scheduling() }

  /// How people meet by the form that decides it; nil where none does, or where it is not answered.
  var decidedMethod: String? { scheduling.method.flatMap { file.answer(to: $0, in: step) }?.values.first }

  /// The roles that serve the meeting.
  var officers: [RoleKey] {
    scheduling.officers
  }

  /// The first task that does something of a kind, one that is still to do before others.
  func task(_ matches: (Verb) -> Bool) -> TaskDefinition? {
    let all = definition.tasks.filter { matches($0.verb) }
    return all.first { status(of: $0) != .done } ?? all.first
  }

  /// True for a task of a role of whoever looks at it.
  func isForActor(_ task: TaskDefinition) -> Bool { task.by.contains(where: context.actor.roles.contains) }

  func status(of task: TaskDefinition) -> TaskStatus { file.status(of: task, in: step, procedure: procedure) }

  func name(_ id: WorkerID) -> String { context.worker(id)?.name ?? id.rawValue }

  /// Why a command would be refused; nil where it would be taken.
  func refusal(of command: Command) -> String? {
    do throws(Refusal) {
      _ = try file.decide(command, in: context)
      return nil
    } catch {
      return error.inLines
    }
  }
}
