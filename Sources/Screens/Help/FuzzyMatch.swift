/// Finds texts by some of their letters in order, as people type them in a hurry: "wai" finds "who am I".
enum FuzzyMatch {
  /// How well a text fits what was typed: higher is better, nil where the letters are not all there in order.
  static func score(_ typed: String, in text: String) -> Int? {
    let wanted = Array(typed.lowercased().filter { $0 != " " })
    guard !wanted.isEmpty else { return 0 }
    let text = Array(text.lowercased())
    var score = 0
    var next = 0
    var previous: Int?
    for (index, character) in text.enumerated() where next < wanted.count && character == wanted[next] {
      if previous == index - 1 { score += 6 }
      if index == 0 || text[index - 1] == " " { score += 8 }
      if index < 12 { score += 1 }
      previous = index
      next += 1
    }
    // Letters strewn over the whole sentence are no match that anybody meant.
    return next == wanted.count && score >= wanted.count * 2 ? score : nil
  }
}
