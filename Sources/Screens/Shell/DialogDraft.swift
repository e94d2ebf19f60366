import Casework
import Workflow

/// What is kept of the text typed into one dialog: by whom, and on what.
struct DialogDraft {
  let place: RecordPlace
  let name: String
  /// What was last kept.
  private var kept: TypedText?
  /// What is in the refuge, as long as the store does not take it.
  private var sheltered: TypedText?
  /// When it was last kept, wherever.
  private var last: Instant?
  private(set) var unkept = Unkept()

  /// The draft of a dialog with this name over what is shown at a place.
  init(_ name: String, at place: RecordPlace) {
    self.place = place
    self.name = name
  }

  /// The name under which the store keeps it: no step of a procedure is called so.
  private var id: TaskID { TaskID(StepID("(dialog)", 1), TaskKey("\(place.part) \(name)")) }

  /// What was typed in the same dialog before and neither sent nor dropped, and when; nil where nothing was.
  mutating func found(in session: Session) -> (typed: TypedText, at: Instant)? {
    let draft = try? session.draft(of: id, in: place.caseID)
    guard let draft, let typed = TypedText(draft) else { return nil }
    (kept, last) = (typed, draft.savedAt)
    return (typed, draft.savedAt)
  }

  /// True where what is typed is not what the store holds.
  private func isOpen(_ typed: TypedText?) -> Bool { typed != kept || unkept.isStuck || sheltered != nil }

  /// Keeps what is typed where that has changed since, and says so where it can't be any more, or can again. As long as
  /// the store can't take it, it is in the refuge.
  mutating func keep(_ typed: TypedText?, in session: Session) -> [Effect] {
    guard isOpen(typed) else { return [] }
    guard let typed else { return discard(in: session) }
    // The store is waited for: whatever ends the program meanwhile, it is there.
    if unkept.isStuck { shelter(typed, in: session) }
    do throws(StoreError) {
      try session.keep(draft(typed, in: session))
      (kept, sheltered) = (typed, nil)
      return unkept.note(nil)
    } catch {
      shelter(typed, in: session)
      return unkept.note(error)
    }
  }

  /// Keeps what is typed as the program ends, wherever there is room for it.
  mutating func keepLast(_ typed: TypedText?, in session: Session) {
    shelter(typed, in: session)
    _ = keep(typed, in: session)
  }

  /// Puts what is typed into the refuge where the store does not hold it, and the refuge not yet.
  mutating func shelter(_ typed: TypedText?, in session: Session) {
    guard let typed, isOpen(typed), typed != sheltered else { return }
    sheltered = session.refuge.keep(draft(typed, in: session)) ? typed : nil
  }

  /// Forgets it: it is sent, or was dropped on purpose.
  mutating func discard(in session: Session) -> [Effect] {
    guard isOpen(nil) else { return [] }
    do throws(StoreError) {
      try session.discardDraft(of: id, in: place.caseID)
      (kept, sheltered, unkept) = (nil, nil, Unkept())
      return []
    } catch {
      return unkept.note(error)
    }
  }

  private mutating func draft(_ typed: TypedText, in session: Session) -> Draft {
    var answers: [FieldAddress: Answer] = [:]
    for (key, text) in typed.lines { answers[.line(key)] = .text(text) }
    for (key, text) in typed.began { answers[.beginning(of: key)] = .text(text) }
    let time = session.time(after: last)
    last = time
    return Draft(
      caseID: place.caseID, form: id, worker: session.actor.worker, revision: 0, answers: answers,
      focus: typed.focus.map { .line($0) }, offset: typed.offset, savedAt: time,
      sitting: session.refuge.sitting)
  }
}

extension FieldAddress {
  fileprivate static func line(_ key: String) -> FieldAddress { FieldAddress(FieldKey("line:\(key)")) }
  fileprivate static func beginning(of key: String) -> FieldAddress { FieldAddress(FieldKey("began:\(key)")) }

  /// The key behind a mark; nil where it has another.
  fileprivate func key(behind mark: String) -> String? {
    field.rawValue.hasPrefix(mark) ? String(field.rawValue.dropFirst(mark.count)) : nil
  }
}

extension TypedText {
  /// What a draft of a dialog kept; nil where there is nothing in it.
  fileprivate init?(_ draft: Draft) {
    self.init(lines: [:], began: [:], focus: draft.focus?.key(behind: "line:"), offset: draft.offset)
    for (address, answer) in draft.answers {
      if let key = address.key(behind: "line:") { lines[key] = answer.text ?? "" }
      if let key = address.key(behind: "began:") { began[key] = answer.text ?? "" }
    }
    if lines.isEmpty { return nil }
  }
}
