/// Decides what a terminal of lines writes for a screen: all of one that is new, of one that is there only what a key
/// has changed, and the line with the cursor last, so that the terminal's own cursor stands where the focus is.
public struct LineReader: Hashable, Sendable {
  private var shown: Reading?
  /// The line that the terminal's cursor stands in, and before which character; nil at the beginning of an empty line.
  private var open: (text: String, offset: Int)? {
    get { openText.map { ($0, openOffset) } }
    set { (openText, openOffset) = (newValue?.text, newValue?.offset ?? 0) }
  }
  private var openText: String?
  private var openOffset = 0
  /// What was last read of each of the screens that lie over one another, the lowest first.
  private var heard: [Heard] = []

  private struct Heard: Hashable {
    var title: String
    var lines: [ReadLine]

    init(_ reading: Reading) { (title, lines) = (reading.title, reading.lines) }
  }

  /// A reader that has read nothing yet.
  public init() {}

  /// Forgets what was read: the next screen is read whole.
  public mutating func beginAgain() {
    (shown, heard) = (nil, [])
  }

  /// Ends the line that the cursor stands in, before something else is written to the terminal.
  public mutating func endLine() -> String {
    defer { open = nil }
    return open == nil ? "" : "\n"
  }

  /// What to write for a screen on a terminal of so many columns; `isAnswer` is true where a key was pressed.
  public mutating func text(for reading: Reading, isAnswer: Bool, width: Int) -> String {
    let original = reading
    defer { shown = original }
    let reading = reading.telling(since: shown)
    guard let shown, shown.title == reading.title, shown.depth == reading.depth else {
      return enter(reading, isFirst: self.shown == nil, width: width)
    }
    let message = reading.message.flatMap { $0.number == shown.message?.number ? nil : $0.text }
    guard isAnswer else {
      return message.map { write([$0], focus: reading, width: width) } ?? ""
    }
    if reading.isTyping, shown.isTyping, message == nil, reading.isEdited(since: shown) {
      return typed(reading, width: width)
    }
    return write(changesOf: reading, since: shown, message: message, width: width)
  }

  /// Goes to another screen: one that was read before, and lay below others since, is read as far as it is new.
  private mutating func enter(_ reading: Reading, isFirst: Bool, width: Int) -> String {
    let before = reading.depth < heard.count ? heard[safe: reading.depth - 1] : nil
    heard = Array(heard.prefix(max(0, reading.depth - 1)))
    let isBack = before?.title == reading.title
    while heard.count < reading.depth { heard.append(isBack ? before ?? Heard(reading) : Heard(reading)) }
    let start = endLine() + (isFirst ? "" : "\n") + reading.title + "\n"
    let message = reading.message.map { [$0.text] } ?? []
    guard isBack, let changes = changes(of: reading) else {
      heard[heard.count - 1] = Heard(reading)
      let keys = reading.keys.isEmpty ? [] : ["\(spoken("Keys")): \(reading.keys)"]
      let lines = reading.lines.map(\.text).filter { !$0.isEmpty && $0 != reading.title }
      return start
        + write(lines + keys + message + (reading.focus?.context.prefix(1) ?? []), focus: reading, width: width)
    }
    heard[heard.count - 1] = Heard(reading)
    return start + write(changes + message + (reading.focus?.context.prefix(1) ?? []), focus: reading, width: width)
  }

  private mutating func write(
    changesOf reading: Reading, since shown: Reading, message: String?, width: Int
  ) -> String {
    let (before, now) = (shown.focusText, reading.focusText)
    let said = message.map { [$0] } ?? []
    let context = reading.focus?.context ?? []
    let changes = changes(of: reading)
    heard[heard.count - 1] = Heard(reading)
    guard var lines = changes else {
      let body = reading.lines.map(\.text).filter { !$0.isEmpty }
      return write(body + said + context.prefix(1), focus: reading, width: width)
    }
    // Somewhere else: what the screen says about it elsewhere is there to be asked for.
    if before != now, !reading.isDialog { lines = [] }
    if reading.selection != shown.selection, before == now { lines = reading.selection.map { [$0] } ?? [] }
    if context != shown.focus?.context ?? [] {
      lines = context + lines
    } else if !said.isEmpty {
      lines += context.prefix(1)
    }
    guard !said.isEmpty || !lines.isEmpty || before != now || shown.focus?.offset != reading.focus?.offset else {
      return ""
    }
    return write(said + lines, focus: reading, width: width)
  }

