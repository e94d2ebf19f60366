import Casework
public import Terminal
import Workflow

extension FormScreen {
  public func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard record != nil else {
      buffer.write(problem ?? "", wrappedIn: area.inset(columns: 1, rows: 1), style: theme[.alert])
      return
    }
    guard area == window else {
      var copy = self
      _ = copy.fit(area, in: session)
      copy.view.render(into: &buffer, area: copy.area, theme: theme)
      copy.renderSide(into: &buffer, theme: theme)
      return
    }
    view.render(into: &buffer, area: self.area, theme: theme)
    renderSide(into: &buffer, theme: theme)
  }

  /// Lays out what is shown, after every change and for every new area.
  mutating func layOut(in session: Session) {
    area = isTakingMinutes ? MinutesLayout(window).text : window
    guard let record else { return }
    var view = FormView()
    view.header = header(record, in: session) + unkeptLines(columns: area.width - 2)
    view.foot = foot(record, in: session)
    if let line = minutesFoot(in: session) { view.foot = [line] + view.foot.prefix(window.height < 30 ? 2 : 4) }
    let isLow = area.height < 14
    if isLow { view.foot = Array(view.foot.prefix(1)) }
    if let search { searchFoot(&view, search) }
    let hasSections = mode == .field || mode == .finding || mode == .sections || mode == .reading
    let sections = hasSections ? sections : []
    // The place in the form is kept while answers are copied into it.
    if mode != .copying { section = min(section, max(0, sections.count - 1)) }
    if mode != .copying, let focus {
      let place = sections.firstIndex { $0.fields.contains { $0.address == focus } }
      if let place, isEditing { section = place } else if place == nil { leaveField() }
    }
    let isGrid = sections.indices.contains(section) && sections[section].isGrid
    let beside = isGrid ? GridLayout.besideList : isTakingMinutes ? FormView.narrowest : FormView.narrow
    if area.width >= beside, sections.count > 1 {
      view.left = area.width >= 110 ? 36 : 26
    } else if sections.count > 1, isEditing {
      view.header.append(narrowSection(sections))
    }
    view.width = area.width - (view.left > 0 ? view.left + 1 : 0) - 2
    view.room = max(1, area.height - view.header.count - 1 - view.foot.count - 1)
    switch mode {
    case .unread: break
    case .starting, .copying: layOutStart(&view)
    case .parts: layOutParts(&view, record, in: session)
    case .versions: layOutVersions(&view, record, in: session)
    case .comparing:
      if case .comparison(let compared) = page { layOutComparison(&view, compared, record, in: session) }
    case .reading: layOutReading(&view, sections, record, in: session)
    case .field, .finding, .sections: layOutEditing(&view, sections, record, in: session)
    }
    if view.left > 0 { listSections(&view, sections, record) }
    self.view = view
  }

  private mutating func layOutEditing(
    _ view: inout FormView, _ sections: [PlacedSection], _ record: FormRecord, in session: Session
  ) {
    guard sections.indices.contains(section) else { return }
    fitInput(view)
    var builder = builder(view, record, in: session)
    builder.add(sections[section])
    builder.finish(&view)
    // The focused field whole, where it fits; its cursor in any case.
    if let focus, let range = view.fields[focus] {
      if range.upperBound > scroll + view.room { scroll = range.upperBound - view.room }
      if range.lowerBound < scroll { scroll = range.lowerBound }
    }
    if let caret = view.caret {
      if caret.y >= scroll + view.room { scroll = caret.y - view.room + 1 }
      if caret.y < scroll { scroll = caret.y }
    }
    scroll = max(0, min(scroll, view.lines.count - view.room))
    view.top = scroll
    view.sectionCaret = focus == nil ? section : nil
  }

  private mutating func layOutReading(
    _ view: inout FormView, _ sections: [PlacedSection], _ record: FormRecord, in session: Session
  ) {
    var builder = builder(view, record, in: session)
    for section in sections { builder.add(section) }
    builder.finish(&view)
    if let line = followedLine(view) { scroll = line }
    scroll = max(0, min(scroll, view.lines.count - view.room))
    view.top = scroll
    section = max(0, view.sectionStarts.lastIndex { $0 <= scroll } ?? 0)
  }

  private func builder(_ view: FormView, _ record: FormRecord, in session: Session) -> FieldLines {
    var saved = record.form?.answers ?? [:]
    if case .version = page { saved = answers }
    var lines = FieldLines(
      record: record, session: session, answers: answers, saved: saved, width: view.width, room: view.room,
      focus: focus, input: input, conflicts: conflicts, isEditing: isEditing && page == .form,
      marksMissing: hasAttempted)
    lines.marks = search.map { TextMarks(matches: $0.matches) } ?? TextMarks(misspelt: misspelt)
    lines.remarks = remarkLines(width: view.width, in: session)
    lines.arrived = arrived
    lines.isWide = area.width >= 100
    return lines
  }

  /// Fits the editor of the focused text: it grows with its text, up to what leaves room for its label.
  private mutating func fitInput(_ view: FormView) {
    let columns = max(4, view.width - 2)
    let most = max(2, view.room - 4)
    switch input?.body {
    case .text(let editor):
      let least = input?.kind == .longText ? 3 : 1
      if editor.document.limit != columns - 1 { input?.withEditor { $0.fit(columns: columns, rows: most) } }
      let rows = min(most, max(least, input?.withEditor { $0.lineCount } ?? 1))
      input?.withEditor { $0.fit(columns: columns, rows: rows) }
    case .table: input?.withTable { $0.fit(columns: max(4, columns - 4), rows: min(most, max(1, $0.cellLines))) }
    case .options, .person, nil: break
    }
  }

  /// The list of sections with how far each is.
  private func listSections(_ view: inout FormView, _ sections: [PlacedSection], _ record: FormRecord) {
    let answers = answers
    view.sections = sections.enumerated().map { index, placed in
      let progress = SectionProgress(
        placed, answers: answers, conflicts: conflicts, isEditing: isEditing, marksMissing: hasAttempted,
        isEmptied: record.form?.isEmptied == true)
      let isHere = index == section
      let ink: Ink = isHere ? (mode == .sections ? .selection : .heading) : .text
      let mark = progress.mark
      let room = max(1, view.left - 2 - mark.columns)
      let name = name(of: placed, record).clipped(toColumns: room - 3, ellipsis: true)
      var line = FormLine((isHere ? "▸ " : "  ") + name, ink)
      let used = line.pieces.reduce(0) { $0 + $1.text.columns }
      line.add(String(repeating: " ", count: max(1, view.left - 2 - used - mark.columns)), ink)
      line.add(mark, isHere && mode == .sections ? .selection : progress.ink)
      return line
    }
    view.sectionTop = max(0, min(section - view.room / 2, sections.count - view.room))
  }

  /// A section as the list names it: where it is about a child, the child comes first.
  private func name(of placed: PlacedSection, _ record: FormRecord) -> String {
    guard let child = placed.child.flatMap({ record.file.person($0) }),
      let section = record.definition.sections.first(where: { $0.key == placed.key })
    else { return placed.title }
    return "\(child.shortName): \(section.title.inSentence)"
  }

  /// The section, where the list of sections has the cursor and is not seen.
  public func spoken(in session: Session) -> String? {
    let sections = sections
    guard mode == .sections, view.left == 0, sections.indices.contains(section) else { return nil }
    let parts = narrowSection(sections).pieces.map { Spoken.text($0.text.filter { $0 != "▸" }) }
    return parts.joined(separator: "; ")
  }

  private func narrowSection(_ sections: [PlacedSection]) -> FormLine {
    let placed = sections[section]
    let progress = SectionProgress(
      placed, answers: answers, conflicts: conflicts, isEditing: isEditing, marksMissing: hasAttempted)
    var line = FormLine(
      say("\(mode == .sections ? "▸ " : "")Section \(section + 1) of \(sections.count): \(placed.title)"),
      mode == .sections ? .selection : .heading)
    line.add("  \(progress.mark)", progress.ink)
    return line
  }
}

