/// Where the places of a text are in another that was made of it: what both have in common before and behind the change
/// stays what it was.
struct TextShift {
  /// How many characters both have in common from the beginning.
  private let head: Int
  /// How many they have in common up to the end, less those.
  private let tail: Int
  private let before: Int
  private let after: Int

  init(from old: TextDocument, to new: TextDocument) {
    let old = old.characters(from: .start, to: old.end)
    let new = new.characters(from: .start, to: new.end)
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    (self.head, self.tail, before, after) = (head, tail, old.count, new.count)
  }

  /// How many characters of the new text stand before the place that had so many before it in the old one. Within what
  /// was changed it is as far from its beginning, where the new text reaches so far.
  func offset(_ offset: Int) -> Int {
    if offset <= head { return offset }
    if offset >= before - tail { return after - (before - offset) }
    return min(offset, after - tail)
  }
}
