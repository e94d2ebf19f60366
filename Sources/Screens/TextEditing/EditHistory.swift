/// What was done to a text, for undo and redo: a run of typing is one step, and so is a paste or a replacement of all.
///
/// No step is ever dropped. What was removed and inserted is kept as strings, a byte for most letters: a day's writing
/// takes less than the screen does.
struct EditHistory {
  private var done: [Step] = []
  private var undone: [Step] = []
  private var isOpen = false

  /// What kind of change it is: those of one kind that follow each other can be one step.
  enum Kind: Hashable {
    /// A letter, and whether it begins a word.
    case letter(beginsWord: Bool)
    case backspace
    case delete
    /// A step of its own.
    case other
  }

  /// One step of undo.
  struct Step {
    var kind: Kind
    var changes: [Change]
    var before: TextPosition
    var after: TextPosition

    /// The changes as they were made, the first one first.
    var splices: [Splice] { changes.map(\.splice) }
  }

  /// A splice as it is kept.
  struct Change {
    var start: TextPosition
    var removed: String
    var inserted: String
    /// The place after what was inserted.
    var end: TextPosition

    init(_ splice: Splice) {
      start = splice.start
      removed = String(splice.removed)
      inserted = String(splice.inserted)
      end = splice.end
    }

    var splice: Splice { Splice(start: start, removed: Array(removed), inserted: Array(inserted)) }
  }

  /// The next change begins a step.
  mutating func close() { isOpen = false }

  mutating func record(_ splice: Splice, kind: Kind, before: TextPosition, after: TextPosition) {
    undone = []
    if isOpen, let last = done.indices.last, joins(kind, done[last].kind) {
      done[last].add(splice)
      done[last].after = after
    } else {
      done.append(Step(kind: kind, changes: [Change(splice)], before: before, after: after))
    }
    isOpen = kind != .other
  }

  /// Records several changes as one step.
  mutating func record(_ splices: [Splice], before: TextPosition, after: TextPosition) {
    undone = []
    done.append(Step(kind: .other, changes: splices.map(Change.init), before: before, after: after))
    isOpen = false
  }

  mutating func undo() -> Step? {
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    isOpen = false
    return step
  }

  mutating func redo() -> Step? {
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    isOpen = false
    return step
  }

  private func joins(_ kind: Kind, _ last: Kind) -> Bool {
    switch (kind, last) {
    case (.letter(let beginsWord), .letter): !beginsWord
    case (.backspace, .backspace), (.delete, .delete): true
    default: false
    }
  }
}

extension EditHistory.Step {
  /// Adds a change; typing on makes the last one longer.
  fileprivate mutating func add(_ splice: Splice) {
    if splice.removed.isEmpty, let last = changes.indices.last, changes[last].end == splice.start {
      changes[last].inserted += String(splice.inserted)
      changes[last].end = splice.end
    } else {
      changes.append(EditHistory.Change(splice))
    }
  }
}
