/// What was done to a text, for undo and redo: a run of typing is one step, and so is a paste.
struct EditHistory {
  private var done: [Step] = []
  private var undone: [Step] = []
  private var isOpen = false
  private var kept = 0

  /// The most characters that all steps keep together.
  static let limit = 2_000_000

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
    var splices: [Splice]
    var before: TextPosition
    var after: TextPosition
    var size: Int { splices.reduce(0) { $0 + $1.removed.count + $1.inserted.count + 1 } }
  }

  /// The next change begins a step.
  mutating func close() { isOpen = false }

  mutating func record(_ splice: Splice, kind: Kind, before: TextPosition, after: TextPosition) {
    undone = []
    kept += splice.removed.count + splice.inserted.count + 1
    if isOpen, let last = done.indices.last, joins(kind, done[last].kind) {
      done[last].add(splice)
      done[last].after = after
    } else {
      done.append(Step(kind: kind, splices: [splice], before: before, after: after))
    }
    isOpen = kind != .other
    while kept > EditHistory.limit, done.count > 1 { kept -= done.removeFirst().size }
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
    if splice.removed.isEmpty, let last = splices.indices.last, splices[last].end == splice.start {
      splices[last].inserted += splice.inserted
    } else {
      splices.append(splice)
    }
  }
}