  /// The lines that are new since the screen was last read, but for the one with the cursor; nil where so much has
  /// changed that it is read whole.
  private func changes(of reading: Reading) -> [String]? {
    guard let heard = heard.last else { return nil }
    let new = reading.changes(since: heard.lines)
    let gone = heard.lines.count + new.count - reading.lines.count
    let most = max(4, max(reading.lines.count, heard.lines.count) / 2)
    return max(new.count, gone) > most ? nil : new
  }

  /// Lines, and the line that has the cursor.
  private mutating func write(_ lines: [String], focus reading: Reading, width: Int) -> String {
    var text = endLine()
    for line in lines { text += line + "\n" }
    guard let focus = reading.focus, let line = reading.focusText else { return text }
    let offset = focus.spoken == nil ? focus.offset : 0
    open = (line, offset)
    return text + line + back(over: line.dropFirst(offset), of: line, width: width)
  }

  /// Changes the line in place from the first character on that is another; where it does not fit, it is read anew.
  private mutating func typed(_ reading: Reading, width: Int) -> String {
    guard let focus = reading.focus, let line = reading.focusText else { return "" }
    guard let open, open.text.columns < width, line.columns < width else {
      return write([], focus: reading, width: width)
    }
    let (old, new) = (Array(open.text), Array(line))
    let same = zip(old, new).prefix { $0 == $1 }.count
    self.open = (line, focus.offset)
    if old == new { return moved(in: new, from: open.offset, to: focus.offset) }
    let rest = String(new[same...])
    let gone = max(0, String(old[same...]).columns - rest.columns)
    let place = moved(in: open.offset > same ? old : new, from: open.offset, to: same)
    let blanks = String(repeating: " ", count: gone)
    let home = String(repeating: "\u{8}", count: gone)
    return place + rest + blanks + home + moved(in: new, from: new.count, to: focus.offset)
  }

  /// The cursor's way within a line: back by backspaces, on by writing what is there again.
  private func moved(in line: [Character], from: Int, to: Int) -> String {
    let (from, to) = (min(from, line.count), min(to, line.count))
    return from <= to
      ? String(line[from..<to]) : String(repeating: "\u{8}", count: String(line[to..<from]).columns)
  }

  /// Back over the end of a line; a line that is broken by the window's edge is left as it is.
  private func back(over end: Substring, of line: String, width: Int) -> String {
    line.columns < width ? String(repeating: "\u{8}", count: String(end).columns) : ""
  }
}

extension Reading {
  /// What is read of the line that has the cursor.
  var focusText: String? {
    guard let focus else { return nil }
    return focus.spoken ?? (lines.indices.contains(focus.line) ? lines[focus.line].text : nil)
  }

  /// What is marked in a list that the cursor is not in.
  var selection: String? {
    lines.indices.first { lines[$0].isSelected && $0 != focus?.line }.map { lines[$0].text }
  }

  /// True where only the line with the cursor was changed, or the cursor moved in it.
  func isEdited(since earlier: Reading) -> Bool {
    guard let focus, let before = earlier.focus, focus.spoken == nil, before.spoken == nil else { return false }
    return focus.line == before.line && focus.context == before.context
      && (focusText != earlier.focusText || focus.offset != before.offset)
  }

  /// The lines that were not read before, but for the one with the cursor and its label.
  func changes(since earlier: [ReadLine]) -> [String] {
    var known: [String: Int] = [:]
    for line in earlier { known[line.text, default: 0] += 1 }
    return lines.indices.compactMap { index in
      let text = lines[index].text
      if known[text, default: 0] > 0 {
        known[text, default: 0] -= 1
        return nil
      }
      let isLabel = focus?.context.contains(text) ?? false
      return text.isEmpty || index == focus?.line || isLabel ? nil : text
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
