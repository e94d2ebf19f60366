/// A part of a line with its marks in words: a screen reader says "black circle" for what stands for "current".
struct SpokenCell {
  private(set) var text: String
  /// True for the label of the field that has the focus.
  private(set) var isLabel = false

  /// What stands for a mark at the beginning of a part.
  private static var marks: [(mark: String, word: String)] {
    [
      ("!", spoken("attention")), ("✔", spoken("done")), ("›", spoken("today")), ("●", spoken("current")),
      ("○", spoken("to come")),
      ("•", spoken("chosen")), ("[x]", spoken("ticked")), ("[✔]", spoken("ticked")), ("[ ]", spoken("not ticked")),
      ("(•)", spoken("chosen")), ("( )", spoken("not chosen")),
    ]
  }

  /// A part as it was drawn; `isMarked` is true where it stands out, `isInput` for what is typed, which stays as it is.
  init(_ drawn: String, isMarked: Bool, isInput: Bool, isFirst: Bool) {
    text = drawn
    guard !isInput else { return }
    text = text.trimmed
    if text.hasPrefix("▸") {
      isLabel = true
      text = text.dropFirst().trimmed
    }
    if text.hasPrefix("/ ") { text = text.dropFirst(2).trimmed }
    // Arrows where there is more to see: nothing that is cut off is read.
    for arrow in [" ↓", " ↑"] where text.hasSuffix(arrow) { text = text.dropLast(2).trimmed }
    if isFirst, text == "*" { text = spoken("marked") }
    if text.hasPrefix("▾ ") { text = spoken("unfolded") + ": " + text.dropFirst(2).trimmed }
    if text.hasPrefix("*! ") { text = spoken("marked") + ", " + spoken("attention") + ": " + text.dropFirst(3).trimmed }
    text = SpokenCell.marked(text)
    if isMarked, text.hasPrefix("["), text.hasSuffix("]"), text.count > 2 {
      text = spoken("chosen") + ": " + text.dropFirst().dropLast().trimmed
    }
    switch text {
    case "↑", "↓", "│", "┊": text = ""
    case "-": text = isFirst ? spoken("nothing") : spoken("none")
    default: break
    }
    if text.hasPrefix("↓ ") { text = text.dropFirst(2) + " " + spoken("below") }
    if text.hasPrefix("↑ ") { text = text.dropFirst(2) + " " + spoken("above") }
    if text.hasSuffix(" *") { text = text.dropLast(2) + ", " + spoken("required") }
    if text.hasSuffix(" ✔") { text = text.dropLast(2) + ", " + spoken("done") }
    if text.hasSuffix(" -") { text = text.dropLast(2) + ", " + spoken("none") }
    text = SpokenCell.inWords(text)
  }

  /// The text with the mark that it begins with, or that comes after its number, as a word.
  private static func marked(_ text: String) -> String {
    var before = ""
    var rest = text
    if let first = text.first, first.isWholeNumber, text.dropFirst().hasPrefix(" ") {
      before = "\(first) "
      rest = String(text.dropFirst(2))
    }
    let marks = marks
    for (mark, word) in marks {
      if rest == mark { return before + word }
      if rest.hasPrefix(mark + " ") {
        let shown = rest.dropFirst(mark.count).trimmed
        if shown == word { return before + word }
        return before + word + ": " + (marks.contains { shown.hasPrefix($0.mark + " ") } ? marked(shown) : shown)
      }
    }
    return text
  }

  /// Keys, counts and joints as they are said: "^S" is "Ctrl-S", "2 wd" is "2 working days".
  private static func inWords(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices {
      let word = words[index]
      switch word {
      case "·": words[index] = index == 0 ? "" : ";"
      case spoken("wd") where index > 0 && words[index - 1].allSatisfy(\.isWholeNumber):
        words[index] = words[index - 1] == "1" ? spoken("working day") : spoken("working days")
      default: words[index] = key(word)
      }
    }
    return words.joined(separator: " ").replacing(" ; ", with: "; ").trimmed
  }

  /// A key in words; any other word as it is.
  static func key(_ word: String) -> String {
    let comma = word.hasSuffix(",") ? "," : ""
    var name = comma.isEmpty ? word : String(word.dropLast())
    var modifiers = ""
    if name.hasPrefix("Shift-"), name.count > 6 {
      modifiers = "Shift-"
      name = String(name.dropFirst(6))
    }
    if name.count > 1, name.hasPrefix("^") {
      modifiers += "Ctrl-"
      name = String(name.dropFirst())
    }
    switch name {
    case "↑": name = "Up"
    case "↓": name = "Down"
    case "←": name = "Left"
    case "→": name = "Right"
    case "PgUp": name = "Page Up"
    case "PgDn": name = "Page Down"
    default: break
    }
    return modifiers + name + comma
  }
}

extension StringProtocol {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text with another in place of a part.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var text = ""
    var rest = Substring(self)
    while let first = rest.first {
      if rest.hasPrefix(part) {
        text += other
        rest = rest.dropFirst(part.count)
      } else {
        text.append(first)
        rest.removeFirst()
      }
    }
    return text
  }
}

/// How what is drawn is said.
public enum Spoken {
  /// A key by its label: "Ctrl-S" for "^S", "Page Up" for "PgUp".
  public static func key(_ label: String) -> String { SpokenCell.key(label) }

  /// A part of a line with its marks in words.
  public static func text(_ drawn: String) -> String {
    SpokenCell(drawn, isMarked: false, isInput: false, isFirst: true).text
  }
}
