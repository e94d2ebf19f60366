extension TextEditor {
  /// The line that the cursor is in.
  var cursorLine: VisualLine {
    VisualLine(paragraph: cursor.paragraph, line: document.paragraphs[cursor.paragraph].line(of: cursor.index))
  }

  /// True in the first line of the text.
  var isAtFirstLine: Bool { cursorLine == VisualLine(paragraph: 0, line: 0) }

  /// True in the last line of the text.
  var isAtLastLine: Bool {
    let here = cursorLine
    return here.paragraph == document.paragraphs.count - 1
      && here.line == document.paragraphs[here.paragraph].lineStarts.count - 1
  }

  mutating func moveLines(_ count: Int, selecting: Bool = false) {
    let goal = goalColumn
    let line = moved(cursorLine, by: count)
    let index = document.paragraphs[line.paragraph].index(atColumn: goal, ofLine: line.line)
    move(to: TextPosition(paragraph: line.paragraph, index: index), keeping: goal, selecting: selecting)
  }

  /// The first place of the cursor's line.
  var lineStart: TextPosition {
    let line = cursorLine
    return TextPosition(
      paragraph: line.paragraph, index: document.paragraphs[line.paragraph].lineStarts[line.line])
  }

  /// The first place of the line below the cursor's, or the text's end.
  var nextLineStart: TextPosition {
    let line = cursorLine
    let starts = document.paragraphs[line.paragraph].lineStarts
    if line.line + 1 < starts.count {
      return TextPosition(paragraph: line.paragraph, index: starts[line.line + 1])
    }
    guard line.paragraph + 1 < document.paragraphs.count else { return document.end }
    return TextPosition(paragraph: line.paragraph + 1, index: 0)
  }

  /// The last place of the cursor's line.
  var lineEnd: TextPosition {
    let line = cursorLine
    return TextPosition(
      paragraph: line.paragraph, index: document.paragraphs[line.paragraph].end(ofLine: line.line))
  }

  /// The place one character before another; the same at the start.
  func before(_ position: TextPosition) -> TextPosition {
    if position.index > 0 { return TextPosition(paragraph: position.paragraph, index: position.index - 1) }
    guard position.paragraph > 0 else { return position }
    let above = position.paragraph - 1
    return TextPosition(paragraph: above, index: document.paragraphs[above].characters.count)
  }

  /// The place one character after another; the same at the end.
  func after(_ position: TextPosition) -> TextPosition {
    if position.index < document.paragraphs[position.paragraph].characters.count {
      return TextPosition(paragraph: position.paragraph, index: position.index + 1)
    }
    guard position.paragraph + 1 < document.paragraphs.count else { return position }
    return TextPosition(paragraph: position.paragraph + 1, index: 0)
  }

  /// The start of the word before a place.
  func wordStart(before position: TextPosition) -> TextPosition {
    var place = position
    while let character = character(before: place), !character.isInWord { place = before(place) }
    while let character = character(before: place), character.isInWord { place = before(place) }
    return place
  }

  /// The end of the word after a place.
  func wordEnd(after position: TextPosition) -> TextPosition {
    var place = position
    while let character = character(after: place), !character.isInWord { place = after(place) }
    while let character = character(after: place), character.isInWord { place = after(place) }
    return place
  }

  /// The character before a place; a newline between paragraphs, nil at the start.
  func character(before position: TextPosition) -> Character? {
    if position.index > 0 { return document.paragraphs[position.paragraph].characters[position.index - 1] }
    return position.paragraph > 0 ? "\n" : nil
  }

  /// The character after a place; a newline between paragraphs, nil at the end.
  func character(after position: TextPosition) -> Character? {
    let paragraph = document.paragraphs[position.paragraph].characters
    if position.index < paragraph.count { return paragraph[position.index] }
    return position.paragraph + 1 < document.paragraphs.count ? "\n" : nil
  }

  /// The line so many lines below another (above where negative), or the nearest end.
  func moved(_ line: VisualLine, by count: Int) -> VisualLine {
    var place = line
    var rest = count
    while rest < 0 {
      if place.line > 0 {
        let step = min(place.line, -rest)
        place.line -= step
        rest += step
      } else {
        guard place.paragraph > 0 else { return place }
        place.paragraph -= 1
        place.line = document.paragraphs[place.paragraph].lineStarts.count - 1
        rest += 1
      }
    }
    while rest > 0 {
      let last = document.paragraphs[place.paragraph].lineStarts.count - 1
      if place.line < last {
        let step = min(last - place.line, rest)
        place.line += step
        rest -= step
      } else {
        guard place.paragraph + 1 < document.paragraphs.count else { return place }
        place = VisualLine(paragraph: place.paragraph + 1, line: 0)
        rest -= 1
      }
    }
    return place
  }

  /// The lines from one to a later one, counted no further than a limit.
  func distance(from: VisualLine, to: VisualLine, limit: Int) -> Int {
    if from.paragraph == to.paragraph { return to.line - from.line }
    var count = document.paragraphs[from.paragraph].lineStarts.count - from.line
    var paragraph = from.paragraph + 1
    while paragraph < to.paragraph, count < limit {
      count += document.paragraphs[paragraph].lineStarts.count
      paragraph += 1
    }
    return count >= limit ? limit : count + to.line
  }
}
