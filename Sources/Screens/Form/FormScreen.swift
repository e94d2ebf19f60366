import Casework
public import Terminal
public import Workflow

/// The form of a task in all its states: begun, filled in, sent, decided on, read.
public struct FormScreen: Screen {
  let caseID: CaseID
  /// The task that it was opened for: a form's, or one that sends the forms of others.
  let opened: TaskID
  /// The form shown, where it is another than that of `opened`.
  var part: TaskID?
  var record: FormRecord? { didSet { standing = nil } }
  /// Why nothing can be shown.
  var problem: String?
  var page = Page.form
  var start = StartPage()

  /// The answers that differ from the saved ones.
  var edits: [FieldAddress: Answer] = [:] { didSet { standing = nil } }
  /// How far the form is with these answers; nil until it is asked for after one has changed.
  var standing: FormStanding?
  /// The revision of the form that they were made on.
  var base = 0
  /// Fields that somebody else has changed since, to be decided on.
  var conflicts: Set<FieldAddress> = []
  /// The field that has the focus; nil where the list of sections has.
  var focus: FieldAddress?
  /// The field that was left last for the list of sections.
  var wroteAt: KeptPlace.Writing?
  /// The focused field as it is filled in.
  var input: FieldInput?
  /// The section shown.
  var section = 0
  /// True on a section without fields that was come to from a field: the next section is entered again.
  var isPassing = false
  /// True once finalising was refused: missing answers are then marked.
  var hasAttempted = false
  /// What was last kept as a draft.
  var keptDraft: Draft?
  /// What is in the refuge, as long as the store does not take it.
  var sheltered: Draft?
  /// Why what is typed could not be kept, as long as it can't.
  var unkept: StoreError?
  /// What others have saved, while this form was open, in fields that nothing was typed in.
  var arrived: [FieldAddress: Signature] = [:]
  /// The states that are ticked in the list of versions, the oldest tick first.
  var tickedVersions: [Int] = []
  /// The text looked for last.
  var wanted = ""
  /// The search under way in the focused text; nil where there is none.
  var search: TextSearch?
  /// The words whose spelling was looked up, and whether they are right.
  var spelling: [String: Bool] = [:]
  /// The reason that was given for rolling back, until that is confirmed.
  var rollBackReason = ""
  /// A contribution that was read from a file, until it is said whose it is.
  var pendingContribution: Contribution?
  /// Who is asked to authorise it, while the note to them is typed.
  var authoriser: WorkerID?

  var list = ListCursor()
  var scroll = 0
  var area = Area(x: 0, y: 0, width: 80, height: 21)
  var view = FormView()
  /// All that the screen may fill; `area` is what fields and sections have of it.
  var window = Area(x: 0, y: 0, width: 80, height: 21)
  /// What there is more where the form is taken as minutes; nil for any other.
  var minutes: MinutesPart?
  /// The section that a remark is typed on.
  var askedRemark: FieldAddress?
  /// What somebody else has changed under the hands of whoever types: letters are no keys until they have seen it.
  var halt: Halt?
  /// How the forms were that a question is about, as they were shown when it was asked.
  var asked: [TaskID: FormMark] = [:]
  /// The revision of the form when the page was opened on which answers are copied into it.
  var copyBase = 0
  /// The misspelt word that a dialog is about.
  var askedWord: String?
  /// The rows of the actions as they are listed in a dialog.
  var listedActions: [[FieldKey: Answer]] = []
  /// Why each action can't be done; none for those that can.
  var reasons: [ActionID: String] = [:]

  /// What is shown.
  enum Page: Hashable {
    case form
    /// What can be copied into the form that is being filled in.
    case copying
    /// The forms that are sent together.
    case parts
    /// The versions that were finalised.
    case versions
    /// One of them, by its place in the list.
    case version(Int)
    /// Two states of the form, and what differs between them.
    case comparison(ComparePage)
  }

  /// Where in the form it is opened first; nil for where the worker was last.
  let entrance: FormEntrance?

  /// The screen of a task's form; for a task that sends the forms of others, of those forms.
  public init(caseID: CaseID, form: TaskID) { self.init(caseID: caseID, form: form, at: nil) }

