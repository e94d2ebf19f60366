import Screens
import Terminal

/// Draws what is typed next: mostly keys that do something on the screen, but all that a terminal can send.
struct RandomEvents {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The next event, for a screen in a window of a size.
  mutating func next(on shell: Shell, size: Size) -> InputEvent {
    switch random.below(100) {
    case 0..<36: .key(random.pick(shell.boundKeys, else: .enter))
    case 36..<54: .key(random.pick(RandomEvents.moves, else: .down))
    case 54..<74: .key(.character(random.pick(RandomEvents.characters, else: "a")))
    case 74..<80: .key(anyKey())
    case 80..<84: .paste(paste())
    case 84..<90: .mouse(mouse(in: size))
    case 90..<95: .resize(windowSize())
    case 95..<98: .idle
    default: .key(random.pick([.enter, .tab, .escape], else: .enter))
    }
  }

  private mutating func anyKey() -> Key {
    let letter = RandomEvents.letters[random.below(RandomEvents.letters.count)]
    return switch random.below(4) {
    case 0: .control(letter)
    case 1: .alt(random.pick(RandomEvents.altKeys, else: letter))
    case 2: .function(random.number(in: 1...12))
    default: random.pick(RandomEvents.named, else: .enter)
    }
  }

  private mutating func paste() -> String {
    let text = random.pick(RandomEvents.texts, else: "")
    return random.chance(10) ? String(repeating: text + " ", count: random.number(in: 1...200)) : text
  }

  private mutating func mouse(in size: Size) -> MouseEvent {
    let kind = random.pick(
      [.press, .press, .press, .drag, .release, .wheelUp, .wheelDown], else: MouseEvent.Kind.press)
    return MouseEvent(
      kind, at: Position(x: random.number(in: -2...size.width + 2), y: random.number(in: -2...size.height + 2)))
  }

  private mutating func windowSize() -> Size {
    guard random.chance(70) else {
      return Size(width: random.number(in: 1...220), height: random.number(in: 1...70))
    }
    return random.pick(RandomEvents.sizes, else: Size(width: 80, height: 24))
  }

  private static let sizes = [(1, 1), (20, 5), (40, 8), (60, 20), (80, 24), (80, 24), (120, 40), (200, 60)].map {
    Size(width: $0.0, height: $0.1)
  }
  private static let moves: [Key] = [
    .up, .down, .down, .down, .left, .right, .tab, .backTab, .enter, .home, .end, .pageUp, .pageDown, .backspace,
  ]
  private static let named: [Key] = [
    .delete, .insert, .controlLeft, .controlRight, .controlHome, .controlEnd, .controlUp, .controlDown, .shiftUp,
    .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd, .shiftPageUp, .shiftPageDown, .shiftControlUp,
    .shiftControlDown, .shiftControlLeft, .shiftControlRight, .shiftControlHome, .shiftControlEnd, .backspace,
  ]
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
  private static let altKeys: [Character] = letters + Array("0123456789;/.,<>\r\u{7F}")
  /// Letters of several scripts, wide and combined ones, what joins or turns text, and what no terminal may be sent.
  private static let characters: [Character] =
    Array("aeiostnr  dlJW0123459.,-/'\"*%()[]:;@?!#ŵŷâéßøĐΠαЖשلनि한山太🧸👩‍👩‍👧🏴󠁧󠁢󠁷󠁬󠁳󠁿")
    + [
      "e\u{301}\u{327}\u{300}\u{316}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{AD}", "\u{1B}", "\u{7}", "\u{9B}",
      "\u{0}",
    ]

  /// Texts that somebody may paste, some to do harm.
  private static let texts = [
    "Seen alone on Tuesday; said that she sleeps well.", "two\nlines", "\n\n\n", "", " ", "12/1/2026", "fri", "+3wd",
    "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{1B}]52;c;aGFsbG8=\u{7}", "\u{202E}drow\u{202C}",
    "a\u{300}\u{301}\u{302}\u{303}",
    "'; DROP TABLE entry; --", "\"a AND (b* NEAR", "col:x OR NOT", "=cmd|'/C calc'!A0", "%n%s%x", "../../etc/passwd",
    String(repeating: "long", count: 500), String(repeating: "山", count: 300), "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "\tTab\tTab",
    "C0041", "Evans", "due:week", "-", "@", "@am", "1\u{0}2", "# heading\n- item\n- item\n\n**bold",
  ]
}
