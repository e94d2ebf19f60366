/// The mark that begins an item of a list in Markdown: "- ", "* ", "12. ".
struct ListItem: Hashable {
  /// The characters of the mark, the blanks around it included.
  var length: Int
  /// The mark of the item that follows.
  var next: String

  /// The mark at the beginning of a line; nil where there is none.
  init?(_ line: some Collection<Character>) {
    let blanks = line.prefix { $0 == " " }
    let rest = line.dropFirst(blanks.count)
    let indent = String(blanks)
    if let mark = rest.first, "-*+•".contains(mark), rest.dropFirst().first == " " {
      length = indent.count + 2
      next = indent + "\(mark) "
      return
    }
    let digits = rest.prefix(4).prefix { $0.isASCII && $0.isNumber }
    let tail = rest.dropFirst(digits.count)
    guard digits.count < 4, let number = Int(String(digits)), let dot = tail.first, dot == "." || dot == ")",
      tail.dropFirst().first == " "
    else { return nil }
    length = indent.count + digits.count + 2
    next = "\(indent)\(number + 1)\(dot) "
  }
}

extension TextEditor {
  /// Begins a new line: in a list its next item, and after an empty item the list's end.
  mutating func breakLine() -> Bool {
    let range = selection ?? cursor..<cursor
    let line = document.paragraphs[range.lowerBound.paragraph].characters
    guard let item = ListItem(line), range.lowerBound.index >= item.length else {
      return replace(range.lowerBound, range.upperBound, with: ["\n"], as: .other)
    }
    let isEmpty = selection == nil && line.count == item.length
    guard isEmpty else {
      return replace(range.lowerBound, range.upperBound, with: ["\n"] + Array(item.next), as: .other)
    }
    return replace(TextPosition(paragraph: cursor.paragraph, index: 0), cursor, with: [], as: .other)
  }

  /// Wraps what is selected, or the word at the cursor, in a mark of Markdown, or takes that mark away again. With
  /// neither, the marks are put around the cursor.
  mutating func emphasise(_ mark: String) -> Bool {
    let marks = Array(mark)
    let range = selection ?? wordAround
    guard range.lowerBound.paragraph == range.upperBound.paragraph else { return false }
    let line = document.paragraphs[range.lowerBound.paragraph].characters
    let (start, end) = (range.lowerBound.index, range.upperBound.index)
    func place(_ index: Int) -> TextPosition { TextPosition(paragraph: range.lowerBound.paragraph, index: index) }
    let isMarked =
      start < end && line[..<start].suffix(marks.count).elementsEqual(marks)
      && line[end...].prefix(marks.count).elementsEqual(marks)
      && !(marks.count == 1 && line[..<start].suffix(2).elementsEqual(["*", "*"]))
    let inner = Array(line[start..<end])
    if isMarked {
      return replace(place(start - marks.count), place(end + marks.count), with: inner, as: .other)
    }
    let (wasSelected, here) = (selection != nil, cursor.index)
    guard replace(place(start), place(end), with: marks + inner + marks, as: .other) else { return false }
    // The cursor stays in the word, so that the same key takes the marks away. A mark may have become one character
    // with what it stands beside.
    let last = document.paragraphs[range.lowerBound.paragraph].characters.count
    func inside(_ index: Int) -> TextPosition { place(min(index + marks.count, last)) }
    if wasSelected { select(from: inside(start), to: inside(end)) } else { move(to: inside(here)) }
    return true
  }

  /// The word that the cursor is in or behind; nothing where it is in none.
  var wordAround: Range<TextPosition> {
    var (start, end) = (cursor, cursor)
    while let character = character(before: start), character.isInWord { start = before(start) }
    while let character = character(after: end), character.isInWord { end = after(end) }
    return start..<end
  }
}