  /// The same, opened at a field.
  init(caseID: CaseID, form: TaskID, at entrance: FormEntrance?) {
    self.caseID = caseID
    self.opened = form
    self.entrance = entrance
  }

  /// True where a screen that comes is about the form that this one has open, or a part of what is sent with it.
  func isOpen(onSameAs other: FormScreen) -> Bool {
    let own = [opened, record?.id].compactMap(\.self) + (record?.parts ?? [])
    return caseID == other.caseID && own.contains(other.opened)
  }

  public var recordPlace: RecordPlace? { RecordPlace(caseID, "\(record?.id ?? opened)") }
  public var shows: Opened? { Opened(caseID, ReadTarget(.form, "\(record?.id ?? opened)")) }
  public var title: String {
    guard let record else { return say("Form") }
    return page == .parts ? record.decided.title : record.task.title
  }

  public var isLive: Bool { followsMinutes }
  public var capturesText: Bool { halt != nil || search != nil || (mode == .field && (input?.capturesText ?? false)) }

  /// What is going on on the screen: each has its keys.
  var mode: Mode {
    guard let record else { return .unread }
    switch page {
    case .copying: return .copying
    case .parts: return .parts
    case .versions: return .versions
    case .version: return .reading
    case .comparison: return .comparing
    case .form:
      guard record.form != nil else { return .starting }
      guard isEditing else { return .reading }
      return focus == nil ? .sections : search == nil ? .field : .finding
    }
  }

  /// What is going on on the screen.
  enum Mode: Hashable {
    case unread, starting, copying, sections, field, finding, reading, parts, versions, comparing
  }

  /// True where this person can write in the form now.
  var isEditing: Bool { record?.form?.state.isEditable == true && reasons["save"] == nil }

  /// The answers as they are on the screen.
  var answers: [FieldAddress: Answer] {
    guard let form = record?.form else { return [:] }
    if case .version(let index) = page, form.versions.indices.contains(index) { return form.versions[index].answers }
    guard isEditing else { return page == .form ? minutes?.answers(form) ?? form.answers : form.answers }
    return form.answers.merging(edits) { _, edited in edited }
  }

  /// The sections as they are on the screen: what is typed decides at once which fields are asked for.
  var sections: [PlacedSection] {
    guard let record else { return [] }
    let sections = record.file.sections(of: record.definition, answers: answers, in: record.step)
    guard isEditing, page == .form else { return sections }
    return GridLayout.merging(sections, of: record.definition, windowWidth: area.width)
  }

  /// The definition of the focused field.
  var focusedField: FieldDefinition? {
    focus.flatMap { record?.definition.field($0.field)?.field }
  }

  public func availability(of action: ActionID) -> Availability {
    if let halt, !FormScreen.worksHalted.contains(action) { return .unavailable(halt.said) }
    if mode == .unread {
      return action == "back" ? .available : .unavailable(problem ?? say("It has not been read yet."))
    }
    if case .version = page, FormScreen.decisions.contains(action) {
      return .unavailable(say("This is an earlier version, for reading only; Esc goes back."))
    }
    return (reasons[action] ?? writingReason(action)).map(Availability.unavailable) ?? .available
  }

  /// The actions that change where the record stands.
  private static let decisions: Set<ActionID> = [
    "authorise", "reject", "roll-back", "send", "amend", "versions", "erase",
  ]

  public mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    window = area
    layOut(in: session)
    return []
  }

  public mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    switch event {
    case .idle:
      input?.pause()
      let effects = keep(in: session)
      let known = spelling.count
      checkSpelling(in: session)
      if spelling.count != known { layOut(in: session) }
      return effects + followMinutes(in: session)
    case .closed: return keepLast(in: session)
    case .resize, .resumed, .mouse: return []
    case .key, .paste:
      if halt != nil { return receiveHalted(event, in: session) }
      if isTakingMinutes, let number = FormScreen.headingNumber(event) {
        let effects =
          index(ofHeading: number).map { goToHeading($0, in: session) }
          ?? [.refuse(say("There is no heading \(number) here."))]
        layOut(in: session)
        return effects
      }
      switch mode {
      case .field: return type(event, in: session)
      case .finding:
        defer { layOut(in: session) }
        return typeSearch(event)
      case .unread, .starting, .copying, .sections, .reading, .parts, .versions, .comparing: return []
      }
    }
  }
}
