/// What an editor's text should be: one string and an offset in characters, changed in the plainest way.
struct TextModel {
  var text = ""
  var offset = 0

  var count: Int { text.count }

  mutating func insert(_ added: String) { replace(offset, offset, with: added) }

  mutating func replace(_ from: Int, _ to: Int, with added: String) {
    let head = String(text.prefix(from)) + added
    let tail = String(text.dropFirst(to))
    text = head + tail
    // The cursor stands after the character that holds the last scalar typed.
    var covered = 0
    offset = 0
    for character in text {
      if covered >= head.unicodeScalars.count { break }
      covered += character.unicodeScalars.count
      offset += 1
    }
  }

  mutating func backspace() { if offset > 0 { replace(offset - 1, offset, with: "") } }
  mutating func delete() { if offset < count { replace(offset, offset + 1, with: "") } }

  private func isInWord(_ index: Int) -> Bool {
    let character = Array(text)[index]
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
    let count = count
    while place < count, !isInWord(place) { place += 1 }
    while place < count, isInWord(place) { place += 1 }
    return place
  }
}
