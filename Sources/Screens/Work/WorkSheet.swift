import Casework
import Terminal
import Workflow

/// A screen in which one task is done that is neither a form nor a meeting's: a checklist, a request, next actions.
protocol WorkSheet: Screen {
  var place: WorkPlace { get set }
  /// How many things the cursor can stand on.
  var count: Int { get }
  /// What is chosen or typed and not sent yet, as a draft keeps it.
  var unsaved: [FieldAddress: Answer] { get }
  /// Takes up what an earlier draft kept.
  mutating func restore(_ answers: [FieldAddress: Answer])
  /// The lines below the head.
  func lines(columns: Int) -> [MeetingLine]
}

/// The task that a sheet is about, as last loaded, and where the cursor stands.
struct WorkPlace {
  let caseID: CaseID
  let id: TaskID
  var loaded: LoadedStep?
  var task: TaskDefinition?
  /// Why it can't be shown.
  var problem: String?
  var cursor = ListCursor()
  /// Whether what is chosen and not sent could be kept.
  var unkept = Unkept()
  /// What was last kept as a draft.
  var kept: [FieldAddress: Answer] = [:]

  init(_ caseID: CaseID, _ id: TaskID) {
    self.caseID = caseID
    self.id = id
  }

  /// Reads the case anew.
  mutating func load(in session: Session) {
    do throws(CaseworkError) {
      let loaded = try LoadedStep(caseID, id.step, in: session)
      guard let task = loaded.definition.task(id.task) else { throw .refused(Refusal(.noSuchTask(id))) }
      (self.loaded, self.task, problem) = (loaded, task, nil)
    } catch {
      (loaded, task, problem) = (nil, nil, error.description)
    }
  }

  /// The task, its step and family; who has it and by when; what it misses, and for whom it is.
  func head(columns: Int) -> [MeetingLine] {
    guard let loaded, let task else { return [] }
    var lines = MeetingLine.wrapped(task.title, .heading, columns: columns)
    let (_, _, note) = loaded.state(of: task)
    let about = [loaded.file.label, loaded.title] + (note.isEmpty ? [] : [note])
    lines += MeetingLine.wrapped(about.joined(separator: " · "), .faint, columns: columns)
    if !loaded.isForActor(task), loaded.status(of: task) == .open {
      let roles = task.by.map { loaded.procedure.title(of: $0).inSentence }.joined(separator: say(" or "))
      lines += MeetingLine.wrapped(say("For reading only: this is for the \(roles)."), .warning, columns: columns)
    }
    let missing = loaded.missing(for: task)
    if !missing.isEmpty { lines += MeetingLine.wrapped(say("Before that can be done:"), .warning, columns: columns) }
    for sentence in missing { lines += LoadedStep.below("! " + sentence, .warning, columns: columns) }
    return lines + [MeetingLine([])]
  }
}

extension WorkSheet {
  var recordPlace: RecordPlace? { RecordPlace(place.caseID, "\(place.id)") }
  var title: String { place.task?.title ?? say("Task") }
  var isStuck: Bool { place.unkept.isStuck }
  var unsaved: [FieldAddress: Answer] { [:] }
  mutating func restore(_ answers: [FieldAddress: Answer]) {}

  mutating func appear(in session: Session) -> [Effect] {
    let isFirst = place.loaded == nil
    place.load(in: session)
    if let problem = place.problem { return [.refuse(problem)] }
    let effects = isFirst ? takeUp(in: session) : keep(in: session)
    place.cursor.clamp(count: count, page: 10)
    return effects
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    switch event {
    case .idle, .closed: keep(in: session)
    case .key, .paste, .mouse, .resize, .resumed: []
    }
  }

  /// Keeps what is not sent yet where that has changed, and drops what is sent by now.
  mutating func keep(in session: Session) -> [Effect] {
    let answers = unsaved
    guard answers != place.kept else { return place.unkept.note(nil) }
    let (id, caseID, worker) = (place.id, place.caseID, session.actor.worker)
    do throws(StoreError) {
      if answers.isEmpty {
        try session.service.store.discardDraft(of: id, in: caseID, by: worker)
      } else {
        try session.service.store.saveDraft(
          Draft(
            caseID: caseID, form: id, worker: worker, revision: 0, answers: answers, focus: nil, offset: 0,
            savedAt: session.now, sitting: session.refuge.sitting))
      }
      place.kept = answers
      return place.unkept.note(nil)
    } catch {
      return place.unkept.note(error)
    }
  }

  /// Takes up what was chosen before and not sent, and says so.
  private mutating func takeUp(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let (id, caseID) = (place.id, place.caseID)
    let found = session.read(
      { store throws(StoreError) in try store.draft(of: id, in: caseID, by: session.actor.worker) },
      problems: &problems)
    guard let draft = found ?? nil else { return problems }
    place.kept = draft.answers
    restore(draft.answers)
    guard !unsaved.isEmpty else { return problems + keep(in: session) }
    return problems + [
      .say(say("Restored what you had not sent, \(session.saying(draft.savedAt)). It is still not sent."))
    ]
  }

  /// Does a command; where it was taken, the draft goes and the case is read anew.
  mutating func send(_ command: Command, saying text: String, in session: Session) -> (effects: [Effect], isDone: Bool)
  {
    let seen = place.loaded?.file
    switch session.perform(command, on: place.caseID, seen: seen) {
    case .success(let outcome):
      place.load(in: session)
      return (session.following(outcome, saying: text), true)
    case .failure(let error):
      if case .refused(let refusal) = error, refusal.reasons == [.notAsSeen] { place.load(in: session) }
      return ([Session.effect(of: error)], false)
    }
  }

  /// Moves the cursor; false for any other action.
  mutating func move(_ action: ActionID) -> Bool { place.cursor.perform(action, count: count, page: 8) }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let area = area.intersection(buffer.area)
    buffer.fill(area)
    if let problem = place.problem {
      buffer.write(problem.printable, wrappedIn: area.inset(columns: 1), style: theme[.alert])
      return
    }
    let width = max(1, area.width - 3)
    let inside = Area(x: area.x + 1, y: area.y, width: area.width - 2, height: area.height)
    buffer.write(
      place.head(columns: width) + lines(columns: width), item: place.cursor.index, hasFocus: true, area: inside,
      theme: theme, withWhatIsBelow: true)
  }
}
