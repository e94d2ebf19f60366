import Workflow

/// The page on which a form is begun: the earlier forms to copy forward from, and the two ways to start.
struct StartPage {
  /// An earlier form.
  struct Source: Hashable {
    var id: TaskID
    var title: String
    /// "Initial conference, 14 Jan 2026, authorised"; of one that is open again, "version 1, being amended".
    var detail: String
  }

  var sources: [Source] = []
  var ticked: Set<TaskID> = []
  /// The source under the cursor, and after them the buttons.
  var cursor = 0
  /// Why this person may not start it; nil where they may.
  var refusal: String?

  /// The buttons below the sources.
  enum Button: String, Hashable {
    case copy = "Copy forward selected"
    case blank = "Start blank"
  }

  var buttons: [Button] { sources.isEmpty ? [.blank] : [.copy, .blank] }
  var count: Int { sources.count + buttons.count }

  /// The button under the cursor; nil on a source.
  var button: Button? {
    let index = cursor - sources.count
    return buttons.indices.contains(index) ? buttons[index] : nil
  }

  init() {}

  init(_ record: FormRecord, keeping before: StartPage, in session: Session) {
    sources = record.file.copySources(for: record.id, procedure: record.procedure).map { form in
      let step = record.procedure.step(form.id.step.key)?.title(number: form.id.step.number)
      let day = (form.versions.last?.finalised.at ?? form.savedAt).day.short
      let isOpen = form.state.isEditable
      let state = isOpen ? "version \(form.versions.count), being amended" : form.state.title
      return Source(
        id: form.id, title: record.title(ofForm: form, in: session),
        detail: "\(step ?? form.id.step.description), \(day), \(state)")
    }
    let known = Set(sources.map(\.id))
    ticked = before.ticked.intersection(known)
    refusal = record.refusal(of: .startForm(StartForm(form: record.id)))?.description
    cursor = before.sources.isEmpty ? 0 : min(before.cursor, count - 1)
  }

  /// True where the source under the cursor is ticked.
  var isTicked: Bool { sources.indices.contains(cursor) && ticked.contains(sources[cursor].id) }

  mutating func tick() {
    guard sources.indices.contains(cursor) else { return }
    ticked.formSymmetricDifference([sources[cursor].id])
  }

  /// The ticked forms, in the order of the list.
  var selected: [TaskID] { sources.map(\.id).filter(ticked.contains) }
}
