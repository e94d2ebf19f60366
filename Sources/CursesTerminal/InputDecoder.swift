import Terminal

/// Turns the bytes that a terminal sends into keys and pastes. It reads nothing and waits for nothing by itself.
///
/// ncurses could decode keys too, but not a paste: the pasted text would go through its key table byte by byte, and an
/// arrow's sequence in it would move the cursor. It also draws the screen when it is asked for a key.
struct InputDecoder {
  /// What the bytes so far amount to.
  enum Outcome: Hashable {
    case event(InputEvent)
    /// No bytes are left.
    case nothing
    /// What is there may be the start of more: wait for a moment, then call ``flush()``.
    case incomplete
  }

  private var sequences: KeySequences
  private var bytes: [UInt8] = []
  /// Where the next event starts; what is before it was used.
  private var start = 0
  /// The text of a paste under way.
  private var pasted: [UInt8]?

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let escape: UInt8 = 0x1B
  /// Longer than any key's sequence: what goes on beyond it is no sequence.
  private static let longestSequence = 64
  /// The most bytes of a paste that are kept, which is more than any field takes: what is longer is refused as a whole by
  /// whoever receives it, and only its beginning is held till then.
  static let longestPaste = 4_000_000

  init(sequences: KeySequences = KeySequences()) {
    self.sequences = sequences
  }

  /// True once the terminal was asked what is behind its text.
  var awaitsBackground = false
  /// What it has answered.
  private(set) var background: Background?

  /// True while the end of a paste or of an answer is awaited: neither comes from fingers.
  var isPasting: Bool { pasted != nil || isAnswer }

  private var isAnswer: Bool {
    awaitsBackground && bytes.count > start + 2 && bytes[start...].starts(with: Self.answerStart)
  }

  private static let answerStart = Array("\u{1B}]1".utf8)

