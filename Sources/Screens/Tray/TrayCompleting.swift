import Casework
import Terminal
import Workflow

/// How the word at the cursor of a filter goes on, while Tab goes through what can stand there.
struct TrayCompleting: Hashable {
  var completion: TrayCompletion
  /// The candidate that stands there now.
  var index: Int
  /// What stood behind the cursor.
  var tail: String
}

extension TrayScreen {
  /// Puts the next candidate in place of the word at the cursor.
  mutating func complete(in session: Session) -> [Effect] {
    if var going = completion, !going.completion.candidates.isEmpty {
      going.index = (going.index + 1) % going.completion.candidates.count
      completion = going
    } else {
      let found = TrayCompletion(
        of: filter.text, cursor: filter.cursor, vocabulary: vocabulary(in: session), rows: shownRows)
      guard !found.candidates.isEmpty else { return [.say(say("Nothing completes this word."))] }
      completion = TrayCompleting(completion: found, index: 0, tail: String(filter.characters[filter.cursor...]))
    }
    guard let going = completion else { return [] }
    let start = String(filter.characters[..<going.completion.start])
    let head = start + going.completion.candidates[going.index]
    filter = LineEditor(head + going.tail, limit: LineEditor.searchLimit)
    filter.place(head.count)
    // One candidate is taken for good: the next Tab goes on behind it.
    if going.completion.candidates.count == 1 { completion = nil }
    return narrowed(in: session)
  }
}
