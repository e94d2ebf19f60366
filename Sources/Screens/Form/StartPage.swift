import Casework
import Terminal
import Workflow

/// The page on which answers are copied forward, when a form is begun or later: what is copied from, into which
/// sections, and what to do then.
struct StartPage {
  /// What answers can be copied from.
  enum SourceID: Hashable {
    case form(TaskID)
    /// What the form itself says of a child, for its brothers and sisters.
    case child(PersonID)
  }

  /// An earlier form, or a child of this one.
  struct Source: Hashable {
    var id: SourceID
    var title: String
    /// "Initial conference, 14 Jan 2026, authorised"; of one that is open again, "version 1, being amended".
    var detail: String
  }

  /// A section that can be copied into.
  struct Section: Hashable {
    var key: FieldKey
    var title: String
    /// How many answers each source has for it.
    var counts: [SourceID: Int]
  }

  /// What a line of the page is.
  enum Line: Hashable {
    case source(Int)
    case section(Int)
    /// Whether answers that are there are replaced.
    case replace
    case button(Button)
  }

  /// The buttons below.
  enum Button: Hashable {
    case copy, blank

    /// What it says.
    var title: String {
      switch self {
      case .copy: say("Copy forward selected")
      case .blank: say("Start blank")
      }
    }
  }

  var sources: [Source] = []
  var sections: [Section] = []
  var ticked: Set<SourceID> = []
  /// The sections that are not copied into.
  var unticked: Set<FieldKey> = []
  var replaces = false
  /// The line under the cursor.
  var cursor = 0
  /// Why this person may not start it; nil where they may.
  var refusal: String?
  /// True where the form is being filled in already.
  private(set) var isStarted = false

  init() {}

  /// The page of a form: of one that is not begun, what `before` had ticked stays.
  init(_ record: FormRecord, keeping before: StartPage, in session: Session) {
    isStarted = record.form != nil
    let found = CopyChoices(record, in: session)
    sources = found.sources
    sections = found.sections
    let known = Set(sources.map(\.id))
    ticked = before.ticked.intersection(known)
    unticked = before.unticked
    replaces = before.replaces
    refusal = isStarted ? nil : record.refusal(of: .startForm(StartForm(form: record.id)))?.description
    cursor = before.sources.isEmpty ? 0 : min(before.cursor, count - 1)
  }

  var buttons: [Button] {
    if isStarted { return sources.isEmpty ? [] : [.copy] }
    return sources.isEmpty ? [.blank] : [.copy, .blank]
  }

  /// The lines that the cursor goes over, in their order.
  var lines: [Line] {
    sources.indices.map(Line.source) + (sections.count > 1 ? sections.indices.map(Line.section) : [])
      + (isStarted && !sources.isEmpty ? [.replace] : []) + buttons.map(Line.button)
  }

  var count: Int { max(1, lines.count) }

  private var line: Line? { lines.indices.contains(cursor) ? lines[cursor] : nil }

  /// The button under the cursor; nil elsewhere.
  var button: Button? {
    if case .button(let button)? = line { button } else { nil }
  }

  func isTicked(_ line: Line) -> Bool {
    switch line {
    case .source(let index): ticked.contains(sources[index].id)
    case .section(let index): !unticked.contains(sections[index].key)
    case .replace: replaces
    case .button: false
    }
  }

  /// True where what is under the cursor is ticked.
  var isTicked: Bool { line.map(isTicked) ?? false }

  mutating func tick() {
    switch line {
    case .source(let index)?: ticked.formSymmetricDifference([sources[index].id])
    case .section(let index)?: unticked.formSymmetricDifference([sections[index].key])
    case .replace?: replaces.toggle()
    case .button?, nil: break
    }
  }

  /// How many answers the ticked sources have at most for a section.
  func count(of section: Section) -> Int { ticked.compactMap { section.counts[$0] }.max() ?? 0 }

  /// The ticked forms, in the order of the list.
  var selectedForms: [TaskID] {
    sources.compactMap { source in
      guard case .form(let id) = source.id, ticked.contains(source.id) else { return nil }
      return id
    }
  }

  /// The ticked children, in the order of the list.
  var selectedChildren: [PersonID] {
    sources.compactMap { source in
      guard case .child(let id) = source.id, ticked.contains(source.id) else { return nil }
      return id
    }
  }

  /// The sections that are copied into; nil for all of them.
  var selectedSections: [FieldKey]? {
    unticked.isEmpty ? nil : sections.map(\.key).filter { !unticked.contains($0) }
  }
}
