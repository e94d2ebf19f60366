import Casework
import Terminal
import Workflow

/// What the form screen knows more where its form is taken as minutes.
struct MinutesPart {
  let definition: MinutesDefinition
  let people: [NamedPerson]
  let room: MeetingRoom
  /// True where the person may read what is typed before it is saved.
  let readsDrafts: Bool
  /// True where they may leave remarks now.
  let mayRemark: Bool
  let remarks: [Remark]
  /// Who is offered for the name that is being typed.
  var pick: NamePick?
  /// True after Esc, until the next key that is typed.
  var isPickDismissed = false
  var counts = WordCounts()
  /// True where the text that is shown goes along with what is typed.
  var isFollowing = false
  /// What others have typed and not saved, where this person only reads.
  var drafts: [Draft] = []

  /// Nil for a form that is no minutes.
  init?(_ record: FormRecord, keeping earlier: MinutesPart?, in session: Session) {
    guard let definition = record.definition.minutes else { return nil }
    self.definition = definition
    people = NamedPerson.all(of: record.file, in: record.step)
    room = MeetingRoom(record, in: session)
    let roles = session.worker.roles
    let readers = record.task.remarksBy + [record.decided.authorisedBy].compactMap(\.self)
    readsDrafts = readers.contains { roles.contains($0) }
    remarks = record.form?.remarks ?? []
    mayRemark =
      record.form?.state.isEditable == true && record.task.remarksBy.contains { roles.contains($0) }
    pick = earlier?.pick
    isPickDismissed = earlier?.isPickDismissed ?? false
    counts = earlier?.counts ?? WordCounts()
    drafts = earlier?.drafts ?? []
    isFollowing = earlier?.isFollowing ?? false
  }

  var openRemarks: [Remark] { remarks.filter { $0.settled == nil } }

  /// The answers of a form with what others have typed since; of a field that was saved meanwhile, the saved one.
  func answers(_ form: Form) -> [FieldAddress: Answer] {
    var answers = form.answers
    for draft in drafts.sorted(by: { $0.savedAt < $1.savedAt }) {
      for (address, answer) in draft.answers where form.fieldRevisions[address, default: 0] <= draft.revision {
        answers[address] = answer
      }
    }
    return answers
  }
}

extension PlacedSection {
  /// The number that the agenda gives a heading: "5 Discussion" is 5; nil where it has none.
  var agendaNumber: Int? { Int(title.prefix { $0.isASCII && $0.isNumber }) }

  /// Which heading it is, wherever it stands.
  var place: FieldAddress { FieldAddress(key, child: child) }
}

/// Where the parts of the minutes layout are in a window.
struct MinutesLayout {
  /// Agenda and text.
  var text: Area
  /// What is kept beside them; nil where the window is too narrow.
  var side: Area?

  /// The columns from which actions stand beside the text.
  static let wide = 100

  init(_ window: Area) {
    guard window.width >= MinutesLayout.wide else {
      text = window
      return
    }
    let width = window.width >= 116 ? 38 : 34
    let (left, right) = window.left(window.width - width)
    (text, side) = (left, right)
  }

  /// Where something at hand is shown over the window: beside the text, else at the right as wide as it may be.
  static func pane(_ window: Area) -> Area {
    if let side = MinutesLayout(window).side { return side }
    let width = window.width < 70 ? window.width : min(50, window.width - 26)
    return window.left(window.width - width).rest
  }
}
