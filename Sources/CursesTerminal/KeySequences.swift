import Terminal

/// The byte sequences of the named keys: what the terminal's description says, over what most terminals send.
struct KeySequences {
  /// In the order in which they were added: few enough to look through at a key.
  private var keys: [(sequence: [UInt8], key: Key)] = []

  /// The sequences that most terminals send; a terminal's own replace them.
  init() {
    for (final, key) in [("A", Key.up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end)] {
      add("\u{1B}[\(final)", key)
      add("\u{1B}O\(final)", key)
    }
    add("\u{1B}[Z", .backTab)
    for (index, final) in ["P", "Q", "R", "S"].enumerated() { add("\u{1B}O\(final)", .function(index + 1)) }
    for (index, final) in ["A", "B", "C", "D", "E"].enumerated() { add("\u{1B}[[\(final)", .function(index + 1)) }
    for (final, key) in [("a", Key.shiftUp), ("b", .shiftDown), ("c", .shiftRight), ("d", .shiftLeft)] {
      add("\u{1B}[\(final)", key)
    }
    for (final, key) in [("a", Key.up), ("b", .down), ("c", .controlRight), ("d", .controlLeft)] {
      add("\u{1B}O\(final)", key)
    }
    // The keypad, which sends these while its application mode is on.
    add("\u{1B}OM", .enter)
    let keypad: [(String, Character)] = [
      ("j", "*"), ("k", "+"), ("l", ","), ("m", "-"), ("n", "."), ("o", "/"), ("X", "="), ("p", "0"), ("q", "1"),
      ("r", "2"), ("s", "3"), ("t", "4"), ("u", "5"), ("v", "6"), ("w", "7"), ("x", "8"), ("y", "9"),
    ]
    for (final, sign) in keypad { add("\u{1B}O\(final)", .character(sign)) }
  }

  /// The names of the capabilities that hold a key's sequence, the extended ones (kLFT5) included.
  static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcuf1", .right), ("kcub1", .left), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter), ("kbs", .backspace),
      ("kLFT5", .controlLeft), ("kRIT5", .controlRight), ("kHOM5", .controlHome), ("kEND5", .controlEnd),
      ("kUP5", .controlUp), ("kDN5", .controlDown), ("kHOM", .shiftHome), ("kEND", .shiftEnd), ("kPRV", .shiftPageUp),
      ("kNXT", .shiftPageDown), ("kUP6", .shiftControlUp), ("kDN6", .shiftControlDown), ("kLFT6", .shiftControlLeft),
      ("kRIT6", .shiftControlRight), ("kHOM6", .shiftControlHome), ("kEND6", .shiftControlEnd),
      ("kUP", .shiftUp), ("kDN", .shiftDown), ("kri", .shiftUp), ("kind", .shiftDown), ("kLFT", .shiftLeft),
      ("kRIT", .shiftRight),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Adds a sequence. A single printable byte is refused: a wrong description must not take a letter away.
  mutating func add(_ sequence: [UInt8], _ key: Key) {
    guard let first = sequence.first, first < 0x20 || first >= 0x7F, sequence != [0x1B] else { return }
    keys.append((sequence, key))
  }

  private mutating func add(_ sequence: String, _ key: Key) {
    add(Array(sequence.utf8), key)
  }

  /// The key of a whole sequence.
  func key(_ sequence: [UInt8]) -> Key? { keys.last { $0.sequence == sequence }?.key }

  /// True when more bytes could make this a sequence.
  func isPrefix(_ sequence: [UInt8]) -> Bool {
    keys.contains { $0.sequence.count > sequence.count && $0.sequence.starts(with: sequence) }
  }
}
