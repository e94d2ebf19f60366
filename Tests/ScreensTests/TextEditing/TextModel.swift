import Terminal

@testable import Screens

/// What an editor's text, cursor and selection should be: one array of characters, changed in the plainest way.
struct TextModel {
  private(set) var characters: [Character] = []
  var offset = 0
  /// The other end of the selection.
  var anchor: Int?
  var clipboard = ""

  init(text: String = "") { characters = Array(text) }

  var text: String { String(characters) }
  var count: Int { characters.count }

  var selection: Range<Int>? {
    anchor.flatMap { $0 == offset ? nil : min($0, offset)..<max($0, offset) }
  }

  var selected: String? { selection.map { String(characters[$0]) } }

  /// Types or pastes: what is selected goes.
  mutating func insert(_ added: String) {
    let range = selection ?? offset..<offset
    replace(range.lowerBound, range.upperBound, with: added)
  }

  mutating func replace(_ from: Int, _ to: Int, with added: String) {
    let head = String(characters[..<from]) + added
    characters = Array(head + String(characters[to...]))
    // The cursor stands after the character that holds the last scalar typed.
    var covered = 0
    let wanted = head.unicodeScalars.count
    offset = 0
    while offset < characters.count, covered < wanted {
      covered += characters[offset].unicodeScalars.count
      offset += 1
    }
    anchor = nil
  }

  /// Moves the cursor, and selects what it goes over.
  mutating func move(to place: Int, selecting: Bool) {
    anchor = selecting ? anchor ?? offset : nil
    offset = place
  }

  /// Deletes a part, or what is selected instead.
  mutating func erase(_ from: Int, _ to: Int) {
    let range = selection ?? from..<to
    guard !range.isEmpty else { return }
    replace(range.lowerBound, range.upperBound, with: "")
  }

  /// Enter: goes on with a list, and ends it behind an empty item.
  mutating func breakLine() {
    let range = selection ?? offset..<offset
    let start = characters[..<range.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = characters[start...].firstIndex(of: "\n") ?? count
    let line = Array(characters[start..<end])
    let blanks = line.prefix { $0 == " " }.count
    var mark: String?
    var next = ""
    if blanks + 1 < line.count, "-*+•".contains(line[blanks]), line[blanks + 1] == " " {
      mark = String(line[...(blanks + 1)])
      next = mark ?? ""
    }
    var digits = ""
    for character in line[blanks...] {
      guard let digit = character.wholeNumberValue, character.isASCII else { break }
      digits += "\(digit)"
    }
    let dot = blanks + digits.count
    if let number = Int(digits), digits.count < 4, dot + 1 < line.count, ".)".contains(line[dot]), line[dot + 1] == " "
    {
      mark = String(line[...(dot + 1)])
      next = String(repeating: " ", count: blanks) + "\(number + 1)\(line[dot]) "
    }
    guard let mark, range.lowerBound - start >= mark.count else { return insert("\n") }
    if selection == nil, end - start == mark.count {
      replace(start, offset, with: "")
    } else {
      insert("\n" + next)
    }
  }

  /// Replaces every place where a text stands, in lines one after the other and none over another; the cursor goes
  /// behind the last one.
  mutating func replaceAll(_ wanted: String, with added: String) {
    let needle = wanted.map { Character($0.lowercased()) }
    var head = ""
    var rest: [Character] = []
    var index = 0
    var isFound = false
    while index < count {
      if index + needle.count <= count,
        (0..<needle.count).allSatisfy({ characters[index + $0].lowercased() == String(needle[$0]) })
      {
        head += String(rest) + added
        rest = []
        index += needle.count
        isFound = true
      } else {
        rest.append(characters[index])
        index += 1
      }
    }
    guard isFound else { return }
    replace(0, count, with: head)
    let scalars = head.unicodeScalars.count
    characters = Array(head + String(rest))
    // The cursor stands after the character that holds the last scalar put in.
    var covered = 0
    offset = 0
    while offset < count, covered < scalars {
      covered += characters[offset].unicodeScalars.count
      offset += 1
    }
  }

  private func isInWord(_ index: Int) -> Bool {
    let character = characters[index]
    return character.isLetter || character.isNumber || "'’_".contains(character)
  }

  var wordStart: Int {
    var place = offset
    while place > 0, !isInWord(place - 1) { place -= 1 }
    while place > 0, isInWord(place - 1) { place -= 1 }
    return place
  }

  var wordEnd: Int {
    var place = offset
    while place < count, !isInWord(place) { place += 1 }
    while place < count, isInWord(place) { place += 1 }
    return place
  }
}
