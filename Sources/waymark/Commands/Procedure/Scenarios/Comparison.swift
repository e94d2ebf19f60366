/// What was expected beside what was found, line by line.
struct Comparison: Hashable {
  /// One line of it; nil where one side has nothing there.
  struct Row: Hashable {
    var expected: String?
    var found: String?
    /// True where the two stand for the same, however much each of them says.
    var isSame: Bool

    /// `+` for what was not expected, `-` for what is missing, `!` for what is otherwise.
    var mark: Character {
      if isSame { return " " }
      return expected == nil ? "+" : found == nil ? "-" : "!"
    }
  }

  var rows: [Row]

  var isSame: Bool { rows.allSatisfy(\.isSame) }

  /// One value.
  init(expected: String, found: String, isSame: Bool) {
    rows = [Row(expected: expected, found: found, isSame: isSame)]
  }

  /// Two lists, their lines put beside one another by key; what is not expected comes last.
  init<Key: Hashable>(
    expected: [(key: Key, text: String)], found: [(key: Key, text: String)],
    isSame: (Key) -> Bool = { _ in true }
  ) {
    var rest = found
    rows = expected.map { line in
      guard let index = rest.firstIndex(where: { $0.key == line.key }) else {
        return Row(expected: line.text, found: nil, isSame: false)
      }
      let text = rest.remove(at: index).text
      let isSame = isSame(line.key)
      // What is as expected is shown in the words of the scenario, which are the fewer.
      return Row(expected: line.text, found: isSame ? line.text : text, isSame: isSame)
    }
    rows += rest.map { Row(expected: nil, found: $0.text, isSame: false) }
  }

  /// The lines of two columns, or where they do not fit in the width of one, expected above found.
  func lines(width: Int) -> [String] {
    let left = (rows.compactMap(\.expected) + ["expected"]).map(\.count).max() ?? 0
    let right = (rows.compactMap(\.found) + ["found"]).map(\.count).max() ?? 0
    guard left + right + 3 <= width else { return stacked }
    func line(_ expected: String, _ mark: Character, _ found: String) -> String {
      let padded = expected + String(repeating: " ", count: left - expected.count)
      var text = "\(padded) \(mark) \(found)"
      while text.last == " " { text.removeLast() }
      return text
    }
    return [line("expected", " ", "found")] + rows.map { line($0.expected ?? "", $0.mark, $0.found ?? "") }
  }

  private var stacked: [String] {
    rows.flatMap { row -> [String] in
      if row.isSame { return ["  as expected: \(row.found ?? "")"] }
      return [row.expected.map { "- expected: \($0)" }, row.found.map { "+ found: \($0)" }].compactMap(\.self)
    }
  }
}