  /// Adds bytes that came from the terminal.
  mutating func feed(_ more: some Sequence<UInt8>) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 65_536)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next event.
  mutating func next() -> Outcome {
    while true {
      if pasted != nil { return continuePaste() }
      guard start < bytes.count else { return .nothing }
      let step = bytes[start] == Self.escape ? decodeEscape() : decodePlain(from: start, alt: false)
      switch step {
      case .event(let event, let length):
        start += length
        if let event { return .event(event) }
      case .paste(let length):
        start += length
        pasted = []
      case .incomplete: return .incomplete
      }
    }
  }

  /// Takes what is there for what it is, for nothing followed: an Esc is the key itself, a paste has lost its end.
  mutating func flush() -> Outcome {
    if let text = pasted {
      pasted = nil
      let rest = bytes[start...]
      start = bytes.count
      return .event(Self.paste(text + rest))
    }
    guard start < bytes.count else { return .nothing }
    if bytes[start] == Self.escape {
      let rest = bytes.count - start
      if rest == 1 {
        start += 1
        return .event(.key(.escape))
      }
      // Alt with the character that also starts a sequence: `Esc [`, `Esc O`.
      if rest == 2 {
        let second = bytes[start + 1]
        start += 2
        if second >= 0x20 && second < 0x7F { return .event(.key(.alt(Character(Unicode.Scalar(second))))) }
        return .event(.key(.escape))
      }
      // A sequence that never ended means nothing.
      start = bytes.count
      return .nothing
    }
    start += 1
    return .event(.key(.character("\u{FFFD}")))
  }

  private enum Step {
    /// So many bytes, and the event they make, if any.
    case event(InputEvent?, length: Int)
    case paste(length: Int)
    case incomplete
  }

  // MARK: Paste

  private mutating func continuePaste() -> Outcome {
    guard var text = pasted else { return .nothing }
    pasted = nil
    // The marker may be split between two reads: look again at the last bytes of what came before.
    let searchFrom = max(0, text.count - Self.pasteEnd.count + 1)
    let fed = text.count
    text.append(contentsOf: bytes[start...])
    if let end = text.firstRange(of: Self.pasteEnd, from: searchFrom) {
      start += end + Self.pasteEnd.count - fed
      text.removeSubrange(end...)
      return .event(Self.paste(text))
    }
    start = bytes.count
    // The end may have begun in the last bytes.
    if text.count > Self.longestPaste + Self.pasteEnd.count {
      text.removeSubrange(Self.longestPaste..<text.count - Self.pasteEnd.count)
    }
    pasted = text
    return .incomplete
  }

  private static func paste(_ bytes: [UInt8]) -> InputEvent {
    .paste(String(decoding: bytes, as: UTF8.self).printable.composed)
  }

  // MARK: Sequences

  private mutating func decodeEscape() -> Step {
    let available = min(bytes.count - start, Self.longestSequence)
    guard available > 1 else { return .incomplete }
    if isAnswer { return decodeAnswer() }
    if bytes[start + 1] == Self.escape { return .event(.key(.escape), length: 1) }

    var sequence: [UInt8] = []
    var known: (Key, length: Int)?
    for length in 1...available {
      sequence.append(bytes[start + length - 1])
      if let key = sequences.key(sequence) { known = (key, length) }
      guard sequences.isPrefix(sequence) else { break }
    }
    if let (key, length) = known { return .event(.key(key), length: length) }
    if sequence.count == bytes.count - start, sequences.isPrefix(sequence) { return .incomplete }

    switch bytes[start + 1] {
    case UInt8(ascii: "["): return decodeControlSequence()
    case UInt8(ascii: "O"):
      // A key of the terminal that we have no name for.
      return available < 3 ? .incomplete : .event(nil, length: 3)
    case 0x0D: return .event(.key(.alt("\r")), length: 2)
    case 0x08, 0x7F: return .event(.key(.alt("\u{7F}")), length: 2)
    case 0..<0x20: return .event(.key(.escape), length: 1)
    default: return decodePlain(from: start + 1, alt: true)
    }
  }

  /// `Esc ] 11 ; colour`, then BEL or `Esc \`. An answer that is none is dropped.
  private mutating func decodeAnswer() -> Step {
    let limit = min(bytes.count, start + Self.longestSequence)
    guard let end = bytes[start + 2..<limit].firstIndex(where: { $0 == 0x07 || $0 == Self.escape }) else {
      return limit < start + Self.longestSequence ? .incomplete : .event(nil, length: limit - start)
    }
    let isBell = bytes[end] == 0x07
    guard isBell || end + 1 < bytes.count else { return .incomplete }
    let text = String(decoding: bytes[start + 2..<end], as: UTF8.self)
    awaitsBackground = false
    background = text.hasPrefix("11;") ? Background(answer: text.dropFirst(3)) : nil
    return .event(background == nil ? nil : .idle, length: end + (isBell ? 1 : 2) - start)
  }

  /// `Esc [`, parameters, a final byte.
  private func decodeControlSequence() -> Step {
    var index = start + 2
    let limit = min(bytes.count, start + Self.longestSequence)
    while index < limit, bytes[index] >= 0x20, bytes[index] <= 0x3F { index += 1 }
    guard index < limit else {
      return limit < start + Self.longestSequence ? .incomplete : .event(nil, length: limit - start)
    }
    let final = bytes[index]
    // A byte that no sequence holds starts something new; what came before it is dropped.
    guard final >= 0x40, final <= 0x7E else { return .event(nil, length: index - start) }
    let length = index + 1 - start
    let whole = bytes[start..<index + 1]
    if whole.elementsEqual(Self.pasteStart) { return .paste(length: length) }
    if bytes[start + 2] == UInt8(ascii: "<") {
      let mouse = ControlSequence.mouse(parameters: bytes[start + 3..<index], final: final)
      return .event(mouse.map(InputEvent.mouse), length: length)
    }
    guard let key = ControlSequence.key(parameters: bytes[start + 2..<index], final: final) else {
      return .event(nil, length: length)
    }
    return .event(.key(key), length: length)
  }

  // MARK: Characters

  private func decodePlain(from position: Int, alt: Bool) -> Step {
    let skipped = position - start
    let byte = bytes[position]
    if !alt {
      if let key = sequences.key([byte]) { return .event(.key(key), length: 1) }
      if byte < 0x20 || byte == 0x7F { return .event(ControlSequence.key(control: byte).map { .key($0) }, length: 1) }
    }
    guard case .scalar(let first, var length) = UTF8Scalar.decode(bytes, at: position) else {
      if case .incomplete = UTF8Scalar.decode(bytes, at: position) { return .incomplete }
      // Not UTF-8: a visible sign that something came and was not understood.
      return .event(.key(.character("\u{FFFD}")), length: skipped + 1)
    }
    // A control, a line separator or a direction override is no key.
    if String(first).printable != String(first) { return .event(nil, length: skipped + length) }
    var text = String(first)
    // What has already come and belongs to the same grapheme: marks, the rest of an emoji.
    if first.value >= 0x80 || position + length < bytes.count && bytes[position + length] >= 0xCC {
      while case .scalar(let scalar, let more) = UTF8Scalar.decode(bytes, at: position + length), scalar.value >= 0x300
      {
        let longer = text + String(scalar)
        guard longer.count == 1 else { break }
        text = longer
        length += more
      }
    }
    guard let character = text.composed.first else { return .event(nil, length: skipped + length) }
    return .event(.key(alt ? .alt(character) : .character(character)), length: skipped + length)
  }
}

extension [UInt8] {
  /// Where a pattern is first found from an index on.
  fileprivate func firstRange(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    var index = start
    while index + pattern.count <= count {
      if self[index] == first, self[index..<index + pattern.count].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}