/// How far a section is, as a mark: a tick, "3 of 5", or "!" where something is wrong.
struct SectionProgress: Hashable {
  var mark: String
  var ink: Ink

  init(
    _ section: PlacedSection, answers: [FieldAddress: Answer], conflicts: Set<FieldAddress>, isEditing: Bool,
    marksMissing: Bool, isEmptied: Bool = false
  ) {
    let required = section.required(given: answers)
    let answered = required.count(where: \.isThere)
    let isWrong =
      isEditing
      && section.fields.contains {
        conflicts.contains($0.address) || $0.field.kind.problem(with: answers[$0.address] ?? .blank) != nil
      }
    if isEmptied, !isEditing {
      // What was erased is not missing: nobody is to fill it in.
      (mark, ink) = ("-", .faint)
    } else if isWrong {
      (mark, ink) = ("!", .alert)
    } else if answered < required.count {
      (mark, ink) = (say("\(marksMissing ? "! " : "")\(answered) of \(required.count)"), marksMissing ? .alert : .faint)
    } else if required.isEmpty {
      let isFilled = section.fields.contains { !(answers[$0.address] ?? .blank).isBlank }
      (mark, ink) = isFilled ? ("✔", .success) : ("-", .faint)
    } else {
      (mark, ink) = ("✔", .success)
    }
  }
}
